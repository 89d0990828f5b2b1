import { expect, test } from "@jest/globals";
import { planAt, planLines } from "#core";
import { figuresSql } from "../../portfolio/figures/figures-sql";
import { loadColumns } from "../../portfolio/store/load-columns";
import { openStore } from "../../portfolio/store/store";
import { combinationCount, figureColumns, portfolioDay, portfolioPlans } from "../support/portfolio-plans";

const plans = portfolioPlans(200);

test("the engine's figures at any date are the core's to the last bit, over every kind, direction, profile and nature", async () => {
  expect(200 * 16).toBeGreaterThan(combinationCount * 2);
  const store = await openStore(":memory:");
  const loads = plans.map((plan, index) => ({ columns: loadColumns(planLines(plan)), alike: { plan_no: index, load_no: index } }));
  for (const table of ["benefits", "readings", "segments"] as const)
    await store.addColumns<typeof table>(
      table,
      loads.map(({ columns, alike }) => ({ columns: columns[table], alike })),
    );
  const different: unknown[] = [];
  let compared = 0;
  for (const day of [portfolioDay, portfolioDay + 120]) {
    const rows = await store.rows(
      `select * from (${figuresSql({ benefits: "benefits", readings: "readings", segments: "segments" }, { at: "$t", readUpTo: "$t" })}) order by plan_no, benefit_no`,
      { t: day },
    );
    const core = plans.flatMap((plan) => planAt(plan, day).benefits);
    expect(rows).toHaveLength(core.length);
    rows.forEach((row, index) => {
      const own = core[index] as (typeof core)[number];
      const expected = {
        status: own.status,
        share: own.share,
        planned: own.planned,
        planned_benefit: own.plannedBenefit,
        promised: own.promised,
        actual: own.actual,
        delivered: own.delivered,
        variance: own.variance,
        variance_share: own.variancePercent,
        attainment: own.attainment,
        realization_rate: own.realizationRate,
      };
      for (const name of ["status", ...figureColumns] as const) {
        compared++;
        if (row[name] !== expected[name]) different.push([day, row["plan_no"], own.id, name, row[name], expected[name]]);
      }
    });
  }
  store.close();
  expect(different).toEqual([]);
  expect(compared).toBe(200 * 16 * 11 * 2);
});
