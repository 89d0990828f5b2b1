import { finite } from "../../domain/figure";
import { isFloorOrCeiling, isKept } from "../../domain/planned-change";
import { noChange } from "../../domain/progress";
import { shareInWords, signInWords } from "../../domain/rule-words";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";
import { twoAtMost } from "../../wording/cell-format";

export const plannedBenefitToDate: Metric = {
  key: "plannedBenefit",
  header: "Planned benefit",
  format: twoAtMost,
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ progress }) =>
    progress === undefined
      ? rowNotComputed
      : isFloorOrCeiling(progress.change)
        ? noChange
        : finite(progress.plannedBenefit, "the figures are too large to calculate with"),
  help: {
    meaning:
      "The benefit planned by the day that it is measured to, in units, positive when it is good: (Target − Baseline) × planned share × direction; negative for a dis-benefit. Blank for a floor or a ceiling.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      const { change, share } = progress;
      if (change.kind === "Milestone") return { rule: shareInWords(change), inputs: [{ cell: "due" }] };
      if (isKept(change)) return { rule: say`a value to maintain plans no change`, inputs: [{ cell: "direction" }] };
      return {
        rule: say`${signInWords(change)} × (Target − Baseline) × planned share`,
        inputs: [{ cell: "baseline" }, { cell: "target" }, { name: say`planned share`, value: share }],
      };
    },
    examples: [
      { given: { baseline: 1200, target: 1000, direction: "Decrease" }, gives: 100 },
      { given: { nature: "Dis-benefit", target: 100 }, gives: -50 },
    ],
  },
};
