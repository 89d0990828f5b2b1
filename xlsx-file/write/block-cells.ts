import { tableHeaders, type Block, type Cell, type CellStyle, type ChartRange, type OwnedSheet } from "#core";
import { cellAddress } from "./xml";

/** One cell of an owned sheet, at its place. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly style: CellStyle;
}

/** What the header of a table takes on top of its column's look; LibreOffice and Sheets ignore table styles. */
const headerLook: CellStyle = { format: "General", bold: true, wrap: true, vertical: "bottom", lineBelow: "#7F7F7F" };

/** A block's columns: as many as its looks or its longest row. */
export function blockWidth(block: Block): number {
  return block.cells.reduce((widest, row) => Math.max(widest, row.length), block.styles.length);
}

/** All cells of a sheet by row, then column. Throws a RangeError when two blocks share a cell. */
export function placedCells(sheet: OwnedSheet): readonly PlacedCell[] {
  const cells = sheet.blocks.flatMap(cellsOfBlock).sort((a, b) => a.row - b.row || a.column - b.column);
  cells.forEach(({ row, column }, index) => {
    const before = cells[index - 1];
    if (before?.row === row && before.column === column) {
      throw new RangeError(`Two blocks of "${sheet.name}" share the cell ${cellAddress(row, column)}.`);
    }
  });
  return cells;
}

/** Gives charts the cells of these sheets: null where they have none. Sheet names match whatever their case. */
export function chartValuesOf(sheets: readonly OwnedSheet[]): (range: ChartRange) => readonly Cell[] {
  const cells = new Map<string, Cell>();
  const key = (sheet: string, row: number, column: number): string => `${column},${row},${sheet.toLowerCase()}`;
  for (const sheet of sheets) {
    for (const { row, column, cell } of placedCells(sheet)) cells.set(key(sheet.name, row, column), cell);
  }
  return ({ sheet, column, firstRow, lastRow }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, index) => cells.get(key(sheet, firstRow + index, column)) ?? null);
}

/** The header texts of a block that is a table, as the table and its cells must both hold them. */
export function blockHeaders(block: Block): readonly string[] {
  const given = block.cells[0] ?? [];
  return tableHeaders(Array.from({ length: blockWidth(block) }, (_, index) => textOf(given[index] ?? null)));
}

function cellsOfBlock(block: Block): readonly PlacedCell[] {
  const headers = block.table === undefined ? null : blockHeaders(block);
  const width = blockWidth(block);
  return block.cells.flatMap((cells, rowIndex) =>
    Array.from({ length: width }, (_, index) => {
      const place = { row: block.row + rowIndex, column: block.column + index };
      const style = block.styles[index] ?? (block.merge ? block.styles[0] : undefined) ?? {};
      if (headers === null || rowIndex > 0) return { ...place, cell: cells[index] ?? null, style };
      const align = style.align ?? (isNumeric(block, index) ? "right" : "left");
      return { ...place, cell: headers[index] ?? null, style: { ...style, ...headerLook, ...block.headerStyle, align } };
    }),
  );
}

/** Whether a table's column shows numbers, whose header then stands on the right as they do. */
function isNumeric(block: Block, index: number): boolean {
  return typeof block.cells.slice(1).find((row) => (row[index] ?? null) !== null)?.[index] === "number";
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.error : String(cell);
}
