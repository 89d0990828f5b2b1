import type { Day } from "./day";
import { finite, isKnown, type Figure } from "./figure";
import { plannedMoney } from "./money/planned-money";
import type { PlannedChange } from "./planned-change";
import { shiftedChange } from "./shifted-change";

/** What the activity that a benefit waits for does to it (method §4). */
export interface TriggerEffect {
  /** The position of the activity among the plan's activities. */
  readonly activity: number;
  /** By how many days Start and Due move later; 0 where the trigger is in time. */
  readonly days: number;
  /** Planned money that this costs, net; undefined where the benefit has no money. */
  readonly delayCost: Figure | undefined;
}

/** By how many whole days a benefit starts later than planned: its trigger's finish + lag where that is after Start, else 0. */
export const triggerShift = (start: Day, finish: Day, lag: number): number => Math.max(0, Math.round(finish + lag - start));

/**
 * `delayCost` of one benefit: planned money at Start less the same at the shifted Start, gross. A flow or a milestone is
 * looked at on its Due (or on `day`, once Due is past): what has not come by then, though it may come later. A level is
 * looked at over its life, until End or, without one, the shifted Due: what it did not earn in the months lost never comes.
 *
 * @param unitValue money per unit; of a level per unit and year
 * @param days the shift, at least 0
 */
export function delayCost(change: PlannedChange, unitValue: number, days: number, day: Day): Figure {
  const shifted = shiftedChange(change, days);
  const until = change.kind === "Level" ? (change.end ?? Math.max(shifted.due, day)) : Math.max(change.due, day);
  const asPlanned = plannedMoney(change, unitValue, until);
  const late = plannedMoney(shifted, unitValue, until);
  if (!isKnown(asPlanned) || !isKnown(late)) return isKnown(asPlanned) ? late : asPlanned;
  return finite(asPlanned - late || 0, "the figures are too large to calculate with");
}
