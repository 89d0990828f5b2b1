/** Pixels of a column of so many characters: 7 each, and 5 beside them. */
export const columnPixels = (characters: number): number => Math.max(2, Math.round(characters * 7 + 5));

/** Pixels of a height in points, of which 72 make 96 pixels. */
export const rowPixels = (points: number): number => Math.round((points * 96) / 72);

/** The height of a row that nobody set. */
export const plainRowPixels = 21;

/** The format that shows any value as it is. */
export const general = "General";

/** Sets something of rows or columns in few calls: what most of them have on all of them, then what others have instead. */
export function setRuns(values: readonly number[], set: (from: number, count: number, value: number) => void): void {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = Array.from(counts).sort(([, a], [, b]) => b - a);
  if (most === undefined) return;
  set(0, values.length, most[0]);
  for (const { from, count, value } of runs(values)) if (value !== most[0]) set(from, count, value);
}

/** Columns side by side for which something is the same. */
export function runs<Value>(values: readonly Value[]): readonly { readonly from: number; readonly count: number; readonly value: Value }[] {
  const found: { from: number; count: number; value: Value }[] = [];
  values.forEach((value, index) => {
    const last = found[found.length - 1];
    if (last !== undefined && last.value === value) last.count++;
    else found.push({ from: index, count: 1, value });
  });
  return found;
}
