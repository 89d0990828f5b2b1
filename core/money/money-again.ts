import { leafAt, type Leaves } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { monthsToFill, standsAsPlanned } from "./benefit-months";
import { keptMonths, seriesOf, type BenefitPlan, type CategoryMoney, type MoneyByPeriod, type MoneyCategory, type MoneyOfScope } from "./money-by-period";
import { addNetMonths, type MeasuredSums } from "./net-months";

/** The money of the review before, and by position 1 for each benefit that stands as it did. */
export interface KnownMoney {
  readonly money: MoneyByPeriod;
  readonly unchanged: Uint8Array;
}

/**
 * The money of a plan in which nothing but readings changed: what is planned stands, and of what comes in the benefits with other readings
 * alone are worked out anew. Undefined where the months were not kept, or where a benefit counts now that did not, or no more.
 */
export function moneyAgain(plan: Plan, leaves: Leaves, { money, unchanged }: KnownMoney): MoneyByPeriod | undefined {
  if (money.kept === undefined) return undefined;
  const toFill = monthsToFill(plan, money.span);
  const kept = money.kept.slice();
  for (let position = 0; position < kept.length; position++) {
    if (unchanged[position] === 1) continue;
    const now = keptMonths(toFill, leafAt(leaves, position), plan.settings.currency);
    if ((now === undefined) !== (kept[position] === undefined)) return undefined;
    kept[position] = now;
  }
  const sums = new Map(money.categories.map(({ category }) => [category, emptySums(money.span.ends.length)]));
  for (const months of kept) if (months !== undefined) addNetMonths(sums.get(months.category) as MeasuredSums, months.net, toFill.gross.past);
  const categories = money.categories.map((category) => withSums(category, sums, money.years));
  const benefits = money.benefits.map((benefit) =>
    unchanged[benefit.position] === 1 ? benefit : { ...benefit, standsAsPlanned: standsAsPlanned(leafAt(leaves, benefit.position)) },
  );
  return { span: money.span, terms: money.terms, years: money.years, categories, benefits, within: withinOf(categories, benefits), kept };
}

/** By itself, so that what is asked of it later holds on to these alone, and not to the reviews before. */
const withinOf =
  (categories: readonly CategoryMoney[], benefits: readonly BenefitPlan[]) =>
  (scope: readonly MoneyCategory[]): MoneyOfScope => ({
    categories: categories.filter(({ category }) => scope.includes(category)),
    benefits: benefits.filter(({ category }) => scope.includes(category)),
  });

const emptySums = (months: number): MeasuredSums => ({
  claimed: new Float64Array(months),
  validated: new Float64Array(months),
  forecast: new Float64Array(months),
});

function withSums(money: CategoryMoney, sums: ReadonlyMap<MoneyCategory, MeasuredSums>, years: MoneyByPeriod["years"]): CategoryMoney {
  const { claimed, validated, forecast } = sums.get(money.category) as MeasuredSums;
  return { ...money, forecast: seriesOf(forecast, years), claimed: seriesOf(claimed, years), validated: seriesOf(validated, years) };
}
