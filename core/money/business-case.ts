import { finite, tooLarge, unknown, type Figure, type Unknown } from "../domain/figure";
import { caseFigures, type CaseFigures, type CaseTerms } from "../domain/investment/case-figures";
import type { Simulation } from "../domain/investment/simulate";
import type { Standing } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { planCosts, type PlanCosts } from "./costs";
import { moneyAgain, type KnownMoney } from "./money-again";
import { moneyByPeriod, type BenefitPlan, type MoneyByPeriod, type MoneyCategory } from "./money-by-period";
import { presentValueRange } from "./present-value-range";
import { tornado, type Swing } from "./tornado";

/** The same figures on three grounds. */
export interface CaseBases {
  readonly plan: CaseFigures;
  /** What is delivered and spent by the status date, and what is forecast after it. */
  readonly forecast: CaseFigures;
  /** The share of the planned money that the forecast takes as planned, since the benefits are not measured; unknown without money. */
  readonly takenAsPlanned: Figure;
  /** The plan as it was last frozen, at the costs that are planned now, since costs are not frozen. */
  readonly baseline: CaseFigures | Unknown;
}

/** Whether what the plan brings is worth what it costs. */
export interface BusinessCase {
  readonly terms: CaseTerms;
  readonly costs: PlanCosts;
  /** The case in cash: cashable benefits alone. */
  readonly cash: CaseBases;
  /** The same with the benefits beside that avoid a cost, which no budget is ever cut by. */
  readonly withCostAvoidance: CaseBases;
  /** The same with the non-cashable ones beside too, for those who count them; never the headline. */
  readonly withNonCashable: CaseBases;
  /** What moves the net present value of the plan in cash most. */
  readonly tornado: readonly Swing[] | Unknown;
  /** Where the net present value of the plan in cash may end up. */
  readonly range: Simulation;
}

/** All that a review tells of money over time. */
export interface PlanMoney {
  readonly money: MoneyByPeriod;
  readonly planCase: BusinessCase;
}

/** The plan's money by period, and the case that is made of it; of a plan that is followed `keeps` and `known` say what is kept and was known. */
export function planMoney(plan: Plan, standings: readonly Standing[], keeps = false, known?: KnownMoney): PlanMoney {
  const money = (known === undefined ? undefined : moneyAgain(plan, standings, known)) ?? moneyByPeriod(plan, standings, keeps);
  return { money, planCase: businessCase(plan, money) };
}

/** The categories of the case in cash. */
export const cashCategories: readonly MoneyCategory[] = ["Cashable"];
const withCostAvoidance: readonly MoneyCategory[] = [...cashCategories, "Cost avoidance"];
const withNonCashable: readonly MoneyCategory[] = [...withCostAvoidance, "Non-cashable"];

/** The business case of the plan (method §5). Benefits without a category are in neither line. */
export function businessCase(plan: Plan, money: MoneyByPeriod): BusinessCase {
  const costs = planCosts(plan, money.span);
  const basesOf = (scope: readonly MoneyCategory[]): CaseBases => basesOfScope(money, costs, scope, isUntold(plan, money, scope));
  const cash = basesOf(cashCategories);
  return {
    terms: money.terms,
    costs,
    cash,
    withCostAvoidance: basesOf(withCostAvoidance),
    withNonCashable: basesOf(withNonCashable),
    tornado: cash.plan.benefits === noMoney ? noMoney : tornado(plan, money, costs, cashCategories),
    range: presentValueRange(plan, money, cashCategories, cash.plan.presentCosts),
  };
}

/** Why what benefits bring is unknown and not 0: some are or may be of the case, and of none of them money can be told. */
export const noMoney = unknown("no benefit has money in it");

const isUntold = ({ benefits }: Plan, { benefits: told }: MoneyByPeriod, scope: readonly string[]): boolean =>
  told.length === 0 ||
  (!told.some(({ category }) => scope.includes(category)) &&
    benefits.some(({ category, children }) => children.length === 0 && (category === undefined || scope.includes(category))));

function basesOfScope(
  { span, terms, categories, benefits: planned }: MoneyByPeriod,
  costs: PlanCosts,
  scope: readonly MoneyCategory[],
  untold: boolean,
): CaseBases {
  const counted = categories.filter(({ category }) => scope.includes(category));
  const figures = (benefits: readonly (Float64Array | undefined)[], spent: Float64Array, known = !untold): CaseFigures => {
    const months = new Float64Array(costs.ends.length);
    for (const series of benefits) series?.forEach((amount, month) => (months[month] = (months[month] as number) + amount));
    const all = caseFigures({ ends: costs.ends, benefits: months, costs: spent, horizon: span.ends[span.ends.length - 1] ?? span.firstDay }, terms);
    return known ? all : costsAlone(all);
  };
  const isFrozen = (untold ? counted : categories).some(({ baseline }) => baseline !== undefined);
  return {
    plan: figures(
      counted.map((category) => category.plan.months),
      costs.plan,
    ),
    forecast: figures(
      counted.map((category) => category.forecast.months),
      costs.forecast,
    ),
    takenAsPlanned: takenAsPlanned(planned, scope),
    baseline: isFrozen
      ? figures(
          counted.map((category) => category.baseline?.months),
          costs.plan,
          true,
        )
      : unknown("no plan with money is frozen by the status date"),
  };
}

/** The figures of costs, and of all others why they are unknown. */
const costsAlone = ({ costs, presentCosts, ...others }: CaseFigures): CaseFigures => ({
  ...(Object.fromEntries(Object.keys(others).map((name) => [name, noMoney])) as unknown as typeof others),
  costs,
  presentCosts,
  internalRates: [],
});

function takenAsPlanned(benefits: readonly BenefitPlan[], scope: readonly MoneyCategory[]): Figure {
  let [whole, taken] = [0, 0];
  for (const { category, total, standsAsPlanned } of benefits) {
    if (!scope.includes(category)) continue;
    whole += Math.abs(total);
    if (standsAsPlanned) taken += Math.abs(total);
  }
  return whole === 0 ? noMoney : finite(taken / whole, tooLarge.because);
}
