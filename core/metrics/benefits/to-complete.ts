import { isKnown, unknown } from "../../domain/figure";
import { toComplete as toCompleteOf } from "../../domain/forecast";
import { hasEnded } from "../../domain/planned-change";
import { dueHasPassed } from "../../domain/completion";
import { ended, notStarted } from "../../domain/progress";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";

export const toComplete: Metric = {
  key: "toComplete",
  header: "To-complete rate",
  format: "0.00",
  align: "right",
  width: 11,
  of: ({ progress }) => {
    if (progress === undefined) return rowNotComputed;
    const { change, day, delivered, promised, plannedBenefit } = progress;
    if (change.nature === "Dis-benefit" || promised === 0) return nothingToComplete;
    if (day < change.start) return notStarted(change, day);
    if (!isKnown(delivered)) return delivered;
    if (hasEnded(change, day)) return ended;
    if (day >= change.due) return dueHasPassed;
    return toCompleteOf(promised, plannedBenefit, delivered);
  },
  help: {
    meaning:
      "The pace that is needed from here to keep the promise in time, as a multiple of the planned one: (promised − delivered)/(promised − planned). Above 1 it must go faster than planned. Blank from Due or End on.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      return {
        rule: say`(promised by Due − Delivered to date)/(promised by Due − Planned benefit)`,
        inputs: [
          { name: say`promised by Due`, value: progress.promised, as: "unit" },
          { name: say`Delivered to date`, value: progress.delivered, as: "unit" },
          { name: say`Planned benefit`, value: progress.plannedBenefit, as: "unit" },
        ],
      };
    },
    examples: [
      { given: { target: 600, readings: [[50, 200]] }, gives: 400 / 300 },
      { given: { readings: [[50, 50]] }, gives: 1 },
      { given: { readings: [[50, 100]] }, gives: 0 },
      { given: { day: 100, readings: [[100, 90]] }, gives: null },
      { given: { day: 101, readings: [[90, 80]] }, gives: null },
      { given: { day: 60, end: 50, readings: [[50, 40]] }, gives: null },
      { given: { nature: "Dis-benefit", readings: [[50, 50]] }, gives: null },
    ],
  },
};

const nothingToComplete = unknown("nothing is promised that could be completed");
