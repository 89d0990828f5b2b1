import { calendarDate, type Day } from "../domain/day";
import { isKnown } from "../domain/figure";
import { addMeasuredMonths } from "../domain/money/measured-months";
import type { Evidence } from "../domain/money/measured-pieces";
import { plannedMoney } from "../domain/money/planned-money";
import { measuredNetShare, plannedNetShare, type Valuation } from "../domain/money/valuation";
import { monthAt, monthSpan, type MonthSpan } from "../domain/month-span";
import { valuationOf } from "../money/benefit-valuation";
import type { Progress } from "../domain/progress";
import type { Standing } from "../standing/standing";
import { inUnits, moneyUnits } from "./whole-numbers";

/** What a calendar month brought of a benefit's money to date, in units; null where all of that figure is unknown. */
export interface MonthMoney {
  /** October 2026 is 202610. */
  readonly month: number;
  readonly planned: number;
  /** Before Optimism bias and Confidence. */
  readonly plannedUnadjusted: number;
  readonly claimed: number | null;
  readonly validated: number | null;
}

/** A benefit's money to date, in units. */
export interface MoneyToDate {
  readonly moneyPlanned: number | null;
  readonly moneyPlannedUnadjusted: number | null;
  readonly moneyClaimed: number | null;
  readonly moneyValidated: number | null;
}

/** The months from the first Start of what is to be looked at up to a day. */
export const monthsUpTo = (standings: readonly Standing[], day: Day): MonthSpan =>
  monthSpan(
    standings.reduce((first, { progress }) => Math.min(first, progress?.change.start ?? first), day),
    day,
  );

/**
 * A benefit's money to date, taken apart by the months in which it came: all months together are that money, unit for unit, for what is
 * rounded is the running total. Months that brought nothing are left out.
 */
export function moneyMonths(
  standing: Standing,
  currency: string,
  { moneyPlanned, moneyPlannedUnadjusted, moneyClaimed, moneyValidated }: MoneyToDate,
  span: MonthSpan,
): readonly MonthMoney[] {
  const { benefit, progress } = standing;
  const valuation = valuationOf(benefit, currency);
  if (moneyPlanned === null || moneyPlannedUnadjusted === null || valuation === undefined || progress === undefined) return [];
  const first = monthAt(span, progress.change.start);
  const plan = (share: number, total: number): readonly number[] =>
    apart(plannedSoFar(standing.day, progress, valuation.unitValue, share, span), total, first, span);
  const [adjustedShare, unadjustedShare] = [plannedNetShare(valuation), measuredNetShare(valuation)];
  const planned = plan(adjustedShare, moneyPlanned);
  const unadjusted = adjustedShare === unadjustedShare ? planned : plan(unadjustedShare, moneyPlannedUnadjusted);
  const measured = (evidence: Evidence, total: number | null): readonly number[] | null =>
    total === null ? null : apart(measuredSoFar(standing, progress, valuation, span, evidence), total, first, span);
  const [claimed, validated] = [measured("claimed", moneyClaimed), measured("validated", moneyValidated)];
  return planned.flatMap((amount, place) => {
    const month = {
      month: monthNumber(span.ends[first + place] as number),
      planned: amount,
      plannedUnadjusted: unadjusted[place] as number,
      claimed: claimed?.[place] ?? null,
      validated: validated?.[place] ?? null,
    };
    return month.planned === 0 && month.plannedUnadjusted === 0 && (month.claimed ?? 0) === 0 && (month.validated ?? 0) === 0 ? [] : [month];
  });
}

/** What each month from the first on adds to a running total; the last one adds what is left of the whole. */
function apart(soFar: (month: number) => number | null, total: number, first: number, { ends }: MonthSpan): readonly number[] {
  const months: number[] = [];
  let before = 0;
  for (let month = first; month < ends.length; month++) {
    const reached = month === ends.length - 1 ? total : (soFar(month) ?? before);
    months.push(reached - before);
    before = reached;
  }
  return months;
}

/** A flow's plan stands where its money to date does: at the reading that it is compared with. */
function plannedSoFar(day: Day, { change, measuredTo }: Progress, unitValue: number, share: number, { ends }: MonthSpan): (month: number) => number | null {
  const until = change.kind === "Level" ? day : measuredTo;
  return (month) => {
    const money = plannedMoney(change, unitValue, Math.min(ends[month] as number, until));
    return isKnown(money) ? inUnits(money * share, moneyUnits) : null;
  };
}

function measuredSoFar(
  { readings, day }: Standing,
  { change, interval }: Progress,
  valuation: Valuation,
  span: MonthSpan,
  evidence: Evidence,
): (month: number) => number | null {
  const months = new Float64Array(span.ends.length);
  addMeasuredMonths(months, span, change, readings, valuation.unitValue, day, interval, evidence);
  const share = measuredNetShare(valuation);
  let [next, sum] = [0, 0];
  return (month) => {
    for (; next <= month; next++) sum += months[next] as number;
    return inUnits(sum * share, moneyUnits);
  };
}

function monthNumber(day: Day): number {
  const { year, month } = calendarDate(day);
  return year * 100 + month;
}
