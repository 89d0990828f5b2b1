import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** A workbook that was found, as the file system tells of it. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** When its bytes were last written, in milliseconds. */
  readonly modified: number;
}

export interface Walked {
  readonly files: readonly FoundFile[];
  /** Folders that may not be looked into. */
  readonly closed: readonly string[];
}

/** What may be a plan: what Excel opens, the old format too, which is told of rather than passed over. */
const isWorkbookName = (name: string): boolean => /\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls)$/i.test(name);

/** Lock files of spreadsheet programs, and what is hidden. */
const isPassedOver = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");

/** All workbooks in a folder and those in it, whatever the depth; links are not followed. A file may be named itself. */
export async function walk(place: string): Promise<Walked> {
  const files: FoundFile[] = [];
  const closed: string[] = [];
  const found = await stat(place);
  if (found.isFile()) return { files: isPassedOver(basename(place)) ? [] : [{ path: place, size: found.size, modified: found.mtimeMs }], closed };
  const open = [place];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await entriesOf(folder);
    if (entries === undefined) closed.push(folder);
    for (const entry of entries ?? []) {
      if (isPassedOver(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open.push(path);
      if (!entry.isFile() || !isWorkbookName(entry.name)) continue;
      const file = await stat(path).catch((error: NodeJS.ErrnoException) => (isGone(error, entry.name) ? undefined : notTold));
      if (file !== undefined) files.push({ path, size: file.size, modified: file.mtimeMs });
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), closed };
}

/** Of a file that is there and may not be looked at. */
const notTold = { size: 0, mtimeMs: 0 };

/** Whether a file went away meanwhile, rather than bearing a name that is not written in Unicode, under which nothing is found. */
const isGone = ({ code }: NodeJS.ErrnoException, name: string): boolean => code === "ENOENT" && !name.includes(unreadableLetter);

/** What Node puts for bytes of a name that are no letter. */
export const unreadableLetter = "\ufffd";

const entriesOf = (folder: string): Promise<Dirent[] | undefined> => readdir(folder, { withFileTypes: true }).catch(() => undefined);
