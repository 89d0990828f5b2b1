import { lastReadings } from "../../domain/readings";
import { daysSinceMeasurement } from "../../domain/freshness";
import type { Metric } from "../metric";
import { say } from "../../words/say";

export const daysSinceMeasured: Metric = {
  key: "daysSinceMeasured",
  header: "Days since measured",
  format: "0",
  align: "right",
  width: 10,
  of: ({ measured, readings, day }) => (measured === undefined ? undefined : daysSinceMeasurement(measured, readings, day)),
  help: {
    meaning: "Days from the latest measurement that counts to the status date.",
    explain: ({ measured, readings, day }) =>
      measured === undefined
        ? undefined
        : {
            rule: say`status date − the date of the latest measurement that counts`,
            inputs: [{ name: say`status date`, value: day, as: "day" }, lastReadings(readings.from, measured.latest)],
          },
    examples: [
      { given: { readings: [[19, 1]] }, gives: 31 },
      { given: {}, gives: null },
    ],
  },
};
