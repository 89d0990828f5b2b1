import { afterEach, expect, test } from "@jest/globals";
import { readTables } from "../../core/reading/read-tables";
import { verifyRecord } from "../../core/record/verify-record";
import type { TableSnapshot } from "../../core/port/workbook";
import { ownedColumnsTable } from "../../core/reading/owned-list";
import { recordSheet, recordTable } from "../../core/reading/record-list";
import { reviewPlan, type Review } from "../../core/review/review";
import { recordedMonths } from "../../scripts/record-months";
import { expectNoViolation as expectNoneOfExcel } from "../excel/excel-fixture";
import { expectNoViolation as expectNoneOfSheets } from "../sheets/sheets-fixture";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { dayOfText } from "../support/kept-record";
import { rowsXml } from "../support/plan-file";
import { workbook as xlsxOf } from "../support/xlsx-fixture";
import { hosts, reviewed, type Rows } from "./hosts-adopting";

afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

/** Readings come in, one is typed over, a target is lowered, a benefit goes. */
const story = recordedMonths();

const rowsOf = ({ columns }: TableSnapshot): Rows => [
  columns.map(({ header }) => header),
  ...Array.from({ length: Math.max(...columns.map(({ cells }) => cells.length)) }, (_, row) => columns.map(({ cells }) => cells[row] ?? null)),
];

/** What a review says of the record, and of what moved. The seals stand on every line of it, and each on the one before. */
const toldOf = ({ result, findings }: Review) => ({
  seal: result.record?.seal,
  reviews: result.record?.reviews,
  correctionsWanted: result.record?.correctionsWanted,
  since: result.since,
  findings: findings.filter(({ rule }) => /^(reading-|validated-|baseline-edited|record-)/.test(rule)),
});

test("the story has what a record is for", () => {
  const said = story.map(({ review }) => toldOf(review));
  expect(said.map(({ reviews }) => reviews)).toEqual([1, 2, 3]);
  expect(said.map(({ since }) => since?.gone.map(({ id }) => id))).toEqual([undefined, [], ["B-12"]]);
  expect(said[1]?.since?.moved.find(({ id }) => id === "B-03")?.planChanges.map(({ field }) => field)).toEqual(["Target"]);
  expect(said.map(({ findings }) => findings.map(({ rule, subject }) => `${rule} ${subject ?? ""}`))).toEqual([
    [],
    ["validated-reading-changed B-04"],
    ["validated-reading-changed B-04"],
  ]);
});

test.each(Object.entries(hosts))(
  "three months of the CRM example leave the same record, sealed alike, in %s",
  async (_, hosted) => {
    let record: Readonly<Record<string, Rows>> = {};
    for (const { date, snapshot, review } of story) {
      const tables = snapshot.tables.filter(({ name }) => name !== recordTable && name !== ownedColumnsTable);
      const host = await hosted({ ...Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)])), ...record });
      expect(toldOf(await reviewed(host, dayOfText(date)))).toEqual(toldOf(review));
      record = { [recordSheet]: await host.cells(recordSheet) };
    }
    expect(record[recordSheet]?.slice(-3).map((row) => row[0])).toEqual(story.map(({ date }) => dayOfText(date)));
  },
  120_000,
);

// Excel refuses such a workbook in words (excel/writes), and Google Sheets has none.
test("a file that counts its days from 1904 keeps the same record, sealed alike, and goes on with it", async () => {
  const [august, september] = story.map(({ date }) => dayOfText(date)) as [number, number];
  const tables = (story[0]?.snapshot.tables ?? []).filter(({ name }) => name !== recordTable && name !== ownedColumnsTable);
  const sheets = tables.map((table) => ({ name: table.name, rows: rowsXml(rowsOf(table)) }));
  const records = [];
  for (const date1904 of [false, true]) {
    const first = await openXlsx(await xlsxOf({ sheets, date1904 }));
    first.apply(reviewPlan(first.read(readTables), august).update);
    const next = await openXlsx(await first.toBytes());
    const review = reviewPlan(next.read(readTables), september);
    next.apply(review.update);
    const saved = (await openXlsx(await next.toBytes())).read(readTables);
    records.push([toldOf(review), verifyRecord(saved)]);
  }
  expect(records[1]).toEqual(records[0]);
  expect(records[1]?.[1]).toMatchObject({ holdsSince: "2026-08-31", reviews: [{ statusDate: "2026-08-31" }, { statusDate: "2026-09-30" }] });
});
