import { expect, test } from "@jest/globals";
import { markDone } from "../../../core/record/mark-done";
import { openReviews } from "../../../core/record/open-reviews";
import { shownSeal } from "../../../core/record/seal";
import { reviewPlan, type Review } from "../../../core/review/review";
import { dayOfText, keptTables, reviewedMonths, withKept } from "../../support/kept-record";
import { snapshotOf, soundPlan, tableOf } from "../../support/plan-builder";

const snapshot = snapshotOf(
  soundPlan({
    Reviews: tableOf(
      { Review: "Gate", Date: "2026-03-31", "Done on": "2026-04-02", Outcome: "Go on. Done by J. Smith. Record sealed 0123456789ab." },
      { Review: "Half-year", Date: "2026-12-31", "Done on": null, Outcome: null },
      { Review: "Half-year", Date: "2026-06-30", "Done on": null, Outcome: null },
      { Review: "Close", Date: "2027-06-30", "Done on": null, Outcome: "Draft" },
    ),
  }),
);
const mark = (review: string, by = "Board", outcome?: string) => markDone(snapshot, { review, doneOn: dayOfText("2026-07-05"), by, outcome });

test("of several of one name the earliest that is open is marked; who and what is plain words", () => {
  const { entries, beside } = mark(" half-YEAR", "=Board\u202e\nof two", "Go on");
  expect(beside.text).toBe("Half-year");
  expect(entries.map(({ row, header, cell }) => [row, header, cell])).toEqual([
    [4, "Done on", dayOfText("2026-07-05")],
    [4, "Outcome", "Go on. Done by =Board of two."],
  ]);
});

test.each([
  { review: "Gate", says: '"Gate" was done on 2026-04-02 already.' },
  { review: "Half-yeer", says: 'Reviews has none called "Half-yeer". Did you mean "Half-year"' },
  { review: "Close", says: 'The Outcome of "Close" says something already' },
  { review: "Half-year", by: " ", says: "Say who held the review" },
])("$review by '$by' is refused: $says", ({ review, by, says }) => {
  expect(() => mark(review, by)).toThrow(says);
});

test("the board pack says which review was held last by the status date, by whom, sealed as", () => {
  const board = (date: string) =>
    reviewPlan(snapshot, dayOfText(date))
      .update.sheets.find(({ name }) => name === "Board pack")
      ?.blocks.flatMap(({ cells }) => cells.flat())
      .find((cell) => typeof cell === "string" && cell.startsWith("Status on"));
  expect(board("2026-06-30")).toContain('"Gate" done on 2026-04-02 by J. Smith, sealed 0123456789ab.');
  expect(board("2026-04-01")).not.toContain("Gate");
});

test("those that are open are named as they stand there", () => {
  expect(openReviews(snapshot)).toEqual(["Half-year", "Half-year", "Close"]);
});

test("the seal is that of the last review by the day on which it was held; a review of a later day lay before nobody", () => {
  const plan = soundPlan({ Reviews: tableOf({ Review: "Gate", Date: "2026-03-31", "Done on": null, Outcome: null }) });
  const [june, july] = reviewedMonths([
    [plan, "2026-06-30"],
    [plan, "2026-07-31"],
  ]) as [Review, Review];
  const reviewed = withKept(snapshotOf(plan), keptTables(july));
  const outcomeOn = (day: string) => markDone(reviewed, { review: "Gate", doneOn: dayOfText(day), by: "Board", outcome: undefined }).entries[1]?.cell;
  const sealOf = ({ result }: Review): string => shownSeal(result.record?.seal ?? "");
  expect(outcomeOn("2026-08-05")).toBe(`Done by Board. Record sealed ${sealOf(july)}.`);
  expect(outcomeOn("2026-07-05")).toBe(`Done by Board. Record sealed ${sealOf(june)}.`);
  expect(outcomeOn("2020-01-01")).toBe("Done by Board.");
});
