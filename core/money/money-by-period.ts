import { isKnown } from "../domain/figure";
import { byYear, fiscalYears, type FiscalYear } from "../domain/fiscal-year";
import { discountFactors, type CaseTerms } from "../domain/investment/case-figures";
import { categories, type Category } from "../domain/kind";
import { fullYearMoney } from "../domain/money/planned-months";
import { hasMoney, measuredNetShare, plannedNetShare, type Valuation } from "../domain/money/valuation";
import { addWaterfalls, emptyWaterfall, waterfall, type Waterfall } from "../domain/money/waterfall";
import type { MonthSpan } from "../domain/month-span";
import type { Standing } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { approvedMonths, fillMonths, monthsToFill, standsAsPlanned, type GrossMonths } from "./benefit-months";
import { valuationOf } from "./benefit-valuation";
import { caseTerms } from "./case-terms";
import { planSpan } from "./plan-span";

/** Net money by month, its running total, and by fiscal year. */
export interface Series {
  readonly months: Float64Array;
  readonly cumulative: Float64Array;
  readonly years: readonly number[];
  readonly total: number;
}

export type MoneyCategory = Exclude<Category, "Non-financial"> | "No category";

/** The money of one category: planned, forecast, claimed and validated, never added to that of another (method §5). */
export interface CategoryMoney {
  readonly category: MoneyCategory;
  /** How many benefits have money that can be computed. */
  readonly benefitCount: number;
  readonly plan: Series;
  /** What is claimed by the status date, and what is expected after it. */
  readonly forecast: Series;
  readonly claimed: Series;
  readonly validated: Series;
  /** The latest frozen plan; undefined where nothing is frozen. */
  readonly baseline: Series | undefined;
  /** What the levels are planned to bring in each full year once they are reached, net. */
  readonly fullYear: number;
  /** The plan from gross to net over the whole horizon. */
  readonly waterfall: Waterfall;
}

/** What one benefit is planned to bring over the horizon, net. */
export interface BenefitPlan {
  readonly position: number;
  readonly category: MoneyCategory;
  readonly total: number;
  /** Whether the forecast takes it as planned, since it is not measured. */
  readonly standsAsPlanned: boolean;
  /** Its present value; undefined without a discount rate, and where it is too large. */
  readonly present: number | undefined;
}

export interface MoneyByPeriod {
  readonly span: MonthSpan;
  readonly terms: CaseTerms;
  readonly years: readonly FiscalYear[];
  /** Those that have a benefit with money. */
  readonly categories: readonly CategoryMoney[];
  readonly benefits: readonly BenefitPlan[];
}

type SeriesName = "plan" | "forecast" | "claimed" | "validated" | "baseline";

interface Collected {
  readonly series: Readonly<Record<SeriesName, Float64Array>>;
  benefitCount: number;
  fullYear: number;
  waterfall: Waterfall;
}

/** The plan's money by month and fiscal year, in one pass over the benefits. A benefit whose figures are too large to add up is left out. */
export function moneyByPeriod(plan: Plan, standings: readonly Standing[]): MoneyByPeriod {
  const span = planSpan(plan, standings);
  const years = fiscalYears(span, plan.settings.fiscalYearStart);
  const isFrozen = standings.some(({ approved }) => approved !== undefined);
  const collected = new Map<MoneyCategory, Collected>();
  const benefits: BenefitPlan[] = [];
  const toFill = monthsToFill(plan, span);
  const terms = caseTerms(plan);
  const factors = isKnown(terms.rate) ? discountFactors(terms.rate, terms.priceDate, span.ends) : undefined;
  for (let position = 0; position < standings.length; position++) {
    const standing = standings[position] as Standing;
    const { benefit, progress } = standing;
    const valuation = valuationOf(benefit, plan.settings.currency);
    if (progress === undefined || benefit.category === "Non-financial" || !hasMoney(progress.change)) continue;
    const category: MoneyCategory = benefit.category ?? "No category";
    if (valuation !== undefined) {
      const benefitMonths = fillMonths(toFill, standing, valuation);
      if (benefitMonths !== undefined) {
        const into = collected.get(category) ?? empty(span);
        collected.set(category, into);
        const gross = addBenefit(into, benefitMonths, valuation);
        const share = plannedNetShare(valuation);
        const present = factors === undefined ? NaN : presentOf(benefitMonths, factors) * share;
        benefits.push({
          position,
          category,
          total: gross * share,
          standsAsPlanned: standsAsPlanned(standing),
          present: Number.isFinite(present) ? present : undefined,
        });
        into.fullYear += fullYearMoney(progress.change, valuation.unitValue) * share;
      }
    }
    const then = approvedMonths(standing, plan.settings.currency, span);
    if (then === undefined) continue;
    const into = collected.get(category) ?? empty(span);
    collected.set(category, into);
    addTo(into.series.baseline, then);
  }
  const names: readonly MoneyCategory[] = [...categories.filter((name) => name !== "Non-financial"), "No category"];
  return { span, terms, years, benefits, categories: names.flatMap((category) => finished(category, collected.get(category), years, isFrozen)) };
}

/** Adds a benefit to its category, net, and gives what it is planned to bring, gross. */
function addBenefit(into: Collected, { plan, claimed, validated, rest, past, first, restFrom }: GrossMonths, valuation: Valuation): number {
  const asPlanned = plannedNetShare(valuation);
  const asMeasured = measuredNetShare(valuation);
  const { series } = into;
  let gross = 0;
  for (let month = first; month < plan.length; month++) {
    const amount = plan[month] as number;
    gross += amount;
    series.plan[month] = (series.plan[month] as number) + amount * asPlanned;
  }
  for (let month = first; month < past; month++) {
    const amount = (claimed[month] as number) * asMeasured;
    series.claimed[month] = (series.claimed[month] as number) + amount;
    series.forecast[month] = (series.forecast[month] as number) + amount;
    series.validated[month] = (series.validated[month] as number) + (validated[month] as number) * asMeasured;
  }
  for (let month = restFrom; month < rest.length; month++) series.forecast[month] = (series.forecast[month] as number) + (rest[month] as number) * asPlanned;
  into.waterfall = addWaterfalls(into.waterfall, waterfall(gross, valuation));
  into.benefitCount++;
  return gross;
}

const empty = (span: MonthSpan): Collected => {
  const fresh = (): Float64Array => new Float64Array(span.ends.length);
  return {
    series: { plan: fresh(), forecast: fresh(), claimed: fresh(), validated: fresh(), baseline: fresh() },
    benefitCount: 0,
    fullYear: 0,
    waterfall: emptyWaterfall,
  };
};

function addTo(into: Float64Array, months: Float64Array): void {
  for (let month = 0; month < into.length; month++) into[month] = (into[month] as number) + (months[month] as number);
}

/** The sum of the planned months' present values. */
function presentOf({ plan, first }: GrossMonths, factors: Float64Array): number {
  let sum = 0;
  for (let month = first; month < plan.length; month++) sum += (plan[month] as number) * (factors[month] as number);
  return sum;
}

function finished(category: MoneyCategory, collected: Collected | undefined, years: readonly FiscalYear[], isFrozen: boolean): readonly CategoryMoney[] {
  if (collected === undefined) return [];
  const { series, benefitCount, fullYear, waterfall: steps } = collected;
  const of = (name: SeriesName): Series => seriesOf(series[name], years);
  return [
    {
      category,
      benefitCount,
      plan: of("plan"),
      forecast: of("forecast"),
      claimed: of("claimed"),
      validated: of("validated"),
      baseline: isFrozen ? of("baseline") : undefined,
      fullYear,
      waterfall: steps,
    },
  ];
}

function seriesOf(months: Float64Array, years: readonly FiscalYear[]): Series {
  let sum = 0;
  const inYears = byYear(months, years);
  return { months, cumulative: months.map((amount) => (sum += amount)), years: inYears, total: inYears.reduce((whole, amount) => whole + amount, 0) };
}
