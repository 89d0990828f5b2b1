import { isKnown, type Figure } from "../../domain/figure";
import type { PlannedChange } from "../../domain/planned-change";
import { attainment, progressAt, realizationRate } from "../../domain/progress";
import { countedReadings, type Readings } from "../../domain/readings";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import type { Standing } from "../../standing/standing";

export const trend: Metric = {
  key: "trend",
  header: "Trend",
  meaning:
    "Improving or Worsening where the readings show a signal (method §7), else by the last change in attainment beyond the amber tolerance (of a Flow: in the realization rate), else Steady.",
  align: "center",
  width: 11,
  highlights: wordHighlights([], ["Worsening"], []),
  of: (standing) => {
    if (standing.progress === undefined || standing.progress.readingCount === 0) return undefined;
    if (standing.verdict === "Improvement") return "Improving";
    if (standing.verdict === "Concern") return "Worsening";
    return lastChange(standing);
  },
  explain: ({ verdict, progress, readings, benefit, day }) => {
    if (progress === undefined) return undefined;
    if (verdict === "Improvement" || verdict === "Concern")
      return { rule: "the readings show a signal (see Signal)", inputs: [{ name: "Signal", value: verdict }] };
    const { from, to } = countedReadings(progress.change, readings, day);
    const rule = "no signal, so by the last change in attainment (of a Flow: in the realization rate): beyond the amber tolerance it is a trend, else Steady";
    return {
      rule,
      inputs: [
        { from: Math.max(from, to - 2), to },
        { name: "amber tolerance of the row", value: benefit.tolerances.amber, as: "share" },
      ],
    };
  },
  examples: [
    {
      given: {
        kind: "Level",
        readings: [
          [10, 10],
          [40, 30],
        ],
      },
      gives: "Improving",
    },
    {
      given: {
        kind: "Level",
        readings: [
          [10, 30],
          [40, 10],
        ],
      },
      gives: "Worsening",
    },
    {
      given: {
        kind: "Level",
        readings: [
          [10, 30],
          [40, 32],
        ],
      },
      gives: "Steady",
    },
    {
      given: {
        readings: [
          [20, 20],
          [40, 10],
        ],
      },
      gives: "Worsening",
    },
    { given: { readings: [] }, gives: null },
  ],
};

function lastChange({ benefit, day, progress, readings }: Standing): string | undefined {
  if (progress === undefined) return undefined;
  const { change } = progress;
  const { from, to } = countedReadings(change, readings, day);
  if (to - from < 2) return undefined;
  const now = measureAt(change, readings, readings.days[to - 1] as number);
  const before = measureAt(change, readings, readings.days[to - 2] as number);
  if (!isKnown(now) || !isKnown(before)) return undefined;
  const better = change.nature === "Dis-benefit" ? before - now : now - before;
  if (Math.abs(better) <= benefit.tolerances.amber) return "Steady";
  return better > 0 ? "Improving" : "Worsening";
}

/** A flow's attainment only ever grows, so its realization rate tells the trend; the other kinds show their attainment. */
function measureAt(change: PlannedChange, readings: Readings, date: number): Figure {
  const then = progressAt(change, readings, date);
  const growsOnly = change.kind === "Flow" && change.nature === "Benefit" && change.direction !== "Maintain";
  return growsOnly ? realizationRate(then) : attainment(then);
}
