import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { examplePlan, planExamples, type PlanExample } from "../../core/examples/plan-example";
import { reviewPlan } from "../../core/review/review";
import type { Cell, ChartRange, OwnedSheet, PlanSnapshot } from "../../core/port/workbook";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { snapshotOf, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

function pagesOf(snapshot: PlanSnapshot, day?: number) {
  const review = reviewPlan(snapshot, day);
  const sheet = (name: string): OwnedSheet => {
    const found = review.update.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  return { result: review.result, page: sheet("Business case"), data: sheet("Review data") };
}

/** The cells of a sheet by row and column. */
function cellsOf({ blocks }: OwnedSheet): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { row, column, cells: rows } of blocks)
    rows.forEach((line, down) => line.forEach((cell, right) => cells.set(`${row + down} ${column + right}`, cell)));
  return cells;
}

const texts = (sheet: OwnedSheet): readonly string[] => [...cellsOf(sheet).values()].filter((cell): cell is string => typeof cell === "string");

const planOf = (
  setting: NamedCells,
  benefit: NamedCells = {},
  resources: readonly NamedCells[] = [{ Resource: "Licences", Kind: "Tool", From: "2026-01-01", To: "2026-06-30", Planned: 800 }],
  ...readings: readonly NamedCells[]
): PlanSnapshot =>
  snapshotOf({
    Benefits: tableOf(soundFlow({ Category: "Cashable", Validator: "Finance", Unit: "£", "Unit value": 1, ...benefit })),
    ...(readings.length === 0 ? {} : { Measurements: tableOf(...readings) }),
    ...(resources.length === 0 ? {} : { Resources: tableOf(...resources) }),
    Settings: [["Setting", "Value"], ...Object.entries({ Currency: "£", "Price date": dayOf(2026, 1, 1), "Discount rate": 0, ...setting })],
  });
const day = dayOf(2026, 6, 30);

describe("the headline", () => {
  test.each([
    { what: "a plan that gains", plan: planOf({}), says: "In cash the plan is worth £400 more than it costs" },
    { what: "a plan that loses", plan: planOf({}, { Target: 500 }), says: "In cash the plan is worth £300 less than it costs" },
    {
      what: "a plan without a discount rate",
      plan: planOf({ "Discount rate": null }),
      says: "The plan brings £1,200 in cash and costs £800. Present values need a Discount rate on Settings.",
    },
    { what: "a plan without costs", plan: planOf({}, {}, []), says: "The plan brings £1,200 in cash; enter its costs on Resources to see what it is worth." },
  ])("of $what says so", ({ plan, says }) => {
    expect(texts(pagesOf(plan, day).page)[1]).toMatch(says);
  });

  test("of the hospital tells cash first and the hours that it frees beside", () => {
    const { page, result } = pagesOf(snapshotOfNewTables(examplePlan("hospital")));
    const { cash, withNonCashable } = result.businessCase;
    const millions = ({ plan }: typeof cash): string => `£${(Math.abs(plan.netPresentValue ?? NaN) / 1e6).toFixed(1)}m`;
    expect(texts(page)[1]).toMatch(`In cash the plan is worth ${millions(cash)} less than it costs`);
    expect(texts(page)[1]).toMatch(`With cost avoidance and non-cashable benefits beside it is worth ${millions(withNonCashable)} more than it costs.`);
  });
});

describe("the page", () => {
  test("says why a figure is missing, each reason once", () => {
    const { page } = pagesOf(planOf({}, { Target: 500 }), day);
    expect(texts(page)).toContain(
      "Payback, Discounted payback: not within the horizon. 100% of the forecast stands as planned, since nobody has measured it. Baseline: no plan with money is frozen by the status date.",
    );
  });

  test("tells the avoided costs beside the cash, and never in it", () => {
    const { page, result } = pagesOf(planOf({}, { Category: "Cost avoidance" }), day);
    expect(texts(page)[1]).toMatch(/^In cash the plan is worth £800 less than it costs.* With cost avoidance beside it is worth £400 more than it costs\.$/);
    expect([result.businessCase.cash.plan.benefits, result.businessCase.withCostAvoidance.plan.benefits]).toEqual([0, 1200]);
    expect(texts(page)).toContain("Value, cost avoidance");
  });

  test("leaves out a chart that would be empty, with a sentence", () => {
    const { page } = pagesOf(planOf({}, { Category: "Non-financial" }, []), day);
    expect(page.charts).toEqual([]);
    expect(texts(page)).toContain("No benefit has money in cash, so there is no waterfall from gross to net.");
    expect(texts(page)).toContain("Nothing moves the net present value, or it is not known, so it has no chart.");
  });

  test("tells for machines which share of the forecast stands as planned", () => {
    expect(pagesOf(planOf({}), day).result.businessCase.cash.takenAsPlanned).toBe(1);
    expect(pagesOf(planOf({}, { Category: "Non-financial" }), day).result.businessCase.cash.takenAsPlanned).toBeNull();
  });

  test("stands without any money", () => {
    const { page, result } = pagesOf(planOf({}, { Category: "Non-financial" }, []), day);
    expect(texts(page)).toContain("No benefit has a category with money and a unit value.");
    expect(result.moneyByYear).toEqual([]);
    expect(result.businessCase.cash.plan.payback).toBeNull();
  });

  test("leaves what is claimed blank in years that have not begun", () => {
    const { page, result } = pagesOf(planOf({}, { Due: "2028-12-31" }, [], { "Benefit ID": "B-01", "Period end": "2026-03-31", Actual: 0 }), day);
    const cells = cellsOf(page);
    const [row] = [...cells].find(([, cell]) => cell === "2027") ?? [""];
    const at = (column: number): Cell | undefined => cells.get(`${row.split(" ")[0]} ${column}`);
    // Behind the year in three quarters of a column, four for each figure.
    expect([typeof at(5), typeof at(9), at(13), at(17)]).toEqual(["number", "number", null, null]);
    expect(result.moneyByYear.map(({ year, claimed }) => [year, claimed])).toEqual([
      ["2026", 0],
      ["2027", null],
      ["2028", null],
    ]);
  });

  test("leaves what is claimed blank, not 0, where nothing is measured, and has 0 where nothing of what is measured is validated", () => {
    const claimedOf = (...readings: readonly NamedCells[]) => {
      const { page, result } = pagesOf(planOf({}, {}, [], ...readings), day);
      const cells = cellsOf(page);
      const totals = [...cells].filter(([, cell]) => cell === "Total").map(([place]) => place.split(" ")[0]);
      return [result.moneyByYear.map(({ claimed, validated }) => [claimed, validated]), [13, 17].map((column) => cells.get(`${totals.at(-1)} ${column}`))];
    };
    expect(claimedOf()).toEqual([[[null, null]], [null, null]]);
    expect(claimedOf({ "Benefit ID": "B-01", "Period end": "2026-06-30", Actual: 500 })).toEqual([[[500, 0]], [500, 0]]);
  });

  test("adds up the years beyond the twelfth in one row", () => {
    const cells = cellsOf(pagesOf(planOf({}, { Due: dayOf(2040, 12, 31) }), day).page);
    const number = (name: string): number => {
      const [place = ""] = [...cells].find(([, cell]) => cell === name) ?? [];
      return Number(cells.get(`${place.split(" ")[0]} 5`));
    };
    const years = Array.from({ length: 12 }, (_, year) => number(String(2026 + year)));
    expect(years.reduce((sum, amount) => sum + amount, 0) + number("Later")).toBeCloseTo(number("Total"), 6);
    expect(number("Total")).toBeCloseTo(1200, 6);
  });
});

const names = Object.keys(planExamples) as PlanExample["name"][];

describe.each(names)("the charts of the %s example", (name) => {
  const { page, data, result } = pagesOf(snapshotOfNewTables(examplePlan(name)));
  const cells = cellsOf(data);
  const column = ({ sheet, column: at, firstRow, lastRow }: ChartRange): readonly Cell[] => {
    expect(sheet).toBe(data.name);
    return Array.from({ length: lastRow - firstRow + 1 }, (_, down) => cells.get(`${firstRow + down} ${at}`) ?? null);
  };
  const chart = (key: string) => {
    const found = page.charts.find((chart) => chart.key === key);
    if (found === undefined) throw new Error(`There is no chart ${key}.`);
    return { ...found, names: column(found.categories), values: found.series.map(({ values }) => column(values).map(Number)) };
  };

  test("draw a waterfall in which every step starts where the one before ends", () => {
    const { names: steps, values, series } = chart("waterfall");
    expect(series.map(({ labels }) => labels ?? false)).toEqual([false, true, true]);
    const [base = [], total = [], off = []] = values;
    expect(steps).toEqual(["Gross", "Deadweight", "Attribution", "Optimism bias", "Confidence", "Net"]);
    let stands = total[0] ?? NaN;
    for (let step = 1; step < 5; step++) {
      expect((base[step] ?? NaN) + (off[step] ?? NaN)).toBeCloseTo(stands, 6);
      stands = base[step] ?? NaN;
    }
    expect(total[5]).toBeCloseTo(stands, 6);
    expect(total[5]).toBeCloseTo(result.businessCase.cash.plan.benefits ?? NaN, 4);
  });

  test("draw what moves the value most, the widest at the top", () => {
    const {
      values: [worse = [], better = []],
    } = chart("tornado");
    const widths = better.map((amount, at) => amount - (worse[at] ?? NaN));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(Math.max(...worse)).toBeLessThan(0);
    expect(Math.min(...better)).toBeGreaterThanOrEqual(0);
  });
});

test("a plan without money has no room for charts, no table without rows, and says that no benefit has money", () => {
  const { page } = pagesOf(snapshotOf({ Benefits: tableOf(soundFlow({ Category: "Non-financial", "Unit value": null })) }), dayOf(2026, 6, 30));
  expect([page.charts, texts(page)[1]]).toEqual([[], "No cashable benefit has money that can be told yet."]);
  expect(texts(page)).not.toContain("Gross");
  const rowOf = (text: string): number => page.blocks.find(({ cells }) => cells[0]?.[0] === text)?.row ?? 0;
  expect(rowOf("Money by fiscal year, net") - rowOf("No benefit has money in cash, so there is no waterfall from gross to net.")).toBe(3);
});

describe("a plan of which no benefit's money is known", () => {
  const untold = { Unit: "hours", "Unit value": null };

  test("has costs, and for all else the reason instead of 0", () => {
    const { page, result } = pagesOf(planOf({}, untold), day);
    const { plan, forecast } = result.businessCase.cash;
    for (const figures of [plan, forecast]) {
      expect(figures.costs).toBe(800);
      expect(figures.presentCosts).toBeGreaterThan(0);
      expect(Object.entries(figures).flatMap(([name, value]) => (name.endsWith("osts") || name === "internalRates" || value === null ? [] : [name]))).toEqual(
        [],
      );
    }
    expect(result.businessCase.tornado).toEqual([]);
    expect(texts(page)[1]).toBe("No cashable benefit has money that can be told yet; the costs are £800.");
    expect(texts(page)).toContain("no benefit has money in it");
    expect([...cellsOf(page).values()].filter((cell) => cell === 0)).toEqual([]);
  });

  test("has 0 in cash where all benefits with money are told and none of them is cashable", () => {
    const { result } = pagesOf(planOf({}, { Category: "Non-cashable" }), day);
    const { plan } = result.businessCase.cash;
    expect([plan.benefits, plan.netPresentValue]).toEqual([0, -800]);
  });
});
