/** Planned money after all factors, and before Optimism bias and Confidence; the latter may be left out where it is the same. */
export interface PlannedAmounts {
  readonly planned: number;
  readonly plannedUnadjusted?: number;
}

/**
 * The plan that claimed money is ahead of or behind: before Optimism bias and Confidence, which discount plans alone, so that like is compared
 * with like (method, rule 4). Deadweight and Attribution act on both sides.
 */
export const comparedPlan = ({ planned, plannedUnadjusted = planned }: PlannedAmounts): number => plannedUnadjusted;

/** Whether Optimism bias or Confidence changes the plan. */
export const isAdjusted = (amounts: PlannedAmounts): boolean => comparedPlan(amounts) !== amounts.planned;

/** The plan before both, only where it is another. */
export const unadjustedWhereOther = ({ planned, plannedUnadjusted }: Required<PlannedAmounts>): Pick<PlannedAmounts, "plannedUnadjusted"> =>
  plannedUnadjusted === planned ? {} : { plannedUnadjusted };
