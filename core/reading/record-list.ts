import { headerKey } from "../parsing/text";
import { namesOf } from "../words/known-names";

/** The record of what each review told: a table of the product's own in the workbook, which reviews add to. */
export const recordTable = "ReviewRecord";
/** The sheet that it stands on, hidden. Where another program dropped the table, its cells there still tell. */
export const recordSheet = "Review record";

/** Why figures that were told changed afterwards, in a person's words; made by the review that first asks for it, the user's from then on. */
export const correctionsTable = "Corrections";

/** Whether a row of texts holds the headings of the record. */
export const isRecordHeader = (headers: readonly string[]): boolean => {
  const keys = headers.map(headerKey);
  return keys.includes("status date") && keys.includes("seal");
};

/** Whether a row of texts holds the headings of corrections. */
export const isCorrectionsHeader = (headers: readonly string[]): boolean => {
  const keys = headers.map(headerKey);
  return ["Benefit ID", "Reason"].every((header) => namesOf(header).some((name) => keys.includes(headerKey(name))));
};
