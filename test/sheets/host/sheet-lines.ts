import type { Axis } from "./areas";
import { guardWrite, type Host } from "./host";
import { stateOf } from "./kinds";
import { defaultColumnWidth, defaultRowHeight, type HostSheet } from "./model";
import type { Members } from "./strict";
import { deleteLines, insertLines } from "./structure";
import { HostError } from "./trouble";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns of a sheet: how many, how large, hidden, frozen, put in, taken out. */
export function sheetLines(host: Host, sheet: HostSheet): Members<Sheet> {
  const most = (axis: Axis): number => (axis === "rows" ? sheet.maxRows : sheet.maxColumns);
  const whole = (axis: Axis, at: number, count: number): void =>
    guardWrite(host, {
      sheet,
      area:
        axis === "rows"
          ? { top: at, bottom: at + count - 1, left: 1, right: sheet.maxColumns }
          : { left: at, right: at + count - 1, top: 1, bottom: sheet.maxRows },
    });
  const check = (axis: Axis, at: number, count: number): void => {
    if (at < 1 || count < 1 || at + count - 1 > most(axis)) throw new HostError(`Those ${axis} are out of bounds.`);
  };
  const insert = (axis: Axis, at: number, count: number): void => {
    check(axis, Math.max(1, at - 1), 1);
    if (count < 1) throw new HostError(`The number of ${axis} to insert must be at least 1.`);
    guardWrite(host, { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
    insertLines(host.spreadsheet, sheet, axis, at, count);
  };
  const remove = (axis: Axis, at: number, count: number): void => {
    check(axis, at, count);
    whole(axis, at, count);
    deleteLines(host.spreadsheet, sheet, axis, at, count);
  };
  const set = <Item>(lines: (Item | undefined)[], axis: Axis, at: number, count: number, item: Item): void => {
    check(axis, at, count);
    for (let index = at; index < at + count; index++) lines[index - 1] = item;
  };
  const freeze = (axis: Axis, count: number): void => {
    if (count < 0 || count >= most(axis))
      throw new HostError(count < 0 ? `The number of frozen ${axis} must not be negative.` : `Sorry, you can't freeze all visible ${axis} on the sheet.`);
    if (axis === "rows") sheet.frozenRows = count;
    else sheet.frozenColumns = count;
  };
  const place = (range: GoogleAppsScript.Spreadsheet.Range): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } =>
    stateOf("Spreadsheet.Range", range).area;
  return {
    getMaxRows: () => sheet.maxRows,
    getMaxColumns: () => sheet.maxColumns,
    getFrozenRows: () => sheet.frozenRows,
    getFrozenColumns: () => sheet.frozenColumns,
    setFrozenRows: (count) => freeze("rows", count),
    setFrozenColumns: (count) => freeze("columns", count),
    getColumnWidth: (at) => sheet.columnWidths[at - 1] ?? defaultColumnWidth,
    getRowHeight: (at) => sheet.rowHeights[at - 1] ?? defaultRowHeight,
    setColumnWidth(at, width) {
      set(sheet.columnWidths, "columns", at, 1, width);
      return this;
    },
    setColumnWidths(at, count, width) {
      set(sheet.columnWidths, "columns", at, count, width);
      return this;
    },
    setRowHeight(at, height) {
      set(sheet.rowHeights, "rows", at, 1, height);
      return this;
    },
    setRowHeights(at, count, height) {
      set(sheet.rowHeights, "rows", at, count, height);
      return this;
    },
    setRowHeightsForced(at, count, height) {
      set(sheet.rowHeights, "rows", at, count, height);
      return this;
    },
    autoResizeColumn(at) {
      check("columns", at, 1);
      return this;
    },
    autoResizeColumns(at, count) {
      check("columns", at, count);
      return this;
    },
    insertRowBefore(at) {
      insert("rows", at, 1);
      return this;
    },
    insertRowAfter(at) {
      insert("rows", at + 1, 1);
      return this;
    },
    insertRowsBefore(at, count) {
      insert("rows", at, count);
      return this;
    },
    insertRowsAfter(at, count) {
      insert("rows", at + 1, count);
      return this;
    },
    insertRows: (at: number, count: number = 1) => insert("rows", at, count),
    insertColumnBefore(at) {
      insert("columns", at, 1);
      return this;
    },
    insertColumnAfter(at) {
      insert("columns", at + 1, 1);
      return this;
    },
    insertColumnsBefore(at, count) {
      insert("columns", at, count);
      return this;
    },
    insertColumnsAfter(at, count) {
      insert("columns", at + 1, count);
      return this;
    },
    insertColumns: (at: number, count: number = 1) => insert("columns", at, count),
    deleteRow(at) {
      remove("rows", at, 1);
      return this;
    },
    deleteRows: (at, count) => remove("rows", at, count),
    deleteColumn(at) {
      remove("columns", at, 1);
      return this;
    },
    deleteColumns: (at, count) => remove("columns", at, count),
    hideRows: (at: number, count: number = 1) => set(sheet.hiddenRows, "rows", at, count, true),
    showRows: (at: number, count: number = 1) => set(sheet.hiddenRows, "rows", at, count, undefined),
    hideColumns: (at: number, count: number = 1) => set(sheet.hiddenColumns, "columns", at, count, true),
    showColumns: (at: number, count: number = 1) => set(sheet.hiddenColumns, "columns", at, count, undefined),
    hideRow: (row) => set(sheet.hiddenRows, "rows", place(row).top, place(row).bottom - place(row).top + 1, true),
    unhideRow: (row) => set(sheet.hiddenRows, "rows", place(row).top, place(row).bottom - place(row).top + 1, undefined),
    hideColumn: (column) => set(sheet.hiddenColumns, "columns", place(column).left, place(column).right - place(column).left + 1, true),
    unhideColumn: (column) => set(sheet.hiddenColumns, "columns", place(column).left, place(column).right - place(column).left + 1, undefined),
    isRowHiddenByFilter: (at) => sheet.filter?.hides?.includes(at) === true,
    isRowHiddenByUser: (at) => sheet.hiddenRows[at - 1] === true,
    isColumnHiddenByUser: (at) => sheet.hiddenColumns[at - 1] === true,
  };
}
