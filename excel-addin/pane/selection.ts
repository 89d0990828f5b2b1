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

/** Brings a sheet to the front; false where there is none of that name. */
export const showSheet = (name: string): Promise<boolean> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
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
