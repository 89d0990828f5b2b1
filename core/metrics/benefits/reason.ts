import { isKnown } from "../../domain/figure";
import { ended, variancePercent } from "../../domain/progress";
import type { Status } from "../../domain/status";
import { forecastDue, notInSight } from "../../domain/slip";
import type { WeightedIndex } from "../../domain/weighted-index";
import { percentText } from "../../wording/figures";
import { sentence } from "../../wording/sentence";
import type { Standing } from "../../standing/standing";
import { benefits } from "../../tables/benefits";
import type { Metric } from "../metric";
import { say, told } from "../../words/say";

export const reason: Metric = {
  key: "reason",
  header: "Reason",
  width: 60,
  wrap: true,
  of: (standing) => {
    const { stop, benefit } = standing;
    if (stop !== undefined) return sentence(stop);
    const why = figuresReason(standing);
    if (benefit.unreadFactor === undefined) return why;
    const money = say`Its money is left out, since ${told(benefits.columns[benefit.unreadFactor].header)} cannot be read`;
    return why === undefined ? money : `${why}. ${money}`;
  },
  help: {
    meaning: "Why figures of this row are blank.",
    examples: [
      { given: { readings: [[50, 45]] }, gives: null },
      // 50 days in, 5 of 100 delivered stands where day 5 was planned: a tenth of the pace, so ten times the planned time.
      { given: { readings: [[50, 5]] }, gives: "Forecast due: at this pace it is not in sight within five times the planned time" },
      { given: {}, gives: "There is no measurement on or before the status date" },
      { given: { day: 9, readings: [[9, 5]] }, gives: "Too early to judge" },
      { given: { day: 0 }, gives: "Not due yet" },
      { given: { day: 90, end: 50, readings: [[50, 45]] }, gives: "Forecast due: it has ended, so nothing more comes" },
      { given: { day: 90, end: 50 }, gives: "There is no measurement on or before its End" },
      { given: { day: 90, end: 9, readings: [[9, 5]] }, gives: "It ended before it was due" },
    ],
  },
};

/** Why figures are blank that come from what a row promises and what is measured. */
function figuresReason({ progress, rollup, harmCoverage, status, lateness, day }: Standing): string | undefined {
  if (rollup !== undefined)
    return status === "Undefined"
      ? say`None of its children can be computed`
      : harmCoverage === undefined
        ? parentReason(rollup)
        : harmReason(status, harmCoverage);
  if (progress === undefined) return undefined;
  const isPastEnd = day > progress.day;
  if (status === "Not due" && isPastEnd && progress.day < progress.change.due) return say`It ended before it was due`;
  if (status === "Not due") return progress.day < progress.change.start || !isKnown(progress.actual) ? say`Not due yet` : say`Too early to judge`;
  if (!isKnown(progress.actual)) return sentence(told(progress.actual.because));
  const share = variancePercent(progress);
  if (!isKnown(share)) return sentence(told(share.because));
  const due = "because" in lateness ? lateness : forecastDue(lateness);
  // The other reasons for a blank one show in its row: nothing delivered, no ramp.
  return !isKnown(due) && (due.because === notInSight || due === ended) ? say`Forecast due: ${told(due.because)}` : undefined;
}

/** What a parent's status rests on: its capped index, and how much of it is measured (below half it has no status of its own). */
function parentReason({ cappedIndex, coverage }: WeightedIndex): string {
  if (!isKnown(coverage)) return say`Rolled up from its children; units are not added up`;
  return isKnown(cappedIndex)
    ? say`Rolled up from its children at ${percentText(cappedIndex)} of plan, none counted above 100%; ${percentText(coverage)} of them by weight measured; units are not added up`
    : say`Rolled up from its children; ${percentText(coverage)} of them by weight measured; units are not added up`;
}

/** The same of a parent of dis-benefits alone, which no index counts. */
function harmReason(status: Status, coverage: number): string {
  return status === "Not measured"
    ? say`All of its children are dis-benefits; ${percentText(coverage)} of them by weight measured; units are not added up`
    : say`All of its children are dis-benefits, so it follows the worst of them, ${told(status)}; ${percentText(coverage)} of them by weight measured; units are not added up`;
}
