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

/** As many runs are looked at together: the time grows with their cube. */
const mostRuns = 120;

/**
 * The fewest runs which, set in this order, one over the other, leave each value at its place. What stands on both sides of others is
 * set across them first. (The "strange printer": min over k of cost(i+1, k-1) + cost(k, j) where value k is value i.)
 */
export function coveringRuns<Value>(values: readonly Value[]): readonly Run<Value>[] {
  const runs = equalRuns(values);
  return Array.from({ length: Math.ceil(runs.length / mostRuns) }, (_, chunk) => runs.slice(chunk * mostRuns, (chunk + 1) * mostRuns)).flatMap(covering);
}

function covering<Value>(runs: readonly Run<Value>[]): readonly Run<Value>[] {
  const size = runs.length;
  const costs = new Int32Array((size + 2) * (size + 2));
  const joins = new Int32Array((size + 2) * (size + 2));
  const at = (from: number, to: number): number => from * (size + 2) + to;
  const cost = (from: number, to: number): number => (from > to ? 0 : (costs[at(from, to)] ?? 0));
  for (let from = size - 1; from >= 0; from--) {
    for (let to = from; to < size; to++) {
      let [least, join] = [1 + cost(from + 1, to), 0];
      for (let next = from + 1; next <= to; next++) {
        if (runs[next]?.value !== runs[from]?.value) continue;
        const joined = cost(from + 1, next - 1) + cost(next, to);
        if (joined < least) [least, join] = [joined, next];
      }
      costs[at(from, to)] = least;
      joins[at(from, to)] = join;
    }
  }
  const strokes = (from: number, to: number): readonly Run<Value>[] => {
    const run = from > to ? undefined : runs[from];
    if (run === undefined) return [];
    const next = joins[at(from, to)] ?? 0;
    if (next === 0) return [run, ...strokes(from + 1, to)];
    const [across, ...others] = strokes(next, to);
    if (across === undefined) return [];
    return [{ ...run, count: across.from + across.count - run.from }, ...others, ...strokes(from + 1, next - 1)];
  };
  return strokes(0, size - 1);
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
