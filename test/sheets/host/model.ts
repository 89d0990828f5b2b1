import type { Area } from "./areas";

/* What the spreadsheet behind the services is made of. Rows and columns count from 1 wherever a number names one. */

/** "" is blank, as everywhere in Apps Script; a date is its serial of days. */
export type CellValue = string | number | boolean;

/** How a cell looks, as far as it was said. */
export interface Look {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string;
  readonly fontStyle?: string;
  readonly fontLine?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: string;
  readonly rotation?: number;
  readonly direction?: string;
  /** Lines around the cell: side to colour and style. */
  readonly borders?: Readonly<Record<string, string>>;
}

export interface HostCell {
  readonly value: CellValue;
  /** With its `=`. The value beside it is what the formula shows; the host does not calculate. */
  readonly formula?: string | undefined;
  readonly note?: string | undefined;
  /** The address that the cell's words lead to. */
  readonly link?: string | undefined;
  readonly look: Look;
  readonly validation?: HostValidation | undefined;
}

/** Words and where they lead. */
export interface HostRichText {
  readonly text: string;
  readonly link: string | null;
}

export interface HostValidation {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface HostRule {
  readonly areas: readonly Area[];
  readonly condition?: { readonly criteria: string; readonly values: readonly unknown[] };
  readonly style: Readonly<Record<string, string | boolean>>;
  readonly gradient?: Readonly<Record<string, readonly string[]>>;
}

export interface HostChart {
  readonly id: number | null;
  readonly type: string;
  readonly ranges: readonly { readonly sheetId: number; readonly area: Area }[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: { readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number };
  readonly headers: number;
  readonly merge: string;
  readonly hidden: string;
  readonly transposed: boolean;
}

export interface HostFilter {
  /** The rows that it hides, from 1. */
  hides?: readonly number[];
  area: Area;
  criteria: Readonly<Record<number, { readonly criteria: string | null; readonly values: readonly unknown[]; readonly hidden: readonly string[] }>>;
}

export interface HostProtection {
  readonly id: number;
  readonly type: "RANGE" | "SHEET";
  readonly sheetId: number;
  area: Area;
  description: string;
  isWarningOnly: boolean;
  editors: readonly string[];
  domainEdit: boolean;
  rangeName: string | null;
  unprotected: readonly Area[];
}

/** Where developer metadata stands: on the spreadsheet, a sheet, or whole rows or columns of one. */
export interface HostMetadata {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: string;
  location: { readonly type: "SPREADSHEET" | "SHEET" | "ROW" | "COLUMN"; readonly sheetId?: number; readonly area?: Area };
}

export interface HostNamedRange {
  name: string;
  sheetId: number;
  /** Undefined once all its cells were deleted. */
  area: Area | undefined;
}

export interface HostSheet {
  readonly id: number;
  name: string;
  /** Cells by row and column from 0; holes are blank cells that nothing was ever said of. */
  rows: (HostCell | undefined)[][];
  maxRows: number;
  maxColumns: number;
  isHidden: boolean;
  tabColor: string | null;
  hasGridlines: boolean;
  isRightToLeft: boolean;
  frozenRows: number;
  frozenColumns: number;
  merged: readonly Area[];
  rules: readonly HostRule[];
  charts: readonly HostChart[];
  filter: HostFilter | null;
  /** Columns of a table of Google Sheets, from 1, that have a type and take no other values. */
  typedColumns?: readonly number[];
  /** Widths and heights in pixels, and what is hidden, by position from 0; a hole is the default. */
  columnWidths: (number | undefined)[];
  rowHeights: (number | undefined)[];
  hiddenRows: (boolean | undefined)[];
  hiddenColumns: (boolean | undefined)[];
  /** How deep each column lies in groups. */
  columnDepths: (number | undefined)[];
  /** What is selected on the sheet. */
  selection: Area;
}

export interface HostSpreadsheet {
  readonly id: string;
  name: string;
  locale: string;
  timeZone: string;
  sheets: HostSheet[];
  activeSheetId: number;
  namedRanges: readonly HostNamedRange[];
  metadata: readonly HostMetadata[];
  protections: readonly HostProtection[];
  owner: string;
  editors: readonly string[];
  nextId: number;
}

/** A range as the host knows it: it stays where it is, whatever moves in the sheet. */
export interface Place {
  readonly sheet: HostSheet;
  readonly area: Area;
}

export const defaultColumnWidth = 100;
export const defaultRowHeight = 21;
export const mostCells = 10_000_000;
/** Up to column ZZZ. */
export const mostColumns = 18_278;
export const mostCharacters = 50_000;

export function newSheet(id: number, name: string, maxRows = 1000, maxColumns = 26): HostSheet {
  return {
    id,
    name,
    rows: [],
    maxRows,
    maxColumns,
    isHidden: false,
    tabColor: null,
    hasGridlines: true,
    isRightToLeft: false,
    frozenRows: 0,
    frozenColumns: 0,
    merged: [],
    rules: [],
    charts: [],
    filter: null,
    columnWidths: [],
    rowHeights: [],
    hiddenRows: [],
    hiddenColumns: [],
    columnDepths: [],
    selection: { top: 1, left: 1, bottom: 1, right: 1 },
  };
}

/** A cell that always has all its members, in one order: the engine is several times quicker with objects that are all made alike. */
const cellOf = (value: CellValue, formula: string | undefined, link: string | undefined, look: Look, { note, validation }: Partial<HostCell>): HostCell => ({
  value,
  formula,
  note,
  link,
  look,
  validation,
});

/** A copy that nothing done to the original reaches. Cells are never changed, only put in each other's place, so both have the same. */
export function copyOfSpreadsheet({ sheets, ...spreadsheet }: HostSpreadsheet): HostSpreadsheet {
  return {
    ...structuredClone(spreadsheet),
    sheets: sheets.map(({ rows, ...sheet }) => ({ ...structuredClone(sheet), rows: rows.map((cells) => cells.slice()) })),
  };
}

export const plainCell: HostCell = cellOf("", undefined, undefined, {}, {});

/** The cell with another look; as it is, where it looks so. */
export const withLook = (cell: HostCell, look: Look): HostCell => (cell.look === look ? cell : cellOf(cell.value, cell.formula, cell.link, look, cell));

/** The cell without any look. */
export const unpainted = (cell: HostCell): HostCell => withLook(cell, plainCell.look);

/** The cell with another value; a formula and a link are gone, where none is given. */
export const withValue = (cell: HostCell, value: CellValue, { formula, link }: { readonly formula?: string; readonly link?: string } = {}): HostCell =>
  cellOf(value, formula, link, cell.look, cell);

/** The cell with another note, or with none; as it is, where nothing changes. */
export const withNote = (cell: HostCell, note: string | undefined): HostCell =>
  cell.note === note ? cell : cellOf(cell.value, cell.formula, cell.link, cell.look, { note, validation: cell.validation });

/** The cell with another validation, or with none; as it is, where nothing changes. */
export const withValidation = (cell: HostCell, validation: HostValidation | undefined): HostCell =>
  cell.validation === validation ? cell : cellOf(cell.value, cell.formula, cell.link, cell.look, { note: cell.note, validation });

export const cellAt = (sheet: HostSheet, row: number, column: number): HostCell => sheet.rows[row - 1]?.[column - 1] ?? plainCell;

export function putCell(sheet: HostSheet, row: number, column: number, cell: HostCell): void {
  while (sheet.rows.length < row) sheet.rows.push([]);
  (sheet.rows[row - 1] as (HostCell | undefined)[])[column - 1] = cell;
}

const holds = (cell: HostCell | undefined): boolean => cell !== undefined && (cell.value !== "" || cell.formula !== undefined);

/** The last row and column with content; 0 where there is none. */
export function lastContent(sheet: HostSheet): { readonly row: number; readonly column: number } {
  let [row, column] = [0, 0];
  sheet.rows.forEach((cells, index) => {
    const last = cells.findLastIndex(holds);
    if (last >= 0) [row, column] = [index + 1, Math.max(column, last + 1)];
  });
  return { row, column };
}
