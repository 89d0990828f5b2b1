import { expect, test } from "@jest/globals";
import type { OwnedSheet } from "../../../core/port/workbook";
import { reviewedMonths } from "../../support/kept-record";
import { soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

const plan = (benefits: readonly NamedCells[], readings: readonly NamedCells[]): Tables =>
  soundPlan({ Benefits: tableOf(...benefits), Measurements: tableOf(...readings), Baselines: [["Baseline", "Taken on", "Benefit ID"]] });
const june = { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10 };

const [, second] = reviewedMonths([
  [plan([soundBenefit(), soundFlow({ "Benefit ID": "B-02" })], [june]), "2026-06-30"],
  [
    plan([soundBenefit({ Target: 6 }), soundFlow({ "Benefit ID": "B-03", Benefit: "Fewer claims" })], [june, { ...june, Date: "2026-07-31", Actual: 9.1 }]),
    "2026-07-31",
  ],
]);
const page = second?.update.sheets.find(({ name }) => name === "Since last review") as OwnedSheet;
const table = page.blocks.find((block) => block.table === "ReviewMoves");

test("a row says which benefit, what it was and is, by what it moved, its money, and what else changed", () => {
  expect(table?.cells).toEqual([
    ["Benefit", "Status then", "Status now", "Moved", "Forecast then", "Forecast now", "Claimed then", "Claimed now", "What else changed"],
    ["B-02 Hours of overtime saved", "Not measured", "Gone", null, null, null, null, null, null],
    ["B-03 Fewer claims", "New", "Not measured", null, null, null, null, null, null],
    [
      "B-01 Days from order to delivery",
      "Green",
      "Red",
      "by a change of the plan",
      expect.any(Number),
      expect.any(Number),
      null,
      null,
      // 2 of 4 days in 180 of 364, the whole in 360; 2.9 of 6 days in 211, the whole in 436.5 (Start is 1 January).
      "Target 8 → 6\nfull by 2026-12-27 → 2027-03-14\n1 new reading",
    ],
  ]);
});

test("it prints on A4 across with its letters of 10 points at 8 or more", () => {
  // A4 is 842 points long, with margins of half an inch; a column is 7 pixels a character and 5 more, a pixel three quarters of a point.
  const across = page.widths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
  expect([page.landscape, page.fit]).toEqual([true, { wide: 1, tall: 0 }]);
  expect((10 * (842 - 72)) / across).toBeGreaterThan(8);
});

test("the sentence stands in as many lines as it needs across the page, with what is gone by its name", () => {
  const sentence = page.blocks.find(({ row }) => row === 2);
  expect(sentence).toMatchObject({ height: 22 });
  expect(sentence?.cells[0]?.[0]).toMatch(/, 1 is new, 1 is gone \(B-02 Hours of overtime saved\)\.$/);
});
