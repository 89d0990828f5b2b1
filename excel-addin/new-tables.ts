import type { CellStyle, NewColumn, NewTable } from "#core";
import { paintLook } from "./cell-looks";
import { toExcel, type ExcelValue } from "./cell-values";
import type { SheetSeen } from "./look-around";
import { columnPoints, notePrompt } from "./looks";
import { pageSetup } from "./page-setup";
import { bytesOf, mostBytes, type RequestBudget } from "./payload";
import { absoluteReference } from "./places";
import { tableHeaders } from "./table-headers";

/** The row of the headers, from 0; what the table is about stands at the top. */
const headerRow = 2;
const title: CellStyle = { size: 12, color: "#404040" };
const header: CellStyle = { bold: true, wrap: true, vertical: "middle", fill: "#D9E1F2", color: "#1F2937" };
const requiredHeader: CellStyle = { ...header, fill: "#1F3864", color: "#FFFFFF" };

/** A sheet name that is free: the wanted one, else with a number behind it. */
export function freeSheetName(taken: readonly SheetSeen[], wanted: string): string {
  const lower = new Set(taken.map(({ name }) => name.toLowerCase()));
  const base = wanted.slice(0, 31);
  for (let number = 2, name = base; ; number++) {
    if (!lower.has(name.toLowerCase())) return name;
    name = `${base.slice(0, 26)} (${number})`;
  }
}

/** Sets up a plan table on a sheet of its own. Gives the sheets that it made. */
export async function addTable({ workbook }: Excel.RequestContext, budget: RequestBudget, table: NewTable, taken: readonly SheetSeen[]): Promise<readonly SheetSeen[]> {
  const { columns } = table;
  const name = freeSheetName(taken, table.sheet);
  const made = [{ id: name, name }];
  const sheet = workbook.worksheets.add(name);
  const rows = table.rows.length === 0 ? [columns.map(() => null)] : table.rows;
  const body = sheet.getRangeByIndexes(headerRow + 1, 0, rows.length, columns.length);
  const headers = sheet.getRangeByIndexes(headerRow, 0, 1, columns.length);

  sheet.getRange("A1").values = [[toExcel(table.about)]];
  paintLook(sheet.getRange("A1"), title, 1);
  headers.values = [tableHeaders(columns.map((column) => column.header)).map((text) => toExcel(text))];
  columns.forEach((column, index) => {
    paintLook(headers.getCell(0, index), { ...(column.required ? requiredHeader : header), ...(column.align === undefined ? {} : { align: column.align }) }, 1);
    paintLook(body.getColumn(index), columnLook(column), rows.length);
    body.getColumn(index).format.columnWidth = columnPoints(column.width);
    if (column.note !== "") notePrompt(headers.getCell(0, index), column.header, column.note);
  });
  await writeFormats(budget, body, table);
  await writeRows(budget, sheet, rows.map((row) => columns.map((_, index) => toExcel(row[index] ?? null))));
  const lists = await addChoices(workbook, budget, body, table, [...taken, ...made]);

  const spreadsheetTable = workbook.tables.add(headers.getResizedRange(rows.length, 0), true);
  spreadsheetTable.name = table.name;
  spreadsheetTable.style = "TableStyleLight1";
  headers.format.rowHeight = 33;
  sheet.getRange("1:1").format.rowHeight = 21;
  const frozen = Math.min(table.frozenColumns ?? 0, columns.length - 1);
  if (frozen > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, frozen));
  else sheet.freezePanes.freezeRows(headerRow + 1);
  pageSetup(sheet, { landscape: true, fit: { wide: 1, tall: 0 }, footer: false });
  return [...made, ...lists];
}

function columnLook({ format, align, wrap }: NewColumn): CellStyle {
  return { ...(format === undefined ? {} : { format }), ...(align === undefined ? {} : { align }), ...(wrap === undefined ? {} : { wrap }), vertical: "top" };
}

async function writeFormats(budget: RequestBudget, body: Excel.Range, { columns, formats }: NewTable): Promise<void> {
  if (formats === undefined) return;
  for (const [index] of columns.entries()) {
    const own = formats.map((row) => [row[index] ?? null]);
    if (own.every(([format]) => format === null)) continue;
    await budget.spend(bytesOf(own));
    body.getColumn(index).numberFormat = own;
  }
}

async function writeRows(budget: RequestBudget, sheet: Excel.Worksheet, values: readonly (readonly ExcelValue[])[]): Promise<void> {
  const rows = Math.max(1, Math.floor(values.length / Math.ceil(bytesOf(values) / mostBytes)));
  for (let from = 0; from < values.length; from += rows) {
    const part = values.slice(from, from + rows);
    await budget.spend(bytesOf(part));
    sheet.getRangeByIndexes(headerRow + 1 + from, 0, part.length, part[0]?.length ?? 1).values = part as ExcelValue[][];
  }
}

/** Drop-downs; choices too long for a drop-down's own text stand on a sheet of their own, in plain sight. */
async function addChoices(workbook: Excel.Workbook, budget: RequestBudget, body: Excel.Range, { name, columns }: NewTable, taken: readonly SheetSeen[]): Promise<readonly SheetSeen[]> {
  const withChoices = columns.flatMap((column, index) => (column.choices === undefined || column.choices.length === 0 ? [] : [{ column, index, choices: column.choices }]));
  const long = withChoices.filter(({ choices }) => !fitsInLiteral(choices));
  const listSheet = freeSheetName(taken, `${name} lists`);
  if (long.length > 0) {
    const sheet = workbook.worksheets.add(listSheet);
    for (const [place, { column, choices }] of long.entries()) {
      const texts = [[toExcel(column.header)], ...choices.map((choice) => [toExcel(choice)])];
      await budget.spend(bytesOf(texts));
      sheet.getRangeByIndexes(0, place, texts.length, 1).values = texts;
      sheet.getRangeByIndexes(0, place, 1, 1).format.columnWidth = columnPoints(30);
    }
  }
  for (const { column, index, choices } of withChoices) {
    const place = long.findIndex((other) => other.column === column);
    const source = place < 0 ? choices.join(",") : `=${absoluteReference(listSheet, { top: 1, left: place, bottom: choices.length, right: place })}`;
    const { dataValidation } = body.getColumn(index);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = { showAlert: column.strict ?? false, style: "Stop", title: "Not in the list", message: "Please choose one of the words in the list." };
  }
  return long.length === 0 ? [] : [{ id: listSheet, name: listSheet }];
}

/** Whether the words can stand in the drop-down itself: 255 characters in all, none with a comma or edge blanks. */
function fitsInLiteral(choices: readonly string[]): boolean {
  return choices.every((choice) => choice !== "" && choice === choice.trim() && !/[,\r\n=]/.test(choice)) && choices.join(",").length <= 255;
}
