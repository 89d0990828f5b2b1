import type { Area } from "./areas";
import { readValue, written, grid } from "./cells";
import { sheetCharts } from "./charts";
import { guardWrite, type Host } from "./host";
import { stateOf } from "./kinds";
import { addMetadata, metadataFinder, metadataOn } from "./metadata";
import { cellAt, unpainted, lastContent, withNote, type HostSheet, type HostCell, type Place } from "./model";
import { namedRangesOn } from "./named-ranges";
import { placeOf } from "./notation";
import { newProtection } from "./range-objects";
import { changeCells, withoutContent } from "./range-values";
import { placeAt } from "./range";
import { currentCell, selectCell, selectPlace, selectRange } from "./selection";
import { sheetLines } from "./sheet-lines";
import { renameSheet, visibleSheets } from "./sheets";
import { strict, type Members } from "./strict";
import { deleteLines, insertLines } from "./structure";
import { HostError } from "./trouble";
import { enumeration, wordOf } from "./words";
import { colorText } from "./colors";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet as scripts get it. */
export const sheetService = (host: Host, sheet: HostSheet): Sheet =>
  strict<Sheet>(
    host,
    "Spreadsheet.Sheet",
    [sheetItself, sheetCells, sheetLines, sheetCharts].map((part) => () => part(host, sheet)),
    sheet,
  );

const sheetTypes = enumeration<typeof GoogleAppsScript.Spreadsheet.SheetType>("Spreadsheet.SheetType");

/** Its name, place, looks and what hangs on the sheet as a whole. */
function sheetItself(host: Host, sheet: HostSheet): Members<Sheet> {
  const { spreadsheet } = host;
  const location = { type: "SHEET", sheetId: sheet.id } as const;
  return {
    getSheetId: () => sheet.id,
    getName: () => sheet.name,
    getSheetName: () => sheet.name,
    getIndex: () => spreadsheet.sheets.indexOf(sheet) + 1,
    getType: () => sheetTypes.GRID,
    getParent: () => host.make.spreadsheet(),
    setName(name) {
      renameSheet(spreadsheet, sheet, name);
      return this;
    },
    activate() {
      spreadsheet.activeSheetId = sheet.id;
      sheet.isHidden = false;
      return this;
    },
    hideSheet() {
      if (!sheet.isHidden && visibleSheets(spreadsheet).length === 1) throw new HostError("You can't hide all the sheets in a document.");
      sheet.isHidden = true;
      return this;
    },
    showSheet() {
      sheet.isHidden = false;
      return this;
    },
    isSheetHidden: () => sheet.isHidden,
    getTabColor: () => sheet.tabColor,
    setTabColor(color) {
      sheet.tabColor = color === null ? null : colorText(color);
      return this;
    },
    hasHiddenGridlines: () => !sheet.hasGridlines,
    setHiddenGridlines(hidden) {
      sheet.hasGridlines = !hidden;
      return this;
    },
    isRightToLeft: () => sheet.isRightToLeft,
    setRightToLeft(rightToLeft) {
      sheet.isRightToLeft = rightToLeft;
      return this;
    },
    getConditionalFormatRules: () => sheet.rules.map(host.make.rule),
    setConditionalFormatRules(rules) {
      const wanted = rules.map((rule) => stateOf("Spreadsheet.ConditionalFormatRule", rule));
      if (wanted.some(({ areas }) => areas.length === 0)) throw new HostError("Conditional format rule cannot have empty ranges.");
      sheet.rules = wanted;
    },
    clearConditionalFormatRules() {
      sheet.rules = [];
    },
    getFilter: () => (sheet.filter === null ? null : host.make.filter(sheet, sheet.filter)),
    getNamedRanges: () => namedRangesOn(host, sheet),
    protect() {
      const known = spreadsheet.protections.find((protection) => protection.type === "SHEET" && protection.sheetId === sheet.id);
      const protection = known ?? newProtection(host, "SHEET", sheet.id, wholeSheet(sheet));
      if (known === undefined) spreadsheet.protections = [...spreadsheet.protections, protection];
      return host.make.protection(protection);
    },
    getProtections: (type) =>
      spreadsheet.protections.filter((protection) => protection.sheetId === sheet.id && protection.type === wordOf(type)).map(host.make.protection),
    addDeveloperMetadata(key: string, ...more: readonly unknown[]) {
      addMetadata(host, location, key, more);
      return this;
    },
    getDeveloperMetadata: () => metadataOn(host, location),
    createDeveloperMetadataFinder: () => metadataFinder(host, location),
  };
}

const wholeSheet = ({ maxRows, maxColumns }: HostSheet): Area => ({ top: 1, left: 1, bottom: maxRows, right: maxColumns });

/** Its ranges and cells. */
function sheetCells(host: Host, sheet: HostSheet): Members<Sheet> {
  const all = (): Place => ({ sheet, area: wholeSheet(sheet) });
  const used = (): Place => ({
    sheet,
    area: { top: 1, left: 1, bottom: Math.max(1, sheet.rows.length), right: Math.max(1, ...sheet.rows.map((row) => row.length)) },
  });
  const change = (how: (cell: HostCell) => HostCell): void => {
    guardWrite(host, all());
    changeCells(host, used(), how);
  };
  return {
    getRange: (first: number | string, column?: number, rows?: number, columns?: number) =>
      host.make.range(typeof first === "string" ? placeOf(host.spreadsheet, first, sheet) : placeAt(sheet, first, column ?? 1, rows, columns)),
    getRangeList: (notations) => host.make.rangeList(notations.map((notation) => placeOf(host.spreadsheet, notation, sheet))),
    getDataRange() {
      const { row, column } = lastContent(sheet);
      return host.make.range({ sheet, area: { top: 1, left: 1, bottom: Math.max(1, row), right: Math.max(1, column) } });
    },
    getSheetValues: (row, column, rows, columns) => grid(placeAt(sheet, row, column, rows, columns), (cell) => readValue(cell, host.spreadsheet)),
    getLastRow: () => lastContent(sheet).row,
    getLastColumn: () => lastContent(sheet).column,
    appendRow(values: unknown[]) {
      const { row } = lastContent(sheet);
      if (row + 1 > sheet.maxRows) insertLines(host.spreadsheet, sheet, "rows", sheet.maxRows + 1, 1);
      if (values.length > sheet.maxColumns) insertLines(host.spreadsheet, sheet, "columns", sheet.maxColumns + 1, values.length - sheet.maxColumns);
      changeCells(host, placeAt(sheet, row + 1, 1, 1, values.length), (cell, _, column) => written(cell, values[column - 1], host));
      return this;
    },
    clear(options?: { readonly formatOnly?: boolean | undefined; readonly contentsOnly?: boolean | undefined }) {
      const both = options?.formatOnly !== true && options?.contentsOnly !== true;
      change((cell) => {
        const emptied = both || options?.contentsOnly === true ? withoutContent(cell) : cell;
        return both || options?.formatOnly === true ? unpainted(emptied) : emptied;
      });
      return this;
    },
    clearContents() {
      change(withoutContent);
      return this;
    },
    clearFormats() {
      change(unpainted);
      return this;
    },
    clearNotes() {
      change((cell) => withNote(cell, undefined));
      return this;
    },
    getActiveRange: () => host.make.range({ sheet, area: sheet.selection }),
    getActiveCell: () => host.make.range(currentCell(sheet)),
    getCurrentCell: () => host.make.range(currentCell(sheet)),
    setActiveRange: (range) => selectRange(host, range),
    setActiveSelection(wanted: string | GoogleAppsScript.Spreadsheet.Range) {
      const place = typeof wanted === "string" ? placeOf(host.spreadsheet, wanted, sheet) : stateOf("Spreadsheet.Range", wanted);
      selectPlace(host, place);
      return host.make.range(place);
    },
    setCurrentCell: (cell) => selectCell(host, cell),
    sort(column: number, ascending = true) {
      const { row } = lastContent(sheet);
      const body = sheet.rows
        .slice(sheet.frozenRows, row)
        .sort((a, b) => compare((a[column - 1] ?? cellAt(sheet, 0, 0)).value, (b[column - 1] ?? cellAt(sheet, 0, 0)).value) * (ascending ? 1 : -1));
      sheet.rows.splice(sheet.frozenRows, body.length, ...body);
      return this;
    },
    moveRows: (range, to) => moveLines("rows", stateOf("Spreadsheet.Range", range).area.top, stateOf("Spreadsheet.Range", range).area.bottom, to),
    moveColumns: (range, to) => moveLines("columns", stateOf("Spreadsheet.Range", range).area.left, stateOf("Spreadsheet.Range", range).area.right, to),
  };

  /** Takes lines out and puts them in again; what hangs on their cells alone moves only as cells do. */
  function moveLines(axis: "rows" | "columns", first: number, last: number, to: number): void {
    const count = last - first + 1;
    const at = to > last ? to - count : to;
    if (axis === "rows") {
      const taken = Array.from({ length: count }, (_, index) => sheet.rows[first - 1 + index] ?? []);
      deleteLines(host.spreadsheet, sheet, axis, first, count);
      insertLines(host.spreadsheet, sheet, axis, at, count);
      taken.forEach((cells, index) => (sheet.rows[at - 1 + index] = cells));
    } else {
      const taken = sheet.rows.map((cells) => Array.from({ length: count }, (_, index) => cells[first - 1 + index]));
      deleteLines(host.spreadsheet, sheet, axis, first, count);
      insertLines(host.spreadsheet, sheet, axis, at, count);
      taken.forEach((cells, row) => cells.forEach((cell, index) => ((sheet.rows[row] as (HostCell | undefined)[])[at - 1 + index] = cell)));
    }
  }
}

/** Numbers before texts, blanks last. */
function compare(a: unknown, b: unknown): number {
  const rank = (value: unknown): number => (value === "" ? 3 : typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a === b ? 0 : (a as string) < (b as string) ? -1 : 1;
}
