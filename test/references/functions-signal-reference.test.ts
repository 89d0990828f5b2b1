import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { callerOf } from "../../core/functions/answer-call";
import { figureFormulas } from "../../core/functions/figures";
import { testWhere } from "../support/test-where";
import { controlCharts } from "./control-charts";

/*
 * The 80 series of the public NHS-R reference once more, this time as cells: a column of readings goes into the formulas, and
 * limits, verdict, assurance and the cause of every reading come out. (The tests of the signal compare the functions below.)
 */
const files = [controlCharts.points, controlCharts.summary];
const callFormula = callerOf(figureFormulas);

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const [header = [], ...lines] = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

const directions: Readonly<Record<string, string>> = { increase: "Increase", decrease: "Decrease", neutral: "Maintain" };
const causes: Readonly<Record<string, string>> = {
  "Common Cause": "Common cause",
  "Above UCL": "Above the upper limit",
  "Below LCL": "Below the lower limit",
  "7 Point Trend (Increasing)": "Steady rise",
  "7 Point Trend (Decreasing)": "Steady fall",
  "2 in 3 Above CL": "Two of three near the upper limit",
  "2 in 3 Below CL": "Two of three near the lower limit",
  "7 Points Above CL": "Seven in a row above the mean",
  "7 Points Below CL": "Seven in a row below the mean",
};
/** The reference's neutral words say which way; ours says Concern. */
const verdicts: Readonly<Record<string, string>> = {
  common_cause: "Common cause",
  special_cause_improvement: "Improvement",
  special_cause_concern: "Concern",
  special_cause_neutral_high: "Concern",
  special_cause_neutral_low: "Concern",
};
const assurances: Readonly<Record<string, string>> = {
  consistent_pass: "Consistently pass",
  consistent_fail: "Consistently fail",
  inconsistent: "Hit and miss",
};

const [points = [], summary = []] = files.map(rowsOf);
const keyOf = (row: Row): string => `${row["series"]} ${row["rebase_group"] === "NA" ? "0" : row["rebase_group"]}`;
const stretches = summary.map((row) => ({ name: keyOf(row), row, stretch: points.filter((point) => keyOf(point) === keyOf(row)) }));

test("at least the 16 series of the copy are compared", () => expect(new Set(points.map((point) => point["series"])).size).toBeGreaterThanOrEqual(16));

testWhere("all control charts")("all 2,852 readings of 80 series are compared", () => {
  expect(new Set(points.map((point) => point["series"])).size).toBe(80);
  expect(stretches.reduce((sum, { stretch }) => sum + stretch.length, 0)).toBe(2852);
  expect(summary.filter((row) => row["target_in"] !== "NA").length).toBeGreaterThan(20);
});

test.each(stretches)("$name as cells of the formulas", ({ row, stretch }) => {
  const readings = stretch.map((point) => [Number(point["y"])]);
  const direction = directions[row["direction"] ?? ""];
  const options = [row["screen_outliers"] === "TRUE", row["fix_after"] === "NA" ? null : Number(row["fix_after"])];
  const [mean, lower, upper] = callFormula("BENEFIT_LIMITS", [readings, ...options])[0] as number[];
  for (const [ours, theirs] of [
    [mean, row["mean_col"]],
    [lower, row["lpl"]],
    [upper, row["upl"]],
  ] as const) {
    expect(Math.abs((ours as number) - Number(theirs))).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(Number(theirs))));
  }
  expect(callFormula("BENEFIT_SIGNAL", [readings, direction, ...options, true])).toEqual(stretch.map((point) => [causes[point["special_cause_type"] ?? ""]]));
  expect(callFormula("BENEFIT_SIGNAL", [readings, direction, ...options])).toEqual([[verdicts[stretch[stretch.length - 1]?.["point_type"] ?? ""]]]);
  // The reference tells assurance for the latest stretch of a rebased series only.
  const target = row["target_in"] as string;
  if (row["rebase_group"] !== "0" && target !== "NA" && direction !== "Maintain") {
    expect(callFormula("BENEFIT_ASSURANCE", [readings, Number(target), direction, ...options])).toEqual([[assurances[row["assurance_type"] ?? ""]]]);
  }
});
