import { cellsOfBlock, looksOfRows, type Block, type Cell, type CellStyle, type ChartRange, type OwnedSheet } from "#core";
import { cellAddress } from "./xml";

/** One cell of an owned sheet, at its place. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly style: CellStyle;
}

/** All cells of a sheet by row, then column. Throws a RangeError when two blocks share a cell. */
export function placedCells(sheet: OwnedSheet): readonly PlacedCell[] {
  const cells = sheet.blocks.flatMap(cellsPlaced).sort((a, b) => a.row - b.row || a.column - b.column);
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

function cellsPlaced(block: Block): readonly PlacedCell[] {
  const looks = looksOfRows(block);
  return cellsOfBlock(block).flatMap((cells, row) =>
    cells.map((cell, index) => ({ row: block.row + row, column: block.column + index, cell, style: looks[row]?.[index] ?? {} })),
  );
}
