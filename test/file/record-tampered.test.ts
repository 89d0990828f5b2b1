import { describe, expect, test } from "@jest/globals";
import type { Cell } from "../../core/port/workbook";
import { ownedColumnsSheet, ownedColumnsTable } from "../../core/reading/owned-list";
import { recordSheet, recordTable } from "../../core/reading/record-list";
import { readTables } from "../../core/reading/read-tables";
import { verifyRecord } from "../../core/record/verify-record";
import { reviewPlan } from "../../core/review/review";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { dayOfText, keptTables, reviewedMonths } from "../support/kept-record";
import { soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../support/plan-builder";
import { rowsXml } from "../support/plan-file";
import { workbook as xlsxOf } from "../support/xlsx-fixture";

/* What somebody does to a workbook between two reviews, without the product: files as any program writes them, so without our marks. */

const reading = (id: string, date: Cell, actual: Cell, more: NamedCells = {}): NamedCells => ({ "Benefit ID": id, Date: date, Actual: actual, ...more });
const by = { "Validated by": "Finance", "Validated on": "2026-06-30" };
const first = [reading("B-01", "2026-05-31", 10.5, by), reading("B-01", "2026-06-30", 10), reading("B-02", "2026-06-30", 95)];
const second = [...first, reading("B-01", "2026-07-31", 9.6), reading("B-02", "2026-07-31", 96)];
const months = ["May", "June", "July"];
const frozen = { Baseline: "Plan", "Taken on": "2026-01-15", "Benefit ID": "B-01", Target: 8 };
const benefits = [soundBenefit(), soundFlow({ "Benefit ID": "B-02" })];
const planOf = (readings: readonly NamedCells[], more: Tables = {}): Tables =>
  soundPlan({ Benefits: tableOf(...benefits), Measurements: tableOf(...readings), Baselines: tableOf(frozen), ...more });

const [june, july] = reviewedMonths([
  [planOf(first), "2026-06-30"],
  [planOf(second), "2026-07-31"],
]);

type Rows = readonly (readonly Cell[])[];
const sheetRows = (review: typeof june, table: string): Rows => {
  const found = review === undefined ? undefined : keptTables(review).find(({ name }) => name === table);
  const columns = found?.columns ?? [];
  return [columns.map(({ header }) => header), ...(columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? null))];
};
const record = sheetRows(july, recordTable);
const list = sheetRows(july, ownedColumnsTable);

/** The workbook after the second review, as other sheets or with some left out. */
async function tampered({ plan = planOf(second), sheets = {} }: { readonly plan?: Tables; readonly sheets?: Readonly<Record<string, Rows | undefined>> }) {
  const all: Readonly<Record<string, Rows | undefined>> = { ...plan, [recordSheet]: record, [ownedColumnsSheet]: list, ...sheets };
  const written = Object.entries(all).flatMap(([name, rows]) => (rows === undefined ? [] : [{ name, rows: rowsXml(rows) }]));
  const snapshot = (await openXlsx(await xlsxOf({ sheets: written }))).read(readTables);
  const { findings } = reviewPlan(snapshot, dayOfText("2026-08-31"));
  const told = findings.filter(({ rule }) => /^(reading-|validated-|baseline-edited|record-)/.test(rule));
  const verified = verifyRecord(snapshot);
  return { told: told.map(({ rule, subject }) => (subject === null ? rule : `${rule} ${subject}`)), verified };
}

const whole = { holdsSince: "2026-06-30", missing: null };
const cutOff = { missing: "2026-07-31" };

describe("what somebody does to the record's sheet is told by verify and by the next review", () => {
  test.each<{ what: string; sheets: Readonly<Record<string, Rows | undefined>>; verified: object; told: readonly string[] }>([
    { what: "nothing", sheets: {}, verified: whole, told: [] },
    { what: "renamed, its table dropped", sheets: { [recordSheet]: undefined, "Old stuff": record }, verified: whole, told: [] },
    { what: "deleted", sheets: { [recordSheet]: undefined }, verified: { ...cutOff, reviews: [] }, told: ["record-gone"] },
    { what: "its last row emptied", sheets: { [recordSheet]: record.slice(0, 2) }, verified: { ...cutOff, holdsSince: "2026-06-30" }, told: ["record-gone"] },
    { what: "that of an earlier copy put in its place", sheets: { [recordSheet]: sheetRows(june, recordTable) }, verified: cutOff, told: ["record-gone"] },
    { what: "a row twice", sheets: { [recordSheet]: [...record, record[1] ?? []] }, verified: { holdsSince: "2026-07-31" }, told: ["record-broken"] },
  ])("$what", async ({ sheets, verified, told }) => {
    const after = await tampered({ sheets });
    expect([after.told, after.verified]).toEqual([told, expect.objectContaining(verified)]);
  });
});

describe("what somebody does to what was told is named, and what changes nothing is not", () => {
  const [may, ofJune, flow, ...rest] = second as [NamedCells, NamedCells, NamedCells];
  test.each<{ what: string; plan: Tables; told: readonly string[] }>([
    {
      what: "the readings of two rows swapped",
      plan: planOf([{ ...may, Actual: 10 }, { ...ofJune, Actual: 10.5 }, flow, ...rest]),
      told: ["validated-reading-changed B-01", "reading-changed-after-review B-01"],
    },
    {
      what: "the dates of two rows swapped",
      plan: planOf([{ ...may, Date: "2026-06-30" }, { ...ofJune, Date: "2026-05-31" }, flow, ...rest]),
      told: ["validated-reading-changed B-01", "reading-changed-after-review B-01"],
    },
    {
      what: "a reading given to another benefit",
      plan: planOf([may, { ...ofJune, "Benefit ID": "B-02" }, flow, ...rest]),
      // Two amounts of one day are one reading.
      told: ["reading-removed B-01", "reading-changed-after-review B-02"],
    },
    { what: "a row of a flow twice", plan: planOf([...second, flow]), told: ["reading-changed-after-review B-02"] },
    { what: "a reading blanked", plan: planOf([{ ...may, Actual: null }, ofJune, flow, ...rest]), told: ["validated-reading-changed B-01"] },
    {
      what: "a validation taken away",
      plan: planOf([{ ...may, "Validated by": null, "Validated on": null }, ofJune, flow, ...rest]),
      told: ["validated-reading-changed B-01"],
    },
    {
      what: "another approver of a baseline",
      plan: planOf(second, { Baselines: tableOf({ ...frozen, "Approved by": "Me" }) }),
      told: ["baseline-edited B-01"],
    },
    {
      what: "a baseline renamed",
      plan: planOf(second, { Baselines: tableOf({ ...frozen, Baseline: "First plan" }) }),
      told: ["baseline-edited B-01", "baseline-edited B-01"],
    },
    { what: "rows swapped whole", plan: planOf([...second].reverse()), told: [] },
    {
      what: "dates and figures typed anew as text",
      plan: planOf(
        second.map((row) => ({
          ...row,
          Date: `${String(row["Date"]).slice(8)} ${months[Number(String(row["Date"]).slice(5, 7)) - 5] ?? ""} 2026`,
          Actual: String(row["Actual"]),
        })),
      ),
      told: [],
    },
    { what: "a row of a level twice", plan: planOf([...second, ofJune]), told: [] },
  ])("$what", async ({ plan, told }) => {
    const after = await tampered({ plan });
    expect([[...after.told].sort(), after.verified]).toEqual([[...told].sort(), expect.objectContaining(whole)]);
  });
});
