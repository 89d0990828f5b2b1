import type { Check } from "./check";
import { say } from "../words/say";

export const missingBenefits: Check = {
  rule: "missing-benefits",
  severity: "Stops the row",
  help: "The workbook has no Benefits table, so there is nothing to compute.",
  mend: 'Take the sheet of your benefits as it stands with "Use this sheet", name it "Benefits", or add the plan\'s tables',
  run(plan, report) {
    if (plan.found.benefits === undefined) report({ table: "Benefits", what: say`There is no Benefits table in this workbook` });
  },
};
