import { headerKey } from "../parsing/text";
import { namesOf } from "../words/known-names";

/** The record of what each review told: a table of the product's own in the workbook, which reviews add to. */
export const recordTable = "ReviewRecord";
/** The sheet that it stands on, hidden. Where another program dropped the table, its cells there still tell. */
export const recordSheet = "Review record";

/** Why figures that were told changed afterwards, in a person's words; made by the review that first asks for it, the user's from then on. */
export const correctionsTable = "Corrections";

/** Whether a row of texts holds the headings of the record, on a sheet of its name. */
export const isRecordHeader = (headers: readonly string[]): boolean => hasAll(headers, ["status date", "seal"]);

/** Whether it does so that no other sheet would. */
export const isSurelyRecordHeader = (headers: readonly string[]): boolean => hasAll(headers, ["status date", "digest of the lines", "seal"]);

const hasAll = (headers: readonly string[], wanted: readonly string[]): boolean => {
  const keys = headers.map(headerKey);
  return wanted.every((key) => keys.includes(key));
};

/** Whether a row of texts holds the headings of corrections. */
export const isCorrectionsHeader = (headers: readonly string[]): boolean => {
  const keys = headers.map(headerKey);
  return ["Benefit ID", "Reason"].every((header) => namesOf(header).some((name) => keys.includes(headerKey(name))));
};
