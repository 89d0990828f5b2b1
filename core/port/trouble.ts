/** What may stop a host from reading a workbook or writing to it. */
export const workbookTroubleKinds = [
  // The workbook is not what was read any more.
  "moved",
  "gone",
  // Something of the user's stands where the update would go.
  "cannot write",
  "protected",
  "not allowed",
  // Excel and Google at work.
  "editing",
  "busy",
  "connection lost",
  "too large",
  "too old",
  // What cannot be read.
  "other dates",
  "not a workbook",
  "password-protected",
  "other format",
  "damaged",
] as const;
export type WorkbookTroubleKind = (typeof workbookTroubleKinds)[number];

/** The cells that a trouble is about, for instance `{ sheet: "Benefits", address: "K3" }`. */
export interface TroublePlace {
  readonly sheet: string;
  readonly address?: string;
}

interface TroubleDetails {
  readonly place?: TroublePlace;
  /** What the spreadsheet program itself said, for a report: Excel's code, Google's words. */
  readonly code?: string | undefined;
}

/**
 * Why a host could not read or write, whichever host it is. The message says what happened and how to mend it; nothing of
 * the user's has changed. It is never our fault: what is, is any other error.
 */
export class WorkbookTrouble extends Error {
  readonly kind: WorkbookTroubleKind;
  readonly place: TroublePlace | undefined;
  readonly code: string | undefined;

  constructor(kind: WorkbookTroubleKind, message: string, { place, code }: TroubleDetails = {}) {
    super(message);
    this.name = "WorkbookTrouble";
    this.kind = kind;
    this.place = place;
    this.code = code;
  }
}
