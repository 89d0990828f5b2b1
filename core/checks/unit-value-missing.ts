import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { isBlankCell, isLeaf } from "./place";
import { currencyKey } from "../parsing/currencies";
import { tidy } from "../parsing/text";
import { say } from "../words/say";

export const unitValueMissing: Check = {
  rule: "unit-value-missing",
  severity: "Needs attention",
  help: "The category is one of money, but nothing says what a unit is worth, so the benefit counts for no money.",
  mend: "Enter the money per unit in Unit value (1,000 where the unit is £k), or the plan's Currency on Settings where the unit is money, or set Category to Non-financial",
  run(plan, report) {
    const { currency } = plan.settings;
    const unitValues = plan.found.benefits?.cells("unitValue") ?? [];
    const gaps: Gap[] = [];
    let inMoney = 0;
    for (const benefit of plan.benefits) {
      const { category, kind, unit, unitValue } = benefit.row;
      if (!isLeaf(benefit) || category === undefined || category === "Non-financial" || kind === "Scale") continue;
      inMoney++;
      if (unitValue !== undefined || !isBlankCell(unitValues[benefit.row.index] ?? null)) continue;
      if (kind === "Flow" && unit !== undefined && (unit === currency || currencyKey(tidy(unit)) === currencyKey(currency))) continue;
      gaps.push({ benefit, column: "unitValue", what: said[category](benefit.id, unit ?? say`unit`) });
    }
    reportGaps(plan, report, gaps, inMoney, say`None of the benefits in money has a unit value`);
  },
};

const said = {
  Cashable: (id: string, unit: string) => say`${id} is cashable, but has no money value per ${unit}`,
  "Cost avoidance": (id: string, unit: string) => say`${id} is cost avoidance, but has no money value per ${unit}`,
  "Non-cashable": (id: string, unit: string) => say`${id} is non-cashable, but has no money value per ${unit}`,
};
