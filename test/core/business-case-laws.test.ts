import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { assess } from "../../core/assessment/assess";
import { businessCase } from "../../core/money/business-case";
import { moneyByPeriod, type MoneyCategory } from "../../core/money/money-by-period";
import type { PlanSnapshot } from "../../core/port/workbook";
import { leafAt } from "../../core/standing/standing";
import { hostilePlans, hugePlans, soundPlans, statusDay } from "../support/random-plans";

/* The business case on any plan. */

function caseAt(snapshot: PlanSnapshot) {
  const assessed = assess(snapshot, statusDay);
  const { plan, leaves } = assessed;
  const money = moneyByPeriod(plan, leaves);
  return {
    money,
    leaves,
    get standings() {
      return assessed.standings;
    },
    planCase: businessCase(plan, money),
  };
}

const sum = (amounts: ArrayLike<number>): number => Array.from(amounts).reduce((total, amount) => total + amount, 0);

const allFinite = (value: unknown): boolean => {
  if (typeof value === "number") return Number.isFinite(value);
  if (value instanceof Float64Array) return value.every(Number.isFinite);
  return typeof value !== "object" || value === null || Object.values(value).every(allFinite);
};

test.each([
  { what: "a sound plan", plans: soundPlans, runs: 150 },
  { what: "a hostile plan", plans: hostilePlans, runs: 150 },
  { what: "a plan of huge figures", plans: hugePlans, runs: 100 },
])("no figure of $what is NaN or infinite, and months and years agree", ({ plans, runs }) => {
  fc.assert(
    fc.property(plans, (snapshot) => {
      const { money, planCase } = caseAt(withRate(snapshot));
      expect(allFinite(planCase)).toBe(true);
      for (const { plan, forecast, claimed, validated } of money.categories) {
        expect([plan, forecast, claimed, validated].every(allFinite)).toBe(true);
        for (const series of [plan, forecast, claimed, validated])
          expect(series.years).toEqual(money.years.map(({ from, to }) => sum(series.months.slice(from, to))));
      }
    }),
    { numRuns: runs, seed: 20261124 },
  );
});

test("the money of some categories alone, and each leaf alone, is what it is where all is worked out", () => {
  fc.assert(
    fc.property(soundPlans, fc.subarray<MoneyCategory>(["Cashable", "Cost avoidance", "Non-cashable", "No category"]), fc.nat(), (snapshot, scope, some) => {
      const alone = caseAt(snapshot);
      const whole = caseAt(snapshot);
      const isAsked = ({ category }: { readonly category: MoneyCategory }): boolean => scope.includes(category);
      const { standings } = whole;
      const all = { categories: whole.money.categories.filter(isAsked), benefits: whole.money.benefits.filter(isAsked) };
      expect(alone.money.within(scope)).toEqual(all);
      expect(alone.money.benefits).toEqual(whole.money.benefits);
      const places = whole.money.benefits.map(({ position }) => position);
      expect(places).toEqual(places.slice().sort((a, b) => a - b));
      const leaf = some % standings.length;
      if (standings[leaf]?.benefit.children.length === 0) expect(leafAt(caseAt(snapshot).leaves, leaf)).toEqual(standings[leaf]);
      expect(alone.leaves.promised).toEqual(standings.map(({ progress }) => progress?.change));
    }),
    { numRuns: 100, seed: 20261130 },
  );
});

/** The plan with a discount rate, where it has Settings. */
function withRate(snapshot: PlanSnapshot): PlanSnapshot {
  return {
    tables: snapshot.tables.map((table) =>
      table.name === "Settings"
        ? { ...table, columns: table.columns.map(({ header, cells }, at) => ({ header, cells: [...cells, at === 0 ? "Discount rate" : 0.04] })) }
        : table,
    ),
  };
}
