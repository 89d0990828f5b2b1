import type { Metric } from "../metric";
import { say } from "../../words/say";
import { standingDayInput } from "../standing-day";

export const measuredTo: Metric = {
  key: "measuredTo",
  header: "Measured to",
  format: "yyyy-mm-dd",
  align: "center",
  width: 12,
  of: ({ progress }) => progress?.measuredTo,
  help: {
    meaning:
      "The day at which planned, variance and slip stand: that of the last reading while it is current (within Frequency; where that is blank, within the usual gap between readings, at least 31 days), else the status date. Past that the plan runs on, unless that would flatter, and never beyond End.",
    explain: ({ progress }) =>
      progress === undefined
        ? undefined
        : {
            rule:
              progress.measuredTo < progress.day && progress.day - (progress.measuredOn ?? progress.day) > progress.interval
                ? say`the day of the last reading (not before Start): it is no longer current, but to let the plan run on without one would flatter`
                : say`the day of the last reading (not before Start) while it is current, else the status date or End`,
            inputs: [
              standingDayInput(progress.change, progress.day),
              { name: say`days for which a reading is current`, value: progress.interval },
              { from: Math.max(0, progress.latest), to: progress.latest + 1 },
            ],
          },
    examples: [
      { given: { readings: [[40, 20]] }, gives: 46023 + 40 },
      { given: { readings: [[10, 20]] }, gives: 46023 + 50 },
      { given: { frequency: 92, readings: [[10, 20]] }, gives: 46023 + 10 },
      { given: { kind: "Level", readings: [[-5, 20]], day: 20 }, gives: 46023 },
      { given: { day: 90, end: 70, readings: [[40, 20]] }, gives: 46023 + 40 },
      { given: { day: 90, end: 72, readings: [[40, 20]] }, gives: 46023 + 72 },
      { given: {}, gives: 46023 + 50 },
    ],
  },
};
