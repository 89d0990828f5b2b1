import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { buildSync } from "esbuild";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addFolders } from "../../portfolio/add";
import { readBoard } from "../../portfolio/figures/read-board";
import { reviewPlans } from "../../portfolio/review";
import { openStore, type Store } from "../../portfolio/store/store";
import { updatePlans } from "../../portfolio/update";
import { progressWords, watchWork } from "../../command-line/portfolio/watch";
import { quietly, smallPlan } from "../support/portfolio-folder";

const root = join(__dirname, "../..");
const place = mkdtempSync(join(tmpdir(), "portfolio-killed-"));
const plans = join(place, "plans");
const planCount = 60;
/** 2026-07-31. */
const day = 46234;
afterAll(() => rmSync(place, { recursive: true, force: true }));
/** The program that is killed, which starts at once. */
const program = join(place, "program.cjs");
beforeAll(async () => {
  buildSync({
    entryPoints: [join(root, "test/support/portfolio-program.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    external: ["@duckdb/node-api"],
    // So that the package is looked for where this process has its own.
    supported: { "dynamic-import": false },
    logLevel: "error",
  });
  mkdirSync(plans);
  for (let plan = 1; plan <= planCount; plan++) writeFileSync(join(plans, `${plan}.xlsx`), await smallPlan({ id: `P-${plan}`, saved: plan }));
});

async function withStore<T>(name: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(place, name), { isNew: true });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

const said = { organisationFrom: "setting", mapping: null, mappingPath: null } as const;

async function finished(store: Store): Promise<unknown> {
  await addFolders(store, [plans], said);
  await updatePlans(store, quietly);
  await reviewPlans(store, day, quietly);
  const { money, counts, byBenefit, statusCounts } = await readBoard(store, { asOf: day, since: undefined, by: "organisation" });
  return { money, counts, byBenefit, statusCounts };
}

/** What is half there: loads without all of their rows, plans that point at none, results without their plan. */
const halves = (store: Store) =>
  store.rows(`select
    (select count(*) from loads l where benefit_count <> (select count(*) from benefits b where b.load_no = l.load_no)) as benefits,
    (select count(*) from loads l where not exists (select 1 from snapshots s where s.load_no = l.load_no)) as snapshots,
    (select count(*) from plans p where load_no is not null and not exists (select 1 from loads l where l.load_no = p.load_no)) as plans,
    (select count(*) from files f where state = 'counted' and not exists (select 1 from plans p where p.plan_no = f.plan_no)) as files,
    (select count(*) from plan_results p where state = 'counted' and 2 <> (select count(*) from results r where r.plan_no = p.plan_no and r.review_date = p.review_date)) as results,
    (select count(*) from plans) as known`);

test("killed at any moment the store is the last whole state, and the same command goes on from there", async () => {
  const whole = await withStore("whole.duckdb", finished);
  let [known, kills] = [0, 0];
  for (const wait of [1, 60, 300]) {
    const ended = await killedAfter(wait);
    await withStore("killed.duckdb", async (store) => {
      const [row = {}] = await halves(store);
      expect(row).toMatchObject({ benefits: 0, snapshots: 0, plans: 0, files: 0, results: 0 });
      expect(Number(row["known"])).toBeGreaterThanOrEqual(known);
      known = Number(row["known"]);
    });
    if (ended === "SIGKILL") kills++;
  }
  expect(kills).toBeGreaterThan(0);
  expect(await withStore("killed.duckdb", finished)).toEqual(whole);
});

/** Starts the program on the folder and kills it so many milliseconds after it began to write. */
function killedAfter(wait: number): Promise<NodeJS.Signals | null> {
  const store = join(place, "killed.duckdb");
  const size = (): number => {
    try {
      return statSync(`${store}.wal`).size;
    } catch {
      return 0;
    }
  };
  const before = size();
  const child = spawn(process.execPath, [program, plans, store, String(day)], {
    env: { ...process.env, NODE_PATH: join(root, "node_modules") },
    stdio: "ignore",
  });
  const poll = setInterval(() => {
    if (size() === before) return;
    clearInterval(poll);
    setTimeout(() => child.kill("SIGKILL"), wait);
  }, 5);
  return new Promise((resolve) =>
    child.on("exit", (_, signal) => {
      clearInterval(poll);
      resolve(signal);
    }),
  );
}

test("Ctrl-C keeps what is done, and the rest waits for the next time", async () => {
  await withStore("stopped.duckdb", async (store) => {
    await addFolders(store, [plans], said);
    let steps = 0;
    const step = (): void => void steps++;
    expect(await updatePlans(store, { ...quietly, step, isStopped: () => steps >= 30 })).toMatchObject({ read: 30, isStopped: true });
    expect(await updatePlans(store, quietly)).toMatchObject({ read: planCount - 30, isStopped: false });
    let reviewed = 0;
    expect(await reviewPlans(store, day, { step: (_, done) => void (reviewed = done), isStopped: () => reviewed > 0 })).toMatchObject({
      isStopped: true,
      reviewed: 50,
    });
    const { counts } = await readBoard(store, { asOf: day, since: undefined, by: "organisation" });
    expect(counts).toMatchObject({ registered: planCount, counted: 50, waiting: planCount - 50 });
    expect(await reviewPlans(store, day, quietly)).toMatchObject({ reviewed: planCount - 50, alreadyThere: 50, isStopped: false });
  });
});

test("the line of progress says the rate and the time that is left, and hears Ctrl-C", () => {
  expect(progressWords("Reading", 0, 300, 10)).toBe("Reading 0 of 300 plans");
  expect(progressWords("Reading", 120, 300, 10_000)).toBe("Reading 120 of 300 plans, 12 a second, 15 s left");
  expect(progressWords("Reading", 5, 905, 2000)).toBe("Reading 5 of 905 plans, 2.5 a second, 6 min left");
  let line = "";
  const watch = watchWork({ out: () => undefined, err: (text) => void (line += text), colors: false, live: true, width: 80 }, false);
  watch.step("Reading", 1, 2);
  expect(watch.isStopped()).toBe(false);
  process.emit("SIGINT");
  expect(watch.isStopped()).toBe(true);
  watch.done();
  expect(line).toContain("Reading 1 of 2 plans…");
  expect(line).toContain("Ending; what is done is kept");
});

test("the second Ctrl-C ends the program with the code that a shell gives to it, and after the work there is no ear for any", () => {
  const exit = jest.spyOn(process, "exit").mockReturnValue(undefined as never);
  try {
    const ears = process.listenerCount("SIGINT");
    const watch = watchWork({ out: () => undefined, err: () => undefined, colors: false, live: false, width: 80 }, true);
    process.emit("SIGINT");
    expect(exit).not.toHaveBeenCalled();
    process.emit("SIGINT");
    expect(exit.mock.calls).toEqual([[130]]);
    watch.done();
    expect(process.listenerCount("SIGINT")).toBe(ears);
  } finally {
    exit.mockRestore();
  }
});
