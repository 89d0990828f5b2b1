import { expect, test } from "@jest/globals";
import { format as shownBy } from "numfmt";
import { freezeBaseline } from "../../core/baselines/freeze";
import { dayOf } from "../../core/domain/day";
import { explainBenefit } from "../../core/explain/explain";
import { spanUnitOfFormat } from "../../core/parsing/span-format";
import type { Cell, PlanSnapshot, SpanUnit } from "../../core/port/workbook";
import { formatQuestions } from "../../core/reading/span-cells";
import { reviewPlan } from "../../core/review/review";
import { quantityText } from "../../core/wording/quantity";
import { bodyFormats } from "../../core/writing/kept-format";
import { measured } from "../support/check-plans";
import { shownTexts } from "../support/shown-texts";
import { snapshotOf, soundBenefit, soundPlan, tableOf, type NamedCells } from "../support/plan-builder";

const minutes = (count: number): number => count / 1440;
const seconds = (count: number): number => count / 86400;

test.each<[format: string, unit: SpanUnit | undefined]>([
  ["h:mm", "h:mm"],
  ["[h]:mm", "h:mm"],
  ["hh:mm", "h:mm"],
  ["[hh]:mm;@", "h:mm"],
  ["[$-409]h:mm;@", "h:mm"],
  ["[Red]+[h]:mm;-[h]:mm", "h:mm"],
  ['[h]" h "mm" min"', "h:mm"],
  ["[h]", "h:mm"],
  ["[m]", "h:mm"],
  ["[mm]:ss", "h:mm:ss"],
  ["mm:ss", "h:mm:ss"],
  ["h:mm:ss.000", "h:mm:ss"],
  ["[s]", "h:mm:ss"],
  ["h:mm AM/PM", undefined],
  ["yyyy-mm-dd h:mm", undefined],
  ["d h:mm", undefined],
  ["mm", undefined],
  ["mmm", undefined],
  ["General", undefined],
  ["0.00", undefined],
  ['0.0" h"', undefined],
  ["#,##0", undefined],
  ["@", undefined],
  ["", undefined],
])("the format %s shows a span of time in %s", (format, unit) => {
  expect(spanUnitOfFormat(format)).toBe(unit);
});

test.each([
  [seconds(270), "0:04:30"],
  [seconds(0.6), "0:00:01"],
  [seconds(-270), "−0:04:30"],
  [seconds(59.6), "0:01:00"],
  [seconds(-0.2), "0:00:00"],
  [minutes(26 * 60 + 10), "26:10:00"],
])("a span of %d days in seconds is %s in words", (days, words) => {
  expect(quantityText(days, { unit: "h:mm:ss", currency: "" })).toBe(words);
});

// From 1:00 to 0:40 in a year; half way, on 2 July, the plan stands at 0:50 (182/364 of 20 minutes), and 0:55 is read: 5 of 10 minutes delivered.
const row = (cells: NamedCells = {}): NamedCells =>
  soundBenefit({ Unit: null, Baseline: minutes(60), Target: minutes(40), Start: "2026-01-01", Due: "2026-12-31", ...cells });
const readings = ["01", "02", "03", "04", "05", "06", "07"].map((month) => [`2026-${month}-02`, minutes(55)] as const);
const plan = (cells: NamedCells = {}): PlanSnapshot => snapshotOf(soundPlan(measured(row(cells), ...readings)));
const day = dayOf(2026, 7, 2);

/** The snapshot with one column's first cells shown as spans. */
const shownAs = (snapshot: PlanSnapshot, table: string, header: string, unit: SpanUnit, rows = 1): PlanSnapshot => ({
  tables: snapshot.tables.map((one) =>
    one.name === table
      ? { ...one, columns: one.columns.map((column) => (column.header === header ? { ...column, spans: [{ row: 0, rows, unit }] } : column)) }
      : one,
  ),
});

function statusOf(snapshot: PlanSnapshot, headers: readonly string[]): readonly (string | undefined)[] {
  const columns = reviewPlan(snapshot, day).update.tables.find(({ table }) => table === "Benefits")?.columns ?? [];
  return headers.map((header) => {
    const column = columns.find((own) => own.header === header);
    return column === undefined ? undefined : shownBy(bodyFormats(column, undefined)[0] ?? "General", column.cells[0]);
  });
}
const headers = ["Planned to date", "Actual to date", "Variance"] as const;
const spans = ["0:50", "0:55", "−0:05"];

test.each([
  ["Baseline", shownAs(plan(), "Benefits", "Baseline", "h:mm")],
  ["Target", shownAs(plan(), "Benefits", "Target", "h:mm")],
  ["a reading", shownAs(plan(), "Measurements", "Actual", "h:mm")],
])("a benefit without a Unit counts in hours and minutes where the workbook shows its %s so", (_, snapshot) => {
  expect(statusOf(snapshot, headers)).toEqual(spans);
  const steps = explainBenefit(snapshot, "B-01", day)?.steps ?? [];
  expect(steps.find(({ key }) => key === "variance")).toMatchObject({ inputs: ["Delivered to date 0:05", "Planned benefit 0:10"], result: "−0:05" });
});

test("where one of its cells shows seconds, all of its figures do", () => {
  const snapshot = shownAs(shownAs(plan(), "Benefits", "Target", "h:mm"), "Measurements", "Actual", "h:mm:ss");
  expect(statusOf(snapshot, headers)).toEqual(["0:50:00", "0:55:00", "−0:05:00"]);
});

test.each<[what: string, cells: NamedCells, shown: string]>([
  ["a Unit that is given counts, whatever the cells show", { Unit: "days" }, "0.04"],
  ["a cell that is shown so and holds no number tells nothing", { Target: null }, "0.04"],
])("%s", (_, cells, shown) => {
  expect(statusOf(shownAs(plan(cells), "Benefits", "Target", "h:mm"), ["Actual to date"])).toEqual([shown]);
});

// Frozen with the target 0:30, so that the comparison and the check for quiet cuts speak of spans too.
const frozenPlan = shownAs(
  snapshotOf(
    soundPlan({
      ...measured(row(), ...readings),
      Baselines: tableOf({
        Baseline: "Business case",
        "Taken on": "2026-01-15",
        "Benefit ID": "B-01",
        "Baseline value": minutes(60),
        Target: minutes(30),
        Start: "2026-01-01",
        Due: "2026-12-31",
        "Approved by": "Board",
      }),
    }),
  ),
  "Benefits",
  "Target",
  "h:mm",
);

test("every sheet, finding, explanation, report and message tells its figures as spans, and none as a share of a day", () => {
  const { texts } = shownTexts(frozenPlan, day);
  expect(texts.filter(({ text }) => /(?<![\d.])0\.0[0-4]/.test(text))).toEqual([]);
  const saying = (pattern: RegExp) => new Set(texts.flatMap(({ where, text }) => (pattern.test(text) ? [where.split(" B-01")[0]] : [])));
  expect([...saying(/\b0:55\b/)]).toEqual(
    expect.arrayContaining(["Benefits, Actual to date", "Review data", "Signals", "explain actualToDate", "explain signal", "report"]),
  );
  expect([...saying(/\b0:30\b/)]).toEqual(
    expect.arrayContaining(["Baselines compared", "Findings", "explain promiseAgainstFirst", "explain promiseAgainstLatest", "finding target-cut", "report"]),
  );
});

test("a frozen plan is written in spans", () => {
  const { update } = freezeBaseline(shownAs(snapshotOf({ Benefits: tableOf(row()) }), "Benefits", "Target", "h:mm"), {
    name: "Business case",
    takenOn: dayOf(2026, 1, 15),
    approvedBy: "Board",
    reason: "",
  });
  const table = update.newTables.find(({ name }) => name === "Baselines");
  const places = ["Baseline value", "Target"].map((header) => table?.columns.findIndex((column) => column.header === header) ?? -1);
  const shown = places.map((place) => shownBy(table?.formats?.[0]?.[place] ?? "General", table?.rows[0]?.[place] as number));
  expect(shown).toEqual(["1:00", "0:40"]);
});

const ofUnits = (units: readonly Cell[], kinds: readonly Cell[] = []): PlanSnapshot => {
  const ids = units.map((_, place) => `B-${place}`);
  const columns = [
    { header: "Benefit ID", cells: ids },
    { header: "Unit", cells: units },
    { header: "Kind", cells: units.map((_, place) => kinds[place] ?? "Level") },
    { header: "Baseline", cells: units.map(() => 0.25) },
  ];
  return { tables: [{ name: "Benefits", sheet: "Plan", headerRow: 1, firstColumn: 1, columns }] };
};

test.each<[what: string, units: readonly Cell[], asked: readonly [first: number, last: number][]]>([
  ["all have a unit", ["hours", "£", "  %", "½", 5], []],
  ["some have none", ["hours", null, "h", "", "days", "h"], [[1, 3]]],
  ["one is of spaces of all kinds", ["h", "h", " \u00a0\u200b\ufeff"], [[2, 2]]],
  ["one is an error", [{ error: "#N/A" }, "h"], [[0, 0]]],
])("where %s, the formats of the figures from the first to the last without one are asked for", (_what, units, asked) => {
  const rows = formatQuestions(ofUnits(units).tables).map(({ row: first, area }) => [first, first + area.bottom - area.top]);
  expect(rows).toEqual(asked);
});

test("a milestone needs no unit", () => {
  expect(formatQuestions(ofUnits([null, "h"], ["a Milestone"]).tables)).toEqual([]);
});
