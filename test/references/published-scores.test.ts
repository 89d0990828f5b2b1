import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan } from "../../core/review/review";
import type { Cell } from "../../core/port/workbook";
import { snapshotOf } from "../support/plan-builder";
import { beside, testWhere } from "../support/test-where";

/**
 * The 2018 SDG Index (SDSN and Bertelsmann Stiftung, CC BY 4.0) publishes a score per country and indicator, which is
 * attainment from a baseline to a target, × 100 and capped to 0…100. Each is a Level of a plan with one reading here.
 */
interface PublishedScore {
  readonly indicator: string;
  readonly country: string;
  readonly baseline: number;
  readonly target: number;
  readonly actual: number;
  readonly direction: string;
  readonly score: number;
}

const start = dayOf(2015, 9, 25);
const due = dayOf(2030, 12, 31);
const statusDate = dayOf(2018, 12, 31);

/** The attainment that a review gives each, from the status column of the update. */
function attainments(scores: readonly PublishedScore[]): readonly Cell[] {
  const { update } = reviewPlan(
    snapshotOf({
      Benefits: [
        ["Benefit ID", "Benefit", "Owner", "Kind", "Direction", "Baseline", "Target", "Start", "Due"],
        ...scores.map(({ indicator, country, direction, baseline, target }, index) => [
          `B-${index}`,
          indicator,
          country,
          "Level",
          direction,
          baseline,
          target,
          start,
          due,
        ]),
      ],
      Measurements: [["Benefit ID", "Date", "Actual"], ...scores.map(({ actual }, index) => [`B-${index}`, statusDate, actual])],
    }),
    statusDate,
  );
  return update.tables.find(({ table }) => table === "Benefits")?.columns.find(({ header }) => header === "Attainment")?.cells ?? [];
}

/** Which scores do not come out within 1e-9, of the figure or, near 0, of the scale. */
function missed(scores: readonly PublishedScore[]): readonly PublishedScore[] {
  const cells = attainments(scores);
  return scores.filter(({ score }, index) => {
    const attainment = cells[index];
    if (typeof attainment !== "number") return true;
    const ours = Math.min(100, Math.max(0, 100 * attainment));
    return Math.abs(ours - score) > 1e-9 * Math.max(1, Math.abs(score));
  });
}

const few: readonly PublishedScore[] = [
  {
    indicator: "Poverty headcount ratio at $1.90/day (%)",
    country: "Afghanistan",
    baseline: 72.5585294544513,
    target: 1.033895191682177e-15,
    actual: 34.5652169743895,
    direction: "decrease",
    score: 52.36229670822111,
  },
  {
    indicator: "Adjusted growth rate (%)",
    country: "Afghanistan",
    baseline: -14.736957800387929,
    target: 5.0,
    actual: -4.870194604327441,
    direction: "increase",
    score: 49.991307150013554,
  },
  {
    indicator: "Cereal yield (t/ha)",
    country: "Azerbaijan",
    baseline: 0.6261,
    target: 8.640000000000002,
    actual: 3.0047,
    direction: "increase",
    score: 29.680929385193224,
  },
  {
    indicator: "Projected poverty headcount ratio at $1.90/day (%) in 2030",
    country: "Costa Rica",
    baseline: 66.9190154097115,
    target: 6.574601973952099e-16,
    actual: 0.0,
    direction: "decrease",
    score: 100.0,
  },
  {
    indicator: "Births attended by skilled health personnel (%)",
    country: "Chad",
    baseline: 23.1,
    target: 100.00000000000001,
    actual: 20.2,
    direction: "increase",
    score: 0.0,
  },
  {
    indicator: "Prevalence of undernourishment (%)",
    country: "Central African Republic",
    baseline: 42.3,
    target: -1.3322676295501878e-15,
    actual: 58.6,
    direction: "decrease",
    score: 0.0,
  },
];

describe("published scores come out of a review", () => {
  test.each(few)("$indicator of $country: $score", (score) => {
    expect(missed([score])).toEqual([]);
  });

  test("the lowest, the middle and the highest of each of the 86 indicators of the 2018 SDG Index", () => {
    const scores = rowsOf(join(__dirname, "data/sdg-index-2018.csv")).map(
      ([indicator = "", country = "", baseline, target, actual, direction = "", score]): PublishedScore => ({
        indicator,
        country,
        baseline: Number(baseline),
        target: Number(target),
        actual: Number(actual),
        direction,
        score: Number(score),
      }),
    );
    expect([scores.length, new Set(scores.map(({ indicator }) => indicator)).size]).toEqual([258, 86]);
    expect(missed(scores)).toEqual([]);
  });

  testWhere("the whole SDG Index")(
    "all 12,047 of the 2018 SDG Index",
    () => {
      const lines = rowsOf(join(beside, "data/sdg/sdg_index.csv"));
      const scores = lines.map((fields): PublishedScore => ({
        indicator: fields[2] as string,
        country: fields[3] as string,
        baseline: Number(fields[6]),
        target: Number(fields[7]),
        actual: Number(fields[8]),
        direction: fields[9] as string,
        score: Number(fields[10]),
      }));
      expect(scores).toHaveLength(12047);
      expect(missed(scores)).toEqual([]);
    },
    60000,
  );
});

/** The lines of a file below its header. */
const rowsOf = (path: string): readonly (readonly string[])[] => readFileSync(path, "utf8").trim().split("\n").slice(1).map(csvFields);

/** The fields of a line of comma-separated values; quoted ones may hold commas and doubled quotes. */
const csvFields = (line: string): readonly string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? "");
