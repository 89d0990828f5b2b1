import { remembering } from "./remembering";
import { headerKey, tidy } from "./text";

const hint = /\s*[([{][^)\]}]*[)\]}]?\s*/g;

/**
 * The names that a header may be known by, the fullest first: as it stands, without what stands in brackets, its first line
 * alone, and with words run together taken apart ("Start date (dd/mm/yyyy)", "Target\nby the end of year 3", "BenefitID").
 */
export const headerKeys = remembering((header): readonly string[] => {
  const [firstLine = ""] = header.trim().split(/[\r\n]/);
  // Of most texts, and every cell near a table's top is one, these are all the same: each is folded but once.
  const shorter = new Set([header, header.replace(hint, " "), firstLine, firstLine.replace(hint, " "), bareScale(header)?.rest ?? ""]);
  const keys = new Set<string>();
  for (const text of shorter) keys.add(headerKey(text));
  if (/\p{Ll}\p{Lu}/u.test(header)) for (const text of shorter) keys.add(headerKey(takenApart(text)));
  return [...keys].filter((key, index) => index === 0 || key !== "");
});

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
const factors: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [new RegExp(`^(?:in )?(?:${money}\\s?)?(?:k|thousands?|['’]?000s?)(?:\\s?${money})?$`, "iu"), 1e3],
  [new RegExp(`^(?:in )?(?:${money}\\s?(?:mn?|mio|millions?)|(?:mn?|mio|millions?)\\s?${money}|mn|mio|millions?)$`, "iu"), 1e6],
  [new RegExp(`^(?:in )?(?:${money}\\s?)?(?:bn|billions?)(?:\\s?${money})?$`, "iu"), 1e9],
];

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
export const scaleOf = (words: string): number | undefined => factors.find(([pattern]) => pattern.test(words.trim()))?.[1];
