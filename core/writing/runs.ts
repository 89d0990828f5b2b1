/** Neighbours of a list for which something is the same; positions count from 0. */
export interface Run<Value> {
  readonly from: number;
  readonly count: number;
  readonly value: Value;
}

export function equalRuns<Value>(values: readonly Value[]): readonly Run<Value>[] {
  const runs: { from: number; count: number; value: Value }[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.count++;
    else runs.push({ from: index, count: 1, value });
  });
  return runs;
}

/** Columns side by side that may be written at once; `isOne` tells of two neighbours whether they may. */
export const sideBySide = <Placed extends { readonly place: number }>(
  placed: readonly Placed[],
  isOne: (left: Placed, right: Placed) => boolean = () => true,
): readonly (readonly Placed[])[] => joinedBy(placed, (left, right) => left.place === right.place - 1 && isOne(left, right));

/** Cells one below the other that may be written at once. Rows and columns count as their owner counts them. */
export const belowEachOther = <Placed extends { readonly row: number; readonly column: number }>(all: readonly Placed[]): readonly (readonly Placed[])[] =>
  joinedBy(all, (above, below) => above.column === below.column && above.row + 1 === below.row);

function joinedBy<Item>(items: readonly Item[], goesOn: (last: Item, next: Item) => boolean): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last !== undefined && goesOn(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
