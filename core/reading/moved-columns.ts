/*
 * Columns that a review wrote, known again where the keys of their rows are others than then: IDs were changed, or the user's own columns
 * sorted without them.
 */

/** A cell that a review wrote, and the key of its row then, each in letters. */
export interface KeptCell {
  readonly key: string;
  readonly cell: string;
}

/** A column in letters, "" where a cell is blank, with what a review wrote there and what it would keep of the column now. */
export interface ReadColumn {
  readonly kept: readonly KeptCell[];
  readonly now: readonly KeptCell[];
  readonly cells: readonly string[];
}

/** One figure that somebody typed over is no reason to leave all the others. */
export const isMostly = (same: number, changed: number): boolean => same > 0 && 3 * changed <= same;

/** So many other columns, at the least, tell in which row now stands what was written in one. */
const fewestOthers = 3;

/**
 * Tells of each of these columns whether a review wrote it. What was written must stand there cell below cell; or in the rows in which the
 * other columns hold what was written, so that no column which the user typed under its header speaks for itself.
 *
 * @param rows those that bear a key now
 */
export function movedReader(rows: ReadonlyMap<string, readonly number[]>, columns: readonly ReadColumn[]): (place: number) => boolean {
  let made: ReadonlyMap<string, WrittenRow> | undefined;
  return (place) => {
    const column = columns[place] as ReadColumn;
    if (standsAsWritten(column)) return true;
    const written = (made ??= writtenRows(columns));
    const told = column.kept.filter(({ key }) => (written.get(key)?.columns ?? 0) > fewestOthers);
    if (told.length > 0) return isInRowsOfOthers({ ...column, kept: told }, rows, written);
    // Where all rows have got other IDs and no other column tells them, only what the cells say is left.
    return !column.kept.some(({ key }) => rows.has(key)) && isAnywhere(column);
  };
}

/** Of a column that says one thing alone its order says nothing. */
const standsAsWritten = ({ kept, now }: ReadColumn): boolean =>
  new Set(kept.map(({ cell }) => cell)).size > 1 && kept.length === now.length && kept.every(({ cell }, place) => cell === now[place]?.cell);

function isAnywhere({ kept, cells }: ReadColumn): boolean {
  const there = new Set(cells);
  const same = kept.filter(({ cell }) => there.has(cell)).length;
  return isMostly(same, kept.length - same);
}

/** A row that a review wrote: in how many columns, and, by the row of now, in how many of these it holds what was written. */
interface WrittenRow {
  readonly columns: number;
  readonly same: Uint16Array;
}

/** The rows that a review wrote, by their keys then; those whose key tells no row apart, and those of which but one column is kept, tell nothing. */
function writtenRows(columns: readonly ReadColumn[]): ReadonlyMap<string, WrittenRow> {
  const counts = new Map<string, number>();
  for (const { kept } of columns) for (const { key } of kept) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const written = new Map([...counts].map(([key, count]): [string, WrittenRow] => [key, { columns: count, same: new Uint16Array(rowCount) }]));
  for (const { kept, cells } of columns) {
    const rowsOf = new Map(kept.map(({ cell }): [string, number[]] => [cell, []]));
    cells.forEach((cell, row) => rowsOf.get(cell)?.push(row));
    for (const { key, cell } of kept) for (const row of rowsOf.get(cell) as number[]) (written.get(key) as WrittenRow).same[row]!++;
  }
  return written;
}

function isInRowsOfOthers({ kept, cells }: ReadColumn, rows: ReadonlyMap<string, readonly number[]>, written: ReadonlyMap<string, WrittenRow>): boolean {
  const taken = new Set<number>();
  let [same, changed] = [0, 0];
  for (const { key, cell } of kept) {
    const row = rowOfOthers(written.get(key) as WrittenRow, (row) => cells[row] === cell, rows.get(key) ?? [], taken);
    if (row >= 0) taken.add(row);
    const now =
      row >= 0
        ? cells[row]
        : rows
            .get(key)
            ?.map((row) => cells[row])
            .find((cell) => cell !== "");
    if (now === cell) same++;
    else if (now !== undefined && now !== "") changed++;
  }
  return isMostly(same, changed);
}

/**
 * The row in which the most of the other columns hold what was written in one, of several such the one that bears its key still, else the first that
 * no other was found in; −1 where three in four of them are not found together.
 */
function rowOfOthers({ columns, same }: WrittenRow, isOwn: (row: number) => boolean, named: readonly number[], taken: ReadonlySet<number>): number {
  let [best, most] = [-1, Math.max(fewestOthers, Math.ceil((3 / 4) * (columns - 1)))];
  const rank = (row: number): number => (named.includes(row) ? 2 : taken.has(row) ? 0 : 1);
  for (let row = 0; row < same.length; row++) {
    const others = (same[row] as number) - (isOwn(row) ? 1 : 0);
    if (others > most || (others === most && (best < 0 || rank(row) > rank(best)))) [best, most] = [row, others];
  }
  return best;
}
