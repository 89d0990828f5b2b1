import { lastReadings } from "../../domain/readings";
import type { Metric } from "../metric";
import { say } from "../../words/say";

export const lastMeasured: Metric = {
  key: "lastMeasured",
  header: "Last measured",
  format: "yyyy-mm-dd",
  align: "center",
  width: 12,
  of: ({ measured, readings }) => (measured === undefined || measured.latest < 0 ? undefined : readings.days[measured.latest]),
  help: {
    meaning: "The date of the latest measurement on or before the status date that counts.",
    explain: ({ measured, readings }) =>
      measured === undefined
        ? undefined
        : { rule: say`the date of the latest measurement that counts`, inputs: [lastReadings(readings.from, measured.latest)] },
    examples: [
      {
        given: {
          readings: [
            [10, 1],
            [40, 2],
            [60, 3],
          ],
        },
        gives: 46063,
      },
      { given: {}, gives: null },
    ],
  },
};
