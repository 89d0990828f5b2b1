import { wordHighlights } from "../../looks/looks";
import { kept, type SustainmentMetric } from "./sustainment-standing";

export const sustainmentStatus: SustainmentMetric = {
  key: "status",
  header: "Status",
  meaning: "How its benefit lives on after Due: Sustained, Eroding, Lost or Unverified, as in the column Sustainment of Benefits.",
  align: "center",
  width: 12,
  highlights: wordHighlights(["Lost"], ["Eroding"], ["Sustained"]),
  of: ({ sustained }) => sustained?.state,
  examples: [
    { given: { row: {}, day: 200, sustained: kept }, gives: "Sustained" },
    { given: { row: {}, day: 100 }, gives: null },
  ],
};
