import type { Day } from "./day";
import { finite, isKnown, type Figure } from "./figure";
import { plannedMoney } from "./money/planned-money";
import type { PlannedChange } from "./planned-change";

/**
 * The planned cash flow of a period, gross: a Flow's planned amount × unitValue, a Level's mean improvement × unitValue ×
 * years, a Milestone's once. A period runs from its first day to before the first day of the next, so that periods that
 * follow each other add up to the whole.
 *
 * @param unitValue money per unit; of a Level per unit and year
 * For instance a Level worth 120,000 a year that takes a year to build up earns 60,000 in the first and 120,000 in the second
 *
 * Source: method §5.
 */
export function plannedCashFlow(change: PlannedChange, unitValue: number, from: Day, until: Day): Figure {
  // What a day brings to a level is earned during it, what it brings to the other kinds is there at its end.
  const back = change.kind === "Level" ? 0 : 1;
  const before = plannedMoney(change, unitValue, from - back);
  const after = plannedMoney(change, unitValue, until - back);
  if (!isKnown(before) || !isKnown(after)) return isKnown(before) ? after : before;
  return finite(after - before, "the figures are too large to calculate with");
}
