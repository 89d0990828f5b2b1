import { missingCells } from "../reading/resolve-benefits";
import type { Check } from "./check";
import { benefitPlace, headerIn, isLeaf, isLeftBlank } from "./place";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

export const neededCellBlank: Check = {
  rule: "needed-cell-blank",
  severity: "Stops the row",
  help: "A cell that the arithmetic needs is blank. Parent rows need none, a Milestone only its dates, and a Flow's blank Baseline is 0.",
  mend: "Fill in the blank cells",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      if (benefit.change !== undefined || !isLeaf(benefit)) continue;
      const blank = missingCells(benefit.row).filter((name) => isLeftBlank(plan, "benefits", name, benefit.row));
      const [first] = blank;
      if (first === undefined) continue;
      const headers = blank.map((name) => headerIn(plan, "benefits", name));
      report({
        ...benefitPlace(plan, benefit, first),
        what: say`${benefit.id} has no ${namesText(headers)}, so it gets no figures`,
        mend: say`Enter ${namesText(headers)}`,
      });
    }
  },
};
