import { areaOfColumn, cellAddress, contains } from "../parsing/area";
import type { Cell, CellStyle, ChartRange, OwnedSheet } from "../port/workbook";
import { isSameName } from "./same-name";
import { layoutOf, type PlacedBlock, type SheetLayout } from "./sheet-layout";

/** One cell of a sheet of the product's own, at its place; rows and columns count from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly look: CellStyle;
}

/** All cells of a sheet by row, then column. Throws a RangeError when two blocks share a cell. */
export function placedCells(sheet: string, { blocks }: SheetLayout): readonly PlacedCell[] {
  const placed = blocks.flatMap(({ area, cells, looks }) =>
    cells.flatMap((line, row) =>
      line.map((cell, column): PlacedCell => ({ row: area.top + row, column: area.left + column, cell, look: looks[row]?.[column] ?? {} })),
    ),
  );
  placed.sort((a, b) => a.row - b.row || a.column - b.column);
  placed.forEach(({ row, column }, index) => {
    const before = placed[index - 1];
    if (before?.row === row && before.column === column) throw new RangeError(`Two blocks of "${sheet}" share the cell ${cellAddress(row, column)}.`);
  });
  return placed;
}

/** What the blocks have in a cell, whose row and column count from 0; null where they have none. */
export function cellOfBlocks(blocks: readonly Pick<PlacedBlock, "area" | "cells">[], row: number, column: number): Cell {
  const block = blocks.find(({ area }) => contains(area, { top: row, left: column, bottom: row, right: column }));
  return block?.cells[row - block.area.top]?.[column - block.area.left] ?? null;
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
    const beside = blocksOf(range.sheet).filter(({ area }) => area.left <= left && left <= area.right);
    return Array.from({ length: bottom - top + 1 }, (_, row) => cellOfBlocks(beside, top + row, left));
  };
}
