import type { Block, Cell, NumberFormat, OwnedSheet } from "../port/workbook";
import { formatOfCell } from "../wording/cell-format";
import { withoutResidue } from "../wording/figures";

/** A page whose figures show their digits, and no more than those: see {@link formatOfCell}. */
export const withDigits = (page: OwnedSheet): OwnedSheet => ({ ...page, blocks: page.blocks.map(blockWithDigits) });

function blockWithDigits(block: Block): Block {
  const first = block.table === undefined ? 0 : 1;
  const cells = block.cells.map(rowWithoutResidues);
  const formats: Formats[] = [];
  for (let at = 0; at < cells.length - first; at++) formats.push(shownFormats(block, cells[at + first] as readonly Cell[], at));
  return { ...block, cells, ...(formats.some((row) => row.isOther) ? { formats: formats.map((row) => row.formats) } : {}) };
}

const rowWithoutResidues = (row: readonly Cell[]): readonly Cell[] => row.map(cellWithoutResidue);
const cellWithoutResidue = (cell: Cell): Cell => (typeof cell === "number" ? withoutResidue(cell) : cell);

/** The formats of a row, and whether one of them is another than the block says. */
interface Formats {
  readonly formats: readonly (NumberFormat | null)[];
  readonly isOther: boolean;
}

function shownFormats(block: Block, row: readonly Cell[], at: number): Formats {
  const formats: (NumberFormat | null)[] = [];
  let isOther = false;
  for (let column = 0; column < row.length; column++) {
    const cellFormat = block.formats?.[at]?.[column] ?? null;
    const format = cellFormat ?? block.styles[column]?.format;
    const shown = format === undefined ? format : formatOfCell(format, row[column] as Cell);
    if (shown !== format) isOther = true;
    formats.push(shown === format || shown === undefined ? cellFormat : shown);
  }
  return { formats, isOther };
}
