import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import type { OwnedSheet } from "../../core/port/workbook";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";
import { seenCells } from "../support/seen-cells";

/* What is claimed is known, and is compared with the plan that it was to come to: Optimism bias and Confidence discount plans alone (method, rule 4). */

/** 1,000 EUR over the 365 days of 2026: by 30 June, its 181st, 495.89 are planned. */
const flow = (cells: NamedCells = {}): NamedCells =>
  soundFlow({
    Category: "Cashable",
    Validator: "Finance",
    Unit: "EUR",
    "Unit value": 1,
    Baseline: null,
    Target: 1000,
    Start: "2026-01-01",
    Due: "2026-12-31",
    ...cells,
  });

const reviewOf = (rows: readonly NamedCells[], claimed: readonly number[]) =>
  reviewPlan(
    snapshotOf({
      Benefits: tableOf(...rows),
      Measurements: tableOf(...claimed.map((Actual, place) => ({ "Benefit ID": rows[place]?.["Benefit ID"] ?? "B-01", Date: "2026-06-30", Actual }))),
      Settings: [
        ["Setting", "Value"],
        ["Currency", "EUR"],
      ],
    }),
    dayOf(2026, 6, 30),
  );

const adjusted: readonly { says: string; cells: NamedCells; expected: string }[] = [
  { says: "a Confidence of 50%", cells: { Confidence: 0.5 }, expected: "248 EUR" },
  { says: "an Optimism bias of 40%", cells: { "Optimism bias": 0.4 }, expected: "298 EUR" },
  { says: "both", cells: { "Optimism bias": 0.4, Confidence: 0.5 }, expected: "149 EUR" },
];

test.each(adjusted)("$says makes nothing of what is behind: 300 of 496 is 196 behind, and is to be won back", ({ cells, expected }) => {
  const { board, totals, benefits } = reviewOf([flow(cells)], [300]).result;
  expect(board.headline).toContain(
    `Cashable money is 196 EUR behind plan (300 EUR of 496 EUR planned; ${expected} was expected after optimism bias and confidence).`,
  );
  expect(board.decisions[0]?.what).toBe("Win back 196 EUR, or take it out of the plan: B-01 Hours of overtime saved");
  expect(board.gaps[0]?.moneyGap).toBeCloseTo(300 - 495.8904, 3);
  expect(totals[0]?.plannedUnadjusted).toBeCloseTo(495.8904, 3);
  expect(benefits["B-01"]?.moneyPlannedUnadjusted).toBeCloseTo(495.8904, 3);
});

test("what is as planned and ahead of plan is told against the same plan", () => {
  expect(reviewOf([flow({ Confidence: 0.5 })], [496]).result.board.headline).toContain(
    "Cashable money is as planned (496 EUR of 496 EUR planned; 248 EUR was expected after optimism bias and confidence).",
  );
  expect(reviewOf([flow({ Confidence: 0.5 })], [596]).result.board.headline).toContain(
    "Cashable money is 100 EUR ahead of plan (596 EUR of 496 EUR planned; 248 EUR was expected after optimism bias and confidence).",
  );
});

test("Deadweight and Attribution act on both sides: of 300 and 495.89 half of four fifths count", () => {
  const { board } = reviewOf([flow({ Deadweight: 0.2, Attribution: 0.5, Confidence: 0.5 })], [300]).result;
  expect(board.gaps[0]?.moneyGap).toBeCloseTo((300 - 495.8904) * 0.4, 3);
});

test("the largest gap comes first, however sure of it its plan was", () => {
  const rows = [flow(), flow({ "Benefit ID": "B-02", Benefit: "Postage", Confidence: 0.2 })];
  expect(reviewOf(rows, [400, 100]).result.board.gaps.map(({ id }) => id)).toEqual(["B-02", "B-01"]);
});

/** The cells of the row of the dashboard's money that begins so, and of its heads. */
const moneyRow = (cells: NamedCells, first: string): readonly unknown[] => {
  const { sheets } = reviewOf([flow(cells), flow({ "Benefit ID": "B-02", Benefit: "Postage", Category: "Cost avoidance" })], [300, 400]).update;
  const { blocks } = sheets.find(({ name }) => name === "Dashboard") as OwnedSheet;
  const seen = blocks.flatMap(seenCells).filter(({ row, first: column }) => row > 29 && row < 39 && column < 34);
  const row = seen.find(({ cell }) => cell === first)?.row;
  return seen.filter((cell) => cell.row === row && cell.cell !== null).map(({ cell }) => (typeof cell === "number" ? Math.round(cell) : cell));
};

test("the dashboard compares with the plan before both, which has a column beside the plan after them, so that each row adds up", () => {
  const cells = { Confidence: 0.5 };
  expect(moneyRow(cells, "Category")).toEqual(["Category", "Benefits", "Planned", "Unadjusted plan", "Claimed", "Validated", "Claimed − plan"]);
  expect(moneyRow(cells, "Cashable")).toEqual(["Cashable", 1, 248, 496, 300, 0, -196]);
  expect(moneyRow(cells, "Cost avoidance")).toEqual(["Cost avoidance", 1, 496, 496, 400, 0, -96]);
  const note = "Unadjusted plan: before optimism bias and confidence; what is claimed is compared with it.";
  expect(moneyRow(cells, note)).toEqual([note]);
});

test("the dashboard of a plan with neither keeps its table", () => {
  expect(moneyRow({}, "Category")).toEqual(["Category", "Benefits", "Planned", "Claimed", "Validated", "Claimed − plan"]);
  expect(moneyRow({}, "Cashable")).toEqual(["Cashable", 1, 496, 300, 0, -196]);
});

test.each([{}, { "Optimism bias": 0 }, { Confidence: 1 }])("where they change nothing (%j), nothing is told of it", (cells) => {
  const { board, totals, benefits } = reviewOf([flow(cells)], [300]).result;
  expect(board.headline).toContain("Cashable money is 196 EUR behind plan (300 EUR of 496 EUR).");
  expect(totals[0]).not.toHaveProperty("plannedUnadjusted");
  expect(benefits["B-01"]).not.toHaveProperty("moneyPlannedUnadjusted");
});
