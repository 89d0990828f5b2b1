/** Which way the KPI should move. */
export const directions = ["Increase", "Decrease", "Maintain"] as const;
export type Direction = (typeof directions)[number];

/** +1 where a higher reading is better, −1 where a lower one is, 0 where it should stay (method §2). */
export const signOf: Record<Direction, 1 | -1 | 0> = { Increase: 1, Decrease: -1, Maintain: 0 };
