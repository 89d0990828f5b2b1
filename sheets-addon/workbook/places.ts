import { areaAddress, type Area, columnsOf, rowsOf } from "#core";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const rangeAt = (sheet: Sheet, area: Area): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(area.top + 1, area.left + 1, rowsOf(area), columnsOf(area));

/** The values of cells, asked for without a range of them. */
export const valuesAt = (sheet: Sheet, area: Area): readonly (readonly unknown[])[] =>
  sheet.getSheetValues(area.top + 1, area.left + 1, rowsOf(area), columnsOf(area));

/** The ranges of a sheet, each asked for once while an update is carried out. */
export interface SheetRanges {
  readonly sheet: Sheet;
  /** @throws Google's own error where the sheet is smaller. */
  at(area: Area): GoogleAppsScript.Spreadsheet.Range;
  list(areas: readonly Area[]): GoogleAppsScript.Spreadsheet.RangeList;
}

export function rangesOn(sheet: Sheet): SheetRanges {
  const ranges = new Map<string, GoogleAppsScript.Spreadsheet.Range>();
  const lists = new Map<string, GoogleAppsScript.Spreadsheet.RangeList>();
  return {
    sheet,
    at: (area) => kept(ranges, areaAddress(area), () => rangeAt(sheet, area)),
    list: (areas) => {
      const addresses = areas.map(areaAddress);
      return kept(lists, addresses.join(), () => sheet.getRangeList(addresses));
    },
  };
}

function kept<Value>(known: Map<string, Value>, key: string, ask: () => Value): Value {
  const value = known.get(key) ?? ask();
  known.set(key, value);
  return value;
}

/** So many cells below each other, from one whose row and column count from 1. */
export const columnFrom = ({ row, column }: { readonly row: number; readonly column: number }, count: number): Area => ({
  top: row - 1,
  left: column - 1,
  bottom: row - 2 + count,
  right: column - 1,
});

/** A rectangle as the services take it, which want lists of their own. */
export const rowsOfGrid = <Value>(grid: readonly (readonly Value[])[]): Value[][] => grid.map((row) => [...row]);
