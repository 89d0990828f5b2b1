import { settings } from "../tables/settings";
import type { Check } from "./check";
import { say } from "../words/say";

export const currencyFromUnit: Check = {
  rule: "currency-from-unit",
  severity: "Advice",
  help: "Settings name no Currency, and the benefits in money all have the same money unit, so the plan is taken to be in it.",
  mend: "Enter it as Currency on Settings, so that nothing hangs on the units",
  run(plan, report) {
    if (!plan.isCurrencyFromUnits) return;
    const { currency } = plan.settings;
    report({
      table: settings.name,
      what: say`Settings name no Currency; the unit of the benefits in money, ${currency}, is taken for it`,
      mend: say`Enter ${currency} as Currency on Settings`,
    });
  },
};
