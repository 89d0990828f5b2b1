import { randomBytes } from "node:crypto";
import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CommandTrouble, exitCodes } from "./trouble";
import { shellWord } from "./words";

/** Reads a file whole, or says in words why it cannot be read. */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CommandTrouble(exitCodes.noSuchFile, readTrouble(path, error));
  }
}

function readTrouble(path: string, error: unknown): string {
  switch (errorCode(error)) {
    case "ENOENT":
      return `There is no file ${path}. Check the spelling, or make a plan with: benefits new ${shellWord(path)}`;
    case "ENOTDIR":
      return `There is no file ${path}: a part of its path is no folder. Check the spelling.`;
    case "ENAMETOOLONG":
      return `There is no file of so long a name: ${path}. Check the spelling.`;
    case "EISDIR":
      return `${path} is a folder. Name the workbook in it.`;
    case "EACCES":
    case "EPERM":
      return `${path} may not be read by you. Ask for the right to read it.`;
    case "EBUSY":
      return `${path} is held by another program. Close it there and try again.`;
    case "ERR_FS_FILE_TOO_LARGE":
      return `${path} has over 2 GB, more than can be read. Choose the workbook of the plan.`;
    default:
      return `${path} cannot be read (${errorCode(error) ?? "no reason is known"}). Copy it to another folder and try again.`;
  }
}

/**
 * Writes a file so that it is either the old or the new one, never half of it: beside it first, then renamed over it. A
 * workbook that is open in a spreadsheet program is left alone, since that program would write over the result. A link
 * stays a link: what it leads to is written.
 */
export async function writeWorkbookFile(named: string, bytes: Uint8Array): Promise<void> {
  const path = await realpath(named).catch(() => named);
  const holder = openElsewhere(path);
  if (holder !== undefined)
    throw new CommandTrouble(exitCodes.cannotWrite, `${named} is open in ${holder}. Close it there and try again, or write elsewhere with --out.`);
  const beside = join(dirname(resolve(path)), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const before = await stat(path).catch(() => undefined);
    if (before !== undefined) await chmod(beside, before.mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new CommandTrouble(exitCodes.cannotWrite, writeTrouble(named, error));
  }
}

/** The lock files that Excel and LibreOffice put beside an open workbook. */
function openElsewhere(path: string): string | undefined {
  const folder = dirname(resolve(path));
  const name = basename(path);
  if (existsSync(join(folder, `~$${name}`))) return "Excel";
  if (existsSync(join(folder, `.~lock.${name}#`))) return "LibreOffice";
  return undefined;
}

function writeTrouble(path: string, error: unknown): string {
  const unchanged = "Nothing was changed.";
  switch (errorCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return `There is no room left on the disk for ${path}. ${unchanged} Free some space and try again.`;
    case "EBUSY":
    case "ETXTBSY":
      return `${path} is held by another program. ${unchanged} Close it there and try again.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${path} may not be written by you, or is locked. ${unchanged} Close it in other programs, or write elsewhere with --out.`;
    case "ENOENT":
    case "ENOTDIR":
      return `There is no folder ${dirname(path)}. ${unchanged} Make it first, or name another with --out.`;
    case "EISDIR":
      return `${path} is a folder. ${unchanged} Name a file in it.`;
    default:
      return `${path} could not be written (${errorCode(error) ?? "no reason is known"}). ${unchanged}`;
  }
}

const errorCode = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
