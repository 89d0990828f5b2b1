import { describe, expect, test } from "@jest/globals";
import type { Since } from "../../../core/record/moved-since";
import type { Review } from "../../../core/review/review";
import { reviewedMonths } from "../../support/kept-record";
import { soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

const reading = (id: string, date: string, actual: number): NamedCells => ({ "Benefit ID": id, Date: date, Actual: actual });
const level = (cells: NamedCells = {}): NamedCells => soundBenefit(cells);
const plan = (benefits: readonly NamedCells[], readings: readonly NamedCells[], more: Tables = {}): Tables =>
  soundPlan({ Benefits: tableOf(...benefits), Measurements: tableOf(...readings), Baselines: [["Baseline", "Taken on", "Benefit ID"]], ...more });

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

  test("nothing moved where nothing did", () => {
    expect(moved(plan([level()], june)).moved).toEqual([]);
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
