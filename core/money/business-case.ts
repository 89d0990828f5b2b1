import { askedFor } from "../domain/asked-for";
import { finite, tooLarge, unknown, type Figure, type Unknown } from "../domain/figure";
import { caseFigures, type CaseFigures, type CaseTerms } from "../domain/investment/case-figures";
import type { Simulation } from "../domain/investment/simulate";
import type { Leaves } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { planCosts, type PlanCosts } from "./costs";
import { moneyAgain, type KnownMoney } from "./money-again";
import { moneyByPeriod, type BenefitPlan, type MoneyByPeriod, type MoneyCategory, type MoneyOfScope } from "./money-by-period";
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

/** Whether what the plan brings is worth what it costs. Each part is worked out when it is first asked for, and so is each of its bases. */
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
export function planMoney(plan: Plan, leaves: Leaves, keeps = false, known?: KnownMoney): PlanMoney {
  const money = (known === undefined ? undefined : moneyAgain(plan, leaves, known)) ?? moneyByPeriod(plan, leaves, keeps);
  return { money, planCase: businessCase(plan, money) };
}

/** The categories of the case in cash. */
export const cashCategories: readonly MoneyCategory[] = ["Cashable"];
const withCostAvoidance: readonly MoneyCategory[] = [...cashCategories, "Cost avoidance"];
const withNonCashable: readonly MoneyCategory[] = [...withCostAvoidance, "Non-cashable"];

/** The business case of the plan (method §5). Benefits without a category are in neither line. */
export function businessCase(plan: Plan, money: MoneyByPeriod): BusinessCase {
  const basesOf = (scope: readonly MoneyCategory[]): CaseBases => {
    const asked = money.within(scope);
    return basesOfScope(money, asked, whole.costs, asked.benefits.length === 0 && isUntold(plan, money, scope));
  };
  const whole: BusinessCase = askedFor<BusinessCase>({
    terms: () => money.terms,
    costs: () => planCosts(plan, money.span),
    cash: () => basesOf(cashCategories),
    withCostAvoidance: () => basesOf(withCostAvoidance),
    withNonCashable: () => basesOf(withNonCashable),
    tornado: () => (whole.cash.plan.benefits === noMoney ? noMoney : tornado(plan, money, whole.costs, cashCategories)),
    range: () => presentValueRange(plan, money, cashCategories, whole.cash.plan.presentCosts),
  });
  return whole;
}

/** Why what benefits bring is unknown and not 0: some are or may be of the case, and of none of them money can be told. */
export const noMoney = unknown("no benefit has money in it");

/** Whether of a scope in which nothing is told something may be. */
const isUntold = ({ benefits }: Plan, money: MoneyByPeriod, scope: readonly string[]): boolean =>
  benefits.some(({ category, children }) => children.length === 0 && (category === undefined || scope.includes(category))) || money.benefits.length === 0;

function basesOfScope(money: MoneyByPeriod, { categories: counted, benefits }: MoneyOfScope, costs: PlanCosts, untold: boolean): CaseBases {
  const { span, terms } = money;
  const figures = (basis: "plan" | "forecast" | "baseline", spent: Float64Array, known = !untold): CaseFigures => {
    const months = new Float64Array(costs.ends.length);
    for (const category of counted) category[basis]?.months.forEach((amount, month) => (months[month] = (months[month] as number) + amount));
    const all = caseFigures({ ends: costs.ends, benefits: months, costs: spent, horizon: span.ends[span.ends.length - 1] ?? span.firstDay }, terms);
    return known ? all : costsAlone(all);
  };
  const isFrozen = (): boolean => (untold ? counted : money.categories).some(({ baseline }) => baseline !== undefined);
  return askedFor<CaseBases>({
    plan: () => figures("plan", costs.plan),
    forecast: () => figures("forecast", costs.forecast),
    takenAsPlanned: () => takenAsPlanned(benefits),
    baseline: () => (isFrozen() ? figures("baseline", costs.plan, true) : unknown("no plan with money is frozen by the status date")),
  });
}

/** The figures of costs, and of all others why they are unknown. */
const costsAlone = ({ costs, presentCosts, ...others }: CaseFigures): CaseFigures => ({
  ...(Object.fromEntries(Object.keys(others).map((name) => [name, noMoney])) as unknown as typeof others),
  costs,
  presentCosts,
  internalRates: [],
});

function takenAsPlanned(benefits: readonly BenefitPlan[]): Figure {
  let [whole, taken] = [0, 0];
  for (const { total, standsAsPlanned } of benefits) {
    whole += Math.abs(total);
    if (standsAsPlanned) taken += Math.abs(total);
  }
  return whole === 0 ? noMoney : finite(taken / whole, tooLarge.because);
}
