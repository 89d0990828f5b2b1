import type { Cell } from "#core";
import { emptyWorkbook } from "../package/empty-workbook";
import { openPackage } from "../package/package";
import { addSheet, dropSheet, sheetNames } from "../package/sheets";
import { readWorkbookParts } from "../package/workbook-parts";
import { cellXml } from "./cells";
import { openStyles } from "./styles";
import { declaration } from "../package/xml-part";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The bytes of a workbook of one sheet with these rows from A1; the columns of days, from 0, look like days. */
export async function rowsWorkbook(name: string, rows: readonly (readonly Cell[])[], dayColumns: readonly number[]): Promise<Uint8Array> {
  const file = await openPackage(await emptyWorkbook());
  const { part, sheets, stylesPart = "xl/styles.xml" } = readWorkbookParts(file);
  const styles = openStyles(file.text(stylesPart) ?? "");
  const asDay = styles.cellStyle({ format: "yyyy-mm-dd" });
  const cell = (value: Cell, row: number, column: number): string =>
    cellXml(row + 1, column + 1, value, typeof value === "number" && dayColumns.includes(column) ? asDay : 0);
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join("")}</row>`);
  addSheet(file, part, name, `${declaration}<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`);
  for (const standing of sheetNames(file, part)) if (standing !== name) dropSheet(file, part, standing);
  for (const standing of sheets) file.remove(standing.part);
  file.write(stylesPart, styles.toXml());
  return file.toBytes();
}
