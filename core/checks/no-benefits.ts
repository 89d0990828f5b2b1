import { planTables } from "../tables/plan-tables";
import type { Check } from "./check";
import { say } from "../words/say";

export const noBenefits: Check = {
  rule: "no-benefits",
  severity: "Needs attention",
  help: "The Benefits table holds no rows, so there is nothing to compute.",
  mend: "Enter the first benefit under the headers",
  run(plan, report) {
    if (plan.found.benefits === undefined || plan.benefits.length > 0) return;
    report({ table: planTables.benefits.name, what: say`Benefits has headers but no rows yet` });
  },
};
