import type { Block, Cell, CellStyle } from "../port/workbook";
import { tableHeaders } from "../parsing/table-headers";
import { cellText } from "../wording/cell-text";

/** A block's columns: as many as its looks or its longest row. */
export const blockWidth = ({ cells, styles }: Block): number => cells.reduce((widest, row) => Math.max(widest, row.length), styles.length);

/** Whether a block bears a table, which needs a row below its header. */
export const bearsTable = (block: Block): block is Block & { readonly table: string } => block.table !== undefined && block.cells.length > 1;

/** The looks of a block's columns. */
export const looksOfBlock = (block: Block): readonly CellStyle[] =>
  Array.from({ length: blockWidth(block) }, (_, index) => block.styles[index] ?? (block.merge === true ? block.styles[0] : undefined) ?? {});

/** What the header of a table takes on top of its column's look; LibreOffice and Sheets ignore table styles. */
const tableHeader: CellStyle = { format: "General", bold: true, wrap: true, vertical: "bottom", lineBelow: "#7F7F7F" };

/** The looks of a table's header cells; over numbers they stand on the right as those do. */
export const headerLooksOfBlock = (block: Block): readonly CellStyle[] =>
  Array.from({ length: blockWidth(block) }, (_, index) => {
    const look = block.headerStyles?.[index];
    if (look !== undefined) return look;
    const style = block.styles[index] ?? {};
    const isNumeric = typeof block.cells.slice(1).find((row) => (row[index] ?? null) !== null)?.[index] === "number";
    return { ...style, ...tableHeader, ...block.headerStyle, align: style.align ?? (isNumeric ? "right" : "left") };
  });

/** The looks of a block's cells, row by row; rows that look alike share one list, and cells of a column that look alike one look. */
export function looksOfRows(block: Block): readonly (readonly CellStyle[])[] {
  const body = looksOfBlock(block);
  const head = block.table === undefined ? body : headerLooksOfBlock(block);
  return block.cells.map((_, row) => {
    if (row === 0 && block.table !== undefined) return head;
    const formats = block.formats?.[block.table === undefined ? row : row - 1];
    if (formats === undefined || formats.every((format) => format === null)) return body;
    return body.map((look, index) => (formats[index] ? { ...look, format: formats[index] } : look));
  });
}

/** The heights that a block's rows want, in points; undefined where the default does. */
export const heightsOfRows = ({ cells, height, headerHeight }: Block): readonly (number | undefined)[] =>
  cells.map((_, row) => (row === 0 ? (headerHeight ?? height) : height));

/** The header texts of a block that is a table, as the table and its cells must both hold them. */
export const headersOfBlock = (block: Block): readonly string[] =>
  tableHeaders(Array.from({ length: blockWidth(block) }, (_, index) => cellText(block.cells[0]?.[index])));

/** A block's cells, as wide in every row; the header of a table as a table demands it. */
export function cellsOfBlock(block: Block): readonly (readonly Cell[])[] {
  const width = blockWidth(block);
  const rows = block.cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return block.table === undefined || rows.length === 0 ? rows : [headersOfBlock(block), ...rows.slice(1)];
}
