import { cellXml } from "../../xlsx-file/write/cells";
import { areaAddress } from "../../xlsx-file/write/xml";
import type { ContractSheet } from "./contract-sentences";
import { tablePart } from "../support/xlsx-fixture";

/** A sheet of the contract as a file has it. */
export function fileSheet({ name, cells, table, tableRows = cells.length, hiddenRows = [], hiddenColumns = [], joined = [] }: ContractSheet) {
  const hides = (row: number): string => (hiddenRows.includes(row) ? ' hidden="1"' : "");
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`);
  const rows = cells.map(
    (row, index) => `<row r="${index + 1}"${hides(index + 1)}>${row.map((cell, column) => cellXml(index + 1, column + 1, cell)).join("")}</row>`,
  );
  const tables = table === undefined ? [] : [tablePart(table, areaAddress(1, 1, tableRows, cells[0]?.length ?? 0), (cells[0] ?? []).map(String))];
  const merges = joined.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const after = merges === "" ? {} : { after: `<mergeCells count="${joined.length}">${merges}</mergeCells>` };
  return { name, rows: rows.join(""), tables, ...after, ...(columns.length === 0 ? {} : { before: `<cols>${columns.join("")}</cols>` }) };
}
