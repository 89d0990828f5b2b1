import { isKnown } from "../domain/figure";
import { byYear, fiscalYears, type FiscalYear } from "../domain/fiscal-year";
import { discountFactors, type CaseTerms } from "../domain/investment/case-figures";
import { categories, type Category } from "../domain/kind";
import { fullYearMoney } from "../domain/money/planned-months";
import { hasMoney, plannedNetShare, type Valuation } from "../domain/money/valuation";
import { addWaterfall, emptyWaterfall, waterfall, type Waterfall } from "../domain/money/waterfall";
import type { MonthSpan } from "../domain/month-span";
import { once } from "../domain/once";
import type { PlannedChange } from "../domain/planned-change";
import { leafAt, type Leaves, type Standing } from "../standing/standing";
import type { Benefit, Plan } from "../reading/plan";
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

/** The money of some categories. */
export interface MoneyOfScope {
  /** Those that have a benefit with money. */
  readonly categories: readonly CategoryMoney[];
  readonly benefits: readonly BenefitPlan[];
}

export interface MoneyByPeriod extends MoneyOfScope {
  readonly span: MonthSpan;
  readonly terms: CaseTerms;
  readonly years: readonly FiscalYear[];
  /** The same of some categories alone, for which those of no other are worked out. */
  readonly within: (scope: readonly MoneyCategory[]) => MoneyOfScope;
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

const moneyCategories: readonly MoneyCategory[] = [...categories.filter((name) => name !== "Non-financial"), "No category"];

/** A category, where it has a benefit with money, and its benefits, by position. */
interface MoneyOfCategory {
  readonly money: CategoryMoney | undefined;
  readonly benefits: readonly BenefitPlan[];
}

/**
 * The plan's money by month and fiscal year. That of each category is worked out when it is first asked for, in one pass over its benefits.
 * A benefit whose figures are too large to add up is left out.
 *
 * @param keeps whether the months of each benefit are kept for the next review
 */
export function moneyByPeriod(plan: Plan, leaves: Leaves, keeps = false): MoneyByPeriod {
  const { currency, fiscalYearStart } = plan.settings;
  const span = planSpan(plan, leaves.promised);
  const years = fiscalYears(span, fiscalYearStart);
  const positions = positionsOf(plan, leaves);
  const isFrozen = once(() => plan.baselines.length > 0 && plan.benefits.some((_, position) => leafAt(leaves, position).approved !== undefined));
  const kept = keeps ? new Array<KeptMonths | undefined>(plan.benefits.length).fill(undefined) : undefined;
  const toFill = monthsToFill(plan, span);
  const terms = caseTerms(plan);
  const factors = isKnown(terms.rate) ? discountFactors(terms.rate, terms.priceDate, span.ends) : undefined;
  const moneyOf = (category: MoneyCategory): MoneyOfCategory => {
    const work: Counting = { category, currency, span, toFill, factors, kept, collected: undefined, benefits: [] };
    countBenefits(work, leaves, positions.get(category) ?? []);
    const { collected, benefits } = work;
    return { money: collected === undefined ? undefined : finished(category, collected, years, isFrozen()), benefits };
  };
  const told = new Map(moneyCategories.map((category) => [category, once(() => moneyOf(category))]));
  const within = (scope: readonly MoneyCategory[]): MoneyOfScope => {
    const all = moneyCategories.flatMap((category) => (scope.includes(category) ? (told.get(category)?.() ?? []) : []));
    return {
      categories: all.flatMap(({ money }) => money ?? []),
      benefits: inOrder(all, plan.benefits.length),
    };
  };
  const whole = once(() => within(moneyCategories));
  return {
    span,
    terms,
    years,
    within,
    get categories() {
      return whole().categories;
    },
    get benefits() {
      return whole().benefits;
    },
    get kept() {
      if (kept !== undefined) whole();
      return kept;
    },
  };
}

/** The benefits of some categories, by position, of which there are so many. */
function inOrder(all: readonly MoneyOfCategory[], count: number): readonly BenefitPlan[] {
  const byPosition = new Array<BenefitPlan | undefined>(count).fill(undefined);
  for (const { benefits } of all) for (const benefit of benefits) byPosition[benefit.position] = benefit;
  return byPosition.filter((benefit) => benefit !== undefined);
}

/** What the benefits of a category are counted by, one after the other, and what they come to. */
interface Counting {
  readonly category: MoneyCategory;
  readonly currency: string;
  readonly span: MonthSpan;
  readonly toFill: MonthsToFill;
  readonly factors: Float64Array | undefined;
  readonly kept: (KeptMonths | undefined)[] | undefined;
  collected: Collected | undefined;
  readonly benefits: BenefitPlan[];
}

/** Counts the benefits at some positions. Functions that outlive a review, for what is compiled for one of them then holds for the next. */
function countBenefits(work: Counting, leaves: Leaves, positions: readonly number[]): void {
  for (const position of positions) countBenefit(work, position, leafAt(leaves, position));
}

function countBenefit(work: Counting, position: number, standing: Standing): void {
  const { category, currency, span, toFill, kept } = work;
  const valuation = valuationOf(standing.benefit, currency);
  const gross = valuation === undefined ? undefined : fillMonths(toFill, standing, valuation);
  const net =
    valuation === undefined || gross === undefined
      ? undefined
      : netMonths(kept === undefined ? toFill.net : new Float64Array(amountCount(gross)), gross, valuation);
  if (valuation !== undefined && gross !== undefined && net !== undefined) {
    const collected = (work.collected ??= empty(span));
    addNetMonths(collected.series, net, gross.past);
    work.benefits.push(addPlan(collected, position, category, standing, gross, valuation, work.factors));
    if (kept !== undefined) kept[position] = { category, net };
  }
  const then = approvedMonths(standing, currency, span);
  if (then === undefined) return;
  work.collected ??= empty(span);
  addTo(work.collected.series.baseline, then);
}

/** The benefits whose money may be told in each category, by position. */
function positionsOf(plan: Plan, { promised }: Leaves): ReadonlyMap<MoneyCategory, readonly number[]> {
  const found = new Map<MoneyCategory, number[]>(moneyCategories.map((category) => [category, []]));
  for (let position = 0; position < plan.benefits.length; position++) {
    const category = moneyCategory(plan.benefits[position] as Benefit, promised[position]);
    if (category !== undefined) found.get(category)?.push(position);
  }
  return found;
}

/** Where the money of a benefit is told; undefined where it can have none. */
const moneyCategory = ({ category }: Benefit, promised: PlannedChange | undefined): MoneyCategory | undefined =>
  promised === undefined || category === "Non-financial" || !hasMoney(promised) ? undefined : (category ?? "No category");

/** What a benefit is claimed, validated and still expected to bring now; undefined where it has no money that counts. */
export function keptMonths(toFill: MonthsToFill, standing: Standing, currency: string): KeptMonths | undefined {
  const category = moneyCategory(standing.benefit, standing.progress?.change);
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

function finished(
  category: MoneyCategory,
  { series, benefitCount, fullYear, waterfall: steps }: Collected,
  years: readonly FiscalYear[],
  isFrozen: boolean,
): CategoryMoney {
  const of = (name: SeriesName): Series => seriesOf(series[name], years);
  return {
    category,
    benefitCount,
    plan: of("plan"),
    forecast: of("forecast"),
    claimed: of("claimed"),
    validated: of("validated"),
    baseline: isFrozen ? of("baseline") : undefined,
    fullYear,
    waterfall: steps,
  };
}

/** Months with their running total and years. */
export function seriesOf(months: Float64Array, years: readonly FiscalYear[]): Series {
  let sum = 0;
  const inYears = byYear(months, years);
  return { months, cumulative: months.map((amount) => (sum += amount)), years: inYears, total: inYears.reduce((whole, amount) => whole + amount, 0) };
}
