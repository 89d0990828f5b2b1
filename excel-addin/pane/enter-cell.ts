import { asTyped, type Cell, type LinkedCell, type NumberFormat, say, WorkbookTrouble } from "#core";
import type { ExcelDoor } from "../workbook/door";
import { inWords } from "../workbook/trouble";

/** A cell of the user's that the user entered in the pane. */
interface Entry {
  readonly place: LinkedCell;
  readonly cell: Cell;
  readonly format?: NumberFormat;
  readonly beside: { readonly place: LinkedCell; readonly text: string };
}

/** Writes what the user entered, as a value and never as a formula; refuses where the cell beside it says something else by now. */
export async function enterCell(door: ExcelDoor, { place, cell, format, beside }: Entry): Promise<void> {
  try {
    await door.run({ delayForCellEdit: true }, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(place.sheet);
      const neighbour = worksheet.getRangeByIndexes(beside.place.row - 1, beside.place.column - 1, 1, 1).load("values");
      await context.sync();
      if (neighbour.values[0]?.[0] !== beside.text)
        throw new WorkbookTrouble("moved", say`"${beside.text}" does not stand there any more. Look again and enter it once more.`);
      const range = worksheet.getRangeByIndexes(place.row - 1, place.column - 1, 1, 1);
      if (format !== undefined) range.numberFormat = [[format]];
      range.values = [[asTyped(cell)]];
      await context.sync();
    });
  } catch (error) {
    throw inWords(error);
  }
}
