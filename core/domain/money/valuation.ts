import { largestSummable, tooLarge, unknown, type Figure, type Unknown } from "../figure";
import { isKept, type PlannedChange } from "../planned-change";

/** What turns units of a benefit into money (method §5). Shares run 0…1; what is undefined does not reduce. */
export interface Valuation {
  /** Money per unit: of a Flow delivered, of a Level's improvement per year, of a Milestone once. */
  readonly unitValue: number;
  readonly deadweight: number | undefined;
  readonly attribution: number | undefined;
  readonly optimismBias: number | undefined;
  readonly confidence: number | undefined;
}

/** Gross to net of measured actuals: (1 − Deadweight) × Attribution. */
export const measuredNetShare = ({ deadweight = 0, attribution = 1 }: Valuation): number => (1 - deadweight) * attribution;

/** Gross to net of plans and forecasts: as measured, × (1 − Optimism bias) × Confidence. */
export const plannedNetShare = (valuation: Valuation): number =>
  measuredNetShare(valuation) * (1 - (valuation.optimismBias ?? 0)) * (valuation.confidence ?? 1);

/** Why a change has no money whatever its Unit value, or undefined where it can have some. */
export function noMoney(change: PlannedChange): Unknown | undefined {
  if (change.kind === "Scale") return unknown("an agreed score is never turned into money");
  return isKept(change) ? unknown("a value to keep promises no change") : undefined;
}

export const hasMoney = (change: PlannedChange): boolean => noMoney(change) === undefined;

/** Money that can be added up, or why not. */
export const finiteMoney = (value: number): Figure => (Math.abs(value) <= largestSummable ? value || 0 : tooLarge);
