import { signOf, type Direction } from "./direction";
import type { Kind, Nature } from "./kind";

/** What tells whether a row promises a change or a level to keep. */
export interface Intention {
  readonly nature: Nature;
  readonly kind: Kind;
  readonly direction: Direction;
  /** Undefined where it is left blank. */
  readonly baseline: number | undefined;
  readonly target: number;
}

/**
 * The Direction by which a row is judged. A level or scale whose Target does not lie beyond its Baseline in Direction, or has
 * no Baseline to move from, promises no change but a level to keep: Increase reads as At least, Decrease as At most (of a
 * dis-benefit, whose movement is the harm, the other way round). All others are judged as they say.
 *
 * @example judgedDirection({ nature: "Benefit", kind: "Level", direction: "Increase", baseline: 95, target: 90 }) // "At least"
 *
 * Source: method §2, thresholds.
 */
export function judgedDirection({ nature, kind, direction, baseline, target }: Intention): Direction {
  const sign = signOf(direction);
  if (sign === 0 || (kind !== "Level" && kind !== "Scale")) return direction;
  if (baseline !== undefined && (target - baseline) * sign > 0) return direction;
  return (sign === 1) === (nature === "Benefit") ? "At least" : "At most";
}
