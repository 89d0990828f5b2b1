import { lastReadings } from "../../domain/readings";
import type { Metric } from "../metric";
import { say } from "../../words/say";

const level = { kind: "Level", baseline: 60, target: 80, day: 830.5 } as const;

export const erosionPerYear: Metric = {
  key: "erosionPerYear",
  header: "Erosion per year",
  format: "0.0%;-0.0%;0.0%",
  align: "right",
  width: 10,
  of: ({ sustained }) => sustained?.erosionPerYear,
  help: {
    meaning:
      "The share of the benefit that is lost in each year since handover (since Due, where the handover came earlier or is still to come): 1 − (attainment now/attainment then)^(1/years). Negative where it has grown; blank below half a year.",
    explain: ({ sustained, progress, readings }) =>
      sustained === undefined || progress === undefined
        ? undefined
        : {
            rule: say`1 − (attainment now/attainment at handover)^(1/years)`,
            inputs: [
              { name: say`attainment now/at handover`, value: sustained.persistence, as: "share" },
              { cell: "due" },
              lastReadings(readings.from, progress.latest),
            ],
          },
    examples: [
      {
        given: {
          ...level,
          readings: [
            [90, 80],
            [830.5, 71.25],
          ],
        },
        gives: 0.25,
      },
      {
        given: {
          ...level,
          handover: 100,
          readings: [
            [90, 80],
            [830.5, 80],
          ],
        },
        gives: 0,
      },
      { given: { ...level, readings: [[90, 80]] }, gives: null },
      {
        given: {
          ...level,
          readings: [
            [90, 60],
            [830.5, 71.25],
          ],
        },
        gives: null,
      },
    ],
  },
};
