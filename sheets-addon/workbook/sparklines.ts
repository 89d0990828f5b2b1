import { absoluteReference, areaOfRow, belowEachOther, type OwnedSheet } from "#core";

import { columnFrom, type SheetRanges } from "./places";

/**
 * Draws the small lines of a sheet, each as a formula in its cell; those below each other in one call. The formula has one argument
 * alone, since the sign between two hangs on the language of the spreadsheet.
 */
export function writeSparklines(ranges: SheetRanges, { sparklines }: OwnedSheet, nameNow: (name: string) => string): void {
  for (const run of belowEachOther(sparklines?.lines ?? [])) {
    const [first] = run;
    if (first === undefined) continue;
    const formulas = run.map(({ values }) => [`=SPARKLINE(${absoluteReference(nameNow(values.sheet), areaOfRow(values))})`]);
    ranges.at(columnFrom(first, run.length)).setFormulas(formulas);
  }
}
