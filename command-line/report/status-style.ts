import type { HtmlCell } from "./html";

/** Text and ground of a word. */
export interface Look {
  readonly color: string;
  readonly fill: string;
}

export const statusLook = (word: string): string => `status ${classOf(word)}`;
export const statusCell = (word: string): HtmlCell => ({ text: word, look: statusLook(word) });
const classOf = (word: string): string => `is-${word.toLowerCase().replace(/[^a-z]+/g, "-")}`;

/** Words and scores keep their own ground on dark pages and on paper, where contrast was chosen for it. */
export const onGround = ({ color, fill }: Look): string =>
  `color: ${color}; background: ${fill}; print-color-adjust: exact; -webkit-print-color-adjust: exact;`;
export const statusStyle = (colors: Readonly<Record<string, Look>>): string =>
  Object.entries(colors)
    .map(([word, look]) => `.${classOf(word)} span { ${onGround(look)} }`)
    .join("\n");
