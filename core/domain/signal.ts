import { type ControlLimits, type LimitOptions, controlLimits, limitsBetween } from "./control-limits";
import { type Direction, goodSideOf } from "./direction";
import { type Unknown, unknown } from "./figure";
import { type SpecialCause, causesOf, latestCause, specialCauses } from "./special-cause";

/** What the latest reading of a series says. */
export const verdicts = ["Improvement", "Concern", "Common cause"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Signal {
  readonly limits: ControlLimits;
  /** One per reading; null is common cause, that is noise. */
  readonly causes: readonly (SpecialCause | null)[];
  /** The verdict on the series: that on its latest reading, whatever the earlier ones said. */
  readonly verdict: Verdict;
}

/** With fewer readings there is no verdict. */
export const fewestReadings = 7;

/** The reason of every verdict that is missing for that. */
export const tooFewReadings = unknown("a verdict needs at least 7 readings");

/**
 * Tells signal from noise in a series in time order, every reading marked as a chart needs it (XmR rules as in NHS
 * England's "Making Data Count", method §7). After a change of the process pass the readings since then only.
 *
 * @example signal([1, 2, 3, 4, 5, 6, 7], "Increase") // { verdict: "Improvement" }
 */
export function signal(values: ArrayLike<number>, direction: Direction, options: LimitOptions = {}): Signal | Unknown {
  if (values.length < fewestReadings) return tooFewReadings;
  const limits = controlLimits(values, options);
  if ("because" in limits) return limits;
  const causes = causesOf(values, limits);
  return { limits, causes, verdict: verdictOn(causes[causes.length - 1] ?? null, direction) };
}

/** The verdict of {@link signal} on the stretch from `from` to before `to`, without marking the earlier readings. */
export function latestVerdict(values: ArrayLike<number>, from: number, to: number, direction: Direction, options: LimitOptions = {}): Verdict | Unknown {
  if (to - from < fewestReadings) return tooFewReadings;
  const limits = limitsBetween(values, from, to, options);
  return "because" in limits ? limits : verdictOn(latestCause(values, from, to, limits), direction);
}

/**
 * What a special cause means for a direction. Maintain: either way is a Concern, for the process no longer stays where
 * it was; the cause says which way. (The reference has neutral high and neutral low instead.)
 */
export function verdictOn(cause: SpecialCause | null, direction: Direction): Verdict {
  if (cause === null) return "Common cause";
  return specialCauses[cause] === goodSideOf(direction) ? "Improvement" : "Concern";
}
