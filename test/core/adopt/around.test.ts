import { describe, expect, it, test } from "@jest/globals";
import { dayOf, isoDate } from "../../../core/domain/day";
import type { Cell } from "../../../core/index";
import { moneyScaleOf } from "../../../core/adopt/heading-scale";
import { previewRegister } from "../../../core/review/preview-register";
import { propose } from "../../../core/adopt/propose";

const proposal = (sheet: string, rows: readonly (readonly Cell[])[]) => propose([{ sheet, table: null, top: 1, left: 1, rows }]);
const scalesOf = ({ lines }: ReturnType<typeof propose>, ...headings: readonly string[]) =>
  headings.map((heading) => lines.find((line) => line.heading === heading && line.word === "")?.scale);

describe("what a remark says of all money near it", () => {
  it.each([
    ...["All figures £'000", "Savings plan (£000s)", "£k", "figures in GBP thousands"].map((text) => ({ text, factor: 1e3, currency: "£" })),
    ...["in € thousands", "Angaben in T€", "Beträge in Tsd. EUR", "en milliers d'euros", "Importes en miles de €", "bedragen x € 1.000"].map((text) => ({
      text,
      factor: 1e3,
      currency: "€",
    })),
    { text: "All figures in thousands", factor: 1e3, currency: undefined },
    { text: "Efficiency plan 2026/27, $m", factor: 1e6, currency: "$" },
  ])('"$text"', ({ text, ...said }) => expect(moneyScaleOf(text)).toEqual(said));

  it.each(["A programme with a budget of £12m", "Saves 3 million hours", "Savings plan 2026/27", "Thousands of patients", "Length in m", "£"])(
    '"%s" is none',
    (text) => expect(moneyScaleOf(text)).toBeUndefined(),
  );

  const headings = ["Ref", "Initiative", "Target", "Delivered to date", "Due"];
  const rows = [
    ["S1", "Fleet fuel", 100, 40, 46387],
    ["S2", "Agency staff", 250, 30, 46387],
  ];

  it("is the scale of the columns of money, told once, and says that the rows are in money", () => {
    const made = proposal("Tracker", [["Efficiency plan"], ["All figures £'000"], [], headings, ...rows]);
    expect(scalesOf(made, "Target", "Delivered to date")).toEqual([1000, 1000]);
    expect(made.assumptions.filter(({ field }) => field === "Scale")).toEqual([
      { field: "Scale", says: "the figures are × 1,000", why: `"All figures £'000" stands above them` },
    ]);
    expect(made.lines.find(({ field, heading }) => field === "Unit" && heading === "")?.means).toBe("£");
  });

  it("goes behind what a heading says itself", () => {
    const own = ["Ref", "Initiative", "Target (£m)", "Delivered to date", "Share %"];
    expect(scalesOf(proposal("Tracker", [["All figures £'000"], own, ...rows]), "Target (£m)", "Delivered to date")).toEqual([1e6, 1000]);
  });

  it("stands over the names of the rows, which are no figures", () => {
    const months = ["Apr-26", "May-26", "Jun-26"];
    const made = proposal("Savings", [
      ["£'000", ...months, "Target"],
      ["Fleet fuel", 1, 2, 2, 100],
      ["Agency staff", 4, 3, 2, 100],
    ]);
    expect(scalesOf(made, "£'000", ...months, "Target")).toEqual([1, 1000, 1000, 1000, 1000]);
  });

  it("is not gone by where some rows are no money, which is told", () => {
    const mixed = [
      ["Ref", "Benefit", "Unit", "Baseline", "Target", "Due"],
      ["B1", "Cost of energy", "€", 100, 80, 46387],
      ["B2", "Rooms in use", "%", 60, 75, 46387],
    ];
    const made = proposal("Register", [["in € thousands"], ...mixed]);
    expect(scalesOf(made, "Baseline", "Target")).toEqual([1, 1]);
    expect(made.assumptions.find(({ field }) => field === "Scale")?.says).toBe("the figures as they stand");
  });
});

describe("what headings say of thousands is multiplied once, and the benefits count in the money itself", () => {
  const toDate = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]) => {
    const looks = [{ sheet: "Savings", table: null, top: 1, left: 1, rows: [headings, ...rows] }];
    const { lines } = propose(looks, { assumed: { Start: "2026-01-01", Due: "2026-12-31", "Reading date": "2026-06-30" } });
    const { benefits } = previewRegister(looks, lines, undefined, dayOf(2026, 6, 30)).result;
    const unit = lines.find(({ field, heading }) => field === "Unit" && heading === "")?.means;
    return Object.values(benefits).map(({ plannedToDate, actualToDate }) => [Math.round(Number(plannedToDate)), actualToDate, unit]);
  };
  // Half of 100 thousand, at 181 of 365 days 49,589.
  const rowsOf = (...unit: readonly string[]) => ["S1", "S2"].map((ref) => [ref, `Saving ${ref}`, ...unit, 100, 40]);
  const own = ["Ref", "Saving"];

  it.each([
    { target: "Target (£k)", actual: "Delivered to date (£k)", unit: "£" },
    { target: "Target £'000", actual: "Delivered to date £'000", unit: "£" },
    { target: "Target £000", actual: "Delivered to date", unit: "£" },
    { target: "Ziel (TEUR)", actual: "Ist (TEUR)", unit: "€" },
  ])("$target, $actual", ({ target, actual, unit }) => {
    expect(toDate([...own, target, actual], ...rowsOf())).toEqual(Array(2).fill([49_589, 40_000, unit]));
  });

  it("also where a column tells the units", () =>
    expect(toDate([...own, "Unit", "Target (£k)", "Delivered to date (£k)"], ...rowsOf("£"))).toEqual(Array(2).fill([49_589, 40_000, undefined])));

  it("not where the units say it as well", () =>
    expect(toDate([...own, "Unit", "Target (£k)", "Delivered to date (£k)"], ...rowsOf("£k"))).toEqual(Array(2).fill([50, 40, undefined])));
});

describe("a lone m behind a figure", () => {
  const rows = (heading: string, unit?: string) => [
    ["Ref", "Benefit", ...(unit === undefined ? [] : ["Unit"]), "Baseline (m)", heading, "Due"],
    ...["B1", "B2"].map((ref) => [ref, `Outcome ${ref}`, ...(unit === undefined ? [] : [unit]), 100, 500, 46387]),
  ];
  it.each([
    { sheet: "Cycle lanes", heading: "Target (m)", unit: undefined, scale: 1 },
    { sheet: "Cycle lanes", heading: "Target (m)", unit: "metres", scale: 1 },
    { sheet: "Savings", heading: "Target (m)", unit: "metres", scale: 1 },
    { sheet: "Savings", heading: "Target (m)", unit: undefined, scale: 1e6 },
    { sheet: "Register", heading: "Target (m)", unit: "£", scale: 1e6 },
    { sheet: "Register", heading: "Target saving (m)", unit: undefined, scale: 1e6 },
  ])("$heading of $sheet in $unit: × $scale", ({ sheet, heading, unit, scale }) =>
    expect(scalesOf(proposal(sheet, rows(heading, unit)), heading)).toEqual([scale]),
  );
});

describe("months, quarters and halves without a year lie in the one that a title names", () => {
  const ends = (sheet: string, ...headings: readonly string[]): readonly string[] => {
    const figures = headings.map((_, place) => 5 + (place % 2));
    const { lines } = proposal(sheet, [
      ["Ref", "Saving", ...headings],
      ["S1", "Fleet fuel", ...figures],
      ["S2", "Agency staff", ...figures],
    ]);
    return lines.flatMap(({ field, periodEnd }) => (field === "Actual of a period" && periodEnd !== undefined ? [isoDate(periodEnd)] : []));
  };
  it.each([
    { sheet: "Savings 2026", headings: ["Jan", "Feb", "Mar"], first: "2026-01-31", last: "2026-03-31" },
    { sheet: "Savings 2026/27", headings: ["Jan", "Feb", "Mar"], first: "2027-01-31", last: "2027-03-31" },
    { sheet: "Savings 2026-27", headings: ["Nov", "Dec", "Jan"], first: "2026-11-30", last: "2027-01-31" },
    {
      sheet: "Savings 2025/26",
      headings: ["Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul"],
      first: "2025-08-31",
      last: "2026-07-31",
    },
    { sheet: "Savings 2026", headings: ["Q1", "Q2", "Q3"], first: "2026-03-31", last: "2026-09-30" },
    { sheet: "Savings 2026/27", headings: ["Q1", "Q2", "Q3"], first: "2026-06-30", last: "2026-12-31" },
    { sheet: "Savings 2026/27", headings: ["H1", "H2"], first: "2026-09-30", last: "2027-03-31" },
    { sheet: "Einsparungen 2026", headings: ["1. Halbjahr", "2. Halbjahr"], first: "2026-06-30", last: "2026-12-31" },
  ])("$sheet: $headings", ({ sheet, headings, first, last }) => {
    const found = ends(sheet, ...headings);
    expect([found[0], found[found.length - 1], found.length]).toEqual([first, last, headings.length]);
  });
});

test("three halves are no whole year, so that it is asked when the targets are due", () => {
  const headings = ["Ref", "Saving", "Target (£k)", "H1 2026", "H2 2026", "H1 2027"];
  const { questions } = proposal("Savings", [headings, ["S1", "Fleet fuel", 40, 5, 6, 5], ["S2", "Agency staff", 60, 7, 5, 9]]);
  expect(questions.map(({ key }) => key)).toEqual(["Due"]);
});
