import type { Cell, PlanWorkbook } from "../../../core/port/workbook";

/** As much of jest's `expect` as the proofs use. */
export interface ContractExpect {
  (actual: unknown): { toEqual(expected: unknown): void; readonly rejects: { toThrow(says: RegExp): Promise<void> } };
}

/** A sheet to begin with: cells from A1, and whether they are a spreadsheet table of some name. */
export interface ContractSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly table?: string;
  /** Sheet rows, from 1, that a filter hides. */
  readonly hiddenRows?: readonly number[];
  /** Sheet columns, from 1, that are hidden. */
  readonly hiddenColumns?: readonly number[];
  /** Nothing on the sheet may be changed. */
  readonly isProtected?: true;
  /** Cells that may not be changed, in A1 notation; all others may. */
  readonly protectedCells?: string;
  /** Columns, from 1, that were given a type which takes no values of ours. */
  readonly typedColumns?: readonly number[];
  /** Areas, in A1 notation, whose cells are joined into one. */
  readonly joined?: readonly string[];
  /** Number formats of cells, by their address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** How many of the rows are the table's, its header among them; left out: all. */
  readonly tableRows?: number;
}

/** A workbook of a host, as the contract needs it. */
export interface ContractWorkbook {
  readonly workbook: PlanWorkbook;
  /** The same workbook saved, closed and opened anew. */
  reopen(): Promise<ContractWorkbook>;
  sheetNames(): Promise<readonly string[]>;
  /** All cells of a sheet from A1, as they stand, blank rows and cells at the end left out. */
  cells(sheet: string): Promise<readonly (readonly Cell[])[]>;
  /** Those of the first so many columns of a sheet that are hidden, from 1. */
  hiddenColumns(sheet: string, columns: number): Promise<readonly number[]>;
  /** Which cells of a sheet lead where, each as its address and that of the other cell: `A2 'Benefits'!K5`. */
  links(sheet: string): Promise<readonly string[]>;
  /** How a sheet is printed. */
  printed(sheet: string): Promise<PrintSeen>;
  /** The names of the sheets that are not shown. */
  hiddenSheets(): Promise<readonly string[]>;
  /** As a user shows a sheet that is hidden. */
  show(sheet: string): Promise<ContractWorkbook>;
  /** As a user renames a sheet. */
  rename(sheet: string, to: string): Promise<ContractWorkbook>;
}

/** What was said of how a sheet is printed, references within the sheet without signs of dollar; left out: nothing. */
export interface PrintSeen {
  readonly area?: string;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  /** The paper and how it lies, and whether its pages bear their numbers; left out: as the program has it. */
  readonly page?: "A4 landscape, numbered" | "A4 portrait, numbered";
}

export type Proof = (make: (sheets: readonly ContractSheet[]) => Promise<ContractWorkbook>) => Promise<void>;
