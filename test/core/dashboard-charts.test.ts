import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { shareRange } from "../../core/charts/share-range";
import type { ChartSeries, ChartSpec, OwnedSheet } from "../../core/port/workbook";
import { chartValuesOf } from "../../core/writing/placed-cells";
import { plainChart } from "../../core/writing/chart-drawing";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

const day = dayOf(2026, 12, 31);
const sheetsOf = (tables: Tables) => {
  const { update, result } = reviewPlan(snapshotOf(tables), day);
  const sheet = (name: string): OwnedSheet => update.sheets.find((sheet) => sheet.name === name) as OwnedSheet;
  return { dashboard: sheet("Dashboard"), board: sheet("Board pack"), data: sheet("Review data"), result };
};
const titleOf = ({ charts }: OwnedSheet, key: string) => charts.find((chart) => chart.key === key)?.title;
const texts = ({ blocks }: OwnedSheet) => blocks.flatMap(({ cells }) => cells.flat()).map(String);
const level = (cells: NamedCells = {}) => soundBenefit({ Direction: "Increase", Baseline: 0, Target: 100, ...cells });

describe("the curve", () => {
  test("is a gap where nothing is known, in the cells that it is drawn from", () => {
    const { data } = sheetsOf({ Benefits: tableOf(level()), Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-12-31", Actual: 50 }) });
    const curve = data.blocks.find(({ table }) => table === "BenefitCurve");
    const column = curve?.cells[0]?.indexOf("Delivered, capped") ?? -1;
    expect(curve?.cells.slice(1).map((row) => row[column])).toEqual([...new Array<null>(11).fill(null), 0.5]);
  });

  test("names what is not measured beside the share that is delivered", () => {
    const { dashboard, board } = sheetsOf({
      Benefits: tableOf(level(), level({ "Benefit ID": "B-02" })),
      Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-12-31", Actual: 100 }),
    });
    expect(titleOf(dashboard, "curve")).toBe("50% of the promise delivered, 50 points behind plan (1 benefit is not measured)");
    expect(titleOf(board, "outlook")).toContain("50% delivered, 50 points behind plan (1 benefit is not measured)");
  });

  test("says that nothing of it is measured, and no share, where that is so of all that promise a change", () => {
    const { dashboard, board } = sheetsOf({
      Benefits: tableOf(level(), soundBenefit({ "Benefit ID": "B-02", Direction: "At least", Baseline: 100, Target: 100 })),
      Measurements: tableOf({ "Benefit ID": "B-02", Date: "2026-12-31", Actual: 100 }),
    });
    expect(titleOf(dashboard, "curve")).toBe("Nothing is measured yet, 100% was planned by now");
    expect(titleOf(board, "outlook")).toBe("Nothing is measured yet, 100% was planned by now");
  });
});

describe("a plan without benefits", () => {
  const snapshot = snapshotOfNewTables(newPlan("blank").newTables);
  const { update } = reviewPlan(snapshot, day);

  test("has no empty chart and no share of nothing on any page", () => {
    expect(update.sheets.flatMap(({ charts }) => charts)).toEqual([]);
    expect(update.sheets.flatMap(texts).filter((text) => /\b0 of 0\b/.test(text))).toEqual([]);
  });

  test("says the one next step where its charts would be", () => {
    const dashboard = update.sheets.find(({ name }) => name === "Dashboard") as OwnedSheet;
    expect(texts(dashboard)).toEqual(expect.arrayContaining(["The next step", "Enter the first planned benefit on Benefits, then review again."]));
    expect(texts(dashboard)).toContain("No benefit is planned yet.");
  });
});

describe("objectives", () => {
  /** A benefit for each objective, of which so many percent of the plan are reached. */
  const planOfShares = (shares: readonly number[]): Tables => ({
    Benefits: tableOf(...shares.map((_, at) => level({ "Benefit ID": `B-${at}`, Start: "2026-01-01", Due: "2026-12-31" }))),
    Objectives: tableOf(...shares.map((_, at) => ({ "Objective ID": `P-${at}`, Objective: `Objective ${at}`, Weight: 1 }))),
    Alignment: tableOf(...shares.map((_, at) => ({ "Benefit ID": `B-${at}`, "Objective ID": `P-${at}`, Score: 5 }))),
    Measurements: tableOf(...shares.map((share, at) => ({ "Benefit ID": `B-${at}`, Date: "2026-12-31", Actual: share }))),
  });
  const chartOf = (shares: readonly number[]) => {
    const { dashboard, data } = sheetsOf(planOfShares(shares));
    const chart = dashboard.charts.find(({ key }) => key === "objectives");
    const rows = data.blocks.find(({ table }) => table === "BenefitObjectives")?.cells.slice(1) ?? [];
    return { chart, names: rows.map(([name]) => name) };
  };

  test("are columns with a line where the title draws it, as long as their names have room", () => {
    const { chart, names } = chartOf([100, 40, 96]);
    expect(chart).toMatchObject({ kind: "column", title: "1 of 3 objectives below 95% of plan", legend: true });
    expect(chart?.series.map(({ name, line }) => [name, line ?? false])).toEqual([
      ["Index", false],
      ["Capped index", false],
      ["95% of plan", true],
    ]);
    expect(names).toEqual(["Objective 0", "Objective 1", "Objective 2"]);
  });

  test("that are too many are bars, the furthest behind first, those below the line in a colour of their own, and the rest is counted", () => {
    const shares = Array.from({ length: 18 }, (_, at) => 50 + at * 5);
    const { chart, names } = chartOf([...shares].reverse());
    // 50, 55, … 135: nine lie below 95; the fifteen lowest are drawn.
    expect(chart).toMatchObject({ kind: "bar", title: "9 of 18 objectives below 95% of plan; 3 more have come further", legend: false, reversed: true });
    expect(chart?.series.map(({ pointColors }) => pointColors?.map(({ point }) => point))).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8]]);
    expect(names).toEqual(Array.from({ length: 15 }, (_, at) => `Objective ${17 - at}`));
  });
});

describe("what was approved", () => {
  const frozen = (target: number): Tables => ({
    Benefits: tableOf(level({ "Baseline date": "2025-12-31" })),
    Baselines: tableOf({
      Baseline: "First",
      "Taken on": "2026-01-01",
      "Benefit ID": "B-01",
      Kind: "Level",
      Direction: "Increase",
      Target: target,
      "Baseline value": 0,
      Start: "2026-01-01",
      Due: "2026-12-31",
    }),
    Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-12-31", Actual: 50 }),
  });
  const seriesOf = (target: number) =>
    sheetsOf(frozen(target))
      .board.charts.find(({ key }) => key === "outlook")
      ?.series.filter(({ area }) => area === undefined)
      .map(({ name, dash }) => [name, dash ?? false]);

  test("has a solid line of its own beside the dashes of the plan", () => {
    expect(seriesOf(120)?.slice(0, 2)).toEqual([
      ["Baseline", false],
      ["Planned", true],
    ]);
  });

  test("is the plan's own line where the two are one", () => {
    expect(seriesOf(100)?.slice(0, 2)).toEqual([
      ["Planned, as approved", true],
      ["Forecast", false],
    ]);
  });
});

describe("the outlook", () => {
  /** 40 of 100 by the end of June, where half is planned. */
  const halfway: Tables = {
    Benefits: tableOf(level({ Start: "2026-01-01", Due: "2026-12-31" })),
    Measurements: tableOf(
      ...[10, 20, 30, 40].map((actual, at) => ({ "Benefit ID": "B-01", Date: `2026-0${at + 3}-${at % 2 === 0 ? "31" : "30"}`, Actual: actual })),
    ),
  };
  const { update } = reviewPlan(snapshotOf(halfway), dayOf(2026, 6, 30));
  const outlook = update.sheets.flatMap(({ charts }) => charts).find(({ key }) => key === "outlook") as ChartSpec;
  const cells = chartValuesOf(update.sheets);
  const column = (name: string) => cells((outlook.series.find((series) => series.name === name) as ChartSeries).values) as readonly (number | null)[];
  const low = cells((plainChart(outlook).series.find(({ name }) => name === "Forecast, low") as ChartSeries).values);
  const high = cells((plainChart(outlook).series.find(({ name }) => name === "Forecast, high") as ChartSeries).values);

  test("draws the forecast in a band from its low to its high case, of no height until it begins", () => {
    const [from, range] = [column("Forecast from"), column("Forecast range")];
    const now = from.findIndex((_, month) => low[month] !== null);
    expect(now).toBe(5);
    expect(range.slice(0, now)).toEqual([0, 0, 0, 0, 0]);
    for (let month = now; month < from.length; month++) {
      expect(from[month]).toBe(low[month]);
      expect((from[month] as number) + (range[month] as number)).toBeCloseTo(high[month] as number, 12);
    }
    expect(range.at(-1)).toBeGreaterThan(0);
  });

  test("names each line where it ends, and has no legend", () => {
    const labels = outlook.series.flatMap(({ pointLabel }) => (pointLabel === undefined ? [] : [pointLabel]));
    expect(outlook.legend).toBe(false);
    expect(labels).toEqual([
      // Less than a letter's height apart, so that both stand in one label.
      { point: 11, text: expect.stringMatching(/^Planned 100%\nForecast 9\d%$/), side: "right" },
      { point: 5, text: "Delivered 40%", side: "below right" },
    ]);
  });

  test("has lines and a legend alone where a program knows no bands", () => {
    const { series, legend, valueRange } = plainChart(outlook);
    expect([legend, valueRange]).toEqual([true, undefined]);
    expect(series.map(({ name }) => name)).toEqual(["Planned", "Forecast", "Delivered", "Forecast, low", "Forecast, high"]);
    expect(series.filter(({ area, pointLabel }) => area !== undefined || pointLabel !== undefined)).toEqual([]);
  });
});

test.each([
  { shares: [0, 0.5, 1, null], from: 0, to: 1.05 },
  { shares: [-0.01, 1.04], from: 0, to: 1.05 },
  { shares: [-0.1, 1.2], from: -0.25, to: 1.3 },
])("an axis of the shares $shares goes from $from to $to", ({ shares, from, to }) => {
  expect(shareRange(shares)).toEqual({ valueRange: { from, to, step: 0.25 } });
});

test("a control chart says with which reading the benefit starts, where others stand before it", () => {
  const readings = Array.from({ length: 9 }, (_, at) => ({ "Benefit ID": "B-01", Date: `2026-0${at + 1}-28`, Actual: at % 2 }));
  const startOf = (start: string) => {
    const { update } = reviewPlan(
      snapshotOf({ Benefits: tableOf(level({ Start: start, Due: "2026-12-31" })), Measurements: tableOf(...readings) }),
      dayOf(2026, 10, 1),
    );
    const [chart] = (update.sheets.find(({ name }) => name === "Signals") as OwnedSheet).charts;
    return chart?.series.find(({ name }) => name === "Start")?.pointLabel;
  };
  expect(startOf("2026-05-01")).toEqual({ point: 4, text: "Start", side: "above" });
  expect(startOf("2026-01-01")).toBeUndefined();
});

test("the money of a gap is named for what it is, less the plan before confidence: what is Red is short in money, too", () => {
  const { dashboard, board, result } = sheetsOf({
    Benefits: tableOf(soundFlow({ Category: "Cashable", Validator: "Finance", Unit: "£", "Unit value": 1, Confidence: 0.5 })),
    Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-12-31", Actual: 900 }),
    Settings: [
      ["Setting", "Value"],
      ["Currency", "£"],
    ],
  });
  // 900 of 1,200 units is Red; in money too, though the plan, net of confidence, expects 600.
  expect(result.board.gaps).toMatchObject([{ status: "Red", moneyGap: -300 }]);
  for (const page of [dashboard, board]) {
    expect(texts(page)).toContain("Claimed − plan");
    expect(texts(page)).not.toContain("Money gap");
    const formats = page.blocks.filter(({ cells }) => cells.flat().includes(-300)).flatMap(({ styles = [] }) => styles.map((style) => style.format));
    expect(formats).toContain('+"£"#,##0;-"£"#,##0;"£"0');
  }
});
