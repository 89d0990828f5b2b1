/** Pixels of a column of so many characters: 7 each, and 5 beside them (ECMA-376 part 1, 18.3.1.13). */
export const columnPixels = (characters: number): number => characters * 7 + 5;
