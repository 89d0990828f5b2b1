import { calendarDate, dayOf } from "../day";
import type { Figure } from "../figure";
import { benefitSign, plannedBenefit, standingDay, type PlannedChange } from "../planned-change";
import { shareDays } from "./share-days";
import { finiteMoney, noMoney } from "./valuation";

/** Gross planned money by a day, before any reduction; negative for a dis-benefit. A Level earns per year held. */
export function plannedMoney(change: PlannedChange, unitValue: number, day: number): Figure {
  const none = noMoney(change);
  if (none !== undefined) return none;
  const until = standingDay(change, day);
  if (change.kind !== "Level") return finiteMoney(plannedBenefit(change, until) * unitValue);
  const promise = benefitSign(change) * (change.target - change.baseline);
  return finiteMoney(promise * unitValue * yearsOf(change, until));
}

/** ∫ F dt in years from Start to a day, each calendar year by its own length, so that a full year is 1. */
function yearsOf(change: PlannedChange, until: number): number {
  let years = 0;
  for (let from = change.start; from < until;) {
    const { year } = calendarDate(from);
    const nextYear = dayOf(year + 1, 1, 1);
    const to = Math.min(until, nextYear);
    years += (shareDays(change, to) - shareDays(change, from)) / (nextYear - dayOf(year, 1, 1));
    from = to;
  }
  return years;
}
