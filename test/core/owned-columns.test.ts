import { describe, expect, test } from "@jest/globals";
import { areAsWritten, fingerprint } from "../../core/reading/fingerprint";
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
    expect(areAsWritten(keysNow, [{ print: fingerprint(keys, written), cells: now }])).toEqual([isOurs]);
  });

  test("that stays short however many rows there are", () => {
    const keys = Array.from({ length: 5000 }, (_, row) => `B-${row}`);
    expect(fingerprint(keys, keys)).toHaveLength(3 + 24 * 9 - 1);
    expect(fingerprint(["B-1"], [null])).toBe("v1:");
  });
});

describe("where rows have other IDs than those that it was written by", () => {
  const swapped = ["B-2", "B-1", ...ids.slice(2)];
  const turned = [...ids].reverse();
  const renumbered = ids.map((_, row) => `B-${row + 2}`);
  const trends = ids.map((_, row) => ["Steady", "Rising"][row % 2] as string);
  const costs = ids.map((_, row) => row * 100);
  const owners = ids.map((_, row) => ["Ann", "Bo"][row % 7 < 3 ? 0 : 1] as string);
  const all = [words, figures, trends, costs, owners];
  const mine = words.map((word) => (word === "Green" ? "Red" : "Green"));
  /** Whether columns of up to so many rows are told as written under other keys. */
  const told = (keysNow: readonly Cell[], now: readonly (readonly Cell[])[], written: readonly (readonly Cell[])[] = all, count = 60) =>
    areAsWritten(
      keysNow.slice(0, count),
      now.map((cells, place) => ({ print: fingerprint(ids.slice(0, count), (written[place] ?? []).slice(0, count)), cells: cells.slice(0, count) })),
    );
  const ours = [true, true, true, true, true];

  test.each([3, 5, 12, 60])("its columns are known by what stands below each other, of %i rows", (count) => {
    for (const keys of [swapped, renumbered, ["B-3", "B-1", "B-2", ...ids.slice(3)]]) expect(told(keys, all, all, count)).toEqual(ours);
    expect(told(ids.slice(0, count).reverse(), all, all, count)).toEqual(ours);
  });

  test("a single one is known by what stands below each other, but not where a cell of it is another", () => {
    expect(told(turned, [words], [words])).toEqual([true]);
    expect(told(swapped, [words], [words], 2)).toEqual([true]);
    expect(told(swapped, [["Green", "Red"]], [words], 2)).toEqual([false]);
    expect(told(["B-2", "B-1"], [["Green", "Green"]], [["Green", "Red"]], 2)).toEqual([false]);
  });

  test("its columns are known by each other where a row was put in, taken away or typed over as well", () => {
    const withRow = all.map((cells) => [null, ...cells]);
    expect(told(["B-1", ...renumbered], withRow, all, 61)).toEqual(ours);
    expect(told(turned, all.map((cells) => cells.slice(1)))).toEqual(ours); // prettier-ignore
    expect(told(renumbered, [["soon", ...words.slice(1)], figures, trends, costs, owners])).toEqual(ours);
  });

  test.each<[string, readonly Cell[]]>([
    ["as they were", ids],
    ["of two swapped", swapped],
    ["of all others", ids.map((id) => `KPI ${id}`)],
    ["of the next row", renumbered],
    ["of the other end", turned],
  ])("a column that the user typed under the header of one is the user's, with IDs %s", (_, keys) => {
    expect(told(keys, [mine, figures, trends, costs, owners])).toEqual([false, true, true, true, true]);
    const shifted = [...words.slice(2), "Green", "Amber"];
    expect(told(keys, [shifted, figures, trends, costs, owners])).toEqual([false, true, true, true, true]);
  });

  test("all are the user's where nothing of them is what was written", () => {
    const other = (cells: readonly Cell[]): readonly Cell[] => cells.map((_, row) => `mine ${row % 4}`);
    expect(told(turned, all.map(other))).toEqual(ours.map(() => false)); // prettier-ignore
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
/** Reviews at the ends of the months of a year, before each of which the user's own columns of Benefits are edited; how many columns there are then, by review. */
function columnsOfAYear(edit: (own: readonly (readonly Cell[])[], month: number) => readonly (readonly Cell[])[]): readonly number[] {
  const names = ["Orders late", "Calls", "Waste", "Energy", "Returns", "Sick days", "Licences"];
  let own: readonly (readonly Cell[])[] = names.map((name, row) => [`B${row + 1}`, name, "Level", "Increase", "h", row, 100 + 7 * row, 46023, 46387]);
  const headers = ["Benefit ID", "Benefit", "Kind", "Direction", "Unit", "Baseline", "Target", "Start", "Due"];
  const readings = names.map((_, row) => [`B${row + 1}`, 46112, row + ([5, 20, 24, 26, 40][row % 5] as number)]);
  let [status, list]: [Map<string, readonly Cell[]>, readonly (readonly Cell[])[]] = [new Map(), []];
  return Array.from({ length: 12 }, (_, month) => {
    if (month > 0) own = edit(own, month);
    const Benefits = [[...headers, ...status.keys()], ...own.map((row, place) => [...row, ...[...status.values()].map((cells) => cells[place] ?? null)])];
    const { update } = reviewPlan(snapshotOf({ Benefits, Measurements: [["Benefit ID", "Date", "Actual"], ...readings], ...(list.length > 0 ? { [ownedColumnsTable]: list } : {}) }), 46112 + 31 * month); // prettier-ignore
    for (const { header, cells } of update.tables.find(({ table }) => table === "Benefits")?.columns ?? []) status = new Map([...status, [header, cells]]);
    list = update.sheets.find(({ name }) => name === "Review data")?.blocks.find(({ table }) => table === ownedColumnsTable)?.cells ?? [];
    return status.size;
  });
}

test.each<[string, Parameters<typeof columnsOfAYear>[0]]>([
  ["sorted without the status columns", (own, month) => [...own].sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1) * (month % 2 === 0 ? 1 : -1))],
  ["swapped in their IDs", (own) => own.map((row, place) => [place < 2 ? own[1 - place]?.[0] ?? null : row[0] ?? null, ...row.slice(1)])], // prettier-ignore
  ["numbered one further", (own) => own.map(([id, ...row]) => [`B${Number(String(id).slice(1)) + 1}`, ...row])],
  ["numbered in another way", (own, month) => own.map((row, place) => [`B-${String(month)}0${String(place)}`, ...row.slice(1)])],
])("a year of reviews writes as many columns as the first where the benefits are %s each month", (_, edit) => {
  expect(new Set(columnsOfAYear(edit))).toEqual(new Set([metrics.length]));
});

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
