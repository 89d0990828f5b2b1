import { figureText } from "./figures";

/** "14 benefits", "1 benefit". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${figureText(count)} ${count === 1 ? one : many}`;

/** The first three by name and the others by number: "B-01, B-02, B-03 and 4 more". */
export function namesText(names: readonly string[]): string {
  if (names.length > 4) return `${names.slice(0, 3).join(", ")} and ${figureText(names.length - 3)} more`;
  const last = names[names.length - 1] ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** ", and in 3 more rows" behind a sentence about the first row; nothing where it is the only one. */
export const moreRows = (count: number): string => (count > 1 ? `, and in ${counted(count - 1, "more row")}` : "");
