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

/** Hands a rectangle over in parts that a request carries, top to bottom. */
export async function inParts<Value extends ExcelValue>(
  budget: RequestBudget,
  { area, cells }: Patch<Value>,
  write: (area: Area, part: Value[][]) => void,
): Promise<void> {
  const rows = Math.max(1, Math.floor(cells.length / Math.max(1, Math.ceil(bytesOf(cells) / mostBytes))));
  for (let from = 0; from < cells.length; from += rows) {
    const part = cells.slice(from, from + rows);
    await budget.spend(bytesOf(part));
    write({ ...area, top: area.top + from, bottom: area.top + from + part.length - 1 }, part as Value[][]);
  }
}
