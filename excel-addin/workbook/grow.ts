import { say, absoluteReference, WorkbookTrouble } from "#core";
import type { StandingHome } from "./check-table";
import type { ExcelDoor } from "./door";

/**
 * Makes a table or a named range larger at its right end and its bottom. Where Excel has no command for it, a table grows by
 * itself once it is written beside; {@link askGrown} tells whether it did.
 */
export function growTo(
  context: Excel.RequestContext,
  door: ExcelDoor,
  { home, range }: StandingHome,
  by: { readonly columns: number; readonly rows: number },
): void {
  const { area } = home;
  if (home.kind === "table" && home.id !== null && door.supports("1.13")) {
    context.workbook.tables.getItem(home.id).resize(range.getResizedRange(by.rows, by.columns).untrack());
  }
  if (home.kind === "name" && home.id !== null) {
    const grown = { ...area, top: area.top - home.above, bottom: area.bottom + by.rows, right: area.right + by.columns };
    context.workbook.names.getItem(home.id).formula = `=${absoluteReference(home.sheet, grown)}`;
  }
}

/** Asks how large a table is after it was written to; the answer throws where it did not grow. */
export function askGrown(context: Excel.RequestContext, { home, range }: StandingHome, by: { readonly columns: number; readonly rows: number }): () => void {
  if (home.kind !== "table" || home.id === null || (by.columns === 0 && by.rows === 0)) return () => undefined;
  const [rows, columns] = [range.rowCount - home.rowsBelow + by.rows, range.columnCount + by.columns];
  const now = context.workbook.tables.getItem(home.id).getRange().load("rowCount,columnCount");
  return () => {
    if (now.rowCount >= rows && now.columnCount >= columns) return;
    const what =
      by.rows > 0
        ? say`Excel did not take the new rows below the table "${home.table}" into the table.`
        : say`Excel did not take the new columns right of the table "${home.table}" into the table.`;
    throw new WorkbookTrouble(
      "cannot write",
      `${what} ${say`Switch on "Include new rows and columns in table" (File > Options > Proofing > AutoCorrect Options > AutoFormat As You Type), delete what was written there and try again.`}`,
    );
  };
}
