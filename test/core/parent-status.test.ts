import { describe, expect, test } from "@jest/globals";
import { reviewPlan } from "../../core/review/review";
import { dayOf } from "../../core/domain/day";
import { snapshotOf, soundBenefit, tableOf, type NamedCells } from "../support/plan-builder";

const day = dayOf(2026, 7, 2);
const child = (id: string, cells: NamedCells = {}): NamedCells =>
  soundBenefit({ "Benefit ID": id, Parent: "P", Unit: "points", Direction: "Increase", Baseline: 0, Target: 100, ...cells });

/** What the parent P shows; on 2 July half of the 100 points is planned. */
function parentOf(children: readonly NamedCells[], actuals: Readonly<Record<string, number>>) {
  const { result } = reviewPlan(
    snapshotOf({
      Benefits: tableOf({ "Benefit ID": "P", Benefit: "Better service" }, ...children),
      Measurements: tableOf(...Object.entries(actuals).map(([id, Actual]) => ({ "Benefit ID": id, Date: day, Actual }))),
    }),
    day,
  );
  return result.benefits["P"] ?? {};
}

const resting = (percent: string): unknown => expect.stringContaining(`; ${percent} of them by weight measured; units are not added up`);

describe("a parent of which less than half is measured", () => {
  test("is Not measured, though all that is measured is on plan, and its Reason names the coverage", () => {
    const three = [child("A"), child("B"), child("C")];
    expect(parentOf(three, { A: 50 })).toMatchObject({ status: "Not measured", reason: resting("33%") });
  });

  test("counts by weight: 3 of 7 are not enough, 4 of 7 are", () => {
    const [light, heavy] = [child("A", { Weight: 3 }), child("B", { Weight: 4 })];
    expect(parentOf([light, heavy], { A: 50 })).toMatchObject({ status: "Not measured", reason: resting("43%") });
    expect(parentOf([light, heavy], { B: 50 })).toMatchObject({ status: "Green", reason: resting("57%") });
  });

  test("has its status at exactly half", () => {
    expect(parentOf([child("A"), child("B")], { A: 50 })).toMatchObject({ status: "Green", reason: resting("50%") });
  });

  test("counts a child that cannot be computed as unmeasured", () => {
    expect(parentOf([child("A"), child("B", { Target: null }), child("C", { Target: null })], { A: 50, B: 50 })).toMatchObject({
      status: "Not measured",
      reason: resting("33%"),
    });
  });

  test("leaves a child that is not due out of the count", () => {
    expect(parentOf([child("A"), child("B", { Start: "2026-09-01" }), child("C", { Start: "2026-09-01" })], { A: 50 })).toMatchObject({
      status: "Green",
      reason: resting("100%"),
    });
  });
});

describe("a parent with a dis-benefit below it", () => {
  /** Expected harm 100, half of it by 2 July. */
  const harm = child("H", { Nature: "Dis-benefit" });

  test("is never Realized, since no harm is: A is, the harm came as expected, so the parent is Green", () => {
    const past = { Due: "2026-06-30" };
    const review = (children: readonly NamedCells[]) =>
      reviewPlan(
        snapshotOf({
          Benefits: tableOf({ "Benefit ID": "P", Benefit: "Better service" }, ...children),
          Measurements: tableOf(
            ...children.map((row) => ({ "Benefit ID": String(row["Benefit ID"]), Date: day, Actual: 100, "Validated by": "Finance", "Validated on": day })),
          ),
        }),
        day,
      ).result.benefits;
    expect(review([child("A", past), { ...harm, ...past }])).toMatchObject({ A: { status: "Realized" }, H: { status: "Green" }, P: { status: "Green" } });
    expect(review([child("A", past), child("B", past)])).toMatchObject({ P: { status: "Realized" } });
  });

  test("is Amber at best where that is Red", () => {
    // −(60 − 50)/50 = −20%: Red. The index of A alone is 1.
    expect(parentOf([child("A"), harm], { A: 50, H: 60 })).toMatchObject({ status: "Amber" });
  });

  test("stays Red where its index is, whatever the harm", () => {
    expect(parentOf([child("A"), harm], { A: 20, H: 60 })).toMatchObject({ status: "Red" });
  });

  test.each([
    { harmed: 50, what: "as expected" },
    { harmed: 54, what: "Amber" },
  ])("follows its index where the harm is $what", ({ harmed }) => {
    // −(54 − 50)/50 = −8%: Amber.
    expect(parentOf([child("A"), harm], { A: 50, H: harmed })).toMatchObject({ status: "Green" });
  });

  test("does not count the harm as measured or not", () => {
    expect(parentOf([child("A"), harm], { A: 50 })).toMatchObject({ status: "Green", reason: resting("100%") });
    expect(parentOf([child("A"), child("B"), child("C"), harm], { A: 50, H: 60 })).toMatchObject({ status: "Not measured", reason: resting("33%") });
  });

  test("of a parent below it counts too", () => {
    const group: NamedCells = { "Benefit ID": "Q", Benefit: "Side effects", Parent: "P" };
    expect(parentOf([child("A"), group, { ...harm, Parent: "Q" }], { A: 50, H: 60 })).toMatchObject({ status: "Amber" });
  });
});

describe("a parent of dis-benefits alone, of which there is nothing to have a share", () => {
  /** Expected harm 100, half of it by 2 July: 50 is as expected, 54 is −8%, 60 is −20%. */
  const harm = (id: string, cells: NamedCells = {}): NamedCells => child(id, { Nature: "Dis-benefit", ...cells });
  const reason = (worst: string, percent: string): string =>
    `All of its children are dis-benefits, so it follows the worst of them, ${worst}; ${percent} of them by weight measured; units are not added up`;

  test.each([
    [{ A: 50, B: 20 }, "Green"],
    [{ A: 54, B: 20 }, "Amber"],
    [{ A: 54, B: 60 }, "Red"],
  ])("follows the worst of them: %j", (actuals, status) => {
    expect(parentOf([harm("A"), harm("B")], actuals)).toMatchObject({ status, reason: reason(status, "100%") });
  });

  test("is Not measured while less than half of them by weight are", () => {
    expect(parentOf([harm("A"), harm("B"), harm("C")], { A: 60 })).toMatchObject({
      status: "Not measured",
      reason: "All of its children are dis-benefits; 33% of them by weight measured; units are not added up",
    });
    expect(parentOf([harm("A"), harm("B")], { A: 60 })).toMatchObject({ status: "Red", reason: reason("Red", "50%") });
    expect(parentOf([harm("A", { Weight: 1 }), harm("B", { Weight: 4 })], { A: 60 })).toMatchObject({ status: "Not measured" });
  });

  test("leaves out what is not due, and what weighs nothing", () => {
    expect(parentOf([harm("A"), harm("B", { Start: "2026-09-01" })], { A: 50 })).toMatchObject({ status: "Green", reason: reason("Green", "100%") });
    expect(parentOf([harm("A"), harm("B", { Weight: 0 })], { A: 50, B: 60 })).toMatchObject({ status: "Green", reason: reason("Green", "100%") });
  });

  test("is Not measured where none is, and Undefined where none can be computed", () => {
    expect(parentOf([harm("A"), harm("B")], {})).toMatchObject({ status: "Not measured" });
    expect(parentOf([harm("A", { Target: null })], { A: 50 })).toMatchObject({ status: "Undefined" });
  });
});
