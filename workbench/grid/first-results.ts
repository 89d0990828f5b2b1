import type { ICommandService, Workbook } from "@univerjs/core";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { cellAddress } from "#core";
import { say } from "../../session/wording";
import type { BookData } from "../book/book-data";
import type { UnansweredFormula } from "./changed-cells";

type Places = BookData["uncalculated"];

/** Has the formulas calculated that no program has calculated yet, and what counts on them; those that have results keep them. */
export function calculateFirst(commands: ICommandService, workbook: Workbook, places: Places): void {
  const unitId = workbook.getUnitId();
  const dirtyRanges = Object.entries(places).flatMap(([sheetId, cells]) =>
    cells.map(([row, column]) => ({ unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } })),
  );
  if (dirtyRanges.length === 0) return;
  const work = {
    dirtyRanges,
    forceCalculation: false,
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, work, { onlyLocal: true });
}

/** Says which formulas, at least one, have no result, neither in the file nor by the page. */
export function withoutResult(formulas: readonly UnansweredFormula[]): string {
  const [{ sheet, row, column } = { sheet: "", row: 1, column: 1 }] = formulas;
  const cell = cellAddress(row - 1, column - 1);
  return formulas.length === 1
    ? say`The formula in ${cell} on "${sheet}" has no result in the file, and this page cannot calculate it. Open the file in your spreadsheet program and save it there once.`
    : say`${formulas.length} formulas, the first of them in ${cell} on "${sheet}", have no result in the file, and this page cannot calculate them. Open the file in your spreadsheet program and save it there once.`;
}
