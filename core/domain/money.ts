import { calendarDate, dayOf } from "./day";
import { largestSummable, tooLarge, unknown, type Figure } from "./figure";
import { benefitSign, natureSign, plannedBenefit, type PlannedChange } from "./planned-change";
import { elapsedShare, ramps, type RampName } from "./ramp";
import { countedReadings, type Readings } from "./readings";

/** What turns units of a benefit into money (method §5). Shares run 0…1; what is undefined does not reduce. */
export interface Valuation {
  /** Money per unit: of a Flow delivered, of a Level's improvement per year, of a Milestone once. */
  readonly unitValue: number;
  readonly deadweight: number | undefined;
  readonly attribution: number | undefined;
  readonly optimismBias: number | undefined;
  readonly confidence: number | undefined;
}

/** Gross to net of measured actuals: (1 − Deadweight) × Attribution. */
export const measuredNetShare = ({ deadweight = 0, attribution = 1 }: Valuation): number => (1 - deadweight) * attribution;

/** Gross to net of plans and forecasts: as measured, × (1 − Optimism bias) × Confidence. */
export const plannedNetShare = (valuation: Valuation): number =>
  measuredNetShare(valuation) * (1 - (valuation.optimismBias ?? 0)) * (valuation.confidence ?? 1);

/** Whether a kind has money at all: an agreed score never has. */
export const hasMoney = (change: PlannedChange): boolean => change.kind !== "Scale";

export const noMoneyForScale = unknown("an agreed score is never turned into money");

/** Gross planned money by a day, before any reduction; negative for a dis-benefit. A Level earns per year held. */
export function plannedMoney(change: PlannedChange, unitValue: number, day: number): Figure {
  if (!hasMoney(change)) return noMoneyForScale;
  const until = change.end === undefined ? day : Math.min(day, change.end);
  if (change.kind !== "Level") return finiteMoney(plannedBenefit(change, until) * unitValue);
  const promise = benefitSign(change) * (change.target - change.baseline);
  return finiteMoney(promise * unitValue * yearsOf(change, until));
}

/** ∫ F dt in years from Start to a day, each calendar year by its own length, so that a full year is 1. */
function yearsOf(change: PlannedChange, until: number): number {
  let years = 0;
  for (let from = change.start; from < until; ) {
    const { year } = calendarDate(from);
    const nextYear = dayOf(year + 1, 1, 1);
    const to = Math.min(until, nextYear);
    years += (shareDays(change, to) - shareDays(change, from)) / (nextYear - dayOf(year, 1, 1));
    from = to;
  }
  return years;
}

/** Integrals of the ramps over x from 0. */
const rampIntegrals: Readonly<Record<RampName, (x: number) => number>> = {
  Linear: (x) => (x * x) / 2,
  "S-curve": (x) => x * x * x - (x * x * x * x) / 2,
  "Front-loaded": (x) => x * x - (x * x * x) / 3,
  "Back-loaded": (x) => (x * x * x) / 3,
  Step: () => 0,
};

/** ∫ F dt in days from Start to a day on or after it. */
function shareDays(change: PlannedChange, day: number): number {
  const { start, due, baseline, target, table } = change;
  if (change.profile !== "Table") {
    const ramp = due > start ? rampIntegrals[change.profile](elapsedShare(day, start, due)) * (due - start) : 0;
    return ramp + Math.max(0, day - due) * ramps[change.profile](1);
  }
  if (table === undefined || target === baseline) return 0;
  let sum = 0;
  let from = start;
  let value = 0;
  for (let index = 0; index < table.ends.length && from < day; index++) {
    const end = table.ends[index] as number;
    if (end <= from) continue;
    const next = ((table.planned[index] as number) - baseline) / (target - baseline);
    const to = Math.min(day, end);
    const reached = value + ((next - value) * (to - from)) / (end - from);
    sum += ((value + reached) / 2) * (to - from);
    from = to;
    value = reached;
  }
  return sum + Math.max(0, day - from) * value;
}

/** Money by a day from measurements, before attribution: as claimed, and as far as the readings are validated. */
export interface MeasuredMoney {
  readonly claimed: Figure;
  readonly validated: Figure;
}

/** Gross measured money by a day; negative for a dis-benefit. */
export function measuredMoney(change: PlannedChange, readings: Readings, unitValue: number, day: number): MeasuredMoney {
  if (!hasMoney(change)) return { claimed: noMoneyForScale, validated: noMoneyForScale };
  const until = change.end === undefined ? day : Math.min(day, change.end);
  const sign = change.kind === "Milestone" ? natureSign(change) : benefitSign(change);
  const measure = change.kind === "Flow" ? flowUnits : change.kind === "Level" ? levelUnitYears : milestoneUnits;
  const value = (validatedOnly: boolean): Figure => finiteMoney(sign * measure(change, readings, until, validatedOnly) * unitValue);
  return { claimed: value(false), validated: value(true) };
}

/**
 * Units of a flow, each reading less the part of the baseline that accrued since the reading before (from Start), so that
 * leaving the unvalidated out takes their share of the baseline out with them. What accrued since the last reading counts
 * against the claim, as it does in `delivered`.
 */
function flowUnits(change: PlannedChange, readings: Readings, until: number, validatedOnly: boolean): number {
  const { from, to } = countedReadings(change, readings, until);
  let units = 0;
  let elapsedBefore = 0;
  for (let position = from; position < to; position++) {
    const elapsed = elapsedShare(readings.days[position] as number, change.start, change.due);
    if (!validatedOnly || readings.validated[position] === 1) {
      units += (readings.actuals[position] as number) - change.baseline * (elapsed - elapsedBefore);
    }
    elapsedBefore = elapsed;
  }
  if (validatedOnly || to === from) return units;
  return units - change.baseline * (elapsedShare(until, change.start, change.due) - elapsedBefore);
}

const milestoneUnits = (change: PlannedChange, readings: Readings, until: number, validatedOnly: boolean): number => {
  const { from, to } = countedReadings(change, readings, until);
  for (let position = from; position < to; position++) {
    if ((readings.actuals[position] as number) >= 1 && (!validatedOnly || readings.validated[position] === 1)) return 1;
  }
  return 0;
};

/**
 * Unit-years of a level's movement from Baseline: straight lines from Baseline at Start through the readings, the last
 * one carried forward as a claim; what is validated ends with the last validated reading.
 */
function levelUnitYears(change: PlannedChange, readings: Readings, until: number, validatedOnly: boolean): number {
  const { from, to } = countedReadings(change, readings, until);
  const year = yearSplitter();
  let day = change.start;
  let movement = 0;
  let sum = 0;
  for (let position = from; position < to; position++) {
    if (validatedOnly && readings.validated[position] !== 1) continue;
    const next = (readings.actuals[position] as number) - change.baseline;
    const end = readings.days[position] as number;
    if (end > day) {
      sum += year.integral(day, movement, end, next);
      day = end;
    }
    if (end >= change.start) movement = next;
  }
  return !validatedOnly && to > from && until > day ? sum + year.integral(day, movement, until, movement) : sum;
}

/** Integrates straight lines over time in years, each calendar year by its own length. Days must not go back. */
function yearSplitter() {
  let yearStart = 0;
  let yearEnd = 0;
  return {
    integral(from: number, first: number, to: number, last: number): number {
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

/** Money that can be added up, or why not. */
const finiteMoney = (value: number): Figure => (Math.abs(value) <= largestSummable ? value || 0 : tooLarge);
