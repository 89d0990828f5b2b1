import {
  type Area,
  areaAddress,
  asTyped,
  cellAddress,
  drawnSheet,
  gridOf,
  inLetters,
  linkAddress,
  type OwnedSheet,
  printedPart,
  type SheetLayout,
} from "#core";
import type { ExcelGrid, ExcelValue } from "./cell-values";
import type { SheetDrawn } from "./drawing";
import { bytesOf } from "./payload";

/** Raised when the add-in draws the same sheet another way, so that all are drawn anew once. */
const style = 1;

export function drawnOn(owned: OwnedSheet, layout: SheetLayout): SheetDrawn {
  const { blocks, looks, joined, highlights, used } = layout;
  const { links = [], notes, dropDowns } = owned;
  const linked = Object.fromEntries(links.map(({ row, column, to }) => [cellAddress(row - 1, column - 1), inLetters(linkAddress(to))]));
  const { frame, heights, tables, charts } = drawnSheet(owned, layout);
  const values = used === undefined ? [] : valuesIn(used, layout).map((row) => row.map(shown));
  const plain = looks.map(({ area, look: { format: _, ...look } }) => [area, look]);
  return {
    looks: inLetters([style, blocks.map(({ area }) => area), plain, joined, highlights, notes, dropDowns, Object.keys(linked), frame, heights, tables]),
    formats: inLetters(blocks.map((block) => block.looks.map((row) => row.map(({ format }) => format ?? 0)))),
    links: linked,
    frame,
    print: inLetters([printedPart(owned, layout), owned.pageBreaks]),
    charts,
    tables,
    area: used === undefined ? "" : areaAddress(used),
    cells: lettersOf(values),
    bytes: Math.round(bytesOf(values)),
  };
}

/** The values of an area as they are written, blank between the blocks. */
export const valuesIn = (area: Area, { blocks }: Pick<SheetLayout, "blocks">): readonly (readonly ExcelValue[])[] =>
  gridOf<ExcelValue>(
    area,
    "",
    blocks.map((block) => ({ area: block.area, cells: block.cells.map((row) => row.map(asTyped)) })),
  );

/** A value that was written, as a cell shows it. */
export const shown = (value: ExcelValue): ExcelValue => (typeof value === "string" && value.startsWith("'") ? value.slice(1) : value);

/** Of numbers as many digits as a file keeps in any case. */
export const lettersOf = (cells: ExcelGrid): string =>
  inLetters(cells.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(15)) : value))));
