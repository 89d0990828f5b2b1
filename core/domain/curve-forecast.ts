import { isKnown } from "./figure";
import { outlook } from "./forecast";
import type { PlanCurve } from "./plan-curve";

/** The forecast of a curve at each of its periods after now: the middle way and the range of all ways. */
export interface CurveForecast {
  readonly low: readonly (number | null)[];
  readonly middle: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/**
 * Continues a curve of shares from what is delivered: as planned from here, at the rate so far, at the pace of the last
 * three periods, as far as these are known (method §4, with the planned share of each period as the promise). It starts at the period of now, where
 * all ways stand at what is delivered; before it there is nothing. What benefits that have ended have brought stays as it is:
 * only what the others plan and have delivered is continued.
 */
export function curveForecast({ planned: all, deliveredCapped, ended }: Omit<PlanCurve, "monthEnds">): CurveForecast {
  const planned = all.map((share, period) => share - (ended.planned[period] as number));
  const delivered = deliveredCapped.map((share, period) => (share === null ? null : share - (ended.deliveredCapped[period] as number)));
  const stays = ended.deliveredCapped[delivered.length - 1] ?? 0;
  const now = delivered.length - 1;
  const none = planned.map(() => null);
  const today = delivered[now];
  const plannedToday = planned[now];
  if (today === undefined || today === null || plannedToday === undefined) return { low: none, middle: none, high: none };
  const known = delivered.slice(Math.max(0, now - 3)).filter((share) => share !== null);
  const recentPace = known.length < 2 ? undefined : (today - (known[0] as number)) / (known.length - 1);
  const ways = planned.map((promised, period) =>
    period < now ? undefined : outlook({ promised, planned: plannedToday, delivered: today, recentPace, periodsLeft: period - now }),
  );
  const pick = (name: "low" | "forecast" | "high") =>
    ways.map((way, period) => {
      if (way === undefined) return null;
      const figure = period === now ? today : way[name];
      return isKnown(figure) ? figure + stays : null;
    });
  return { low: pick("low"), middle: pick("forecast"), high: pick("high") };
}
