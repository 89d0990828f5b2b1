import { planned, type PlannedChange } from "../domain/planned-change";
import { parseNumber, withPercentSign, type DecimalMark } from "../parsing/parse-number";
import type { PercentScale, Units } from "../wording/quantity";
import type { FigureRow, MeasuredBenefit } from "./in-its-row";
import { isPercentUnit } from "./said-percent";

/** What the figures of a benefit count, as its own row writes them, whether or not it can be computed. A milestone is 0 or 1. */
export const unitsOf = (row: FigureRow & { readonly baseline?: number | undefined; readonly target?: number | undefined }, currency: string): Units => ({
  unit: row.kind === "Milestone" ? undefined : row.unit,
  currency,
  scale: scaleOfFigures(row.kind, row.unit, row.baseline ?? 0, row.target ?? 0),
});

/** How the plan of a benefit writes its percentages, by its larger figure; undefined where it counts something else. */
export const percentScale = ({ change, row }: MeasuredBenefit): PercentScale | undefined =>
  change === undefined ? undefined : scaleOfFigures(change.kind, row.unit, change.baseline, change.target);

/** What a benefit is planned to come from and to reach. */
export const plannedFigures = (benefit: MeasuredBenefit | undefined): readonly number[] =>
  benefit?.change === undefined ? [] : [benefit.change.baseline, benefit.change.target];

/** Whether the KPI counts in percent. */
export const isPercent = ({ kind, unit }: FigureRow): boolean => countsInPercent(kind, unit);

const countsInPercent = (kind: string | undefined, unit: string | undefined): boolean => kind !== "Milestone" && unit !== undefined && isPercentUnit(unit);

function scaleOfFigures(kind: string | undefined, unit: string | undefined, baseline: number, target: number): PercentScale | undefined {
  if (!countsInPercent(kind, unit)) return undefined;
  const most = Math.max(Math.abs(baseline), Math.abs(target));
  if (most === 0) return undefined;
  return most <= 1 ? "share" : "percentage";
}

const surely = { share: 10, percentage: 1 } as const;

/**
 * A text that says per cent, by sign or in words, as the plan counts: "4.1%" is 4.1 where 8 to 3 is planned. A plan of 1 to 1.1 may count
 * in shares above 1, so that "104%" is 1.04 there: what is more than ten times all its figures is a share where that is about as large as
 * they are, else unclear. Undefined for other texts, and where the plan counts in shares, which a text is read as by itself.
 */
export function percentAsPlanned(text: string, scale: PercentScale, plan: readonly number[], mark: DecimalMark): number | "unclear" | undefined {
  const share = scale === "percentage" && /%\s*$/.test(withPercentSign(text.trim())) ? parseNumber(text, mark) : undefined;
  const percent = share === undefined ? undefined : parseNumber(withPercentSign(text.trim()).replace(/%\s*$/, ""), mark);
  if (share === undefined || percent === undefined) return undefined;
  const sizes = plan.map(Math.abs).filter((size) => size !== 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most >= surely.share || Math.abs(percent) <= 10 * most) return percent;
  return Math.abs(share) >= least / 2 && Math.abs(share) <= 2 * most ? share : "unclear";
}

/**
 * Whether a reading is written in the other scale than the plan: beyond all that the plan's own figures leave room for, or
 * nearer to what was planned for its day when taken a hundred times larger or smaller (B 0, T 80, at Due 0.76 or 76).
 */
export function isMixedScale(reading: number, scale: PercentScale, change: PlannedChange, day: number): boolean {
  const size = Math.abs(reading);
  if (size === 0 || (scale === "share" ? size <= 1 : size > surely.percentage)) return false;
  const [target, baseline] = [Math.abs(change.target), Math.abs(change.baseline)];
  if (scale === "share" && size >= surely.share) return true;
  if (scale === "percentage" && Math.min(target, baseline) >= surely.share) return true;
  if (scale === "share" && size <= 5 * Math.max(target, baseline)) return false;
  if (change.kind === "Flow") return false;
  const expected = planned(change, day);
  const other = scale === "share" ? reading / 100 : reading * 100;
  return Math.abs(other - expected) < Math.abs(reading - expected);
}
