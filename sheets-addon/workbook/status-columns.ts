import { noRoomRight, type PlacedStatus, placeStatus, refuseChanged, sideBySide, type TableUpdate } from "#core";
import { toSheets } from "./cell-values";
import { standingOf } from "./check-table";
import { columnsAt } from "./table-snapshot";
import { mergeHighlights, type HighlightedCells, type Rule } from "./highlights";
import type { Home } from "./look-around";
import { columnPixels, general, runs } from "./looks";
import { letters, rangeAt, type Area } from "./places";
import type { SheetsServices } from "./services";
import { sheetPainter } from "./sheet-painter";
import type { SheetSizes } from "./sheet-sizes";

/** A table whose status columns are going to be written. */
export interface CheckedStatus {
  readonly home: Home;
  readonly update: TableUpdate;
  /** In the order of the sheet. */
  readonly placed: readonly PlacedStatus[];
}

/** Throws where the table changed since it was read. */
export function checkStatus(home: Home, update: TableUpdate): CheckedStatus {
  const standing = standingOf(home, columnsAt(home));
  refuseChanged(standing, update.key);
  return { home, update, placed: placeStatus(standing.headers, update.columns) };
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
export function writeStatus(services: SheetsServices, { home, placed }: CheckedStatus, sizes: SheetSizes): void {
  const { at, area } = home;
  const rows = Math.max(0, ...placed.map(({ status }) => status.cells.length));
  const lastPlace = placed[placed.length - 1]?.place ?? 0;
  sizes.makeRoom(at, area.top + 1 + rows, area.left + lastPlace + 1);
  for (const run of runsOf(placed)) if (run[0]?.isNew === true) addLooks(home, run);
  paint(services, home, placed);
  growName(home, area.left + lastPlace);
  for (const run of runsOf(placed)) writeRun(home, run);
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
  rangeAt(sheet, area)
    .setBackground("#E7E6E6")
    .setFontColor("#1F2937")
    .setFontWeight("bold")
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setNotes([run.map(({ status }) => status.note)]);
}

function paint(services: SheetsServices, home: Home, placed: readonly PlacedStatus[]): void {
  const { sheet } = home.at;
  const painter = sheetPainter(sheet, services);
  for (const column of placed) {
    const { align, vertical, cells } = column.status;
    if (cells.length > 0)
      painter.look(runArea(home, [column], 1, cells.length), { ...(align === undefined ? {} : { align }), ...(vertical === undefined ? {} : { vertical }) });
  }
  painter.finish();
  for (const run of runsOf(placed)) {
    const length = run[0]?.status.cells.length ?? 0;
    const formats = Array.from({ length }, (_, row) => run.map(({ status }) => status.formats?.[row] ?? status.format ?? general));
    if (length > 0) rangeAt(sheet, runArea(home, run, 1, length)).setNumberFormats(formats);
  }
}

/** A named range grows by the columns that it is to hold from now on. */
function growName({ name, at, area, above }: Home, right: number): void {
  if (name?.area === undefined || name.area.right >= right) return;
  name.range.setRange(rangeAt(at.sheet, { ...area, top: area.top - above, bottom: name.area.bottom, right }));
}

function writeRun(home: Home, run: readonly PlacedStatus[]): void {
  const rows = run[0]?.status.cells.length ?? 0;
  const cells = Array.from({ length: rows }, (_, row) => run.map(({ status }) => toSheets(status.cells[row] ?? null)));
  const isNew = run[0]?.isNew === true;
  const values = isNew ? [run.map(({ status }) => toSheets(status.header)), ...cells] : cells;
  if (values.length > 0) rangeAt(home.at.sheet, runArea(home, run, isNew ? 0 : 1, values.length)).setValues(values);
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
