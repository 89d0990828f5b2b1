import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { assess } from "../../core/assessment/assess";
import { businessCase } from "../../core/money/business-case";
import { moneyByPeriod } from "../../core/money/money-by-period";
import type { PlanSnapshot } from "../../core/port/workbook";
import { hostilePlans, hugePlans, soundPlans, statusDay } from "../support/random-plans";

/* The business case on any plan. */

function caseAt(snapshot: PlanSnapshot) {
  const { plan, standings } = assess(snapshot, statusDay);
  const money = moneyByPeriod(plan, standings);
  return { money, planCase: businessCase(plan, money) };
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
