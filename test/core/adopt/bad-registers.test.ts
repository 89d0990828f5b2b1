import { describe, expect, test } from "@jest/globals";
import { labelledRegisters, looksOf } from "../../../bench/registers";
import type { AdoptChoices } from "../../../core/adopt/choices";
import { propose } from "../../../core/adopt/propose";
import { dayOf } from "../../../core/domain/day";
import type { SheetLook } from "../../../core/port/look";
import type { Cell } from "../../../core/port/workbook";
import { readTables } from "../../../core/reading/read-tables";
import { mappingSheet } from "../../../core/register/mapping";
import { adoptUpdate } from "../../../core/review/adopt-register";
import { reviewPlan, type Review } from "../../../core/review/review";
import { memoryWorkbook } from "../../port/memory-workbook";

type Rows = readonly (readonly Cell[])[];

const heads = ["ID", "Benefit", "Owner", "Unit", "Baseline", "Target", "Actual"];
const two: Rows = [
  ["B1", "Fewer calls", "Ann", "Calls", 100, 50, 70],
  ["B2", "Shorter waits", "Ben", "Days", 30, 20, 28],
];
const look = (rows: Rows, sheet = "Register"): SheetLook => ({ sheet, table: null, top: 1, left: 1, rows });
const on = dayOf(2025, 6, 30);
const year: AdoptChoices = { assumed: { Start: "2025-01-01", Due: "2025-12-31", "Reading date": on } };
/** Half of the year: 25 calls and 5 days less were planned; 30 and 2 came. */
const judged = ["Green", "Red"];

function review(rows: Rows, choices: AdoptChoices = year): { readonly review: Review; readonly mapping: Rows } {
  const workbook = memoryWorkbook([{ name: "Register", cells: rows.map((row) => [...row]), tables: [] }]);
  workbook.apply(adoptUpdate(propose(workbook.look(), choices).lines));
  const reviewed = reviewPlan(workbook.read(readTables), on);
  workbook.apply(reviewed.update);
  return { review: reviewed, mapping: workbook.sheets.find(({ name }) => name === mappingSheet)?.cells ?? [] };
}
const statuses = ({ review: { result } }: ReturnType<typeof review>) => Object.values(result.benefits).map(({ status }) => status);
const told = ({ review: { findings } }: ReturnType<typeof review>, rule: string) => findings.filter((finding) => finding.rule === rule).map(({ what }) => what);

describe("what only a person can say is a question", () => {
  test("two sheets that fit alike", () => {
    const { questions } = propose([look([heads, ...two], "North"), look([heads, ...two], "South")]);
    expect(questions.filter(({ key }) => key === "Sheet")).toEqual([
      {
        key: "Sheet",
        text: 'Which sheet is the register: "North" or "South"?',
        wants: "one",
        answers: [
          { says: "North", choices: { sheet: "North" } },
          { says: "South", choices: { sheet: "South" } },
        ],
      },
    ]);
  });

  test("two headings that fit one column, until the person says which", () => {
    const rows: Rows = [
      ["ID", "Benefit", "Owner", "Unit", "Baseline", "Target (agreed)", "Target (stretch)", "Actual"],
      ...two.map((row) => [...row.slice(0, 6), 45, row[6] ?? null]),
    ];
    const [question] = propose([look(rows)], year).questions;
    expect([question?.key, question?.answers.map(({ says }) => says)]).toEqual(["Target", ["Target (agreed)", "Target (stretch)"]]);
    const said = propose([look(rows)], { ...year, ...question?.answers[1]?.choices });
    expect([said.questions, said.headings.find(({ field }) => field === "Target")?.heading]).toEqual([[], "Target (stretch)"]);
  });
});

describe("what two columns say of one period, or of one column of the plan", () => {
  const wide = (targets: readonly string[], months: readonly string[]): Rows => [
    ["ID", "Saving", ...targets, ...months],
    ["S1", "Fewer agency shifts", ...targets.map((_, place) => 600 - place), ...months.map((_, place) => 10 + place)],
    ["S2", "Cheaper energy", ...targets.map((_, place) => 400 - place), ...months.map((_, place) => 20 + place)],
  ];
  const oneOf = (rows: Rows, choices: AdoptChoices = year) => propose([look(rows)], choices);

  test.each([
    ["Target A", "Target B"],
    ["Baseline X", "Baseline Y"],
    ["Target", "Stretch target"],
  ])("%s and %s are a question beside columns of months", (first, second) => {
    const [question, ...more] = oneOf(wide([first, second], ["Apr-25", "May-25", "Jun-25"])).questions;
    expect([question?.answers.map(({ says }) => says), more]).toEqual([[first, second], []]);
  });

  const budgets = wide([], ["Apr-25 Budget", "Apr-25 Forecast", "Apr-25 Actual", "May-25 Budget", "May-25 Forecast", "May-25 Actual"]);
  const plannedIn = (choices: AdoptChoices) =>
    oneOf(budgets, choices).headings.flatMap(({ heading, field }) => (field === "Planned of a period" ? [heading] : []));

  test("a budget and a forecast of one month are a question, and each answer takes one for all months", () => {
    const [question, ...more] = oneOf(budgets).questions;
    expect([question?.text, more]).toEqual(['Which is Planned of a period: "Apr-25 Budget" or "Apr-25 Forecast", each with those alike?', []]);
    expect(plannedIn(year)).toEqual(["Apr-25 Budget", "May-25 Budget"]);
    const answered = question?.answers.map(({ choices }) => ({ ...year, ...choices })) ?? [];
    expect(answered.map(plannedIn)).toEqual([["Apr-25 Budget", "May-25 Budget"], ["Apr-25 Forecast", "May-25 Forecast"]]); // prettier-ignore
    expect(answered.map((choices) => oneOf(budgets, choices).questions)).toEqual([[], []]);
  });

  test("a quarter beside its months says again what they say, and is left alone", () => {
    const { headings } = oneOf(wide([], ["Apr-25 Actual", "May-25 Actual", "Jun-25 Actual", "Q1 2025/26 Actual", "2024/25 Actual"]));
    expect(headings.slice(2).map(({ field }) => field ?? null)).toEqual([...Array<string>(3).fill("Actual of a period"), null, "Actual of a period"]);
  });
});

describe("rows that cannot be told apart", () => {
  test("without IDs the name is the ID, and sorting changes none", () => {
    const named = [heads, ...two].map((row) => row.slice(1));
    expect(Object.keys(review(named).review.result.benefits)).toEqual(["Fewer calls", "Shorter waits"]);
    const sorted = review([named[0] ?? [], named[2] ?? [], named[1] ?? []]);
    expect([Object.keys(sorted.review.result.benefits), statuses(sorted)]).toEqual([["Shorter waits", "Fewer calls"], [...judged].reverse()]);
  });

  test("rows of one name are told apart by their order, which is told", () => {
    const twice = review([heads, ...two, ["B3", "Fewer calls", "Cy", "Calls", 10, 5, 9]].map((row) => row.slice(1)));
    expect(Object.keys(twice.review.result.benefits)).toEqual(["Fewer calls", "Shorter waits", "Fewer calls (2)"]);
    expect(told(twice, "name-twice")).toEqual([expect.stringContaining("Rows 2, 4 bear one name")]);
  });

  test("IDs that repeat are told, and the first row of each counts", () => {
    const repeated = review([heads, ...two, ["B1", "Other calls", "Cy", "Calls", 10, 5, 9]]);
    expect(told(repeated, "id-twice")).toEqual([expect.stringContaining("B1")]);
    expect(statuses(repeated)).toEqual(judged);
  });
});

describe("what is hardly a register", () => {
  test("one without rows is known by its headings, and the review says that it holds nothing", () => {
    const empty = review([[...heads, "Due", "Start"]], {});
    expect([statuses(empty), told(empty, "no-benefits").length]).toEqual([[], 1]);
  });

  test("one of 1,000 columns is taken in seconds, and its mapping does not list all of them", () => {
    const more = Array.from({ length: 993 }, (_, column) => `Detail ${column}`);
    const wide: Rows = [[...heads, ...more], ...two.map((row) => [...row, ...more.map((_, column) => column)])];
    const started = performance.now();
    const { lines } = propose([look(wide)], year);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(lines.length).toBeLessThan(300);
    expect(statuses(review(wide))).toEqual(judged);
  });

  test.each([
    { what: "an empty workbook", looks: [], says: "The workbook is empty." },
    { what: "one cell", looks: [look([["Benefits"]])], says: '"Register" holds no list with a heading for what a benefit is called' },
    { what: "figures alone", looks: [look([[1, 2], [3, 4]])], says: '"Register" holds no list' }, // prettier-ignore
  ])("$what is no register, and why is said", ({ looks, says }) => expect(propose(looks).notARegister).toContain(says));

  test("a pivot table is no register, and why is said", () => {
    const pivot = labelledRegisters().find(({ file }) => file === "36-no-pivot.json");
    expect(propose(pivot === undefined ? [] : looksOf(pivot)).notARegister).toMatch(/holds no list/);
  });
});

describe("headings that are none", () => {
  test("an error, a blank and a formula that was never calculated are left alone, and the rest is taken", () => {
    const broken: Rows = [[...heads, { error: "#REF!" }, null, { error: "not calculated" }], ...two.map((row) => [...row, 1, 2, 3])];
    expect(propose([look(broken)], year).headings.filter(({ field }) => field === undefined).map(({ heading }) => heading)).toEqual(["", "", ""]); // prettier-ignore
    expect(statuses(review(broken))).toEqual(judged);
  });

  test("of another alphabet they are no register, and one where a person says which is which", () => {
    const russian: Rows = [["№", "Выгода", "Ответственный", "База", "Цель", "Факт"], ...two.map((row) => [...row.slice(0, 3), ...row.slice(4)])];
    expect(propose([look(russian)], year).notARegister).toContain('"Register" holds no list');
    const said = ["Benefit ID", "Benefit", "Owner", "Baseline", "Target", "Reading"].map((field, place) => ({
      heading: String(russian[0]?.[place]),
      occurrence: 1,
      field,
    }));
    expect(statuses(review(russian, { ...year, sheet: "Register", headings: said }))).toEqual(judged);
  });

  test("hostile ones stand in the mapping as the texts that they are", () => {
    const hostile = ['=HYPERLINK("http://x","Owner")', "__proto__", "constructor", "<script>alert(1)</script>", "../../etc/passwd", "x".repeat(40_000)];
    const rows: Rows = [[...heads, ...hostile], ...two.map((row) => [...row, ...hostile.map(() => "=1+1")])];
    const reviewed = review(rows);
    expect(statuses(reviewed)).toEqual(judged);
    const listed = reviewed.mapping.map((row) => row[5]);
    expect(listed).toEqual(expect.arrayContaining(hostile));
    expect(({} as Record<string, unknown>)["field"]).toBeUndefined();
  });
});
