import { isoDate } from "../domain/day";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { say } from "../words/say";

export const baselineAfterStart: Check = {
  rule: "baseline-after-start",
  severity: "Advice",
  help: "The baseline was read after the benefit began, so it may already contain some of the change.",
  mend: "Take the baseline from before Start, or correct the dates",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { baselineDate, start } = benefit.row;
      if (baselineDate === undefined || start === undefined || baselineDate <= start) continue;
      report({
        ...benefitPlace(plan, benefit, "baselineDate"),
        what: say`${benefit.id} has its baseline of ${isoDate(baselineDate)}, after it started on ${isoDate(start)}`,
      });
    }
  },
};
