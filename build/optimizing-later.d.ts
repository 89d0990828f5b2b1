export const optimizingLater: readonly string[];
