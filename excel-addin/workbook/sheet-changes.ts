import { type Area, areaFrom, cellAddress, type CellLink, contains, overlap, type SheetLayout } from "#core";
import type { ExcelValue } from "./cell-values";
import { shown, valuesIn } from "./drawn";
import type { KnownSheet } from "./known-sheets";
import type { RequestBudget } from "./payload";
import { rangeAt } from "./places";
import { formatsOf, paintLooks, writeLinks } from "./sheet-content";
import { inParts, together, type Patch } from "./sheet-grid";
import type { SheetWork } from "./sheet-work";

/** What a command to write a patch weighs beside its values, and a null in it. */
const bytesOfPatch = 500;
const bytesOfNull = 5;

/** Writes what became another on a sheet that looks as it should: where links lead, number formats, and what cells say. */
export async function writeChanges(budget: RequestBudget, sheet: Excel.Worksheet, { owned, layout, drawn }: SheetWork, known: KnownSheet): Promise<void> {
  const isLinked = ({ row, column }: CellLink): boolean => {
    const address = cellAddress(row - 1, column - 1);
    return drawn.links[address] === known.drawn.links[address];
  };
  const relinked = (owned.links ?? []).filter((link) => !isLinked(link));
  // A link brings a look and words of its own, and is set on a cell that is joined with no other.
  const cells = relinked.map((link) => joinedWith(link, layout));
  const joined = cells.filter(({ left, right }) => left < right);
  for (const cell of joined) rangeAt(sheet, cell).untrack().unmerge();
  await writeLinks(budget, sheet, relinked);
  if (drawn.formats !== known.drawn.formats)
    for (const patch of together(formatsOf(layout, "General")))
      await inParts(budget, patch, (area, part) => void (rangeAt(sheet, area).untrack().numberFormat = part));
  for (const patch of changes(known, layout, relinked)) await inParts(budget, patch, (area, part) => void (rangeAt(sheet, area).untrack().values = part));
  const looks = layout.looks.flatMap(({ area, look }) => cells.flatMap((cell) => (overlap(area, cell) ? [{ area: common(area, cell), look }] : [])));
  await paintLooks(budget, sheet, looks);
  for (const cell of joined) rangeAt(sheet, cell).untrack().merge(true);
}

/** The cell of a link, with those of its row that are joined with it. */
function joinedWith({ row, column }: CellLink, { joined }: SheetLayout): Area {
  const cell = { top: row - 1, left: column - 1, bottom: row - 1, right: column - 1 };
  const { left, right } = joined.find((area) => contains(area, cell)) ?? cell;
  return { ...cell, left, right };
}

const common = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});

/** What is to be written over cells as they stand; those with a new link in any case. */
function changes({ area, cells }: KnownSheet, layout: SheetLayout, relinked: readonly CellLink[]): readonly Patch<ExcelValue>[] {
  const linked = new Set(relinked.map(({ row, column }) => cellAddress(row - 1, column - 1)));
  const values = valuesIn(area, layout);
  const isChanged = (value: ExcelValue, row: number, column: number): boolean =>
    shown(value) !== cells[row]?.[column] || linked.has(cellAddress(area.top + row, area.left + column));
  const marked = values.map((row, index) => row.map((value, column) => (isChanged(value, index, column) ? value : null)));
  return boxesOf(marked).map((box) => ({
    area: areaFrom(area, box),
    cells: marked.slice(box.top, box.bottom + 1).map((row) => row.slice(box.left, box.right + 1)),
  }));
}

/** Boxes around all that is not null, as few as weigh less with nulls between than with a command each. */
function boxesOf(rows: readonly (readonly (ExcelValue | null)[])[]): readonly Area[] {
  const boxes: Area[] = [];
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value === null) return;
      const last = boxes[boxes.length - 1];
      const cell = { top: row, left: column, bottom: row, right: column };
      const joined = last && { ...last, left: Math.min(last.left, column), right: Math.max(last.right, column), bottom: row };
      if (joined !== undefined && weigh(joined) - weigh(last ?? joined) < bytesOfPatch) boxes[boxes.length - 1] = joined;
      else boxes.push(cell);
    }),
  );
  return boxes;
}

const weigh = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1) * bytesOfNull;
