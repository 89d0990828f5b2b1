import { paceIndex } from "../domain/slip";
import type { Metric } from "./metric";

export const pace: Metric = {
  key: "pace",
  header: "Pace",
  meaning: "SPI(t): the time from Start to the day for which the plan had what is delivered, as a share of the time that has passed. 1 is as planned, 0.5 half as fast.",
  format: "0.00",
  align: "right",
  width: 8,
  of: ({ lateness }) => ("because" in lateness ? lateness : paceIndex(lateness)),
  examples: [
    { given: { readings: [[50, 25]] }, gives: 0.5 },
    { given: { readings: [[50, 50]] }, gives: 1 },
    { given: { readings: [[50, 75]] }, gives: 1.5 },
    { given: { day: 0, readings: [[0, 5]] }, gives: null },
  ],
};
