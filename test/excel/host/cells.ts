import type { Cell } from "../../../core/port/workbook";
import {
  cellKey,
  contains,
  contentAt,
  height,
  overlaps,
  paintAt,
  placeOfKey,
  put,
  valueAt,
  width,
  without,
  type Content,
  type HostRange,
  type HostSheet,
  type HostTable,
  type Rectangle,
} from "./model";
import { HostError, invalidArgument } from "./trouble";
import { typed } from "./typed-text";

/* Reading and writing the cells of a range, with what Excel does to a table that is written to or beside. */

export const grid = <T>({ area }: HostRange, make: (row: number, column: number) => T): readonly (readonly T[])[] =>
  Array.from({ length: height(area) }, (_, row) => Array.from({ length: width(area) }, (_column, column) => make(area.top + row, area.left + column)));

export const shownValue = (sheet: HostSheet, row: number, column: number): string | number | boolean => {
  const value = valueAt(sheet, row, column);
  return value === null ? "" : typeof value === "object" ? value.error : value;
};

export function valueType(value: Cell): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number" | "string" | "boolean"];
}

export const shownFormula = (sheet: HostSheet, row: number, column: number): string | number | boolean => {
  const content = contentAt(sheet, row, column);
  return content !== null && typeof content === "object" && "formula" in content ? content.formula : shownValue(sheet, row, column);
};

/** The number format of a cell, "General" where none was set. */
export const formatAt = (sheet: HostSheet, row: number, column: number): string => String(paintAt(sheet, row, column, "NumberFormat") ?? "General");

/** What is common to all cells of a range, or null where they differ, as Excel says it. */
export function commonPaint({ sheet, area }: HostRange, what: string, otherwise: unknown): unknown {
  const first = paintAt(sheet, area.top, area.left, what) ?? otherwise;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if ((paintAt(sheet, row, column, what) ?? otherwise) !== first) return null;
  }
  return first;
}

export function paint({ sheet, area, areas = [area] }: HostRange, what: string, value: unknown): void {
  mustBeOpen(sheet);
  if (what === "NumberFormat") for (const area of areas) dropCellFormats(sheet, area);
  sheet.paints = sheet.paints.filter((old) => old.what !== what || !areas.some((area) => contains(area, old.area)));
  for (const area of areas) sheet.paints.push({ area: area, what, value });
}

export function mustBeOpen(sheet: HostSheet): void {
  if (sheet.isProtected) throw new HostError("AccessDenied", "The sheet is protected.");
}

/** A grid, or one value for all cells; null leaves a cell as it is. */
export function asGrid({ area }: HostRange, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly (readonly unknown[])[];
  if (rows.length === 1 && rows[0]?.length === 1) return () => rows[0]?.[0];
  if (rows.length !== height(area) || rows.some((row) => row.length !== width(area))) {
    throw invalidArgument(`${rows.length} × ${rows[0]?.length ?? 0} values for a range of ${height(area)} × ${width(area)}`);
  }
  return (row, column) => rows[row - area.top]?.[column - area.left];
}

export function writeFormats(range: HostRange, given: unknown): void {
  mustBeOpen(range.sheet);
  const formats = asGrid(range, given);
  if (!Array.isArray(given) || (given.length === 1 && (given[0] as readonly unknown[]).length === 1)) {
    paint(range, "NumberFormat", formats(range.area.top, range.area.left));
    return;
  }
  grid(range, (row, column) => {
    const value = formats(row, column);
    if (value !== null) range.sheet.cellFormats.set(cellKey(row, column), value);
  });
}

function dropCellFormats({ cellFormats }: HostSheet, area: Rectangle): void {
  for (const key of cellFormats.keys()) if (contains(area, placeOfKey(key))) cellFormats.delete(key);
}

/** Whether any cell of a sheet is formatted as text, which hardly one is. */
const hasTextCells = ({ paints, cellFormats }: HostSheet): boolean => paints.some(({ value }) => value === "@") || [...cellFormats.values()].includes("@");

/** Writes values or formulas as if they were typed. */
export const isRowHidden = (sheet: HostRange["sheet"], row: number): boolean => paintAt(sheet, row, 0, "RowHidden") === true;

/**
 * Values over rows of which some are hidden are misplaced, as is told of Excel: the first row's go into every row in sight, and
 * nothing into the hidden ones (https://github.com/xlwings/xlwings/issues/747).
 */
function sourceRows({ sheet, area }: HostRange): (row: number) => number | undefined {
  if (!sheet.paints.some(({ what }) => what === "RowHidden")) return (row) => row;
  const hidden = Array.from({ length: height(area) }, (_, row) => isRowHidden(sheet, area.top + row));
  if (!hidden.includes(true) || !hidden.includes(false)) return (row) => row;
  return (row) => (hidden[row - area.top] === true ? undefined : area.top);
}

export function writeCells(range: HostRange, given: unknown, autoExpands: boolean): void {
  mustBeOpen(range.sheet);
  const { sheet, area } = range;
  const values = asGrid(range, given);
  const growing = autoExpands ? sheet.tables.flatMap((table) => growth(table, area) ?? []) : [];
  const mayBeText = hasTextCells(sheet);
  let isFilled = false;
  const sourceRow = sourceRows(range);
  grid(range, (row, column) => {
    const source = sourceRow(row);
    const value = source === undefined ? null : values(source, column);
    if (value === null || value === undefined) return;
    const content = typed(value, mayBeText && formatAt(sheet, row, column) === "@");
    if (content !== null) isFilled = true;
    put(sheet, row, column, content);
  });
  if (isFilled) for (const { table, grown } of growing) resizeTable(table, grown);
  for (const table of sheet.tables) if (overlaps(headerOf(table), area)) nameColumns(table);
}

/** What a table becomes when something is written just below it or just right of it; nothing where that is occupied. */
function growth(table: HostTable, written: Rectangle): { readonly table: HostTable; readonly grown: Rectangle } | undefined {
  const { top, left, bottom, right } = table.area;
  const isBelow = written.top === bottom + 1 && written.left >= left && written.right <= right && !table.totals;
  const isBeside = written.left === right + 1 && written.top >= top && written.bottom <= bottom;
  if (!isBelow && !isBeside) return undefined;
  const grown = isBelow ? { ...table.area, bottom: written.bottom } : { ...table.area, right: written.right };
  const added = isBelow ? { ...grown, top: bottom + 1 } : { ...grown, left: right + 1 };
  const isFree = grid({ sheet: table.sheet, area: added }, (row, column) => contentAt(table.sheet, row, column)).every((row) =>
    row.every((content) => content === null),
  );
  return isFree ? { table, grown } : undefined;
}

export const headerOf = ({ area }: HostTable): Rectangle => ({ ...area, bottom: area.top });
export const bodyOf = ({ area, totals }: HostTable): Rectangle => ({ ...area, top: area.top + 1, bottom: totals ? area.bottom - 1 : area.bottom });

export function resizeTable(table: HostTable, area: Rectangle): void {
  let next = Math.max(0, ...table.columns) + 1;
  const old = table.area;
  table.columns = Array.from({ length: width(area) }, (_, index) => table.columns[area.left + index - old.left] ?? next++);
  table.area = area;
  extendPaints(table.sheet, old, area);
  nameColumns(table);
}

/** A table's new rows take on the formats of its last one, and conditional formats over whole columns grow along. */
function extendPaints(sheet: HostSheet, old: Rectangle, area: Rectangle): void {
  if (area.bottom <= old.bottom) return;
  const isLast = (painted: Rectangle): boolean => painted.bottom === old.bottom && painted.left >= old.left && painted.right <= old.right;
  sheet.paints = sheet.paints.map((paint) => (isLast(paint.area) ? { ...paint, area: { ...paint.area, bottom: area.bottom } } : paint));
  for (let column = old.left; column <= old.right; column++) {
    const format = sheet.cellFormats.get(cellKey(old.bottom, column));
    for (let row = old.bottom + 1; format !== undefined && row <= area.bottom; row++) sheet.cellFormats.set(cellKey(row, column), format);
  }
  for (const highlight of sheet.highlights)
    highlight.areas = highlight.areas.map((covered) => (isLast(covered) ? { ...covered, bottom: area.bottom } : covered));
}

/** Headers of a table are texts, none blank, no two alike. */
export function nameColumns(table: HostTable): void {
  const { top, left, right } = table.area;
  const taken = new Set<string>();
  for (let column = left; column <= right; column++) {
    const shown = String(shownValue(table.sheet, top, column));
    const base = shown === "" ? `Column${column - left + 1}` : shown;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    if (name !== valueAt(table.sheet, top, column)) put(table.sheet, top, column, name);
  }
}

/** What rows and columns are like, which stays when their cells are cleared. */
const ofRowsAndColumns = new Set(["ColumnWidth", "ColumnHidden", "ColumnGroup", "RowHeight", "RowHidden"]);

/** `clear`: contents, formats or both, with the conditional formats; tables stay. */
export function clearCells({ sheet, area }: HostRange, applyTo: unknown): void {
  mustBeOpen(sheet);
  const what = applyTo === undefined ? "All" : String(applyTo);
  if (what === "All" || what === "Contents") {
    sheet.rows.forEach((line: Content[], row) => {
      if (row < area.top || row > area.bottom) return;
      for (let column = area.left; column <= Math.min(area.right, line.length - 1); column++) line[column] = null;
    });
    for (const table of sheet.tables) if (overlaps(headerOf(table), area)) nameColumns(table);
  }
  if (what === "All" || what === "Hyperlinks") sheet.links = sheet.links.filter((old) => !contains(area, old.area));
  if (what === "All" || what === "Formats") {
    sheet.paints = sheet.paints.flatMap((old) =>
      ofRowsAndColumns.has(old.what) ? [old] : without(old.area, area).map((part) => (part === old.area ? old : { ...old, area: part })),
    );
    dropCellFormats(sheet, area);
    sheet.highlights = sheet.highlights.filter((old) => !old.areas.every((covered) => contains(area, covered)));
  }
}
