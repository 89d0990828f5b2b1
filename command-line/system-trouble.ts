import { say } from "#core";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { nextStep } from "./words";

/* What the system says no to, in words with the mend, by the code that it gives. */

type Words = (path: string) => string;

const unreadable: Readonly<Record<string, Words>> = {
  ENOENT: (path) =>
    /\.xlsx$/i.test(path)
      ? nextStep(say`There is no file ${path}. Check the spelling, or make a plan with:`, "new", path)
      : say`There is no file ${path}. Check the spelling.`,
  ENOTDIR: (path) => say`There is no file ${path}: a part of its path is no folder. Check the spelling.`,
  ENAMETOOLONG: (path) => say`There is no file of so long a name: ${path}. Check the spelling.`,
  ELOOP: (path) => say`${path} is a link that leads in a circle. Name the file itself.`,
  EISDIR: (path) => say`${path} is a folder. Name the file in it.`,
  EACCES: (path) => say`${path} may not be read by you. Ask for the right to read it.`,
  EBUSY: (path) => say`${path} is held by another program. Close it there and try again.`,
  EMFILE: () => say`Too many files are open on this computer. Close some programs and try again.`,
  EIO: (path) => say`The disk or the network fails while ${path} is read. Copy it to another disk and try again.`,
  ERR_FS_FILE_TOO_LARGE: (path) => say`${path} has over 2 GB, more than can be read. Choose the workbook of the plan.`,
};

const unwritable: Readonly<Record<string, Words>> = {
  ENOSPC: (path) => say`There is no room left on the disk for ${path}. Free some space and try again.`,
  EBUSY: (path) => say`${path} is held by another program. Close it there and try again.`,
  EACCES: (path) => say`${path} may not be written by you, or is locked. Close it in other programs, or name another place.`,
  ENOENT: (path) =>
    existsSync(dirname(path))
      ? say`Nothing can be written in ${dirname(path)}. Name another folder.`
      : say`There is no folder ${dirname(path)}. Make it first, or name another.`,
  ENOTDIR: (path) => say`There is no folder ${dirname(path)}: a part of that path is a file. Name another folder.`,
  EEXIST: (path) => say`${path} is a file, not a folder. Name another folder.`,
  EISDIR: (path) => say`${path} is a folder. Name a file in it.`,
  ENAMETOOLONG: (path) => say`The name ${path} is too long. Choose a shorter one.`,
  EMFILE: () => say`Too many files are open on this computer. Close some programs and try again.`,
  EIO: (path) => say`The disk or the network fails while ${path} is written. Name another place.`,
};

/** Codes that mean the same to a person. */
const sameAs: Readonly<Record<string, string>> = { EPERM: "EACCES", EROFS: "EACCES", EDQUOT: "ENOSPC", ETXTBSY: "EBUSY", ENFILE: "EMFILE" };

/** Why a file cannot be read. */
export const readTrouble = (path: string, error: unknown): string =>
  wordsOf(unreadable, error)?.(path) ?? say`${path} cannot be read (${errorCode(error) ?? say`no reason is known`}). Copy it to another folder and try again.`;

/** Why a file or a folder cannot be written. */
export const writeTrouble = (path: string, error: unknown): string =>
  wordsOf(unwritable, error)?.(path) ?? say`${path} could not be written (${errorCode(error) ?? say`no reason is known`}). Name another place.`;

/** An error of the system that came through whatever was on its way, in words; undefined where it is something else. */
export function systemTrouble(error: unknown): { readonly isRead: boolean; readonly message: string } | undefined {
  if (typeof error !== "object" || error === null || !("syscall" in error) || errorCode(error) === undefined) return undefined;
  const { path, syscall } = error as NodeJS.ErrnoException;
  const isRead = path !== undefined && reading.includes(syscall ?? "") && errorCode(error) !== "EROFS" && errorCode(error) !== "ENOSPC";
  return { isRead, message: (isRead ? readTrouble : writeTrouble)(path ?? say`the file`, error) };
}

const reading = ["open", "read", "stat", "lstat", "scandir", "readlink", "realpath"];

function wordsOf(words: Readonly<Record<string, Words>>, error: unknown): Words | undefined {
  const code = errorCode(error) ?? "";
  return words[sameAs[code] ?? code];
}

const errorCode = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
