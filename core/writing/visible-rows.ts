import { equalRuns } from "./runs";
import { say } from "../words/say";

/** Rows one below the other, counted from 0 under a header. */
export interface RowRun {
  readonly from: number;
  readonly count: number;
}

/**
 * The rows that may be written at once: all in sight or all hidden. What is written over both is misplaced by spreadsheet programs
 * (https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747).
 */
export const visibleRuns = ({ from, count }: RowRun, isHidden: (row: number) => boolean): readonly RowRun[] =>
  equalRuns(Array.from({ length: count }, (_, row) => isHidden(from + row))).map((run) => ({ from: from + run.from, count: run.count }));

/** What to say where a program did not write into rows that are hidden, which it tells only by what stands there afterwards. */
export const hiddenRowsRefused = (table: string, sheet: string): string =>
  say`Rows of the table "${table}" on "${sheet}" are hidden, and what was written there did not arrive. Show all rows (clear the filter) and review again.`;
