import { NoPlan, ReviewImpossible, say, WorkbookTrouble, type WorkbookTroubleKind } from "#core";
import { PortfolioTrouble, type PortfolioTroubleKind } from "../portfolio/trouble";
import { systemTrouble } from "./system-trouble";
import { nextStep } from "./words";

/** Exit codes, stable for scripts; written down in docs/command-line.md. */
export const exitCodes = {
  fine: 0,
  /** `benefits check`: at least one finding stops a row. */
  rowsStopped: 1,
  /** `benefits verify`: the record or the code is not what was sealed. */
  notAsSealed: 1,
  /** The command was not understood. */
  usage: 2,
  noSuchFile: 3,
  notAWorkbook: 4,
  passwordProtected: 5,
  /** No Benefits table, no status date, no such benefit. */
  nothingToReview: 6,
  /** The output is locked, the disk is full, or the folder cannot be written to. */
  cannotWrite: 7,
  /** `benefits merge`: what both copies changed otherwise is listed, and waits for somebody to choose. */
  conflicts: 8,
  /** `benefits portfolio`: DuckDB, which keeps it, is not installed. */
  noEngine: 9,
  /** `benefits portfolio`: plans could not be read, or stand in two versions; the others are done. */
  plansLeft: 1,
  /** A fault of ours. */
  internal: 70,
  /** Ended with Ctrl-C; what was done by then is kept. */
  stopped: 130,
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

/** A new kind of trouble does not compile without its line here. */
const codeOfTrouble: Readonly<Record<WorkbookTroubleKind, ExitCode>> = {
  moved: exitCodes.cannotWrite,
  gone: exitCodes.cannotWrite,
  "cannot write": exitCodes.cannotWrite,
  protected: exitCodes.cannotWrite,
  "not allowed": exitCodes.cannotWrite,
  editing: exitCodes.cannotWrite,
  busy: exitCodes.cannotWrite,
  "connection lost": exitCodes.cannotWrite,
  "too large": exitCodes.notAWorkbook,
  "too old": exitCodes.notAWorkbook,
  "other dates": exitCodes.notAWorkbook,
  "not a workbook": exitCodes.notAWorkbook,
  "password-protected": exitCodes.passwordProtected,
  "other format": exitCodes.notAWorkbook,
  damaged: exitCodes.notAWorkbook,
};

const codeOfPortfolio: Readonly<Record<PortfolioTroubleKind, ExitCode>> = {
  "no engine": exitCodes.noEngine,
  "no store": exitCodes.noSuchFile,
  "no folder": exitCodes.noSuchFile,
  "not a store": exitCodes.notAWorkbook,
  held: exitCodes.cannotWrite,
  "cannot write": exitCodes.cannotWrite,
  "no such plan": exitCodes.nothingToReview,
  "no review": exitCodes.nothingToReview,
  usage: exitCodes.usage,
};

/** What to do where there is no plan, to be pasted. */
const nextSteps = (path: string): string =>
  `${nextStep(say`See which of its sheets can be used as it stands:`, "adopt", path)}\n${nextStep(say`Or add the tables of a plan, to fill in:`, "set-up", path)}`;

/** The message and the exit code of anything that a command may throw; `path` is the file that the command is about. */
export function explainTrouble(error: unknown, path = "FILE"): { readonly code: ExitCode; readonly message: string } {
  if (error instanceof CommandTrouble) return { code: error.code, message: error.message };
  if (error instanceof PortfolioTrouble)
    return { code: codeOfPortfolio[error.kind], message: error.next.length === 0 ? error.message : nextStep(error.message, ...error.next) };
  if (error instanceof NoPlan) return { code: exitCodes.nothingToReview, message: `${path}: ${error.what}\n${nextSteps(path)}` };
  if (error instanceof ReviewImpossible) return { code: exitCodes.nothingToReview, message: error.message };
  if (error instanceof WorkbookTrouble) return { code: codeOfTrouble[error.kind], message: error.message };
  const system = systemTrouble(error);
  if (system !== undefined) return { code: system.isRead ? exitCodes.noSuchFile : exitCodes.cannotWrite, message: system.message };
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: exitCodes.internal, message: `${say`This is a fault of the program, not of your plan. Nothing was written.`}\n${whole}` };
}
