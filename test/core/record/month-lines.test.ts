import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { TableSnapshot } from "../../../core/port/workbook";
import { cellsOf, cellWriter } from "../../../core/record/cell-writer";
import { addMonths, monthsOfLine } from "../../../core/record/month-lines";
import type { MonthReadings } from "../../../core/record/month-readings";
import { reviewPlan } from "../../../core/review/review";
import { dayOfText, keptTables, recordOf, withKept } from "../../support/kept-record";
import { snapshotOf, soundPlan, tableOf, type NamedCells } from "../../support/plan-builder";

const month = (of: string, last: number, more: Partial<MonthReadings> = {}): MonthReadings => ({
  month: of,
  count: 1,
  sum: last,
  last,
  lastDay: undefined,
  validatedBy: "",
  ...more,
});

function lineOf(months: readonly MonthReadings[]): string {
  const writer = cellWriter("Headings");
  addMonths(writer, "B-01", months);
  return String(cellsOf(writer)[0]).split("\n")[1] ?? "";
}

test("a line names the months that do not follow the one before, and nobody twice", () => {
  const months = [
    month("2025-11", 0.755, { validatedBy: "A;n!n" }),
    month("2025-12", 0.8, { count: 2, sum: 1.42, validatedBy: "A;n!n" }),
    month("2026-01", -3),
    month("2026-03", 0, { validatedBy: "Finance" }),
    month("2026-04", 0, { count: 0, sum: 0 }),
    month("2026-05", 7, { validatedBy: "Finance" }),
  ];
  const line = "B-01;2025-11=0.755!A%3Bn!n;0.8:2:1.42!;-3;2026-03=0!Finance;2026-04=;7!";
  expect(lineOf(months)).toBe(line);
  expect(monthsOfLine(line)).toEqual(months);
});

test("what somebody spoilt is passed over, with the months that follow it unnamed", () => {
  expect(monthsOfLine("B-01;2026-01=5;x;6;2026-04=7;8").map(({ month: of, last }) => `${of} ${last}`)).toEqual(["2026-01 5", "2026-04 7", "2026-05 8"]);
  expect(monthsOfLine("B-01;5;6")).toEqual([]);
});

const reading = (date: string, actual: number): NamedCells => ({
  "Benefit ID": "B-01",
  Date: date,
  Actual: actual,
  "Validated by": "Finance",
  "Validated on": date,
});

describe("the record that an earlier edition left", () => {
  const june = [reading("2026-04-30", 11), reading("2026-05-31", 10.5), reading("2026-06-30", 10)];
  const first = reviewPlan(snapshotOf(soundPlan({ Measurements: tableOf(...june) })), dayOfText("2026-06-30"));
  /** Every month and everybody named each time, as it was written then. */
  const named: Readonly<Record<string, string>> = { "11!Finance": "2026-04=11!Finance", "10.5!": "2026-05=10.5!Finance", "10!": "2026-06=10!Finance" };
  const rows = recordOf(first).columns.map(({ header, cells }) => ({
    header,
    cells: cells.map((cell) =>
      header === "Readings 1"
        ? String(cell).replace(
            /^(B-01;)2026-04=(.*)$/m,
            (_, id: string, entries: string) =>
              `${id}${entries
                .split(";")
                .map((own) => named[own])
                .join(";")}`,
          )
        : cell,
    ),
  }));
  const earlier: TableSnapshot = { ...recordOf(first), columns: rows };

  test("is held against as one of today is, and its edited line is named a break", () => {
    const lines = String(rows.find(({ header }) => header === "Readings 1")?.cells[0]).split("\n");
    expect(lines[1]).toBe("B-01;2026-04=11!Finance;2026-05=10.5!Finance;2026-06=10!Finance");
    const changed = snapshotOf(soundPlan({ Measurements: tableOf(reading("2026-04-30", 9), ...june.slice(1)) }));
    const ofRecord = (kept: readonly TableSnapshot[]): readonly string[] =>
      reviewPlan(withKept(changed, kept), dayOfText("2026-07-31")).findings.flatMap(({ rule, what }) =>
        /^(validated-reading-|record-)/.test(rule) ? [what] : [],
      );
    const says = "The validated reading of B-01 for 2026-04 was changed after a review had told it: then 11 days, now 9 days; Finance had validated it";
    expect(ofRecord(keptTables(first))).toEqual([says]);
    // Its seal is that of the text of today, so the same lines written otherwise are an edit.
    expect(ofRecord([earlier])).toEqual(["What the record tells of the review of 2026-06-30 was edited by hand"]);
    expect(ofRecord([resealed(earlier)])).toEqual([says]);
  });
});

/** The record with the digest and the seal that its lines have. */
function resealed(record: TableSnapshot): TableSnapshot {
  const cell = (header: string): string => String(record.columns.find((column) => column.header === header)?.cells[0] ?? "");
  const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
  const parts = ["Money", "Benefits", "Plans", "Readings", "Baselines", "Changes"];
  const lines = digest(parts.map((part) => [part, ...(cell(`${part} 1`) === "" ? [] : [cell(`${part} 1`)])].join("\n")).join("\n\n"));
  const figures = ["Benefit count", "Index", "Capped index", "Coverage", "Pessimistic index"].map((header) => (cell(header) === "null" ? "" : cell(header)));
  const seal = digest(["Benefits review record, version 1", "", "2026-06-30", cell("Plan") === "null" ? "" : cell("Plan"), ...figures, lines].join("\n"));
  return {
    ...record,
    columns: record.columns.map((column) =>
      column.header === "Digest of the lines" ? { ...column, cells: [lines] } : column.header === "Seal" ? { ...column, cells: [seal] } : column,
    ),
  };
}

test("a digest and texts of the host's own give the same record as the core's", () => {
  const plan = snapshotOf(soundPlan({ Measurements: tableOf(reading("2026-06-30", 10)) }));
  let [asked, written] = [0, 0];
  const digest = (texts: readonly string[]): string => {
    asked++;
    return createHash("sha256").update(texts.join("\n")).digest("hex");
  };
  const textOf = (bytes: Uint8Array, to: number): string => {
    written++;
    return Buffer.from(bytes.subarray(0, to)).toString("latin1");
  };
  const [own, hosts] = [reviewPlan(plan, dayOfText("2026-06-30")), reviewPlan(plan, dayOfText("2026-06-30"), undefined, { digest, textOf })];
  expect(recordOf(hosts)).toEqual(recordOf(own));
  // A part each of its benefits, of what they plan and of their readings.
  expect([asked, written]).toEqual([1, 3]);
});
