import type { Status } from "./status";

/** What people call a benefit themselves, from worst to best; the two between are those of a five-point rating. */
export const ownStatuses = ["Red", "Amber/Red", "Amber", "Amber/Green", "Green", "Blue"] as const;
export type OwnStatus = (typeof ownStatuses)[number];

/** What the figures may say where somebody has said so: rank 0 is Red, 1 Amber, 2 Green or Realized. */
const ranges: Readonly<Record<OwnStatus, readonly [low: number, high: number]>> = {
  Red: [0, 0],
  "Amber/Red": [0, 1],
  Amber: [1, 1],
  "Amber/Green": [1, 2],
  Green: [2, 2],
  Blue: [2, 2],
};

const ranks: Readonly<Partial<Record<Status, number>>> = { Red: 0, Amber: 1, Green: 2, Realized: 2 };

/** Whether the own word is better or worse than the figures; undefined where they agree, or the figures say nothing. */
export function againstFigures(ownStatus: OwnStatus, status: Status): "better" | "worse" | undefined {
  const rank = ranks[status];
  if (rank === undefined) return undefined;
  const [low, high] = ranges[ownStatus];
  return low > rank ? "better" : high < rank ? "worse" : undefined;
}
