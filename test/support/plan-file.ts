import { addressFrom1 } from "../../xlsx-file/scan/address";
import { notCalculated, type Cell } from "../../core/port/workbook";
import { cellXml } from "../../xlsx-file/write/cells";
import type { Tables } from "./plan-builder";
import { workbook } from "./xlsx-fixture";

/** The rows of a sheet in the file's XML, from A1. */
export const rowsXml = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => xmlOf(index + 1, column + 1, cell)).join("")}</row>`).join("");

/** A cell that was never calculated is a formula without a value. */
const xmlOf = (row: number, column: number, cell: Cell): string =>
  cell !== null && typeof cell === "object" && cell.error === notCalculated ? `<c r="${addressFrom1(row, column)}"><f>1+1</f></c>` : cellXml(row, column, cell);

/** The bytes of an .xlsx file with each table on a sheet of its name, from A1. */
export const planFile = (tables: Tables): Promise<Uint8Array> =>
  workbook({ sheets: Object.entries(tables).map(([name, rows]) => ({ name, rows: rowsXml(rows) })) });
