import type { Day } from "../domain/day";
import { inDateOrder, type ReadingRules } from "../tables/column";
import type { measurements } from "../tables/measurements";
import { dateOrders } from "./date-order";
import type { FindingList } from "./findings";
import type { FoundTable } from "./found-table";
import { groupReadings } from "./group-readings";
import type { MeasuredBenefit } from "./in-its-row";
import type { MeasurementLog, MixedReading } from "./measurement-log";
import { setAsideMixed } from "./mixed-readings";
import { passedOver, tellPassedOver } from "./passed-over";
import { readOwners } from "./reading-owners";
import { readActuals, readDates, type LogReading } from "./reading-values";
import { remarksOn } from "./remarks";
import { readValidated } from "./validated-readings";

/** Reads and groups the log as it stands at the status date. One pass to read, one to group. */
export function readMeasurements(
  found: FoundTable<typeof measurements> | undefined,
  benefitOf: ReadonlyMap<string, number>,
  benefits: readonly MeasuredBenefit[],
  statusDate: Day | undefined,
  rules: ReadingRules,
  findings: FindingList,
): MeasurementLog {
  const rowCount = found?.rowCount ?? 0;
  const owner = new Int32Array(rowCount);
  const days = new Int32Array(rowCount);
  const actuals = new Float64Array(rowCount);
  let validatedOn: Float64Array = new Float64Array(0);
  let mixed: readonly MixedReading[] = [];
  if (found !== undefined) {
    const remarks = remarksOn(found.table.name, findings);
    const orders = dateOrders(found, rules, remarks);
    const reading = (name: "date" | "actual" | "validatedOn"): LogReading => ({
      found,
      benefits,
      rules: inDateOrder(rules, orders.get(name) ?? rules.dateOrder),
      findings,
      remarks,
    });
    const passed = passedOver(found, () => false);
    readOwners(found, benefitOf, benefits, owner, passed, findings);
    readDates(reading("date"), owner, days);
    const sure = readActuals(reading("actual"), owner, actuals);
    validatedOn = readValidated(found, reading("validatedOn").rules, findings);
    mixed = setAsideMixed(benefits, owner, days, actuals, sure);
    tellPassedOver(passed, findings);
    remarks.tell();
  }
  return groupReadings(found, owner, { days, actuals, validatedOn }, statusDate ?? Infinity, benefits, mixed);
}
