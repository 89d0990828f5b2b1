import { contains, notationOf, type Area } from "./areas";
import { guardWrite, type Host } from "./host";
import { lastContent, type HostSheet, type Place } from "./model";
import { rangeCopy } from "./range-copy";
import { rangeFormats } from "./range-formats";
import { rangeObjects } from "./range-objects";
import { rangeValues } from "./range-values";
import { selectCell, selectRange } from "./selection";
import { strict, type Members, type Parts } from "./strict";
import { HostError } from "./trouble";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A range as scripts get it. */
export const rangeService = (host: Host, place: Place): Range => strict<Range>(host, "Spreadsheet.Range", rangeMembers(host, place), place);

export const rangeMembers = (host: Host, place: Place): Parts<Range> =>
  [rangePlace, rangeValues, rangeFormats, rangeObjects, rangeCopy].map((part) => () => part(host, place));

/** @throws HostError in Google's words where the numbers do not lie on the sheet. */
export function placeAt(sheet: HostSheet, top: number, left: number, rows = 1, columns = 1): Place {
  if (rows < 1) throw new HostError("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new HostError("The number of columns in the range must be at least 1.");
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  return { sheet, area: within(sheet, area) };
}

/** @throws HostError where an area does not lie on the sheet. */
export function within(sheet: HostSheet, area: Area): Area {
  if (area.top < 1) throw new HostError("The starting row of the range is too small.");
  if (area.left < 1) throw new HostError("The starting column of the range is too small.");
  if (!contains({ top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns }, area))
    throw new HostError("The coordinates of the range are outside the dimensions of the sheet.");
  return area;
}

function rangePlace(host: Host, { sheet, area }: Place): Members<Range> {
  const { top, left, bottom, right } = area;
  return {
    getRow: () => top,
    getRowIndex: () => top,
    getColumn: () => left,
    getLastRow: () => bottom,
    getLastColumn: () => right,
    getNumRows: () => bottom - top + 1,
    getNumColumns: () => right - left + 1,
    getHeight: () => bottom - top + 1,
    getWidth: () => right - left + 1,
    getSheet: () => host.make.sheet(sheet),
    getGridId: () => sheet.id,
    getA1Notation: () => notationOf(area),
    getCell(row, column) {
      if (row < 1 || column < 1 || top + row - 1 > bottom || left + column - 1 > right) throw new HostError("Cell reference out of range");
      return host.make.range(placeAt(sheet, top + row - 1, left + column - 1));
    },
    offset: (down: number, across: number, rows: number = bottom - top + 1, columns: number = right - left + 1) =>
      host.make.range(placeAt(sheet, top + down, left + across, rows, columns)),
    shiftColumnGroupDepth(by) {
      guardWrite(host, { sheet, area });
      for (let column = left; column <= right; column++) sheet.columnDepths[column - 1] = Math.max(0, (sheet.columnDepths[column - 1] ?? 0) + by);
      return this;
    },
    /** What is folded is hidden, as Google's API says of a group that is collapsed. */
    collapseGroups() {
      guardWrite(host, { sheet, area });
      for (let column = left; column <= right; column++) if ((sheet.columnDepths[column - 1] ?? 0) > 0) sheet.hiddenColumns[column - 1] = true;
      return this;
    },
    getDataRegion() {
      const { row, column } = lastContent(sheet);
      return host.make.range({ sheet, area: { top, left, bottom: Math.max(row, top), right: Math.max(column, left) } });
    },
    activate() {
      return selectRange(host, this);
    },
    activateAsCurrentCell() {
      return selectCell(host, this);
    },
  };
}
