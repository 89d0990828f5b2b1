import { phrase, told, WorkbookTrouble, type WorkbookTroubleKind } from "#core";

/** What Excel's codes mean for the user. Excel's own messages are in the language of the program and help nobody. */
const meanings: Readonly<Record<string, readonly [WorkbookTroubleKind, string]>> = {
  InvalidOperationInCellEditMode: ["editing", phrase("A cell is being edited. Press Enter or Esc and try again.")],
  WriteNotSupportedWhenModalDialogOpen: ["editing", phrase("A dialog of Excel is open. Close it and try again.")],
  InvalidOrTimedOutSession: ["connection lost", phrase("The connection to the workbook was lost. Reload the page or open the workbook again, then try again.")],
  InvalidOrTimedOutSessionMessage: [
    "connection lost",
    phrase("The connection to the workbook was lost. Reload the page or open the workbook again, then try again."),
  ],
  RequestAborted: ["busy", phrase("Excel stopped the request. Try again.")],
  ServiceNotAvailable: ["busy", phrase("Excel does not answer at the moment. Wait a moment and try again.")],
  ActivityLimitReached: ["busy", phrase("Excel has too much to do at the moment. Wait a minute and try again.")],
  RequestPayloadSizeLimitExceeded: [
    "too large",
    phrase("Excel takes no more than 5 MB at once and the plan has longer texts than that allows. Shorten them and try again."),
  ],
  ResponsePayloadSizeLimitExceeded: [
    "too large",
    phrase("Excel gives no more than 5 MB at once and the plan has longer texts than that allows. Shorten them and try again."),
  ],
  AccessDenied: [
    "protected",
    phrase(
      "Excel does not let the add-in write here. The workbook may be read-only or protected: save a copy, or lift the protection under Review, and try again.",
    ),
  ],
  ItemNotFound: ["gone", phrase("A table or sheet of the plan was deleted or renamed meanwhile. Bring it back and try again.")],
  ApiNotFound: ["too old", phrase("This Excel is too old for the add-in. Update it and try again.")],
};

/** The code of an error that Excel gave, or undefined for one of our own. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || error instanceof WorkbookTrouble || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** What to throw for an error from Excel: in the user's words where its meaning is known, else the error as it is. */
export function inWords(error: unknown): unknown {
  const code = codeOf(error);
  const meaning = code === undefined ? undefined : meanings[code];
  return meaning === undefined ? error : new WorkbookTrouble(meaning[0], told(meaning[1]), { code });
}

/** Whether the answer was too long, so that asking for less helps. */
export const isTooLarge = (error: unknown): boolean => codeOf(error) === "ResponsePayloadSizeLimitExceeded";
