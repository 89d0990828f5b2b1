import { freeSheetName, tableHeaders, type CellStyle, type NewColumn, type NewTable } from "#core";
import { toExcel } from "./cell-values";
import type { SheetSeen } from "./look-around";
import { columnPoints, notePrompt } from "./looks";
import { pageSetup } from "./page-setup";
import type { RequestBudget } from "./payload";
import { absoluteReference, rangeAt } from "./places";
import { inParts } from "./sheet-grid";
import { sheetPainter } from "./sheet-painter";

/** The row of the headers, from 0; what the table is about stands at the top. */
const headerRow = 2;
const title: CellStyle = { size: 12, color: "#404040" };
const header: CellStyle = { bold: true, wrap: true, vertical: "middle", fill: "#D9E1F2", color: "#1F2937" };
const requiredHeader: CellStyle = { ...header, fill: "#1F3864", color: "#FFFFFF" };

/** Sets up a plan table on a sheet of its own. Gives the sheets that it made. */
export async function addTable(
  { workbook }: Excel.RequestContext,
  budget: RequestBudget,
  table: NewTable,
  taken: readonly SheetSeen[],
): Promise<readonly SheetSeen[]> {
  const { columns } = table;
  const name = freeSheetName(
    taken.map((other) => other.name),
    table.sheet,
  );
  const made = [{ id: name, name }];
  const sheet = workbook.worksheets.add(name);
  const rows = table.rows.length === 0 ? [columns.map(() => null)] : table.rows;
  const painter = sheetPainter(sheet);
  const bottom = headerRow + rows.length;
  painter.look({ top: 0, left: 0, bottom: 0, right: 0 }, title);
  painter.rowHeight(0, 21);
  painter.rowHeight(headerRow, 33);
  columns.forEach((column, index) => {
    const place = { left: index, right: index };
    painter.look(
      { ...place, top: headerRow, bottom: headerRow },
      { ...(column.required ? requiredHeader : header), ...(column.align === undefined ? {} : { align: column.align }) },
    );
    painter.look({ ...place, top: headerRow + 1, bottom }, columnLook(column));
    painter.columnWidth(index, columnPoints(column.width));
    if (column.format !== undefined) rangeAt(sheet, { ...place, top: headerRow + 1, bottom }).untrack().numberFormat = [[column.format]];
    if (column.note !== "") notePrompt(sheet.getRangeByIndexes(headerRow, index, 1, 1).untrack(), column.header, column.note);
  });
  painter.finish();
  sheet.getRange("A1").untrack().values = [[toExcel(table.about)]];
  sheet.getRangeByIndexes(headerRow, 0, 1, columns.length).untrack().values = [
    tableHeaders(columns.map((column) => column.header)).map((text) => toExcel(text)),
  ];
  await writeFormats(budget, sheet, table);
  const body = { top: headerRow + 1, left: 0, bottom, right: columns.length - 1 };
  const values = rows.map((row) => columns.map((_, index) => toExcel(row[index] ?? null)));
  await inParts(budget, sheet, { area: body, cells: values }, (range, part) => void (range.values = part));
  const lists = await addChoices(workbook, budget, sheet, bottom, table, [...taken, ...made]);

  const spreadsheetTable = workbook.tables.add(rangeAt(sheet, { ...body, top: headerRow }).untrack(), true);
  spreadsheetTable.name = table.name;
  spreadsheetTable.style = "TableStyleLight1";
  const frozen = Math.min(table.frozenColumns ?? 0, columns.length - 1);
  if (frozen > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, frozen).untrack());
  else sheet.freezePanes.freezeRows(headerRow + 1);
  pageSetup(sheet, { landscape: true, fit: { wide: 1, tall: 0 }, footer: false });
  return [...made, ...lists];
}

function columnLook({ align, wrap }: NewColumn): CellStyle {
  return { ...(align === undefined ? {} : { align }), ...(wrap === undefined ? {} : { wrap }), vertical: "top" };
}

/** Formats of single cells, column by column, since one that has none is left alone. */
async function writeFormats(budget: RequestBudget, sheet: Excel.Worksheet, { columns, formats }: NewTable): Promise<void> {
  if (formats === undefined) return;
  for (const [index] of columns.entries()) {
    const cells = formats.map((row) => [row[index] ?? null]);
    if (cells.every(([format]) => format === null)) continue;
    const area = { top: headerRow + 1, left: index, bottom: headerRow + cells.length, right: index };
    await inParts(budget, sheet, { area, cells }, (range, part) => void (range.numberFormat = part));
  }
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
    const { dataValidation } = rangeAt(home, { top: headerRow + 1, left: index, bottom, right: index }).untrack();
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
