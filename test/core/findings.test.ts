import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { summary } from "../../core/pages/findings-page";
import { findingList } from "../../core/reading/findings";
import { reviewPlan } from "../../core/review/review";
import type { Finding } from "../../core/port/workbook";
import { snapshotOf, soundBenefit, tableOf } from "../support/plan-builder";

const finding = (row: number, cells: Partial<Finding> = {}): Finding => ({
  rule: "no-owner",
  severity: "Needs attention",
  table: "Benefits",
  row,
  column: "Owner",
  subject: `B-${row}`,
  what: `B-${row} has no owner`,
  mend: "Enter an owner",
  ...cells,
});

function told(...findings: readonly Finding[]): readonly (readonly [what: string, rows: Finding["rows"]])[] {
  const list = findingList(["Benefits"]);
  for (const one of findings) list.add(one);
  return list.all().map(({ what, rows }) => [what, rows]);
}

test("1,139 findings that are equal but for the name are one, with the count and the first rows", () => {
  expect(told(...Array.from({ length: 1139 }, (_, index) => finding(index + 4)))).toEqual([
    ["B-4 has no owner; the same in rows 5, 6, 7, 8 and 1,134 more", { count: 1139, first: [4, 5, 6, 7, 8] }],
  ]);
});

test("up to three of different names are told one by one, equal words never twice", () => {
  expect(told(finding(4), finding(5), finding(6)).map(([what]) => what)).toEqual(["B-4 has no owner", "B-5 has no owner", "B-6 has no owner"]);
  const same = { subject: null, what: '"abc" is not a number' };
  expect(told(finding(4, same), finding(9, same))).toEqual([['"abc" is not a number; the same in row 9', { count: 2, first: [4, 9] }]]);
});

test("findings that differ in more than the name stay apart: other words, column, mend", () => {
  const others = [{ what: "B-5 is wrong" }, { column: "Validator" }, { mend: "Name one" }, { severity: "Advice" as const }];
  expect(told(finding(4), ...others.map((cells) => finding(5, cells))).length).toBe(5);
});

test("one finding about many rows still stops each of them, and says so by its number", () => {
  const rows = Array.from({ length: 791 }, (_, index) => soundBenefit({ "Benefit ID": `B-${index}`, Due: "2025-12-31" }));
  const { result, findings, update } = reviewPlan(snapshotOf({ Benefits: tableOf(...rows) }), dayOf(2026, 6, 30));
  const stops = findings.filter(({ severity }) => severity === "Stops the row");
  expect(stops.map(({ rule, row, rows: where }) => [rule, row, where?.count])).toEqual([["due-before-start", 2, 791]]);
  expect(Object.values(result.benefits).every(({ status }) => status === "Undefined")).toBe(true);
  const reasons = update.tables.find(({ table }) => table === "Benefits")?.columns.find(({ header }) => header === "Reason")?.cells;
  expect(reasons?.[790]).toContain("B-790");
  expect(summary(findings)).toContain("1 stops 791 rows");
});
