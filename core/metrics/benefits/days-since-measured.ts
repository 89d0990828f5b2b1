import { lastReadings } from "../../domain/readings";
import { daysSinceMeasurement } from "../../domain/freshness";
import type { Metric } from "../metric";

export const daysSinceMeasured: Metric = {
  key: "daysSinceMeasured",
  header: "Days since measured",
  meaning: "Days from the latest measurement that counts to the status date.",
  format: "0",
  align: "right",
  width: 10,
  of: ({ progress, readings }) => (progress === undefined ? undefined : daysSinceMeasurement(progress, readings)),
  explain: ({ progress, readings }) =>
    progress === undefined
      ? undefined
      : {
          rule: "status date − the date of the latest measurement that counts",
          inputs: [{ name: "status date", value: progress.day, as: "day" }, lastReadings(readings.from, progress.latest)],
        },
  examples: [
    { given: { readings: [[19, 1]] }, gives: 31 },
    { given: {}, gives: null },
  ],
};
