import { afterEach, expect, test } from "@jest/globals";
import { readTables } from "../../core/reading/read-tables";
import { verifyRecord } from "../../core/record/verify-record";
import { reviewPlan } from "../../core/review/review";
import { expectNoViolation as expectNoneOfExcel } from "../excel/excel-fixture";
import { expectNoViolation as expectNoneOfSheets } from "../sheets/sheets-fixture";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { dayOfText } from "../support/kept-record";
import { rowsXml } from "../support/plan-file";
import { workbook as xlsxOf } from "../support/xlsx-fixture";
import { hosts } from "./hosts-adopting";
import { expectStory, story, reportedOf, typedTables } from "./record-story";
import { testIn } from "../excel/excel-test";

afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

test("the story has what a record is for", () => {
  const said = story.map(({ review }) => reportedOf(review));
  expect(said.map(({ reviews }) => reviews)).toEqual([1, 2, 3]);
  expect(said.map(({ since }) => since?.gone.map(({ id }) => id))).toEqual([undefined, [], ["B-12"]]);
  expect(said[1]?.since?.moved.find(({ id }) => id === "B-03")?.planChanges.map(({ field }) => field)).toEqual(["Target"]);
  expect(said.map(({ findings }) => findings.map(({ rule, subject }) => `${rule} ${subject ?? ""}`))).toEqual([
    [],
    ["validated-reading-changed B-04"],
    ["validated-reading-changed B-04"],
  ]);
});

for (const [host, hosted] of Object.entries(hosts))
  testIn(host)(`three months of the CRM example leave the same record, sealed alike, in ${host}`, async () => expectStory(hosted), 120_000);

// Excel refuses such a workbook in words (excel/writes), and Google Sheets has none.
test("a file that counts its days from 1904 keeps the same record, sealed alike, and goes on with it", async () => {
  const [august, september] = story.map(({ date }) => dayOfText(date)) as [number, number];
  const tables = typedTables(story[0] as (typeof story)[number]);
  const sheets = Object.entries(tables).map(([name, rows]) => ({ name, rows: rowsXml(rows) }));
  const records = [];
  for (const date1904 of [false, true]) {
    const first = await openXlsx(await xlsxOf({ sheets, date1904 }));
    first.apply(reviewPlan(first.read(readTables), august).update);
    const next = await openXlsx(await first.toBytes());
    const review = reviewPlan(next.read(readTables), september);
    next.apply(review.update);
    const saved = (await openXlsx(await next.toBytes())).read(readTables);
    records.push([reportedOf(review), verifyRecord(saved)]);
  }
  expect(records[1]).toEqual(records[0]);
  expect(records[1]?.[1]).toMatchObject({ holdsSince: "2026-08-31", reviews: [{ statusDate: "2026-08-31" }, { statusDate: "2026-09-30" }] });
});
