import { say } from "#core";
import { randomBytes } from "node:crypto";
import { access, chmod, constants, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { existsSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readTrouble, writeTrouble } from "./system-trouble";
import { CommandTrouble, exitCodes } from "./trouble";

/** Reads a file whole, or says in words why it cannot be read. */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CommandTrouble(exitCodes.noSuchFile, readTrouble(path, error));
  }
}

/**
 * Writes a file so that it is either the old or the new one, never half of it: beside it first, then renamed over it. A
 * workbook that is open in a spreadsheet program is left alone, since that program would write over the result; and so is
 * a file that is set read-only, and what is no file: a device or a pipe would be one afterwards. A link stays a link: what
 * it leads to is written.
 */
export async function writeWorkbookFile(named: string, bytes: Uint8Array): Promise<void> {
  const path = await realpath(named).catch(() => named);
  const holder = openElsewhere(path);
  if (holder !== undefined)
    throw new CommandTrouble(exitCodes.cannotWrite, say`${named} is open in ${holder}. Close it there and try again, or write elsewhere with --out.`);
  const before = await stat(path).catch(() => undefined);
  if (before !== undefined) await refuseKept(named, path, before);
  const beside = join(dirname(resolve(path)), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before !== undefined) await chmod(beside, before.mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new CommandTrouble(exitCodes.cannotWrite, `${writeTrouble(named, error)} ${say`Nothing was changed.`}`);
  }
}

/** Refuses to replace a file that is there already, whatever it holds, where that was not asked for; `option` named it. */
export function refuseToReplace(target: string, force: boolean, option: "--out" | "--save-mapping" = "--out"): void {
  if (!force && existsSync(target) && statSync(target).isFile())
    throw new CommandTrouble(
      exitCodes.cannotWrite,
      say`${target} is there already and is left alone. Choose another name with ${option}, or say --force to replace it.`,
    );
}

/** Refuses what may not be replaced by a file: renaming over it would not ask. */
async function refuseKept(named: string, path: string, found: Stats): Promise<void> {
  if (!found.isFile() && !found.isDirectory())
    throw new CommandTrouble(exitCodes.cannotWrite, say`${named} is a device or a pipe, not a file. Name a file in a folder. Nothing was changed.`);
  const isReadOnly =
    (found.mode & 0o222) === 0 ||
    (await access(path, constants.W_OK).then(
      () => false,
      () => true,
    ));
  if (found.isFile() && isReadOnly)
    throw new CommandTrouble(exitCodes.cannotWrite, say`${named} is set read-only. Take that off it, or write elsewhere with --out. Nothing was changed.`);
}

/** The lock files that Excel and LibreOffice put beside an open workbook. */
function openElsewhere(path: string): string | undefined {
  const folder = dirname(resolve(path));
  const name = basename(path);
  if (existsSync(join(folder, `~$${name}`))) return "Excel";
  if (existsSync(join(folder, `.~lock.${name}#`))) return "LibreOffice";
  return undefined;
}
