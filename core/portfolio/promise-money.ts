import { isKnown, type Figure } from "../domain/figure";
import { promisedMoney } from "../domain/plan-variance";
import { plannedNetShare } from "../domain/money/valuation";
import { valuationOf } from "../money/benefit-valuation";
import type { Standing } from "../standing/standing";

/** Net money that a benefit promises in all. */
export interface PromiseMoney {
  readonly now: Figure;
  /** As it was first approved, at today's discounts; both by the later of the two Dues. */
  readonly first: Figure;
}

/** What a benefit promises now beside what was first approved for it; undefined where nothing is frozen or it has no money. */
export function promiseMoney({ benefit, progress, approved }: Standing, currency: string): PromiseMoney | undefined {
  const valuation = valuationOf(benefit, currency);
  if (approved === undefined || progress === undefined || valuation === undefined || progress.change.kind === "Scale") return undefined;
  const valuationThen = valuationOf(benefit, currency, approved.first.unitValue);
  const { then, now } = promisedMoney(approved.first, progress.change, valuationThen?.unitValue, valuation.unitValue);
  const net = (money: Figure): Figure => (isKnown(money) ? money * plannedNetShare(valuation) || 0 : money);
  return isKnown(then) && isKnown(now) ? { now: net(now), first: net(then) } : undefined;
}
