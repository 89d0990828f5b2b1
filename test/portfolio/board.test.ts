import { afterAll, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moneyList, reviewPlan, yearList, type BoardFigures, type Cell } from "#core";
import { boardData, moneyCharts } from "../../core/board/board-charts";
import { addFolders } from "../../portfolio/add";
import { readBoard, readBoardBenefits } from "../../portfolio/figures/read-board";
import { reviewPlans } from "../../portfolio/review";
import { boardQueries, exportPortfolio } from "../../portfolio/export/export";
import { openStore, type Store } from "../../portfolio/store/store";
import { updatePlans } from "../../portfolio/update";
import type { UpdateAsked } from "../../portfolio/watch";
import { snapshotOf, soundFlow, soundPlan, tableOf } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { portfolioDay, portfolioTables } from "../support/portfolio-plans";

const folder = mkdtempSync(join(tmpdir(), "portfolio-board-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet: UpdateAsked = { step: () => undefined, isStopped: () => false, readMapping: () => [] };
const tables = portfolioTables(20);
const file = join(folder, "portfolio.duckdb");
const asked = { asOf: portfolioDay, since: undefined, by: "organisation" } as const;

async function withStore<T>(work: (store: Store) => Promise<T>, threads?: number): Promise<T> {
  const store = await openStore(file, { isNew: true, ...(threads === undefined ? {} : { threads }) });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

const board = withStore(async (store) => {
  for (const [index, plan] of tables.entries()) writeFileSync(join(folder, `plan-${index + 1}.xlsx`), await planFile(plan));
  await addFolders(store, [folder], { organisationFrom: "setting", mapping: null, mappingPath: null });
  await updatePlans(store, quiet);
  await reviewPlans(store, portfolioDay - 30, quiet);
  await reviewPlans(store, portfolioDay, quiet);
  return { figures: await readBoard(store, asked), benefits: await readBoardBenefits(store) };
});

const results = tables.map((plan) => reviewPlan(snapshotOf(plan), portfolioDay).result);
const leaves = results.flatMap(({ currency, benefits }) =>
  Object.values(benefits).map((benefit) => {
    const { status, slip, variancePercent } = benefit as Readonly<Record<string, Cell>>;
    return { currency, ...benefit, status, slip, variancePercent };
  }),
);
const units = (value: unknown, each: number): number => (typeof value === "number" ? Math.round(value * each) : 0);

test("the money of a board is the sum of what the reviews of its plans tell machines, to the ten-thousandth", async () => {
  const sums = new Map<string, number[]>();
  for (const { currency, category, moneyPlanned, moneyClaimed, moneyValidated } of leaves) {
    const key = `${currency} ${category ?? "No category"}`;
    const sum = sums.get(key) ?? [0, 0, 0];
    if (moneyPlanned !== null) [moneyPlanned, moneyClaimed, moneyValidated].forEach((money, place) => (sum[place] = (sum[place] ?? 0) + units(money, 10_000)));
    sums.set(key, sum);
  }
  const { money } = (await board).figures;
  const told = new Map(
    money.map(({ currency, category, planned, claimed, validated }) => [
      `${currency} ${category}`,
      [planned, claimed, validated].map((amount) => units(amount, 10_000)),
    ]),
  );
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(sums));
  expect(told.size).toBe(8);
});

test("the months of every benefit add up to its money to date, unit for unit, and the years of a board to its money", async () => {
  const { money, years } = (await board).figures;
  const rows = await withStore((store) =>
    store.rows(`select review_date, count(*) as benefits,
        count(*) filter (where money_planned <> coalesce(m.planned, 0) or coalesce(money_claimed, 0) <> coalesce(claimed, 0) or coalesce(money_validated, 0) <> coalesce(validated, 0)) as wrong,
        sum(months) as months, count(*) filter (where first > last or last > 202606) as beyond
      from results left join (select review_date, plan_no, load_no, benefit_no, sum(money_planned) as planned, sum(money_claimed) as claimed,
        sum(money_validated) as validated, count(*) as months, min(month) as first, max(month) as last from months group by all) m
      using (review_date, plan_no, load_no, benefit_no) where money_planned is not null group by review_date order by review_date`),
  );
  expect(rows.map(({ wrong, beyond }) => [wrong, beyond])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  for (const { months, benefits } of rows) expect(Number(months)).toBeGreaterThan(Number(benefits) * 3);
  const sums = new Map<string, number[]>();
  for (const { currency, category, planned, claimed, validated } of years) {
    const sum = sums.get(`${currency} ${category}`) ?? [0, 0, 0];
    [planned, claimed, validated].forEach((amount, place) => (sum[place] = (sum[place] ?? 0) + units(amount, 10_000)));
    sums.set(`${currency} ${category}`, sum);
  }
  expect(Object.fromEntries(sums)).toEqual(
    Object.fromEntries(
      money.map(({ currency, category, planned, claimed, validated }) => [
        `${currency} ${category}`,
        [planned, claimed, validated].map((amount) => units(amount, 10_000)),
      ]),
    ),
  );
});

test("its index by benefit and its statuses are those of all benefits together", async () => {
  const due = leaves.filter(({ indexWeight }) => indexWeight !== null);
  const weight = due.reduce((sum, one) => sum + units(one.indexWeight, 1e6), 0);
  const measured = due.filter(({ indexRate }) => indexRate !== null);
  const measuredWeight = measured.reduce((sum, one) => sum + units(one.indexWeight, 1e6), 0);
  const capped = measured.reduce((sum, one) => sum + units(Number(one.indexWeight) * Math.min(Number(one.indexRate), 1), 1e9), 0);
  const { byBenefit, statusCounts, counts } = (await board).figures;
  expect(byBenefit).toEqual({ cappedIndex: capped / (measuredWeight * 1000), coverage: measuredWeight / weight, pessimisticIndex: capped / (weight * 1000) });
  for (const [status, count] of Object.entries(statusCounts)) expect([status, count]).toEqual([status, leaves.filter((one) => one.status === status).length]);
  expect(counts).toMatchObject({ registered: 20, counted: 20, benefits: 320 });
});

test("each plan counts once by its Plan weight in the other index", async () => {
  let [sum, weights] = [0, 0];
  results.forEach(({ plan }, index) => {
    const weight = (index % 3) + 1;
    if (plan.cappedIndex === null) return;
    sum += units(weight * Number(plan.cappedIndex), 1e9);
    weights += weight * 1e6;
  });
  expect((await board).figures.byPlan.cappedIndex).toBe(sum / (weights * 1000));
});

test("its bands of lateness count the months late of the reviews, and what is not known stands apart", async () => {
  const begun = leaves.filter(({ status }) => status !== "Not due").map(({ slip }) => (typeof slip === "number" ? slip : undefined));
  const between = (over: number, upTo: number): number => begun.filter((slip) => slip !== undefined && slip > over && slip <= upTo).length;
  const early = begun.filter((slip) => slip !== undefined && slip < -0.5).length;
  const told = Object.fromEntries((await board).figures.slips.map(({ band, benefits }) => [band, benefits]));
  expect(told).toEqual({
    early,
    "on time": between(-Infinity, 0.5) - early,
    "up to 3 late": between(0.5, 3),
    "up to 6 late": between(3, 6),
    "up to 12 late": between(6, 12),
    "over 12 late": between(12, Infinity),
    unknown: begun.filter((slip) => slip === undefined).length,
  });
  expect(Object.values(told).filter((count) => count > 0).length).toBeGreaterThan(4);
});

test("its worst gaps are those of the reviews, of each currency the largest and without money the largest share, in turn", async () => {
  const { gaps } = (await board).figures;
  const behind = leaves.filter(({ status }) => status === "Amber" || status === "Red");
  const sorted = (of: (leaf: (typeof leaves)[number]) => number | undefined): readonly number[] =>
    behind
      .flatMap((leaf) => of(leaf) ?? [])
      .filter((gap) => gap < 0)
      .sort((a, b) => a - b)
      .slice(0, 50);
  const money = (asked: string) =>
    sorted(({ currency, moneyClaimed, moneyPlanned }) =>
      currency === asked && moneyPlanned !== null && moneyClaimed !== null ? units(moneyClaimed, 10_000) - units(moneyPlanned, 10_000) : undefined,
    );
  const shares = sorted(({ moneyPlanned, variancePercent }) =>
    moneyPlanned === null ? (typeof variancePercent === "number" ? variancePercent : undefined) : undefined,
  );
  for (const currency of ["£", "€"])
    expect(gaps.flatMap((gap) => (gap.currency === currency && gap.money !== null ? [units(gap.money, 10_000)] : []))).toEqual(money(currency));
  expect(gaps.flatMap(({ money: amount, variancePercent }) => (amount === null ? [variancePercent] : []))).toEqual(shares);
  expect(gaps.slice(0, 6).map(({ currency, money: amount }) => (amount === null ? null : currency))).toEqual(["£", "€", null, "£", "€", null]);
});

test("its benefits are those of the reviews, each in the plan that it belongs to", async () => {
  const { figures, benefits } = await board;
  expect(benefits.status).toHaveLength(leaves.length);
  const first = figures.plans.find(({ planId }) => planId === "P-7");
  const places = benefits.plan.flatMap((plan, place) => (plan === first?.plan ? [place] : []));
  expect(places.map((place) => [benefits.id[place], benefits.status[place]])).toEqual(
    Object.entries(results[6]?.benefits ?? {}).map(([id, { status }]) => [id, status]),
  );
});

test("groups hold every benefit once, whatever they are made by, and add no categories up", async () => {
  for (const by of ["objective", "owner", "category", "organisation"] as const) {
    const { groups } = await withStore((store) => readBoard(store, { ...asked, by }));
    expect([by, groups.reduce((sum, group) => sum + group.benefits, 0)]).toEqual([by, 320]);
    const keys = groups.flatMap(({ name, money }) => money.map(({ currency, priceDate, category }) => `${name} ${currency} ${priceDate} ${category}`));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("a board is the same with one thread and with two", async () => {
  const { figures } = await board;
  const once = await withStore((store) => readBoard(store, asked), 1);
  const twice = await withStore((store) => readBoard(store, asked), 2);
  expect(once).toEqual(figures);
  expect(twice).toEqual(figures);
});

test("what moved with no file touched moved by time alone; what a date told stays as it was told", async () => {
  const { figures } = await board;
  expect(figures.since).toBe("2026-05-31");
  expect(figures.moved?.count).toBeGreaterThan(0);
  expect(figures.moved?.byCause["by a change of the plan"]).toEqual({ better: 0, worse: 0, other: 0 });
  const changed = structuredClone(tables[0]) as unknown as { Benefits: (string | number | null)[][] };
  const target = changed.Benefits[0]?.indexOf("Target") ?? -1;
  for (const row of changed.Benefits.slice(1)) row[target] = Number(row[target]) * 3;
  writeFileSync(join(folder, "plan-1.xlsx"), await planFile(changed));
  utimesSync(join(folder, "plan-1.xlsx"), new Date(), new Date(Date.now() + 5000));
  const [again, later] = await withStore(async (store): Promise<[BoardFigures, BoardFigures]> => {
    expect(await updatePlans(store, quiet)).toMatchObject({ read: 1, files: 20 });
    expect(await reviewPlans(store, portfolioDay, quiet)).toMatchObject({ reviewed: 0, alreadyThere: 20 });
    const told = await readBoard(store, asked);
    await reviewPlans(store, portfolioDay + 1, quiet);
    return [told, await readBoard(store, { ...asked, asOf: portfolioDay + 1 })];
  });
  expect(again).toEqual(figures);
  const byPlan = (later.moved?.list ?? []).filter(({ cause }) => cause === "by a change of the plan");
  expect(new Set(byPlan.map(({ plan }) => later.plans.find((one) => one.plan === plan)?.planId))).toEqual(new Set(["P-1"]));
});

test("claimed money is held against the plan before optimism bias and confidence, in gaps, lists and charts, which name both", async () => {
  const plans = join(folder, "adjusted");
  mkdirSync(plans);
  // 300 of the 1,000 of a year, of which 181 of 365 days were to bring 495.89.
  for (const [index, Confidence] of [0.5, null].entries()) {
    const flow = soundFlow({
      "Benefit ID": "F-1",
      Category: "Cashable",
      Unit: "€",
      Baseline: null,
      Target: 1000,
      Start: "2026-01-01",
      Due: "2026-12-31",
      Confidence,
    });
    const settings = Object.entries({ Plan: `Plan ${index}`, "Plan ID": `P-${index}`, Currency: "€" });
    const readings = tableOf({ "Benefit ID": "F-1", Date: "2026-06-30", Actual: 300 });
    writeFileSync(
      join(plans, `plan-${index}.xlsx`),
      await planFile(soundPlan({ Benefits: tableOf(flow), Measurements: readings, Settings: [["Setting", "Value"], ...settings] })),
    );
  }
  const store = await openStore(join(folder, "adjusted.duckdb"), { isNew: true });
  try {
    await addFolders(store, [plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
    await updatePlans(store, quiet);
    await reviewPlans(store, portfolioDay, quiet);
    const figures = await readBoard(store, asked);
    expect(figures.gaps.map(({ money }) => money)).toEqual([expect.closeTo(300 - 495.8904, 3), expect.closeTo(300 - 495.8904, 3)]);
    expect(figures.money).toMatchObject([{ planned: expect.closeTo(495.8904 * 1.5, 3), plannedUnadjusted: expect.closeTo(495.8904 * 2, 3), claimed: 600 }]);
    for (const list of [moneyList(figures), yearList(figures)]) {
      const cellsOf = (header: string) => list.rows.map((row) => row[list.columns.findIndex((column) => column.header === header)]);
      expect(cellsOf("Unadjusted plan")).toEqual([expect.closeTo(495.8904 * 2, 3)]);
      expect(cellsOf("Claimed − plan")).toEqual([expect.closeTo(600 - 495.8904 * 2, 3)]);
    }
    const chart = moneyCharts[0]?.(figures, boardData(figures), { row: 1, column: 1, rows: 10, columns: 10 });
    expect(chart?.title).toBe("Cashable: €600 of €992 planned claimed, €0 validated; €744 was expected after optimism bias and confidence");
  } finally {
    store.close();
  }
  for (const list of [moneyList((await board).figures), yearList((await board).figures)])
    expect(list.columns.map(({ header }) => header)).not.toContain("Unadjusted plan");
});

test("one currency is one line of money, however the plans spell it, as the first of them does", async () => {
  const plans = join(folder, "spellings");
  mkdirSync(plans);
  for (const [index, currency] of ["€", "EUR", "£", "Euro", "eur", "GBP", "$"].entries()) {
    const flow = soundFlow({
      "Benefit ID": "F-1",
      Benefit: "Paper saved",
      Category: "Cashable",
      Unit: currency,
      Baseline: null,
      Target: 1200,
      Start: "2026-01-01",
      Due: "2026-01-31",
    });
    const settings = Object.entries({ Plan: `Plan ${index}`, "Plan ID": `P-${index}`, Currency: currency });
    writeFileSync(join(plans, `plan-${index}.xlsx`), await planFile(soundPlan({ Benefits: tableOf(flow), Settings: [["Setting", "Value"], ...settings] })));
  }
  const store = await openStore(join(folder, "spellings.duckdb"), { isNew: true });
  try {
    await addFolders(store, [plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
    await updatePlans(store, quiet);
    await reviewPlans(store, portfolioDay, quiet);
    const { money } = await readBoard(store, asked);
    expect(money.map(({ currency, benefits, planned }) => [currency, benefits, planned])).toEqual([
      ["$", 1, 1200],
      ["£", 2, 2400],
      ["€", 4, 4800],
    ]);
    // An engine that is handed the rows tells the same lines of money, by the SQL that goes along.
    const to = join(folder, "spellings-export");
    await exportPortfolio(store, "parquet", to, undefined);
    const handed = await openStore(":memory:");
    for (const table of ["plan_results", "results", "months"])
      await handed.run(`create or replace table ${table} as select * from read_parquet('${join(to, `${table}.parquet`)}')`);
    const told = async (place: number) =>
      new Map((await handed.rows(boardQueries(portfolioDay).split(";")[place] ?? "")).map((row) => [row["currency"], Number(row["planned"]) / 10_000]));
    for (const place of [1, 2])
      expect(await told(place)).toEqual(
        new Map([
          ["$", 1200],
          ["£", 2400],
          ["€", 4800],
        ]),
      );
    handed.close();
  } finally {
    store.close();
  }
});
