import { areaOfColumn, isSameName, layoutOf, type Cell, type CellStyle, type ChartRange, type OwnedSheet, type SheetLayout } from "#core";
import { cellAddress } from "./xml";

/** One cell of an owned sheet, at its place; rows and columns count from 1. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly style: CellStyle;
}

/** All cells of a sheet by row, then column. Throws a RangeError when two blocks share a cell. */
export function placedCells(sheet: string, { blocks }: SheetLayout): readonly PlacedCell[] {
  const placed = blocks.flatMap(({ area, cells, looks }) =>
    cells.flatMap((line, row) =>
      line.map((cell, index): PlacedCell => ({ row: area.top + 1 + row, column: area.left + 1 + index, cell, style: looks[row]?.[index] ?? {} })),
    ),
  );
  placed.sort((a, b) => a.row - b.row || a.column - b.column);
  placed.forEach(({ row, column }, index) => {
    const before = placed[index - 1];
    if (before?.row === row && before.column === column) throw new RangeError(`Two blocks of "${sheet}" share the cell ${cellAddress(row, column)}.`);
  });
  return placed;
}

/** Gives charts the cells of these sheets: null where they have none. Sheet names match whatever their case. */
export function chartValuesOf(sheets: readonly OwnedSheet[]): (range: ChartRange) => readonly Cell[] {
  const known = new Map<string, SheetLayout["blocks"]>();
  const blocksOf = (name: string): SheetLayout["blocks"] => {
    const blocks = known.get(name) ?? sheets.filter((sheet) => isSameName(sheet.name, name)).flatMap((sheet) => layoutOf(sheet).blocks);
    known.set(name, blocks);
    return blocks;
  };
  return (range) => {
    const { top, bottom, left } = areaOfColumn(range);
    const own = blocksOf(range.sheet).filter(({ area }) => area.left <= left && left <= area.right);
    return Array.from({ length: bottom - top + 1 }, (_, index) => {
      const block = own.find(({ area }) => area.top <= top + index && top + index <= area.bottom);
      return block?.cells[top + index - block.area.top]?.[left - block.area.left] ?? null;
    });
  };
}
