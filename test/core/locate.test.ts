import { describe, expect, test } from "@jest/globals";
import { locateTables } from "../../core/reading/locate";
import type { TableCandidate } from "../../core/reading/table-candidate";
import { planTableNames, planTables } from "../../core/tables/plan-tables";
import type { Cell } from "../../core/port/workbook";

const candidate = (name: string | null, sheet: string, ...rows: readonly (readonly Cell[])[]): TableCandidate => ({ name, sheet, rows });
const located = (candidates: readonly TableCandidate[], wanted: readonly string[] = planTableNames): readonly string[] =>
  locateTables(candidates, wanted).map(({ table, candidate: index, headerOffset }) => `${table} in ${index} at ${headerOffset}`);

const benefits = ["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due"];
const log = ["Benefit ID", "Date", "Actual"];

const cases: readonly (readonly [sentence: string, candidates: readonly TableCandidate[], found: readonly string[]])[] = [
  ["by the name of a spreadsheet table", [candidate("Benefits", "Sheet1", benefits)], ["Benefits in 0 at 0"]],
  ["by the name of a sheet", [candidate(null, "Benefits", benefits)], ["Benefits in 0 at 0"]],
  [
    "whatever the case and spaces",
    [
      candidate(
        null,
        " BENEFITS ",
        benefits.map((header) => ` ${header.toUpperCase()}* `),
      ),
    ],
    ["Benefits in 0 at 0"],
  ],
  ["by an alias, written as table names must be", [candidate("tbl_BenefitsRegister", "Sheet1", benefits)], ["Benefits in 0 at 0"]],
  ["by an alias of the sheet", [candidate(null, "KPI readings", log)], ["Measurements in 0 at 0"]],
  ["by headers alone", [candidate(null, "Sheet1", benefits), candidate("Table7", "Sheet2", log)], ["Benefits in 0 at 0", "Measurements in 1 at 0"]],
  [
    "below title rows and a merged header",
    [candidate(null, "Register", ["Benefits 2026"], [], ["What", null, null, null, "How much"], benefits, ["B-01", "Benefit"])],
    ["Benefits in 0 at 3"],
  ],
  ["the Settings, by their headers", [candidate(null, "Sheet9", ["Setting", "Value"], ["Status date", 46000])], ["Settings in 0 at 0"]],
  [
    "the spreadsheet table rather than the plain sheet",
    [candidate(null, "Benefits", benefits), candidate("BenefitRegister", "Other", benefits)],
    ["Benefits in 1 at 0"],
  ],
  [
    "the one with more known headers",
    [candidate("Table1", "Benefits", benefits.slice(0, 6)), candidate("Table2", "Benefits", benefits)],
    ["Benefits in 1 at 0"],
  ],
  [
    "the full register rather than a cover sheet of that name",
    [candidate(null, "Benefits", ["Owner", "Finance"]), candidate("Table1", "Data", benefits)],
    ["Benefits in 1 at 0"],
  ],
  [
    "the sheet's list rather than a look-up table on it",
    [candidate("Table1", "Benefits", ["Kind"], ["Flow"]), candidate(null, "Benefits", benefits)],
    ["Benefits in 1 at 0"],
  ],
  [
    "the plain plan rather than a table of pick-lists beside it that has a few of its headers",
    [candidate("Table1", "Benefits", ["Benefit", "Kind", "Direction", "Due"], ["Savings", "Flow", "Increase", "Q4"]), candidate(null, "Benefits", benefits)],
    ["Benefits in 1 at 0"],
  ],
  [
    "a spreadsheet table rather than a plain sheet that has the same headers",
    [candidate(null, "Benefits", benefits), candidate("Table1", "Benefits", benefits)],
    ["Benefits in 1 at 0"],
  ],
  [
    "a table of that name that lacks most columns, so that these can be told",
    [candidate("Benefits", "Sheet1", ["Benefit ID", "Wert"])],
    ["Benefits in 0 at 0"],
  ],
  ["a plain list of that name by the very header of its IDs", [candidate(null, "Benefits", ["Benefit ID", "Wert"])], ["Benefits in 0 at 0"]],
  ["a plain list of that name by two headers", [candidate(null, "Benefits", ["Benefit ID", "Benefit"], ["B1", "Fewer complaints"])], ["Benefits in 0 at 0"]],
  [
    "a plain list of the very name by the one needed header that stands beside the user's own",
    [candidate(null, "Benefits", ["Benefit ID", "Wer", "Wann"], ["B1", "Falcon", "Mai"])],
    ["Benefits in 0 at 0"],
  ],
  ["nothing by one such header under another sheet's name", [candidate(null, "Liste", ["Benefit ID", "Wer", "Wann"], ["B1", "Falcon", "Mai"])], []],
  ["nothing by one word of a plain list that might be a header", [candidate(null, "Benefits", ["Project", "Body"], ["Falcon", "MOD", "Amber", 3])], []],
  ["nothing by two such words in a row of figures", [candidate(null, "Benefits", ["Falcon", "Red"], ["Hawk", "Amber", "Red", 4])], []],
  ["beside years that head columns of the user's own", [candidate(null, "Benefits", ["Ref", "Title", 2025, 2026])], ["Benefits in 0 at 0"]],
  [
    "by headers with hints, in snake case, of two lines and run together",
    [candidate(null, "Plan 7", ["benefit_id", "KpiName", "Kind", "Direction", "Baseline (£k)", "Target\nby 2027", "Start (dd/mm/yyyy)", "Due"])],
    ["Benefits in 0 at 0"],
  ],
  ["nothing in a sheet of that name without any known header", [candidate(null, "Benefits", ["Welcome"], ["to the plan"])], []],
  ["nothing in a risk register", [candidate(null, "Risks", ["ID", "Title", "Description", "Owner", "Likelihood", "Impact", "Due date", "Notes"])], []],
  ["nothing in a list of tasks that is not called one", [candidate(null, "Sprint 4", ["ID", "Task", "Assigned to", "Start date", "Due date"])], []],
  [
    "the same list where the sheet says that it is one",
    [candidate(null, "Tasks", ["ID", "Task", "Assigned to", "Start date", "Due date"])],
    ["Activities in 0 at 0"],
  ],
  ["nothing in a sheet of costs that is none of resources", [candidate(null, "Costs", ["Month", "Rent", "Power"])], []],
  ["each candidate for one table only", [candidate(null, "Benefits", [...benefits, "Planned", "Period end"])], ["Benefits in 0 at 0"]],
  [
    "nothing on the product's own sheets",
    [candidate(null, "Findings", benefits), candidate("Table1", "dashboard", log), candidate("Findings", "Sheet1", log)],
    [],
  ],
  [
    "Profile, Alignment and Baselines apart",
    [
      candidate(null, "S1", ["Benefit ID", "Period end", "Planned"]),
      candidate(null, "S2", ["Benefit ID", "Objective ID", "Score"]),
      candidate(null, "S3", ["Baseline", "Taken on", "Benefit ID", "Target", "Due"]),
      candidate(null, "S4", benefits),
    ],
    ["Benefits in 3 at 0", "Profile in 0 at 0", "Alignment in 1 at 0", "Baselines in 2 at 0"],
  ],
  ["nothing in empty candidates and errors", [candidate(null, "Benefits"), candidate("Benefits", "x", [], [null, { error: "#REF!" }, 1, true])], []],
  ["nothing by names of the language", [candidate("__proto__", "constructor", ["__proto__", "toString"])], []],
];

describe("a plan's tables are found", () => {
  test.each(cases)("%s", (_sentence, candidates, found) => {
    expect(located(candidates)).toEqual(found);
  });

  test.each(Object.values(planTables).map((table) => [table.name, table] as const))("%s by its declared headers on a sheet of any name", (name, table) => {
    const headers = Object.values(table.columns).map((column) => (column as { header: string }).header);
    expect(located([candidate(null, "Sheet1", ["My plan"], headers)])).toEqual([`${name} in 0 at 1`]);
  });

  test("all twelve at once, each in its own place, and only those that are wanted", () => {
    const all = Object.values(planTables).map((table) =>
      candidate(
        null,
        table.name,
        Object.values(table.columns).map((column) => (column as { header: string }).header),
      ),
    );
    expect(located([...all].reverse())).toEqual(planTableNames.map((name, index) => `${name} in ${all.length - 1 - index} at 0`));
    expect(located(all, ["Reviews"])).toEqual([`Reviews in ${planTableNames.indexOf("Reviews")} at 0`]);
  });

  test("a table of the product's own by its very name, on the product's own sheet", () => {
    const candidates = [candidate(null, "ReviewColumns", ["Table", "Column"]), candidate("reviewcolumns", "Review data", ["Table", "Column"])];
    expect(located(candidates, ["ReviewColumns", "Benefits"])).toEqual(["ReviewColumns in 1 at 0"]);
    expect(located(candidates, ["ReviewPages"])).toEqual([]);
  });
});
