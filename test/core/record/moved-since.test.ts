import { describe, expect, test } from "@jest/globals";
import type { Since } from "../../../core/record/moved-since";
import type { SnapshotColumn } from "../../../core/port/workbook";
import { recordSheet, recordTable } from "../../../core/reading/record-list";
import { reviewPlan, type Review } from "../../../core/review/review";
import { dayOfText, keptTables, reviewedMonths, withKept } from "../../support/kept-record";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

const reading = (id: string, date: string, actual: number): NamedCells => ({ "Benefit ID": id, Date: date, Actual: actual });
const level = (cells: NamedCells = {}): NamedCells => soundBenefit(cells);
const plan = (benefits: readonly NamedCells[], readings: readonly NamedCells[], more: Tables = {}): Tables =>
  soundPlan({ Benefits: tableOf(...benefits), Measurements: tableOf(...readings), Baselines: [["Baseline", "Taken on", "Benefit ID"]], ...more });

/** What the review of 30 June of this level and a flow kept before names were kept. */
const recordWithoutNames: readonly SnapshotColumn[] = [
  { header: "Status date", cells: [46203] },
  { header: "Plan", cells: [null] },
  { header: "Benefit count", cells: [2] },
  { header: "Index", cells: [1.011111] },
  { header: "Capped index", cells: [1] },
  { header: "Coverage", cells: [0.5] },
  { header: "Pessimistic index", cells: [0.5] },
  { header: "Digest of the lines", cells: ["f3abbbc4e3c557a2b33335187a1a035817c30a1c950d09f61e9a34fdd211c5be"] },
  { header: "Seal", cells: ["465839aa82e919d32997304b9b68a1d3ef513b0333380184999020da71f8b5a4"] },
  { header: "Money 1", cells: ["Category;Planned;Claimed;Validated\nNon-financial;0;0;0"] },
  {
    header: "Benefits 1",
    cells: [
      "Benefit ID;Status;Planned;Delivered;Variance %;Attainment;Forecast;Forecast due;Slip;Money planned;Money claimed;Money validated;Readings;Plan;Validated\nB-01;Green;10.02198;2;0.0111;0.5;7.966789;2026-12-27;-0.0657;;;;10me778;1edgd8e;\nB-02;Not measured;595.0685;;;;;;;;;;0ztntfp;1n3qn5e;",
    ],
  },
  {
    header: "Plans 1",
    cells: [
      "Benefit ID;What it plans\nB-01;Category=Non-financial|Kind=Level|Direction=Decrease|Unit=days|Baseline=12|Target=8|Start=2026-01-01|Due=2026-12-31|Amber tolerance=0.05|Red tolerance=0.1|Tolerance basis=Share|Too-early share=0.1|Milestone grace (days)=31|Frequency=31\nB-02;Category=Non-financial|Kind=Flow|Direction=Increase|Unit=hours|Target=1200|Start=2026-01-01|Due=2026-12-31|Amber tolerance=0.05|Red tolerance=0.1|Tolerance basis=Share|Too-early share=0.1|Milestone grace (days)=31|Frequency=31",
    ],
  },
  { header: "Readings 1", cells: ["Benefit ID;Month=last reading:readings:their sum!validated by\nB-01;2026-06=10"] },
  { header: "Baselines 1", cells: [null] },
  { header: "Changes 1", cells: ["Rule;Benefit ID;Month or baseline;Then;Now;Validated by;Severity;Reason;Reason given by\nall-kept"] },
];

/** What moved between two reviews of a level that goes from 12 to 8 days in 2026, read at 10 on 30 June, when 10.02 was planned. */
function moved(after: Tables, date = "2026-07-31", before: Tables = plan([level()], [reading("B-01", "2026-06-30", 10)])): Since {
  const [, second] = reviewedMonths([
    [before, "2026-06-30"],
    [after, date],
  ]);
  const { since } = (second as Review).result;
  if (since === null) throw new Error("Nothing is told since the review before");
  return since as never;
}

describe("by what a benefit moved", () => {
  const june = [reading("B-01", "2026-06-30", 10)];
  test.each([
    // Current for 31 days, so on 31 July it is still judged at 30 June; on 31 August the plan has run on to 12 − 4 · 242/364 = 9.34: v = −.249.
    { by: "by time alone", after: plan([level()], june), date: "2026-08-31", status: { then: "Green", now: "Red" } },
    // On 31 July 12 − 4 · 211/364 = 9.681 is planned: 11 is D = 1 of Q = 2.319.
    { by: "by readings", after: plan([level()], [...june, reading("B-01", "2026-07-31", 11)]), date: "2026-07-31", status: { then: "Green", now: "Red" } },
    // To 4 instead of 8: on 30 June 12 − 8 · 180/364 = 8.044 is planned, 2 of 3.956 are delivered.
    { by: "by a change of the plan", after: plan([level({ Target: 4 })], june), date: "2026-07-31", status: { then: "Green", now: "Red" } },
    // To 6: 12 − 6 · 211/364 = 8.52 on 31 July; 9.1 is 2.9 of 3.478 (−16.6 %, Red). The old readings by the new plan: 2 of 2.967 (−32.6 %, Red too).
    {
      by: "by a change of the plan",
      after: plan([level({ Target: 6 })], [...june, reading("B-01", "2026-07-31", 9.1)]),
      date: "2026-07-31",
      status: { then: "Green", now: "Red" },
    },
  ])("$by", ({ by, after, date, status }) => {
    expect(moved(after, date).moved).toMatchObject([{ id: "B-01", status, cause: by }]);
  });

  test("a change of the plan says what was changed, from what to what", () => {
    const [move] = moved(plan([level({ Target: 9, Due: "2027-03-31" })], june)).moved;
    expect(move?.planChanges).toEqual([
      { field: "Target", then: "8", now: "9" },
      { field: "Due", then: "2026-12-31", now: "2027-03-31" },
    ]);
  });

  test("another currency is a change of the plan of what has money", () => {
    const inCurrency = (currency: string): Tables =>
      plan([level({ "Unit value": 100 }), soundFlow({ "Benefit ID": "B-02" })], june, {
        Settings: [
          ["Setting", "Value"],
          ["Currency", currency],
        ],
      });
    expect(moved(inCurrency("EUR"), "2026-07-31", inCurrency("GBP")).moved.map(({ id, planChanges }) => [id, planChanges])).toEqual([
      ["B-01", [{ field: "Currency", then: "GBP", now: "EUR" }]],
    ]);
  });

  test("a parent moves by what moved its children", () => {
    const parent = { "Benefit ID": "P-1", Benefit: "Faster delivery", Objective: "O-1", Owner: "Head of logistics" };
    const both = (target: number): Tables => plan([parent, level({ Parent: "P-1", Target: target })], june);
    const moves = moved(both(4), "2026-07-31", both(8)).moved;
    expect(moves.map(({ id, status, cause }) => [id, status.now, cause])).toEqual([
      ["P-1", "Red", "by a change of the plan"],
      ["B-01", "Red", "by a change of the plan"],
    ]);
  });

  test("what is new, gone and frozen anew", () => {
    const frozen = { Baselines: tableOf({ Baseline: "Re-plan", "Taken on": "2026-07-15", "Benefit ID": "B-01", Target: 8 }) };
    const before = plan([level(), soundFlow({ "Benefit ID": "B-02" })], june);
    const since = moved(plan([level(), soundFlow({ "Benefit ID": "B-03" })], june, frozen), "2026-07-31", before);
    expect([since.added.map(({ id }) => id), since.gone.map(({ id }) => id)]).toEqual([["B-03"], ["B-02"]]);
    expect(since.moved).toMatchObject([{ id: "B-01", isRebaselined: true }]);
  });

  test("what is gone is named as it was named last, in the list and in the sentence, also where the name was changed in between", () => {
    const july = [plan([level(), soundFlow({ "Benefit ID": "B-02", Benefit: "Fewer | dearer hours" })], june), "2026-07-31"] as const;
    const [, renamed, second] = reviewedMonths([
      [plan([level(), soundFlow({ "Benefit ID": "B-02" })], june), "2026-06-30"],
      july,
      [plan([level()], june), "2026-08-31"],
    ]);
    expect(renamed?.result.since?.moved).toEqual([]);
    expect(second?.result.since?.gone).toEqual([{ id: "B-02", name: "Fewer | dearer hours", status: "Not measured" }]);
    expect(second?.result.since?.said).toMatch(/, 1 is gone \(B-02 Fewer \| dearer hours\)\.$/);
  });

  test("a record of before names were kept is read as it is: what is gone has its ID alone, and nothing is told to be planned anew", () => {
    const kept = [{ name: recordTable, sheet: recordSheet, headerRow: 4, firstColumn: 1, columns: recordWithoutNames }];
    const after = (benefits: readonly NamedCells[]): Review => reviewPlan(withKept(snapshotOf(plan(benefits, june)), kept), dayOfText("2026-07-31"));
    const same = after([level(), soundFlow({ "Benefit ID": "B-02" })]);
    expect([same.result.since?.moved.map(({ planChanges }) => planChanges), same.findings.filter(({ rule }) => rule.startsWith("record-"))]).toEqual([[], []]);
    const gone = after([level()]);
    expect(gone.result.since?.gone).toEqual([{ id: "B-02", name: null, status: "Not measured" }]);
    expect(gone.result.since?.said).toMatch(/, 1 is gone \(B-02\)\.$/);
  });

  test("nothing moved where nothing did", () => {
    expect(moved(plan([level()], june)).moved).toEqual([]);
  });
});

describe("readings up to the review before that are others now are no time that passed", () => {
  // Green or Red by 10 % on the day of 30 June, and seen again a day later, on which no plan can run on: 12 − 4 · 180/364 = 10.02 is planned.
  const june = reading("B-01", "2026-06-30", 10);
  const may = reading("B-01", "2026-05-31", 10.3);
  const validated = (by: string, on: string): NamedCells => ({ "Validated by": by, "Validated on": on });
  // A flow of 1,200 in the year to 30 June: 300 of it are Red, all of it is Green.
  const year = soundFlow({ Start: "2025-07-01", Due: "2026-06-30" });
  const due = level({ Due: "2026-06-30" });

  test.each([
    { what: "changed", then: [june], now: [reading("B-01", "2026-06-30", 11)], moves: ["Green", "Red"] },
    {
      what: "changed, of a benefit that had ended",
      row: { Due: "2026-06-30", End: "2026-06-30" },
      then: [june],
      now: [reading("B-01", "2026-06-30", 8)],
      moves: ["Red", "Green"],
    },
    { what: "entered late", then: [may], now: [may, reading("B-01", "2026-06-15", 12)], moves: ["Green", "Red"] },
    {
      what: "entered late before the last one of its month",
      flow: year,
      then: [reading("B-01", "2026-06-30", 300)],
      now: [reading("B-01", "2026-06-15", 900), reading("B-01", "2026-06-30", 300)],
      moves: ["Red", "Green"],
    },
    {
      what: "one of several of a month",
      flow: year,
      then: [reading("B-01", "2026-06-10", 100), reading("B-01", "2026-06-30", 300)],
      now: [reading("B-01", "2026-06-10", 900), reading("B-01", "2026-06-30", 300)],
      moves: ["Red", "Green"],
    },
    { what: "removed", then: [may, reading("B-01", "2026-06-15", 12)], now: [may], moves: ["Red", "Green"] },
    { what: "all removed", then: [june], now: [reading("B-02", "2026-06-30", 10)], moves: ["Green", "Not measured"] },
    {
      what: "validated since",
      flow: due,
      then: [reading("B-01", "2026-06-30", 8)],
      now: [{ ...reading("B-01", "2026-06-30", 8), ...validated("Finance", "2026-07-01") }],
      moves: ["Green", "Realized"],
    },
    {
      what: "validated no more",
      flow: due,
      then: [{ ...reading("B-01", "2026-06-30", 8), ...validated("Finance", "2026-06-30") }],
      now: [reading("B-01", "2026-06-30", 8)],
      moves: ["Realized", "Green"],
    },
  ])("$what", ({ row = {}, flow = level(row), then, now, moves: [before, after] }) => {
    const since = moved(plan([flow], now), "2026-07-01", plan([flow], then));
    expect(since.moved).toMatchObject([{ id: "B-01", status: { then: before, now: after }, cause: "by readings" }]);
  });

  test("but where they stand in the log and the plan, or a heading, leaves them out they are a change of the plan, and so where they count again", () => {
    const inPercent = plan([level({ Unit: "%", Direction: "Increase", Baseline: 0.6, Target: 0.8 })], [june]);
    const lost: Tables = { ...plan([level()], []), Measurements: [["Benefit ID", "Date", "Aktuell?"], ["B-01", "2026-06-30", 10]] }; // prettier-ignore
    for (const changed of [inPercent, lost]) {
      const reviews = reviewedMonths([
        [plan([level()], [june]), "2026-06-30"],
        [changed, "2026-07-01"],
        [plan([level()], [june]), "2026-07-02"],
      ]);
      const [there, back] = reviews.slice(1).map(({ result }) => result.since?.moved);
      expect(there).toMatchObject([{ status: { then: "Green", now: "Not measured" }, cause: "by a change of the plan" }]);
      expect(back).toMatchObject([{ status: { then: "Not measured", now: "Green" }, cause: "by a change of the plan" }]);
    }
  });

  test("with a reading of the new scale it takes both", () => {
    // .6 → .8 plans .7 on 2 July; .62 is Red.
    const both = plan([level({ Unit: "%", Direction: "Increase", Baseline: 0.6, Target: 0.8 })], [june, reading("B-01", "2026-07-01", 0.62)]);
    expect(moved(both, "2026-07-01", plan([level()], [june])).moved).toMatchObject([{ status: { now: "Red" }, cause: "by readings and a change of the plan" }]);
  });

  test("unless time does the same with the readings as they were", () => {
    // Overdue on 31 August, when 9.34 is planned: 10 and 10.1 are Red both.
    const since = moved(plan([level()], [reading("B-01", "2026-06-30", 10.1)]), "2026-08-31", plan([level()], [june]));
    expect(since.moved).toMatchObject([{ status: { then: "Green", now: "Red" }, cause: "by time alone" }]);
  });

  test("beside a change of the plan both are told where it takes both", () => {
    // To 7.4 instead of 8 plans 9.73 on 30 June: 10 is Red (−12.1 %), 9.9 Amber (−7.7 %); by the old plan, 10.02, both are Green.
    const since = moved(plan([level({ Target: 7.4 })], [reading("B-01", "2026-06-30", 9.9)]), "2026-07-01", plan([level()], [june]));
    expect(since.moved).toMatchObject([{ status: { then: "Green", now: "Amber" }, cause: "by readings and a change of the plan" }]);
  });

  test("also where it is compared with a review before the one that told so", () => {
    const tables = [plan([level()], [june]), plan([level()], [reading("B-01", "2026-06-30", 11)])] as const;
    const reviews = reviewedMonths([
      [tables[0], "2026-06-30"],
      [tables[1], "2026-07-01"],
    ]);
    const kept = reviews.flatMap(keptTables).filter(({ name }, place, all) => all.findLastIndex((table) => table.name === name) === place);
    const third = reviewPlan(withKept(snapshotOf(tables[1]), kept), dayOfText("2026-07-02"), dayOfText("2026-06-30"));
    expect(third.result.since?.moved).toMatchObject([{ status: { then: "Green", now: "Red" }, cause: "by readings" }]);
  });
});

test("of 3,200 benefits nobody touched all that change status in a month do so by time alone", () => {
  // Each was read once, some day in June, and lapses when its reading is older than its 31 days.
  const benefits = Array.from({ length: 3200 }, (_, at) => level({ "Benefit ID": `B-${at}`, Target: 4 + (at % 8) }));
  const readings = benefits.map((_, at) =>
    reading(`B-${at}`, `2026-06-${String(1 + (at % 30)).padStart(2, "0")}`, 12 - ((8 - (at % 8)) * (151 + (at % 30))) / 364),
  );
  const untouched = plan(benefits, readings);
  const since = moved(untouched, "2026-07-15", untouched);
  const changed = since.moved.filter(({ status }) => status.then !== status.now);
  expect(changed.length).toBeGreaterThan(100);
  expect(new Set(changed.map(({ cause }) => cause))).toEqual(new Set(["by time alone"]));
});
