import { afterEach, describe, expect, jest } from "@jest/globals";
import { labelledRegisters, looksOf, type LabelledRegister } from "../../bench/registers";
import type { AdoptChoices } from "../../core/adopt/choices";
import { propose } from "../../core/adopt/propose";
import { dayOf } from "../../core/domain/day";
import type { Cell } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { adoptUpdate, forgetRegister } from "../../core/review/adopt-register";
import { expectNoViolation as expectNoneOfExcel } from "../excel/excel-fixture";
import { expectNoViolation as expectNoneOfSheets } from "../sheets/sheets-fixture";
import { adopted, hosts, reviewed, type Rows } from "./hosts-adopting";
import { testIn } from "../excel/excel-test";

jest.setTimeout(120_000);
afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

interface Case {
  readonly file: string;
  readonly on: number;
  readonly statuses: Readonly<Record<string, string>>;
  readonly calledOtherwise?: readonly string[];
  /** The sheet with the status columns; none where the product's own sheets alone say how each stands. */
  readonly beside: string | undefined;
  /** A heading that somebody renames. */
  readonly renamed: readonly [from: string, to: string];
  /** Which answer of the one question a person gives. */
  readonly answer?: number;
}

const cases: readonly Case[] = [
  {
    // Six months of the plan against those on the other sheet: 185 of 220 (−16 %), 122 of 120, 95 of 150 thousand.
    file: "57-nhs-plan-and-actual-sheets.json",
    on: dayOf(2025, 9, 30),
    statuses: { CIP01: "Red", CIP02: "Green", CIP03: "Red" },
    beside: "CIP Plan",
    renamed: ["Comments", "Comment"],
  },
  {
    // 180 of 1,094 days: 4.6 of 28 up planned and 5 up; 2,962 of 18,000 down and 1,000; 2.1 of 13 days down and 3.
    file: "58-profile-forms.json",
    on: 45838,
    statuses: { "LP-01": "Green", "LP-02": "Red", "LP-03": "Green" },
    calledOtherwise: ["LP-02", "LP-03"],
    beside: undefined,
    renamed: ["Benefit owner", "Benefit owners"],
  },
  {
    // 180 of 729 days: 11.1 of 45 up planned and 17 up; 222 of 900 down and 120; 32 of 130 down and 50.
    file: "59-register-with-log-below.json",
    on: 45838,
    statuses: { DP1: "Green", DP2: "Red", DP3: "Green" },
    beside: "Benefits realisation plan",
    renamed: ["Date measured", "Dates measured"],
  },
  {
    // 183 of 365 days of 900, 500, 520 and 240 thousand: 470 of 451, 180 of 251, 270 of 261, 120 of 120.3. Above them (1 + .72)/2 = .86 and 1.
    file: "60-council-groups-subtotals.json",
    on: dayOf(2025, 9, 30),
    statuses: { "Adults and Health": "Red", AH1: "Green", AH2: "Red", Environment: "Green", EN1: "Green", EN2: "Green" },
    calledOtherwise: ["AH2", "EN1"],
    beside: "Appendix B",
    renamed: ["Lead officer", "Lead officers"],
  },
  {
    // 180 of 729 days: 1.2 of 5 points up planned and 2.6 up; 4.4 of 18 days down and 6; 10,864 of 44,000 forms down and 14,000.
    file: "61-tracker-two-sheets.json",
    on: 45838,
    statuses: { "SR-1": "Green", "SR-2": "Green", "SR-3": "Green" },
    calledOtherwise: ["SR-2"],
    beside: "Benefits",
    renamed: ["Latest result", "Latest results"],
  },
  {
    // Of the budget 38 of 40 (−5 %, the edge of Green), 16 of 24 and 17 of 16 million.
    file: "62-bank-budget-forecast.json",
    on: dayOf(2025, 12, 31),
    statuses: { C1: "Green", C2: "Red", C3: "Green" },
    beside: "Cost programme",
    renamed: ["Executive sponsor", "Executive sponsors"],
    answer: 0,
  },
];

const registers = new Map(labelledRegisters().map((register) => [register.file, register]));
const registerOf = (file: string): LabelledRegister => registers.get(file) as LabelledRegister;
const sheetsOf = (file: string, change = (cell: Cell): Cell => cell): Readonly<Record<string, Rows>> =>
  Object.fromEntries(registerOf(file).sheets.map(({ sheet, rows }) => [sheet, rows.map((row) => row.map(change))]));
const choicesOf = ({ file, answer }: Case): AdoptChoices =>
  answer === undefined ? {} : (propose(looksOf(registerOf(file))).questions[0]?.answers[answer]?.choices ?? {});
const trimmed = (rows: Rows): Rows => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
const widthOf = (rows: Rows): number => Math.max(...rows.map(({ length }) => length));

describe.each(Object.entries(hosts))("a register of another layout in %s", (host, open) => {
  const test = testIn(host);
  test.each(cases)("$file is judged where it stands, twice alike, and is taken back whole", async (one) => {
    const { file, on, statuses, calledOtherwise = [], beside } = one;
    const sheets = sheetsOf(file);
    const host = await open(sheets);
    await adopted(host, choicesOf(one));
    const first = await reviewed(host, on);
    expect(Object.fromEntries(Object.entries(first.result.benefits).map(([id, { status }]) => [id, status]))).toEqual(statuses);
    expect(first.findings.filter(({ severity }) => severity === "Stops the row")).toEqual([]);
    expect(first.findings.filter(({ rule }) => rule === "own-status-differs").map(({ subject }) => subject ?? "").sort()).toEqual(calledOtherwise); // prettier-ignore
    const after = new Map<string, Rows>();
    for (const [name, rows] of Object.entries(sheets)) {
      const cells = await host.cells(name);
      after.set(name, cells);
      expect(trimmed(cells.map((row) => row.slice(0, widthOf(rows))))).toEqual(trimmed(rows));
      if (name !== beside) expect(trimmed(cells)).toEqual(trimmed(rows));
      else expect(cells.some((row) => row.slice(widthOf(rows)).includes("Planned to date"))).toBe(true);
    }
    const second = await reviewed(host, on);
    expect(second.result.benefits).toEqual(first.result.benefits);
    for (const [name, cells] of after) expect(await host.cells(name)).toEqual(cells);
    await host.workbook.apply(forgetRegister(await host.workbook.read(readTables), await host.workbook.look(), false));
    expect([...(await host.sheetNames())].sort()).toEqual(Object.keys(sheets).sort());
    for (const [name, rows] of Object.entries(sheets)) expect(trimmed(await host.cells(name))).toEqual(trimmed(rows));
  });

  test.each(cases)("$file tells of a heading that was renamed after it was adopted", async (one) => {
    const { file, on, renamed: [from, to] } = one; // prettier-ignore
    const { lines } = propose(await (await open(sheetsOf(file))).workbook.look(), choicesOf(one));
    const host = await open(sheetsOf(file, (cell) => (cell === from ? to : cell)));
    await host.workbook.apply(adoptUpdate(lines));
    const { findings } = await reviewed(host, on);
    expect(findings.filter(({ rule }) => rule === "mapped-heading-gone").map(({ subject, mend }) => [subject, mend])).toEqual([
      [from, expect.stringContaining(`Is it "${to}" now?`)],
    ]);
  });
});
