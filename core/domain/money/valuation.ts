import { largestSummable, tooLarge, unknown, type Figure } from "../figure";
import type { PlannedChange } from "../planned-change";

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

/** Whether a kind has money at all: an agreed score never has. */
export const hasMoney = (change: PlannedChange): boolean => change.kind !== "Scale";

export const noMoneyForScale = unknown("an agreed score is never turned into money");

/** Money that can be added up, or why not. */
export const finiteMoney = (value: number): Figure => (Math.abs(value) <= largestSummable ? value || 0 : tooLarge);
