import { statusHighlights } from "../../looks/looks";
import { isKnown } from "../../domain/figure";
import { hasEnded, isKept } from "../../domain/planned-change";
import { attainment, variance, variancePercent, type Progress } from "../../domain/progress";
import { statuses, type Status, type ToleranceBasis } from "../../domain/status";
import type { Explained, ExplainedInput, Metric } from "../metric";
import { say } from "../../words/say";
import { standingDayInput } from "../standing-day";

export const status: Metric = {
  key: "status",
  header: "Status",
  align: "center",
  width: 13,
  highlights: statusHighlights,
  words: statuses,
  of: (standing) => standing.status,
  help: {
    meaning:
      "Realized, Green, Amber, Red, Not measured, Not due or Undefined, by the variance share (with Tolerance basis Units: by the variance) and the tolerances. Not due also while so little was planned that being behind says nothing. Realized needs Due, the target and a validated reading, and lapses once a level is overdue twice over. A milestone that is not reached is Amber up to its grace after Due, then Red. A parent follows the capped index of its children, is Not measured while less than half of them are, and Amber at best beside a Red dis-benefit; one of dis-benefits alone follows the worst of them. After End it stays what it was on End.",
    explain: (standing) => {
      const { stop, rollup, progress, benefit } = standing;
      if (stop !== undefined) return { rule: say`nothing is computed while a finding stops the row`, inputs: [{ name: say`finding`, value: stop }] };
      const amber: ExplainedInput =
        benefit.row.amberTolerance === undefined
          ? { name: say`amber tolerance (Settings)`, value: benefit.tolerances.amber, as: "share" }
          : { cell: "amberTolerance" };
      const red: ExplainedInput =
        benefit.row.redTolerance === undefined ? { name: say`red tolerance (Settings)`, value: benefit.tolerances.red, as: "share" } : { cell: "redTolerance" };
      if (standing.harmCoverage !== undefined)
        return {
          rule: say`a parent of dis-benefits alone, which no index counts, follows the worst of them; below 50% coverage it is Not measured`,
          inputs: [{ name: say`coverage`, value: standing.harmCoverage, as: "share" }],
        };
      if (rollup !== undefined)
        return {
          rule: say`a parent follows the capped index of its children: index − 1 against its tolerances; below 50% coverage it is Not measured, beside a Red dis-benefit Amber at best`,
          inputs: [
            { name: say`capped index`, value: rollup.cappedIndex, as: "share" },
            { name: say`coverage`, value: rollup.coverage, as: "share" },
            amber,
            red,
          ],
        };
      return progress === undefined ? undefined : leafStatus(standing.status, progress, benefit.tolerances.basis, amber, red);
    },
    examples: [
      { given: { readings: [[50, 47.5]] }, gives: "Green" },
      { given: { readings: [[50, 45]] }, gives: "Amber" },
      { given: { readings: [[50, 44]] }, gives: "Red" },
      { given: { day: 100, readings: [[90, 95]], validated: true }, gives: "Realized" },
      { given: { day: 100, readings: [[90, 95]] }, gives: "Green" },
      { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[100, 40]] }, gives: "Green" },
      { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[100, 60]], validated: true }, gives: "Red" },
      { given: {}, gives: "Not measured" },
      { given: { day: 4 }, gives: "Not due" },
      { given: { day: 9, readings: [[9, 5]] }, gives: "Not due" },
      { given: { day: 9, readings: [[9, 9]] }, gives: "Green" },
      { given: { readings: [[40, 40]] }, gives: "Green" },
      { given: { day: 80, readings: [[40, 40]] }, gives: "Red" },
      { given: { kind: "Milestone", day: 131 }, gives: "Amber" },
      { given: { kind: "Milestone", day: 132 }, gives: "Red" },
      { given: { kind: "Level", baseline: 95, target: 90, readings: [[50, 97]] }, gives: "Green" },
      { given: { kind: "Level", direction: "At most", baseline: "blank", target: 0, readings: [[50, 5.6]] }, gives: "Red" },
      {
        given: { kind: "Level", direction: "At least", baseline: "blank", target: 99.9, amber: 0.1, red: 0.5, basis: "Units", readings: [[50, 95]] },
        gives: "Red",
      },
      { given: { kind: "Level", day: 163, readings: [[101, 100]], validated: true }, gives: "Realized" },
      { given: { kind: "Level", day: 164, readings: [[101, 100]], validated: true }, gives: "Green" },
      { given: { kind: "Level", day: 400, end: 163, readings: [[101, 100]], validated: true }, gives: "Realized" },
      { given: { kind: "Level", day: 400, end: 60, readings: [[50, 50]] }, gives: "Green" },
      { given: { kind: "Level", day: 400, end: 90, readings: [[50, 50]] }, gives: "Red" },
      { given: { kind: "Milestone", day: 400, end: 90 }, gives: "Not due" },
      { given: { kind: "Level", direction: "Maintain", baseline: 90, target: 90, readings: [[50, 87]] }, gives: "Green" },
    ],
  },
};

/** What an amber or a red row is held against. */
function behindStatus(
  status: "Amber" | "Red",
  progress: Progress,
  basis: ToleranceBasis,
  v: ExplainedInput,
  amber: ExplainedInput,
  red: ExplainedInput,
): Explained {
  const inUnits = basis === "Units";
  const input: ExplainedInput = inUnits ? { name: say`Variance`, value: variance(progress), as: "unit" } : v;
  if (status === "Amber")
    return {
      rule: inUnits ? say`Variance is below −amber tolerance, not below −red tolerance` : say`Variance % is below −amber tolerance, not below −red tolerance`,
      inputs: [input, amber, red],
    };
  if (inUnits || isKnown(variancePercent(progress)))
    return { rule: inUnits ? say`Variance is below −red tolerance` : say`Variance % is below −red tolerance`, inputs: [input, red] };
  if (isKept(progress.change))
    return {
      rule: say`the value to keep is 0, and it is not kept`,
      inputs: [{ cell: "target" }, { name: say`Actual to date`, value: progress.actual, as: "unit" }],
    };
  return { rule: say`nothing was planned yet, and what came is harm`, inputs: [{ name: say`Delivered to date`, value: progress.delivered, as: "unit" }] };
}

/** Why a leaf has its status: the first of the method's tests that holds. */
function leafStatus(status: Status, progress: Progress, basis: ToleranceBasis, amber: ExplainedInput, red: ExplainedInput): Explained {
  const { change, day, share, delivered } = progress;
  const v: ExplainedInput = { name: say`Variance %`, value: variancePercent(progress), as: "share" };
  const today = standingDayInput(change, day);
  switch (status) {
    case "Not due":
      return day < change.start
        ? { rule: hasEnded(change, day) ? say`End is before Start` : say`the status date is before Start`, inputs: [today, { cell: "start" }] }
        : {
            rule:
              change.kind === "Milestone"
                ? say`a milestone is expected from Due on`
                : say`less than the too-early share was planned, so that being behind says nothing yet`,
            inputs: change.kind === "Milestone" ? [{ cell: "due" }] : [{ name: say`planned share`, value: share, as: "share" }, v],
          };
    case "Not measured":
      return { rule: say`it is due, and there is no measurement on or before the status date or End`, inputs: [today, { cell: "start" }] };
    case "Realized":
      return {
        rule: say`Due has come, Attainment is at least 1 − amber tolerance, and the latest reading is validated and, of a level or a score, not overdue twice over`,
        inputs: [
          { cell: "due" },
          { name: say`Attainment`, value: attainment(progress), as: "share" },
          amber,
          { from: progress.latest, to: progress.latest + 1 },
        ],
      };
    case "Amber":
    case "Red":
      if (change.kind === "Milestone" && progress.actual === 0)
        return { rule: say`a milestone that is not reached is Amber within the grace after Due, then Red`, inputs: [today, { cell: "due" }] };
      return behindStatus(status, progress, basis, v, amber, red);
    case "Green":
      if (basis === "Units")
        return {
          rule: say`Variance is not below −amber tolerance, in the KPI's unit`,
          inputs: [{ name: say`Variance`, value: variance(progress), as: "unit" }, amber],
        };
      return isKnown(variancePercent(progress))
        ? { rule: say`Variance % is not below −amber tolerance`, inputs: [v, amber] }
        : { rule: say`nothing was planned yet, and what came is no harm`, inputs: [{ name: say`Delivered to date`, value: delivered, as: "unit" }] };
    default:
      return { rule: say`there is no variance share to judge by`, inputs: [v] };
  }
}
