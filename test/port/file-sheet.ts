import { addressFrom1, rectangleAddress } from "../../xlsx-file/scan/address";
import { cellXml } from "../../xlsx-file/write/cells";
import type { ContractSheet } from "./contract/contract-workbook";
import { tablePart } from "../support/xlsx-fixture";

/** The number formats that the contract gives to cells: the styles of its files, from the second on. */
export const fileFormats = ["[h]:mm", "h:mm", "[mm]:ss", "0.00", "h:mm AM/PM", "@", "#,##0.00"] as const as readonly string[];

/** A sheet of the contract as a file has it. */
export function fileSheet({ name, cells, table, tableRows = cells.length, hiddenRows = [], hiddenColumns = [], joined = [], formats = {} }: ContractSheet) {
  const hides = (row: number): string => (hiddenRows.includes(row) ? ' hidden="1"' : "");
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`);
  const styleAt = (row: number, column: number): number => fileFormats.indexOf(formats[addressFrom1(row, column)] ?? "") + 1;
  const rows = cells.map((row, index) => {
    const inside = row.map((cell, column) => cellXml(index + 1, column + 1, cell, styleAt(index + 1, column + 1)));
    return `<row r="${index + 1}"${hides(index + 1)}>${inside.join("")}</row>`;
  });
  const tables =
    table === undefined
      ? []
      : [
          tablePart(
            table,
            rectangleAddress({ firstRow: 1, firstColumn: 1, lastRow: tableRows, lastColumn: cells[0]?.length ?? 0 }),
            (cells[0] ?? []).map(String),
          ),
        ];
  const merges = joined.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const after = merges === "" ? {} : { after: `<mergeCells count="${joined.length}">${merges}</mergeCells>` };
  return { name, rows: rows.join(""), tables, ...after, ...(columns.length === 0 ? {} : { before: `<cols>${columns.join("")}</cols>` }) };
}
