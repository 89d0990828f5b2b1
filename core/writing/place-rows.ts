import type { AppendedColumn, AppendedRows, Cell, NumberFormat } from "../port/workbook";
import { WorkbookTrouble } from "../port/trouble";
import type { Area } from "../parsing/area";
import { sideBySide } from "./runs";
import { isSameCell, movedTable, neededPlace, refuseChanged, type StandingTable } from "./standing-table";
import { say } from "../words/say";

interface PlacedColumn {
  readonly column: AppendedColumn;
  readonly place: number;
}

/** Rows that are to be written below a table's last one. */
export interface PlacedRows {
  /** The first of them, counted from 0 under the header. */
  readonly first: number;
  readonly count: number;
  /** In the order of the sheet. */
  readonly columns: readonly PlacedColumn[];
  /** The same columns, those side by side as one grid, at its place: row 0 is the table's header, column 0 its left edge. */
  readonly grids: readonly { readonly area: Area; readonly cells: readonly (readonly Cell[])[]; readonly columns: readonly PlacedColumn[] }[];
}

/** By how many rows a table of so many grows that these rows go into. */
export const growthBy = ({ first, count }: Pick<PlacedRows, "first" | "count">, bodyRows: number): number => Math.max(0, first + count - bodyRows);

export const countOfRows = ({ columns }: AppendedRows): number => Math.max(0, ...columns.map(({ cells }) => cells.length));

/**
 * Whether rows are to be appended: they are where nothing stands below the last row that was read, and completed where an
 * earlier attempt was cut short, which is where all that stands there is some of what was to be written. Undefined where they
 * stand there already. Throws where the table went on without us. `tail` holds the rows below those of the key, each by place.
 */
export function placeRows(standing: StandingTable, tail: readonly (readonly Cell[])[], rows: AppendedRows): PlacedRows | undefined {
  const [first, count] = [rows.key.cells.length, countOfRows(rows)];
  refuseChanged(standing, rows.key, first);
  const columns = rows.columns.map((column) => ({ column, place: neededPlace(standing, column.header) })).sort((a, b) => a.place - b.place);
  const key = neededPlace(standing, rows.key.header);
  const ours = new Map(columns.map(({ column, place }) => [place, column.cells]));
  let isThere = true;
  for (let row = 0; row < Math.max(count, tail.length); row++) {
    const line = tail[row] ?? [];
    const agrees = columns.every(({ place, column }) => isBlank(line[place]) || (row < count && isSameCell(line[place], column.cells[row])));
    const isByKey = row < count && isSameCell(line[key], ours.get(key)?.[row]) && !isBlank(line[key]);
    // Beside our own cells there may be formulas that a table fills in by itself, once the row has its key.
    if (!agrees || !(isByKey || line.every((cell, place) => isBlank(cell) || (row < count && ours.has(place)))))
      throw movedTable(standing.table, say`changed while rows were made for it`, standing.sheet);
    if (row < count && !columns.every(({ place, column }) => isSameCell(line[place], column.cells[row]))) isThere = false;
  }
  return isThere ? undefined : { first, count, columns, grids: sideBySide(columns).map((run) => gridOf(run, first, count)) };
}

function gridOf(columns: readonly PlacedColumn[], first: number, count: number): PlacedRows["grids"][number] {
  const left = columns[0]?.place ?? 0;
  const cells = Array.from({ length: count }, (_, row) => columns.map(({ column }) => column.cells[row] ?? null));
  return { area: { top: 1 + first, left, bottom: first + count, right: left + columns.length - 1 }, cells, columns };
}

const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === undefined;

/** Formats that say nothing of what a cell holds, so that the format of an appended column is used instead. */
const plainFormats = new Set(["", "General", "general", "0.###############"]);
export const isPlainFormat = (format: string | undefined): boolean => format === undefined || plainFormats.has(format);

/** The format of cells that keep whatever is entered as a text: a figure written there would become one. */
export const textFormat = "@";

/** The format of an appended cell, its row counted from 0 among those appended, given the one that it takes on from the row above; undefined leaves that. */
export const appendedFormat = ({ format, formats }: AppendedColumn, row: number, above: string | undefined): string | undefined =>
  formats?.[row] ?? (isPlainFormat(above) || above === textFormat ? format : undefined);

/** The formats of a grid of appended cells, given those of the row above by place; undefined leaves a cell's as it is. */
export const appendedFormats = (
  { cells, columns }: PlacedRows["grids"][number],
  above: (place: number) => string | undefined,
): readonly (readonly (NumberFormat | undefined)[])[] => cells.map((_, row) => columns.map(({ column, place }) => appendedFormat(column, row, above(place))));

/** What keeps rows from being added to a table, and what the user can do about it. */
export interface Hindrance {
  readonly what: string;
  readonly mend: string;
}

export const hindrances = {
  totals: (): Hindrance => ({ what: say`its total row is in the way`, mend: say`Switch it off (Table Design > Total Row)` }),
  end: (): Hindrance => ({ what: say`the sheet ends there`, mend: say`Remove rows that are not needed` }),
  below: (place: string): Hindrance => ({ what: say`${place} below it holds something`, mend: say`Move that elsewhere` }),
} as const;

/** What to say where no rows can be added. */
export const noRowsAdded = (table: string, sheet: string, { what, mend }: Hindrance): WorkbookTrouble =>
  new WorkbookTrouble("cannot write", say`No rows can be added to the table "${table}" on "${sheet}": ${what}. ${mend} and try again.`, { place: { sheet } });
