/**
 * What a figure is multiplied by, by the word or the letters behind it, in any of five languages: 5 Mio, 5 k€, 5 Tsd., 5 mld. A word that
 * means other sizes to other people ("mil" is a thousand in Spanish and a million in an American memo; a lone m may be metres) is no such word.
 */
const magnitudes: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e3, "k thousand thousands tsd tausend mille duizend"],
      [1e6, "mn mio mln million millions millionen millón millones miljoen"],
      [1e9, "bn billion billions mrd mld md mds milliarde milliarden milliard milliards miljard"],
      [1e12, "billionen billones biljoen"],
    ] as const
  ).flatMap(([size, words]) => words.split(" ").map((word): [string, number] => [word, size])),
);

/** Letters that say a size only beside a currency: £5m, 5 M€, 5 T€. */
const besideMoney: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["mm", 1e6],
]);

/** Whether words may begin with a size of which nobody can tell how large it is: that is for the writer to say. */
export const isUnclearMagnitude = (words: string): boolean =>
  words === "MM" || /^(?:[bm]\.?$|(?:mil|bil|bio|bln|trn|trillion(?:s|en)?)(?![\p{L}\p{N}]))/iu.test(words);

/** The size that words begin with, and the words behind it: "Mio. Stück", "mil millones de euros". Undefined where they begin with none. */
export function sizeOfWords(words: string): { readonly size: number; readonly unit: string } | undefined {
  for (const [pattern, size] of inSpanish) if (pattern.test(words)) return { size, unit: words.replace(pattern, "").trim() };
  const [first = "", ...rest] = words.split(" ");
  const size = magnitudeOf(first);
  return size === undefined ? undefined : { size, unit: rest.join(" ") };
}

/** Sizes of two words; "miles" alone are of the road. */
const inSpanish = [
  [/^(?:mil|miles de) millones(?: de)?(?=\s|$)/i, 1e9],
  [/^miles de(?=\s|$)/i, 1e3],
] as const;

/** The size that a word says by itself; a point may end it, as in "Mio.". */
const magnitudeOf = (word: string): number | undefined => magnitudes.get(keyOf(word));

/** The size that letters say beside a currency; `behind` where the currency stands behind them, as in T€, which are thousands in German. */
export const magnitudeOfMoney = (letters: string, behind: boolean): number | undefined =>
  magnitudeOf(letters) ?? besideMoney.get(keyOf(letters)) ?? (behind && keyOf(letters) === "t" ? 1e3 : undefined);

const keyOf = (word: string): string => word.toLowerCase().replace(/\.$/, "");
