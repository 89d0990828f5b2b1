import type { Language } from "../words/words";

/**
 * What a figure is multiplied by, by the words behind it, in any of five languages: 5 Mio, 5 k€, 5 Tsd., 5 mld. A word that means other
 * sizes to other people ("mil" is a thousand in Spanish and a million in an American memo; a lone m may be metres) is no such word.
 */
export const sizeWords = [
  [1e3, "k thousand thousands tsd tausend mille milliers duizend"],
  [1e6, "mn mio mln million millions millionen millón millones miljoen"],
  [1e9, "bn mrd mld md mds milliarde milliarden milliard milliards miljard"],
  [1e12, "billionen billones billón biljoen"],
] as const;

const magnitudes: ReadonlyMap<string, number> = new Map(sizeWords.flatMap(([size, words]) => words.split(" ").map((word): [string, number] => [word, size])));

/** What says a size only beside a currency: £5m, 5 M€, 5 miles de €. */
const besideMoney: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["mm", 1e6],
  ["miles", 1e3],
  ["milmillones", 1e9],
  ["milesdemillones", 1e9],
]);

/** Why nobody can tell what size words begin with, which is for the writer to say: it may be a unit, or is one size to some and another to others. */
export function unclearMagnitude(words: string): "magnitude" | "sizes" | undefined {
  if (words === "MM" || /^m\.?$/i.test(words)) return "magnitude";
  return /^(?:b\.?$|(?:mil|bil|bio|bln|billions?|trn|trillion(?:s|en)?)(?![\p{L}\p{N}]))/iu.test(words) ? "sizes" : undefined;
}

/** The size that words begin with, and the words behind it: "Mio. Stück", "mil millones de euros". Undefined where they begin with none. */
export function sizeOfWords(words: string, language: Language): { readonly size: number; readonly unit: string } | undefined {
  const [spanish = "", millions] = inSpanish.exec(words) ?? [];
  if (spanish !== "") return { size: millions === undefined ? 1e3 : 1e9, unit: words.slice(spanish.length).trim() };
  const [first = "", ...rest] = words.split(" ");
  const size = magnitudeOf(first, language);
  return size === undefined ? undefined : { size, unit: rest.join(" ").replace(/^(?:de |d['’]|of )/i, "") };
}

/** Sizes of two words; "miles" alone are of the road. */
const inSpanish = /^(?:mil(?:es de)?( millones(?: de)?)|miles de)(?=\s|$)/i;

/**
 * The size that a word says by itself; a point may end it, as in "Mio.". A billion is 10⁹ in English and 10¹² in the other languages, which
 * have their Billionen for that, and mil a thousand in Spanish: in a plan of another language neither is a size that all would read alike.
 */
function magnitudeOf(word: string, language: Language): number | undefined {
  const key = keyOf(word);
  return magnitudes.get(key) ?? (language === "en" && /^billions?$/.test(key) ? 1e9 : language === "es" && key === "mil" ? 1e3 : undefined);
}

/** The size that letters say beside a currency; `ahead` where they stand before it, as in T€, which are thousands in German. */
export const magnitudeOfMoney = (letters: string, ahead: boolean, language: Language): number | undefined =>
  magnitudeOf(letters, language) ?? besideMoney.get(keyOf(letters)) ?? (ahead && keyOf(letters) === "t" ? 1e3 : undefined);

/** So many times a figure, to the digit: 1.1 million is 1,100,000, which a product is not quite. */
export const timesSize = (figure: number, size: number): number => Number((figure * size).toPrecision(15));

const keyOf = (word: string): string => word.toLowerCase().replace(/\.$| /g, "");
