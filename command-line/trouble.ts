import { ReviewImpossible } from "#core";
import { WorkbookError } from "../xlsx-file/package/errors";

/** Exit codes, stable for scripts; written down in docs/command-line.md. */
export const exitCodes = {
  fine: 0,
  /** `benefits check`: at least one finding stops a row. */
  rowsStopped: 1,
  /** The command was not understood. */
  usage: 2,
  noSuchFile: 3,
  notAWorkbook: 4,
  passwordProtected: 5,
  /** No Benefits table, no status date, no such benefit. */
  nothingToReview: 6,
  /** The output is locked, the disk is full, or the folder cannot be written to. */
  cannotWrite: 7,
  /** A fault of ours. */
  internal: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What ends a command early: a message for the person, and the code for scripts. */
export class CommandTrouble extends Error {
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string) {
    super(message);
    this.name = "CommandTrouble";
    this.code = code;
  }
}

/** The message and the exit code of anything that a command may throw. */
export function explainTrouble(error: unknown): { readonly code: ExitCode; readonly message: string } {
  if (error instanceof CommandTrouble) return { code: error.code, message: error.message };
  if (error instanceof ReviewImpossible) return { code: exitCodes.nothingToReview, message: error.message };
  if (error instanceof WorkbookError) {
    if (error.kind === "password-protected") return { code: exitCodes.passwordProtected, message: error.message };
    if (error.kind === "cannot write" || error.kind === "moved") return { code: exitCodes.cannotWrite, message: error.message };
    return { code: exitCodes.notAWorkbook, message: error.message };
  }
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: exitCodes.internal, message: `This is a fault of the program, not of your plan. Nothing was written.\n${whole}` };
}
