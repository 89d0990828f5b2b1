import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { readBoard } from "../../portfolio/figures/read-board";
import { reviewPlans } from "../../portfolio/review";
import { openStore, type Store } from "../../portfolio/store/store";
import { addFolders } from "../../portfolio/add";
import { updatePlans } from "../../portfolio/update";
import { portfolioFolder, quietly, smallPlan } from "../support/portfolio-folder";

let folder: ReturnType<typeof portfolioFolder>;
beforeEach(() => void (folder = portfolioFolder()));
afterEach(() => folder.remove());

/** 2026-07-31 and the ends of the months behind it. */
const [july, august, september] = [46234, 46265, 46295];

async function inFile<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder.place, "portfolio.duckdb"), { isNew: true });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

const board = (store: Store, asOf: number) => readBoard(store, { asOf, since: undefined, by: "organisation" });

test("a store of the version before is opened: what its dates told stays, without months, and new dates have them", async () => {
  const flow = { "Data source": "Payroll" };
  folder.put("a.xlsx", await smallPlan({ id: "A", name: "Same", saved: 123.5, flow }));
  folder.put("b.xlsx", await smallPlan({ id: "B", name: "Same", saved: 123.5, flow }));
  const told = await inFile(async (store) => {
    await addFolders(store, [folder.plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
    await updatePlans(store, quietly);
    await reviewPlans(store, july, quietly);
    const before = await board(store, july);
    // So the first version was: no End, no months, and of a claim's source its capitals alone.
    for (const sql of ["alter table benefits drop column end_day", "alter table claims drop column named", "drop table months"]) await store.run(sql);
    await store.run("alter table results drop column money_planned_unadjusted");
    await store.run("update store_version set version = 1");
    return before;
  });
  expect(told.years.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(2 * 1235);
  const then = await inFile((store) => board(store, july));
  expect(then).toEqual({ ...told, years: [], sameSource: told.sameSource.map((claim) => ({ ...claim, source: "PAYROLL OF SAME" })) });
  folder.put("c.xlsx", await smallPlan({ id: "C", name: "Other", saved: 123.5, flow }));
  const next = await inFile(async (store) => {
    expect(await updatePlans(store, quietly)).toMatchObject({ read: 1 });
    await reviewPlans(store, august, quietly);
    return board(store, august);
  });
  expect(next.counts).toMatchObject({ counted: 3 });
  expect(next.years.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(3 * 1235);
});

test("what a date told of before of a plan discounted by Confidence stays; from the next on claimed money is held against the plan before it", async () => {
  // 100 of 1,200 hours of £10 where 181 of 365 days were to bring 595.07; at a Confidence of 10% 59.5 were expected.
  folder.put("a.xlsx", await smallPlan({ id: "A", saved: 100, flow: { Confidence: 0.1, Baseline: null } }));
  await inFile(async (store) => {
    await addFolders(store, [folder.plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
    await updatePlans(store, quietly);
    await reviewPlans(store, july, quietly);
    // So the version before was.
    for (const table of ["results", "months"]) await store.run(`alter table ${table} drop column money_planned_unadjusted`);
    await store.run("update store_version set version = 3");
  });
  const [then, now] = await inFile(async (store) => {
    await reviewPlans(store, july - 1, quietly);
    return [await board(store, july), await board(store, july - 1)];
  });
  expect(then.gaps.map(({ money }) => money)).toEqual([]);
  expect(then.money[0]).not.toHaveProperty("plannedUnadjusted");
  expect(now.gaps.map(({ money }) => money)).toEqual([expect.closeTo(1000 - 5950.68, 1)]);
  expect(now.money[0]?.planned).toBeCloseTo(595.07, 1);
  expect(now.money[0]?.plannedUnadjusted).toBeCloseTo(5950.68, 1);
  expect(now.years[0]?.plannedUnadjusted).toBeCloseTo(5950.68, 1);
});

test("a store of the version before takes the End of its benefits from what it keeps of each plan: no file is read, none looks changed", async () => {
  // 610 of the 700 of July are Green on End; without it the plan had run on to the whole 700 in August: −12.9 %, Red.
  const flow = { Target: 700, Due: "2026-07-31", End: "2026-07-31" };
  const put = async (name: string, id: string, saved: number): Promise<string> => folder.put(name, await smallPlan({ id, name, saved, flow }));
  const chosen = await put("a.xlsx", "A", 610);
  await put("a later.xlsx", "A", 620);
  const changed = await put("b.xlsx", "B", 600);
  const gone = await put("c.xlsx", "C", 610);
  const counted = (store: Store) => store.rows("select path from files where state = 'counted' order by path");
  await inFile(async (store) => {
    await addFolders(store, [folder.plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
    await updatePlans(store, { ...quietly, prefer: [chosen] });
    await put("b.xlsx", "B", 610);
    rmSync(gone);
    await updatePlans(store, quietly);
    await reviewPlans(store, august, quietly);
    // So the version before was, and so it told what had ended.
    await store.run("alter table benefits drop column end_day");
    await store.run("update results set status = 'Red' where benefit_id = 'B-02'");
    for (const table of ["results", "months"]) await store.run(`alter table ${table} drop column money_planned_unadjusted`);
    await store.run("update store_version set version = 2");
  });
  await inFile(async (store) => {
    expect(await store.rows("select load_no, end_day from benefits where benefit_id = 'B-02' order by load_no")).toEqual(
      [1, 2, 3, 4].map((load_no) => ({ load_no, end_day: july })),
    );
    expect(await updatePlans(store, quietly)).toMatchObject({ read: 0 });
    expect(await counted(store)).toEqual([{ path: chosen }, { path: changed }]);
    await reviewPlans(store, september, quietly);
    const moved = (await board(store, september)).moved?.list.filter(({ id }) => id === "B-02");
    expect(moved?.map(({ from, to, cause }) => [from, to, cause])).toEqual(Array(2).fill(["Red", "Green", "by time alone"]));
  });
});

test.each([
  { version: "5", says: "was written by a newer version of this program. Update this program, or name another file with --store." },
  { version: "0", says: "is no portfolio of this version. Name another file with --store, or move it away and make it anew with:" },
])("a store of version $version is refused in words that say the mend", async ({ version, says }) => {
  await inFile((store) => store.run(`update store_version set version = ${version}`));
  await expect(inFile(() => Promise.resolve())).rejects.toThrow(says);
});

test("what is written piece by piece stands there, though DuckDB is opened anew in between and forgets what it only held", async () => {
  const path = join(folder.place, "portfolio.duckdb");
  const store = await openStore(path, { isNew: true, kept: 96 });
  await store.run("create temp table held as select 1 as one");
  for (let piece = 0; piece < 45; piece++)
    await store.whole(() => store.add("folders", [{ path: String(piece), organisation_from: "setting", mapping: null, mapping_path: null }]));
  await expect(store.rows("select * from held")).rejects.toThrow("held");
  expect(await store.rows("select count(*) as folders from folders")).toEqual([{ folders: 45 }]);
  store.close();
});
