import { toldHighlights } from "../looks/told-highlights";
import type { OwnedSheet } from "../port/workbook";
import { words } from "../words/speaking";

/** The page with the words of its conditional formats in the language in force, as its cells show them. */
export const withToldRules = (page: OwnedSheet): OwnedSheet =>
  words() === undefined
    ? page
    : {
        ...page,
        blocks: page.blocks.map((block) =>
          block.highlights === undefined
            ? block
            : { ...block, highlights: block.highlights.map(({ column, rules }) => ({ column, rules: toldHighlights(rules) })) },
        ),
      };
