import { absoluteReference, areaOfRow, type OwnedSheet, type Sparklines } from "#core";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Line = Sparklines["lines"][number];

/**
 * Draws the small lines of a sheet, each as a formula in its cell; those below each other in one call. The formula has one argument
 * alone, since the sign between two hangs on the language of the spreadsheet.
 */
export function writeSparklines(sheet: Sheet, { sparklines }: OwnedSheet, nameNow: (name: string) => string): void {
  for (const run of runsOf(sparklines?.lines ?? [])) {
    const [first] = run;
    if (first === undefined) continue;
    const formulas = run.map(({ values }) => [`=SPARKLINE(${absoluteReference(nameNow(values.sheet), areaOfRow(values))})`]);
    sheet.getRange(first.row, first.column, run.length, 1).setFormulas(formulas);
  }
}

/** Lines in cells one below the other, in runs. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    const above = run?.[run.length - 1];
    if (run !== undefined && above?.column === line.column && above.row + 1 === line.row) run.push(line);
    else runs.push([line]);
  }
  return runs;
}
