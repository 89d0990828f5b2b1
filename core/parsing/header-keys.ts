import { remembering } from "./remembering";
import { headerKey, tidy } from "./text";

const hint = /\s*[([{][^)\]}]*[)\]}]?\s*/g;

/**
 * The names that a header may be known by, the fullest first: as it stands, without what stands in brackets, its first line
 * alone, and with words run together taken apart ("Start date (dd/mm/yyyy)", "Target\nby the end of year 3", "BenefitID").
 */
export const headerKeys = remembering((header): readonly string[] => {
  const bare = bareScale(header);
  if (bare === undefined && isPlain(header)) return [headerKey(header)];
  const [firstLine = ""] = header.trim().split(/[\r\n]/);
  // Of most texts these are all the same: each is folded but once.
  const shorter = new Set([header, header.replace(hint, " "), firstLine, firstLine.replace(hint, " "), bare?.rest ?? ""]);
  const keys = new Set<string>();
  for (const text of shorter) keys.add(headerKey(text));
  if (hasRunTogether(header)) for (const text of shorter) keys.add(headerKey(takenApart(text)));
  return [...keys].filter((key, index) => index === 0 || key !== "");
});

/** One line of plain words, as every text near a table's top is taken for a header and most are: that is seen sooner than all their names are made. */
const isPlain = (header: string): boolean => !/[^ -~£€–—’…]|[([{]|[a-z][A-Z]/.test(header);

/** The letters of all languages are costly to look for. */
const hasRunTogether = (header: string): boolean => (/[^ -~]/.test(header) ? /\p{Ll}\p{Lu}/u : /[a-z][A-Z]/).test(header);
const takenApart = (text: string): string => text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");

/** What a hint in brackets says of the figures under it. */
export interface HeaderScale {
  /** What each figure is multiplied with; 1 where that cannot be told. */
  readonly factor: number;
  /** The hint as it stands: "£k". */
  readonly hint: string;
}

/** A sign or three letters; "per million" is a rate and names no money. */
const money = "(?:[£$€¥₹]|(?!per|the)[A-Z]{3}|[A-Z]{1,2}\\$)";
const [thousands, millions, billions] = [
  "k|t(?=\\s?(?:[£$€]|eur|usd|gbp|chf))|thousands?|tsd\\.?|tausend|milliers|duizend|['’]?000s?",
  "mn?|mio\\.?|mln\\.?|millions?|millionen|millones|miljoen",
  "bn|billions?|mrd\\.?|mld\\.?|milliarden?|milliards?|miljard",
];
const scale = new RegExp(
  `^(?:in )?(?:((?:${money}\\s?)?(?:${thousands})(?:\\s?${money})?)|(${money}\\s?(?:${millions})|(?:${millions})\\s?${money}|mn|mio\\.?|mln\\.?|millions?|millionen|millones|miljoen)|(?:${money}\\s?)?(?:${billions})(?:\\s?${money})?)$`,
  "iu",
);
/** How each ends without brackets, and many a word; what a capital of another alphabet folds to may be any letter. */
const mayEndInScale = new RegExp(`(?:${thousands}|${millions}|${billions})[\\s_\u200b]*(?:${money})?[\\s_\u200b]*$|[\u017f\u212a]`, "i");

/** The scale that a header gives its figures: "Target (£m)" and "Target EUR m" count in millions, "(m)" in millions or metres. */
export function headerScale(header: string): HeaderScale | undefined {
  for (const [, inside = ""] of header.matchAll(/[([{]([^)\]}]*)[)\]}]/g)) {
    const words = inside.trim();
    const factor = scaleOf(words);
    if (factor !== undefined) return { factor, hint: words };
    if (/^m$/i.test(words)) return { factor: 1, hint: words };
  }
  const bare = bareScale(header);
  const factor = bare && scaleOf(bare.hint);
  return bare === undefined || factor === undefined ? undefined : { factor, hint: bare.hint };
}

/** The last words of a header that name a scale without brackets, and what stands before them; a lone k or a rate is none. */
function bareScale(header: string): { readonly rest: string; readonly hint: string } | undefined {
  if (!mayEndInScale.test(header)) return undefined;
  const words = tidy(header.replace(/_/g, " ")).split(" ");
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const hint = words.slice(-count).join(" ");
    const rest = words
      .slice(0, -count)
      .join(" ")
      .replace(/[\s,;:–—-]+$/, "");
    if (scaleOf(hint) !== undefined && !/^k$/i.test(hint) && !/\bper$/i.test(rest)) return { rest, hint };
  }
  return undefined;
}

/** 1,000 for "£k"; undefined for words that name no scale. */
export function scaleOf(words: string): number | undefined {
  const named = scale.exec(words.trim());
  return named === null ? undefined : named[1] !== undefined ? 1e3 : named[2] !== undefined ? 1e6 : 1e9;
}
