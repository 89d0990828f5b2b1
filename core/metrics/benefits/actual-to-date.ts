import { actualInWords } from "../../domain/rule-words";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { told } from "../../words/say";
import { twoAtMost } from "../../wording/cell-format";

export const actualToDate: Metric = {
  key: "actualToDate",
  header: "Actual to date",
  format: twoAtMost,
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ measured }) => measured?.actual ?? rowNotComputed,
  help: {
    meaning:
      "What the KPI stands at: the sum of a Flow's measurements up to the status date or End, the latest reading of a Level or Scale, 1 once a Milestone is reached, 0 until then.",
    explain: ({ measured, benefit }) => {
      const kind = benefit.row.kind;
      if (measured === undefined || kind === undefined) return undefined;
      const to = measured.latest + 1;
      return {
        rule: told(actualInWords[kind]),
        inputs: [{ from: to - (kind === "Level" || kind === "Scale" ? Math.min(1, measured.readingCount) : measured.readingCount), to }],
      };
    },
    examples: [
      {
        given: {
          readings: [
            [10, 20],
            [40, 25],
            [60, 99],
          ],
        },
        gives: 45,
      },
      {
        given: {
          kind: "Level",
          readings: [
            [10, 20],
            [40, 25],
          ],
        },
        gives: 25,
      },
      { given: { kind: "Milestone", readings: [[50, 0]] }, gives: 0 },
      { given: {}, gives: null },
    ],
  },
};
