import { type Area, columnsOf, rowsOf } from "../parsing/area";

/** Something of every cell of an area as one rectangle: what the blocks have where they are, `otherwise` between them. */
export function gridOf<Value>(
  area: Area,
  otherwise: Value,
  blocks: readonly { readonly area: Area; readonly cells: readonly (readonly Value[])[] }[],
): readonly (readonly Value[])[] {
  const grid = Array.from({ length: rowsOf(area) }, () => new Array<Value>(columnsOf(area)).fill(otherwise));
  for (const { area: place, cells } of blocks)
    cells.forEach((row, index) => grid[place.top - area.top + index]?.splice(place.left - area.left, row.length, ...row));
  return grid;
}
