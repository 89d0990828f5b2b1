/** Columns of readings that belong together, position by position, sorted by day, the rows of one day in the order of the sheet. */
export interface ReadingColumns {
  readonly days: { readonly length: number; [position: number]: number };
  readonly actuals: { [position: number]: number };
  readonly validated: { [position: number]: number };
  /** The row in the sheet that each came from. */
  readonly rows: { [position: number]: number };
}

/**
 * One reading a day (method §1): of two measurements of one benefit on one date the later row replaces the earlier, also back
 * to "not reached"; of a flow both count, as one reading that is their sum, validated once both are. Moves the readings from
 * `from` to before `to` together, to begin at `into`, and returns the position behind the last.
 *
 * @param isSum whether the amounts of a day add up: a flow
 * @param merged told of each day with more than one: the position of its reading, the row that stands for it, the row that was
 * there before
 */
export function mergeDays(
  columns: ReadingColumns,
  from: number,
  to: number,
  into: number,
  isSum: boolean,
  merged: (position: number, row: number, before: number) => void,
): number {
  const { days, actuals, validated, rows } = columns;
  let end = into;
  for (let position = from; position < to; position++) {
    const isSameDay = end > into && days[end - 1] === days[position];
    const at = isSameDay ? end - 1 : end++;
    const [actual, valid, row] = [actuals[position] as number, validated[position] as number, rows[position] as number];
    if (isSameDay) merged(at, row, rows[at] as number);
    actuals[at] = isSameDay && isSum ? (actuals[at] as number) + actual : actual;
    validated[at] = isSameDay && isSum ? Math.min(validated[at] as number, valid) : valid;
    days[at] = days[position] as number;
    rows[at] = row;
  }
  return end;
}
