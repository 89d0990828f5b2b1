import { describe, expect, it, test } from "@jest/globals";
import type { Cell, SheetLook } from "../../../core";
import { propose } from "../../../core/adopt/propose";
import { headingsAlone } from "../../../core/register/derive";
import { boundOf, directionOf, figureOf } from "../../../core/register/direction-of";

const look = (sheet: string, rows: readonly (readonly Cell[])[]): SheetLook => ({ sheet, table: null, top: 1, left: 1, rows });
const proposal = (sheet: string, rows: readonly (readonly Cell[])[]) => propose([look(sheet, rows)]);
const dayOf = (lines: ReturnType<typeof propose>["lines"], field: string) => lines.find((line) => line.field === field && line.heading === "")?.periodEnd;

describe("the day of the readings in a title", () => {
  const headings = ["No.", "Efficiency", "Full year target", "Delivered to date", "Start date", "Delivery date"];
  const row = ["Shared control room", 1200, 400, "2026-01-01", "2026-12-31"];
  const dayBelow = (...titles: readonly Cell[]) => {
    const above = titles.map((title): readonly Cell[] => [title]);
    return dayOf(proposal("Plan", [...above, headings, ["E1", ...row], ["E2", ...row]]).lines, "Reading date");
  };

  it.each([
    { title: "Efficiency Plan 2026: position at 31 October 2026", day: 46326 },
    { title: "Savings as at 31.10.2026", day: 46326 },
    { title: "Efficiency Plan, quarter ending 30 September 2026", day: 46295 },
    { title: "Efficiency Plan 2026, approved 12 May 2026, as of 31 October 2026", day: 46326 },
    // What a year was planned to bring says nothing of the day up to which anything was measured.
    { title: "Efficiency Plan 2026", day: undefined },
  ])("$title", ({ title, day }) => expect(dayBelow(title)).toBe(day));

  it("stands beside its label", () => {
    const rows = [["CI tracker", null, "Status as of:", 46295], headings, ["E1", ...row], ["E2", ...row]];
    expect(dayOf(proposal("Plan", rows).lines, "Reading date")).toBe(46295);
  });
});

test("a list of improvement projects is a register by its own words", () => {
  const rows = [
    [
      "Project #",
      "Project Title",
      "Belt",
      "Champion",
      "CTQ / Primary Metric",
      "UoM",
      "As-Is",
      "Goal",
      "Current",
      "Soft savings (K$)",
      "Kick-off",
      "Close-out date",
    ],
    ["L-14", "Scrap on line 3", "BB", "Plant Manager", "Scrap rate", "%", 0.062, 0.03, 0.041, 15, 46034, 46374],
    ["L-15", "Changeover of the press shop", "GB", "Ops Manager", "Changeover time", "min", 95, 45, 70, 0, 46055, 46356],
    ["L-21", "Invoice cycle", "GB", "CFO", "Days to pay", "days", 34, 20, 33, 60, 46082, 46387],
  ];
  expect(proposal("Projects", rows).headings.flatMap(({ heading, field }) => (field === undefined ? [] : [[heading, field]]))).toEqual([
    ["Project #", "Benefit ID"],
    ["Project Title", "Benefit"],
    ["Champion", "Accountable"],
    ["UoM", "Unit"],
    ["As-Is", "Baseline"],
    ["Goal", "Target"],
    ["Current", "Reading"],
    ["Kick-off", "Start"],
    ["Close-out date", "Due"],
  ]);
});

test("what a measure stands at now is its reading, also where one heading lies over all of its figures", () => {
  const rows = [
    [null, null, null, "KPI", null, null, null],
    ["ID", "Benefit", "Owner", "KPI Before", "KPI Target", "KPI Now", "Unit"],
    ["B1", "Shorter calls", "Ann", 12, 8, 10, "min"],
    ["B2", "Fewer errors", "Bob", 40, 20, 30, "errors"],
    ["B3", "More sales", "Cid", 100, 150, 120, "orders"],
  ];
  for (const heading of ["KPI Now", "Now"]) {
    const named = rows.map((row) => row.map((cell) => (cell === "KPI Now" ? heading : cell)));
    expect(proposal("Register", named).headings.find((own) => own.heading === heading)?.field).toBe("Reading");
  }
});

test("milestones with their years are periods, and the target behind them is what they are to reach", () => {
  const rows = [
    ["Indicator", "Unit", "Baseline (2023)", "Milestone 1 (2024)", null, "Milestone 2 (2025)", null, "Target (2027)", "Source"],
    [null, null, null, "Planned", "Achieved", "Planned", "Achieved", null, null],
    ["Under-five mortality", "per 1,000", 62, 60, 61, 57, 58, 50, "Survey"],
    ["Households with safe water", "%", 41, 48, 46, 55, 57, 70, "Survey"],
    ["Boreholes rehabilitated", "number", 0, 120, 134, 260, 251, 400, "Reports"],
  ];
  const { headings, lines, questions } = proposal("Logframe", rows);
  const [planned, actual] = ["Planned of a period", "Actual of a period"];
  expect(headings.map(({ field }) => field)).toEqual(["Benefit", "Unit", "Baseline", planned, actual, planned, actual, "Target", "Data source"]);
  expect(questions).toEqual([]);
  expect([dayOf(lines, "Start"), dayOf(lines, "Due")]).toEqual([45292, 46752]); // 2024-01-01, 2027-12-31
});

test("a benefit begins where its baseline was taken, if a heading says when", () => {
  const rows = [
    ["Indicator", "Unit", "Baseline 2023", "Latest 2025", "Target 2027"],
    ["Under-five mortality", "per 1,000", 62, 58, 50],
    ["Households with safe water", "%", 41, 57, 70],
  ];
  expect(dayOf(proposal("Indicators", rows).lines, "Start")).toBe(45291); // 2023-12-31
});

describe("a target that is written as a bound", () => {
  it.each([
    { target: "≥ 95%", baseline: 0.71, way: "Increase" },
    { target: "≥ 95%", baseline: 0.97, way: "At least" },
    { target: "at least 90%", baseline: null, way: "At least" },
    { target: "< 5.0", baseline: 6.6, way: "Decrease" },
    { target: "≤ 6.0", baseline: 5.5, way: "At most" },
    { target: "max 12%", baseline: null, way: "At most" },
    { target: 0, baseline: 4, way: "Decrease" },
    { target: "up to £5m", baseline: null, way: undefined },
    { target: "TBC", baseline: 4, way: undefined },
  ])("$target from $baseline: $way", ({ target, baseline, way }) => expect(directionOf(baseline, target, headingsAlone)).toBe(way));

  it("is a figure, too", () =>
    expect([...["≥ 95%", "£118k", "TBC"].map((cell) => figureOf(cell, headingsAlone)), boundOf("5")]).toEqual([0.95, 118000, undefined, undefined]));
});

describe("figures that run up from period to period are known by words", () => {
  const rowsOf = (headings: readonly (readonly Cell[])[]) => [...headings, ["S1", "Agency shifts", 600, 50, 100, 150], ["S2", "Energy", 360, 30, 60, 90]];
  const own = ["Ref", "Saving", "Target (£000)"];
  it.each([
    { headings: [[...own, "Apr-25 YTD", "May-25 YTD", "Jun-25 YTD"]] },
    { headings: [[...own, "Cumulative Apr-25", "Cumulative May-25", "Cumulative Jun-25"]] },
    { headings: [[...own, "Apr 25 kumuliert", "Mai 25 kumuliert", "Jun 25 kumuliert"]] },
    { headings: [[...own, "Acumulado Q1 2025", "Acumulado Q2 2025", "Acumulado Q3 2025"]] },
    {
      headings: [
        [null, null, null, "Ist kumuliert", null, null],
        [...own, "Apr-25", "May-25", "Jun-25"],
      ],
    },
    { headings: [["Cumulative savings by month"], [], [...own, "Apr-25", "May-25", "Jun-25"]] },
    {
      headings: [
        [null, "Kumulierte Einsparungen"],
        [...own, "Apr 25", "Mai 25", "Jun 25"],
      ],
    },
  ])("$headings", ({ headings }) => {
    const told = proposal("Savings", rowsOf(headings)).headings.slice(3);
    expect(told.map(({ field }) => field)).toEqual(Array(3).fill("Actual up to a period"));
    expect(told.every(({ why }) => why.includes("run up"))).toBe(true);
  });

  it("where a title says up to which day a sheet goes its months are read", () => {
    const rows = rowsOf([["Savings to date, at 30 June 2025"], [...own, "Apr-25", "May-25", "Jun-25"]]);
    const fields = proposal("Savings", rows)
      .headings.slice(3)
      .map(({ field }) => field);
    expect(fields).toEqual(["Actual of a period", "Actual of a period", "Actual of a period"]);
  });

  it("beside those of each month alone, which are read", () => {
    const rows = [
      [...own, "Apr-25", "Apr-25 YTD", "May-25", "May-25 YTD", "Jun-25", "Jun-25 YTD"],
      ["S1", "Agency shifts", 600, 50, 50, 50, 100, 50, 150],
      ["S2", "Energy", 360, 30, 30, 30, 60, 30, 90],
    ];
    const actual = "Actual of a period";
    const fields = proposal("Savings", rows)
      .headings.slice(3)
      .map(({ field }) => field);
    expect(fields).toEqual([actual, undefined, actual, undefined, actual, undefined]);
  });
});

test("a year before the first due date begins on a day, not the day before, also across a 29 February", () => {
  for (const [due, start] of [
    ["2027-03-31", 46113], // 2026-04-01
    ["2024-12-31", 45292], // 2024-01-01, of 366 days
  ] as const) {
    const serial = due === "2027-03-31" ? 46477 : 45657;
    const rows = [
      ["Ref", "Saving", "Target (£000)", "Due"],
      ["S1", "Agency shifts", 600, serial],
      ["S2", "Energy", 360, serial],
    ];
    expect([due, dayOf(proposal("Savings", rows).lines, "Start")]).toEqual([due, start]);
  }
});
