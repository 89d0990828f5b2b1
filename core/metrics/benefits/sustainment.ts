import { lastReadings, readUntil } from "../../domain/readings";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import { say } from "../../words/say";

const due = { kind: "Level", direction: "Decrease", baseline: 12, target: 8, day: 200 } as const;

export const sustainment: Metric = {
  key: "sustainment",
  header: "Sustainment",
  align: "center",
  width: 13,
  highlights: wordHighlights(["Lost"], ["Eroding"], ["Sustained"]),
  of: ({ sustained }) => sustained?.state,
  help: {
    meaning:
      "Whether a Level or Scale lives on after Due. Sustained: the last three readings reach Target − tolerance (that of Sustainment, else the amber tolerance). Eroding: the latest does not, or the readings since Due signal a Concern. Lost: back at Baseline or worse. Unverified: no reading within one Frequency (quarterly where blank), or not yet three that hold.",
    explain: ({ sustained, progress, readings }) => {
      if (sustained === undefined || progress === undefined) return undefined;
      const sinceDue = readUntil(readings, progress.change.due - 1);
      return {
        rule: say`Unverified, Lost, Eroding and Sustained are tested in this order by the last three readings since Due`,
        inputs: [{ cell: "target" }, { cell: "due" }, { cell: "frequency" }, lastReadings(sinceDue, progress.latest, 3)],
      };
    },
    examples: [
      {
        given: {
          ...due,
          readings: [
            [120, 8],
            [150, 7.5],
            [180, 8],
          ],
        },
        gives: "Sustained",
      },
      {
        given: {
          ...due,
          readings: [
            [120, 8],
            [150, 7.5],
            [180, 8.4],
          ],
        },
        gives: "Eroding",
      },
      {
        given: {
          ...due,
          readings: [
            [120, 8],
            [150, 7.5],
            [180, 8.4],
          ],
          tolerance: 0.5,
        },
        gives: "Sustained",
      },
      {
        given: {
          ...due,
          readings: [
            [120, 8],
            [150, 7.5],
            [180, 12],
          ],
        },
        gives: "Lost",
      },
      {
        given: {
          ...due,
          readings: [
            [120, 8],
            [140, 7.5],
            [160, 8],
          ],
        },
        gives: "Unverified",
      },
      {
        given: {
          ...due,
          readings: [
            [150, 8],
            [180, 8],
          ],
        },
        gives: "Unverified",
      },
      {
        given: {
          ...due,
          day: 100,
          readings: [
            [80, 8],
            [90, 8],
            [100, 8],
          ],
        },
        gives: null,
      },
      { given: { day: 200, readings: [[100, 100]] }, gives: null },
    ],
  },
};
