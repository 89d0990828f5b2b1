import { asTyped, callText, type FormulaCall, say, WorkbookTrouble } from "#core";
import type { CellEntry, SheetPlace } from "../../session/session";
import { inWords } from "../workbook/trouble";
import type { Google } from "./google";

/* What the sidebar may do in the user's own cells, each at the user's own command. */

/** Selects a cell and brings it into sight. */
export const goToCell = (google: Google, place: SheetPlace): null =>
  inSheets(() => {
    cellAt(google, place).activate();
    return null;
  });

/**
 * Writes a call of a formula into the selected cell, as the spreadsheet's language types it. Where Sheets cannot read that (it shows #ERROR!), the other way
 * is tried: the engine's list of languages with a decimal comma need not be Google's.
 */
export const insertFormula = (google: Google, call: FormulaCall): null =>
  inSheets(() => {
    const spreadsheet = google.app.getActiveSpreadsheet();
    const cell = spreadsheet.getCurrentCell();
    if (cell === null) throw new WorkbookTrouble("cannot write", say`No cell is selected. Select the cell that the formula is to stand in and try again.`);
    const likely = decimalMark(spreadsheet.getSpreadsheetLocale());
    for (const mark of [likely, likely === "." ? "," : "."] as const) {
      cell.setFormula(callText(call, mark));
      if (cell.getValue() !== "#ERROR!") return null;
    }
    cell.setFormula(callText(call, likely));
    throw new WorkbookTrouble("cannot write", say`Google Sheets does not understand the formula as it now stands in the cell. Correct its separators there.`);
  });

/** How numbers are written in a language, which is what the separators of formulas follow. */
function decimalMark(locale: string): "." | "," {
  try {
    const parts = new Intl.NumberFormat(locale.replace(/_/g, "-")).formatToParts(0.5);
    return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
  } catch {
    // No language that the engine knows.
    return ".";
  }
}

/** Writes what the user entered, as a value and never as a formula; refuses where the cell beside it says something else by now. */
export const enterCell = (google: Google, { place, cell, format, beside }: CellEntry): void =>
  inSheets(() => {
    if (cellAt(google, beside.place).getValue() !== beside.text)
      throw new WorkbookTrouble("moved", say`"${beside.text}" does not stand there any more. Look again and enter it once more.`);
    const range = cellAt(google, place);
    if (format !== undefined) range.setNumberFormat(format);
    range.setValue(asTyped(cell));
  });

function cellAt({ app }: Google, { sheet, row, column }: SheetPlace): GoogleAppsScript.Spreadsheet.Range {
  const found = app.getActiveSpreadsheet().getSheetByName(sheet);
  if (found === null) throw new WorkbookTrouble("gone", say`There is no sheet "${sheet}" any more. Look again.`);
  return found.getRange(row, column);
}

function inSheets<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw inWords(error);
  }
}
