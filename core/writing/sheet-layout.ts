import type { Block, Cell, CellStyle, Highlight, OwnedSheet } from "../port/workbook";
import { around, type Area } from "../parsing/area";
import { bearsTable, blockWidth, cellsOfBlock, headerLooksOfBlock, headersOfBlock, heightsOfRows, looksOfBlock, looksOfRows } from "./block-cells";

/** Cells at their place, each with its look. */
export interface PlacedBlock {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  readonly looks: readonly (readonly CellStyle[])[];
  /** Below the header of a table single cells have formats of their own. */
  readonly hasCellFormats: boolean;
}

/** A rectangle of cells with one look. */
export interface PlacedLook {
  readonly area: Area;
  readonly look: CellStyle;
  /** Below the header of a table, where there may be many rows. */
  readonly isBody: boolean;
}

/** A sheet of the product's own as flat lists, each of which a host carries out in a loop. */
export interface SheetLayout {
  readonly blocks: readonly PlacedBlock[];
  /** Neighbours that look alike are one. The formats of single cells, which the blocks have, go over them. */
  readonly looks: readonly PlacedLook[];
  /** By row, in points; undefined where the default does. */
  readonly heights: readonly (number | undefined)[];
  /** Areas each of whose rows is joined into one cell. */
  readonly joined: readonly Area[];
  readonly highlights: readonly { readonly area: Area; readonly rules: readonly Highlight[] }[];
  readonly tables: readonly { readonly table: string; readonly area: Area; readonly headers: readonly string[] }[];
  /** All cells of the blocks; undefined where there are none. */
  readonly used: Area | undefined;
}

/** The layout of a sheet; the very same for the same blocks, since a host asks for it where it checks, writes and prints a sheet. */
export function layoutOf({ blocks }: Pick<OwnedSheet, "blocks">): SheetLayout {
  const known = layouts.get(blocks);
  if (known !== undefined) return known;
  const layout = laidOut(blocks);
  layouts.set(blocks, layout);
  return layout;
}

const layouts = new WeakMap<OwnedSheet["blocks"], SheetLayout>();

function laidOut(blocks: OwnedSheet["blocks"]): SheetLayout {
  const filled = blocks.filter((block) => block.cells.length > 0 && blockWidth(block) > 0).map((block) => ({ block, area: areaOfBlock(block) }));
  return {
    blocks: filled.map(({ block, area }) => ({
      area,
      cells: cellsOfBlock(block),
      looks: looksOfRows(block),
      hasCellFormats: block.table !== undefined && block.formats !== undefined,
    })),
    looks: filled.flatMap(looksPlaced),
    heights: heightsOf(blocks.map((block) => ({ block, area: areaOfBlock(block) }))),
    joined: stacked(filled.flatMap(({ block, area }) => (block.merge === true && area.right > area.left ? [area] : []))),
    highlights: filled.flatMap(highlightsPlaced),
    tables: filled.flatMap(({ block, area }) => (bearsTable(block) ? [{ table: block.table, area, headers: headersOfBlock(block) }] : [])),
    used: around(filled.map(({ area }) => area)),
  };
}

interface Placed {
  readonly block: Block;
  readonly area: Area;
}

const areaOfBlock = (block: Block): Area => ({
  top: block.row - 1,
  left: block.column - 1,
  bottom: block.row - 2 + block.cells.length,
  right: block.column - 2 + blockWidth(block),
});

/** The cells of a block that are not its header. */
const bodyOf = ({ block, area }: Placed): Area => (block.table === undefined ? area : { ...area, top: area.top + 1 });

function looksPlaced({ block, area }: Placed): readonly PlacedLook[] {
  const isTable = block.table !== undefined;
  const body = bodyOf({ block, area });
  return [
    ...(isTable ? runsOf(headerLooksOfBlock(block), { ...area, bottom: area.top }, false) : []),
    ...(body.top > body.bottom ? [] : runsOf(looksOfBlock(block), body, isTable)),
  ];
}

/** Neighbours with the same look, so that they are painted at once. */
function runsOf(looks: readonly CellStyle[], area: Area, isBody: boolean): readonly PlacedLook[] {
  const runs: { right: number; readonly left: number; readonly look: CellStyle; readonly key: string }[] = [];
  looks.forEach((look, index) => {
    const [key, column] = [JSON.stringify(look), area.left + index];
    const run = runs[runs.length - 1];
    if (run?.key === key) run.right = column;
    else runs.push({ left: column, right: column, look, key });
  });
  return runs.map(({ left, right, look }) => ({ area: { ...area, left, right }, look, isBody }));
}

/** Where blocks stand side by side, the tallest decides. */
function heightsOf(placed: readonly Placed[]): readonly (number | undefined)[] {
  const heights: (number | undefined)[] = new Array<undefined>(Math.max(0, ...placed.map(({ area }) => area.bottom + 1))).fill(undefined);
  for (const { block, area } of placed) {
    heightsOfRows(block).forEach((height, index) => {
      if (height !== undefined) heights[area.top + index] = Math.max(height, heights[area.top + index] ?? 0);
    });
  }
  return heights;
}

function highlightsPlaced(filled: Placed): SheetLayout["highlights"] {
  const body = bodyOf(filled);
  if (body.top > body.bottom) return [];
  return (filled.block.highlights ?? []).map(({ column, rules }) => {
    const place = body.left + column - 1;
    return { area: { ...body, left: place, right: place }, rules };
  });
}

/** Areas as wide that stand below each other as one. */
function stacked(areas: readonly Area[]): readonly Area[] {
  const all: Area[] = [];
  for (const area of areas) {
    const above = all.findIndex(({ left, right, bottom }) => left === area.left && right === area.right && bottom + 1 === area.top);
    if (above < 0) all.push(area);
    else all[above] = { ...(all[above] as Area), bottom: area.bottom };
  }
  return all;
}
