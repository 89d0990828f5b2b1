import { lastDay, type Day } from "../domain/day";
import { readAs, type ReadingRules } from "../tables/column";
import type { measurements } from "../tables/measurements";
import { dateOrders } from "./date-order";
import { tellErrors } from "./log-errors";
import { decimalMarks } from "./decimal-marks";
import type { FindingList } from "./findings";
import type { FoundTable } from "./found-table";
import { groupReadings } from "./group-readings";
import type { MeasuredBenefit } from "./in-its-row";
import type { MeasurementLog, MixedReading } from "./measurement-log";
import { setAsideMixed } from "./mixed-readings";
import { passedOver, tellPassedOver } from "./passed-over";
import { readOwners } from "./reading-owners";
import { never, readPlainReadings, type LogColumns } from "./plain-readings";
import { readOddActuals, readOddDates, scaleOfFigures, type LogReading } from "./reading-values";
import { remarksOn } from "./remarks";
import { readOddValidated } from "./validated-readings";

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
  const columns: LogColumns = { days: new Int32Array(rowCount), actuals: new Float64Array(rowCount), validatedOn: new Int32Array(rowCount).fill(never) };
  let mixed: readonly MixedReading[] = [];
  if (found !== undefined) {
    const passed = passedOver(found, () => false);
    readOwners(found, benefitOf, benefits, owner, passed, findings);
    const scale = scaleOfFigures(found);
    const odd = readPlainReadings(found, owner, scale === undefined || scale.isTaken === true, rules, columns);
    const remarks = remarksOn(found.table.name, findings);
    const orders: ReturnType<typeof dateOrders> = odd.hasTextDays ? dateOrders(found, rules, remarks) : new Map();
    const marks: ReturnType<typeof decimalMarks> = odd.actual.length > 0 ? decimalMarks(found, rules, remarks) : new Map();
    const reading = (name: "date" | "actual" | "validatedOn"): LogReading => ({
      found,
      benefits,
      rules: readAs(rules, orders.get(name) ?? rules.dateOrder, marks.get(name)),
      findings,
      remarks,
    });
    readOddDates(reading("date"), odd.date, owner, columns.days);
    const isSure = readOddActuals(reading("actual"), odd.actual, owner, columns.actuals);
    readOddValidated(found, reading("validatedOn").rules, odd.validatedOn, columns.validatedOn, findings);
    mixed = setAsideMixed(benefits, owner, columns.days, columns.actuals, isSure);
    tellPassedOver(passed, findings);
    tellErrors(found, findings);
    remarks.tell();
  }
  return groupReadings(found, owner, columns, Math.min(statusDate ?? lastDay, lastDay), benefits, mixed);
}
