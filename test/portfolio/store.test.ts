import { afterEach, beforeEach, expect, test } from "@jest/globals";
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

/** 2026-07-31 and the month's end behind it. */
const [july, august] = [46234, 46265];

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
  const flow = { "Data source": "Payroll", End: "2026-12-31" };
  folder.put("a.xlsx", await smallPlan({ id: "A", name: "Same", saved: 123.5, flow }));
  folder.put("b.xlsx", await smallPlan({ id: "B", name: "Same", saved: 123.5, flow }));
  const told = await inFile(async (store) => {
    await addFolders(store, [folder.plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
    await updatePlans(store, quietly);
    await reviewPlans(store, july, quietly);
    const before = await board(store, july);
    // So the first version was: no End, no months, and of a claim's source its capitals alone.
    for (const sql of ["alter table benefits drop column end_day", "alter table claims drop column named", "drop table months"]) await store.run(sql);
    await store.run("update store_version set version = 1");
    return before;
  });
  expect(told.years.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(2 * 1235);
  const then = await inFile((store) => board(store, july));
  expect(then).toEqual({ ...told, years: [], sameSource: told.sameSource.map((claim) => ({ ...claim, source: "PAYROLL OF SAME" })) });
  folder.put("c.xlsx", await smallPlan({ id: "C", name: "Other", saved: 123.5, flow }));
  const next = await inFile(async (store) => {
    // The two are read again, for their End.
    expect(await updatePlans(store, quietly)).toMatchObject({ read: 3 });
    await reviewPlans(store, august, quietly);
    expect(await store.rows("select end_day from benefits b join plans p using (load_no) where benefit_no = 1")).toEqual(Array(3).fill({ end_day: 46387 }));
    return board(store, august);
  });
  expect(next.counts).toMatchObject({ counted: 3 });
  expect(next.years.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(3 * 1235);
});

test("a store of the version before keeps what was chosen of two versions of a plan", async () => {
  const chosen = folder.put("a.xlsx", await smallPlan({ id: "A", saved: 10 }));
  folder.put("b.xlsx", await smallPlan({ id: "A", saved: 20 }));
  const counted = (store: Store) => store.rows("select path from files where state = 'counted'");
  await inFile(async (store) => {
    await addFolders(store, [folder.plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
    await updatePlans(store, { ...quietly, prefer: [chosen] });
    expect(await counted(store)).toEqual([{ path: chosen }]);
    for (const sql of ["alter table benefits drop column end_day", "update store_version set version = 2"]) await store.run(sql);
  });
  await inFile(async (store) => {
    await updatePlans(store, quietly);
    expect(await counted(store)).toEqual([{ path: chosen }]);
  });
});

test.each([
  { version: "4", says: "was written by a newer version of this program. Update this program, or name another file with --store." },
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
