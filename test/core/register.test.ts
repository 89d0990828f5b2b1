import { expect, test } from "@jest/globals";
import { propose } from "../../core/adopt/propose";
import type { Cell, TableSnapshot } from "../../core/port/workbook";
import { derivedTables } from "../../core/register/derive";
import { mappingHeaders, mappingTable, readMapping, rowsOfMapping } from "../../core/register/mapping";

/** Plan and actual of each month side by side, under a line of months. */
const months: readonly (readonly Cell[])[] = [
  ["ID", "Benefit", "Owner", "Jan-25", null, "Feb-25", null, "Mar-25", null],
  [null, null, null, "Plan", "Actual", "Plan", "Actual", "Plan", "Actual"],
  ["B1", "Rework avoided", "Operations", 10, 9, 12, 8, 14, 15],
  ["B2", "Energy saved", "Estates", 100, 90, 110, 95, 120, null],
];

const tableOf = (name: string, sheet: string, rows: readonly (readonly Cell[])[]): TableSnapshot => ({
  name,
  sheet,
  headerRow: 1,
  firstColumn: 1,
  columns: (rows[0] ?? []).map((header, place) => ({ header: header === null ? "" : String(header), cells: rows.slice(1).map((row) => row[place] ?? null) })),
});

const { lines } = propose([{ sheet: "Data", table: null, top: 1, left: 1, rows: months }]);
const made = derivedTables(tableOf("Benefits", "Data", months), lines).tables;
const cells = (table: string, as: string): readonly Cell[] => made.find(({ name }) => name === table)?.columns.find((column) => column.as === as)?.cells ?? [];

test("months side by side become readings and a plan by period, with the days on which the months end", () => {
  expect(cells("Measurements", "Benefit ID")).toEqual(["B1", "B1", "B1", "B2", "B2"]);
  // 31 January, 28 February and 31 March 2025 as a spreadsheet counts them.
  expect(cells("Measurements", "Date")).toEqual([45688, 45716, 45747, 45688, 45716]);
  expect(cells("Measurements", "Actual")).toEqual([9, 8, 15, 90, 95]);
  expect(cells("Profile", "Planned")).toEqual([10, 12, 14, 100, 110, 120]);
});

test("what is planned by period is the target of a flow, in sum", () => {
  expect(cells("Benefits", "Kind")).toEqual(["Flow", "Flow"]);
  expect(cells("Benefits", "Target")).toEqual([36, 330]);
  expect(cells("Benefits", "Profile")).toEqual(["Table", "Table"]);
});

test("a mapping is read back from its rows as it was, and a line that was spoiled is told and left out", () => {
  const rows = [mappingHeaders, ...rowsOfMapping(lines)];
  expect(readMapping(tableOf(mappingTable, "Register mapping", rows))).toEqual({ lines, unusable: [] });
  const spoiled = rows.map((row, index) => (index === 1 ? row.map((cell) => (cell === "Benefits" ? "Costs" : cell)) : row));
  const { lines: left, unusable } = readMapping(tableOf(mappingTable, "Register mapping", spoiled));
  expect([left.length, unusable]).toEqual([lines.length - 1, [{ sheetRow: 2, what: expect.stringContaining('"Costs" is no plan table') }]]);
});

test("a heading that is gone is named", () => {
  const renamed = [(months[0] ?? []).map((cell) => (cell === "Owner" ? "Who" : cell)), ...months.slice(1)];
  expect(derivedTables(tableOf("Benefits", "Data", renamed), lines).lost.map(({ line }) => line.heading)).toEqual(["Owner"]);
});
