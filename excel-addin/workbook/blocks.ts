import { type Block, blockWidth, cellsOfBlock, type CellStyle, headerLooksOfBlock, heightsOfRows, looksOfBlock, looksOfRows, type OwnedSheet } from "#core";
import { toExcel } from "./cell-values";
import { addHighlights } from "./highlights";
import { columnPoints } from "./looks";
import type { RequestBudget } from "./payload";
import { cellAddress, rangeAt, type Area } from "./places";
import { inParts, together, type Patch } from "./sheet-grid";
import { sheetPainter } from "./sheet-painter";

export const blockArea = (block: Block): Area => ({
  top: block.row - 1,
  left: block.column - 1,
  bottom: block.row - 2 + block.cells.length,
  right: block.column - 2 + blockWidth(block),
});

/** Fills a cleared sheet of the product's own: formats before values, which may depend on them, and looks behind. */
export async function writeBlocks(budget: RequestBudget, sheet: Excel.Worksheet, { blocks, widths }: OwnedSheet): Promise<void> {
  const filled = blocks.filter((block) => block.cells.length > 0 && blockWidth(block) > 0);
  const formats = filled.map(formatsOf).filter(({ cells }) => cells.some((row) => row.some((format) => format !== null)));
  for (const patch of together(formats)) await inParts(budget, sheet, patch, (range, part) => void (range.numberFormat = part));
  for (const patch of together(filled.map(valuesOf))) await inParts(budget, sheet, patch, (range, part) => void (range.values = part));

  const painter = sheetPainter(sheet);
  widths.forEach((width, index) => painter.columnWidth(index, columnPoints(width)));
  for (const block of filled) {
    const area = blockArea(block);
    const looks = looksOfBlock(block);
    const first = area.top + (block.table === undefined ? 0 : 1);
    for (const { from, count, look } of runsOfLooks(looks))
      if (first <= area.bottom) painter.look({ ...area, top: first, left: area.left + from, right: area.left + from + count - 1 }, look);
    if (block.table !== undefined)
      for (const { from, count, look } of runsOfLooks(headerLooksOfBlock(block)))
        painter.look({ ...area, bottom: area.top, left: area.left + from, right: area.left + from + count - 1 }, look);
    heightsOfRows(block).forEach((height, row) => {
      if (height !== undefined) painter.rowHeight(area.top + row, height);
    });
    if (block.merge === true && area.right > area.left) rangeAt(sheet, area).untrack().merge(true);
    for (const { column, rules } of block.highlights ?? []) {
      const place = area.left + column - 1;
      if (first <= area.bottom) addHighlights(rangeAt(sheet, { ...area, top: first, left: place, right: place }).untrack(), cellAddress(first, place), rules);
    }
  }
  painter.finish();
}

function formatsOf(block: Block): Patch<string> {
  return { area: blockArea(block), cells: looksOfRows(block).map((looks) => looks.map(({ format }) => format ?? null)) };
}

const valuesOf = (block: Block): Patch<string | number | boolean> => ({
  area: blockArea(block),
  cells: cellsOfBlock(block).map((row) => row.map(toExcel)),
});

/** Neighbours with the same look, so that they are painted at once. */
function runsOfLooks(looks: readonly CellStyle[]): readonly { readonly from: number; readonly count: number; readonly look: CellStyle }[] {
  const runs: { from: number; count: number; look: CellStyle; readonly key: string }[] = [];
  looks.forEach((look, index) => {
    const key = JSON.stringify(look);
    const run = runs[runs.length - 1];
    if (run?.key === key) run.count++;
    else runs.push({ from: index, count: 1, look, key });
  });
  return runs;
}
