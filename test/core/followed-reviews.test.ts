import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { checks } from "../../core/checks/index";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { followPlan } from "../../core/review/follow-plan";
import { newPlan } from "../../core/review/new-plan";
import { reviewing, reviewPlan, type Review, type Reviewing } from "../../core/review/review";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { soundPlans, statusDay } from "../support/random-plans";

interface Edit {
  /** A column of the log; otherwise any column of any table. */
  readonly header: string | undefined;
  readonly table: number;
  readonly column: number;
  readonly row: number;
  readonly cell: Cell;
}

const readings = fc.constantFrom("Actual", "Actual", "Actual", "Date", "Validated on", "Benefit ID");
const cells = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: -900, max: 900 }) },
  { weight: 1, arbitrary: fc.integer({ min: statusDay - 900, max: statusDay + 90 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(1e16, null, "B-01", "b-02 ", "n/a", "43%", { error: "#N/A" }) },
);
const edit: fc.Arbitrary<Edit> = fc.record({
  header: fc.option(readings, { freq: 4, nil: undefined }),
  table: fc.nat(),
  column: fc.nat(),
  row: fc.nat(),
  cell: cells,
});

/** One cell changed in a list of its own; all other columns stay the very same, as from a host that follows edits. */
function edited({ tables }: PlanSnapshot, { header, table, column, row, cell }: Edit): PlanSnapshot {
  const place = header === undefined ? table % tables.length : tables.findIndex(({ name }) => name === "Measurements");
  const changed = tables.map((own, at) => {
    if (at !== place) return own;
    const columns = own.columns.map((old, position) => {
      const isIt = header === undefined ? position === column % own.columns.length : old.header === header;
      return isIt ? { header: old.header, cells: old.cells.map((was, index) => (index === row % old.cells.length ? cell : was)) } : old;
    });
    return { ...own, columns };
  });
  return { tables: changed };
}

const told = ({ update, findings, result, curve }: Review): string => JSON.stringify([update, findings, result, curve]);

test("a plan that is followed through random edits is reviewed as each state of it anew", () => {
  fc.assert(
    fc.property(soundPlans, fc.array(edit, { minLength: 4, maxLength: 8 }), (plan, edits) => {
      const follow = followPlan();
      let now = plan;
      for (const next of [undefined, ...edits]) {
        if (next !== undefined) now = edited(now, next);
        expect(told(follow(now, statusDay))).toBe(told(reviewPlan(now, statusDay)));
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 60_000);

/** The CRM example after one reading was changed, reviewed in the knowledge of the review before. */
function afterReading(row: number, cell: Cell): { readonly before: Reviewing; readonly after: Reviewing; readonly anew: Review } {
  const plan = snapshotOfNewTables(newPlan("crm").newTables);
  const before = reviewing(plan, undefined, undefined, undefined, undefined, true);
  const now = edited(plan, { header: "Actual", table: 0, column: 0, row, cell });
  return { before, after: reviewing(now, undefined, undefined, before), anew: reviewPlan(now) };
}

test("of a log in which only a figure changed nothing is grouped again, and only its benefit is told anew", () => {
  const { before, after, anew } = afterReading(0, 0.2);
  expect(after.assessed.plan.measurements.rows).toBe(before.assessed.plan.measurements.rows);
  const [all, others] = [before.results(), after.results().filter((result, position) => result !== before.results()[position])];
  const parents = all.filter(({ isParent }) => isParent).length;
  expect([all.length > 5, others.length - parents]).toEqual([true, 1]);
  expect(told(after.review)).toBe(told(anew));
});

test("of a log in which only a figure changed the months of its benefit alone are worked out anew, and what is planned stands", () => {
  // B-03, a flow in pounds.
  const { before, after, anew } = afterReading(25, 31_000);
  const [kept, now] = [before.reviewed.money.money.kept ?? [], after.reviewed.money.money.kept ?? []];
  const [shares, sharesNow] = [before.curves().kept.delivered, after.curves().kept.delivered];
  expect(kept.filter((months) => months !== undefined).length).toBeGreaterThan(2);
  expect(now.filter((months, position) => months !== kept[position] && months !== undefined)).toHaveLength(1);
  expect(sharesNow.filter((months, place) => months !== shares[place])).toHaveLength(1);
  expect(after.reviewed.money.money.categories.map(({ plan }) => plan)).toEqual(before.reviewed.money.money.categories.map(({ plan }) => plan));
  expect(told(after.review)).toBe(told(anew));
});

test("a figure that is too large to be added up takes its benefit out of the money and of the curve, and back again", () => {
  const { before, after, anew } = afterReading(25, 1e306);
  const counted = ({ reviewed }: Reviewing): number => reviewed.money.money.benefits.length;
  expect(counted(after)).toBe(counted(before) - 1);
  expect(told(after.review)).toBe(told(anew));
  const plan = snapshotOfNewTables(newPlan("crm").newTables);
  const back = reviewing(plan, undefined, undefined, after);
  expect(counted(back)).toBe(counted(before));
  expect(told(back.review)).toBe(told(before.review));
});

test("a plan that is followed through many edits holds on to the last reviews of it alone", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let now = snapshotOfNewTables(newPlan("crm").newTables);
  let last = reviewing(now, undefined, undefined, undefined, undefined, true);
  const standings = [new WeakRef(last.assessed.leaves)];
  for (let row = 0; row < 9; row++) {
    now = edited(now, { header: "Actual", table: 0, column: 0, row, cell: 0.2 + row });
    last = reviewing(now, undefined, undefined, last);
    standings.push(new WeakRef(last.assessed.leaves));
    told(last.review);
    // Until a turn of the loop ends, what was just referred to is kept.
    await setImmediate();
  }
  collect();
  expect(standings.filter((leaves) => leaves.deref() !== undefined).length).toBeLessThan(4);
});

test.each([
  ["a word in place of a figure", "about 5"],
  ["a percentage in another scale than its plan", 14],
])("%s has the log read again", (_, cell) => {
  const { before, after, anew } = afterReading(0, cell);
  expect(after.assessed.plan.measurements.rows).not.toBe(before.assessed.plan.measurements.rows);
  expect(told(after.review)).toBe(told(anew));
});

test("each check that names the readings of a plan says that it looks at them, so that it is asked again when they change", () => {
  const folder = join(__dirname, "../../core/checks");
  const looking = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const rule = /\n {2}rule: "([^"]+)"/.exec(text)?.[1];
    return rule !== undefined && /plan\.measurements|readings-after|sharing-sources/.test(text) ? [rule] : [];
  });
  expect(looking.length).toBeGreaterThan(8);
  expect(checks.filter(({ rule, ofReadings }) => looking.includes(rule) && ofReadings === undefined).map(({ rule }) => rule)).toEqual([]);
});
