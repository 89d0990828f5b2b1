import { elapsedOf } from "../../domain/planned-change";
import { deliveredInWords } from "../../domain/rule-words";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";
import { twoAtMost } from "../../wording/cell-format";

export const deliveredToDate: Metric = {
  key: "deliveredToDate",
  header: "Delivered to date",
  format: twoAtMost,
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ progress }) => progress?.delivered ?? rowNotComputed,
  help: {
    meaning:
      "The benefit delivered by the status date, in units, positive when it is good: direction × (Actual − Baseline); a Flow's sum less the part of its baseline that had accrued by its last reading. For a floor or a ceiling the change from Baseline as it is.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      const { change, actual, day, measuredOn = day } = progress;
      const known = { name: say`Actual to date`, value: actual, as: "unit" } as const;
      if (change.kind === "Milestone") return { rule: deliveredInWords(change), inputs: [known] };
      const elapsed =
        change.kind === "Flow" && change.baseline !== 0 ? [{ name: say`elapsed share at the last reading`, value: elapsedOf(change, measuredOn) }] : [];
      return { rule: deliveredInWords(change), inputs: [known, { cell: "baseline" }, ...elapsed] };
    },
    examples: [
      { given: { baseline: 1200, target: 1000, direction: "Decrease", readings: [[50, 540]] }, gives: 60 },
      { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8, readings: [[50, 9]] }, gives: 3 },
      { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[50, 40]] }, gives: -40 },
    ],
  },
};
