import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { assess } from "../../core/assessment/assess";
import { compareWithBaseline, namedBaselines, type Against, type BaselineComparison } from "../../core/baselines/compare";
import { freezeBaseline, type FreezeRequest } from "../../core/baselines/freeze";
import { isKnown } from "../../core/domain/figure";
import { newPlan } from "../../core/review/new-plan";
import type { Review } from "../../core/review/review";
import { readTables } from "../../core/reading/read-tables";
import type { PlanSnapshot } from "../../core/port/workbook";
import { memoryWorkbook, sheetsOf } from "../port/memory-workbook";
import { dayOfText, keptTables, reviewedMonths, withKept } from "../support/kept-record";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type Tables } from "../support/plan-builder";
import { soundPlans } from "../support/random-plans";

/** 2026-06-30, the day of the sound plan. */
const day = 46203;
const request = (parts: Partial<FreezeRequest> = {}): FreezeRequest => ({
  name: "Mid-year",
  takenOn: day,
  approvedBy: "Programme board",
  reason: "Agreed",
  ...parts,
});
const noBaselines = (): Tables => Object.fromEntries(Object.entries(soundPlan()).filter(([name]) => name !== "Baselines"));

/** The plan as it reads once the update is carried out. */
function frozenIn(snapshot: PlanSnapshot, parts: Partial<FreezeRequest> = {}): PlanSnapshot {
  const host = memoryWorkbook(sheetsOf(snapshot));
  host.apply(freezeBaseline(snapshot, request(parts)).update);
  return host.read(readTables);
}
const baselinesIn = (snapshot: PlanSnapshot) => snapshot.tables.find(({ name }) => name === "Baselines")?.columns ?? [];
const columnIn = (snapshot: PlanSnapshot, header: string) => baselinesIn(snapshot).find((column) => column.header === header)?.cells;

describe("freezing", () => {
  test("notes the seal of the last review by the day that it is of: a review of a later day lay before nobody who approved it", () => {
    const plan = noBaselines();
    const [june, july] = reviewedMonths([
      [plan, "2026-06-30"],
      [plan, "2026-07-31"],
    ]) as [Review, Review];
    const reviewed = withKept(snapshotOf(plan), keptTables(july));
    const reasonOn = (date: string) => columnIn(frozenIn(reviewed, { takenOn: dayOfText(date) }), "Reason")?.[0];
    const sealOf = ({ result }: Review): string => (result.record?.seal ?? "").slice(0, 12);
    expect(reasonOn("2026-08-05")).toBe(`Agreed. Record sealed ${sealOf(july)}.`);
    expect(reasonOn("2026-07-05")).toBe(`Agreed. Record sealed ${sealOf(june)}.`);
    expect(reasonOn("2025-05-01")).toBe("Agreed");
  });

  test("appends the approved values of every benefit that is measured itself, with who, when and why", () => {
    const parent = { "Benefit ID": "B-00", Benefit: "Logistics" };
    const plan = {
      ...noBaselines(),
      Benefits: tableOf(parent, soundBenefit({ Parent: "B-00", "Unit value": 5 }), soundFlow({ "Benefit ID": "B-02", End: "2027-12-31", Profile: "S-curve" })),
    };
    const after = frozenIn(snapshotOf(plan));
    expect(baselinesIn(after).map(({ header, cells }) => [header, ...cells])).toEqual([
      ["Baseline", "Mid-year", "Mid-year"],
      ["Taken on", day, day],
      ["Benefit ID", "B-01", "B-02"],
      ["Baseline value", 12, null],
      ["Target", 8, 1200],
      ["Start", 46023, 46023],
      ["Due", 46387, 46387],
      ["End", null, 46752],
      ["Profile", null, "S-curve"],
      ["Unit value", 5, null],
      ["Approved by", "Programme board", "Programme board"],
      ["Reason", "Agreed", "Agreed"],
    ]);
  });

  test("says what it did", () => {
    const { message, frozenCount, leftOut } = freezeBaseline(snapshotOf(noBaselines()), request());
    expect([message, frozenCount, leftOut]).toEqual(['Froze 2 benefits as "Mid-year" on 30 June 2026, approved by Programme board.', 2, []]);
  });

  test("twice without a change changes nothing and says so, whatever the name", () => {
    const once = frozenIn(snapshotOf(noBaselines()));
    for (const name of ["Mid-year", "Again"]) {
      const again = freezeBaseline(once, request({ name }));
      expect([again.frozenCount, again.update]).toEqual([0, { newTables: [], tables: [], sheets: [] }]);
      expect(again.message).toBe('Nothing changed since "Mid-year", of 2026-06-30, so nothing was frozen.');
    }
  });

  test("appends below the rows that are there once a value changed", () => {
    const changed = { ...soundPlan(), Baselines: [...noReason] };
    const after = frozenIn(snapshotOf(changed), { reason: undefined });
    expect([columnIn(after, "Baseline"), columnIn(after, "Target")]).toEqual([
      ["Business case", "Mid-year", "Mid-year"],
      [9, 8, 1200],
    ]);
  });

  test("two applications of one freeze append once", () => {
    const snapshot = snapshotOf({ ...soundPlan(), Baselines: [...noReason] });
    const host = memoryWorkbook(sheetsOf(snapshot));
    const { update } = freezeBaseline(snapshot, request({ reason: undefined }));
    host.apply(update);
    host.apply(update);
    expect(columnIn(host.read(readTables), "Baseline")).toEqual(["Business case", "Mid-year", "Mid-year"]);
  });

  test("names the benefits that a finding stops and leaves them out", () => {
    const { message, frozenCount, leftOut } = freezeBaseline(
      snapshotOf({ ...noBaselines(), Benefits: tableOf(soundBenefit({ Target: "soon" }), soundFlow({ "Benefit ID": "B-02" })) }),
      request(),
    );
    expect([frozenCount, leftOut]).toEqual([1, [{ id: "B-01", because: 'Target: "soon" is not a number' }]]);
    expect(message).toContain('Left out, since a finding stops the row: B-01 (Target: "soon" is not a number).');
  });

  test("never freezes a drop by the way, and says so", () => {
    const dropped = {
      ...soundPlan(),
      Baselines: tableOf({
        Baseline: "Business case",
        "Taken on": 46037,
        "Benefit ID": "B-09",
        Target: 8,
        Due: 46387,
        "Baseline value": 1,
        Start: 46023,
        End: null,
        Profile: null,
        "Unit value": null,
        "Approved by": "Board",
        Reason: null,
      }),
    };
    expect(freezeBaseline(snapshotOf(dropped), request()).message).toContain("Approved before and no longer among the benefits: B-09.");
  });

  test.each([
    {
      what: "a name that is used, whatever its case",
      parts: { name: " business  CASE" },
      says: 'There is a baseline "Business case" already, of 2026-01-15. Frozen rows are never changed: choose another name.',
    },
    { what: "no name", parts: { name: "  " }, says: "Name the baseline" },
    { what: "nobody who approves", parts: { approvedBy: "" }, says: "Say who approved the plan" },
    { what: "a day before the latest baseline", parts: { takenOn: 46030 }, says: '"Business case" was frozen later, on 2026-01-15' },
    { what: "a table that has no room for the reason", parts: {}, says: 'has no column "Start", "Approved by", "Reason"' },
  ])("$what is refused", ({ parts, says }) => {
    expect(() => freezeBaseline(snapshotOf(soundPlan()), request(parts))).toThrow(says);
  });

  test("nothing that can be frozen is refused", () => {
    expect(() => freezeBaseline(snapshotOf({ ...soundPlan(), Benefits: tableOf(soundBenefit({ Due: "never" })) }), request())).toThrow(
      "There is no benefit that can be frozen.",
    );
  });
});

const noReason = tableOf({
  Baseline: "Business case",
  "Taken on": "2026-01-15",
  "Benefit ID": "B-01",
  "Baseline value": 12,
  Target: 9,
  Start: "2026-01-01",
  Due: "2026-12-31",
  "Approved by": "Board",
});

const compared = (snapshot: PlanSnapshot, against: Against): BaselineComparison => compareWithBaseline(assess(snapshot, day), against) as BaselineComparison;
const verdictsOf = (comparison: BaselineComparison) => comparison.benefits.map(({ id, verdict }) => `${id}: ${verdict}`);

describe("comparing", () => {
  const row = (baseline: string, taken: string, id: string, cells: Readonly<Record<string, string | number | null>> = {}) => ({
    Baseline: baseline,
    "Taken on": taken,
    "Benefit ID": id,
    "Baseline value": 12,
    Target: 7,
    Start: "2026-01-01",
    Due: "2026-10-31",
    "Approved by": "Board",
    Reason: null,
    ...cells,
  });
  const plan = (...rows: readonly ReturnType<typeof row>[]) => snapshotOf({ ...soundPlan(), Baselines: tableOf(...rows) });
  const story = plan(
    row("Case", "2026-01-15", "B-01"),
    row("Case", "2026-01-15", "B-09"),
    row("Replan", "2026-04-01", "B-01", { Target: 8, Due: "2026-12-31" }),
    row("Replan", "2026-04-01", "B-09", { Target: null, Due: null, Start: null }),
  );

  test("shows a cut and a delay against the first, and none against the latest that approved them", () => {
    expect(verdictsOf(compared(story, "first"))).toEqual(["B-01: Less and later", "B-02: Added", "B-09: Drop approved"]);
    expect(verdictsOf(compared(story, "latest"))).toEqual(["B-01: As approved", "B-02: Added", "B-09: Drop approved"]);
    const [first] = compared(story, "first").benefits;
    expect(first?.variance).toMatchObject({ promiseThen: 5, promiseNow: 4, promise: -1, promiseShare: -0.2, dueMonths: 61 / 30.4375 });
    expect(first?.changes).toEqual([
      { field: "Target", then: 7, now: 8 },
      { field: "Due", then: 46326, now: 46387 },
    ]);
  });

  test("takes a name for the plan as it stood then, so that a baseline of a few benefits says nothing of the others", () => {
    expect(verdictsOf(compared(story, { name: "case" }))).toEqual(["B-01: Less and later", "B-02: Added", "B-09: Drop approved"]);
    expect(verdictsOf(compared(story, { name: "REPLAN" }))).toEqual(verdictsOf(compared(story, "latest")));
    expect(compareWithBaseline(assess(story, day), { name: "Nobody's" })).toBeUndefined();
    expect(namedBaselines(assess(story, day).plan).map(({ name, takenOn, benefitCount }) => [name, takenOn, benefitCount])).toEqual([
      ["Case", 46037, 2],
      ["Replan", 46113, 2],
    ]);
  });

  test("a benefit that nobody dropped openly is Dropped", () => {
    expect(verdictsOf(compared(plan(row("Case", "2026-01-15", "B-09")), "latest"))).toContain("B-09: Dropped");
  });

  test("what the Baselines table has no column for was never approved", () => {
    const few = snapshotOf({ ...soundPlan(), Baselines: tableOf({ Baseline: "Case", "Taken on": "2026-01-15", "Benefit ID": "B-01", Target: 8 }) });
    expect(compared(few, "first").benefits[0]).toMatchObject({ verdict: "As approved", changes: [] });
  });

  test("the examples show the cuts and delays that they tell of", () => {
    const crm = assess(snapshotOfNewTables(newPlan("crm").newTables));
    const off = (against: Against) =>
      compareWithBaseline(crm, against)
        ?.benefits.filter(({ verdict }) => verdict !== "As approved")
        .map(({ id, verdict }) => `${id}: ${verdict}`);
    expect(off("first")).toEqual(["B-07: Later", "B-08: Later", "B-09: Promises less"]);
    expect(off("latest")).toEqual(["B-09: Promises less"]);
  });

  test("a frozen baseline compared with itself is zero, on any plan", () => {
    fc.assert(
      fc.property(soundPlans, (snapshot) => {
        const bare = { tables: snapshot.tables.filter(({ name }) => name !== "Baselines") };
        const assessment = assess(bare, day);
        const leaves = assessment.standings.filter(({ benefit, stop }) => benefit.children.length === 0 && stop === undefined);
        if (leaves.length === 0) return;
        const after = assess(frozenIn(bare), day);
        const frozen = new Set(leaves.map(({ benefit }) => benefit.id));
        for (const against of ["first", "latest", { name: "Mid-year" }] as const) {
          const compared = compareWithBaseline(after, against)?.benefits.filter(({ id }) => frozen.has(id)) ?? [];
          expect(compared.length).toBe(frozen.size);
          for (const { verdict, variance, money, changes } of compared) {
            expect([verdict, variance?.promise, variance?.startMonths, variance?.dueMonths, changes]).toEqual(["As approved", 0, 0, 0, []]);
            expect(isKnown(variance?.promiseShare ?? 0) ? variance?.promiseShare : 0).toBe(0);
            expect(isKnown(money) ? money : 0).toBe(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
