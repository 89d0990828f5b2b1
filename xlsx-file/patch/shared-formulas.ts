import { WorkbookTrouble, say } from "#core";
import { addressFrom1, parseRectangle, type Rectangle } from "../scan/address";
import type { CellSpot } from "../scan/cell-spot";
import { attributesOf, greaterThan, tagEnd } from "../scan/xml-bytes";
import type { ColumnEdit } from "./column-edit";

/** Watches over formulas while cells are overwritten, so that none of the user's is left without its text. */
export interface FormulaWatch {
  see(cell: Readonly<CellSpot>): void;
  overwrite(cell: Readonly<CellSpot>): void;
  /** Gives whether a formula was overwritten. Throws a WorkbookTrouble naming a formula that would break. */
  check(): boolean;
  /** Whether any cell that was seen has a formula. */
  readonly any: () => boolean;
}

export function watchFormulas(bytes: Uint8Array, edits: readonly ColumnEdit[]): FormulaWatch {
  /** By shared index: the first cell's address once it was overwritten, and a cell that still leans on it. */
  const lost = new Map<string, string>();
  const leaning = new Map<string, string>();
  let gone = false;
  let any = false;

  const columns = new Map(edits.map((edit) => [edit.column, edit]));
  const covers = (row: number, column: number): boolean => {
    const edit = columns.get(column);
    return edit !== undefined && edit.cells[row - edit.firstRow] !== undefined;
  };
  const checkArray = (area: Rectangle, cell: Readonly<CellSpot>): void => {
    const rows = [area.firstRow, area.lastRow];
    const corners = [area.firstColumn, area.lastColumn].flatMap((column) => rows.map((row) => covers(row, column)));
    const touched = edits.some(
      ({ column, firstRow, cells }) =>
        column >= area.firstColumn &&
        column <= area.lastColumn &&
        cells.slice(Math.max(0, area.firstRow - firstRow), Math.max(0, area.lastRow - firstRow + 1)).some((cell) => cell !== undefined),
    );
    if (!touched || corners.every(Boolean)) return;
    throw wouldBreak(addressFrom1(cell.row, cell.column), say`fills cells that are needed`);
  };

  return {
    see(cell) {
      // `<f>`: a formula of its own, as most are.
      if (cell.formulaStart === 0) return;
      any = true;
      if (bytes[cell.formulaStart + 2] === greaterThan) return;
      const { t: type, si: index = "", ref } = attributesOf(bytes, cell.formulaStart, tagEnd(bytes, cell.formulaStart));
      if (type === "shared" && ref === undefined && !covers(cell.row, cell.column)) {
        leaning.set(index, addressFrom1(cell.row, cell.column));
      }
      const area = ref === undefined ? undefined : parseRectangle(ref);
      if ((type === "array" || type === "dataTable") && area !== undefined) checkArray(area, cell);
    },
    overwrite(cell) {
      if (cell.formulaStart === 0) return;
      gone = true;
      const { t: type, si: index = "", ref } = attributesOf(bytes, cell.formulaStart, tagEnd(bytes, cell.formulaStart));
      if (type === "shared" && ref !== undefined) lost.set(index, addressFrom1(cell.row, cell.column));
    },
    check() {
      for (const [index, address] of lost) {
        const other = leaning.get(index);
        if (other !== undefined) throw wouldBreak(other, say`shares its text with ${address}, a cell of a status column`);
      }
      return gone;
    },
    any: () => any,
  };
}

const wouldBreak = (address: string, why: string): WorkbookTrouble =>
  new WorkbookTrouble("cannot write", say`The formula in ${address} ${why}. Enter it again in cells of its own, save and try again.`);
