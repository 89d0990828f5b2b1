import type { Cell } from "../../../core/port/workbook";

/* What the workbook behind the client is made of. Rows and columns count from 0, and both ends of a rectangle belong. */

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What stands in a cell: a value, or a formula with the value that it shows. There is no calculation. */
export type Content = Cell | { readonly formula: string; readonly value: Cell };

/** Something painted over a rectangle; what was painted last covers what is below. */
export interface Paint {
  readonly area: Rectangle;
  readonly what: string;
  readonly value: unknown;
}

export interface HostHighlight {
  readonly id: string;
  readonly type: string;
  areas: readonly Rectangle[];
}

export interface HostTable {
  readonly id: string;
  name: string;
  readonly sheet: HostSheet;
  /** Header, body and, where shown, the row of totals. */
  area: Rectangle;
  /** The ids of the columns, which stay when columns move. */
  columns: readonly number[];
  totals: boolean;
  style: string;
  filtered: boolean;
}

export interface HostSeries {
  name: string;
  values: string | undefined;
  categories: string | undefined;
}

export interface HostChart {
  readonly id: string;
  readonly sheet: HostSheet;
  name: string;
  series: readonly HostSeries[];
  position: readonly unknown[];
}

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: string;
  readonly rows: Content[][];
  tables: readonly HostTable[];
  charts: readonly HostChart[];
  /** How many pictures, drawings and text boxes stand on it. */
  shapes: number;
  paints: Paint[];
  /** Number formats of single cells, above those that were painted over areas. */
  readonly cellFormats: Map<number, unknown>;
  highlights: HostHighlight[];
  merged: readonly Rectangle[];
  links: readonly { readonly area: Rectangle; readonly to: string }[];
  isProtected: boolean;
  frozen: Rectangle | undefined;
  /** What is printed of it: an area, rows at the top of each page, and the cells that begin a page. */
  printed: { readonly area?: string; readonly titleRows?: string; readonly titleColumns?: string; readonly breaks: readonly string[] };
}

export interface HostName {
  readonly name: string;
  /** For instance `=Sheet1!$A$1:$C$9`. */
  formula: string;
  isHidden?: boolean;
}

export interface HostWorkbook {
  readonly sheets: HostSheet[];
  readonly names: HostName[];
  readonly settings: Map<string, unknown>;
  isProtected: boolean;
  /** Whether days count from 1904, as in files of old Excel for Mac. */
  from1904: boolean;
  /** The user's own choice in Excel: whether a table takes in what is written beside or below it. */
  autoExpands: boolean;
  /** Ranges that the client keeps hold of, by their reference; they move with the cells. */
  readonly references: Map<string, HostRange>;
  /** The selected cells, on the sheet in front. */
  selected: HostRange | undefined;
  nextId: number;
}

export interface HostRange {
  readonly sheet: HostSheet;
  area: Rectangle;
  /** All areas, where it has several; the first is `area`. */
  readonly areas?: readonly Rectangle[];
  reference?: string;
}

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export const emptyWorkbook = (): HostWorkbook => ({
  sheets: [],
  names: [],
  settings: new Map(),
  isProtected: false,
  from1904: false,
  autoExpands: true,
  references: new Map(),
  selected: undefined,
  nextId: 1,
});

export function addSheet(workbook: HostWorkbook, name: string, rows: readonly (readonly Content[])[] = []): HostSheet {
  const sheet: HostSheet = {
    id: `{${String(workbook.nextId++).padStart(8, "0")}}`,
    name,
    visibility: "Visible",
    rows: rows.map((row) => [...row]),
    tables: [],
    charts: [],
    shapes: 0,
    paints: [],
    cellFormats: new Map(),
    highlights: [],
    merged: [],
    links: [],
    isProtected: false,
    frozen: undefined,
    printed: { breaks: [] },
  };
  workbook.sheets.push(sheet);
  return sheet;
}

/** As a user renames a sheet: the formulas of names follow. */
export function renameSheet(workbook: HostWorkbook, sheet: HostSheet, name: string): void {
  for (const named of workbook.names)
    if (isOn(named, sheet)) named.formula = `='${name.replaceAll("'", "''")}'${named.formula.slice(named.formula.lastIndexOf("!"))}`;
  sheet.name = name;
}

/** As a user deletes a sheet: names of its cells lose what they stand for. */
export function deleteSheet(workbook: HostWorkbook, sheet: HostSheet): void {
  for (const named of workbook.names) if (isOn(named, sheet)) named.formula = `=#REF!${named.formula.slice(named.formula.lastIndexOf("!") + 1)}`;
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
}

const isOn = ({ formula }: HostName, { name }: HostSheet): boolean =>
  [name, `'${name.replaceAll("'", "''")}'`].some((spelling) => formula.toLowerCase().startsWith(`=${spelling}!`.toLowerCase()));

export function addTable(workbook: HostWorkbook, sheet: HostSheet, name: string, area: Rectangle): HostTable {
  const columns = Array.from({ length: width(area) }, (_, index) => index + 1);
  const table: HostTable = { id: `{T-${workbook.nextId++}}`, name, sheet, area, columns, totals: false, style: "TableStyleMedium2", filtered: false };
  sheet.tables = [...sheet.tables, table];
  return table;
}

export const height = ({ top, bottom }: Rectangle): number => bottom - top + 1;
export const width = ({ left, right }: Rectangle): number => right - left + 1;
export const overlaps = (a: Rectangle, b: Rectangle): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;

/** A rectangle without another: what is above, below, left and right of it. */
export function without(area: Rectangle, hole: Rectangle): readonly Rectangle[] {
  if (!overlaps(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

export const contentAt = (sheet: HostSheet, row: number, column: number): Content => sheet.rows[row]?.[column] ?? null;

export function valueAt(sheet: HostSheet, row: number, column: number): Cell {
  const content = contentAt(sheet, row, column);
  return content !== null && typeof content === "object" && "formula" in content ? content.value : content;
}

export function put(sheet: HostSheet, row: number, column: number, content: Content): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row] as Content[];
  while (line.length <= column) line.push(null);
  line[column] = content;
}

/** The smallest rectangle with everything in it that holds something. */
export function usedArea(sheet: HostSheet, within: Rectangle): Rectangle | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = within.top; row <= Math.min(within.bottom, sheet.rows.length - 1); row++) {
    const line = sheet.rows[row] ?? [];
    for (let column = within.left; column <= Math.min(within.right, line.length - 1); column++) {
      if ((line[column] ?? null) === null) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** A cell as a key, and back. */
export const cellKey = (row: number, column: number): number => row * (lastColumn + 1) + column;
export const placeOfKey = (key: number): Rectangle => {
  const [row, column] = [Math.floor(key / (lastColumn + 1)), key % (lastColumn + 1)];
  return { top: row, bottom: row, left: column, right: column };
};

/** What was last painted of that kind over a cell. */
export function paintAt(sheet: HostSheet, row: number, column: number, what: string): unknown {
  const cellFormat = what === "NumberFormat" ? sheet.cellFormats.get(cellKey(row, column)) : undefined;
  if (cellFormat !== undefined) return cellFormat;
  for (let index = sheet.paints.length - 1; index >= 0; index--) {
    const paint = sheet.paints[index] as Paint;
    if (paint.what === what && contains(paint.area, { top: row, bottom: row, left: column, right: column })) return paint.value;
  }
  return undefined;
}

/** Inserts whole rows, as a user does: cells, tables, formats and the client's references move down. */
export function insertRows(workbook: HostWorkbook, sheet: HostSheet, at: number, count: number): void {
  while (sheet.rows.length < at) sheet.rows.push([]);
  sheet.rows.splice(at, 0, ...Array.from({ length: count }, () => []));
  const moved = (area: Rectangle): Rectangle => ({
    ...area,
    top: area.top >= at ? area.top + count : area.top,
    bottom: area.bottom >= at ? area.bottom + count : area.bottom,
  });
  for (const table of sheet.tables) table.area = moved(table.area);
  for (const highlight of sheet.highlights) highlight.areas = highlight.areas.map(moved);
  sheet.paints = sheet.paints.map((paint) => ({ ...paint, area: moved(paint.area) }));
  const formats = [...sheet.cellFormats].map(([key, format]) => [placeOfKey(key), format] as const);
  sheet.cellFormats.clear();
  for (const [place, format] of formats) sheet.cellFormats.set(cellKey(moved(place).top, place.left), format);
  for (const range of workbook.references.values()) if (range.sheet === sheet) range.area = moved(range.area);
}
