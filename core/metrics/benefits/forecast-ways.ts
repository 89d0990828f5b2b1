import type { Progress } from "../../domain/progress";
import type { ExplainedInput } from "../metric";

/** The three ways of a level's forecast in words, for the three columns that tell it. */
export const levelWays = "as planned from here, at today's rate, by the robust trend (Theil–Sen) of its last 12 readings read at Due";

/** What goes into them; `from` to before `to` are the readings that count. */
export const levelInputs = ({ plannedBenefit, delivered }: Progress, from: number, to: number): readonly ExplainedInput[] => [
  { name: "Delivered to date", value: delivered, as: "unit" },
  { name: "Planned benefit", value: plannedBenefit, as: "unit" },
  { from: Math.max(from, to - 12), to },
  { cell: "due" },
];
