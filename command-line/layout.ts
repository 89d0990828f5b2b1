import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { program } from "./words";

/* Text as a terminal shows it: a Chinese character takes two columns, an accent none, a colour none. */

export const shownWidth = (text: string): number => stringWidth(text);

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text that is shown no wider than this; what is longer ends with an ellipsis. */
export function cut(text: string, most: number): string {
  if (shownWidth(text) <= most) return text;
  let [kept, width] = ["", 0];
  for (const { segment } of characters.segment(text)) {
    width += shownWidth(segment);
    if (width > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** One paragraph in lines that stay within the width, those after the first moved in. A word longer than a line, such as a path, stays whole. */
export const wrapped = (text: string, width: number, indent = 0): string =>
  wrapAnsi(text, Math.max(20, width - indent))
    .split("\n")
    .join(`\n${" ".repeat(indent)}`);

/** Lines, each of them wrapped under its own beginning; a line that is a command stays whole, to be pasted. */
export const wrappedLines = (text: string, width: number): string =>
  text
    .split("\n")
    .map((line) => {
      if (line.startsWith(`  ${program} `)) return line;
      const indent = /^ */.exec(line)?.[0] ?? "";
      return indent + wrapped(line.slice(indent.length), width, indent.length);
    })
    .join("\n");
