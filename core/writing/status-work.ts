import type { Cell, CellStyle, Highlight, NumberFormat, PrintedColumns, StatusColumn, TableUpdate } from "../port/workbook";
import type { Area } from "../parsing/area";
import { bodyFormats, usersFormat } from "./kept-format";
import { type PlacedStatus, placeStatus } from "./place-status";
import { equalRuns, sideBySide } from "./runs";
import { placeOfHeader, refuseChanged, type StandingTable } from "./standing-table";
import { visibleRuns, type RowRun } from "./visible-rows";

/** A table right before its status columns are written. */
export interface StandingStatus extends StandingTable {
  /** The number format of a column's first row under the header; undefined where nothing is known of it. */
  firstFormat(place: number): NumberFormat | undefined;
  /** Whether a row is out of sight; rows count from 0 under the header. */
  isHidden(row: number): boolean;
  /** How many rows under the header conditional formats are to reach: all that the table may come to have. */
  readonly highlightedRows: number;
}

/**
 * How a host writes cells: either what stands there already is left alone among what is written, and headers go first; or rows
 * whole, new columns with their headers, so that after a fault they are new again.
 */
export type WritingOfCells = "what changed" | "whole rows";

/** Cells of one or more status columns, side by side, all in sight or all hidden. Undefined stays as it stands. */
interface CellStretch {
  readonly area: Area;
  readonly isHidden: boolean;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
}

/** The number formats of such cells, cut at hidden rows too unless all rows are to have the same. */
interface FormatStretch {
  readonly area: Area;
  readonly formats: readonly (readonly (NumberFormat | undefined)[])[];
}

/** A status column, undefined where a row is left as it stands, with the number format of each of its rows; undefined where that is left alone. */
export interface WorkColumn extends PlacedStatus {
  readonly cells: readonly (Cell | undefined)[];
  readonly formats: readonly (NumberFormat | undefined)[];
  /** Whether that is the user's own. */
  readonly isUsersFormat: boolean;
}

/**
 * What is to be done for the status columns of a table, as flat lists that a host carries out in loops. Areas count from the
 * table's first header cell: row 0 is the header, column 0 the table's left edge.
 */
export interface StatusWork {
  /** In the order of the sheet. */
  readonly columns: readonly WorkColumn[];
  /** The new ones, side by side right of the table, and the cells of their headers; undefined where there are none. */
  readonly added: { readonly area: Area; readonly columns: readonly WorkColumn[]; readonly folds: readonly Fold[] } | undefined;
  /** How cells stand in their columns. */
  readonly looks: readonly { readonly area: Area; readonly look: Pick<CellStyle, "align" | "vertical" | "wrap"> }[];
  formats(writing: WritingOfCells): readonly FormatStretch[];
  cells(writing: WritingOfCells): readonly CellStretch[];
  readonly highlights: readonly { readonly header: string; readonly area: Area; readonly rules: readonly Highlight[] }[];
  /** Undefined where nothing of the table's sheet is to be said in print. */
  readonly print: PrintedPlaces | undefined;
}

/** What of a table's sheet is printed, by places: neighbouring columns, and those repeated left of them with the header. */
export interface PrintedPlaces {
  readonly columns: Fold;
  readonly titles: Fold;
}

/** Neighbouring columns by their places. Folded away in an outline, the column right of them stays in sight. */
export interface Fold {
  readonly left: number;
  readonly right: number;
}

/** The colours that mark the header of a status column as ours; all else it has of its neighbour. */
export const statusHeaderLook = { fill: "#E7E6E6", color: "#1F2937", bold: true } as const satisfies CellStyle;

/** Throws where the table changed since it was read. */
export function statusWork(standing: StandingStatus, update: TableUpdate): StatusWork {
  refuseChanged(standing, update.key);
  const columns = placeStatus(standing.headers, update).map((placed): WorkColumn => {
    const { status, place, isNew } = placed;
    const first = isNew ? undefined : standing.firstFormat(place);
    // Beside new columns nothing of the user's stands.
    const left = isNew ? [] : (update.leftRows ?? []);
    return {
      ...placed,
      cells: leaving(status.cells, left),
      formats: leaving(bodyFormats(status, first), left),
      isUsersFormat: usersFormat(status, first) !== undefined,
    };
  });
  const added = columns.filter(({ isNew }) => isNew);
  const runs = sideBySide(columns, (left, right) => left.isNew === right.isNew && left.formats.length === right.formats.length);
  return {
    columns,
    added: added.length === 0 ? undefined : { area: areaOf(added, 0, 1), columns: added, folds: foldsOf(added) },
    looks: columns.flatMap((column) => {
      const rows = column.formats.length;
      return rows === 0 ? [] : [{ area: areaOf([column], 1, rows), look: statusLook(column.status) }];
    }),
    formats: (writing) => (writing === "whole rows" ? runs : columns.map((column) => [column])).flatMap((run) => formatsOf(run, standing)),
    cells: (writing) => runs.flatMap((run) => (writing === "whole rows" ? cellsOf(run, standing) : changesOf(run, standing))),
    highlights: columns
      .filter(({ status }) => status.highlights.length > 0 && standing.highlightedRows > 0)
      .map((column) => ({ header: column.status.header, area: areaOf([column], 1, standing.highlightedRows), rules: column.status.highlights })),
    print: added.length === columns.length ? printedPlaces(standing.headers, update.print, added) : undefined,
  };
}

/** A list without what stands in some of its rows. */
function leaving<T>(all: readonly T[], rows: readonly number[]): readonly (T | undefined)[] {
  if (rows.length === 0) return all;
  const some: (T | undefined)[] = all.slice();
  for (const row of rows) if (row < some.length) some[row] = undefined;
  return some;
}

/** How the cells of a status column stand. */
export const statusLook = ({ align, vertical, wrap }: StatusColumn): Pick<CellStyle, "align" | "vertical" | "wrap"> => ({
  ...(align && { align }),
  ...(vertical && { vertical }),
  ...(wrap && { wrap }),
});

/** The parts of such a look. */
export const statusLookParts = ["align", "vertical", "wrap"] as const;

/** As many columns may be repeated on each page that what stands beside them can still be read. */
const mostTitles = 3;

function printedPlaces(headers: readonly string[], print: PrintedColumns | undefined, added: readonly WorkColumn[]): PrintedPlaces | undefined {
  const right = Math.max(-1, ...(print?.beside ?? []).map((header) => placeOfHeader(headers, header)));
  const inSight = added.filter(({ status }) => status.isFolded !== true).slice(0, print?.columns);
  const [first, last] = [inSight[0], inSight[inSight.length - 1]];
  if (right < 0 || right >= mostTitles || first === undefined || last === undefined) return undefined;
  return { columns: { left: first.place, right: last.place }, titles: { left: 0, right } };
}

/** The new columns that one in sight follows: what stands there already is as its reader has it. */
function foldsOf(added: readonly WorkColumn[]): readonly Fold[] {
  const folds: Fold[] = [];
  let first: number | undefined;
  for (const { place, status } of added) {
    if (status.isFolded === true) first ??= place;
    else if (first !== undefined) {
      folds.push({ left: first, right: place - 1 });
      first = undefined;
    }
  }
  return folds;
}

type Run = readonly WorkColumn[];

function areaOf(run: Run, top: number, rows: number): Area {
  const left = run[0]?.place ?? 0;
  return { top, left, bottom: top + rows - 1, right: left + run.length - 1 };
}

const lengthOf = (run: Run): number => run[0]?.formats.length ?? 0;

function formatsOf(run: Run, { isHidden }: StandingStatus): readonly FormatStretch[] {
  const rows = Array.from({ length: lengthOf(run) }, (_, row) => run.map(({ formats }) => formats[row]));
  const isLeft = leftRowsOf(run);
  const areAlike = run.every(({ formats }) => {
    const first = formats.find((_, row) => !isLeft(row));
    return formats.every((format, row) => format === first || isLeft(row));
  });
  return writtenRuns({ from: 0, count: rows.length }, areAlike ? () => false : isHidden, isLeft).map(({ from, count }) => ({
    area: areaOf(run, 1 + from, count),
    formats: rows.slice(from, from + count),
  }));
}

/** Whether a row of neighbouring columns is left as it stands. */
function leftRowsOf([first]: Run): (row: number) => boolean {
  const { cells = [] } = first ?? {};
  return (row) => row < cells.length && cells[row] === undefined;
}

/** The rows that may be written at once ({@link visibleRuns}), without those that are left. */
const writtenRuns = ({ from, count }: RowRun, isHidden: (row: number) => boolean, isLeft: (row: number) => boolean): readonly RowRun[] =>
  visibleRuns({ from, count }, isHidden).flatMap((visible) =>
    equalRuns(Array.from({ length: visible.count }, (_, row) => isLeft(visible.from + row)))
      .filter(({ value }) => !value)
      .map((run) => ({ from: visible.from + run.from, count: run.count })),
  );

/** All cells; the header of new columns, which no filter hides, goes with the first rows. */
function cellsOf(run: Run, { isHidden }: StandingStatus): readonly CellStretch[] {
  const rows = Array.from({ length: lengthOf(run) }, (_, row) => run.map(({ cells }) => cells[row]));
  const grid: readonly (readonly (Cell | undefined)[])[] = [run.map(({ status }) => status.header), ...rows];
  const first = run[0]?.isNew === true ? 0 : 1;
  const isLeft = leftRowsOf(run);
  const isOutOfSight = (row: number): boolean => row > 0 && isHidden(row - 1);
  return writtenRuns({ from: first, count: grid.length - first }, isOutOfSight, (row) => row > 0 && isLeft(row - 1)).map(({ from, count }) => ({
    area: areaOf(run, from, count),
    isHidden: isOutOfSight(from),
    cells: grid.slice(from, from + count),
  }));
}

/** The cells that differ from what stands there, from the first row to the last that has one. */
function changesOf(run: Run, standing: StandingStatus): readonly CellStretch[] {
  const standings = run.map(({ place, isNew }) => (isNew ? [] : standing.cells(place)));
  const rows = Array.from({ length: lengthOf(run) }, (_, row) =>
    run.map(({ cells }, index): Cell | undefined => {
      const cell = cells[row];
      return (standings[index]?.[row] ?? null) === cell ? undefined : cell;
    }),
  );
  return visibleRuns({ from: 0, count: rows.length }, (row) => standing.isHidden(row)).flatMap(({ from, count }): readonly CellStretch[] => {
    const changed = rows.slice(from, from + count).flatMap((row, index) => (row.some((cell) => cell !== undefined) ? [from + index] : []));
    const [first, last] = [changed[0], changed[changed.length - 1]];
    if (first === undefined || last === undefined) return [];
    return [{ area: areaOf(run, 1 + first, last - first + 1), isHidden: standing.isHidden(from), cells: rows.slice(first, last + 1) }];
  });
}
