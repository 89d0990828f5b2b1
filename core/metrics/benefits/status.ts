import { statusHighlights } from "../../looks/looks";
import { isKnown } from "../../domain/figure";
import { attainment, variancePercent, type Progress } from "../../domain/progress";
import type { Status } from "../../domain/status";
import type { Explained, ExplainedInput, Metric } from "../metric";

export const status: Metric = {
  key: "status",
  header: "Status",
  meaning:
    "Realized, Green, Amber, Red, Not measured, Not due or Undefined, by the variance share and the tolerances. Realized needs a validated reading at or after Due. A parent follows the capped index of its children.",
  align: "center",
  width: 13,
  highlights: statusHighlights,
  of: (standing) => standing.status,
  explain: (standing) => {
    const { stop, rollup, progress, benefit } = standing;
    if (stop !== undefined) return { rule: "nothing is computed while a finding stops the row", inputs: [{ name: "finding", value: stop }] };
    const amber: ExplainedInput =
      benefit.row.amberTolerance === undefined
        ? { name: "amber tolerance (Settings)", value: benefit.tolerances.amber, as: "share" }
        : { cell: "amberTolerance" };
    const red: ExplainedInput =
      benefit.row.redTolerance === undefined ? { name: "red tolerance (Settings)", value: benefit.tolerances.red, as: "share" } : { cell: "redTolerance" };
    if (rollup !== undefined)
      return {
        rule: "a parent follows the capped index of its children: index − 1 against its tolerances",
        inputs: [{ name: "capped index", value: rollup.cappedIndex, as: "share" }, { name: "coverage", value: rollup.coverage, as: "share" }, amber, red],
      };
    return progress === undefined ? undefined : leafStatus(standing.status, progress, amber, red);
  },
  examples: [
    { given: { readings: [[50, 47.5]] }, gives: "Green" },
    { given: { readings: [[50, 45]] }, gives: "Amber" },
    { given: { readings: [[50, 44]] }, gives: "Red" },
    { given: { day: 100, readings: [[90, 95]], validated: true }, gives: "Realized" },
    { given: { day: 100, readings: [[90, 95]] }, gives: "Green" },
    { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[50, 40]] }, gives: "Green" },
    { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[50, 60]], validated: true }, gives: "Red" },
    { given: {}, gives: "Not measured" },
    { given: { day: 4 }, gives: "Not due" },
    { given: { kind: "Level", direction: "Maintain", baseline: 90, target: 90, readings: [[50, 87]] }, gives: "Green" },
  ],
};

/** Why a leaf has its status: the first of the method's tests that holds. */
function leafStatus(status: Status, progress: Progress, amber: ExplainedInput, red: ExplainedInput): Explained {
  const { change, day, share, delivered } = progress;
  const v: ExplainedInput = { name: "Variance %", value: variancePercent(progress), as: "share" };
  const today: ExplainedInput = { name: "status date", value: day, as: "day" };
  switch (status) {
    case "Not due":
      return day < change.start
        ? { rule: "the status date is before Start", inputs: [today, { cell: "start" }] }
        : {
            rule: "less than the too-early share is planned, and nothing is delivered",
            inputs: [
              { name: "planned share", value: share, as: "share" },
              { name: "Delivered to date", value: delivered, as: "unit" },
            ],
          };
    case "Not measured":
      return { rule: "it is due, and there is no measurement on or before the status date", inputs: [today, { cell: "start" }] };
    case "Realized":
      return {
        rule: "Due has come, Attainment is at least 1 − amber tolerance, and the latest reading is validated",
        inputs: [{ cell: "due" }, { name: "Attainment", value: attainment(progress), as: "share" }, amber, { from: progress.latest, to: progress.latest + 1 }],
      };
    case "Green":
      return isKnown(variancePercent(progress))
        ? { rule: "Variance % is not below −amber tolerance", inputs: [v, amber] }
        : { rule: "nothing was planned yet, and what came is no harm", inputs: [{ name: "Delivered to date", value: delivered, as: "unit" }] };
    case "Amber":
      return { rule: "Variance % is below −amber tolerance, not below −red tolerance", inputs: [v, amber, red] };
    case "Red":
      return isKnown(variancePercent(progress))
        ? { rule: "Variance % is below −red tolerance", inputs: [v, red] }
        : { rule: "nothing was planned yet, and what came is harm", inputs: [{ name: "Delivered to date", value: delivered, as: "unit" }] };
    default:
      return { rule: "there is no variance share to judge by", inputs: [v] };
  }
}
