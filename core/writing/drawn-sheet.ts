import { areaAddress } from "../parsing/area";
import type { OwnedSheet } from "../port/workbook";
import { equalRuns } from "./runs";
import type { SheetLayout } from "./sheet-layout";

/**
 * What a sheet of ours looks like, its values aside, in a few letters each. A host that keeps them with the sheet draws no more at the
 * next review than what has become another.
 */
export interface DrawnSheet {
  /** How its cells look, and what is joined, highlighted, noted and linked. */
  readonly looks: string;
  /** Widths, what stays in sight, and gridlines. */
  readonly frame: string;
  readonly heights: string;
  /** Where each of its tables stands. */
  readonly tables: Readonly<Record<string, string>>;
  /** Each chart by its key. */
  readonly charts: Readonly<Record<string, string>>;
}

export function drawnSheet(sheet: OwnedSheet, { blocks, looks, heights, joined, highlights, tables }: SheetLayout): DrawnSheet {
  const { columnStyles, notes, links = [], dropDowns, frozenRows, frozenColumns, gridlines, charts } = sheet;
  // Rows that look alike share one list, so a long table says little.
  const cells = blocks.map((block) => [block.area, equalRuns(block.looks)]);
  const linked = links.map(({ row, column }) => [row, column]);
  const [frame, rows] = [inLetters([sheet.widths, frozenRows, frozenColumns, gridlines]), inLetters(heights)];
  return {
    looks: inLetters([cells, looks, joined, highlights, columnStyles, notes, linked, dropDowns]),
    frame,
    heights: rows,
    tables: Object.fromEntries(tables.map(({ table, area }) => [table, areaAddress(area)])),
    charts: Object.fromEntries(charts.map((spec) => [spec.key, inLetters([spec, frame, rows])])),
  };
}

/** What of a sheet stands as it should, by what was drawn of it before; undefined for one of which nothing is known. */
export const standingDrawing = (drawn: DrawnSheet, before: DrawnSheet | undefined) => ({
  hasLooks: before?.looks === drawn.looks,
  hasFrame: before?.frame === drawn.frame,
  hasHeights: before?.heights === drawn.heights,
});

/** Two numbers of 32 bits from what a value says (FNV-1a, from two beginnings), so that two values that differ hardly ever agree. */
export function inLetters(value: unknown): string {
  const text = JSON.stringify(value);
  let [low, high] = [0x811c9dc5, 0x01234567];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
