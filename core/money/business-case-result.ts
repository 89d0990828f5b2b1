import { isoDate } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import type { CaseFigureName, CaseFigures } from "../domain/investment/case-figures";
import type { Waterfall } from "../domain/money/waterfall";
import type { BusinessCase, CaseBases } from "./business-case";
import { measuredCategories, type MoneyByPeriod, type MoneyCategory, type Series } from "./money-by-period";

type Value = number | null;

/** The figures of a case for machines; unknown is null, times are years. */
export type CaseFiguresResult = { readonly [K in CaseFigureName]: Value } & {
  /** All internal rates of return there are, ascending; where there are several, internalRate is the one nearest 10% in ln(1 + r). */
  readonly internalRates: readonly number[];
};

export interface CaseBasesResult {
  readonly plan: CaseFiguresResult;
  readonly forecast: CaseFiguresResult;
  /** The share of the planned money that the forecast takes as planned, since the benefits are not measured. */
  readonly takenAsPlanned: Value;
  readonly baseline: CaseFiguresResult | null;
}

/** The business case for machines. */
export interface BusinessCaseResult {
  readonly discountRate: Value;
  readonly priceDate: string;
  /** The last day of the months that are counted. */
  readonly horizon: string;
  readonly costSource: BusinessCase["costs"]["source"];
  readonly cash: CaseBasesResult;
  readonly withCostAvoidance: CaseBasesResult;
  readonly withNonCashable: CaseBasesResult;
  /** The range of the net present value of the plan in cash. */
  readonly range: { readonly p10: Value; readonly p50: Value; readonly p90: Value };
  /** By category, the plan from gross to net; the reductions are amounts taken off. */
  readonly waterfall: Readonly<Partial<Record<MoneyCategory, Waterfall>>>;
  /** What moves the net present value most, the widest swing first; at most 20. */
  readonly tornado: readonly { readonly name: string; readonly assumption: string; readonly low: number; readonly high: number }[];
}

/** Net money of one category in one fiscal year. */
export interface YearMoneyResult {
  readonly year: string;
  readonly category: MoneyCategory;
  readonly planned: number;
  readonly forecast: number;
  /** Null in years that begin after the status date, and where nothing of the category is measured. */
  readonly claimed: Value;
  readonly validated: Value;
}

const mostSwings = 20;

export function businessCaseResult(
  { terms, costs, cash, withCostAvoidance, withNonCashable, range, tornado }: BusinessCase,
  { span, categories }: MoneyByPeriod,
): BusinessCaseResult {
  return {
    discountRate: figure(terms.rate),
    priceDate: isoDate(terms.priceDate),
    horizon: isoDate(span.ends[span.ends.length - 1] ?? terms.priceDate),
    costSource: costs.source,
    cash: basesResult(cash),
    withCostAvoidance: basesResult(withCostAvoidance),
    withNonCashable: basesResult(withNonCashable),
    range: { p10: figure(range.p10), p50: figure(range.p50), p90: figure(range.p90) },
    waterfall: Object.fromEntries(categories.map(({ category, waterfall }) => [category, waterfall])),
    tornado: "because" in tornado ? [] : tornado.slice(0, mostSwings).map(({ name, assumption, low, high }) => ({ name, assumption, low, high })),
  };
}

/** Year by year, and within a year by category. */
export function moneyByYearResult(money: MoneyByPeriod, statusDate: number): readonly YearMoneyResult[] {
  const { years, categories, span } = money;
  const measured = measuredCategories(money);
  return years.flatMap(({ name, from }, year) => {
    const hasBegun = (from === 0 ? span.firstDay : (span.ends[from - 1] as number) + 1) <= statusDate;
    const claimedOf = (category: MoneyCategory, { years }: Series): Value => (hasBegun && measured.has(category) ? (years[year] ?? 0) : null);
    return categories.map(({ category, plan, forecast, claimed, validated }) => ({
      year: name,
      category,
      planned: plan.years[year] ?? 0,
      forecast: forecast.years[year] ?? 0,
      claimed: claimedOf(category, claimed),
      validated: claimedOf(category, validated),
    }));
  });
}

const basesResult = ({ plan, forecast, takenAsPlanned, baseline }: CaseBases): CaseBasesResult => ({
  plan: figuresResult(plan),
  forecast: figuresResult(forecast),
  takenAsPlanned: figure(takenAsPlanned),
  baseline: "because" in baseline ? null : figuresResult(baseline),
});

function figuresResult({ internalRates, ...figures }: CaseFigures): CaseFiguresResult {
  return { ...(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)])) as Record<CaseFigureName, Value>), internalRates };
}

const figure = (value: Figure): Value => (isKnown(value) && Number.isFinite(value) ? value : null);
