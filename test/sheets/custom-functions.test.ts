import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Cell } from "../../core/port/workbook";
import { answerSheets } from "../../sheets-addon/functions/answer-sheets";
import { dayNumbers } from "../../sheets-addon/workbook/day-numbers";
import { build } from "../../scripts/build-once";
import { customFunction, type FormulaArgument } from "./host/custom-function";
import { sheetsHost, type SheetsHost } from "./host/sheets-host";
import { workbookOf } from "./sheets-fixture";

/* Formulas over cells with dates and durations, by the scripts as they are pushed, where the script's time zone is another than the spreadsheet's. */

const out = mkdtempSync(path.join(tmpdir(), "custom-functions-"));
let scripts: readonly string[] = [];

beforeAll(() => {
  build("build/sheets.js", "sheetsScripts", out);
  scripts = ["Code.js", "Plan.js"].map((name) => readFileSync(path.join(out, name), "utf8"));
}, 180_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

interface Zones {
  readonly zone: string;
  readonly script?: string;
}

/** A spreadsheet whose sheet Plan holds some days and durations, formatted as what they are. */
function planIn({ zone, script = "Etc/UTC" }: Zones, cells: readonly (readonly (number | string)[])[], formats: readonly (string | undefined)[]): SheetsHost {
  const host = sheetsHost({ sheets: [{ name: "Plan" }], timeZone: zone, scriptTimeZone: script });
  const range = host.spreadsheet.getRange("Plan!A1").offset(0, 0, cells.length, cells[0]?.length ?? 1);
  range.setNumberFormats(cells.map((row) => row.map((_, column) => formats[column] ?? "0.###")));
  range.setValues(cells.map((row) => [...row]));
  return host;
}

const answer = (host: SheetsHost, name: string, args: readonly FormulaArgument[]): unknown => {
  const answer = customFunction(host, scripts, name, args);
  expect(host.violations).toEqual([]);
  return answer;
};

const a1 = { cells: "Plan!A1" };
/** 46203 is 30 June 2026, so that 46204 is 1 July. */
const july = 46204;

describe("a date cell is the day that it shows", () => {
  test.each([
    { zone: "Europe/London" },
    { zone: "Europe/Berlin" },
    { zone: "Australia/Sydney" },
    { zone: "America/New_York" },
    { zone: "Pacific/Honolulu", script: "Pacific/Kiritimati" },
  ])("in $zone, also beside days that are typed as text", (zones) => {
    const host = planIn(zones, [[july]], ["d mmm yyyy"]);
    // Half of the 30 days from 1 June to 1 July have gone on the 16th, so that half of the way from 0 to 100 is planned.
    expect(answer(host, "BENEFIT_PLANNED", [0, 100, "2026-06-01", a1, "2026-06-16"])).toBe(50);
    // Due on the day of its start is a step on that day, and no due before the start.
    expect(answer(host, "BENEFIT_PLANNED", [0, 100, "2026-07-01", a1, "2026-07-01"])).toBe(100);
    // A milestone is planned to be there from its day on.
    expect(answer(host, "BENEFIT_PLANNED", [0, 1, "2026-01-01", "2026-07-01", a1, "Linear", "Milestone"])).toBe(1);
  });

  test("in the tables of BENEFIT_REVIEW too", () => {
    const headers = ["Benefit ID", "Kind", "Direction", "Baseline", "Target", "Start", "Due", "Date", "Actual"];
    const row = ["B-01", "Level", "Increase", 0, 100, july - 30, july, july - 15, 45];
    const day = "yyyy-mm-dd";
    const host = planIn({ zone: "Europe/London" }, [headers, row], [undefined, undefined, undefined, undefined, undefined, day, day, day, undefined]);
    host.spreadsheet.getRange("Plan!K1:M2").setValues([
      ["Benefit ID", "Date", "Actual"],
      ["B-01", july - 15, 45],
    ]);
    host.spreadsheet.getRange("Plan!L2").setNumberFormat(day);
    const answered = answer(host, "BENEFIT_REVIEW", [{ cells: "Plan!A1:G2" }, { cells: "Plan!K1:M2" }, "2026-06-16", "Planned to date, Variance"]);
    // 15 of 30 days: 50 of 100 planned, 45 measured.
    expect(answered).toEqual([
      ["Planned to date", "Variance"],
      [50, -5],
    ]);
  });
});

describe("a duration cell is its share of a day", () => {
  const minutes = (count: number): number => count / 1440;

  test.each([{ zone: "Europe/London" }, { zone: "America/Sao_Paulo" }, { zone: "Asia/Kolkata", script: "America/Los_Angeles" }])(
    "in $zone, by the clocks of 1899",
    (zones) => {
      const host = planIn(zones, [[minutes(40), minutes(45)]], ["[h]:mm", "[h]:mm"]);
      // 40 minutes planned, 45 taken, fewer are better: 5 minutes behind.
      expect(answer(host, "BENEFIT_VARIANCE", [a1, { cells: "Plan!B1" }, "Decrease"])).toBeCloseTo(-minutes(5), 12);
      // From 60 down to 40 minutes, at 45: three quarters of the way.
      expect(answer(host, "BENEFIT_ATTAINMENT", [a1, { cells: "Plan!B1" }, "Decrease", minutes(60)])).toBeCloseTo(0.75, 9);
    },
  );

  test("of more than a day too, and none is 0", () => {
    const host = planIn({ zone: "Europe/Berlin" }, [[1.0625, 0]], ["[h]:mm", "[h]:mm"]);
    expect(answer(host, "BENEFIT_VARIANCE", [a1, { cells: "Plan!B1" }, "Decrease"])).toBe(1.0625);
  });

  test("where the plan's tables are read", () => {
    const host = planIn(
      { zone: "America/Sao_Paulo", script: "Europe/London" },
      [
        ["Benefit ID", "Date", "Actual"],
        ["B-01", july, minutes(45)],
        ["B-01", july + 31, 1.0625],
      ],
      [undefined, "d mmm yyyy", "[h]:mm"],
    );
    host.state.spreadsheet.sheets[0]!.name = "Measurements";
    const [table] = workbookOf(host).read(["Measurements"]).tables;
    expect(table?.columns[1]?.cells).toEqual([july, july + 31]);
    expect(table?.columns[2]?.cells).toEqual([minutes(45), 1.0625]);
  });
});

test("the spreadsheet's zone is asked for once for all the dates of a formula, and not at all without one", () => {
  const days = Array.from({ length: 500 }, (_, index) => [july + index]);
  const host = planIn({ zone: "Europe/London" }, days, ["d mmm yyyy"]);
  const answered = answer(host, "BENEFIT_PLANNED", [0, 100, "2026-06-01", { cells: "Plan!A1:A500" }, "2026-06-16"]);
  expect(answered).toHaveLength(500);
  expect(host.calls.byName()).toEqual({ "SpreadsheetApp.getActiveSpreadsheet": 1, "Spreadsheet.getSpreadsheetTimeZone": 1 });
  expect(answer(host, "BENEFIT_VARIANCE", [10, 9, "Decrease"])).toBe(1);
  expect(host.calls.all).toEqual([]);
});

describe("every instant comes as the day number that its cell holds", () => {
  const zones = ["Etc/UTC", "Europe/London", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Pacific/Honolulu", "Australia/Sydney", "Asia/Kolkata"];
  const serials = [
    ...[-0.25, 0, 0.5, 1, 1.75].map((serial) => ({ serial, is: "around 30 December 1899" })),
    // 1 January 1970 is 25569: 29 February 1960 lies 1 + 306 + 9 × 365 + 2 days before it.
    { serial: 21975, is: "29 February 1960" },
    { serial: 25568.5, is: "noon of the last day of 1969" },
    // 8 March 2026, on which New York's clocks go forward; 29 March Berlin's; 25 October back; 1 November New York's.
    ...[46089, 46110, 46320, 46327].flatMap((serial) => [serial, serial + 1, serial + 0.5]).map((serial) => ({ serial, is: "at a change of clocks" })),
  ];

  test.each(zones)("%s", (zone) => {
    for (const script of ["Etc/UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) {
      const host = planIn(
        { zone, script },
        serials.map(({ serial }) => [serial]),
        ["yyyy-mm-dd hh:mm"],
      );
      const echo = answerSheets(
        (_, [range]) => range as Cell[][],
        () => dayNumbers(zone),
      );
      const echoed = echo("ECHO", [host.spreadsheet.getRange("Plan!A1:A").offset(0, 0, serials.length).getValues()]);
      expect(echoed).toEqual(serials.map(({ serial }) => [serial]));
    }
  });
});
