import { pluralKey, say } from "../words/say";
import { words } from "../words/speaking";
import { figureText } from "./figures";

/** "14 benefits", "1 benefit": a count with its word alone. In a sentence whose other words hang on the count too, {@link plural}. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const message = words()?.message(countedKey(one, many));
  return message === undefined ? `${figureText(count)} ${count === 1 ? one : many}` : message([count]);
}

/** The key of a count with its word. */
export const countedKey = (one: string, many = `${one}s`): string => pluralKey({ one: `# ${one}`, other: `# ${many}` }, 0);

/** "a, b and c". */
export const allOf = (parts: readonly string[]): string => listed(parts, words()?.shape.and ?? " and ");

/** "a, b or c". */
export const anyOf = (parts: readonly string[]): string => listed(parts, words()?.shape.or ?? " or ");

/** "a or b or c". */
export const oneOf = (parts: readonly string[]): string => parts.join(words()?.shape.or ?? " or ");

function listed(parts: readonly string[], between: string): string {
  const last = parts[parts.length - 1] ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")}${between}${last}`;
}

/** The first three by name and the others by number: "B-01, B-02, B-03 and 4 more". */
export const namesText = (names: readonly string[]): string =>
  names.length > 4 ? say`${names.slice(0, 3).join(", ")} and ${figureText(names.length - 3)} more` : allOf(names);

/** ", and in 3 more rows" behind a sentence about the first row; nothing where it is the only one. */
export const moreRows = (count: number): string => (count > 1 ? say`, and in ${counted(count - 1, "more row")}` : "");
