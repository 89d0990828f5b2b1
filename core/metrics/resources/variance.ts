import { resourceVariance as varianceOf, type ResourceMoney } from "../../domain/resource-variance";
import { negativeHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

export const resourceVariance: Metric<DatedRow<ResourceMoney>, DatedRow<Partial<ResourceMoney>>> = {
  key: "resourceVariance",
  header: "Variance",
  money: true,
  align: "right",
  width: 13,
  highlights: negativeHighlights,
  of: ({ row, day }) => varianceOf(row, day),
  help: {
    meaning: "Money planned by the status date (evenly from From to To) less Actual; for Funding, Actual less planned. Positive is favourable.",
    examples: [
      { given: { row: { kind: "Tool", planned: 1000, actual: 700, from: 1, to: 100 }, day: 51 }, gives: -200 },
      { given: { row: { kind: "Funding", planned: 1000, actual: 700 }, day: 51 }, gives: -300 },
      { given: { row: { kind: "Personnel", planned: 1000, actual: 700 }, day: 51 }, gives: 300 },
      { given: { row: { kind: "Tool", planned: 1000 }, day: 51 }, gives: null },
    ],
  },
};
