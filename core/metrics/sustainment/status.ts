import { wordHighlights } from "../../looks/looks";
import { kept, type SustainmentMetric } from "./sustainment-standing";

export const sustainmentStatus: SustainmentMetric = {
  key: "status",
  header: "Status",
  align: "center",
  width: 12,
  highlights: wordHighlights(["Lost"], ["Eroding"], ["Sustained"]),
  of: ({ sustained }) => sustained?.state,
  help: {
    meaning: "How its benefit lives on after Due: Sustained, Eroding, Lost or Unverified, as in the column Sustainment of Benefits.",
    examples: [
      { given: { row: {}, day: 200, sustained: kept }, gives: "Sustained" },
      { given: { row: {}, day: 100 }, gives: null },
    ],
  },
};
