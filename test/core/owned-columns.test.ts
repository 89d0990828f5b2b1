import { describe, expect, test } from "@jest/globals";
import { fingerprint, fingerprintReader } from "../../core/reading/fingerprint";
import { ownedColumnsTable } from "../../core/reading/owned-list";
import { metrics } from "../../core/metrics/benefits/index";
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
      [ownedColumnsTable]: [
        ["Table", "Column", "Meaning", "Fingerprint"],
        ...listed.map((header) => ["Reviews", header, "", fingerprint(["Gate"], ["Planned"])]),
      ],
    }),
    statusDay,
  );
}
const headerOf = ({ update }: Review): string | undefined => update.tables.find(({ table }) => table === "Reviews")?.columns[0]?.header;
const twice = ({ findings }: Review) =>
  findings.filter(({ rule }) => rule === "status-column-twice").map(({ table, row, column, what }) => [table, row, column, what.split(";")[0]]);

test("under its columns a review leaves what is no row of the plan, and takes away what an earlier one said of a row that is gone, in whatever language", () => {
  const { update } = reviewPlan(
    snapshotOf({
      Benefits: [["Benefit ID"], ["B-01"]],
      Reviews: [["Review", "Date", "Due"], ["Gate", statusDay, "Planned"], [null, null, "as the board knows"], [null, null, "Overdue"], [null, null, "Überfällig"], [null, null, 5]],
      [ownedColumnsTable]: [["Table", "Column", "Meaning", "Fingerprint"], ["Reviews", "Due", "", fingerprint(["Gate"], ["Planned"])]],
    }),
    statusDay,
  ); // prettier-ignore
  const reviews = update.tables.find(({ table }) => table === "Reviews");
  expect([reviews?.columns[0]?.header, reviews?.leftRows]).toEqual(["Due", [1, 4]]);
});

test("a note in a row that is none of the plan leaves a column the review's in which it had nothing to say", () => {
  const { update } = reviewPlan(
    snapshotOf({
      Benefits: [["Benefit ID"], ["B-01"]],
      Reviews: [["Review", "Date", "Due"], ["Gate", statusDay, null], [null, null, "as the board knows"]],
      [ownedColumnsTable]: [["Table", "Column", "Meaning", "Fingerprint"], ["Reviews", "Due", "", fingerprint(["Gate"], [null])]],
    }),
    statusDay,
  ); // prettier-ignore
  const reviews = update.tables.find(({ table }) => table === "Reviews");
  expect([reviews?.columns[0]?.header, reviews?.leftRows]).toEqual(["Due", [1]]);
});

test("what is typed in a row that a review judged makes the column its owner's, though the row has no ID", () => {
  const plan = (noted: Cell) =>
    snapshotOf({
      Benefits: [["Benefit ID", "Benefit", "Status", "Trend"], ["B-01", "Fewer calls", "Undefined", null], [null, "Shorter waits", "Undefined", noted]],
      [ownedColumnsTable]: [
        ["Table", "Column", "Meaning", "Fingerprint"],
        ["Benefits", "Status", "", fingerprint(["B-01", null], ["Undefined", "Undefined"])],
        ["Benefits", "Trend", "", fingerprint(["B-01", null], [null, null])],
      ],
    }); // prettier-ignore
  expect(headersIn(reviewPlan(plan(null), statusDay), "Benefits")).toContain("Trend");
  expect(headersIn(reviewPlan(plan("as agreed"), statusDay), "Benefits")).toContain("Trend (review)");
});

describe("the header of a status column", () => {
  test.each<[string, Readonly<Record<string, Cell>>, readonly string[], string]>([
    ["is its own in a new plan", {}, [], "Due"],
    ["is beside the user's of that name", { "due:": "mine" }, [], "Due (review)"],
    ["is beside one that the user typed where ours was deleted", { Due: "in May" }, ["Due"], "Due (review)"],
    ["stays where somebody cleared the cells", { Due: null }, ["Due"], "Due"],
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
  const expected = [["Reviews", 1, "Due:", 'Two columns of Reviews are called "Due:", as the review calls one of its own']];
  expect(twice(review(more, ["Due"]))).toEqual(expected);
  expect(twice(review({ ...more, "Due (review)": "Planned" }, ["Due (review)"]))).toEqual(expected);
  expect(twice(review({ Due: "mine", "Due (review)": "Planned" }, ["Due (review)"]))).toEqual([]);
  expect(twice(review({ ...more }, []))).toEqual(expected);
});

const ids = Array.from({ length: 60 }, (_, row) => `B-${row + 1}`);
const words = ids.map((_, row) => ["Green", "Amber", "Red", "Not due"][row % 4] as string);
const figures = ids.map((_, row) => row / 7);

describe("a column is known by its fingerprint", () => {
  const one = 1 / 3;
  test.each<[string, readonly Cell[], readonly Cell[], readonly Cell[], readonly Cell[], boolean]>([
    ["as it was written", ids, words, ids, words, true],
    ["in other order, with rows gone and added", ids, figures, [...ids].reverse().slice(0, 40), [...figures].reverse().slice(0, 40), true],
    ["with new rows filled by hand", ids, words, [...ids, "B-99"], [...words, "soon"], true],
    ["with one cell typed over", ids, words, ids, ["soon", ...words.slice(1)], true],
    ["in rows without an ID", ["B-1", null], [null, "no ID"], ["B-1", null], [null, "no ID"], true],
    ["with its cells cleared", ids, words, ids, ids.map(() => null), true],
    ["where all IDs were changed", ids, figures, ids.map((id) => id.replace("B-", "KPI ")), figures, true],
    ["with numbers as another program keeps them", ["B-1"], [one], ["B-1"], [Number(one.toPrecision(15))], true],
    ["not where others stand under the header", ids, words, ids, ids.map(() => "on track"), false],
    ["not where they are the same words in other rows", ids, words, ids, [...words.slice(1), "Green"], false],
    ["not by a few of them", ids, words, ids, ["soon", ...ids.slice(1).map(() => null)], false],
    ["with a note where nothing was written, in a row without an ID", ids, ids.map(() => null), [...ids, null], [...ids.map(() => null), "see finance"], true],
    ["with a note where nothing was written, beside a total", ids, ids.map(() => null), [...ids, "Gesamtsumme"], [...ids.map(() => null), 0], true],
    ["with its cells cleared, but for a note in a row without an ID", ids, words, [...ids, null], [...ids.map(() => null), "see finance"], true],
    ["not where there are no IDs to tell rows by", [], [null, null], [], [null, "mine"], false],
    ["not where nothing was written and something stands there", ids, ids.map(() => null), ids, [...ids.slice(1).map(() => null), "mine"], false],
    ["not where all IDs were changed and others stand there", ids, figures, ids.map((id) => `${id}0`), words, false],
  ])("%s", (_, keys, written, keysNow, now, isOurs) => {
    expect(fingerprintReader(keysNow)(fingerprint(keys, written), now)).toBe(isOurs);
  });

  test("that stays short however many rows there are", () => {
    const keys = Array.from({ length: 5000 }, (_, row) => `B-${row}`);
    expect(fingerprint(keys, keys)).toHaveLength(3 + 24 * 9 - 1);
    expect(fingerprint(["B-1"], [null])).toBe("v1:");
  });
});

/** Status columns as a review writes them, with the user's own before them. */
const reviewedBenefits = () => {
  const plan = {
    Benefits: [
      ["Benefit ID", "Owner"],
      ["B-01", "Ann"],
    ],
    Reviews: [
      ["Review", "Date"],
      ["Gate", statusDay],
    ],
  } as const;
  const { update } = reviewPlan(snapshotOf(plan), statusDay);
  const withStatus = (table: keyof typeof plan): readonly (readonly Cell[])[] => {
    const columns = update.tables.find((one) => one.table === table)?.columns ?? [];
    const [headers, ...rows] = plan[table];
    return [[...headers, ...columns.map(({ header }) => header)], ...rows.map((row, index) => [...row, ...columns.map(({ cells }) => cells[index] ?? null)])];
  };
  return { Benefits: withStatus("Benefits"), Reviews: withStatus("Reviews") };
};
const headersIn = ({ update }: Review, table: string) => update.tables.find((one) => one.table === table)?.columns.map(({ header }) => header);
const besides = ({ findings }: Review) =>
  findings.filter(({ rule }) => rule.startsWith("status-column")).map(({ rule, severity, table, what }) => [rule, severity, table, what]);

describe("where another program dropped the list of written columns", () => {
  test("they are known by their headers, and one finding a table says so", () => {
    const tables = reviewedBenefits();
    const again = reviewPlan(snapshotOf(tables), statusDay);
    expect(headersIn(again, "Benefits")).toEqual(tables.Benefits[0]?.slice(2));
    expect(headersIn(again, "Reviews")).toEqual(["Due"]);
    expect(besides(again).map(([rule, severity, table]) => [rule, severity, table])).toEqual([
      ["status-columns-known-again", "Advice", "Benefits"],
      ["status-columns-known-again", "Advice", "Reviews"],
    ]);
    expect(besides(again)[0]?.[3]).toContain(`its ${metrics.length} columns "Status" to "${String(tables.Benefits[0]?.at(-1))}"`);
  });

  test("a column of the user's that stands apart is left, also one of days under the name of words", () => {
    const { Benefits, Reviews } = reviewedBenefits();
    const apart = reviewPlan(
      snapshotOf({
        Benefits: Benefits.map((row, index) => [...row.slice(0, 2), index === 0 ? "Status" : "soon", "", ...row.slice(3)]),
        Reviews: Reviews.map((row, index) => (index === 0 ? row : [...row.slice(0, 2), statusDay + 9])),
      }),
      statusDay,
    );
    expect(headersIn(apart, "Benefits")?.slice(0, 2)).toEqual(["Status (review)", "Reason"]);
    expect(headersIn(apart, "Reviews")).toEqual(["Due (review)"]);
    expect(besides(apart).map(([rule, , table]) => [rule, table])).toEqual([
      ["status-columns-known-again", "Benefits"],
      ["status-column-beside", "Benefits"],
      ["status-column-beside", "Reviews"],
    ]);
  });

  test("a few that cannot be told from the user's are named in one finding that says what to do, as long as they stand there", () => {
    const Benefits = [
      ["Benefit ID", "Status", "Trend", "Reason"],
      ["B-01", "Green", "Steady", "as agreed"],
    ];
    const first = reviewPlan(snapshotOf({ Benefits }), statusDay);
    expect(besides(first)).toEqual([
      [
        "status-column-beside",
        "Needs attention",
        "Benefits",
        'The columns "Status", "Reason" and "Trend" of Benefits bear names of status columns and are read as yours, so the review leaves them and writes its own beside, with "(review)" in the name',
      ],
    ]);
    const columns = first.update.tables[0]?.columns ?? [];
    const list = first.update.sheets.find(({ name }) => name === "Review data")?.blocks.find(({ table }) => table === ownedColumnsTable)?.cells ?? [];
    const [headers = [], row = []] = Benefits;
    const next = {
      Benefits: [
        [...headers, ...columns.map(({ header }) => header)],
        [...row, ...columns.map(({ cells }) => cells[0] ?? null)],
      ],
      [ownedColumnsTable]: list,
    };
    const second = reviewPlan(snapshotOf(next), statusDay);
    expect(besides(second)).toEqual(besides(first));
    expect(headersIn(second, "Benefits")).toEqual(columns.map(({ header }) => header));
  });
});
