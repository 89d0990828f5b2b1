/** Which way the KPI should move, or where it should stay. */
export const directions = ["Increase", "Decrease", "Maintain", "At least", "At most"] as const;
export type Direction = (typeof directions)[number];

/**
 * s of the method: +1 where a higher reading is better, −1 where a lower one is, 0 where no change is promised (method §2). Case by case,
 * since a table in which one looks now for this word and now for that costs several times as much.
 */
export const signOf = (direction: Direction): 1 | -1 | 0 => (direction === "Increase" ? 1 : direction === "Decrease" ? -1 : 0);

/** On which side of a value the better readings lie: that of {@link signOf}, and above a floor, below a ceiling; 0 for Maintain. */
export const goodSideOf = (direction: Direction): 1 | -1 | 0 => (direction === "At least" ? 1 : direction === "At most" ? -1 : signOf(direction));

/** A floor or a ceiling: it promises no change, but a level to keep. */
export const isThreshold = (direction: Direction): direction is "At least" | "At most" => direction === "At least" || direction === "At most";
