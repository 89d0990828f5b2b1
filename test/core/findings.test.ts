import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { findingCounts, findingsSummary } from "../../core/wording/finding-counts";
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

function heldFindings(...findings: readonly Finding[]): readonly (readonly [what: string, rows: Finding["rows"]])[] {
  const list = findingList(["Benefits"]);
  for (const finding of findings) list.add(finding);
  return list.all().map(({ what, rows }) => [what, rows]);
}

test("1,139 findings that are equal but for the name are one, with the count and the first rows", () => {
  expect(heldFindings(...Array.from({ length: 1139 }, (_, index) => finding(index + 4)))).toEqual([
    ["B-4 has no owner; the same in rows 5, 6, 7, 8 and 1,134 more", { count: 1139, first: [4, 5, 6, 7, 8] }],
  ]);
});

test("up to three of different names are told one by one, equal words never twice", () => {
  expect(heldFindings(finding(4), finding(5), finding(6)).map(([what]) => what)).toEqual(["B-4 has no owner", "B-5 has no owner", "B-6 has no owner"]);
  const same = { subject: null, what: '"abc" is not a number' };
  expect(heldFindings(finding(4, same), finding(9, same))).toEqual([['"abc" is not a number; the same in row 9', { count: 2, first: [4, 9] }]]);
});

test.each([
  ["a name that begins another word of the sentence", "A", (id: string) => `Aucune activité ne permet ${id}`],
  ["a name that another word ends with", "N", (id: string) => `No BeaN enables ${id}`],
  ["a name that is a word of the sentence besides, before it", "A", (id: string) => `A milestone enables ${id}`],
  ["a name that is a word of the sentence besides, behind it", "a", (id: string) => `${id} has a parent`],
  ["a name that the sentence says twice", "P", (id: string) => `${id} is a part of ${id}`],
  ["a name with a mark", "A-1", (id: string) => `A-10 is no part of ${id}`],
])("%s is told with the others, whichever comes first", (_, odd, whatOf) => {
  const all = [odd, "X1", "X2", "X3", "X4"].map((id, at) => finding(at + 2, { subject: id, what: whatOf(id) }));
  const held = (order: readonly Finding[]) => heldFindings(...order).map(([what, rows]) => [what.split(";")[0], rows?.count]);
  expect(held(all)).toEqual([[whatOf(odd), 5]]);
  expect(held([...all].reverse())).toEqual([[whatOf("X4"), 5]]);
});

test("a name is no reason to tell other words together", () => {
  const all = ["B", "C", "D", "A"].map((id, at) => finding(at + 2, { subject: id, what: id === "A" ? "A waits for A-1" : `${id} waits for B-1` }));
  expect(heldFindings(...all).map(([what]) => what)).toEqual([...["B", "C", "D"].map((id) => `${id} waits for B-1`), "A waits for A-1"]);
});

test("findings that differ in more than the name stay apart: other words, column, mend", () => {
  const others = [{ what: "B-5 is wrong" }, { column: "Validator" }, { mend: "Name one" }, { severity: "Advice" as const }];
  expect(heldFindings(finding(4), ...others.map((cells) => finding(5, cells))).length).toBe(5);
});

test("one finding about many rows still stops each of them, and says so by its number", () => {
  const rows = Array.from({ length: 791 }, (_, index) => soundBenefit({ "Benefit ID": `B-${index}`, Due: "2025-12-31" }));
  const { result, findings, update } = reviewPlan(snapshotOf({ Benefits: tableOf(...rows) }), dayOf(2026, 6, 30));
  const stops = findings.filter(({ severity }) => severity === "Stops the row");
  expect(stops.map(({ rule, row, rows: where }) => [rule, row, where?.count])).toEqual([["due-before-start", 2, 791]]);
  expect(Object.values(result.benefits).every(({ status }) => status === "Undefined")).toBe(true);
  const reasons = update.tables.find(({ table }) => table === "Benefits")?.columns.find(({ header }) => header === "Reason")?.cells;
  expect(reasons?.[790]).toContain("B-790");
  expect(findingsSummary(findings)).toContain("1 stops 791 rows");
});

const counted = (count: number, severity: Finding["severity"], rows?: number): readonly Finding[] =>
  Array.from({ length: count }, (_, at) => finding(at + 4, { severity, ...(rows === undefined ? {} : { rows: { count: rows, first: [at + 4] } }) }));

test.each<readonly [findings: readonly Finding[], words: string]>([
  [[], "No findings"],
  [counted(1, "Stops the row"), "1 finding: 1 stops a row"],
  [counted(2, "Stops the row"), "2 findings: 2 stop a row"],
  [counted(1, "Stops the row", 791), "1 finding: 1 stops 791 rows"],
  [counted(1, "Needs attention"), "1 finding: 1 needs attention"],
  [counted(4, "Needs attention"), "4 findings: 4 need attention"],
  [counted(1, "Needs attention", 37), "1 finding: 1 needs attention in 37 rows"],
  [[...counted(1200, "Needs attention"), ...counted(2, "Advice", 3)], "1,202 findings: 1,200 need attention, 2 are advice in 6 rows"],
  [counted(1, "Advice"), "1 finding: 1 is advice"],
])("findings are counted with their rows, in one grammar everywhere (%#)", (findings, words) => {
  expect(findingsSummary(findings)).toBe(words);
  const parts = findingCounts(findings).map((part) => part.words);
  expect(words.endsWith(parts.join(", "))).toBe(true);
});
