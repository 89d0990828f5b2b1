import { describe, expect, test } from "@jest/globals";
import { scoreColors } from "../../core/charts/alignment-colors";
import { callFormula } from "../../core/functions/call";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { locateTables } from "../../core/reading/locate";
import type { Cell, Highlight, OwnedSheet, PlanSnapshot } from "../../core/port/workbook";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { snapshotOf, soundBenefit as level, soundFlow as flow, tableOf, type NamedCells } from "../support/plan-builder";

/** 2026-06-30. */
const day = 46203;
const mapOf = (snapshot: PlanSnapshot, statusDate: number | undefined = day): OwnedSheet | undefined =>
  reviewPlan(snapshot, statusDate).update.sheets.find(({ name }) => name === "Alignment map");

/** A plan whose objectives have these weights, and whose benefits these scores by the number of the objective. */
const scored = (
  weights: readonly Cell[],
  scores: readonly Readonly<Record<number, number>>[],
  cells: (position: number) => NamedCells = () => ({}),
): PlanSnapshot =>
  snapshotOf({
    Benefits: tableOf(
      ...scores.map((_, position) =>
        flow({
          "Benefit ID": `B-${position + 1}`,
          Benefit: `Benefit ${position + 1}`,
          Objective: null,
          Category: "Cashable",
          "Unit value": 1,
          ...cells(position),
        }),
      ),
    ),
    Objectives: tableOf(...weights.map((weight, position) => ({ "Objective ID": `O-${position + 1}`, Objective: `Goal ${position + 1}`, Weight: weight }))),
    Alignment: [
      ["Benefit ID", "Objective ID", "Score"],
      ...scores.flatMap((benefitScores, position) =>
        Object.entries(benefitScores).map(([objective, score]): Cell[] => [`B-${position + 1}`, `O-${objective}`, score]),
      ),
    ],
  });

/** The cells of the page by row: numbers and words from column B on. */
function rowsOf(sheet: OwnedSheet | undefined): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const { row, column, cells } of sheet?.blocks ?? []) {
    cells.forEach((line, down) => {
      const rowCells = rows.get(row + down) ?? [];
      line.forEach((cell, right) => (rowCells[column - 2 + right] = cell));
      rows.set(row + down, rowCells);
    });
  }
  return rows;
}
const rowOf = (sheet: OwnedSheet | undefined, first: Cell, at = 0): readonly Cell[] | undefined => [...rowsOf(sheet).values()].find((row) => row[at] === first);
const headline = (sheet: OwnedSheet | undefined): Cell | undefined => rowsOf(sheet).get(2)?.[0];
const benefitIds = (sheet: OwnedSheet | undefined): readonly Cell[] =>
  [...rowsOf(sheet).entries()]
    .filter(([row, cells]) => row >= 10 && typeof cells[0] === "string" && cells[0].startsWith("B-"))
    .map(([, cells]) => cells[0] as Cell);

describe("the totals", () => {
  const fixture = scored([0.3, 0.25, 0.2, 0.15, 0.1], [{ 1: 4, 2: 5, 3: 3, 4: 4, 5: 2 }, { 2: 5 }]);
  test("of a benefit are the method's: 3.85 of 5 is 77%", () => {
    const [id, name, ...cells] = rowOf(mapOf(fixture), "B-1") ?? [];
    expect([id, name, ...cells.slice(0, 5)]).toEqual(["B-1", "Benefit 1", 4, 5, 3, 4, 2]);
    expect(cells[5]).toBeCloseTo(0.77, 12);
    expect(cells[6]).toBeCloseTo(1, 12);
  });
  test("of a benefit are what BENEFIT_ALIGNMENT says of the row and the weights above it", () => {
    const cells = (rowOf(mapOf(fixture), "B-2") ?? []).slice(2);
    expect(cells.slice(0, 5)).toEqual([null, 5, null, null, null]);
    expect(callFormula("BENEFIT_ALIGNMENT", [[cells.slice(0, 5)], [[0.3, 0.25, 0.2, 0.15, 0.1]]])).toEqual([[cells[5]]]);
    expect(cells[6]).toBeCloseTo(0.25, 12);
  });
  test.each(["crm", "hospital", "renewable"] as const)("of the objectives are those of their status column (%s)", (example) => {
    const review = reviewPlan(snapshotOfNewTables(newPlan(example).newTables));
    const sheet = review.update.sheets.find(({ name }) => name === "Alignment map");
    const ids = (rowsOf(sheet).get(7) ?? []).slice(2).filter((id): id is string => typeof id === "string");
    const totals = (rowOf(sheet, "Alignment score of the objective", 1) ?? []).slice(2, 2 + ids.length);
    expect([...ids].sort()).toEqual(Object.keys(review.result.objectives).sort());
    expect(totals).toEqual(ids.map((id) => review.result.objectives[id]?.["alignmentScore"]));
    expect([...rowsOf(sheet).values()].flat().filter((cell) => typeof cell === "string" && /^Not shown/.test(cell))).toEqual([]);
  });
});

describe("the headline", () => {
  test.each([
    {
      what: "an objective that nothing serves",
      plan: scored([0.5, 0.3, 0.2], [{ 1: 5 }, { 2: 4, 3: 0 }]),
      says: "Nothing serves O-3 Goal 3, which has 20% of the weight.",
    },
    { what: "two of them", plan: scored([1, 1, 2], [{ 3: 1 }]), says: "Nothing serves O-1 and O-2, which have 50% of the weight." },
    {
      what: "the heaviest, with its share of cashable money",
      plan: scored([3, 7], [{ 2: 5 }, { 1: 4 }, { 1: 2 }], (position) => ({ Target: position === 0 ? 300 : 50 })),
      says: "O-2 Goal 2 has 70% of the weight and is served by 1 of 3 benefits with 75% of the cashable money planned to date.",
    },
    {
      what: "the heaviest, without cashable money",
      plan: scored([3, 7], [{ 2: 5 }, { 1: 4 }], () => ({ Category: "Non-financial" })),
      says: "O-2 Goal 2 has 70% of the weight and is served by 1 of 2 benefits.",
    },
    {
      what: "objectives that all weigh the same",
      plan: scored([null, null], [{ 1: 5 }, { 2: 2 }]),
      says: "Every objective is served; O-2 Goal 2 least, at 40% of the strongest service.",
    },
    {
      what: "benefits that serve nothing",
      plan: scored([2, 1], [{ 1: 5, 2: 1 }, {}, { 2: 0 }], () => ({ Category: "Non-financial" })),
      says: "O-1 Goal 1 has 67% of the weight and is served by 1 of 3 benefits. 2 benefits serve no objective.",
    },
    {
      what: "a dis-benefit, of which nobody asks that",
      plan: scored([2, 1], [{ 1: 5, 2: 1 }, {}], (position) => ({ Category: "Non-financial", Nature: position === 1 ? "Dis-benefit" : null })),
      says: "O-1 Goal 1 has 67% of the weight and is served by 1 of 1 benefit.",
    },
  ])("says of $what: $says", ({ plan, says }) => expect(headline(mapOf(plan))).toBe(says));
});

describe("the rows", () => {
  test("make steps from the heaviest objective to the lightest, the strongest first, those without one last", () => {
    expect(benefitIds(mapOf(scored([1, 5], [{ 1: 5 }, { 2: 3 }, {}, { 2: 4, 1: 1 }, { 1: 2, 2: 2 }])))).toEqual(["B-4", "B-2", "B-5", "B-1", "B-3"]);
  });
  test("have a parent speak for its children", () => {
    const plan = scored([1], [{ 1: 5 }, {}], (position) => (position === 1 ? { Parent: "B-1" } : {}));
    expect(benefitIds(mapOf(plan))).toEqual(["B-1"]);
    expect(headline(mapOf(plan))).not.toContain("no objective");
  });
  test("show a dot where Objective names one that has no score, and explain it", () => {
    const sheet = mapOf(scored([2, 1], [{ 1: 5 }, {}], () => ({ Objective: "O-2" })));
    expect(rowOf(sheet, "B-1")?.slice(2, 4)).toEqual([5, "•"]);
    expect(rowOf(sheet, "B-2")?.slice(2, 4)).toEqual([null, "•"]);
    expect(rowsOf(sheet).get(5)).toContain("• named, no score");
  });
  test("show the stronger of two scores of one pair, and one decimal", () => {
    const snapshot = snapshotOf({
      Benefits: tableOf(level()),
      Objectives: tableOf({ "Objective ID": "O-1", Objective: "Goal" }),
      Alignment: tableOf({ "Benefit ID": "b-01", "Objective ID": "o-1", Score: 3.26 }, { "Benefit ID": "B-01", "Objective ID": "O-1", Score: 1 }),
    });
    expect(rowOf(mapOf(snapshot), "B-01")?.[2]).toBe(3.3);
  });
  test("of a long plan are the strongest thirty of the ten heaviest objectives, and the page says what it leaves out", () => {
    const weights = Array.from({ length: 12 }, (_, position) => position + 1);
    const scores = Array.from({ length: 10_000 }, (_, position): Readonly<Record<number, number>> => ({
      [(position % 12) + 1]: position === 5003 ? 5 : (position % 4) + 1,
    }));
    const sheet = mapOf(scored(weights, scores));
    expect(benefitIds(sheet)).toHaveLength(30);
    expect(benefitIds(sheet)).toContain("B-5004");
    expect((rowsOf(sheet).get(7) ?? []).slice(2, 12)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `O-${number}`));
    expect([...rowsOf(sheet).values()].flat()).toContain(
      "Not shown: 9,970 more benefits serve less or nothing; 2 more objectives weigh less. All scores stand on Alignment.",
    );
  });
});

describe("there is no map", () => {
  const alignment = (...rows: readonly NamedCells[]) =>
    snapshotOf({
      Benefits: tableOf(level()),
      Objectives: tableOf({ "Objective ID": "O-1", Objective: "Goal" }),
      ...(rows.length === 0 ? {} : { Alignment: tableOf(...rows) }),
    });
  test.each([
    { what: "Alignment", plan: alignment() },
    {
      what: "a row in it",
      plan: snapshotOf({
        Benefits: tableOf(level()),
        Objectives: tableOf({ "Objective ID": "O-1", Objective: "Goal" }),
        Alignment: [["Benefit ID", "Objective ID", "Score"]],
      }),
    },
    {
      what: "a row of a benefit and an objective of the plan",
      plan: alignment(
        { "Benefit ID": "B-09", "Objective ID": "O-1", Score: 5 },
        { "Benefit ID": "B-01", "Objective ID": "O-9", Score: 5 },
        { "Benefit ID": "B-01", "Objective ID": "O-1", Score: 6 },
      ),
    },
    { what: "Objectives", plan: snapshotOf({ Benefits: tableOf(level()), Alignment: tableOf({ "Benefit ID": "B-01", "Objective ID": "O-1", Score: 5 }) }) },
  ])("without $what", ({ plan }) => expect(mapOf(plan)).toMatchObject({ onlyWhereItStands: true, charts: [] }));
});

test("the sheet is never taken for the table Alignment", () => {
  const rows = [
    ["Benefit ID", "Objective ID", "Score"],
    ["B-01", "O-1", 5],
  ];
  expect(locateTables([{ name: null, sheet: "Alignment map", rows }], ["Alignment"])).toEqual([]);
  expect(locateTables([{ name: null, sheet: "Alignment", rows }], ["Alignment"])).toHaveLength(1);
});

describe("the colours", () => {
  const sheet = mapOf(scored([1], [{ 1: 5 }]));
  const rules = sheet?.blocks.flatMap(({ highlights }) => highlights ?? []).flatMap(({ rules: blockRules }) => blockRules) ?? [];
  const fillOf = (score: number): string | undefined => rules.find(({ when }: Highlight) => "below" in when && score < when.below)?.fill;

  test.each([
    [0, 0],
    [0.4, 0],
    [0.5, 1],
    [1, 1],
    [2.4, 2],
    [2.5, 3],
    [4, 4],
    [4.5, 5],
    [5, 5],
  ])("score %d has step %d", (score, step) => expect(fillOf(score)).toBe(scoreColors[step]?.fill));

  /** Relative luminance and contrast as WCAG 2.2 defines them. */
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  test("keep their order in grey print, each step plainly darker than the one before", () => {
    const steps = scoreColors.map(({ fill }) => luminance(fill));
    expect(steps.slice(1).every((step, position) => ((steps[position] as number) + 0.05) / (step + 0.05) >= 1.12)).toBe(true);
  });
  test.each([...scoreColors])("$color on $fill can be read", ({ color, fill }) => {
    const [one, other] = [luminance(color) + 0.05, luminance(fill) + 0.05];
    expect(Math.max(one / other, other / one)).toBeGreaterThanOrEqual(4.5);
  });
});
