import type { Metric } from "../metric";
import { say } from "../../words/say";

export const delayCost: Metric = {
  key: "delayCost",
  header: "Delay cost",
  money: true,
  align: "right",
  width: 12,
  of: ({ trigger }) => (trigger === undefined || "because" in trigger ? trigger : trigger.delayCost),
  help: {
    meaning:
      "Planned money, net, that the shift by the trigger costs. A Flow or Milestone: what does not come by Due (by the status date, once Due is past), though it may come later. A Level: what it does not earn in the months lost. Blank without a trigger or without money.",
    explain: ({ trigger }) =>
      trigger === undefined || "because" in trigger
        ? undefined
        : {
            rule: say`planned money, net, at the approved dates less the same at the shifted ones`,
            inputs: [{ activity: trigger.activity }, { name: say`days later`, value: trigger.days }, { cell: "unitValue" }],
          },
    examples: [
      { given: { shift: 25, unitValue: 10 }, gives: 250 },
      { given: { shift: 0, unitValue: 10 }, gives: 0 },
      { given: { kind: "Level", profile: "Step", due: 73, shift: 73, unitValue: 365 }, gives: 7300 },
      { given: { shift: 25 }, gives: null },
    ],
  },
};
