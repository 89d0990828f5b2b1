import { monthAt, type MonthSpan } from "../month-span";
import type { PlannedChange } from "../planned-change";
import type { Readings } from "../readings";
import { addLine } from "./line-months";
import { lastEarningDay, measuredSign } from "./measured-money";
import { eachFlowAmount, eachLevelLine, milestoneDay, type Evidence } from "./measured-pieces";
import { hasMoney } from "./valuation";

/**
 * Adds the measured money of a benefit by a day to the months in which it came, gross; negative for a dis-benefit. All
 * months together are {@link import("./measured-money").measuredMoney}.
 */
export function addMeasuredMonths(into: Float64Array, span: MonthSpan, change: PlannedChange, readings: Readings, unitValue: number, day: number, evidence: Evidence): void {
  if (!hasMoney(change) || readings.to === readings.from) return;
  const until = lastEarningDay(change, day);
  const perUnit = measuredSign(change) * unitValue;
  if (perUnit === 0) return;
  if (change.kind === "Level") {
    eachLevelLine(change, readings, until, evidence, (from, first, to, last) => addLine(into, span, from, first, to, last, perUnit));
    return;
  }
  const addAt = (on: number, units: number): void => {
    const month = monthAt(span, on);
    into[month] = (into[month] as number) + units * perUnit;
  };
  if (change.kind === "Flow") return eachFlowAmount(change, readings, until, evidence, addAt);
  const reached = milestoneDay(change, readings, until, evidence);
  if (reached !== undefined) addAt(reached, 1);
}
