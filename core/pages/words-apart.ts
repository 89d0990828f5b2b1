import type { Block, CellStyle, OwnedSheet } from "../port/workbook";

/** A page on which words that follow a number begin a little off its edge, wherever the two stand side by side. */
export function withWordsApart(page: OwnedSheet): OwnedSheet {
  const blocks = page.blocks.map(apartWithin);
  const apart: Block[] = [];
  for (const block of blocks) apart.push(endsOne(blocks, block) ? indented(block, 0) : block);
  return { ...page, blocks: apart };
}

function endsOne(blocks: readonly Block[], right: Block): boolean {
  for (const left of blocks) if (ends(left, right)) return true;
  return false;
}

function apartWithin(block: Block): Block {
  if (block.merge === true) return block;
  return block.styles.reduce(
    (cell, style, at) => (at > 0 && block.styles[at - 1]?.align === "right" && isWords(cell, at, style) ? indented(cell, at) : cell),
    block,
  );
}

/** Whether a block of numbers ends where a block of words begins, in a row of both. */
function ends(left: Block, right: Block): boolean {
  const [width] = [left.styles.length];
  if (left.column + width !== right.column || left.styles[left.merge === true ? 0 : width - 1]?.align !== "right") return false;
  return left.row < right.row + right.cells.length && right.row < left.row + left.cells.length && isWords(right, 0, right.styles[0] ?? {});
}

const isWords = ({ cells }: Block, column: number, { align, indent }: CellStyle): boolean =>
  indent === undefined && (align === undefined || align === "left") && cells.some((row) => typeof row[column] === "string");

function indented(block: Block, column: number): Block {
  const whole = block.merge === true;
  return { ...block, styles: block.styles.map((style, at) => (at === column || whole ? { ...style, indent: 1 } : style)) };
}
