import type { ColumnContent } from "./content";
import type { Heading } from "./heading";
import { headingFits } from "./heading-fit";

/**
 * Headings of figures that say alike what they count: of "Baseline cost", "Target cost" and "Current cost" the word that they share tells none
 * from another, and is left out. Only where a baseline and a target are among them: a budget, which counts costs too, has no such pair.
 */
export function withoutSharedWords<C extends Headed>(columns: readonly C[]): readonly C[] {
  const groups = new Map<string, { readonly place: number; readonly words: string }[]>();
  columns.forEach(({ read, content }, place) => {
    if (content.figures < mostly) return;
    for (const { shared, rest } of parted(read.words)) groups.set(shared, [...(groups.get(shared) ?? []), { place, words: rest }]);
  });
  const found = [...groups.values()].find((group) => ["Baseline", "Target"].every((field) => group.some(({ words }) => saysJust(words, field))));
  if (found === undefined) return columns;
  const without = new Map(found.map(({ place, words }) => [place, words]));
  return columns.map((column, place) => ({ ...column, read: { ...column.read, words: without.get(place) ?? column.read.words } }));
}

interface Headed {
  readonly read: Heading;
  readonly content: Pick<ColumnContent, "figures">;
}

/** Some of the figures may still be to come. */
const mostly = 0.5;

/** What may be shared, at the end or at the beginning, and the word or words that are left then. */
function parted(words: string): readonly { readonly shared: string; readonly rest: string }[] {
  const first = words.indexOf(" ");
  if (first < 0) return [];
  const last = words.lastIndexOf(" ");
  return [
    { shared: `… ${words.slice(first + 1)}`, rest: words.slice(0, first) },
    { shared: `${words.slice(0, last)} …`, rest: words.slice(last + 1) },
  ];
}

const saysJust = (words: string, field: string): boolean =>
  [...headingFits({ text: words, words, aside: "", scale: 1, isMillionsOrMetres: false, unit: undefined, year: undefined })].some(
    ([phrase, fit]) => phrase.field === field && fit === 1,
  );
