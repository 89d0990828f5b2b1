import { unknown } from "../../domain/figure";
import { elapsedOf, isKept } from "../../domain/planned-change";
import { plannedInWords } from "../../domain/rule-words";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";
import { twoAtMost } from "../../wording/cell-format";

export const plannedToDate: Metric = {
  key: "plannedToDate",
  header: "Planned to date",
  format: twoAtMost,
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ progress }) => {
    if (progress === undefined) return rowNotComputed;
    return Number.isFinite(progress.planned) ? progress.planned : unknown("the figures are too large to calculate with");
  },
  help: {
    meaning:
      "What the KPI should stand at (a Level) or add up to (a Flow) by the plan on the day that it is measured to (its last reading while that is current, else the status date or End): Baseline + (Target − Baseline) × planned share; a Flow's baseline accrues evenly.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      const { change, measuredTo, share } = progress;
      const rule = plannedInWords(change);
      if (change.kind === "Milestone") return { rule, inputs: [{ cell: "due" }] };
      const elapsed = { name: say`elapsed share`, value: elapsedOf(change, measuredTo) };
      if (isKept(change)) return { rule, inputs: [{ cell: "target" }, ...(change.kind === "Flow" ? [elapsed] : [])] };
      return {
        rule,
        inputs: [
          { cell: "baseline" },
          { cell: "target" },
          { name: say`planned share`, value: share },
          ...(change.kind === "Flow" && change.baseline !== 0 ? [elapsed] : []),
        ],
      };
    },
    examples: [
      { given: { baseline: 1200, target: 1000, direction: "Decrease" }, gives: 500 },
      { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8 }, gives: 10 },
      { given: { kind: "Milestone", day: 100 }, gives: 1 },
    ],
  },
};
