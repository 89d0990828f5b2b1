import type { Day } from "../domain/day";
import type { UnreadText } from "../port/workbook";

/**
 * What one review told, as the record keeps it (method §11): the plan's figures, and lines of text for all that there is of many. Of
 * the plan, the readings and the baselines a review keeps only what is not in the reviews before it, so that 24 reviews of 10,000
 * benefits stay small.
 */
export interface RecordedReview {
  readonly statusDate: Day;
  /** The row of the sheet that it was read from, counted from 1; undefined for one that is not written yet. */
  readonly sheetRow?: number;
  /** What names the plan: its Plan ID, else its name, else "". */
  readonly plan: string;
  readonly benefitCount: number;
  readonly index: number | null;
  readonly cappedIndex: number | null;
  readonly coverage: number | null;
  readonly pessimisticIndex: number | null;
  readonly cells: RecordedCells;
  /** The same as they were read, where texts of theirs are not read yet. */
  readonly unread?: UnreadCells;
  /** The SHA-256 of the cells of lines. */
  readonly textDigest: string;
  /** The SHA-256 over all of this and the seal of the review before. */
  readonly seal: string;
}

/** The cells of lines by their part, in their order. */
export type RecordedCells = { readonly [Part in RecordedPart]: readonly string[] };

export type UnreadCells = { readonly [Part in RecordedPart]: readonly (string | UnreadText)[] };

/** What the lines of each part say, field by field. */
export const recordedParts = {
  Money: "Category;Planned;Claimed;Validated",
  Benefits:
    "Benefit ID;Status;Planned;Delivered;Variance %;Attainment;Forecast;Forecast due;Slip;Money planned;Money claimed;Money validated;Readings;Plan;Validated",
  Plans: "Benefit ID;What it plans",
  Readings: "Benefit ID;Month=last reading:readings:their sum!validated by",
  Baselines: "Baseline;Benefit ID;Taken on;Baseline value;Target;Start;Due;End;Profile;Unit value;Approved by;Reason",
  Changes: "Rule;Benefit ID;Month or baseline;Then;Now;Validated by;Severity;Reason;Reason given by;Then in figures;Now in figures",
} as const;

export type RecordedPart = keyof typeof recordedParts;

export const partNames = Object.keys(recordedParts) as readonly RecordedPart[];
