import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TableSnapshot } from "../../../core/port/workbook";
import { ownedColumnsTable } from "../../../core/reading/owned-list";
import { benefitsThen } from "../../../core/record/benefits-then";
import { readRecord } from "../../../core/record/record-table";
import { recordedMonths as monthsOfRecord, recordedTerms } from "../../../core/record/recorded-lines";
import { recordedName } from "../../../core/record/plan-terms";
import { shownSeal } from "../../../core/record/seal";
import { verifyRecord } from "../../../core/record/verify-record";
import { reviewPlan } from "../../../core/review/review";
import { recordedMonths } from "../../../scripts/record-months";
import { dayOfText, withKept } from "../../support/kept-record";

/*
 * A record as reviews wrote it in November 2026, kept as it was: whatever reviews write from then on, it stays readable and agrees with its
 * seals. What it says is told by hand in docs/record.md: three months of the CRM example.
 */
const record = JSON.parse(readFileSync(join(__dirname, "records", "crm-three-months.json"), "utf8")) as TableSnapshot;

test("a record of earlier reviews agrees with the seals that were printed", () => {
  const verified = verifyRecord({ tables: [record] });
  expect(verified?.reviews.map(({ statusDate, seal, trouble }) => [statusDate, shownSeal(seal), trouble])).toEqual([
    ["2026-08-31", "b1bbe7ae5359", null],
    ["2026-09-30", "6a4c3d6a9bc0", null],
    ["2026-10-31", "88405bcf990f", null],
  ]);
});

test("what it tells is read: statuses, plans, readings", () => {
  const reviews = readRecord({ tables: [record] })?.reviews ?? [];
  const statuses = reviews.map(({ cells }) => {
    const then = benefitsThen(cells.Benefits);
    return ["B-04", "B-06", "B-09", "B-12"].map((id) => then.text(then.lineOf(id), "status"));
  });
  expect(statuses).toEqual([
    ["Green", "Green", "Green", "Red"],
    ["Red", "Green", "Amber", "Red"],
    ["Amber", "Realized", "Green", ""],
  ]);
  const june = (count: number): unknown => monthsOfRecord(reviews.slice(0, count))("B-04").get("2026-06");
  expect([june(1), june(3)]).toMatchObject([
    { last: 0.729, validatedBy: "Benefits Manager" },
    { last: 0.755, validatedBy: "Benefits Manager" },
  ]);
  expect(recordedName(recordedTerms(reviews)("B-12"))).toBe("Better collaboration");
});

test("the next review goes on with it", () => {
  // Without the list beside the record, which names the seal of the last review: that one was told with the money of today.
  const plan = { tables: (recordedMonths().at(-1)?.snapshot.tables ?? []).filter(({ name }) => name !== ownedColumnsTable) };
  const { findings, result, update } = reviewPlan(withKept(plan, [record]), dayOfText("2026-11-30"));
  expect(findings.map(({ rule }) => rule).filter((rule) => /^record-/.test(rule))).toEqual([]);
  expect(result.since?.previous).toBe("2026-10-31");
  const written = update.sheets.flatMap(({ blocks }) => blocks).find(({ table }) => table === record.name);
  const [headers = [], ...rows] = written?.cells ?? [];
  const seals = rows.map((row) => row[headers.indexOf("Seal")]);
  expect(seals.slice(0, 3)).toEqual(record.columns.find(({ header }) => header === "Seal")?.cells);
});
