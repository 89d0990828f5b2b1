import { calendarDate, dayOf } from "../day";
import type { Figure } from "../figure";
import { benefitSign, natureSign, standingDay, type PlannedChange } from "../planned-change";
import { countedReadings, type Readings } from "../readings";
import { countsAsValidated, eachLevelLine, flowUnits, milestoneDay, type Evidence, type Gain } from "./measured-pieces";
import { finiteMoney, noMoney } from "./valuation";

/**
 * Money by a day from measurements, before attribution: as claimed, and as far as the readings are validated, harm and what takes from the
 * claim also where they are not, so that validated is never above claimed ({@link Evidence}).
 */
export interface MeasuredMoney {
  readonly claimed: Figure;
  readonly validated: Figure;
}

/**
 * Gross measured money by a day; negative for a dis-benefit.
 *
 * @param heldDays for how many days a reading is current: a level's last one is claimed for so long and no longer
 */
export function measuredMoney(change: PlannedChange, readings: Readings, unitValue: number, day: number, heldDays: number): MeasuredMoney {
  const none = noMoney(change);
  if (none !== undefined) return { claimed: none, validated: none };
  const until = standingDay(change, day);
  const perUnit = (units: number): Figure => finiteMoney(measuredSign(change) * units * unitValue);
  const { claimed, validated } = measuredUnits(change, readings, until, heldDays, measuredSign(change) * unitValue);
  return { claimed: perUnit(claimed), validated: perUnit(validated) };
}

/** The sign that turns measured units into benefit. */
export const measuredSign = (change: PlannedChange): number => (change.kind === "Milestone" ? natureSign(change) : benefitSign(change));

interface MeasuredUnits {
  readonly claimed: number;
  readonly validated: number;
}

/** Units of a flow, unit-years of a level, or whether a milestone is reached. */
function measuredUnits(change: PlannedChange, readings: Readings, until: number, heldDays: number, gain: Gain): MeasuredUnits {
  if (change.kind === "Flow") return flowTotals(change, readings, until, gain);
  const units = (evidence: Evidence): number =>
    change.kind === "Milestone"
      ? Number(milestoneDay(change, readings, until, evidence, gain) !== undefined)
      : unitYears(change, readings, until, heldDays, evidence, gain);
  return { claimed: units("claimed"), validated: units("validated") };
}

function unitYears(change: PlannedChange, readings: Readings, until: number, heldDays: number, evidence: Evidence, gain: Gain): number {
  let units = 0;
  const year = yearSplitter();
  eachLevelLine(change, readings, until, heldDays, evidence, gain, (from, first, to, last) => {
    units += year.integral(from, first, to, last);
  });
  return units;
}

/** Each reading is looked at once for both. */
function flowTotals(change: PlannedChange, readings: Readings, until: number, gain: Gain): MeasuredUnits {
  const stretch = countedReadings(change, readings, until);
  let claimed = 0;
  let validated = 0;
  for (let position = stretch.from; position < stretch.to; position++) {
    const units = flowUnits(change, readings, stretch, position);
    claimed += units;
    if (countsAsValidated(readings, position, units, gain)) validated += units;
  }
  return { claimed, validated };
}

/** Integrates straight lines over time in years, each calendar year by its own length. Days must not go back. */
function yearSplitter() {
  let yearStart = 0;
  let yearEnd = 0;
  return {
    integral(from: number, first: number, to: number, last: number): number {
      if (first === 0 && last === 0) return 0;
      let sum = 0;
      let day = from;
      let value = first;
      while (day < to) {
        if (day >= yearEnd) {
          const { year } = calendarDate(day);
          yearStart = dayOf(year, 1, 1);
          yearEnd = dayOf(year + 1, 1, 1);
        }
        const end = Math.min(to, yearEnd);
        const reached = end === to ? last : first + ((last - first) * (end - from)) / (to - from);
        sum += (((value + reached) / 2) * (end - day)) / (yearEnd - yearStart);
        day = end;
        value = reached;
      }
      return sum;
    },
  };
}
