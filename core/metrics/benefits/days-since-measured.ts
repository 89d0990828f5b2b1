import { hasEnded, standingDay } from "../../domain/planned-change";
import { lastReadings } from "../../domain/readings";
import { daysSinceMeasurement } from "../../domain/freshness";
import type { Metric } from "../metric";
import { standingDayInput } from "../standing-day";
import { say } from "../../words/say";

export const daysSinceMeasured: Metric = {
  key: "daysSinceMeasured",
  header: "Days since measured",
  format: "0",
  align: "right",
  width: 10,
  of: ({ benefit, measured, readings, day }) => (measured === undefined ? undefined : daysSinceMeasurement(measured, readings, standingDay(benefit.row, day))),
  help: {
    meaning: "Days from the latest measurement that counts to the status date, or to End where that came before.",
    explain: ({ benefit, measured, readings, day }) =>
      measured === undefined
        ? undefined
        : {
            rule: hasEnded(benefit.row, day)
              ? say`End − the date of the latest measurement that counts`
              : say`status date − the date of the latest measurement that counts`,
            inputs: [standingDayInput(benefit.row, day), lastReadings(readings.from, measured.latest)],
          },
    examples: [
      { given: { readings: [[19, 1]] }, gives: 31 },
      { given: { day: 90, end: 50, readings: [[19, 1]] }, gives: 31 },
      { given: {}, gives: null },
    ],
  },
};
