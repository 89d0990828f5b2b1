import { looks } from "../looks/looks";
import type { Block, CellLink, CellStyle, OwnedSheet } from "../port/workbook";
import { startName } from "./start-page";
import { told } from "../words/say";

/** Columns that only keep a distance are as wide, at the edges of a page. */
const marginWidth = 2;

/** A title of this size has room for as many characters of the width before the next cell stands over it. */
const titleRoom = 40;

/** The page with the words that lead back to Start here: flush right beside the title, or in the free row under it of a page that has no margin. */
export function withWayBack(page: OwnedSheet): OwnedSheet {
  const { row, column, style } = placeOf(page);
  const block: Block = { row, column, cells: [[`← ${told(startName)}`]], styles: [style] };
  const link: CellLink = { row, column, to: { sheet: startName, row: 1, column: 1 } };
  return { ...page, blocks: [...page.blocks, block], links: [...(page.links ?? []), link] };
}

function placeOf({ widths, blocks }: OwnedSheet): { readonly row: number; readonly column: number; readonly style: CellStyle } {
  const hasMargin = widths[0] === marginWidth;
  const right = widths.length - (widths[widths.length - 1] === marginWidth ? 1 : 0);
  const left = hasMargin ? 2 : 1;
  if (hasMargin && right > left) return { row: 1, column: right, style: { ...looks.link, align: "right" } };
  const taken = new Set(blocks.flatMap(({ row, cells }) => cells.map((_, at) => row + at)));
  const free = [2, 3, 4].find((row) => !taken.has(row));
  if (free !== undefined) return { row: free, column: left, style: looks.link };
  const beside = widths.findIndex((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0) >= titleRoom);
  return { row: 1, column: Math.max(beside, 1) + 1, style: looks.link };
}
