import type { Highlight } from "../port/workbook";
import { told } from "../words/say";
import { words } from "../words/speaking";

/** Conditional formats whose words are those of the language in force, as the cells show them. */
export const toldHighlights = (highlights: readonly Highlight[]): readonly Highlight[] =>
  words() === undefined
    ? highlights
    : highlights.map((highlight) => ("textIs" in highlight.when ? { ...highlight, when: { textIs: told(highlight.when.textIs) } } : highlight));
