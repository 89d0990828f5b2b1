import { daysPerYear, isoDate } from "../domain/day";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { say } from "../words/say";

/** Longer than any appraisal period in use; beyond it a mistyped year is likelier. */
const longestYears = 60;

export const datesFarApart: Check = {
  rule: "dates-far-apart",
  severity: "Advice",
  help: `More than ${longestYears} years lie between Start and Due or End: perhaps a year is mistyped.`,
  mend: "Check the years of Start, Due and End",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { start, due, end } = benefit.row;
      if (start === undefined) continue;
      const longest = start + longestYears * daysPerYear;
      const last = due !== undefined && due > longest ? due : end;
      if (last === undefined || last <= longest) continue;
      report({
        ...benefitPlace(plan, benefit, last === due ? "due" : "end"),
        what: say`${benefit.id} runs from ${isoDate(start)} to ${isoDate(last)}, more than ${longestYears} years`,
      });
    }
  },
};
