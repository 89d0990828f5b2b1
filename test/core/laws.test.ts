import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { directions, signOf } from "../../core/domain/direction";
import { isKnown } from "../../core/domain/figure";
import { kinds, natures } from "../../core/domain/kind";
import { benefitSign, plannedShare, type PlannedChange } from "../../core/domain/planned-change";
import { attainment, progressAt, variance } from "../../core/domain/progress";
import { ramps, type RampName } from "../../core/domain/ramp";
import { explainBenefit } from "../../core/explain/explain";
import { readTables } from "../../core/reading/read-tables";
import { reviewForReport } from "../../core/review/report-details";
import { reviewPlan, type Review } from "../../core/review/review";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { memoryWorkbook, sheetsOf } from "../port/memory-workbook";
import { snapshotOf, soundBenefit, soundPlan, tableOf, type NamedCells } from "../support/plan-builder";
import { hostilePlans, hugePlans, soundPlans, statusDay } from "../support/random-plans";

/** The same plans at every run; a plan that breaks a law is shown as it came, since making it smaller takes minutes. */
const law = (runs: number) => ({ numRuns: runs, seed: 20261124, endOnFailure: true });

const changes: fc.Arbitrary<PlannedChange> = fc.record({
  nature: fc.constantFrom(...natures),
  kind: fc.constantFrom(...kinds),
  direction: fc.constantFrom(...directions),
  baseline: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  target: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  start: fc.integer({ min: 40000, max: 50000 }),
  due: fc.integer({ min: 50000, max: 52000 }),
  end: fc.constant(undefined),
  profile: fc.constantFrom<RampName>(...(Object.keys(ramps) as RampName[])),
  table: fc.constant(undefined),
});

const readingAt = (day: number, actual: number) => ({ days: [day], actuals: [actual], validated: [0], from: 0, to: 1 });

describe("a profile", () => {
  test("runs from 0 before Start to 1 at Due and never falls", () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: -500, max: 13000 }), fc.integer({ min: 0, max: 3000 }), (change, after, later) => {
        const first = plannedShare(change, change.start + after);
        const second = plannedShare(change, change.start + after + later);
        expect(plannedShare(change, change.start - 1)).toBe(0);
        expect(plannedShare(change, change.due)).toBe(1);
        expect(second).toBeGreaterThanOrEqual(first);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThanOrEqual(1);
      }),
      law(600),
    );
  });
});

describe("the sign of a variance", () => {
  test("is that of the movement in Direction beyond plan, turned round for a dis-benefit", () => {
    fc.assert(
      fc.property(changes, fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (change, actual, more) => {
        fc.pre(change.kind !== "Milestone");
        const day = change.due - 1;
        const at = (value: number) => variance(progressAt(change, readingAt(day, value), day));
        const [less, greater] = [at(actual), at(actual + more)];
        if (!isKnown(less) || !isKnown(greater)) throw new Error("A variance of finite figures is known.");
        if (signOf(change.direction) === 0) expect(Math.max(less, greater)).toBeLessThanOrEqual(0);
        else expect(Math.sign(greater - less)).toBe(benefitSign(change));
      }),
      law(600),
    );
  });

  test("is 0 where the actual is as planned, whatever the kind, direction and nature", () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: 2000 }), (change, after) => {
        const day = Math.min(change.start + after, change.due);
        const { planned } = progressAt(change, readingAt(day, 0), day);
        const exact = variance(progressAt(change, readingAt(day, planned), day));
        expect(isKnown(exact) && Math.abs(exact)).toBeLessThanOrEqual(1e-8);
      }),
      law(500),
    );
  });

  test("of a mirrored plan is the same: −B, −T and −A with the opposite Direction", () => {
    const opposite = { Increase: "Decrease", Decrease: "Increase", Maintain: "Maintain", "At least": "At most", "At most": "At least" } as const;
    fc.assert(
      fc.property(changes, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (change, actual) => {
        fc.pre(change.kind !== "Milestone");
        const day = change.due - 7;
        const mirrored = { ...change, baseline: -change.baseline, target: -change.target, direction: opposite[change.direction] };
        const [one, other] = [progressAt(change, readingAt(day, actual), day), progressAt(mirrored, readingAt(day, -actual), day)];
        expect([variance(other), attainment(other)]).toEqual([variance(one), attainment(one)]);
      }),
      law(500),
    );
  });
});

/** What is wrong with the first value in it that something is wrong with, and the way to that; the way is only put together then. */
function firstWrong(value: unknown, wrongWith: (leaf: unknown) => string | undefined): string | undefined {
  if (typeof value !== "object" || value === null) return wrongWith(value);
  for (const key of Object.keys(value)) {
    const wrong = firstWrong((value as Readonly<Record<string, unknown>>)[key], wrongWith);
    if (wrong !== undefined) return `${key}.${wrong}`;
  }
  return undefined;
}

function mustBeClean(review: unknown): void {
  const texts = new Set<string>();
  const wrong = firstWrong(review, (leaf) => {
    if (leaf === undefined || (typeof leaf === "number" && !Number.isFinite(leaf))) return `is ${String(leaf)}`;
    if (Object.is(leaf, -0)) return "is −0, which does not survive JSON";
    if (typeof leaf !== "string" || texts.has(leaf)) return undefined;
    texts.add(leaf);
    return /NaN|Infinity|undefined|\[object/.test(leaf) ? `says "${leaf}"` : undefined;
  });
  expect(wrong).toBeUndefined();
}

/** As toStrictEqual, which is slow on large values and so only shows how two that differ do. */
function mustBeEqual(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toStrictEqual(other);
}

const notFigures = (leaf: unknown): string | undefined => (/NaN|Infinity|undefined/.test(String(leaf)) ? `says "${String(leaf)}"` : undefined);

describe("whatever the plan", () => {
  test.each([
    ["sound", soundPlans, 50],
    ["hostile", hostilePlans, 100],
    ["huge", hugePlans, 60],
  ] as const)("no NaN, Infinity or undefined leaves the core, and all of it survives JSON (%s plans)", (_name, plans, runs) => {
    fc.assert(
      fc.property(plans, (snapshot) => {
        const review = reviewed(snapshot);
        mustBeClean(review);
        mustBeEqual(JSON.parse(JSON.stringify(snapshot)), snapshot);
        mustBeEqual(JSON.parse(JSON.stringify(review)), review);
      }),
      law(runs),
    );
  });

  test.each([
    ["hostile", hostilePlans],
    ["huge", hugePlans],
  ] as const)("every benefit can be explained, in figures that are figures (%s plans)", (_name, plans) => {
    fc.assert(
      fc.property(plans, (snapshot) => {
        for (const id of ["B-01", "B-02", "__proto__"]) expect(firstWrong(explainBenefit(snapshot, id, statusDay) ?? null, notFigures)).toBeUndefined();
      }),
      law(80),
    );
  });

  test("the review neither changes nor keeps what it is given", () => {
    fc.assert(
      fc.property(hostilePlans, (snapshot) => {
        const before = JSON.stringify(snapshot);
        mustBeEqual(reviewed(snapshot), reviewed(snapshot));
        expect(JSON.stringify(snapshot)).toBe(before);
      }),
      law(50),
    );
  });
});

test("what explains a benefit stands in its own rows of Benefits, Measurements and Baselines (sound plans)", () => {
  fc.assert(
    fc.property(soundPlans, (snapshot) => {
      for (const { id, steps } of reviewForReport(snapshot, statusDay).details.explanations)
        for (const place of steps.flatMap(({ inputs }) => inputs.flatMap((input) => [...input.matchAll(/\((Benefits|Measurements|Baselines) row (\d+)/g)])))
          expect([place[1], place[2], idIn(snapshot, place[1], Number(place[2]))]).toEqual([place[1], place[2], id]);
    }),
    law(60),
  );
});

/** The Benefit ID that a row of a table names. */
function idIn({ tables }: PlanSnapshot, name: string | undefined, row: number): Cell | undefined {
  const table = tables.find((table) => table.name === name);
  return table?.columns.find(({ header }) => header === "Benefit ID")?.cells[row - table.headerRow - 1];
}

test("the last three readings that explain Sustainment are the benefit's own, be they fewer", () => {
  const level = soundBenefit({ Start: "2026-01-01", Due: "2026-03-31" });
  const reading = (id: string, date: string): NamedCells => ({ "Benefit ID": id, Date: date, Actual: 8 });
  const tables = soundPlan({
    Benefits: tableOf(level, { ...level, "Benefit ID": "B-02" }, { ...level, "Benefit ID": "B-03" }),
    Measurements: tableOf(reading("B-01", "2026-04-15"), reading("B-01", "2026-05-15"), reading("B-02", "2026-05-20")),
  });
  const inputs = (id: string) => explainBenefit(snapshotOf(tables), id, statusDay, "sustainment")?.steps[0]?.inputs.slice(3);
  expect([inputs("B-02"), inputs("B-03")]).toEqual([["2026-05-20: 8 days (Measurements row 4)"], ["no measurement counts"]]);
});

describe("a review is idempotent", () => {
  test.each([
    ["sound", soundPlans, 30],
    ["hostile", hostilePlans, 60],
    ["huge", hugePlans, 30],
  ] as const)("reviewing what it has written gives the same update, and the user's cells survive (%s plans)", (_name, plans, runs) => {
    fc.assert(
      fc.property(plans, (snapshot) => {
        const workbook = memoryWorkbook(sheetsOf(snapshot));
        const read = workbook.read(readTables);
        fc.pre(read.tables.some(({ name }) => name === "Benefits"));
        const first = reviewPlan(read, statusDay);
        workbook.apply(first.update);
        const after = workbook.read(readTables);
        for (const { name, sheet, columns } of read.tables) {
          const now = after.tables.find((table) => table.name === name);
          expect([now?.sheet, now?.columns.slice(0, columns.length)]).toEqual([sheet, columns]);
        }
        const second = reviewPlan(after, statusDay);
        mustBeEqual(second.update, first.update);
        const once = structuredClone(workbook.sheets);
        workbook.apply(second.update);
        mustBeEqual(structuredClone(workbook.sheets), once);
      }),
      law(runs),
    );
  });
});

/** The rows of a table in another order, given by positions. */
const permuted = (snapshot: PlanSnapshot, table: string, order: readonly number[]): PlanSnapshot => ({
  tables: snapshot.tables.map((standing) =>
    standing.name !== table
      ? standing
      : { ...standing, columns: standing.columns.map(({ header, cells }) => ({ header, cells: order.map((row) => cells[row] ?? null) })) },
  ),
});
const rowCount = (snapshot: PlanSnapshot, table: string): number => snapshot.tables.find(({ name }) => name === table)?.columns[0]?.cells.length ?? 0;
const shuffled = (snapshot: PlanSnapshot, table: string) => {
  const rows = Array.from({ length: rowCount(snapshot, table) }, (_, row) => row);
  return fc.shuffledSubarray(rows, { minLength: rows.length }).map((order) => ({ snapshot, order }));
};

/** Status columns by table, header and the key of the row. */
function statusCells({ update }: Review): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    update.tables.flatMap(({ table, key, columns }) =>
      columns.flatMap(({ header, cells }) =>
        cells.map((cell, row) => [`${table} ${header} ${String(key.cells[row])} ${table === "Benefits" ? "" : row}`, cell] as const),
      ),
    ),
  );
}

/** Sums depend on their order in the last digits. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, leaf: unknown) => (typeof leaf === "number" ? Number(leaf.toPrecision(9)) || 0 : leaf)));
const withoutRows = (review: Review): unknown => {
  const { plan, totals, benefits, objectives, activities, byCategory } = review.result;
  const figuresOf = Object.fromEntries(Object.entries(benefits).map(([id, { row: _row, ...figures }]) => [id, figures]));
  const groups = [...review.result.byOwner]
    .map((group) => ({ ...group, name: group.name.trim().toLowerCase() }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return rounded({ plan, totals, figuresOf, objectives, activities, byCategory, groups });
};

describe("the order of rows does not matter", () => {
  test("benefits: the status columns follow their IDs, and every roll-up is the same", () => {
    fc.assert(
      fc.property(
        soundPlans.chain((snapshot) => shuffled(snapshot, "Benefits")),
        ({ snapshot, order }) => {
          const [one, other] = [reviewed(snapshot), reviewed(permuted(snapshot, "Benefits", order))];
          expect(rounded(statusCells(other))).toEqual(rounded(statusCells(one)));
          expect(withoutRows(other)).toEqual(withoutRows(one));
        },
      ),
      law(100),
    );
  });

  test("measurements, each on a day of its own: nothing changes", () => {
    fc.assert(
      fc.property(
        soundPlans.chain((snapshot) => shuffled(snapshot, "Measurements")),
        ({ snapshot, order }) => {
          const [one, other] = [reviewed(snapshot), reviewed(permuted(snapshot, "Measurements", order))];
          expect(statusCells(other)).toEqual(statusCells(one));
          expect(other.result.totals).toEqual(one.result.totals);
        },
      ),
      law(100),
    );
  });

  test("columns: nothing changes but where they stand", () => {
    fc.assert(
      fc.property(soundPlans, (snapshot) => {
        const reversed = { tables: snapshot.tables.map((table) => ({ ...table, columns: [...table.columns].reverse() })) };
        mustBeEqual(withoutLinks(reviewed(reversed)), withoutLinks(reviewed(snapshot)));
      }),
      law(60),
    );
  });
});

/** Links lead to where a column stands. */
const withoutLinks = (review: Review) => ({
  ...review,
  update: { ...review.update, sheets: review.update.sheets.map((sheet) => ({ ...sheet, links: sheet.links?.map(({ row, to }) => [row, to.sheet, to.row]) })) },
});

const dateHeaders = new Set([
  "Start",
  "Due",
  "End",
  "Date",
  "Validated on",
  "Period end",
  "Baseline finish",
  "Forecast finish",
  "Actual finish",
  "From",
  "To",
  "Done on",
  "Taken on",
  "Handover date",
  "Accepted on",
  "Last review",
]);
const plusDays = (cell: Cell, days: number): Cell => (typeof cell === "number" ? cell + days : cell);

// Money of a level is told by calendar years, which are not all of one length, so what a delay costs may differ a little.
test("shifting every date by n days shifts every date by n and changes no other figure of a benefit", () => {
  fc.assert(
    fc.property(soundPlans, fc.integer({ min: -3000, max: 3000 }), (snapshot, days) => {
      const shifted: PlanSnapshot = {
        tables: snapshot.tables.map((table) => ({
          ...table,
          columns: table.columns.map(({ header, cells }) => ({
            header,
            cells: dateHeaders.has(header)
              ? cells.map((cell) => plusDays(cell, days))
              : header === "Value"
                ? cells.map((cell) => (cell === statusDay ? plusDays(cell, days) : cell))
                : cells,
          })),
        })),
      };
      const [one, other] = [reviewPlan(snapshot), reviewPlan(shifted)];
      const timeless = (cells: Readonly<Record<string, Cell>>) =>
        Object.fromEntries(Object.entries(cells).filter(([key]) => !/Delay cost|Cost of delay/.test(key)));
      const expected = Object.fromEntries(
        Object.entries(statusCells(one)).map(([key, cell]) => [
          key,
          /Last measured|Measured to|Forecast due|Review due/.test(key) ? plusDays(cell, days) : cell,
        ]),
      );
      expect(rounded(timeless(statusCells(other)))).toEqual(rounded(timeless(expected)));
      expect(rounded(other.result.plan)).toEqual(rounded(one.result.plan));
    }),
    law(100),
  );
});

const reviewed = (snapshot: PlanSnapshot): Review => {
  const named = snapshot.tables.some(({ name }) => name === "Benefits");
  if (!named) throw new Error("The random plan has no Benefits table.");
  return reviewPlan(snapshot, statusDay);
};
