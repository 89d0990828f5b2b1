import { describe, expect, test } from "@jest/globals";
import type { AdoptChoices } from "../../core/adopt/choices";
import { propose } from "../../core/adopt/propose";
import { comparePlans } from "../../core/compare/compare-plans";
import { dayOf } from "../../core/domain/day";
import type { Cell, Finding } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { adoptUpdate } from "../../core/review/adopt-register";
import { reviewPlan, type Review } from "../../core/review/review";
import { mappingHeaders, mappingSheet } from "../../core/register/mapping";
import { memoryWorkbook, type MemorySheet, type MemoryWorkbook } from "../port/memory-workbook";

type Rows = readonly (readonly Cell[])[];

/** In the shape in which agencies publish their priority goals; the rows are made up. */
const goals: Rows = [
  ["Priority goals"],
  [],
  ["Goal ID", "Agency", "Goal Statement", "Goal Leader", "Unit", "Baseline value", "Target value", "Latest result", "Status"],
  ["G1", "North", "Share of permits within ten days", "Permits lead", "%", 62, 70, 66.1, "On track"],
  ["G2", "North", "Claims waiting", "Claims lead", "Number", 120000, 60000, 80000, "At risk"],
  ["G3", "South", "Wait for an appointment", "Care lead", "Days", 28, 20, 31, "Green"],
];
const on = dayOf(2024, 12, 31);
const twoYears: AdoptChoices = { assumed: { Start: dayOf(2024, 1, 1), Due: dayOf(2025, 12, 31), "Reading date": on } };
/** 0.5 of the way, so that 66 %, 90,000 and 24 days were planned: G1 is .1 of 4 above, G2 10,000 of 30,000, G3 7 of 4 days below. */
const judged = { G1: "Green", G2: "Green", G3: "Red" };

const sheet = (name: string, rows: Rows): MemorySheet => ({ name, cells: rows.map((row) => [...row]), tables: [] });

/** The workbook with the mapping of what is proposed for it. */
function adopted(rows: Rows, choices: AdoptChoices = twoYears, name = "Goals"): MemoryWorkbook {
  const workbook = memoryWorkbook([sheet(name, rows)]);
  workbook.apply(adoptUpdate(propose(workbook.look(), choices).lines));
  return workbook;
}

/** The same workbook after somebody changed its sheets by hand. */
const edited = (workbook: MemoryWorkbook, edit: (one: MemorySheet) => MemorySheet): MemoryWorkbook => memoryWorkbook(workbook.sheets.map(edit));
const withRows = (workbook: MemoryWorkbook, change: (rows: Rows) => Rows): MemoryWorkbook =>
  edited(workbook, (one) => (one.name === "Goals" ? { ...one, cells: change(one.cells).map((row) => [...row]) } : one));
const inMapping = (workbook: MemoryWorkbook, change: (row: readonly Cell[]) => readonly Cell[]): MemoryWorkbook =>
  edited(workbook, (one) => (one.name === mappingSheet ? { ...one, cells: one.cells.map((row) => [...change(row)]) } : one));

function review(workbook: MemoryWorkbook, day = on): Review {
  const reviewed = reviewPlan(workbook.read(readTables), day);
  workbook.apply(reviewed.update);
  return reviewed;
}
const statuses = ({ result }: Review): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(result.benefits).map(([id, { status }]) => [id, status]));
const told = ({ findings }: Review, rule: string): readonly Pick<Finding, "what" | "mend">[] =>
  findings.filter((finding) => finding.rule === rule).map(({ what, mend }) => ({ what, mend }));
const cellsOf = (workbook: MemoryWorkbook, name = "Goals"): Rows => workbook.sheets.find((one) => one.name === name)?.cells ?? [];

describe("a register that was adopted", () => {
  test("is judged where it stands, and no cell of it changes", () => {
    const workbook = adopted(goals);
    expect(statuses(review(workbook))).toEqual(judged);
    expect(cellsOf(workbook).map((row, index) => row.slice(0, goals[index]?.length))).toEqual(goals);
    expect(workbook.sheets.find(({ name }) => name === "Goals")?.printed).toBeUndefined();
    expect(cellsOf(workbook)[2]?.slice(9)).toContain("Variance %");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Goals", "Dashboard", mappingSheet]));
  });

  test("gets the same columns by a second review, and the same cells", () => {
    const workbook = adopted(goals);
    review(workbook);
    const first = cellsOf(workbook);
    review(workbook);
    expect(cellsOf(workbook)).toEqual(first);
  });

  test.each([
    ["under a heading that only the mapping takes for the ID", (row: readonly Cell[]) => row, [null, null, "Total"]],
    ["without IDs, beside a total", (row: readonly Cell[]) => row.slice(1), [null, "Total"]],
  ])("keeps the review's columns where a note stands below one in which it had nothing to say, %s", (_, cut, below) => {
    const rows = [["No.", ...(goals[2] ?? []).slice(1)], ...goals.slice(3)];
    const workbook = adopted([...rows.map(cut), below]);
    review(workbook);
    const [head = []] = cellsOf(workbook);
    const noted = withRows(workbook, (all) =>
      all.map((row, index) =>
        index < rows.length ? row : head.map((header, column) => (header === "Trend" || header === "Delay cost" ? "x" : (row[column] ?? null))),
      ),
    );
    const standing = cellsOf(noted).map((row) => [...row]);
    review(noted);
    expect(cellsOf(noted)).toEqual(standing);
    const typed = withRows(workbook, (all) =>
      all.map((row, index) => (index === 1 ? head.map((header, column) => (header === "Trend" ? "mine" : (row[column] ?? null))) : row)),
    );
    review(typed);
    expect(cellsOf(typed)[0]?.slice(head.length)).toEqual(["Trend (review)"]);
    expect(cellsOf(typed)[1]?.[head.indexOf("Trend")]).toBe("mine");
  });

  test("is judged alike when its rows are sorted, and when rows are put in above it", () => {
    const workbook = adopted(goals);
    review(workbook);
    const sorted = withRows(workbook, ([title = [], blank = [], head = [], ...rows]) => [["New title"], title, blank, head, ...[...rows].reverse()]);
    expect(statuses(review(sorted))).toEqual(judged);
    expect(cellsOf(sorted)[3]).toEqual(cellsOf(workbook)[2]);
    expect(cellsOf(sorted).slice(4).reverse()).toEqual(cellsOf(workbook).slice(3));
  });

  test("has its own status held against its figures", () => {
    expect(told(review(adopted(goals)), "own-status-differs").map(({ what }) => what)).toEqual([
      "You call G3 Green, and it is Red by its figures",
      expect.stringContaining("G2"),
    ]);
  });

  test("says of a heading that was renamed which it may be now, and judges the rest", () => {
    const renamed = withRows(adopted(goals), (rows) => rows.map((row) => row.map((cell) => (cell === "Goal Leader" ? "Goal leaders" : cell))));
    const reviewed = review(renamed);
    expect(told(reviewed, "mapped-heading-gone")).toEqual([
      {
        what: 'The sheet "Goals" has no heading "Goal Leader" in row 3 any more, which stands for Owner',
        mend: expect.stringContaining('Is it "Goal leaders" now?'),
      },
    ]);
    expect(statuses(reviewed)).toEqual(judged);
  });

  test("says of a new heading which column of the plan it could be, and nothing of one that the plan has no use for", () => {
    const wider = withRows(adopted(goals), (rows) =>
      rows.map((row, index) => [...row, ...(index === 2 ? ["Frequency", "Colour of the folder"] : ["Monthly", "red"])]),
    );
    expect(told(review(wider), "mapped-heading-new").map(({ what }) => what)).toEqual([
      'The heading "Frequency" on the sheet "Goals" is not in the mapping, and could be Frequency',
    ]);
  });

  test("is found on a sheet with another name by its headings, which is told", () => {
    const moved = edited(adopted(goals), (one) => (one.name === "Goals" ? { ...one, name: "Goals 2025" } : one));
    const reviewed = review(moved);
    expect(statuses(reviewed)).toEqual(judged);
    expect(told(reviewed, "mapped-sheet-gone").map(({ what }) => what)).toEqual([
      expect.stringContaining('"Goals 2025" has its headings and is read in its place'),
    ]);
  });

  test("that is not there any more stops the review with the mend", () => {
    const gone = memoryWorkbook(adopted(goals).sheets.filter(({ name }) => name !== "Goals"));
    expect(() => review(gone)).toThrow(/Register mapping names is not in this workbook/);
  });

  test("is found by a mapping whose table another program dropped", () => {
    expect(statuses(review(edited(adopted(goals), (one) => ({ ...one, tables: [] }))))).toEqual(judged);
  });

  test("goes before a table of the plan's own, which keeps its place where it has rows of its own", () => {
    const log: Rows = [
      ["Benefit ID", "Date", "Actual"],
      ["G3", on, 24],
    ];
    const withLog = memoryWorkbook([...adopted(goals).sheets, sheet("Measurements", log)]);
    const reviewed = review(withLog);
    expect(statuses(reviewed)).toEqual({ G1: "Not measured", G2: "Not measured", G3: "Green" });
    expect(told(reviewed, "mapped-table-stands").map(({ what }) => what)).toEqual([expect.stringContaining("The table Measurements has rows of its own")]);
    const blank = memoryWorkbook([...adopted(goals).sheets, sheet("Measurements", log.slice(0, 1))]);
    expect(statuses(review(blank))).toEqual(judged);
  });
});

describe("the mapping", () => {
  test("tells of a line that cannot be used, and does without it", () => {
    const spoiled = inMapping(adopted(goals), (row) => row.map((cell) => (cell === "Owner" ? "Boss" : cell)));
    const reviewed = review(spoiled);
    expect(told(reviewed, "mapping-line-unusable").map(({ what }) => what)).toEqual(['"Boss" is no column of Benefits']);
    expect(statuses(reviewed)).toEqual(judged);
  });

  test("takes another column where a person writes one in", () => {
    const other = inMapping(adopted(goals), (row) =>
      row[mappingHeaders.indexOf("Heading")] === "Agency" ? row.map((cell) => (cell === "Left alone" ? "Objective" : cell)) : row,
    );
    expect(Object.values(review(other).result.benefits).map(({ objective }) => objective)).toEqual(["North", "North", "South"]);
  });

  test("takes a date that a person typed as text for the day of all rows, and tells of one that can be read two ways", () => {
    const dated = (text: string) => inMapping(adopted(goals), (row) => row.map((cell) => (cell === dayOf(2025, 12, 31) ? text : cell)));
    expect(statuses(review(dated("2025-12-31")))).toEqual(judged);
    expect(told(review(dated("01/02/2026")), "mapping-line-unusable").map(({ what }) => what)).toEqual([
      'Day "01/02/2026" is not a date that can be read one way only',
    ]);
  });

  test("takes the first of two headings for one column, and says so", () => {
    const twice = inMapping(adopted(goals), (row) =>
      row[mappingHeaders.indexOf("Heading")] === "Agency" ? row.map((cell) => (cell === "Left alone" ? "Owner" : cell)) : row,
    );
    expect(told(review(twice), "mapped-twice").map(({ what }) => what)).toEqual([
      'The mapping takes both "Goal Leader" and "Agency" for Owner; "Goal Leader" counts',
    ]);
  });
});

describe("how registers lie", () => {
  test.each(["TBC", "Not collected yet"])('"%s" in place of a figure without a date is no reading, and stops nothing', (words) => {
    const rows: Rows = [
      ["Ref", "Saving", "Baseline cost", "Target cost", "Current cost", "As at", "Start date", "Delivery date"],
      ["S1", "Fleet fuel", 820, 700, 745, "2024-12-31", "2024-01-01", "2025-12-31"],
      ["S2", "Postage", 90, 45, words, null, "2024-01-01", "2025-12-31"],
    ];
    const reviewed = review(adopted(rows));
    expect(statuses(reviewed)).toEqual({ S1: "Green", S2: "Not measured" });
    expect(reviewed.findings.filter(({ severity }) => severity === "Stops the row")).toEqual([]);
  });

  test("group headings are parents of the rows below them, and blank rows and totals are no benefits, whatever is assumed for all rows", () => {
    const grouped: Rows = [
      ...goals.slice(0, 3),
      ["Permits and claims"],
      ...goals.slice(3, 5),
      [],
      ["Care"],
      ...goals.slice(5),
      [null, null, "Total", null, null, null, null, 80097.1],
    ];
    // G1 is 4.1 of 4 on its way and G2 40,000 of 30,000, each counted as 1; of G3 alone, 3 of 4 days to the wrong side.
    const reviewed = review(adopted(grouped));
    expect(statuses(reviewed)).toEqual({ "Permits and claims": "Green", Care: "Red", ...judged });
    expect(told(reviewed, "total-row")).toHaveLength(1);
  });

  test("money with a baseline and one reading is a level, and money that has none adds up", () => {
    const money: Rows = [
      ["ID", "Benefit", "Unit", "Baseline", "Target", "Actual"],
      ["C1", "Vehicle cost", "£", 3_100_000, 2_700_000, 2_980_000],
      ["C2", "Savings on contracts", "£", null, 400_000, 210_000],
    ];
    const { result } = review(adopted(money, twoYears));
    expect(Object.values(result.benefits).map(({ kind }) => kind)).toEqual(["Level", "Flow"]);
    // Half of the way 200,000 less was planned, and it is 120,000 (−40 %); 210,000 of 200,287 that 366 of 731 days of 400,000 are.
    expect(Object.values(result.benefits).map(({ attainment, status }) => [attainment, status])).toEqual([
      [expect.closeTo(0.3, 9), "Red"],
      [expect.closeTo(0.525, 9), "Green"],
    ]);
  });

  test("on its side it is judged, without status columns, which is told", () => {
    const heads = (goals[2] ?? []).map((_, column) => goals.slice(2).map((row) => row[column] ?? null));
    const workbook = adopted(heads);
    const reviewed = review(workbook);
    expect(statuses(reviewed)).toEqual(judged);
    expect(reviewed.update.tables).toEqual([]);
    expect(cellsOf(workbook)).toEqual(heads);
    expect(told(reviewed, "register-on-its-side").map(({ what }) => what)).toEqual([expect.stringContaining("each benefit is a column")]);
  });

  test("under headings of two lines the status of each benefit stands in its own row", () => {
    const months: Rows = [
      ["ID", "Benefit", "Owner", "Jan-25", null, "Feb-25", null, "Mar-25", null],
      [null, null, null, "Plan", "Actual", "Plan", "Actual", "Plan", "Actual"],
      ["B1", "Rework avoided", "Operations", 10, 9, 12, 8, 14, 15],
      ["B2", "Energy saved", "Estates", 100, 90, 110, 95, 120, 130],
    ];
    const workbook = adopted(months, {}, "Data");
    const reviewed = review(workbook, dayOf(2025, 3, 31));
    // Flows, all of the plan due: 32 of 36 and 315 of 330.
    expect(Object.values(reviewed.result.benefits).map(({ attainment }) => attainment)).toEqual([expect.closeTo(32 / 36, 9), expect.closeTo(315 / 330, 9)]);
    const status = cellsOf(workbook, "Data")[0]?.indexOf("Status") ?? -1;
    expect(cellsOf(workbook, "Data").map((row) => row[status] ?? null)).toEqual(["Status", null, "Red", "Green"]);
  });

  test("of a row a period without IDs the name is one benefit", () => {
    const log: Rows = [
      ["Indicator", "Unit", "Baseline", "Target", "Period", "Actual"],
      ...["Calls answered", "Forms online"].flatMap((name) => [45688, 45716, 45747].map((day, month): readonly Cell[] => [name, "%", 50, 80, day, 60 + month])),
    ];
    const reviewed = review(adopted(log, { assumed: { Start: dayOf(2025, 1, 1), Due: dayOf(2025, 12, 31) } }, "Scorecard"), dayOf(2025, 3, 31));
    expect(Object.keys(reviewed.result.benefits)).toEqual(["Calls answered", "Forms online"]);
    expect(Object.values(reviewed.result.benefits).map(({ actualToDate }) => actualToDate)).toEqual([62, 62]);
  });
});

describe("two copies of a register that was adopted", () => {
  const then = adopted(goals);
  const difference = (now: MemoryWorkbook) =>
    comparePlans(then.read(readTables), now.read(readTables), on).differences.map(({ table, kind, key, column, then: was, now: is }) => [
      table,
      kind,
      key,
      column,
      was,
      is,
    ]);

  test("differ by what their rows say, by ID: a target that was lowered, a row that is new and one that is gone", () => {
    const now = withRows(then, ([title = [], blank = [], headers = [], first = [], , third = []]) => [
      title,
      blank,
      headers,
      third,
      ["G4", "South", "Calls answered", "Calls lead", "%", 50, 80, 60, "Green"],
      first.map((cell) => (cell === 70 ? 66 : cell)),
    ]);
    expect(difference(now)).toEqual([
      ["Benefits", "changed", "G1", "Target", 70, 66],
      ["Benefits", "removed", "G2", null, null, null],
      ["Benefits", "added", "G4", null, null, null],
      ["Measurements", "removed", "G2, 2024-12-31", null, null, null],
      ["Measurements", "added", "G4, 2024-12-31", null, null, null],
    ]);
  });

  test("are the same where one was sorted, or a copy was reviewed", () => {
    const sorted = withRows(then, ([title = [], blank = [], headers = [], ...rows]) => [title, blank, headers, ...[...rows].reverse()]);
    review(sorted);
    expect(difference(sorted)).toEqual([]);
  });
});
