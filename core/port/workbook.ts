/**
 * The port: what crosses between the pure core and a spreadsheet host. Everything here is plain data (it survives
 * `JSON.parse(JSON.stringify(x))`), so it can be previewed, logged, compared and sent between processes.
 *
 * A host has hands and no judgement: it finds the tables with {@link import("../reading/locate").locateTables}, hands the
 * core whole columns, and carries out the update by table and header.
 */

import type { SheetLook } from "./look";

/**
 * A cell that has no value: a spreadsheet error as the cell shows it, for instance `{ error: "#N/A" }`, or
 * `{ error: notCalculated }`.
 */
export interface CellError {
  readonly error: string;
}

/** The error of a formula that no program has calculated yet: not a blank, and not the 0 that some writers put there. */
export const notCalculated = "not calculated";

/** A long text of the product's own record that a host has not read yet: `text` reads it. */
export interface UnreadText extends CellError {
  readonly text: string;
}

/** The error that a cell seems to have whose text is not read yet. */
export const notRead = "not read";

export const isUnread = (cell: unknown): cell is UnreadText => typeof cell === "object" && cell !== null && "text" in cell;

/** One cell. A blank is null, a date is its day number, a spreadsheet error is an error value and never a string. */
export type Cell = number | string | boolean | null | CellError;

/** One column of a table: its header as the user wrote it and its cells from the first row under the header down. */
export interface SnapshotColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/** A column as a host found it. */
export interface FoundColumn extends SnapshotColumn {
  /** Those of its cells that show a span of time, where the plan does not say what they count. Left out: none. */
  readonly spans?: readonly SpanCells[];
}

/** How a span of time is shown, whose cell holds its days: 0.03125 as 0:45 or 0:45:00. */
export type SpanUnit = "h:mm" | "h:mm:ss";

/** Cells one below the other that show spans of time; rows count from 0 under the header. */
export interface SpanCells {
  readonly row: number;
  readonly rows: number;
  readonly unit: SpanUnit;
}

/** A plan table as a host found it. Columns stand in sheet order; headers may repeat or be blank. */
export interface TableSnapshot {
  /** The plan's name of the table, for instance "Benefits". */
  readonly name: string;
  /** The sheet that it stands on. */
  readonly sheet: string;
  /** The sheet row (1 is the top) of the header. */
  readonly headerRow: number;
  /** The sheet column (1 is A) of the first column. */
  readonly firstColumn: number;
  readonly columns: readonly FoundColumn[];
  /** How many of its last rows stand directly below the spreadsheet table or named range, not in it. Left out: none. */
  readonly rowsBelow?: number;
  /** Cells joined with those below them, whose value stands in the first alone. Left out: none. */
  readonly joined?: readonly JoinedCells[];
}

/** Cells of one column that are joined into one; positions count from 0, rows from the first under the header. */
export interface JoinedCells {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

export interface PlanSnapshot {
  readonly tables: readonly TableSnapshot[];
}

/** A spreadsheet number format in the en-US spelling of the file format, for instance `0.0%`. */
export type NumberFormat = string;

/** How a cell looks. Colours are `#RRGGBB`; sizes are points; what is left out stays as the workbook has it. */
export interface CellStyle {
  readonly format?: NumberFormat;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** A thin line under or above the cell, in this colour. */
  readonly lineBelow?: string;
  readonly lineAbove?: string;
  readonly indent?: number;
}

/** A conditional format: cells whose text equals one of the words, or whose number is below 0, take the look. */
export interface Highlight {
  readonly when: { readonly textIs: string } | { readonly below: number };
  readonly color: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** A status column that a review writes beside the user's own columns, found or added by its header. */
export interface StatusColumn {
  readonly header: string;
  /** What the column says, shown as the header's note. */
  readonly note: string;
  readonly format?: NumberFormat;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: NonNullable<CellStyle["vertical"]>;
  readonly wrap?: true;
  /** Width in characters, used when the column is first added. */
  readonly width: number;
  /** Folded away in an outline when it is first added, where a column of the same update stays in sight right of it; a person may open it. */
  readonly isFolded?: true;
  readonly highlights: readonly Highlight[];
  /** One cell per row of the snapshot's table, from the first row under the header. */
  readonly cells: readonly Cell[];
  /** Formats of single cells, where rows are counted in different units; null takes the column's. */
  readonly formats?: readonly (NumberFormat | null)[];
}

/** The status columns of one plan table. */
export interface TableUpdate {
  readonly table: string;
  /** The column that tells rows apart; a host re-checks it before writing, so that a table that moved is noticed. */
  readonly key: SnapshotColumn;
  readonly columns: readonly StatusColumn[];
  /** Rows, from 0 under the header, in which something of the user's stands in columns that are there already: they stay as they are. Left out: none. */
  readonly leftRows?: readonly number[];
  /** Said to the sheet once, when all of its status columns are new, where nobody has said what of it is printed. Left out: nothing is. */
  readonly print?: PrintedColumns;
}

/** What of a plan table is printed: so many of the new columns in sight, beside the columns that name the rows, which stand first in the table. */
export interface PrintedColumns {
  readonly beside: readonly string[];
  readonly columns: number;
  /**
   * The plan's name, put behind the sheet's where the sheet has the footer that it was set up with; one that a person has set stays.
   * Google Sheets has no interface for footers.
   */
  readonly plan?: string;
}

/** Status columns of a plan table that stand right of all its others and are to be taken away, as if they had never been written. */
export interface RemovedColumns {
  readonly table: string;
  /** From left to right, as they were read: a host takes them away only where they still are that and nothing of the table stands right of them. */
  readonly columns: readonly SnapshotColumn[];
}

/** The cells of one column of appended rows. Where none of the formats says otherwise, a cell looks like the one above. */
export interface AppendedColumn extends SnapshotColumn {
  /** The format of a cell that has no look to take on; tells dates from numbers. */
  readonly format?: NumberFormat;
  /** Formats of single cells, where rows are counted in different units; null takes the look of the cell above. */
  readonly formats?: readonly (NumberFormat | null)[];
}

/**
 * Rows for the end of a plan table that the workbook has, below its last row that holds anything. A host writes them where
 * the table still is what the snapshot had, leaves it alone where they stand there already (which makes appending safe to
 * repeat), and refuses otherwise. Not to be combined with status columns of the same table.
 */
export interface AppendedRows {
  readonly table: string;
  /** The column that tells rows apart, whole, as it was read; a host re-checks it before writing. */
  readonly key: SnapshotColumn;
  /** Columns that the table has, the key among them, each with a cell per new row. */
  readonly columns: readonly AppendedColumn[];
}

/** A column of a plan table that a host sets up for the user. */
export interface NewColumn {
  readonly header: string;
  readonly note: string;
  readonly format?: NumberFormat;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly width: number;
  /** Drop-down words; free text is still allowed where `strict` is not set. */
  readonly choices?: readonly string[];
  readonly strict?: boolean;
  readonly required: boolean;
}

/** A plan table that a host creates where the workbook has none of that name; an existing one is left as it is. */
export interface NewTable {
  readonly name: string;
  readonly sheet: string;
  /** One line that says what the table holds, written above it. */
  readonly about: string;
  readonly columns: readonly NewColumn[];
  /** Columns on the left that stay in sight when scrolling. */
  readonly frozenColumns?: number;
  /** Rows of cells, as wide as columns; may be empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** Formats of single cells, row by row, where rows are counted in different units; null takes the column's. */
  readonly formats?: readonly (readonly (NumberFormat | null)[])[];
}

/** A rectangle of cells on a sheet of the product's own. Rows and columns count from 1. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  /** One look per column, used for every row of the block. */
  readonly styles: readonly CellStyle[];
  /** Makes the block a spreadsheet table of this name; its first row is the header. */
  readonly table?: string;
  /** The look of the first row, where it is a header; each cell keeps the alignment of its column. */
  readonly headerStyle?: CellStyle;
  /** The looks of the cells of a table's header, whole, in place of all others. */
  readonly headerStyles?: readonly CellStyle[];
  /** Height of a table's header in points. */
  readonly headerHeight?: number;
  /** Formats of single cells, row by row, in a table those below its header; null takes the column's. */
  readonly formats?: readonly (readonly (NumberFormat | null)[])[];
  /** Conditional formats of columns, which count from 1 within the block. */
  readonly highlights?: readonly { readonly column: number; readonly rules: readonly Highlight[] }[];
  /** Joins all cells of each row into one. */
  readonly merge?: boolean;
  /** Row height in points, where the default does not do. */
  readonly height?: number;
}

/** A column of cells on one of the product's own sheets, as a chart or a drop-down uses it. Rows and columns count from 1 and both ends belong. */
export interface ChartRange {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: ChartRange;
  /** `#RRGGBB`; a series without a colour of its own is drawn invisible (the base of a waterfall). */
  readonly color: string | null;
  readonly dash?: boolean;
  /** Draw this series as a line over columns. */
  readonly line?: boolean;
  /** Points that take a colour of their own, by position from 0. On a line all of them take one: what is marked is a series of its own. */
  readonly pointColors?: readonly { readonly point: number; readonly color: string }[];
  readonly labels?: boolean;
  /** In a line chart: filled, stacked on the areas before it, behind the lines. One without a colour lifts those after it. */
  readonly area?: boolean;
  /** Words beside one of its points, counted from 0, in place of an entry in a legend; lines of their own are parted by line breaks. */
  readonly pointLabel?: { readonly point: number; readonly text: string; readonly side: "right" | "above" | "above left" | "below right" };
}

/** A native chart as a value. The same key is updated in place at the next review. */
export interface ChartSpec {
  readonly key: string;
  readonly kind: "line" | "column" | "bar" | "stacked column" | "stacked bar" | "scatter";
  /** Says the message, not the subject. */
  readonly title: string;
  /** Alternative text for those who cannot see it. */
  readonly description: string;
  readonly categories: ChartRange;
  /** Format of the categories where they are dates or numbers. */
  readonly categoryFormat?: NumberFormat;
  readonly series: readonly ChartSeries[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly valueFormat?: NumberFormat;
  /** The ends of the value axis and the step between its labels, for lines whose movement matters and not their height above zero. Left out: as the host fits it. */
  readonly valueRange?: { readonly from: number; readonly to: number; readonly step: number };
  /**
   * What is drawn instead, without the ends of the value axis, where a program shows no dates on an axis of lengths, no areas behind
   * lines and no words beside a point. Left out: it is drawn alike everywhere.
   */
  readonly plain?: Partial<Pick<ChartSpec, "series" | "valueTitle" | "valueFormat" | "legend">>;
  readonly legend: boolean;
  /** First category at the top (bar charts read downwards). */
  readonly reversed?: boolean;
  /** The cells that it covers; rows and columns count from 1, sizes in cells. */
  readonly at: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

/** Neighbouring cells of one row on one of the product's own sheets. Rows and columns count from 1 and both ends belong. */
export interface RowRange {
  readonly sheet: string;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Small lines in cells, drawn by hosts that have such: elsewhere nothing of them stands on the sheet, their headings neither. */
export interface Sparklines {
  /** What stands on the sheet with them: their headings, the grounds of their cells. */
  readonly blocks: readonly Block[];
  /** A line a cell, its row and column counted from 1; each has at least two figures, all known. */
  readonly lines: readonly { readonly row: number; readonly column: number; readonly values: RowRange }[];
  /** `#RRGGBB` */
  readonly color: string;
}

/** What a cell says where it is pointed at. Rows and columns count from 1. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly text: string;
}

/** A cell of words that leads to another cell of the workbook. Rows and columns count from 1. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly to: LinkedCell;
}

/** Where a link leads. Rows and columns count from 1. */
export interface LinkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Words to choose from in the cells of a column. Rows and columns count from 1 and both ends belong; a host may go on below. */
export interface DropDown {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly words: readonly string[];
  /** Where the words stand that are too many for the drop-down itself. */
  readonly list?: ChartRange;
  /** Nothing else may be entered. */
  readonly strict: boolean;
}

/** A sheet that belongs to the product; a host replaces its content whole and leaves every other sheet alone. */
export interface OwnedSheet {
  readonly name: string;
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  readonly charts: readonly ChartSpec[];
  /** Left out: none. */
  readonly sparklines?: Sparklines;
  /** The looks of cells below the blocks, column by column from A, for what the user enters there. */
  readonly columnStyles?: readonly CellStyle[];
  /** Left out: none. */
  readonly notes?: readonly CellNote[];
  /** Left out: none. */
  readonly links?: readonly CellLink[];
  /** Left out: none. */
  readonly dropDowns?: readonly DropDown[];
  /** Rows that stay in sight when scrolling. */
  readonly frozenRows?: number;
  /** The header, from 1, of a table that may go on over pages: repeated on each after its own. Left out: the rows that stay in sight are. */
  readonly repeatedRow?: number;
  readonly frozenColumns?: number;
  readonly gridlines: boolean;
  readonly tabColor?: string;
  readonly landscape: boolean;
  /** Fit the print to this many pages; 0 tall means as many as it takes. */
  readonly fit?: { readonly wide: number; readonly tall: number };
  /** Rows, from 1, that begin a new printed page. Rows that stay in sight are printed on each. Left out: none. */
  readonly pageBreaks?: readonly number[];
  /** Where the sheet goes when it is first made: before the user's sheets or after them. */
  readonly place: "first" | "last";
  /** Out of sight when it is first made; a person may show it. */
  readonly isHidden?: true;
  /** Written only where the workbook has this sheet of ours already: it has nothing to say any more. */
  readonly onlyWhereItStands?: true;
  /** Where the user has a sheet of this name, theirs stays and ours is not written. */
  readonly isLeftToTheUser?: true;
  /** A file opens on this sheet once it is first made; a program at work stays where the user is. */
  readonly opensFile?: true;
}

/** What a review wants done. Doing it twice leaves the same workbook as doing it once. */
export interface PlanUpdate {
  readonly newTables: readonly NewTable[];
  readonly tables: readonly TableUpdate[];
  readonly sheets: readonly OwnedSheet[];
  /** Left out: none. */
  readonly appendedRows?: readonly AppendedRows[];
  /** Plan tables to be stretched over the rows that stand directly below them, by the rule they were read with. Left out: none. */
  readonly stretchedTables?: readonly string[];
  /** Where none of them stands any more, nothing is done. Not to be combined with new status columns of the same table. Left out: none. */
  readonly removedColumns?: readonly RemovedColumns[];
  /** Sheets of the product's own to be taken away where they stand; a sheet of the user's of that name stays. Left out: none. */
  readonly removedSheets?: readonly string[];
}

export type MaybePromise<T> = T | Promise<T>;

export interface PlanWorkbook {
  /** The first rows of every sheet and spreadsheet table that is not the product's own, in as few round trips whatever their size. */
  look(): MaybePromise<readonly SheetLook[]>;
  /** Reads those of the named tables that exist, whole, in as few round trips as the host allows. */
  read(tables: readonly string[]): MaybePromise<PlanSnapshot>;
  /** Carries out the update. Doing it twice leaves the same workbook as doing it once. */
  apply(update: PlanUpdate): MaybePromise<void>;
}

/** How serious a finding is, worst first. */
export const severities = ["Stops the row", "Needs attention", "Advice"] as const;
export type Severity = (typeof severities)[number];

/** Something that is wrong in the plan: where, what and how to mend it. */
export interface Finding {
  /** The stable name of the rule, for instance "target-against-direction". */
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  /** What the table's sheet is called, where that is the table's name in another language than the one that the finding is told in. */
  readonly sheet?: string;
  /** The sheet row, the first where more have the same trouble, or null when the finding is about the table as a whole. */
  readonly row: number | null;
  /** How many rows have the same trouble, and the first of them; left out where it is one row alone, or the table. */
  readonly rows?: { readonly count: number; readonly first: readonly number[] };
  /** The column's header, or null when the finding is about the row as a whole. */
  readonly column: string | null;
  /** The ID or name of the row's subject, or null. */
  readonly subject: string | null;
  readonly what: string;
  readonly mend: string;
}
