import { type Area, bodyFormats, letters, noRoomRight, type PlacedStatus, placeStatus, refuseChanged, sideBySide, type TableUpdate, visibleRuns } from "#core";
import { toSheets } from "./cell-values";
import { standingOf } from "./check-table";
import { columnsAt } from "./table-snapshot";
import { mergeHighlights, type HighlightedCells, type Rule } from "./highlights";
import type { Home } from "./look-around";
import { columnPixels, general, paintLooks, runs } from "./looks";
import { rangeAt } from "./places";
import type { SheetsServices } from "./services";
import type { SheetSizes } from "./sheet-sizes";

/** A table whose status columns are going to be written. */
export interface CheckedStatus {
  readonly home: Home;
  readonly update: TableUpdate;
  /** In the order of the sheet. */
  readonly placed: readonly PlacedStatus[];
  /** The formats of the first row, by place, for those that the user gave the columns; none where all columns are new. */
  readonly formats: readonly string[];
  /** Whether a filter hides a row, counted from 0 under the header. */
  readonly isHidden: (row: number) => boolean;
}

/** Throws where the table changed since it was read. */
export function checkStatus(home: Home, update: TableUpdate): CheckedStatus {
  const standing = standingOf(home, columnsAt(home));
  refuseChanged(standing, update.key);
  const placed = placeStatus(standing.headers, update);
  return { home, update, placed, formats: firstFormats(home, placed), isHidden: hiddenRows(home) };
}

function firstFormats({ at, area, cells }: Home, placed: readonly PlacedStatus[]): readonly string[] {
  if (cells.length < 2 || placed.every(({ isNew }) => isNew)) return [];
  const row = area.top + 1;
  return rangeAt(at.sheet, { ...area, top: row, bottom: row }).getNumberFormats()[0] ?? [];
}

/** Which rows a filter hides is asked row by row, and only where the sheet has a filter. */
function hiddenRows({ at: { sheet }, area }: Home): CheckedStatus["isHidden"] {
  if (sheet.getFilter() === null) return () => false;
  const hidden = Array.from({ length: area.bottom - area.top }, (_, row) => sheet.isRowHiddenByFilter(area.top + 2 + row));
  return (row) => hidden[row] === true;
}

/** The cells of the columns, header included. */
export const statusAreas = ({ home, placed }: CheckedStatus): readonly Area[] =>
  placed.map(({ place, status }) => ({
    top: home.area.top,
    bottom: home.area.top + status.cells.length,
    left: home.area.left + place,
    right: home.area.left + place,
  }));

/** Throws where new columns are to go over something: cells that no header of the table stands over. */
export function refuseOccupied({ home, placed, update }: CheckedStatus, sizes: SheetSizes): void {
  const added = placed.filter(({ isNew }) => isNew);
  const [first, last] = [added[0], added[added.length - 1]];
  if (first === undefined || last === undefined) return;
  const { sheet, name } = home.at;
  const left = home.area.left + first.place;
  const size = sizes.of(home.at);
  const right = Math.min(home.area.left + last.place, size.columns - 1);
  const bottom = Math.min(home.area.top + Math.max(update.key.cells.length, first.status.cells.length), size.rows - 1);
  if (right < left || rangeAt(sheet, { top: home.area.top, bottom, left, right }).isBlank()) return;
  throw noRoomRight(home.table, name, left === right ? `column ${letters(left)}` : `one of the columns ${letters(left)} to ${letters(right)}`);
}

/** Writes the columns; the headers of new ones go last, so that after a fault they are new again. */
export function writeStatus(services: SheetsServices, checked: CheckedStatus, sizes: SheetSizes): void {
  const { home, placed } = checked;
  const { at, area } = home;
  const rows = Math.max(0, ...placed.map(({ status }) => status.cells.length));
  const lastPlace = placed[placed.length - 1]?.place ?? 0;
  sizes.makeRoom(at, area.top + 1 + rows, area.left + lastPlace + 1);
  for (const run of runsOf(placed)) if (run[0]?.isNew === true) addLooks(home, run);
  paint(services, checked);
  growName(home, area.left + lastPlace);
  for (const run of runsOf(placed)) writeRun(checked, run);
}

/** Columns side by side that are all new or all there already, and equally long. */
const runsOf = (placed: readonly PlacedStatus[]): readonly (readonly PlacedStatus[])[] =>
  sideBySide(placed, (left, right) => left.isNew === right.isNew && left.status.cells.length === right.status.cells.length);

const runArea = ({ area }: Home, run: readonly PlacedStatus[], firstRow: number, rows: number): Area => {
  const left = area.left + (run[0]?.place ?? 0);
  return { top: area.top + firstRow, bottom: area.top + firstRow + rows - 1, left, right: left + run.length - 1 };
};

/** The look of headers that we add, in the colours that mark a column as ours, and what they mean as a note. */
function addLooks(home: Home, run: readonly PlacedStatus[]): void {
  const { sheet } = home.at;
  const area = runArea(home, run, 0, 1);
  for (const { from, count, value } of runs(run.map(({ status }) => columnPixels(status.width)))) sheet.setColumnWidths(area.left + 1 + from, count, value);
  sheet.showColumns(area.left + 1, run.length);
  rangeAt(sheet, area)
    .setBackground("#E7E6E6")
    .setFontColor("#1F2937")
    .setFontWeight("bold")
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setNotes([run.map(({ status }) => status.note)]);
}

function paint(services: SheetsServices, { home, placed, formats: standing, isHidden }: CheckedStatus): void {
  const { sheet } = home.at;
  const looks = placed
    .filter(({ status }) => status.cells.length > 0)
    .map((one) => ({ area: runArea(home, [one], 1, one.status.cells.length), look: one.status }));
  paintLooks(services, sheet, looks, ["align", "vertical"]);
  for (const run of runsOf(placed)) {
    const length = run[0]?.status.cells.length ?? 0;
    const columns = run.map(({ status, place, isNew }) => bodyFormats(status, isNew ? undefined : standing[place]));
    const formats = Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? general));
    for (const { from, count } of visibleRuns({ from: 0, count: length }, isHidden))
      rangeAt(sheet, runArea(home, run, 1 + from, count)).setNumberFormats(formats.slice(from, from + count));
  }
}

/** A named range grows by the columns that it is to hold from now on. */
function growName({ name, at, area, above }: Home, right: number): void {
  if (name?.area === undefined || name.area.right >= right) return;
  name.range.setRange(rangeAt(at.sheet, { ...area, top: area.top - above, bottom: Math.max(name.area.bottom, area.bottom), right }));
}

function writeRun({ home, isHidden }: CheckedStatus, run: readonly PlacedStatus[]): void {
  const isNew = run[0]?.isNew === true;
  const rows = run[0]?.status.cells.length ?? 0;
  const cells = Array.from({ length: rows }, (_, row) => run.map(({ status }) => toSheets(status.cells[row] ?? null)));
  // The header, which no filter hides, goes with the first rows.
  const grid = [run.map(({ status }) => toSheets(status.header)), ...cells];
  const first = isNew ? 0 : 1;
  for (const { from, count } of visibleRuns({ from: first, count: grid.length - first }, (row) => row > 0 && isHidden(row - 1)))
    rangeAt(home.at.sheet, runArea(home, run, from, count)).setValues(grid.slice(from, from + count));
}

/** Puts the conditional formats of status columns on their sheet. */
export function writeHighlights(services: SheetsServices, checked: readonly CheckedStatus[], sizes: SheetSizes, standing: readonly Rule[]): void {
  const [first] = checked;
  if (first === undefined) return;
  const { at } = first.home;
  const bottom = sizes.of(at).rows - 1;
  const columns = checked.flatMap(({ home, placed }) =>
    placed.flatMap(({ status, place }): readonly HighlightedCells[] => {
      const column = home.area.left + place;
      // A sheet grows without the formats, so they reach to its end from the start.
      const end = home.kind === "name" ? home.area.top + status.cells.length : bottom;
      return status.highlights.length === 0 || end <= home.area.top
        ? []
        : [{ area: { top: home.area.top + 1, bottom: end, left: column, right: column }, rules: status.highlights }];
    }),
  );
  if (columns.length > 0) mergeHighlights(services, at, columns, standing);
}
