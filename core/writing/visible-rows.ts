/** Rows one below the other, counted from 0 under a header. */
export interface RowRun {
  readonly from: number;
  readonly count: number;
}

/**
 * The rows that may be written at once: all in sight or all hidden. What is written over both is misplaced by spreadsheet programs
 * (https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747).
 */
export function visibleRuns({ from, count }: RowRun, isHidden: (row: number) => boolean): readonly RowRun[] {
  const runs: { from: number; count: number }[] = [];
  for (let row = from; row < from + count; row++) {
    const run = runs[runs.length - 1];
    if (run !== undefined && isHidden(row) === isHidden(row - 1)) run.count++;
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

/** What to say where a program did not write into rows that are hidden, which it tells only by what stands there afterwards. */
export const hiddenRowsRefused = (table: string, sheet: string): string =>
  `Rows of the table "${table}" on "${sheet}" are hidden, and what was written there did not arrive. Show all rows (clear the filter) and review again.`;
