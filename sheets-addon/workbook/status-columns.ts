import {
  say,
  type Area,
  areaFrom,
  asTyped,
  coveringRuns,
  letters,
  noRoomRight,
  standingOf,
  type StandingStatus,
  statusHeaderLook,
  statusLookParts,
  statusWork,
  type StatusWork,
  type TableUpdate,
} from "#core";
import { asRead } from "./table-snapshot";
import { mergeHighlights, type Rule } from "./highlights";
import type { Home } from "./look-around";
import { general, paintLooks, pixelsOfColumn } from "./looks";
import { rangeAt, rangesOn } from "./places";
import type { SheetsServices } from "./services";
import type { Room, SheetSizes } from "./sheet-sizes";

/** A table whose status columns are going to be written. */
export interface CheckedStatus {
  readonly home: Home;
  readonly work: StatusWork;
}

/** Throws where the table changed since it was read. */
export function checkStatus(home: Home, update: TableUpdate, sizes: SheetSizes): CheckedStatus {
  const { kind, area, at } = home;
  let formats: readonly string[] | undefined;
  const standing: StandingStatus = {
    ...standingOf(asRead(home)),
    firstFormat: (place) => (formats ??= firstFormats(home))[place],
    isHidden: hiddenRows(home),
    // A sheet grows without the formats, so they reach to its end from the start.
    get highlightedRows() {
      return kind === "name" ? update.key.cells.length : sizes.rows(at) - 1 - area.top;
    },
  };
  return { home, work: statusWork(standing, update) };
}

function firstFormats({ at: { sheet }, area, cells }: Home): readonly string[] {
  return cells.length < 2 ? [] : (rangeAt(sheet, { ...area, top: area.top + 1, bottom: area.top + 1 }).getNumberFormats()[0] ?? []);
}

/** Which rows, counted from 0 under the header, a filter hides is asked row by row, and only where the sheet has a filter. */
function hiddenRows({ at: { sheet }, area }: Home): (row: number) => boolean {
  if (sheet.getFilter() === null) return () => false;
  const hidden = Array.from({ length: area.bottom - area.top }, (_, row) => sheet.isRowHiddenByFilter(area.top + 2 + row));
  return (row) => hidden[row] === true;
}

const rangeIn = (home: Home, area: Area): GoogleAppsScript.Spreadsheet.Range => rangeAt(home.at.sheet, areaFrom(home.area, area));

/** The cells of the columns, header included. */
export const statusAreas = ({ home, work }: CheckedStatus): readonly Area[] =>
  work.columns.map(({ place, formats }) => areaFrom(home.area, { top: 0, bottom: formats.length, left: place, right: place }));

/** What its columns need, of which the table has its own cells already. */
export function roomOf({ home: { area }, work: { columns } }: CheckedStatus): Room {
  const needed = {
    rows: area.top + 1 + Math.max(0, ...columns.map(({ formats }) => formats.length)),
    columns: area.left + 1 + Math.max(0, ...columns.map(({ place }) => place)),
  };
  return { needed, least: { rows: area.bottom + 1, columns: area.right + 1 } };
}

/** Throws where new columns are to go over something: cells that no header of the table stands over. */
export function refuseOccupied({ home, work: { added } }: CheckedStatus, sizes: SheetSizes): void {
  if (added === undefined) return;
  const area = areaFrom(home.area, { ...added.area, bottom: Math.max(0, ...added.columns.map(({ formats }) => formats.length)) });
  const [right, bottom] = [Math.min(area.right, sizes.columns(home.at) - 1), Math.min(area.bottom, sizes.rows(home.at) - 1)];
  if (right < area.left || rangeAt(home.at.sheet, { ...area, bottom, right }).isBlank()) return;
  const [first, last] = [letters(area.left), letters(right)];
  throw noRoomRight(home.table, home.at.name, first === last ? say`column ${first}` : say`one of the columns ${first} to ${last}`);
}

/** Writes the columns; the headers of new ones go last, so that after a fault they are new again. */
export function writeStatus(services: SheetsServices, checked: CheckedStatus, sizes: SheetSizes): void {
  const { home, work } = checked;
  const { at } = home;
  const room = roomOf(checked);
  sizes.makeRoom(at, room);
  if (work.added !== undefined) addLooks(home, work.added);
  const ranges = rangesOn(at.sheet);
  paintLooks(
    services,
    ranges,
    work.looks.map((placed) => ({ ...placed, area: areaFrom(home.area, placed.area) })),
    statusLookParts,
  );
  for (const { area: cells, formats } of work.formats("whole rows"))
    ranges.at(areaFrom(home.area, cells)).setNumberFormats(formats.map((row) => row.map((format) => format ?? general)));
  growName(home, room.needed.columns - 1);
  for (const { area: cells, cells: rows } of work.cells("whole rows"))
    ranges.at(areaFrom(home.area, cells)).setValues(rows.map((row) => row.map((cell) => asTyped(cell ?? null))));
}

/** The look of headers that we add, and what they mean as a note. */
function addLooks(home: Home, { area, columns, folds }: NonNullable<StatusWork["added"]>): void {
  const { sheet } = home.at;
  const left = home.area.left + area.left + 1;
  for (const { from, count, value } of coveringRuns(columns.map(({ status }) => pixelsOfColumn(status.width))))
    sheet.setColumnWidths(left + from, count, value);
  sheet.showColumns(left, columns.length);
  for (const fold of folds)
    rangeIn(home, { ...area, ...fold })
      .shiftColumnGroupDepth(1)
      .collapseGroups();
  rangeIn(home, area)
    .setBackground(statusHeaderLook.fill)
    .setFontColor(statusHeaderLook.color)
    .setFontWeight("bold")
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setNotes([columns.map(({ status }) => status.note)]);
}

/** A named range grows by the columns that it is to hold from now on. */
function growName({ named, at, area, above }: Home, right: number): void {
  if (named?.area === undefined || named.area.right >= right) return;
  named.range.setRange(rangeAt(at.sheet, { ...area, top: area.top - above, bottom: Math.max(named.area.bottom, area.bottom), right }));
}

/** Puts the conditional formats of status columns on their sheet. */
export function writeHighlights(services: SheetsServices, checked: readonly CheckedStatus[], standing: readonly Rule[]): void {
  const columns = checked.flatMap(({ home, work }) => work.highlights.map(({ area, rules }) => ({ area: areaFrom(home.area, area), rules })));
  const [first] = checked;
  if (first !== undefined && columns.length > 0) mergeHighlights(services, first.home.at, columns, standing);
}
