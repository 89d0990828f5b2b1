import type { Cell } from "../port/workbook";
import { readCell, Unreadable, type ReadingRules } from "../tables/column";
import { measurements } from "../tables/measurements";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";

/**
 * The day on which each row was validated, NaN where it is not: Validated by is there and a readable Validated on. What is dated
 * later than the status date has not happened yet, so whoever asks compares the day with that.
 */
export function readValidated(found: FoundTable<typeof measurements>, rules: ReadingRules, findings: FindingList): Float64Array {
  const by = found.cells("validatedBy");
  const on = found.cells("validatedOn");
  const days = new Float64Array(found.rowCount).fill(NaN);
  const isName = new Map<string, boolean>();
  // One person signs most of a log: who signed the last row is known without a look into the map.
  const names = (who: string): boolean => {
    const known = isName.get(who) ?? measurements.columns.validatedBy.parse(who, rules) !== undefined;
    isName.set(who, known);
    return known;
  };
  let last: Cell = null;
  let lastNames = false;
  for (let row = 0; row < days.length; row++) {
    const who = by[row] ?? null;
    const when = on[row] ?? null;
    if (when === null || who === null || typeof who === "object") continue;
    if (who !== last) {
      last = who;
      lastNames = typeof who !== "string" || names(who);
    }
    if (!lastNames) continue;
    if (typeof when === "number" && when >= 2200 && when < 2958466) {
      days[row] = Math.floor(when);
      continue;
    }
    const day = readCell<number>(measurements.columns.validatedOn, when, rules);
    if (typeof day === "number") days[row] = day;
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
  return days;
}
