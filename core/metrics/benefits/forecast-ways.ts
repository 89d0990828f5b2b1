import type { Progress } from "../../domain/progress";
import { countedReadings } from "../../domain/readings";
import type { Standing } from "../../standing/standing";
import type { Explained, ExplainedInput } from "../metric";
import { phrase, say, told } from "../../words/say";

/** The three ways of a level's forecast in words, for the three columns that tell it. */
const levelWays = phrase("as planned from here, at today's rate, by the robust trend (Theil–Sen) of its last 12 readings read at Due");
const flowWays = phrase("as planned from here, at the rate so far, at the pace of the last three readings");

/** How a forecast comes about: `rule` says which one of its ways it is, and what a level's has beside them. */
export const explainForecast =
  (rule: (ways: string, isFlow: boolean) => string) =>
  ({ progress, readings, day, completion }: Standing): Explained | undefined => {
    if (progress === undefined || "because" in completion) return undefined;
    const { from, to } = countedReadings(progress.change, readings, day);
    const isFlow = progress.change.kind === "Flow";
    return {
      rule: rule(told(isFlow ? flowWays : levelWays), isFlow),
      inputs: isFlow ? flowInputs(progress, from, to) : levelInputs(progress, from, to),
    };
  };

const soFar = ({ delivered, plannedBenefit }: Progress): readonly ExplainedInput[] => [
  { name: say`Delivered to date`, value: delivered, as: "unit" },
  { name: say`Planned benefit`, value: plannedBenefit, as: "unit" },
];

/** What goes into them; `from` to before `to` are the readings that count. */
const levelInputs = (progress: Progress, from: number, to: number): readonly ExplainedInput[] => [
  ...soFar(progress),
  { from: Math.max(from, to - 12), to },
  { cell: "due" },
];

const flowInputs = (progress: Progress, from: number, to: number): readonly ExplainedInput[] => [
  ...soFar(progress),
  { name: say`promised by Due`, value: progress.promised, as: "unit" },
  { from: Math.max(from, to - 3), to },
];
