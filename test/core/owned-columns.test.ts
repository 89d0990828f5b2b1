import { describe, expect, test } from "@jest/globals";
import type { Day } from "../../core/domain/day";
import { ownedColumnsTable } from "../../core/reading/owned-list";
import { reviewPlan, type Review } from "../../core/review/review";
import type { Cell } from "../../core/port/workbook";
import { snapshotOf } from "../support/plan-builder";
import { statusDay } from "../support/random-plans";

/** Reviews of a Reviews table, whose status column is "Due", with more columns and what the list says that a review wrote. */
function review(more: Readonly<Record<string, Cell>>, listed: readonly string[]): Review {
  const headers = ["Review", "Date", ...Object.keys(more)];
  return reviewPlan(
    snapshotOf({
      Benefits: [["Benefit ID"], ["B-01"]],
      Reviews: [headers, ["Gate", statusDay, ...Object.values(more)]],
      [ownedColumnsTable]: [["Table", "Column", "Meaning"], ...listed.map((header) => ["Reviews", header, ""])],
    }),
    statusDay as Day,
  );
}
const headerOf = ({ update }: Review): string | undefined => update.tables.find(({ table }) => table === "Reviews")?.columns[0]?.header;
const twice = ({ findings }: Review) =>
  findings.filter(({ rule }) => rule === "status-column-twice").map(({ table, row, column, what }) => [table, row, column, what.split(";")[0]]);

describe("the header of a status column", () => {
  test.each<[string, Readonly<Record<string, Cell>>, readonly string[], string]>([
    ["is its own in a new plan", {}, [], "Due"],
    ["is beside the user's of that name", { "due:": "mine" }, [], "Due (review)"],
    ["stays where it was written", { Due: "Planned" }, ["Due"], "Due"],
    ["stays beside the user's", { Due: "mine", "Due (review)": "Planned" }, ["Due (review)"], "Due (review)"],
    ["stays where the user's, beside which it stood, is gone", { "Due (review)": "Planned" }, ["Due (review)"], "Due (review)"],
    ["is beside two of that name", { Due: "Planned", "Due:": "mine" }, ["Due"], "Due (review)"],
    ["is beside all that bear its names", { Due: "mine", "Due (review)": "mine", "due (Review):": "mine" }, ["Due (review)"], "Due (review 2)"],
  ])("%s", (_, more, listed, header) => {
    expect(headerOf(review(more, listed))).toBe(header);
  });
});

test("two columns that bear the header of a status column are a finding, at the first review that meets them and at the next", () => {
  const more = { Due: "Planned", "Due:": "mine" };
  const told = [["Reviews", 1, "Due:", 'Two columns of Reviews are called "Due:", as the review calls one of its own']];
  expect(twice(review(more, ["Due"]))).toEqual(told);
  expect(twice(review({ ...more, "Due (review)": "Planned" }, ["Due (review)"]))).toEqual(told);
  expect(twice(review({ Due: "mine", "Due (review)": "Planned" }, ["Due (review)"]))).toEqual([]);
  expect(twice(review({ ...more }, []))).toEqual([]);
});
