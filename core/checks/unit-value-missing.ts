import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { isBlankCell, isLeaf, rawCell } from "./place";

/** A sign, or a code of three capitals, by which money is counted, with or without thousands or millions. */
const moneyUnit =
  /^(?:[£$€¥₹₺₩₽¢]|[A-Z]{1,2}\$|USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|ZAR|BRL|TRY|SGD|HKD|AED|SAR)(?:\s?(?:k|m|bn|000s?|million|thousand))?$/i;

export const unitValueMissing: Check = {
  rule: "unit-value-missing",
  severity: "Needs attention",
  about: "The category is one of money, but nothing says what a unit is worth, so the benefit counts for no money.",
  mend: "Enter the money per unit in Unit value (1 where the unit is money), or set Category to Non-financial",
  run(plan, report) {
    const currency = plan.settings.currency.toLowerCase();
    const gaps: Gap[] = [];
    let inMoney = 0;
    for (const benefit of plan.benefits) {
      const { category, kind, unit, unitValue } = benefit.row;
      if (!isLeaf(benefit) || category === undefined || category === "Non-financial" || kind === "Scale") continue;
      inMoney++;
      if (unitValue !== undefined || !isBlankCell(rawCell(plan, "benefits", "unitValue", benefit.row))) continue;
      if (kind === "Flow" && unit !== undefined && (unit.toLowerCase() === currency || moneyUnit.test(unit))) continue;
      gaps.push({ benefit, column: "unitValue", what: `${benefit.id} is ${category.toLowerCase()}, but has no money value per ${unit ?? "unit"}` });
    }
    reportGaps(plan, report, gaps, inMoney, "None of the benefits in money has a unit value");
  },
};
