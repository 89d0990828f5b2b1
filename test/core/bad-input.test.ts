import { describe, expect, test } from "@jest/globals";
import { isDeepStrictEqual } from "node:util";
import { reviewPlan, type Review } from "../../core/review/review";
import { readTables } from "../../core/reading/read-tables";
import type { Cell } from "../../core/port/workbook";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../support/plan-builder";
import { planFile, rowsXml } from "../support/plan-file";
import { workbook } from "../support/xlsx-fixture";

/** Every wrong thing that a register may hold gets a finding in its place, and B-02 beside it is computed all the same. */
const statusDate = 46203;
const bad = (cells: NamedCells): NamedCells => soundBenefit({ "Benefit ID": "B-01", ...cells });
const good = soundFlow({ "Benefit ID": "B-02" });
const withRow = (cells: NamedCells): Tables => soundPlan({ Benefits: tableOf(bad(cells), good) });
const withReading = (cells: NamedCells): Tables =>
  soundPlan({
    Measurements: tableOf(
      { "Benefit ID": "B-02", Date: "2026-05-31", Actual: 185, Source: "Payroll" },
      { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10, Source: "Order system", ...cells },
    ),
  });
const headers = (change: (header: Cell) => Cell, tables: Tables = soundPlan()): Tables => {
  const [first = [], ...rows] = tables["Benefits"] ?? [];
  return { ...tables, Benefits: [first.map(change), ...rows] };
};
const rename =
  (from: string, to: Cell) =>
  (header: Cell): Cell =>
    header === from ? to : header;
const without = (table: string): Tables => Object.fromEntries(Object.entries(soundPlan()).filter(([name]) => name !== table));

type Found = readonly [rule: string, table: string, row: number | null, column: string | null];

interface BadInput {
  readonly what: string;
  readonly tables: Tables;
  readonly found: Found;
  /** What B-01 gets of it; left out where it does not matter. */
  readonly status?: string;
}

const cases: readonly BadInput[] = [
  { what: "a missing table", tables: without("Roles"), found: ["missing-table", "Roles", null, null], status: "Green" },
  { what: "a missing needed column", tables: headers(rename("Target", "Spare")), found: ["missing-column", "Benefits", 1, "Target"], status: "Undefined" },
  {
    what: "a renamed column that goes by a known other name",
    tables: headers(rename("Owner", "Benefit owner"), withRow({ Owner: null })),
    found: ["no-owner", "Benefits", 2, "Benefit owner"],
    status: "Green",
  },
  {
    what: "a renamed column that goes by no known name",
    tables: headers(rename("Target", "Targett")),
    found: ["missing-column", "Benefits", 1, "Target"],
    status: "Undefined",
  },
  { what: "a duplicated header", tables: headers(rename("Data source", "Target")), found: ["duplicated-header", "Benefits", 1, "Target"] },
  {
    what: "a blank row in the middle",
    tables: soundPlan({ Benefits: [...tableOf(good, {}, bad({ Owner: null }))] }),
    found: ["no-owner", "Benefits", 4, "Owner"],
    status: "Green",
  },
  {
    what: "a total row under the table",
    tables: soundPlan({ Benefits: tableOf(bad({}), good, { "Benefit ID": "Total", Baseline: 12, Target: 1208 }) }),
    found: ["total-row", "Benefits", 4, null],
    status: "Green",
  },
  {
    what: "a total row that names itself in another column",
    tables: soundPlan({ Benefits: tableOf(bad({}), good, { Benefit: "Grand total", Target: 1208 }) }),
    found: ["total-row", "Benefits", 4, null],
    status: "Green",
  },
  {
    what: "a total row under the measurements",
    tables: withReading({ "Benefit ID": "Total", Date: null }),
    found: ["total-row", "Measurements", 3, "Benefit ID"],
    status: "Not measured",
  },
  { what: "a missing ID", tables: withRow({ "Benefit ID": null }), found: ["id-missing", "Benefits", 2, "Benefit ID"] },
  {
    what: "an ID that stands twice",
    tables: soundPlan({ Benefits: tableOf(bad({}), good, bad({ Target: 1 })) }),
    found: ["id-twice", "Benefits", 4, "Benefit ID"],
    status: "Green",
  },
  {
    what: "an ID that differs by case and spaces only",
    tables: soundPlan({ Benefits: tableOf(bad({}), good, bad({ "Benefit ID": " b-01\u00a0" })) }),
    found: ["id-twice", "Benefits", 4, "Benefit ID"],
    status: "Green",
  },
  {
    what: "a measurement whose ID differs by case and spaces only",
    tables: withReading({ "Benefit ID": " b-01 " }),
    found: ["id-spelling", "Measurements", 3, "Benefit ID"],
    status: "Green",
  },
  {
    what: "a parent cycle",
    tables: soundPlan({ Benefits: tableOf(bad({ Parent: "B-03" }), good, bad({ "Benefit ID": "B-03", Parent: "B-01" })) }),
    found: ["parent-cycle", "Benefits", 2, "Parent"],
    status: "Undefined",
  },
  { what: "a benefit that is its own parent", tables: withRow({ Parent: "B-01" }), found: ["own-parent", "Benefits", 2, "Parent"] },
  { what: "a reference to nothing", tables: withRow({ Parent: "B-99" }), found: ["unknown-reference", "Benefits", 2, "Parent"] },
  {
    what: "a measurement of nothing",
    tables: withReading({ "Benefit ID": "B-99" }),
    found: ["unknown-benefit", "Measurements", 3, "Benefit ID"],
    status: "Not measured",
  },
  { what: "text in a needed number", tables: withRow({ Target: "8 or 9" }), found: ["not-a-number", "Benefits", 2, "Target"], status: "Undefined" },
  {
    what: "words in place of a needed number",
    tables: withRow({ Target: "eight or so" }),
    found: ["reason-not-figure", "Benefits", 2, "Target"],
    status: "Undefined",
  },
  {
    what: "text in a number that is not needed",
    tables: withRow({ "Unit value": "cheap" }),
    found: ["not-a-number", "Benefits", 2, "Unit value"],
    status: "Green",
  },
  { what: "text in a measurement", tables: withReading({ Actual: "good" }), found: ["not-a-number", "Measurements", 3, "Actual"], status: "Not measured" },
  { what: "an error cell", tables: withRow({ Target: { error: "#REF!" } }), found: ["cell-error", "Benefits", 2, "Target"], status: "Undefined" },
  { what: "an error that came as a text", tables: withRow({ Target: "#DIV/0!" }), found: ["cell-error", "Benefits", 2, "Target"], status: "Undefined" },
  {
    what: "an error in a measurement",
    tables: withReading({ Actual: { error: "#N/A" } }),
    found: ["cell-error", "Measurements", 3, "Actual"],
    status: "Not measured",
  },
  {
    what: "a formula in a measurement that was never calculated",
    tables: withReading({ Actual: { error: "not calculated" } }),
    found: ["not-calculated", "Measurements", 3, "Actual"],
    status: "Not measured",
  },
  {
    what: "a formula in an ID that was never calculated",
    tables: withReading({ "Benefit ID": { error: "not calculated" } }),
    found: ["not-calculated", "Measurements", 3, "Benefit ID"],
  },
  { what: "a cell that waits for its data", tables: withRow({ Target: { error: "#GETTING_DATA" } }), found: ["not-calculated", "Benefits", 2, "Target"] },
  { what: "an error in an ID", tables: withRow({ "Benefit ID": { error: "#NAME?" } }), found: ["cell-error", "Benefits", 2, "Benefit ID"] },
  { what: "a serial before 1900", tables: withRow({ Due: -5 }), found: ["date-out-of-range", "Benefits", 2, "Due"], status: "Undefined" },
  { what: "a date before 1900", tables: withRow({ Due: "31/12/1899" }), found: ["date-out-of-range", "Benefits", 2, "Due"], status: "Undefined" },
  { what: "a serial after 9999", tables: withRow({ Due: 2958466 }), found: ["date-out-of-range", "Benefits", 2, "Due"], status: "Undefined" },
  { what: "a date after 9999", tables: withReading({ Date: "31/12/10000" }), found: ["date-out-of-range", "Measurements", 3, "Date"], status: "Not measured" },
  { what: "a year where a date belongs", tables: withRow({ Due: 2027 }), found: ["not-a-date", "Benefits", 2, "Due"], status: "Undefined" },
  { what: "a date that can be read both ways", tables: withRow({ Due: "05/12/2026" }), found: ["ambiguous-date", "Benefits", 2, "Due"], status: "Undefined" },
  { what: "Due before Start", tables: withRow({ Due: "2025-12-31" }), found: ["due-before-start", "Benefits", 2, "Due"], status: "Undefined" },
  { what: "1e308 as a target", tables: withRow({ Baseline: -1e308, Target: 1e308, Direction: "Increase" }), found: ["too-large", "Benefits", 2, "Baseline"] },
  { what: "1e308 as a measurement", tables: withReading({ Actual: 1e308 }), found: ["too-large", "Measurements", 3, "Actual"] },
  {
    what: "a word that is none of the choices",
    tables: withRow({ Direction: "Sideways" }),
    found: ["unknown-word", "Benefits", 2, "Direction"],
    status: "Undefined",
  },
  {
    what: "a setting that there is not",
    tables: soundPlan({
      Settings: [
        ["Setting", "Value"],
        ["Speed", 1],
      ],
    }),
    found: ["unknown-setting", "Settings", 2, "Setting"],
    status: "Green",
  },
  ...["=1+1", "+8", "-B1", "@SUM(A1)"].map((text): BadInput => ({
    what: `a title beginning with ${text[0]}`,
    tables: withRow({ Benefit: text, Owner: null }),
    found: ["no-owner", "Benefits", 2, "Owner"],
    status: "Green",
  })),
  ...["=1+1", "@SUM(A1)"].map((text): BadInput => ({
    what: `a number beginning with ${text[0]}`,
    tables: withRow({ Target: text }),
    found: ["not-a-number", "Benefits", 2, "Target"],
    status: "Undefined",
  })),
  ...["__proto__", "constructor", "toString"].map((name): BadInput => ({
    what: `a header named ${name}`,
    tables: headers(rename("Unit", name)),
    found: ["no-measure", "Benefits", 2, "Unit"],
    status: "Green",
  })),
  ...["__proto__", "constructor"].map((name): BadInput => ({
    what: `a parent named ${name}`,
    tables: withRow({ Parent: name }),
    found: ["unknown-reference", "Benefits", 2, "Parent"],
  })),
];

function mustHave({ findings, result }: Review, { found, status }: Pick<BadInput, "found" | "status">): void {
  expect(findings.map(({ rule, table, row, column }) => [rule, table, row, column])).toContainEqual([...found]);
  // A flow of the year 2026, last read on 31 May (151 of 365 whole days) or 30 June (181 of 365).
  const days = result.benefits["B-02"]?.["lastMeasured"] === "2026-05-31" ? 151 : 181;
  expect(result.benefits["B-02"]).toMatchObject({ plannedToDate: expect.closeTo(1200 * (days / 365), 9), actualToDate: 185 });
  if (status !== undefined) expect(result.benefits["B-01"]?.["status"]).toBe(status);
}

/** A plan without its Target column computes nothing; there the rest of the plan is the rest of its figures. */
const stopsAll = (what: string): boolean => /needed column|goes by no known name/.test(what);

describe("a finding in its place, and the rest of the plan is computed", () => {
  test.each(cases.filter(({ what }) => !stopsAll(what)).map((badCase) => [badCase.what, badCase] as const))("%s", (_what, { tables, ...expected }) => {
    mustHave(reviewPlan(snapshotOf(tables), statusDate), expected);
  });

  test.each(cases.filter(({ what }) => stopsAll(what)).map((badCase) => [badCase.what, badCase] as const))("%s", (_what, { tables, found, status }) => {
    const { findings, result } = reviewPlan(snapshotOf(tables), statusDate);
    expect(findings.map(({ rule, table, row, column }) => [rule, table, row, column])).toContainEqual([...found]);
    expect(result.benefits["B-02"]).toMatchObject({ status, freshness: "Current", actualToDate: 185, horizon: "Short", owner: "Head of logistics" });
    expect(result.activities["A-01"]).toMatchObject({ activityStatus: "Done" });
  });

  test("a similar header is asked about", () => {
    const { findings } = reviewPlan(snapshotOf(headers(rename("Target", "Targett"))), statusDate);
    expect(findings.find(({ rule }) => rule === "missing-column")?.mend).toContain('Is "Targett" the column that is meant?');
  });

  test("without a column of IDs the sheet can be read as it stands, which the mend says", () => {
    const { findings } = reviewPlan(snapshotOf(headers(rename("Benefit ID", "Nr."))), statusDate);
    const mends = findings.flatMap(({ rule, column, mend }) => (rule === "missing-column" && column === "Benefit ID" ? [mend] : []));
    expect(mends).toEqual([expect.stringMatching(/"Use this sheet".*"benefits adopt"/)]);
  });

  test("no Benefits table stops the review with words for a person", () => {
    expect(() => reviewPlan(snapshotOf(without("Benefits")), statusDate)).toThrow(/no Benefits table/);
  });

  test("a Benefits table without rows is reviewed as empty", () => {
    expect(reviewPlan(snapshotOf(soundPlan({ Benefits: [["Benefit ID", "Benefit"]] })), statusDate).findings.map(({ rule }) => rule)).toContain("no-benefits");
  });

  test("an ID that is a name of the language is an ID like any other", () => {
    const { result } = reviewPlan(
      snapshotOf(
        soundPlan({
          Benefits: tableOf(bad({ "Benefit ID": "__proto__" }), good),
          Measurements: tableOf({ "Benefit ID": "__proto__", Date: "2026-06-30", Actual: 10 }),
        }),
      ),
      statusDate,
    );
    expect(Object.keys(result.benefits)).toEqual(["__proto__", "B-02"]);
    expect(Object.getOwnPropertyDescriptor(result.benefits, "__proto__")?.value).toMatchObject({ actualToDate: 10 });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test("mistakes of one kind all over a long log are told 200 times and then summed up, equal ones once", () => {
    const reviewWith = (actual: (row: number) => string) => {
      const log = Array.from({ length: 1000 }, (_, row) => ({ "Benefit ID": "B-02", Date: "2026-05-31", Actual: actual(row) }));
      const { findings } = reviewPlan(snapshotOf(soundPlan({ Measurements: tableOf(...log) })), statusDate);
      const unreadable = findings.filter(({ rule }) => rule === "not-a-number");
      return [unreadable.length, unreadable[unreadable.length - 1]?.what];
    };
    expect(reviewWith((row) => `lots, ${row}`)).toEqual([201, expect.stringContaining("800 more rows")]);
    expect(reviewWith(() => "lots")).toEqual([1, '"lots" is not a number; the same in rows 3, 4, 5, 6 and 995 more']);
  });
});

describe("the same through a file", () => {
  const reviewOf = (file: Awaited<ReturnType<typeof openXlsx>>): Review => reviewPlan(file.read(readTables), statusDate);
  const reviewFile = async (bytes: Uint8Array): Promise<Review> => reviewOf(await openXlsx(bytes));

  test.each(cases.filter(({ what }) => !stopsAll(what)).map((badCase) => [badCase.what, badCase] as const))("%s", async (_what, { tables, ...expected }) => {
    mustHave(await reviewFile(await planFile(tables)), expected);
  });

  const oneOfEachRule = [...new Map(cases.map((badCase) => [badCase.found[0], badCase])).values()];

  test.each(oneOfEachRule.map(({ what, tables }) => [what, tables] as const))(
    "written and read again, a second review finds the same: %s",
    async (_what, tables) => {
      const file = await openXlsx(await planFile(tables));
      const { update } = reviewOf(file);
      file.apply(update);
      const second = await reviewFile(await file.toBytes());
      if (!isDeepStrictEqual(second.update, update)) expect(second.update).toEqual(update);
    },
  );

  test("a merged header belongs to its first column, and the one that it covers is missing", async () => {
    const tables = soundPlan();
    const [first = []] = tables["Benefits"] ?? [];
    const at = (header: string): string => String.fromCharCode(65 + first.indexOf(header));
    const covered = first.indexOf("Unit") + 1;
    const bytes = await workbook({
      sheets: Object.entries(tables).map(([name, rows]) => ({
        name,
        rows: rowsXml(rows),
        ...(name === "Benefits" ? { after: `<mergeCells count="1"><mergeCell ref="${at("Unit")}1:${at(String(first[covered]))}1"/></mergeCells>` } : {}),
      })),
    });
    expect(first[covered]).toBe("Baseline");
    const { findings, result } = await reviewFile(bytes);
    expect(findings.map(({ rule, column }) => [rule, column])).toContainEqual(["level-to-keep", "Baseline"]);
    expect([result.benefits["B-01"]?.["status"], result.benefits["B-02"]?.["actualToDate"]]).toEqual(["Red", 185]); // 10 days where at most 8 are to be: without a Baseline a level to keep
  });

  test("a million-row sheet that is mostly empty is read for what it holds", async () => {
    const tables = soundPlan({ Benefits: tableOf(good), Measurements: tableOf({ "Benefit ID": "B-02", Date: "2026-05-31", Actual: 185 }) });
    const emptyRows = Array.from({ length: 200000 }, (_, index) => `<row r="${index + 10}"><c r="A${index + 10}" s="0"/></row>`).join("");
    const last = `<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>B-03</t></is></c><c r="B1048576" t="inlineStr"><is><t>The last row</t></is></c></row>`;
    const bytes = await workbook({
      sheets: Object.entries(tables).map(([name, rows]) => ({ name, rows: rowsXml(rows) + (name === "Benefits" ? emptyRows + last : "") })),
    });
    const { result, findings } = await reviewFile(bytes);
    expect(result.benefits["B-02"]).toMatchObject({ actualToDate: 185 });
    expect(result.benefits["B-03"]).toMatchObject({ row: 1048576, status: "Undefined" });
    expect(findings.map(({ rule, row }) => [rule, row])).toContainEqual(["needed-cell-blank", 1048576]);
  }, 60000);
});
