import { unknown } from "../domain/figure";
import type { CaseTerms } from "../domain/investment/case-figures";
import type { Plan } from "../reading/plan";

/** The discount rate and the price date of the Settings; a blank price date is the plan's first Start. */
export function caseTerms({ settings, benefits, statusDate }: Plan): CaseTerms {
  const firstStart = benefits.reduce((first, { change }) => Math.min(first, change?.start ?? first), Infinity);
  return {
    rate: settings.discountRate ?? unknown("Settings name no Discount rate"),
    priceDate: settings.priceDate ?? (firstStart === Infinity ? statusDate : firstStart),
  };
}
