import { figureText } from "../wording/figures";
import { say } from "../words/say";

/** A value of a copy in words: a blank is said. */
export function shownValue(value: string | number | boolean | null): string {
  if (value === null) return say`blank`;
  return typeof value === "number" ? figureText(value) : String(value);
}
