import { isDone } from "../domain/activity-status";
import { difference } from "../domain/difference";
import { isoDate } from "../domain/day";
import { isKnown } from "../domain/figure";
import { hasEnded } from "../domain/planned-change";
import { ended, variancePercent } from "../domain/progress";
import { firstFew } from "../domain/first-few";
import type { Standing } from "../standing/standing";
import type { Rollups } from "./rollups";
import type { ActivityRow, Plan } from "../reading/plan";
import { idKey } from "../parsing/text";
import { sentence } from "../wording/sentence";
import { say, told } from "../words/say";

/** A benefit that is behind plan beyond its tolerance. */
export interface Gap {
  readonly standing: Standing;
  /** Variance as a share of the planned benefit, below 0; undefined where there is no such share, as of a ceiling of 0. */
  readonly share: number | undefined;
  /** Claimed money by the status date less what was planned before Optimism bias and Confidence; undefined where it has no money. */
  readonly money: number | undefined;
  /** The next open activity that enables it, or that there is none; of a benefit that has ended that nothing more comes. */
  readonly nextAction: string;
  /** Whether an open activity enables it. */
  readonly isEnabled: boolean;
}

/** What is furthest behind plan, by lost money first, then by the share of plan. */
export interface LargestGaps {
  readonly all: readonly Gap[];
  /** Those of benefits that have not ended, for which something can still be done. */
  readonly open: readonly Gap[];
}

/** The largest gaps, so many of each at the most. */
export function largestGaps(plan: Plan, standings: readonly Standing[], rollups: Rollups, most: number): LargestGaps {
  const gaps: Gap[] = [];
  for (let position = 0; position < standings.length; position++) {
    const standing = standings[position] as Standing;
    const { progress, status } = standing;
    if (progress === undefined || (status !== "Amber" && status !== "Red")) continue;
    const variance = variancePercent(progress);
    const share = isKnown(variance) ? variance : undefined;
    const benefitMoney = rollups.money[position];
    const money =
      benefitMoney !== undefined && isKnown(benefitMoney.plannedUnadjusted) && isKnown(benefitMoney.claimed)
        ? difference(benefitMoney.claimed, benefitMoney.plannedUnadjusted)
        : undefined;
    gaps.push({ standing, share, money, nextAction: "", isEnabled: false });
  }
  const isOpen = ({ standing: { benefit } }: Gap): boolean => !hasEnded(benefit.row, plan.statusDate);
  const largest = (of: readonly Gap[]): readonly Gap[] =>
    firstFew(of, most, (a, b) => Math.min(a.money ?? 0, 0) - Math.min(b.money ?? 0, 0) || (a.share ?? 0) - (b.share ?? 0)).map((gap) => {
      if (!isOpen(gap)) return { ...gap, nextAction: sentence(told(ended.because)) };
      const next = nextActivity(plan, gap.standing);
      return next === undefined
        ? { ...gap, nextAction: say`No open activity enables it: agree on one` }
        : { ...gap, nextAction: nextAction(next), isEnabled: true };
    });
  return { all: largest(gaps), open: largest(gaps.filter(isOpen)) };
}

const finishOf = ({ forecastFinish, baselineFinish }: ActivityRow): number => forecastFinish ?? baselineFinish ?? Infinity;

/** The open activity that enables the benefit (or its parent) and is expected first. */
function nextActivity(plan: Plan, { benefit }: Standing): ActivityRow | undefined {
  const parent = benefit.parent === undefined ? undefined : plan.benefits[benefit.parent];
  const ids = new Set([benefit.id, ...(parent === undefined ? [] : [parent.id])].map(idKey));
  return plan.activities
    .filter((activity) => !isDone(activity, plan.statusDate) && (activity.enables ?? []).some((id) => ids.has(idKey(id))))
    .sort((a, b) => finishOf(a) - finishOf(b))[0];
}

function nextAction(first: ActivityRow): string {
  const finish = finishOf(first);
  const activity = `${first.id ?? ""} ${first.name ?? ""}`.trim();
  return Number.isFinite(finish) ? say`${activity}, by ${isoDate(finish)}` : activity;
}
