import { tableHeaders, type Block, type Cell, type CellStyle } from "#core";
import type { Area } from "./places";

/** A block's columns: as many as its looks or its longest row. */
export const blockWidth = ({ cells, styles }: Block): number => cells.reduce((widest, row) => Math.max(widest, row.length), styles.length);

export const blockArea = (block: Block): Area => ({
  top: block.row - 1,
  left: block.column - 1,
  bottom: block.row - 2 + block.cells.length,
  right: block.column - 2 + blockWidth(block),
});

export const isFilled = (block: Block): boolean => block.cells.length > 0 && blockWidth(block) > 0;

/** The looks of a block's columns. */
export const looksOf = (block: Block): readonly CellStyle[] =>
  Array.from({ length: blockWidth(block) }, (_, index) => block.styles[index] ?? (block.merge === true ? block.styles[0] : undefined) ?? {});

/** What the header of a table takes on top of its column's look. */
const tableHeader: CellStyle = { format: "General", bold: true, wrap: true, vertical: "bottom", lineBelow: "#7F7F7F" };

/** The looks of a table's header cells; over numbers they stand on the right as those do. */
export function headerLooks(block: Block): readonly CellStyle[] {
  return Array.from({ length: blockWidth(block) }, (_, index) => {
    const style = block.styles[index] ?? {};
    const isNumeric = typeof block.cells.slice(1).find((row) => (row[index] ?? null) !== null)?.[index] === "number";
    return { ...style, ...tableHeader, ...block.headerStyle, align: style.align ?? (isNumeric ? "right" : "left") };
  });
}

/** A block's cells, as wide in every row; the header of a table as a table demands it. */
export function blockCells(block: Block): readonly (readonly Cell[])[] {
  const width = blockWidth(block);
  const rows = block.cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  if (block.table === undefined) return rows;
  const headers = tableHeaders((rows[0] ?? []).map((cell) => (cell === null ? "" : typeof cell === "object" ? cell.error : String(cell))));
  return [headers, ...rows.slice(1)];
}
