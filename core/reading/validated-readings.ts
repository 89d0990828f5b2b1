import { Understood, Unreadable, type ReadingRules } from "../tables/column";
import { readWord } from "../tables/read-word";
import { measurements } from "../tables/measurements";
import type { FindingList } from "./findings";
import { isErrorText } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { headerOf, type FoundTable } from "./found-table";

/** Reads the days on which rows were validated that say them otherwise than by a plain number; what is a spreadsheet error is told with those of the other columns. */
export function readOddValidated(
  found: FoundTable<typeof measurements>,
  rules: ReadingRules,
  rows: readonly number[],
  into: Int32Array,
  findings: FindingList,
): void {
  const on = found.cells("validatedOn");
  for (const row of rows) {
    const cell = on[row] ?? null;
    if (isError(cell)) continue;
    const reading = readWord<number>(measurements.columns.validatedOn, cell, rules);
    const day = reading instanceof Understood ? reading.value : reading;
    if (typeof day === "number") into[row] = day;
    else if (day instanceof Unreadable) {
      findings.add({
        rule: day.rule,
        severity: "Needs attention",
        table: found.table.name,
        row: found.sheetRow(row),
        column: headerOf(found, "validatedOn"),
        subject: null,
        what: day.what,
        mend: day.mend,
      });
    }
  }
}

const isError = (cell: Cell): boolean => (typeof cell === "string" ? isErrorText(cell) : cell !== null && typeof cell === "object");
