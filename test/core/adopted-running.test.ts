import { describe, expect, it, test } from "@jest/globals";
import type { AdoptChoices } from "../../core/adopt/choices";
import { propose } from "../../core/adopt/propose";
import { dayOf } from "../../core/domain/day";
import type { Cell, SheetLook } from "../../core";
import { previewRegister } from "../../core/review/preview-register";

type Rows = readonly (readonly Cell[])[];
const lookAt = (rows: Rows): readonly SheetLook[] => [{ sheet: "Savings", table: null, top: 1, left: 1, rows }];
const ofTheYear: AdoptChoices = { assumed: { Start: "2025-01-01", Due: "2025-12-31" } };

/** What was planned and measured to date of each benefit at the end of June, as the rows are taken. */
function toDate(rows: Rows, choices: AdoptChoices = {}) {
  const { lines } = propose(lookAt(rows), { ...ofTheYear, ...choices });
  const { benefits } = previewRegister(lookAt(rows), lines, undefined, dayOf(2025, 6, 30)).result;
  return Object.values(benefits).map(({ plannedToDate, actualToDate }) => [plannedToDate, actualToDate]);
}
const fieldsOf = (rows: Rows) => propose(lookAt(rows)).headings.map(({ heading, field }) => [heading, field]);

const own = ["Ref", "Saving", "Target (£000)"];
const months = (says: string): readonly string[] => ["Apr-25", "May-25", "Jun-25"].map((month) => `${month}${says}`);
const upTo = [
  ["S1", "Agency shifts", 600, 50, 100, 150],
  ["S2", "Energy", 360, 30, 45, 80],
];

describe("figures that run up by their headings", () => {
  it("count as what each adds to those before, so that the last is all there is", () => {
    expect(toDate([[...own, ...months(" YTD")], ...upTo]).map(([, actual]) => actual)).toEqual([150_000, 80_000]);
  });

  it("are told apart where a month is blank, and where one takes something back", () => {
    const rows = [
      [...own, ...months(" YTD")],
      ["S1", "Agency shifts", 600, 50, null, 150],
      ["S2", "Energy", 360, 30, 45, 40],
    ];
    expect(toDate(rows).map(([, actual]) => actual)).toEqual([150_000, 40_000]);
  });

  it("stand as they are where they are only read, as a share for the year so far", () => {
    const rows = [
      ["Ref", "KPI", "Unit", "Baseline", "Target", ...months(" YTD")],
      ["K1", "Calls answered in time", "%", 80, 95, 84, 88, 90],
      ["K2", "Saving on print", "£", 0, 900, 100, 250, 300],
    ];
    expect(toDate(rows).map(([, actual]) => actual)).toEqual([90, 300]);
  });

  it("are read of plan and actual side by side", () => {
    const rows = [
      [...own, "Apr-25 Plan YTD", "Apr-25 Actual YTD", "Jun-25 Plan YTD", "Jun-25 Actual YTD"],
      ["S1", "Agency shifts", 600, 50, 40, 150, 145],
      ["S2", "Energy", 360, 30, 30, 90, 60],
    ];
    expect(fieldsOf(rows).slice(3)).toEqual([
      ["Apr-25 Plan YTD", "Planned up to a period"],
      ["Apr-25 Actual YTD", "Actual up to a period"],
      ["Jun-25 Plan YTD", "Planned up to a period"],
      ["Jun-25 Actual YTD", "Actual up to a period"],
    ]);
    expect(toDate(rows)).toEqual([
      [150_000, 145_000],
      [90_000, 60_000],
    ]);
  });

  it("are left alone where they begin anew within the columns, since nothing says where", () => {
    const rows = [
      [...own, "Feb-25 YTD", "Mar-25 YTD", "Apr-25 YTD"],
      ["S1", "Agency shifts", 600, 550, 600, 50],
      ["S2", "Energy", 360, 330, 360, 30],
    ];
    const left = propose(lookAt(rows)).headings.slice(3);
    expect(left.map(({ field }) => field)).toEqual([undefined, undefined, undefined]);
    expect(left.every(({ why }) => why.includes("run up"))).toBe(true);
  });
});

describe("figures that only look as if they ran up", () => {
  const rows = [[...own, ...months("")], ...upTo];
  const { questions } = propose(lookAt(rows), ofTheYear);

  it("are asked for once, and taken by the answer", () => {
    expect(questions.map(({ key, text }) => [key, text])).toEqual([
      ["Actual up to a period", 'The figures under "Apr-25" to "Jun-25" never fall. Is each of its period alone, or does it hold those before?'],
    ]);
    const answers = questions[0]?.answers ?? [];
    expect(answers.map(({ choices }) => toDate(rows, choices).map(([, actual]) => actual))).toEqual([
      [300_000, 155_000], // 50 + 100 + 150 and 30 + 45 + 80 thousand
      [150_000, 80_000],
    ]);
    expect(answers.map(({ choices }) => propose(lookAt(rows), { ...ofTheYear, ...choices }).questions)).toEqual([[], []]);
  });

  it.each([
    { why: "one of them falls", figures: [[50, 100, 90], [30, 45, 80]] }, // prettier-ignore
    { why: "they hardly grow", figures: [[50, 50, 55], [30, 30, 31]] }, // prettier-ignore
    { why: "one row alone is no proof", figures: [[50, 100, 150]] },
  ])("are not where $why", ({ figures }) => {
    const made = [[...own, ...months("")], ...figures.map((row, place) => [`S${place}`, `Saving ${place}`, 600, ...row])];
    expect(propose(lookAt(made), ofTheYear).questions).toEqual([]);
  });

  test("a plan that grows beside what was saved evenly is one", () => {
    const headings = months("").flatMap((month) => [`${month} Plan`, `${month} Actual`]);
    const made = [
      [...own, ...headings],
      ["S1", "Agency shifts", 600, 20, 18, 40, 38, 60, 37],
      ["S2", "Energy", 360, 10, 12, 30, 31, 50, 30],
    ];
    expect(propose(lookAt(made), ofTheYear).questions).toEqual([]);
  });

  test("years grow by themselves, and what is only read may", () => {
    const years = [[...own, "2023 actual", "2024 actual", "2025 actual"], ...upTo];
    const shares = [["Ref", "KPI", "Unit", "Baseline", "Target", ...months("")], ["K1", "Rooms in use", "%", 10, 90, 20, 40, 60], ["K2", "Calls answered", "%", 10, 90, 20, 50, 60]]; // prettier-ignore
    expect([years, shares].flatMap((made) => propose(lookAt(made), ofTheYear).questions)).toEqual([]);
  });
});
