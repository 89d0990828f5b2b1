import { hasEnded } from "../domain/planned-change";
import { say } from "../words/say";
import type { ExplainedInput } from "./metric";

/** The day on which a benefit stands, as what goes into a figure: the status date, or its End. */
export const standingDayInput = (benefit: { readonly end: number | undefined }, day: number): ExplainedInput =>
  hasEnded(benefit, day) ? { cell: "end" } : { name: say`status date`, value: day, as: "day" };
