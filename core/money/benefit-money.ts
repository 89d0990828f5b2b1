import { isKnown, unknown, type Figure } from "../domain/figure";
import { measuredMoney } from "../domain/money/measured-money";
import { plannedMoney } from "../domain/money/planned-money";
import { measuredNetShare, plannedNetShare } from "../domain/money/valuation";
import type { Standing } from "../standing/standing";
import { valuationOf } from "./benefit-valuation";

/** Money of one benefit by the status date, net of what is not this plan's doing; a dis-benefit's is negative. */
export interface BenefitMoney {
  readonly planned: Figure;
  /** The plan before Optimism bias and Confidence: what is claimed is ahead of or behind this one. */
  readonly plannedUnadjusted: Figure;
  readonly claimed: Figure;
  readonly validated: Figure;
}

/** Planned, claimed and validated money by the status date, or undefined where the benefit has no money. */
export function benefitMoney(standing: Standing, currency: string): BenefitMoney | undefined {
  const { benefit, progress, readings, day } = standing;
  const valuation = valuationOf(benefit, currency);
  if (valuation === undefined || progress === undefined || progress.change.kind === "Scale") return undefined;
  const { change, interval, measuredTo } = progress;
  // A level's last reading is held and claimed beyond its day, and its plan earns as long; a flow's plan stands at that reading.
  const plan = plannedMoney(change, valuation.unitValue, change.kind === "Level" ? day : measuredTo);
  const measured = measuredMoney(change, readings, valuation.unitValue, day, interval);
  return {
    planned: times(plan, plannedNetShare(valuation)),
    plannedUnadjusted: times(plan, measuredNetShare(valuation)),
    claimed: progress.readingCount === 0 ? unknown("it is not measured") : times(measured.claimed, measuredNetShare(valuation)),
    validated: times(measured.validated, measuredNetShare(valuation)),
  };
}

const times = (money: Figure, share: number): Figure => (isKnown(money) ? money * share || 0 : money);
