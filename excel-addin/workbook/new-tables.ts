import { freeSheetName, newTableHeaderRow, type NewTable, sheetOfTable } from "#core";
import { toExcel } from "./cell-values";
import type { ExcelDoor } from "./door";
import type { SheetSeen } from "./look-around";
import { columnPoints, notePrompt } from "./looks";
import { writeOwned } from "./owned-sheets";
import type { RequestBudget } from "./payload";
import { absoluteReference, rangeAt } from "./places";
import { inParts } from "./sheet-grid";

/** Sets up a plan table on a sheet of its own. Gives the sheets that it made. */
export async function addTable(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  table: NewTable,
  taken: readonly SheetSeen[],
): Promise<readonly SheetSeen[]> {
  const { workbook } = context;
  const name = freeSheetName(
    taken.map((other) => other.name),
    table.sheet,
  );
  const made = [{ id: name, name }];
  const sheet = workbook.worksheets.add(name);
  const owned = sheetOfTable(table, name);
  await writeOwned(context, door, budget, owned, undefined);
  table.columns.forEach(({ header, note }, index) => {
    if (note !== "") notePrompt(sheet.getRangeByIndexes(newTableHeaderRow - 1, index, 1, 1).untrack(), header, note);
  });
  const bottom = Math.max(...owned.blocks.map(({ row, cells }) => row + cells.length - 2));
  return [...made, ...(await addChoices(workbook, budget, sheet, bottom, table, [...taken, ...made]))];
}

/** Drop-downs; choices too long for a drop-down's own text stand on a sheet of their own, in plain sight. */
async function addChoices(
  workbook: Excel.Workbook,
  budget: RequestBudget,
  home: Excel.Worksheet,
  bottom: number,
  { name, columns }: NewTable,
  taken: readonly SheetSeen[],
): Promise<readonly SheetSeen[]> {
  const withChoices = columns.flatMap((column, index) =>
    column.choices === undefined || column.choices.length === 0 ? [] : [{ column, index, choices: column.choices }],
  );
  const long = withChoices.filter(({ choices }) => !fitsInLiteral(choices));
  const listSheet = freeSheetName(
    taken.map((other) => other.name),
    `${name} lists`,
  );
  if (long.length > 0) {
    const sheet = workbook.worksheets.add(listSheet);
    for (const [place, { column, choices }] of long.entries()) {
      const cells = [[toExcel(column.header)], ...choices.map((choice) => [toExcel(choice)])];
      await inParts(budget, sheet, { area: { top: 0, left: place, bottom: choices.length, right: place }, cells }, (range, part) => void (range.values = part));
      sheet.getRangeByIndexes(0, place, 1, 1).untrack().format.columnWidth = columnPoints(30);
    }
  }
  for (const { column, index, choices } of withChoices) {
    const place = long.findIndex((other) => other.column === column);
    const source = place < 0 ? choices.join(",") : `=${absoluteReference(listSheet, { top: 1, left: place, bottom: choices.length, right: place })}`;
    const { dataValidation } = rangeAt(home, { top: newTableHeaderRow, left: index, bottom, right: index }).untrack();
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = {
      showAlert: column.strict ?? false,
      style: "Stop",
      title: "Not in the list",
      message: "Please choose one of the words in the list.",
    };
  }
  return long.length === 0 ? [] : [{ id: listSheet, name: listSheet }];
}

/** Whether the words can stand in the drop-down itself: 255 characters in all, none with a comma or edge blanks. */
function fitsInLiteral(choices: readonly string[]): boolean {
  return choices.every((choice) => choice !== "" && choice === choice.trim() && !/[,\r\n=]/.test(choice)) && choices.join(",").length <= 255;
}
