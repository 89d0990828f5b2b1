export type WorkbookTrouble = "not a workbook" | "password-protected" | "other format" | "damaged" | "too large" | "cannot write" | "moved";

/** Why a file cannot be read or written. The message says what is wrong and how to mend it. */
export class WorkbookError extends Error {
  readonly kind: WorkbookTrouble;

  constructor(kind: WorkbookTrouble, message: string) {
    super(message);
    this.name = "WorkbookError";
    this.kind = kind;
  }
}

export const damaged = (what: string): WorkbookError =>
  new WorkbookError("damaged", `The workbook is damaged: ${what}. Open it in Excel, let Excel repair it, save it and try again.`);
