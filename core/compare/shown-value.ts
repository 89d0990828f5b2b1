import { figureText } from "../wording/figures";

/** A value of a copy in words: a blank is said. */
export function shownValue(value: string | number | boolean | null): string {
  if (value === null) return "blank";
  return typeof value === "number" ? figureText(value) : String(value);
}
