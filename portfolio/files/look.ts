import { say } from "#core";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Folder } from "../store/registry";
import { PortfolioTrouble } from "../trouble";
import type { KnownFile, PresentFile } from "./identify";
import { unreadableLetter, walk, type FoundFile, type Walked } from "./walk";

export interface Look {
  readonly present: readonly PresentFile[];
  /** Folders that are not there, or may not be looked into: what is in them is not known to be gone. */
  readonly closed: readonly string[];
}

export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Why the file system does not hand over a file. */
export function readTrouble(error: unknown, path = ""): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : say`no reason is known`;
  if (code === "ENOENT" && path.includes(unreadableLetter)) return say`Its name, or that of its folder, has letters in another code than Unicode. Rename it.`;
  if (code === "EACCES" || code === "EPERM") return say`The file may not be read by you. Ask for the right to read it.`;
  if (code === "EBUSY") return say`The file is held by another program. Close it there and look again.`;
  return say`The file cannot be read (${code}).`;
}

/** Every workbook that is there now, with the digest of its bytes; what has the size and time that it had is not read for it. */
export async function lookAt(folders: readonly Folder[], known: ReadonlyMap<string, KnownFile>, isStopped: () => boolean): Promise<Look> {
  const found = new Map<string, FoundFile & { readonly folder: string }>();
  const closed: string[] = [];
  let isAnyOpen = folders.length === 0;
  for (const { path } of folders) {
    const { files, closed: notOpened } = await walk(path).catch((): Walked => ({ files: [], closed: [path] }));
    isAnyOpen ||= !notOpened.includes(path);
    closed.push(...notOpened);
    // A file below two folders belongs to the nearer one.
    for (const file of files) if ((found.get(file.path)?.folder.length ?? -1) < path.length) found.set(file.path, { ...file, folder: path });
  }
  if (!isAnyOpen)
    throw new PortfolioTrouble(
      "no folder",
      say`None of the folders can be looked into: ${closed.join(", ")}. Nothing is taken for gone. Add where the plans are now with:`,
      ["portfolio", "add", "FOLDER"],
    );
  const present: PresentFile[] = [];
  for (const file of found.values()) {
    if (isStopped()) break;
    const before = known.get(file.path);
    if (before?.state === "forgotten") continue;
    const isAsBefore =
      before !== undefined && before.state !== "gone" && before.size === file.size && before.modified === file.modified && before.digest !== null;
    present.push(isAsBefore ? { ...file, digest: before.digest, trouble: null } : { ...file, ...(await digested(file.path)) });
  }
  return { present, closed };
}

async function digested(path: string): Promise<{ readonly digest: string | null; readonly trouble: string | null }> {
  try {
    return { digest: digestOf(await readFile(path)), trouble: null };
  } catch (error) {
    return { digest: null, trouble: readTrouble(error, path) };
  }
}
