import { blockWidth, type Block } from "#core";
import type { Area } from "./places";

export const blockArea = (block: Block): Area => ({
  top: block.row - 1,
  left: block.column - 1,
  bottom: block.row - 2 + block.cells.length,
  right: block.column - 2 + blockWidth(block),
});

export const isFilled = (block: Block): boolean => block.cells.length > 0 && blockWidth(block) > 0;
