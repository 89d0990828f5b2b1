import { isKnown } from "../domain/figure";
import { byYear, fiscalYears, type FiscalYear } from "../domain/fiscal-year";
import { discountFactors, type CaseTerms } from "../domain/investment/case-figures";
import { categories, type Category } from "../domain/kind";
import { fullYearMoney } from "../domain/money/planned-months";
import { hasMoney, plannedNetShare, type Valuation } from "../domain/money/valuation";
import { addWaterfall, emptyWaterfall, waterfall, type Waterfall } from "../domain/money/waterfall";
import type { MonthSpan } from "../domain/month-span";
import type { Standing } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { approvedMonths, fillMonths, monthsToFill, standsAsPlanned, type GrossMonths, type MonthsToFill } from "./benefit-months";
import { valuationOf } from "./benefit-valuation";
import { caseTerms } from "./case-terms";
import { addNetMonths, amountCount, netMonths, type NetMonths } from "./net-months";
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

/** The categories of which something is measured: of the others nobody knows what may be claimed. */
export const measuredCategories = ({ benefits }: MoneyByPeriod): ReadonlySet<MoneyCategory> =>
  new Set(benefits.filter((plan) => !plan.standsAsPlanned).map(({ category }) => category));

export interface MoneyByPeriod {
  readonly span: MonthSpan;
  readonly terms: CaseTerms;
  readonly years: readonly FiscalYear[];
  /** Those that have a benefit with money. */
  readonly categories: readonly CategoryMoney[];
  readonly benefits: readonly BenefitPlan[];
  /** By position, of a plan that is followed: what of each benefit moves with its readings; undefined where it has no money that counts. */
  readonly kept: readonly (KeptMonths | undefined)[] | undefined;
}

/** The months of a benefit, and where they are added. */
export interface KeptMonths {
  readonly category: MoneyCategory;
  readonly net: NetMonths;
}

type SeriesName = "plan" | "forecast" | "claimed" | "validated" | "baseline";

interface Collected {
  readonly series: Readonly<Record<SeriesName, Float64Array>>;
  benefitCount: number;
  fullYear: number;
  readonly waterfall: ReturnType<typeof emptyWaterfall>;
}

/**
 * The plan's money by month and fiscal year, in one pass over the benefits. A benefit whose figures are too large to add up is left out.
 *
 * @param keeps whether the months of each benefit are kept for the next review
 */
export function moneyByPeriod(plan: Plan, standings: readonly Standing[], keeps = false): MoneyByPeriod {
  const span = planSpan(plan, standings);
  const years = fiscalYears(span, plan.settings.fiscalYearStart);
  const isFrozen = standings.some(({ approved }) => approved !== undefined);
  const collected = new Map<MoneyCategory, Collected>();
  const benefits: BenefitPlan[] = [];
  const kept = keeps ? new Array<KeptMonths | undefined>(standings.length).fill(undefined) : undefined;
  const toFill = monthsToFill(plan, span);
  const terms = caseTerms(plan);
  const factors = isKnown(terms.rate) ? discountFactors(terms.rate, terms.priceDate, span.ends) : undefined;
  for (let position = 0; position < standings.length; position++) {
    const standing = standings[position] as Standing;
    const category = moneyCategory(standing);
    if (category === undefined) continue;
    const valuation = valuationOf(standing.benefit, plan.settings.currency);
    const gross = valuation === undefined ? undefined : fillMonths(toFill, standing, valuation);
    const net =
      valuation === undefined || gross === undefined
        ? undefined
        : netMonths(kept === undefined ? toFill.net : new Float64Array(amountCount(gross)), gross, valuation);
    if (valuation !== undefined && gross !== undefined && net !== undefined) {
      const into = collected.get(category) ?? empty(span);
      collected.set(category, into);
      addNetMonths(into.series, net, gross.past);
      benefits.push(addPlan(into, position, category, standing, gross, valuation, factors));
      if (kept !== undefined) kept[position] = { category, net };
    }
    const then = approvedMonths(standing, plan.settings.currency, span);
    if (then === undefined) continue;
    const into = collected.get(category) ?? empty(span);
    collected.set(category, into);
    addTo(into.series.baseline, then);
  }
  const names: readonly MoneyCategory[] = [...categories.filter((name) => name !== "Non-financial"), "No category"];
  const finishedCategories = names.flatMap((category) => finished(category, collected.get(category), years, isFrozen));
  return { span, terms, years, benefits, categories: finishedCategories, kept };
}

/** Where the money of a benefit is told; undefined where it can have none. */
const moneyCategory = ({ benefit, progress }: Standing): MoneyCategory | undefined =>
  progress === undefined || benefit.category === "Non-financial" || !hasMoney(progress.change) ? undefined : (benefit.category ?? "No category");

/** What a benefit is claimed, validated and still expected to bring now; undefined where it has no money that counts. */
export function keptMonths(toFill: MonthsToFill, standing: Standing, currency: string): KeptMonths | undefined {
  const category = moneyCategory(standing);
  const valuation = category === undefined ? undefined : valuationOf(standing.benefit, currency);
  const gross = valuation === undefined ? undefined : fillMonths(toFill, standing, valuation);
  if (category === undefined || valuation === undefined || gross === undefined) return undefined;
  const net = netMonths(new Float64Array(amountCount(gross)), gross, valuation);
  return net === undefined ? undefined : { category, net };
}

/** Adds what a benefit plans to its category, net, and tells it. */
function addPlan(
  into: Collected,
  position: number,
  category: MoneyCategory,
  standing: Standing,
  months: GrossMonths,
  valuation: Valuation,
  factors: Float64Array | undefined,
): BenefitPlan {
  const { plan, first, behind } = months;
  const share = plannedNetShare(valuation);
  const sums = into.series.plan;
  let gross = 0;
  for (let month = first; month < behind; month++) {
    const amount = plan[month] as number;
    gross += amount;
    sums[month] = (sums[month] as number) + amount * share;
  }
  addWaterfall(into.waterfall, waterfall(gross, valuation));
  into.benefitCount++;
  if (standing.progress !== undefined) into.fullYear += fullYearMoney(standing.progress.change, valuation.unitValue) * share;
  const present = factors === undefined ? NaN : presentOf(months, factors) * share;
  return { position, category, total: gross * share, standsAsPlanned: standsAsPlanned(standing), present: Number.isFinite(present) ? present : undefined };
}

const empty = (span: MonthSpan): Collected => {
  const fresh = (): Float64Array => new Float64Array(span.ends.length);
  return {
    series: { plan: fresh(), forecast: fresh(), claimed: fresh(), validated: fresh(), baseline: fresh() },
    benefitCount: 0,
    fullYear: 0,
    waterfall: emptyWaterfall(),
  };
};

function addTo(into: Float64Array, months: Float64Array): void {
  for (let month = 0; month < into.length; month++) into[month] = (into[month] as number) + (months[month] as number);
}

/** The sum of the planned months' present values. */
function presentOf({ plan, first, behind }: GrossMonths, factors: Float64Array): number {
  let sum = 0;
  for (let month = first; month < behind; month++) sum += (plan[month] as number) * (factors[month] as number);
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

/** Months with their running total and years. */
export function seriesOf(months: Float64Array, years: readonly FiscalYear[]): Series {
  let sum = 0;
  const inYears = byYear(months, years);
  return { months, cumulative: months.map((amount) => (sum += amount)), years: inYears, total: inYears.reduce((whole, amount) => whole + amount, 0) };
}
