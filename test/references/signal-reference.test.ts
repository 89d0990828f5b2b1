/**
 * Our XmR figures against those of the public NHS-R reference (80 series, 2,852 readings) and against worked cases of
 * other tools. Of the first a trimmed copy is in the project;
 * the whole set and the worked cases lie in a folder beside it.
 */
import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assurance } from "../../core/domain/assurance";
import { type ControlLimits, controlLimits, sideOf } from "../../core/domain/control-limits";
import type { Direction } from "../../core/domain/direction";
import { type Signal, latestVerdict, signal, verdictOn } from "../../core/domain/signal";
import { beside, isHere, testWhere } from "../support/test-where";
import { controlCharts } from "./control-charts";
import { type SpecialCause, causesOf, specialCauses } from "../../core/domain/special-cause";

const { points: pointsFile, summary: summaryFile } = controlCharts;
const casesFile = join(beside, "data/worked-cases.json");

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const [header = [], ...lines] = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

const directionOf: Readonly<Record<string, Direction>> = {
  increase: "Increase",
  decrease: "Decrease",
  neutral: "Maintain",
};

const causeNames: Readonly<Record<string, SpecialCause | null>> = {
  "Common Cause": null,
  "Above UCL": "Above the upper limit",
  "Below LCL": "Below the lower limit",
  "7 Point Trend (Increasing)": "Steady rise",
  "7 Point Trend (Decreasing)": "Steady fall",
  "2 in 3 Above CL": "Two of three near the upper limit",
  "2 in 3 Below CL": "Two of three near the lower limit",
  "7 Points Above CL": "Seven in a row above the mean",
  "7 Points Below CL": "Seven in a row below the mean",
};

/** The reference's word for a reading; its neutral words tell the way that the cause points, ours says Concern. */
function pointTypeOf(cause: SpecialCause | null, direction: Direction): string {
  const verdict = verdictOn(cause, direction);
  if (cause === null || verdict === "Common cause") return "common_cause";
  if (direction === "Maintain") return `special_cause_neutral_${specialCauses[cause] > 0 ? "high" : "low"}${verdict === "Concern" ? "" : "!"}`;
  return `special_cause_${verdict.toLowerCase()}`;
}

const assuranceWords = {
  "Consistently pass": "consistent_pass",
  "Consistently fail": "consistent_fail",
  "Hit and miss": "inconsistent",
} as const;

function assuranceTypeOf(limits: ControlLimits, target: string, direction: Direction): string {
  if (target === "NA") return "NA";
  const word = assurance(limits, Number(target), direction);
  return typeof word === "string" ? assuranceWords[word] : "NA";
}

const known = (result: ReturnType<typeof signal>): Signal => {
  if ("because" in result) throw new Error(`unknown: ${result.because}`);
  return result;
};

function expectClose(ours: number, theirs: number): void {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(theirs), 1e-3));
}

const countBy = (words: readonly string[], word: string): number => words.filter((other) => other === word).length;

const points = rowsOf(pointsFile);
const summary = rowsOf(summaryFile);
const pointsOf = new Map<string, Row[]>();
const keyOf = (series: string | undefined, group: string | undefined) => `${series} ${group === "NA" ? "0" : group}`;
for (const point of points) {
  const key = keyOf(point["series"], point["rebase_group"]);
  pointsOf.set(key, [...(pointsOf.get(key) ?? []), point]);
}

testWhere("all control charts")("the reference has 80 series and 2,852 readings, all of them compared below", () => {
  expect(new Set(points.map((point) => point["series"])).size).toBe(80);
  expect(points.length).toBe(2852);
  const compared = summary.map((row) => pointsOf.get(keyOf(row["series"], row["rebase_group"]))?.length ?? 0);
  expect(compared.reduce((sum, count) => sum + count, 0)).toBe(2852);
});

const stretches = summary.map((row) => ({ row, name: keyOf(row["series"], row["rebase_group"]) }));

describe.each(stretches)("the reference's $name", ({ row, name }) => {
  const stretch = pointsOf.get(name) ?? [];
  const values = stretch.map((point) => Number(point["y"]));
  const direction = directionOf[row["direction"] ?? ""] as Direction;
  const fixAfter = Number(row["fix_after"]);
  const options = {
    screen: row["screen_outliers"] === "TRUE",
    ...(Number.isNaN(fixAfter) ? {} : { baselineReadings: fixAfter }),
  };
  const ours = known(signal(values, direction, options));

  test("limits", () => {
    for (const { mean_col, lpl, upl } of [row, ...stretch] as const) {
      expectClose(ours.limits.mean, Number(mean_col));
      expectClose(ours.limits.lower, Number(lpl));
      expectClose(ours.limits.upper, Number(upl));
    }
  });

  test("every reading", () => {
    const { lower, mean, upper, nearLower, nearUpper } = ours.limits;
    const side = (value: number, line: number) => sideOf(value, line, ours.limits);
    const found = values.map((value, i) => {
      const outside = side(value, upper) > 0 || side(value, lower) < 0;
      const near = !outside && (side(value, nearUpper) > 0 || side(value, nearLower) < 0);
      const cause = ours.causes[i] ?? null;
      return [outside, side(value, mean), near, cause, pointTypeOf(cause, direction)];
    });
    const reference = stretch.map((point) => [
      point["outside_limits"] === "TRUE",
      Number(point["relative_to_mean"]),
      point["close_to_limits"] === "TRUE",
      causeNames[point["special_cause_type"] ?? ""],
      point["point_type"],
    ]);
    expect(found).toEqual(reference);
  });

  test("verdict and assurance", () => {
    const types = ours.causes.map((cause) => pointTypeOf(cause, direction));
    expect(types.length).toBe(Number(row["n"]));
    expect(types[types.length - 1]).toBe(row["variation_type"]);
    expect(ours.verdict).toBe(verdictOn(ours.causes[values.length - 1] ?? null, direction));
    expect(latestVerdict(values, 0, values.length, direction, options)).toBe(ours.verdict);
    for (const word of ["common_cause", "special_cause_improvement", "special_cause_concern"]) expect(countBy(types, word)).toBe(Number(row[word]));
    // The reference tells assurance for the latest stretch of a rebased series only.
    if (row["rebase_group"] !== "0") expect(assuranceTypeOf(ours.limits, row["target_in"] ?? "NA", direction)).toBe(row["assurance_type"]);
  });
});

interface WorkedCase {
  readonly id: string;
  readonly kind: string;
  readonly inputs: {
    readonly values: readonly number[];
    readonly relative_to_mean: readonly number[];
    readonly direction: string;
    readonly target: number | null;
    readonly screen_outliers: boolean;
    readonly fix_after_n: number | null;
    readonly centre: number;
    readonly n: number;
    readonly ul95: number;
    readonly ul99: number;
    readonly ll95: number;
    readonly ll99: number;
  };
  readonly expected: unknown;
}

/** Limits so far away that only runs can fire. */
const wideAround = (mean: number): ControlLimits => {
  const reach = 1e6;
  return {
    mean,
    meanMovingRange: reach / 2.66,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - (2 * reach) / 3,
    nearUpper: mean + (2 * reach) / 3,
  };
};

const pointed = (causes: readonly (SpecialCause | null)[]): readonly number[] => causes.map((cause) => (cause === null ? 0 : specialCauses[cause]));

/** The reference's list of where a run of 7 is complete, as the readings that belong to one. */
const spread = (ends: readonly number[]): readonly number[] => ends.map((_, i) => ends.slice(i, i + 7).find((end) => end !== 0) ?? 0);

const upper = (words: readonly string[]): readonly number[] => words.map((word) => (word === "upper" ? 1 : 0));

/** A run rule for n in a row as one for 7: every unbroken run of the case gets 7 − n readings more. */
function lengthened<T>(list: readonly T[], values: readonly number[], centre: number, n: number): readonly T[] {
  return list.flatMap((item, i) => (values[i] !== centre && (i === 0 || values[i - 1] === centre) ? Array<T>(8 - n).fill(item) : [item]));
}

const checks: Readonly<Record<string, (worked: WorkedCase) => void>> = {
  "spc.xmr": ({ inputs, expected }) => {
    const theirs = expected as {
      readonly mean: number;
      readonly lower: number;
      readonly upper: number;
      readonly special_cause_type: readonly string[];
      readonly point_type: readonly string[];
      readonly variation_type: string;
      readonly assurance_type: string;
    };
    const direction = directionOf[inputs.direction] as Direction;
    const baseline = inputs.fix_after_n === null ? {} : { baselineReadings: inputs.fix_after_n };
    const ours = known(signal(inputs.values, direction, { screen: inputs.screen_outliers, ...baseline }));
    expectClose(ours.limits.mean, theirs.mean);
    expectClose(ours.limits.lower, theirs.lower);
    expectClose(ours.limits.upper, theirs.upper);
    expect(ours.causes).toEqual(theirs.special_cause_type.map((name) => causeNames[name]));
    const types = ours.causes.map((cause) => pointTypeOf(cause, direction));
    expect(types).toEqual(theirs.point_type);
    expect(types[types.length - 1]).toBe(theirs.variation_type);
    expect(assuranceTypeOf(ours.limits, String(inputs.target ?? "NA"), direction)).toBe(theirs.assurance_type);
  },
  "spc.i_chart": ({ inputs, expected }) => {
    const theirs = expected as { ul99: number; ul95: number; ll95: number; ll99: number };
    const ours = controlLimits(inputs.values);
    if ("because" in ours) throw new Error(ours.because);
    const differences = [ours.upper - theirs.ul99, ours.nearUpper - theirs.ul95, ours.nearLower - theirs.ll95, ours.lower - theirs.ll99];
    for (const difference of differences) expect(Math.abs(difference)).toBeLessThanOrEqual(5.1e-5);
  },
  "spc.rule.shift7_end": ({ inputs, expected }) => {
    const ours = pointed(causesOf(inputs.relative_to_mean, wideAround(0)));
    expect(ours).toEqual(spread(expected as readonly number[]));
  },
  // The centre line stands amid the values, so that no 7 lie on one side of it and only the trend can fire.
  "spc.rule.trend7_end": ({ inputs, expected }) => {
    const causes = causesOf(inputs.values, wideAround(4.5));
    expect(pointed(causes)).toEqual(spread(expected as readonly number[]));
  },
  "spc.rule.shift_n": ({ inputs, expected }) => {
    const { values, centre, n } = inputs;
    const causes = causesOf(lengthened(values, values, centre, n), wideAround(centre));
    expect(pointed(causes)).toEqual(lengthened(upper(expected as readonly string[]), values, centre, n));
  },
  // The cases name no centre line. NHS wants all three on its one side, so it stands under the 5 that lies between.
  "spc.rule.two_in_three": ({ inputs, expected }) => {
    const mean = 4;
    const reach = ((inputs.ul95 - mean) * 3) / 2;
    const limits = { ...wideAround(mean), lower: mean - reach, upper: mean + reach, nearUpper: inputs.ul95 };
    const causes = causesOf(inputs.values, { ...limits, nearLower: inputs.ll95 });
    expect(pointed(causes)).toEqual(upper(expected as readonly string[]));
  },
  "spc.assurance": ({ inputs, expected }) => {
    const { ll99, ul99, target } = inputs;
    const limits = { ...wideAround((ll99 + ul99) / 2), lower: ll99, upper: ul99 };
    const words = {
      "Consistently pass": "consistentPass",
      "Consistently fail": "consistentFail",
      "Hit and miss": "inconsistent",
    };
    const ours = assurance(limits, target ?? NaN, directionOf[inputs.direction] as Direction);
    expect(typeof ours === "string" ? words[ours] : ours).toBe(expected);
  },
};

if (isHere("the worked cases")) {
  const all = JSON.parse(readFileSync(casesFile, "utf8")) as readonly WorkedCase[];
  const cases = all.filter(({ kind }) => kind.startsWith("spc."));

  test("there are 28 worked cases of control charts", () => {
    expect(cases.length).toBe(28);
  });

  test.each(cases)("worked case $id", (worked) => {
    const check = checks[worked.kind];
    if (check === undefined) throw new Error(`no check for cases of kind ${worked.kind}`);
    check(worked);
  });
}
