import { rowsWorkbook } from "../write/rows-workbook";
import { csvRows } from "./csv-rows";

/** The bytes of a workbook whose one sheet holds the rows of a .csv file and bears the file's name, as far as a sheet may. */
export function csvWorkbook(bytes: Uint8Array, fileName: string): Promise<Uint8Array> {
  const { rows, dayColumns } = csvRows(bytes);
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[\\/?*[\]:']/g, " ")
    .trim()
    .slice(0, 31);
  return rowsWorkbook(name === "" ? "Register" : name, rows, dayColumns);
}
