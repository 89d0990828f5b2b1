import { expect, test } from "@jest/globals";
import { format as shownBy } from "numfmt";
import { dayOf } from "../../core/domain/day";
import { explainBenefit } from "../../core/explain/explain";
import { reviewPlan } from "../../core/review/review";
import { formatOfCell } from "../../core/wording/cell-format";
import { quantityText, unitFormat } from "../../core/wording/quantity";
import { bodyFormats } from "../../core/writing/kept-format";
import { frozen, measured, placesOf } from "../support/check-plans";
import { snapshotOf, soundBenefit, soundPlan } from "../support/plan-builder";

const minutes = (count: number): number => count / 1440;
const units = { unit: "h:mm", currency: "£" };

test.each([
  [minutes(45), "0:45"],
  [minutes(-5), "−0:05"],
  [minutes(26 * 60 + 10), "26:10"],
  [0, "0:00"],
  [minutes(44.9), "0:44"],
  [minutes(-0.5), "0:00"],
])("a span of %d days is %s in words", (days, words) => {
  expect(quantityText(days, units)).toBe(words);
});

test.each([
  ["reading", minutes(45), "0:45"],
  ["reading", minutes(26 * 60 + 10), "26:10"],
  ["reading", minutes(-5), "−0:05"],
  ["change", minutes(5), "+0:05"],
  ["change", minutes(-5), "−0:05"],
] as const)("as a %s of %d days its cell shows %s, below 0 too, where Excel shows # alone under a format of time", (as, days, words) => {
  expect(shownBy(formatOfCell(unitFormat(units, as) ?? "", days), days)).toBe(words);
});

test("hours and minutes that are numbers stay numbers", () => {
  expect(["hours", "minutes", "h"].map((unit) => quantityText(0.75, { unit, currency: "" }))).toEqual(["0.75 hours", "0.75 minutes", "0.75 h"]);
});

// From 1:00 to 0:40 in a year; half way, on 2 July, the plan stands at 0:50 (182/364 of 20 minutes), and 0:55 is read: 5 of 10 minutes delivered.
const row = soundBenefit({
  Unit: "h:mm",
  Kind: "Level",
  Direction: "Decrease",
  Baseline: minutes(60),
  Target: minutes(40),
  Start: "2026-01-01",
  Due: "2026-12-31",
});
const snapshot = snapshotOf(soundPlan(measured(row, ["2026-07-02", minutes(55)])));
const day = dayOf(2026, 7, 2);

test("a KPI in hours and minutes is so in its status columns, in its explanation and in findings", () => {
  const columns = reviewPlan(snapshot, day).update.tables.find(({ table }) => table === "Benefits")?.columns ?? [];
  const shown = (header: string): string | undefined => {
    const column = columns.find((own) => own.header === header);
    return column === undefined ? undefined : shownBy(bodyFormats(column, undefined)[0] ?? "General", column.cells[0]);
  };
  expect(["Planned to date", "Actual to date", "Planned benefit", "Delivered to date", "Variance"].map(shown)).toEqual([
    "0:50",
    "0:55",
    "0:10",
    "0:05",
    "−0:05",
  ]);
  const steps = explainBenefit(snapshot, "B-01", day)?.steps ?? [];
  expect(steps.find(({ key }) => key === "variance")).toMatchObject({ inputs: ["Delivered to date 0:05", "Planned benefit 0:10"], result: "−0:05" });
  const [cut] = placesOf("target-cut", frozen(row, { "Baseline value": minutes(60), Target: minutes(30) }));
  expect(cut?.what).toContain("has the target 0:40, less ambitious than 0:30 in");
});
