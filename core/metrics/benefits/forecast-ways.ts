import type { Progress } from "../../domain/progress";
import { countedReadings } from "../../domain/readings";
import type { Standing } from "../../standing/standing";
import type { Explained, ExplainedInput } from "../metric";

/** The three ways of a level's forecast in words, for the three columns that tell it. */
const levelWays = "as planned from here, at today's rate, by the robust trend (Theil–Sen) of its last 12 readings read at Due";
const flowWays = "as planned from here, at the rate so far, at the pace of the last three readings";

/** How a forecast comes about: which one of its ways it is, and what a level's has beside them. */
export const explainForecast =
  (which: string, besides = "") =>
  ({ progress, readings, day, completion }: Standing): Explained | undefined => {
    if (progress === undefined || "because" in completion) return undefined;
    const { from, to } = countedReadings(progress.change, readings, day);
    const isFlow = progress.change.kind === "Flow";
    return {
      rule: isFlow ? `${which}: ${flowWays}` : `${which}: ${levelWays}${besides}`,
      inputs: isFlow ? flowInputs(progress, from, to) : levelInputs(progress, from, to),
    };
  };

const soFar = ({ delivered, plannedBenefit }: Progress): readonly ExplainedInput[] => [
  { name: "Delivered to date", value: delivered, as: "unit" },
  { name: "Planned benefit", value: plannedBenefit, as: "unit" },
];

/** What goes into them; `from` to before `to` are the readings that count. */
const levelInputs = (progress: Progress, from: number, to: number): readonly ExplainedInput[] => [
  ...soFar(progress),
  { from: Math.max(from, to - 12), to },
  { cell: "due" },
];

const flowInputs = (progress: Progress, from: number, to: number): readonly ExplainedInput[] => [
  ...soFar(progress),
  { name: "promised by Due", value: progress.promised, as: "unit" },
  { from: Math.max(from, to - 3), to },
];
