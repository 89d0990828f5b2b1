import { around, columnsOf, gridOf, rowsOf, type Area } from "#core";
import type { ExcelValue } from "./cell-values";
import { bytesOf, mostBytes, type RequestBudget } from "./payload";

/** A rectangle of values or formats. Null leaves a cell as it is. */
export interface Patch<Value extends ExcelValue> {
  readonly area: Area;
  readonly cells: readonly (readonly (Value | null)[])[];
}

/** A sheet of this many cells is written at once, with null between its blocks; a larger one block by block. */
const mostAtOnce = 4000;

/** Blocks that go in one piece where they are small enough together. */
export function together<Value extends ExcelValue>(patches: readonly Patch<Value>[]): readonly Patch<Value>[] {
  const [first] = patches;
  if (first === undefined) return [];
  const small = patches.filter(({ area }) => rowsOf(area) * columnsOf(area) < mostAtOnce / 4);
  const large = patches.filter((patch) => !small.includes(patch));
  const box = around(small.map(({ area }) => area));
  if (box === undefined || rowsOf(box) * columnsOf(box) > mostAtOnce) return patches;
  return [{ area: box, cells: gridOf<Value | null>(box, null, small) }, ...large];
}

/** Hands a rectangle over in parts that a request carries, top to bottom, and a row from left to right. */
export async function inParts<Value extends ExcelValue>(
  budget: RequestBudget,
  { area, cells }: Patch<Value>,
  write: (area: Area, part: Value[][]) => void,
): Promise<void> {
  const bytes = bytesOf(cells);
  const [rows, columns] = [cells.length, columnsOf(area)];
  // By halves, since rows differ, and one alone may be too long: the record of a review of many benefits.
  if (bytes > mostBytes && rows > 1) {
    const half = Math.ceil(rows / 2);
    await inParts(budget, { area: { ...area, bottom: area.top + half - 1 }, cells: cells.slice(0, half) }, write);
    return inParts(budget, { area: { ...area, top: area.top + half }, cells: cells.slice(half) }, write);
  }
  if (bytes > mostBytes && columns > 1) {
    const half = Math.ceil(columns / 2);
    await inParts(budget, { area: { ...area, right: area.left + half - 1 }, cells: cells.map((row) => row.slice(0, half)) }, write);
    return inParts(budget, { area: { ...area, left: area.left + half }, cells: cells.map((row) => row.slice(half)) }, write);
  }
  if (cells.length === 0) return;
  await budget.spend(bytes);
  write(area, cells as Value[][]);
}
