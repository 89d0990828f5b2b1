import { isKnown, unknown, type Figure } from "../domain/figure";
import { measuredMoney } from "../domain/money/measured-money";
import { plannedMoney } from "../domain/money/planned-money";
import { measuredNetShare, plannedNetShare } from "../domain/money/valuation";
import type { Standing } from "../standing/standing";
import { valuationOf } from "./benefit-valuation";
import { heldDays } from "./held-days";

/** Money of one benefit by the status date, net of what is not this plan's doing; a dis-benefit's is negative. */
export interface BenefitMoney {
  readonly planned: Figure;
  readonly claimed: Figure;
  readonly validated: Figure;
}

/** Planned, claimed and validated money by the status date, or undefined where the benefit has no money. */
export function benefitMoney(standing: Standing, currency: string): BenefitMoney | undefined {
  const { benefit, progress, readings, day } = standing;
  const valuation = valuationOf(benefit, currency);
  if (valuation === undefined || progress === undefined || progress.change.kind === "Scale") return undefined;
  const held = heldDays(standing);
  const plan = plannedMoney(progress.change, valuation.unitValue, plannedTo(standing, held));
  const measured = measuredMoney(progress.change, readings, valuation.unitValue, day, held);
  return {
    planned: times(plan, plannedNetShare(valuation)),
    claimed: progress.readingCount === 0 ? unknown("it is not measured") : times(measured.claimed, measuredNetShare(valuation)),
    validated: times(measured.validated, measuredNetShare(valuation)),
  };
}

/**
 * The day up to which planned money is compared with what is claimed: that of a flow's last reading while it is current, as in
 * `measuredTo`; a level's last reading is held and claimed up to the day itself.
 */
function plannedTo({ progress, readings, day }: Standing, held: number): number {
  if (progress === undefined || progress.change.kind !== "Flow" || progress.latest < 0) return day;
  const measuredOn = readings.days[progress.latest] as number;
  return day - measuredOn <= held ? Math.max(measuredOn, progress.change.start) : day;
}

const times = (money: Figure, share: number): Figure => (isKnown(money) ? money * share || 0 : money);
