import { figureText } from "./figures";
import { say, told } from "../words/say";

/** "Target 80 → 70": a term of a plan as it was and as it is, "" where it was or is blank. */
export const termChangeText = ({ field, then, now }: { readonly field: string; readonly then: string; readonly now: string }): string =>
  `${told(field)} ${termText(then)} → ${termText(now)}`;

const termText = (value: string): string => (value === "" ? say`blank` : /^-?\d+(\.\d+)?$/.test(value) ? figureText(Number(value)) : value);
