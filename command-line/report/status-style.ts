import { told } from "#core";
import type { HtmlCell } from "./html";
import { onDarkScreens } from "./page-style";

/** Text and ground of a word. */
export interface Look {
  readonly color: string;
  readonly fill: string;
}

/** A status is told in the language of the page before it is looked at here. */
export const statusLook = (word: string): string => `status ${classOf(word)}`;
export const statusCell = (word: string): HtmlCell => ({ text: word, look: statusLook(word) });
const classOf = (word: string): string => `is-${word.toLowerCase().replace(/\P{L}+/gu, "-")}`;

/** Words keep their own ground on dark pages, and words and scores on paper, where contrast was chosen for it. */
const onGround = ({ color, fill }: Look): string => `color: ${color}; background: ${fill}; print-color-adjust: exact; -webkit-print-color-adjust: exact;`;
export const statusStyle = (colors: Readonly<Record<string, Look>>): string =>
  Object.entries(colors)
    .map(([word, look]) => `.${classOf(told(word))} span { ${onGround(look)} }`)
    .join("\n");

/** Of the alignment scores from 0 on. On a dark page the strongest is the lightest: what stands out is what serves most. */
export const scoreStyle = (colors: readonly Look[]): string => {
  const rules = (looks: readonly Look[]): string => looks.map((look, level) => `.score-${level} { ${onGround(look)} }`).join("\n");
  return `${rules(colors)}\n${onDarkScreens(rules(darkScores))}`;
};

const darkScores: readonly Look[] = [
  { color: "#A8B1BF", fill: "#12161D" },
  { color: "#E5E9F0", fill: "#1A2B40" },
  { color: "#E5E9F0", fill: "#20405F" },
  { color: "#FFFFFF", fill: "#2C5C8C" },
  { color: "#0B1A2B", fill: "#6BA7DC" },
  { color: "#0B1A2B", fill: "#B9DCF9" },
];
