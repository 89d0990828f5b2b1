import { daysPerMonth } from "../../domain/day";
import type { Metric } from "../metric";
import { say } from "../../words/say";

export const triggerShift: Metric = {
  key: "triggerShift",
  header: "Shift by trigger (months)",
  format: "0.0",
  align: "right",
  width: 11,
  of: ({ trigger }) => (trigger === undefined || "because" in trigger ? trigger : trigger.days / daysPerMonth),
  help: {
    meaning:
      "By how many months the activity that it waits for moves its Start and Due: the trigger's actual or expected finish + Trigger lag, less Start; 0 where that is in time. The plan's own dates stay as approved. After End it stays what it was on End.",
    explain: ({ trigger }) =>
      trigger === undefined || "because" in trigger
        ? undefined
        : {
            rule: say`the trigger's finish + Trigger lag − Start, at least 0, in months of 30.4375 days`,
            inputs: [{ activity: trigger.activity }, { cell: "triggerLag" }, { cell: "start" }],
          },
    examples: [
      { given: { shift: 61 }, gives: 61 / 30.4375 },
      { given: { shift: 0 }, gives: 0 },
      { given: {}, gives: null },
    ],
  },
};
