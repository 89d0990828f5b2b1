import {
  areaAddress,
  asTyped,
  cellAddress,
  type CellLink,
  columnPixels,
  letters,
  linkAddress,
  paintStroke,
  type PlacedLook,
  type SheetLayout,
  strokesOf,
} from "#core";
import { addHighlights } from "./highlights";
import { brushes, points } from "./looks";
import { bytesOfCommand, type RequestBudget } from "./payload";
import { rangeAt } from "./places";
import { inParts, together, type Patch } from "./sheet-grid";

/** Fills a cleared sheet: formats before values, which may depend on them, and looks behind. */
export async function writeContent(budget: RequestBudget, sheet: Excel.Worksheet, widths: readonly number[], layout: SheetLayout): Promise<void> {
  const formats = formatsOf(layout, null);
  const values = layout.blocks.map(({ area, cells }) => ({ area, cells: cells.map((row) => row.map(asTyped)) }));
  for (const patch of together(formats)) await inParts(budget, patch, (area, part) => void (rangeAt(sheet, area).untrack().numberFormat = part));
  for (const patch of together(values)) await inParts(budget, patch, (area, part) => void (rangeAt(sheet, area).untrack().values = part));

  for (const [width, columns] of alike(widths)) {
    const addresses = columns.map((column) => `${letters(column)}:${letters(column)}`);
    await onAll(budget, sheet, addresses, (format) => void (format.columnWidth = points(columnPixels(width))));
  }
  await paintLooks(budget, sheet, layout.looks);
  for (const [height, rows] of alike(layout.heights)) {
    const addresses = rows.map((row) => `${row + 1}:${row + 1}`);
    await onAll(budget, sheet, addresses, (format) => void (format.rowHeight = height));
  }
  for (const area of layout.joined) {
    await budget.spend(bytesOfCommand);
    rangeAt(sheet, area).untrack().merge(true);
  }
  for (const { area, rules } of layout.highlights) addHighlights(rangeAt(sheet, area).untrack(), cellAddress(area.top, area.left), rules);
}

/** The number formats of the blocks that have any; `otherwise` in their other cells. */
export const formatsOf = ({ blocks }: Pick<SheetLayout, "blocks">, otherwise: string | null): readonly Patch<string>[] =>
  blocks
    .filter(({ looks }) => looks.some((row) => row.some(({ format }) => format !== undefined)))
    .map(({ area, looks }) => ({ area, cells: looks.map((row) => row.map(({ format }) => format ?? otherwise)) }));

export async function writeLinks(budget: RequestBudget, sheet: Excel.Worksheet, links: readonly CellLink[]): Promise<void> {
  for (const { row, column, to } of links) {
    await budget.spend(bytesOfCommand);
    sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).untrack().hyperlink = { documentReference: linkAddress(to) };
  }
}

export async function paintLooks(budget: RequestBudget, sheet: Excel.Worksheet, looks: readonly Pick<PlacedLook, "area" | "look">[]): Promise<void> {
  for (const stroke of strokesOf(looks, parts)) await onAll(budget, sheet, stroke.areas.map(areaAddress), (format) => paintStroke(brushes, format, stroke));
}

async function onAll(budget: RequestBudget, sheet: Excel.Worksheet, addresses: readonly string[], paint: (format: Excel.RangeFormat) => void): Promise<void> {
  for (const list of lists(addresses)) {
    await budget.spend(bytesOfCommand);
    paint(sheet.getRanges(list).untrack().format);
  }
}

const parts = Object.keys(brushes) as (keyof typeof brushes)[];

/** The positions of each number that is among them. */
function alike(numbers: readonly (number | undefined)[]): ReadonlyMap<number, readonly number[]> {
  const positions = new Map<number, number[]>();
  numbers.forEach((number, index) => {
    if (number !== undefined) positions.set(number, [...(positions.get(number) ?? []), index]);
  });
  return positions;
}

/** Lists of addresses that a range of several areas takes: Excel itself takes 255 characters. */
function lists(addresses: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const address of addresses) {
    const last = found[found.length - 1];
    if (last !== undefined && last.length + address.length < 250) found[found.length - 1] = `${last},${address}`;
    else found.push(address);
  }
  return found;
}
