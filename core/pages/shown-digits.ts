import type { Block, Cell, NumberFormat, OwnedSheet } from "../port/workbook";
import { formatOfCell } from "../wording/cell-format";
import { withoutResidue } from "../wording/figures";

/** A page whose figures show their digits, and no more than those: see {@link formatOfCell}. */
export const withDigits = (page: OwnedSheet): OwnedSheet => ({ ...page, blocks: page.blocks.map(blockWithDigits) });

function blockWithDigits(block: Block): Block {
  const first = block.table === undefined ? 0 : 1;
  let isOther = false;
  const cells = block.cells.map((row) => row.map((cell): Cell => (typeof cell === "number" ? withoutResidue(cell) : cell)));
  const formats = cells.slice(first).map((row, at) =>
    row.map((cell, column): NumberFormat | null => {
      const cellFormat = block.formats?.[at]?.[column] ?? null;
      const format = cellFormat ?? block.styles[column]?.format;
      if (format === undefined) return cellFormat;
      const shown = formatOfCell(format, cell);
      if (shown === format) return cellFormat;
      isOther = true;
      return shown;
    }),
  );
  return { ...block, cells, ...(isOther ? { formats } : {}) };
}
