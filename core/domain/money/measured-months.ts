import { monthAt, type MonthSpan } from "../month-span";
import { standingDay, type PlannedChange } from "../planned-change";
import { countedReadings, type Readings } from "../readings";
import { addLine } from "./line-months";
import { measuredSign } from "./measured-money";
import { countsAsValidated, eachLevelLine, flowUnits, milestoneDay, type Evidence } from "./measured-pieces";
import { hasMoney } from "./valuation";

/**
 * Adds the measured money of a benefit by a day to the months in which it came, gross; negative for a dis-benefit. All
 * months together are {@link import("./measured-money").measuredMoney}.
 */
export function addMeasuredMonths(
  into: Float64Array,
  span: MonthSpan,
  change: PlannedChange,
  readings: Readings,
  unitValue: number,
  day: number,
  heldDays: number,
  evidence: Evidence,
): void {
  if (!hasMoney(change) || readings.to === readings.from) return;
  const until = standingDay(change, day);
  const perUnit = measuredSign(change) * unitValue;
  if (perUnit === 0) return;
  if (change.kind === "Level") {
    eachLevelLine(change, readings, until, heldDays, evidence, perUnit, (from, first, to, last) => addLine(into, span, from, first, to, last, perUnit));
    return;
  }
  if (change.kind === "Flow") {
    const stretch = countedReadings(change, readings, until);
    for (let position = stretch.from; position < stretch.to; position++) {
      const units = flowUnits(change, readings, stretch, position);
      if (evidence === "validated" && !countsAsValidated(readings, position, units, perUnit)) continue;
      addAt(into, span, readings.days[position] as number, units * perUnit);
    }
    return;
  }
  const reached = milestoneDay(change, readings, until, evidence, perUnit);
  if (reached !== undefined) addAt(into, span, reached, perUnit);
}

function addAt(into: Float64Array, span: MonthSpan, day: number, amount: number): void {
  const month = monthAt(span, day);
  into[month] = (into[month] as number) + amount;
}
