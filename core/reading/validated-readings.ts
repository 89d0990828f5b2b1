import type { Day } from "../domain/day";
import { readCell, Unreadable, type ReadingRules } from "../tables/column";
import { measurements } from "../tables/measurements";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";

/**
 * A reading is validated where Validated by is there and a readable Validated on that is not after the status date: what is
 * dated later has not happened yet.
 */
export function readValidated(
  found: FoundTable<typeof measurements>,
  validated: Uint8Array,
  statusDate: Day,
  rules: ReadingRules,
  findings: FindingList,
): void {
  const by = found.cells("validatedBy");
  const on = found.cells("validatedOn");
  const isName = new Map<string, boolean>();
  for (let row = 0; row < validated.length; row++) {
    const who = by[row] ?? null;
    const when = on[row] ?? null;
    if (when === null || who === null || typeof who === "object") continue;
    if (typeof who === "string") {
      let names = isName.get(who);
      if (names === undefined) {
        names = measurements.columns.validatedBy.parse(who, rules) !== undefined;
        isName.set(who, names);
      }
      if (!names) continue;
    }
    if (typeof when === "number" && when >= 2200 && when < 2958466) {
      validated[row] = Math.floor(when) <= statusDate ? 1 : 0;
      continue;
    }
    const day = readCell<number>(measurements.columns.validatedOn, when, rules);
    if (typeof day === "number") validated[row] = day <= statusDate ? 1 : 0;
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
