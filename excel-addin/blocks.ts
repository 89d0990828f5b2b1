import type { Block, CellStyle } from "#core";
import { tableHeaders } from "./table-headers";

/** What the header of a table takes on top of its column's look. */
const headerLook: CellStyle = { format: "General", bold: true, wrap: true, vertical: "bottom", lineBelow: "#7F7F7F" };

/** A block's columns: as many as its looks or its longest row. */
export function blockWidth(block: Block): number {
  return block.cells.reduce((widest, row) => Math.max(widest, row.length), block.styles.length);
}

/** The header texts of a block that is a table, as a table demands them. */
export function blockHeaders(block: Block): readonly string[] {
  const given = block.cells[0] ?? [];
  return tableHeaders(
    Array.from({ length: blockWidth(block) }, (_, index) => {
      const cell = given[index] ?? null;
      return cell === null ? "" : typeof cell === "object" ? cell.error : String(cell);
    }),
  );
}

/** The looks of a table's header cells; over numbers they stand on the right as those do. */
export function headerLooks(block: Block): readonly CellStyle[] {
  return Array.from({ length: blockWidth(block) }, (_, index) => {
    const style = block.styles[index] ?? {};
    const isNumeric = typeof block.cells.slice(1).find((row) => (row[index] ?? null) !== null)?.[index] === "number";
    return { ...style, ...headerLook, ...block.headerStyle, align: style.align ?? (isNumeric ? "right" : "left") };
  });
}
