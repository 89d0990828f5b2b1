import type { Check } from "./check";
import { placeOf } from "./place";
import { moneyText } from "../wording/money";
import { say } from "../words/say";

export const fundingBelowPlan: Check = {
  rule: "funding-below-plan",
  severity: "Needs attention",
  help: "Less money is secured than the plan needs. A blank Committed is not known and so not told.",
  mend: "Secure the rest, or correct Planned or Committed",
  run(plan, report) {
    const money = (amount: number): string => moneyText(amount, plan.settings.currency);
    for (const row of plan.resources) {
      const { kind, planned, committed, name } = row;
      if (kind !== "Funding" || planned === undefined || committed === undefined || committed >= planned) continue;
      report({
        ...placeOf(plan, "resources", row, name, "committed"),
        what: say`${name ?? say`This funding`} is planned at ${money(planned)}, but only ${money(committed)} is secured: ${money(planned - committed)} short`,
      });
    }
  },
};
