import { afterEach, describe, expect, jest, test as fileTest } from "@jest/globals";
import { labelledRegisters, type LabelledRegister } from "../../bench/registers";
import type { AdoptChoices } from "../../core/adopt/choices";
import { propose } from "../../core/adopt/propose";
import { dayOf } from "../../core/domain/day";
import { readTables } from "../../core/reading/read-tables";
import { adoptUpdate, forgetRegister } from "../../core/review/adopt-register";
import { reviewPlan, type Review } from "../../core/review/review";
import { withoutStatusColumns } from "../../core/review/without-status-columns";
import { speaking } from "../../core/words/speaking";
import { languages } from "../../core/words/words";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { expectNoViolation as expectNoneOfExcel } from "../excel/excel-fixture";
import { expectNoViolation as expectNoneOfSheets } from "../sheets/sheets-fixture";
import { planFile } from "../support/plan-file";
import { adopted, hosts, reviewed, type Rows } from "./hosts-adopting";
import { testIn } from "../excel/excel-test";

jest.setTimeout(120_000);
afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

interface Case {
  readonly file: string;
  /** What a person says where the register does not. */
  readonly choices?: AdoptChoices;
  readonly on: number;
  readonly statuses: readonly string[];
  /** The IDs of those whose own status is not that of the figures. */
  readonly calledOtherwise?: readonly string[];
  /** A heading that somebody renames, and what it stands for. */
  readonly renamed: readonly [from: string, to: string, field: string];
}

const cases: readonly Case[] = [
  {
    // Days from the baseline to the reading of those to the due date: 548 of 731, so that A-1 was to be 30.7 down and is 23 (−25 %),
    // A-2 12,744 down and is 12,900 (+1 %), B-2 14.2 up and is 13 (−9 %). B-1's reading is 90 days old, so that its plan ran on to
    // the status date, 821 of 1,004 days: .090 down, and it is .07 (−22 %).
    file: "05-agency-priority-goals.json",
    on: 45747,
    statuses: ["Red", "Green", "Red", "Amber"],
    renamed: ["target_value", "target_val", "Target"],
  },
  {
    // Service levels: 8.4 minutes against at most 8 is .4/8 = 5 % over, the edge of Green; 96 % against at least 95 % is met.
    file: "06-city-scorecard-long.json",
    choices: { assumed: { Start: "2025-07-01", Due: "2026-06-30" } },
    on: 45930,
    statuses: ["Green", "Green"],
    renamed: ["Measure Title", "Measure Titel", "Benefit"],
  },
  {
    // Whole-life benefits that are due in part and of which the publisher tells no reading.
    file: "07-major-projects.json",
    on: dayOf(2025, 3, 31),
    statuses: ["Not measured", "Not measured", "Not measured", "Not measured"],
    renamed: ["TOTAL Baseline Benefits (£m)", "TOTAL Baseline Benefit (£m)", "Target"],
  },
  {
    // 1,461 of 2,191 days: 46,300 of 52,012 households (−11 %), 6.5 of 7.3 hours (−11 %), 9 of 8.0 points (+12 %), 6.5 of 8.7 points (−25 %).
    file: "08-programme-indicators.json",
    on: 45838,
    statuses: ["Red", "Red", "Green", "Red"],
    renamed: ["End Target Value", "End Target Values", "Target"],
  },
  {
    // Three months of the plan: 140 of 150, 67 of 60, 45 of 90 and 10 of 30 thousand.
    file: "03-council-savings-months.json",
    on: dayOf(2025, 6, 30),
    statuses: ["Amber", "Green", "Red", "Red"],
    calledOtherwise: ["CORP1"],
    renamed: ["Lead officer", "Lead officers", "Owner"],
  },
  {
    // From a year before the first due date: 241 of 457 days, calls 738 down planned and 800 down; 241 of 365, use .25 up planned
    // and .13 up; 241 of 547, postage 26k down planned and 21k down; no target yet.
    file: "20-pmo-one-sheet.json",
    choices: { headings: [{ heading: "Target (to be)", occurrence: 1, field: "Target" }] },
    on: 46171,
    statuses: ["Green", "Red", "Red", "Undefined"],
    calledOtherwise: ["2", "3"],
    renamed: ["Who is responsible?", "Who is accountable?", "Owner"],
  },
];

/** In words that make it a plan by themselves, but for its IDs. */
const ownPlan: Rows = [
  ["No.", "Benefit", "Owner", "Unit", "Baseline", "Target", "Start", "Due", "Latest result"],
  ["N-1", "Complaints per month reduced", "Ann", "complaints", 120, 80, dayOf(2026, 1, 1), dayOf(2026, 12, 31), 100],
  ["N-2", "Days to decide reduced", "Bob", "days", 24, 14, dayOf(2026, 1, 1), dayOf(2026, 12, 31), 19],
  ["N-3", "Calls answered", "Bob", "calls", 100, 300, dayOf(2026, 1, 1), dayOf(2026, 12, 31), 250],
];

const registers = new Map(labelledRegisters().map((register) => [register.file, register]));
const sheetOf = (register: LabelledRegister) => register.sheets[0] as LabelledRegister["sheets"][number];
const trimmed = (rows: Rows): Rows => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));

const statusesOf = ({ result }: Review) => Object.values(result.benefits).map(({ status }) => status);
const headersOf = ({ update }: Review) => update.tables.map(({ table, columns }) => [table, columns.map(({ header }) => header)]);

describe.each(Object.entries(hosts))("a publisher's register in %s", (host, open) => {
  const test = testIn(host);
  test.each(cases)("$file is judged where it stands, twice alike, and is taken back whole", async ({ file, choices, on, statuses, calledOtherwise = [] }) => {
    const { sheet, rows } = sheetOf(registers.get(file) as LabelledRegister);
    const host = await open({ [sheet]: rows });
    const before = await host.workbook.read(readTables);
    await adopted(host, choices);
    const first = await reviewed(host, on);
    expect(statusesOf(first)).toEqual(statuses);
    expect(first.findings.filter(({ rule }) => rule === "own-status-differs").map(({ subject }) => subject)).toEqual(calledOtherwise);
    const after = await host.cells(sheet);
    const width = Math.max(...rows.map(({ length }) => length));
    expect(trimmed(after.map((row) => row.slice(0, width)))).toEqual(trimmed(rows));
    expect(after.some((row) => row.slice(width).includes("Status") || row.slice(width).includes("Status (review)"))).toBe(true);
    const second = await reviewed(host, on);
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(await host.cells(sheet)).toEqual(after);
    const looks = await host.workbook.look();
    await host.workbook.apply(forgetRegister(await host.workbook.read(readTables), looks, false));
    expect(await host.sheetNames()).toEqual([sheet]);
    expect(trimmed(await host.cells(sheet))).toEqual(trimmed(rows));
    expect(await host.workbook.read(readTables)).toEqual(before);
  });

  test.each([
    ["", []],
    [", though the list of the written columns is gone", ["Review data"]],
  ])("a register that is a plan without its mapping, too, is taken back whole by who does not know what stood before%s", async (_, removedSheets) => {
    const host = await open({ Benefits: ownPlan });
    const before = await host.workbook.read(readTables);
    await adopted(host, { assumed: { "Reading date": "2026-06-30" } });
    // 180 of 364 days: 19.8 of 40 complaints down planned and 20 down, 4.95 of 10 days and 5, 98.9 of 200 calls up and 150.
    expect(statusesOf(await reviewed(host, dayOf(2026, 6, 30)))).toEqual(["Green", "Green", "Green"]);
    await reviewed(host, dayOf(2026, 7, 31));
    expect((await host.cells("Benefits"))[0]?.length).toBeGreaterThan(40);
    await host.workbook.apply({ newTables: [], tables: [], sheets: [], removedSheets });
    await host.workbook.apply(forgetRegister(await host.workbook.read(readTables), await host.workbook.look()));
    expect(await host.sheetNames()).toEqual(["Benefits"]);
    expect(trimmed(await host.cells("Benefits"))).toEqual(ownPlan);
    expect(await host.workbook.read(readTables)).toEqual(before);
  });

  test.each(languages)("columns that a review wrote in %s are none of a register's whose mapping is gone", async (language) => {
    const host = await open({ Benefits: ownPlan });
    const proposed = async () => propose(withoutStatusColumns(await host.workbook.look()), { assumed: { "Reading date": "2026-06-30" } });
    const first = await proposed();
    await host.workbook.apply(adoptUpdate(first.lines));
    const snapshot = await host.workbook.read(readTables);
    const spoken = language === "en" ? undefined : wordsOf(language, catalogueOf(language));
    await host.workbook.apply(speaking(spoken, () => reviewPlan(snapshot, dayOf(2026, 6, 30))).update);
    await host.workbook.apply({ newTables: [], tables: [], sheets: [], removedSheets: ["Register mapping"] });
    expect((await host.cells("Benefits"))[0]?.length).toBeGreaterThan(40);
    expect(await proposed()).toEqual(first);
  });

  test("dashboard and board pack say on their first line what is called Green and is not", async () => {
    const { sheet, rows } = sheetOf(registers.get("20-pmo-one-sheet.json") as LabelledRegister);
    const called = rows.map((row) => (row[0] === 2 ? row.map((cell) => (cell === "Amber" ? "Green" : cell)) : row));
    const host = await open({ [sheet]: called });
    await adopted(host, { headings: [{ heading: "Target (to be)", occurrence: 1, field: "Target" }] });
    await reviewed(host, 46171);
    for (const page of ["Dashboard", "Board pack"]) expect((await host.cells(page))[1]?.[1]).toContain("1 of 2 that you call Green is Red by its figures.");
  });

  test.each(cases)("$file is judged alike when its rows are sorted otherwise", async ({ file, choices, on }) => {
    const { sheet, rows } = sheetOf(registers.get(file) as LabelledRegister);
    const host = await open({ [sheet]: rows });
    await adopted(host, choices);
    const { result } = await reviewed(host, on);
    const mapping = await host.cells("Register mapping");
    const head = file.startsWith("03") ? 3 : file.startsWith("20") ? 5 : 1;
    const sorted = await open({ [sheet]: [...rows.slice(0, head), ...rows.slice(head).reverse()] });
    await adopted(sorted, choices);
    const again = await reviewed(sorted, on);
    expect((await sorted.cells("Register mapping")).length).toBe(mapping.length);
    for (const [id, { status }] of Object.entries(result.benefits)) expect([id, again.result.benefits[id]?.["status"]]).toEqual([id, status]);
  });

  test.each(cases)("$file tells of a heading that was renamed after it was adopted", async ({ file, choices, on, renamed: [from, to, field] }) => {
    const { sheet, rows } = sheetOf(registers.get(file) as LabelledRegister);
    const lines = propose(await (await open({ [sheet]: rows })).workbook.look(), choices).lines;
    const host = await open({ [sheet]: rows.map((row) => row.map((cell) => (cell === from ? to : cell))) });
    await host.workbook.apply(adoptUpdate(lines));
    const { findings } = await reviewed(host, on);
    expect(findings.filter(({ rule }) => rule === "mapped-heading-gone").map(({ what, mend }) => [what, mend])).toEqual([
      [expect.stringContaining(`no heading "${from}" in row`), expect.stringContaining(`Is it "${to}" now?`)],
    ]);
    expect(findings.find(({ rule }) => rule === "mapped-heading-gone")?.what).toContain(`stands for ${field}`);
  });
});

fileTest("the cells of a register in a file stay to the byte, and nothing else on its sheet changes but what is written beside them", async () => {
  for (const { file, choices, on } of cases) {
    const { sheet, rows } = sheetOf(registers.get(file) as LabelledRegister);
    const workbook = await openXlsx(await planFile({ [sheet]: rows }));
    const xmlOf = async () => (await openPackage(await workbook.toBytes())).text("xl/worksheets/sheet1.xml") ?? "";
    const cellsIn = (xml: string): readonly string[] => xml.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? [];
    const before = cellsIn(await xmlOf());
    const host = { workbook, cells: async () => [], sheetNames: async () => [] };
    await adopted(host, choices);
    expect(cellsIn(await xmlOf())).toEqual(before);
    await reviewed(host, on);
    const after = new Set(cellsIn(await xmlOf()));
    expect([file, before.filter((cell) => !after.has(cell))]).toEqual([file, []]);
  }
});
