import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { textField } from "../../../core/record/record-text";
import { recordedHistory } from "../../../core/record/recorded-history";
import { benefitsThen } from "../../../core/record/benefits-then";
import type { RecordedReview } from "../../../core/record/recorded-review";

const headings = "Benefit ID;Status";
const cellOf = (...lines: readonly string[]): string => [headings, ...lines].join("\n");

const told = benefitsThen([
  cellOf(
    "b-01;Green;1;2;0.1;0.2;8.5;2026-12-31;0.5;10;20;30;aaaaaaa;bbbbbbb;3",
    "B%3B02;Red;;;;;;;;;;;ccccccc;ddddddd;",
    // Somebody cut this line off, and wrote too much behind the next.
    "B-03;Amber;1",
  ),
  cellOf("B-04;Green;;;;;x;2026-02-30;;;;;eeeeeee;fffffff;1:2;more;and more"),
]);

test("a line is read field by field, whatever somebody cut off or wrote behind it", () => {
  expect(told.count).toBe(4);
  expect([0, 1, 2, 3].map((line) => told.text(line, "id"))).toEqual(["b-01", "B;02", "B-03", "B-04"]);
  expect([0, 1, 2, 3].map((line) => told.number(line, "forecast"))).toEqual([8.5, null, null, null]);
  expect([0, 1, 2, 3].map((line) => told.day(line, "forecastDue"))).toEqual([46387, null, null, null]);
  expect([0, 1, 2, 3].map((line) => told.text(line, "validated"))).toEqual(["3", "", "", "1:2"]);
  expect([0, 1, 2, 3].map((line) => told.number(line, "moneyValidated"))).toEqual([30, null, null, null]);
  expect(told.says(2, "status", "Amber") && told.says(2, "readingsPrint", "")).toBe(true);
  expect(told.says(0, "status", "Gree") || told.says(0, "status", "Green ") || told.says(-1, "status", "")).toBe(false);
});

test("a benefit that stands elsewhere in the plan is found by its ID, and one that was not there is not", () => {
  const ids = ["B-04", "B-01", "B;02", "B-05"];
  expect([...told.linesOf(ids, ids)]).toEqual([3, 0, 1, -1]);
  expect(told.lineOf("B-03")).toBe(2);
  expect(told.text(-1, "status")).toBe("");
});

const review = (statusDate: number, benefits: readonly (readonly [id: string, attainment: number])[]): RecordedReview => ({
  statusDate,
  plan: "",
  benefitCount: benefits.length,
  index: null,
  cappedIndex: null,
  coverage: null,
  pessimisticIndex: null,
  cells: {
    Money: [],
    // Two lines a cell, so that a benefit may stand in another cell than before.
    Benefits: Array.from({ length: Math.ceil(benefits.length / 2) }, (_, cell) =>
      cellOf(...benefits.slice(2 * cell, 2 * cell + 2).map(([id, attainment]) => `${textField(id)};Green;1;2;0.5;${attainment};`)),
    ),
    Plans: [],
    Readings: [],
    Baselines: [],
    Changes: [],
  },
  textDigest: "",
  seal: "",
});

test("the history of a benefit is the same in whatever order each review told of it, and whether it was there or not", () => {
  const ids = ["B-1", "B-11", "B-111", "b;2", "B-3"];
  const told = fc.shuffledSubarray(ids).chain((own) => fc.tuple(...own.map((id) => fc.tuple(fc.constant(id), fc.integer({ min: 0, max: 99 })))));
  fc.assert(
    fc.property(fc.array(told, { minLength: 3, maxLength: 4 }), fc.shuffledSubarray(ids), (reviews, asked) => {
      const keys = new Set(asked.map((id) => id.toUpperCase()));
      const history = recordedHistory(
        reviews.map((benefits, place) => review(46000 + place, benefits)),
        keys,
      );
      const expected = asked.map((id) => [id.toUpperCase(), reviews.map((benefits) => benefits.find(([own]) => own === id)?.[1] ?? null)]);
      expect([...(history?.attainment ?? [])]).toEqual(expected);
    }),
  );
});
