/** What stands in cells one below the other, in runs that one call can write. Rows and columns count from 1. */
export function oneBelowTheOther<Placed extends { readonly row: number; readonly column: number }>(all: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const placed of all) {
    const run = runs[runs.length - 1];
    const above = run?.[run.length - 1];
    if (run !== undefined && above?.column === placed.column && above.row + 1 === placed.row) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}
