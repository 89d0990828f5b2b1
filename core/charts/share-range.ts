import type { ChartSpec } from "../port/workbook";

/** How far below zero a share may lie unseen: no more than a line is thick. */
const within = 0.02;
const step = 0.25;
/** Above the last label, so that a line of 100%, and of little more, is seen whole. */
const headroom = 0.05;

/** The ends of an axis of shares: 0 to 100%, and further by quarters for what lies beyond. */
export function shareRange(shares: readonly (number | null)[]): Required<Pick<ChartSpec, "valueRange">> {
  let [from, to] = [0, 1];
  for (const share of shares) {
    if (share === null) continue;
    from = Math.min(from, Math.floor((share + within) / step) * step);
    to = Math.max(to, Math.ceil((share - headroom) / step) * step);
  }
  return { valueRange: { from, to: to + headroom, step } };
}
