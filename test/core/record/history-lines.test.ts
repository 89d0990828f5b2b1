import { describe, expect, test } from "@jest/globals";
import type { Cell, OwnedSheet, RowRange } from "../../../core/port/workbook";
import { withSparklines } from "../../../core/writing/sparklines";
import type { Review } from "../../../core/review/review";
import { reviewedMonths } from "../../support/kept-record";
import { soundBenefit, soundPlan, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

const reading = (date: string, actual: number): NamedCells => ({ "Benefit ID": "B-01", Date: date, Actual: actual });
const read = (...readings: readonly NamedCells[]): Tables =>
  soundPlan({ Benefits: tableOf(soundBenefit()), Measurements: tableOf(...readings), Baselines: [["Baseline", "Taken on", "Benefit ID"]] });

const sheetOf = ({ update }: Review, name: string): OwnedSheet => {
  const sheet = update.sheets.find((own) => own.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
};

/** The cells that a line draws, as they stand on their sheet. */
const cellsAt = (review: Review, { sheet, row, firstColumn, lastColumn }: RowRange): readonly Cell[] => {
  const block = sheetOf(review, sheet).blocks.find(
    (own) => own.row <= row && row < own.row + own.cells.length && own.column <= firstColumn && lastColumn < own.column + (own.cells[0]?.length ?? 0),
  );
  return block?.cells[row - block.row]?.slice(firstColumn - block.column, lastColumn - block.column + 1) ?? [];
};

/** What the lines of a page draw, by their cells. */
const drawn = (review: Review, page: string): Readonly<Record<string, readonly Cell[]>> =>
  Object.fromEntries((sheetOf(review, page).sparklines?.lines ?? []).map(({ row, column, values }) => [`R${row}C${column}`, cellsAt(review, values)]));

/** 12 → 8 days in 2026, read at 10.5 in May, 10 in June and 9.6 in July: 1.5, 2 and 2.4 of 4 days, so .375, .5 and .6. */
const may = reading("2026-05-31", 10.5);
const june = reading("2026-06-30", 10);
const july = reading("2026-07-31", 9.6);
const reviews = reviewedMonths([
  [read(), "2026-04-30"],
  [read(may), "2026-05-31"],
  [read(may, june), "2026-06-30"],
  [read(may, june, july), "2026-07-31"],
]);
const [first, second, third, last] = reviews as [Review, Review, Review, Review];

describe("small lines over the reviews", () => {
  test("there is none at the first review, nor where fewer than three figures are known", () => {
    for (const page of ["Dashboard", "Board pack", "Since last review"]) expect([page, drawn(first, page)]).toEqual([page, {}]);
    // Not measured in April, so nothing of the benefit nor of the plan was known then.
    for (const page of ["Dashboard", "Board pack", "Since last review"]) expect([page, drawn(second, page)]).toEqual([page, {}]);
    // Two figures say nothing that the words beside them do not say.
    for (const page of ["Dashboard", "Board pack", "Since last review"]) expect([page, drawn(third, page)]).toEqual([page, {}]);
  });

  test("of a benefit they draw its attainment, from the first review that knew it", () => {
    const lines = Object.values(drawn(last, "Since last review"));
    expect(lines).toContainEqual([0.375, 0.5, 0.6]);
  });

  test("of the plan they draw the capped index, beside its card and on the page of what moved", () => {
    const capped = reviews.slice(1).map(({ result }) => Number((result.plan.cappedIndex as number).toPrecision(7)));
    expect(drawn(last, "Dashboard")).toEqual({ R6C22: capped });
    expect(drawn(last, "Board pack")).toEqual({ R6C22: capped });
    expect(drawn(last, "Since last review")["R7C4"]).toEqual(capped);
  });

  test("a cell with a line has nothing else in it", () => {
    for (const page of ["Dashboard", "Board pack", "Since last review"]) {
      const { sparklines } = sheetOf(last, page);
      const { blocks } = withSparklines(sheetOf(last, page));
      for (const { row, column } of sparklines?.lines ?? []) {
        const taken = blocks.filter(
          (own) => own.row <= row && row < own.row + own.cells.length && own.column <= column && column < own.column + (own.cells[0]?.length ?? 0),
        );
        const words = taken.flatMap((own) => own.cells[row - own.row]?.[column - own.column] ?? []);
        expect([page, row, column, words]).toEqual([page, row, column, []]);
      }
    }
  });
});

test("the cards of dashboard and board pack say what each figure was, with a sign for the way that it went", () => {
  // In May 12 − 4 · 150/364 = 10.352 is planned, 1.5 of 1.648 is there: 91 %. In June 2 of 1.978: 101 %, capped 100 %; in July 2.4 of 2.319: 103 %.
  for (const [review, label, shown] of [
    [reviews[2], "Realization index, was 91%", '0%" ▲"'],
    [last, "Realization index, was 101%", '0%" ▲"'],
    [last, "Capped index, was 100%", '0%" ="'],
  ] as const) {
    for (const page of ["Dashboard", "Board pack"]) {
      const { blocks } = sheetOf(review as Review, page);
      const card = blocks.find(({ cells }) => cells[0]?.[0] === label);
      const figure = blocks.find(({ row, column }) => row === (card?.row ?? 0) + 1 && column === card?.column);
      expect([page, label, figure?.styles[0]?.format]).toEqual([page, label, shown]);
    }
  }
});
