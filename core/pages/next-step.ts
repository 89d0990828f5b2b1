import type { Assessment } from "../assessment/assess";
import type { Gap } from "../assessment/largest-gaps";
import type { Rollups } from "../assessment/rollups";
import type { LinkedCell } from "../port/workbook";
import { plural } from "../wording/plural";
import type { PlaceOf } from "./plan-places";
import type { NextStep } from "./start-page";
import { say } from "../words/say";

/** The one thing to do next: what keeps most from being told comes first. */
export function nextStep({ plan, findings }: Assessment, rollups: Rollups, gaps: readonly Gap[], placeOf: PlaceOf): NextStep {
  const { benefitCount, statusCounts } = rollups.plan;
  const at = (table: string, row: number | null = null, column: string | null = null): Pick<NextStep, "to"> => leading(placeOf({ table, row, column }));
  if (benefitCount === 0) return { text: say`Enter the first planned benefit on Benefits, then review again.`, ...at("Benefits") };
  const [worst] = findings;
  if (worst?.severity === "Stops the row") {
    const rows = worst.rows?.count ?? 1;
    const freed = say`${plural(rows, "It frees a row.", "It frees # rows.")}`;
    return { text: `${worst.mend}: ${worst.what}. ${freed}`, ...at(worst.table, worst.row, worst.column) };
  }
  if (plan.measurements.owners.length === 0) return { text: say`Enter the first reading on Measurements, then review again.`, ...at("Measurements") };
  const unmeasured = statusCounts["Not measured"];
  if (unmeasured > 0)
    return { text: say`Measure what is due: ${plural(unmeasured, "# benefit has", "# benefits have")} no reading on Measurements yet.`, ...at("Measurements") };
  const [first] = gaps;
  if (first !== undefined)
    return {
      text: say`Agree on what happens with the largest gap: ${first.standing.benefit.id} ${first.standing.benefit.name}.`,
      ...at("Benefits", first.standing.benefit.row.sheetRow),
    };
  return { text: say`Add a row to Measurements when the next benefit is measured, and review again.`, ...at("Measurements") };
}

const leading = (to: LinkedCell | undefined): Pick<NextStep, "to"> => (to === undefined ? {} : { to });
