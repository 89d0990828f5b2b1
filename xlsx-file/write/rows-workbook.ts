import type { Cell } from "#core";
import { emptyWorkbook } from "../package/empty-workbook";
import { openPackage } from "../package/package";
import { addSheet, dropSheet, sheetNames } from "../package/sheets";
import { readWorkbookParts } from "../package/workbook-parts";
import { storedWidth } from "../patch/column-widths";
import { cellXml } from "./cells";
import { openStyles } from "./styles";
import { declaration } from "../package/xml-part";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The bytes of a workbook of one sheet with these rows from A1, its columns as wide as what they hold; the columns of days, from 0, look like days. */
export async function rowsWorkbook(name: string, rows: readonly (readonly Cell[])[], dayColumns: readonly number[]): Promise<Uint8Array> {
  const file = await openPackage(await emptyWorkbook());
  const { part, sheets, stylesPart = "xl/styles.xml" } = readWorkbookParts(file);
  const styles = openStyles(file.text(stylesPart) ?? "");
  const asDay = styles.cellStyle({ format: "yyyy-mm-dd" });
  const cell = (value: Cell, row: number, column: number): string =>
    cellXml(row + 1, column + 1, value, typeof value === "number" && dayColumns.includes(column) ? asDay : 0);
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join("")}</row>`);
  const columns = widthsXml(rows, dayColumns);
  addSheet(file, part, name, `${declaration}<worksheet xmlns="${main}">${columns}<sheetData>${lines.join("")}</sheetData></worksheet>`);
  for (const standing of sheetNames(file, part)) if (standing !== name) dropSheet(file, part, standing);
  for (const standing of sheets) file.remove(standing.part);
  file.write(stylesPart, styles.toXml());
  return file.toBytes();
}

/** Characters of a column that says nothing of its width, of "2026-10-31", and of the widest that a text makes: a longer one is read in its cell. */
const [usual, ofDays, most] = [8, 10, 40];

/** The columns that need more room than is usual. What stands alone in its row is a title, which runs over the cells beside it. */
function widthsXml(rows: readonly (readonly Cell[])[], dayColumns: readonly number[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    if (row.filter((cell) => cell !== null).length < 2) continue;
    row.forEach((cell, column) => {
      const characters = typeof cell === "number" && dayColumns.includes(column) ? ofDays : longestLine(cell);
      widths[column] = Math.max(widths[column] ?? 0, Math.min(characters, most));
    });
  }
  const columns = widths.map((characters, column) =>
    characters <= usual ? "" : `<col min="${column + 1}" max="${column + 1}" width="${storedWidth(characters + 1)}" customWidth="1"/>`,
  );
  return columns.join("") === "" ? "" : `<cols>${columns.join("")}</cols>`;
}

const longestLine = (cell: Cell): number =>
  cell === null || typeof cell === "object"
    ? 0
    : String(cell)
        .split("\n")
        .reduce((longest, line) => Math.max(longest, line.length), 0);
