import { isShare } from "../reading/resolve-benefits";
import type { Check } from "./check";
import { benefitPlace, isLeaf } from "./place";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

export const toleranceBasis: Check = {
  rule: "tolerance-basis",
  severity: "Needs attention",
  help: "A tolerance above 100% that counts as a share, so that of the Settings holds; or Tolerance basis Units in a row without tolerances of its own, or in a parent row, which has no unit.",
  mend: "Type a share such as 5%, or set Tolerance basis to Units and enter both tolerances in the KPI's unit",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { toleranceBasis: basis, amberTolerance, redTolerance } = benefit.row;
      if (basis === undefined && amberTolerance === undefined && redTolerance === undefined) continue;
      const [column, given] = amberTolerance === undefined ? (["redTolerance", redTolerance] as const) : (["amberTolerance", amberTolerance] as const);
      if (basis === "Units" && (!isLeaf(benefit) || given === undefined)) {
        report({
          ...benefitPlace(plan, benefit, "toleranceBasis"),
          what: isLeaf(benefit)
            ? say`${benefit.id} has Tolerance basis Units but has no tolerance of its own, so shares hold`
            : say`${benefit.id} has Tolerance basis Units but is a parent row, which has no unit, so shares hold`,
        });
      } else if (basis !== "Units" && given !== undefined && !(isShare(given) && isShare(redTolerance ?? 0))) {
        const large = isShare(given) ? (redTolerance ?? given) : given;
        report({
          ...benefitPlace(plan, benefit, isShare(given) ? "redTolerance" : column),
          what: say`${benefit.id} has a tolerance of ${figureText(large)}, which is no share of a plan, so that of the Settings holds`,
        });
      }
    }
  },
};
