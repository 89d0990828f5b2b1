import { describe, expect, it, test } from "@jest/globals";
import { propose } from "../../../core/adopt/propose";
import { dayOf } from "../../../core/domain/day";
import type { Cell } from "../../../core/port/workbook";
import { readTables } from "../../../core/reading/read-tables";
import { adoptUpdate } from "../../../core/review/adopt-register";
import { reviewPlan } from "../../../core/review/review";
import { memoryWorkbook } from "../../port/memory-workbook";

type Rows = readonly (readonly Cell[])[];

const years = [dayOf(2024, 9, 1), dayOf(2027, 8, 31)];
const register: Rows = [
  ["Ref", "Benefit", "Owner", "Unit", "Baseline", "Target", "Start", "Due"],
  ["U-01", "Pass rate in year 1", "Ann", "%", 0.42, 0.55, ...years],
  ["U-02", "Days to answer", "Bob", "days", 12.5, 5, ...years],
  ["U-03", "Dropouts", "Bob", "students", 300, 200, ...years],
];
const readingsOf = (year: number, heads: readonly string[] = ["Ref", "Date", "Value"]): Rows => [
  heads,
  ["U-01", dayOf(year, 6, 30), 0.4 + (year - 2020) / 100],
  ["U-02", dayOf(year, 5, 31), 12 - (year - 2020)],
  ["U-03", dayOf(year, 5, 31), 300 - 10 * (year - 2020)],
];

function adopted(sheets: Readonly<Record<string, Rows>>) {
  const all = Object.entries({ Register: register, ...sheets });
  const workbook = memoryWorkbook(all.map(([name, rows]) => ({ name, cells: rows.map((cells) => [...cells]), tables: [] })));
  const proposal = propose(workbook.look());
  workbook.apply(adoptUpdate(proposal.lines));
  const { benefits } = reviewPlan(workbook.read(readTables), dayOf(2026, 6, 30)).result;
  return { proposal, read: Object.values(benefits).map(({ actualToDate, lastMeasured }) => [actualToDate, lastMeasured]) };
}

/** Those of 2026, the last of each. */
const last = [
  [expect.closeTo(0.46, 9), "2026-06-30"],
  [6, "2026-05-31"],
  [240, "2026-05-31"],
];

describe("sheets of an ID, a day and a figure beside a register", () => {
  const threeOf = (name: (year: number) => string) => Object.fromEntries([2024, 2025, 2026].map((year) => [name(year), readingsOf(year)]));
  it.each([
    { are: "one of a year", sheets: { "Readings 2026": readingsOf(2026) } },
    { are: "one a year", sheets: threeOf((year) => `Readings ${year}`) },
    { are: "one a year by another name", sheets: threeOf((year) => `Actuals ${year}`) },
    { are: "one a year, named by it", sheets: threeOf(String) },
    { are: "one for all", sheets: { Log: [...readingsOf(2024), ...readingsOf(2025).slice(1), ...readingsOf(2026).slice(1)] } },
    { are: "in French", sheets: { "Mesures 2025": readingsOf(2025, ["Réf", "Date", "Valeur"]), "Mesures 2026": readingsOf(2026, ["Réf", "Date", "Valeur"]) } },
    { are: "in German", sheets: { "Messwerte 2026": readingsOf(2026, ["Nr.", "Datum", "Wert"]) } },
    { are: "in Spanish", sheets: { "Lecturas 2026": readingsOf(2026, ["Ref", "Fecha", "Valor"]) } },
    { are: "in Dutch", sheets: { "Metingen 2026": readingsOf(2026, ["Nr", "Datum", "Waarde"]) } },
    { are: "with a heading of their own", sheets: { "Results 2026": readingsOf(2026, ["Ref", "Date", "Seen"]) } },
  ])("are its readings: $are", ({ sheets }) => {
    const { proposal, read } = adopted(sheets);
    expect(proposal.sheets).toEqual(["Register", ...Object.keys(sheets)]);
    expect(read).toEqual(last);
  });

  it.each([
    ["Payments", ["Ref", "Date", "Amount"]],
    ["Targets by year", ["Ref", "Date", "Value"]],
    ["Sheet4", ["Ref", "Date", "Tonnage"]],
  ])("are left alone where they may be something else, and told with what to do: %s", (name, heads) => {
    const { proposal, read } = adopted({ [name]: readingsOf(2026, heads) });
    expect(read.map(([actual]) => actual)).toEqual([null, null, null]);
    expect(proposal.assumptions.filter(({ field }) => field === "Left alone")).toEqual([
      {
        field: "Left alone",
        says: `the sheet "${name}", which names the same benefits`,
        why: "nothing says what its figures are; where they are readings, call their heading Actual, with a column Date beside it",
      },
    ]);
  });
});

test("a second register of the same benefits is told by nobody", () => {
  const { proposal } = adopted({ "Register 2025": register });
  expect(proposal.assumptions.filter(({ field }) => field === "Left alone")).toEqual([]);
});
