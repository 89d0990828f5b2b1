/** A cell's place: its sheet, row and column, counted from 0. */
interface CellPlace {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** What the races ask of HyperFormula. */
interface FormulaEngine {
  getSheetId(name: string): number | undefined;
  setCellContents(place: CellPlace, content: number): unknown;
  batch(changes: () => void): unknown;
  destroy(): void;
}

/** An open formula engine with these sheets in it, all calculated. */
export declare function formulaEngine(sheets: Readonly<Record<string, readonly (readonly (number | string | null)[])[]>>): FormulaEngine;
