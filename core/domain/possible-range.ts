import type { Progress } from "./progress";
import type { Readings } from "./readings";

/** Between which figures a KPI can lie. */
export interface PossibleRange {
  readonly least: number;
  readonly most: number;
}

/**
 * What a KPI can be, by what it has been: not below 0 where baseline, target and all readings are not, not over 100% where the
 * unit is a percentage and all are within 0–100% (typed as shares or as percent), an agreed score within 1–5, or within what
 * it has been where its scale is longer.
 *
 * Source: method §4, at completion.
 */
export function possibleRange({ change, latest, readingCount }: Progress, { actuals }: Readings, isPercentage: boolean): PossibleRange {
  let least = change.isBaselineBlank === true ? change.target : Math.min(change.baseline, change.target);
  let most = change.isBaselineBlank === true ? change.target : Math.max(change.baseline, change.target);
  for (let position = latest + 1 - readingCount; position <= latest; position++) {
    least = Math.min(least, actuals[position] as number);
    most = Math.max(most, actuals[position] as number);
  }
  if (change.kind === "Scale") return { least: Math.min(1, least), most: Math.max(5, most) };
  if (least < 0) return { least: -Infinity, most: Infinity };
  if (!isPercentage || change.kind === "Flow" || most > 100) return { least: 0, most: Infinity };
  return { least: 0, most: most <= 1 ? 1 : 100 };
}
