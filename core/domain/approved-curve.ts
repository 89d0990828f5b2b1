import { natureSign, plannedBenefit, promised, type PlannedChange } from "./planned-change";

/** One benefit of the approved curve: what it plans now, and what was approved for it, where anything was. */
export interface ApprovedPart {
  readonly change: PlannedChange;
  readonly approved: PlannedChange | undefined;
  readonly weight: number;
}

/**
 * The approved plan beside the curve of today's: at each month end the benefit that was approved, as a share of what is
 * promised now, so that a lowered target shows as an approved curve that ends above 100%. A benefit that nobody ever
 * approved stands with its plan of today. Undefined where nothing was approved at all.
 */
export function approvedCurve(parts: readonly ApprovedPart[], monthEnds: readonly number[]): readonly number[] | undefined {
  if (parts.every(({ approved }) => approved === undefined)) return undefined;
  const shown = parts.filter(({ change }) => natureSign(change) === 1 && promised(change) !== 0 && Number.isFinite(promised(change)));
  if (shown.every(({ approved }) => approved === undefined)) return undefined;
  const sums = monthEnds.map(() => 0);
  let weights = 0;
  for (const { change, approved = change, weight } of shown) {
    const perUnit = weight / promised(change);
    weights += weight;
    monthEnds.forEach((end, month) => {
      if (end >= approved.start) sums[month] = (sums[month] as number) + plannedBenefit(approved, end) * perUnit;
    });
  }
  return sums.every(Number.isFinite) ? sums.map((sum) => sum / weights) : undefined;
}
