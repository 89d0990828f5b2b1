import type { LinkedCell } from "#core";
import { inWords } from "../workbook/trouble";

/** Selects a cell, which brings it into sight. */
export const goToCell = ({ sheet, row, column }: LinkedCell): Promise<void> =>
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row - 1, column - 1).select();
    await context.sync();
  });

/** The names that a workbook has for its cells. */
type Names = readonly { readonly name: string; readonly formula: string }[];

/** Brings a sheet of one of these names to the front, that which `isOurs` before one of the user's; false where there is none. */
export const showSheet = (names: readonly string[], isOurs: (marks: Names, sheet: string) => boolean): Promise<boolean> =>
  inExcel(async (context) => {
    const { worksheets, names: marks } = context.workbook;
    marks.load("items/name,items/formula");
    const sheets = names.map((name) => ({ name, sheet: worksheets.getItemOrNullObject(name) }));
    await context.sync();
    const known = marks.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
    const standing = sheets.filter(({ sheet }) => !sheet.isNullObject);
    const shown = standing.find(({ name }) => isOurs(known, name)) ?? standing[0];
    if (shown === undefined) return false;
    shown.sheet.activate();
    await context.sync();
    return true;
  });

/** Writes a formula into the selected cell. */
export const insertFormula = (formula: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.getActiveCell().formulas = [[formula]];
    await context.sync();
  });

async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw inWords(error);
  }
}
