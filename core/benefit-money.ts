import { isKnown, unknown, type Figure } from "./domain/figure";
import { measuredMoney, measuredNetShare, plannedMoney, plannedNetShare, type Valuation } from "./domain/money";
import type { Standing } from "./metrics/standing";
import { tidy } from "./tables/text";
import type { Benefit } from "./tables/plan";

/** Money of one benefit by the status date, net of what is not this plan's doing; a dis-benefit's is negative. */
export interface BenefitMoney {
  readonly planned: Figure;
  readonly claimed: Figure;
  readonly validated: Figure;
}

/** What a unit is worth, or why it has no money: Flow in the plan's currency counts 1. */
export function valuationOf({ row, category, change }: Benefit, currency: string): Valuation | undefined {
  if (category === "Non-financial" || change === undefined) return undefined;
  const inCurrency = change.kind === "Flow" && row.unit !== undefined && currency !== "" && tidy(row.unit).toUpperCase() === currency.toUpperCase();
  const unitValue = row.unitValue ?? (inCurrency ? 1 : undefined);
  return unitValue === undefined ? undefined : { unitValue, deadweight: row.deadweight, attribution: row.attribution, optimismBias: row.optimismBias, confidence: row.confidence };
}

/** Planned, claimed and validated money by the status date, or undefined where the benefit has no money. */
export function benefitMoney(standing: Standing, currency: string): BenefitMoney | undefined {
  const { benefit, progress, readings, day } = standing;
  const valuation = valuationOf(benefit, currency);
  if (valuation === undefined || progress === undefined || progress.change.kind === "Scale") return undefined;
  const plan = plannedMoney(progress.change, valuation.unitValue, day);
  const measured = measuredMoney(progress.change, readings, valuation.unitValue, day);
  return {
    planned: times(plan, plannedNetShare(valuation)),
    claimed: progress.readingCount === 0 ? unknown("it is not measured") : times(measured.claimed, measuredNetShare(valuation)),
    validated: times(measured.validated, measuredNetShare(valuation)),
  };
}

const times = (money: Figure, share: number): Figure => (isKnown(money) ? money * share || 0 : money);
