import { wholeWords } from "./whole-words";

/** What the figures below a heading are multiplied by, as it says in any of five languages: T€, kEUR, £m, Mio. €, miles de €, x 1.000. */
export function scaleOfText(text: string): number {
  const plain = text.toLowerCase().replace(/[’‘´`]/gu, "'");
  return scales.find(({ pattern }) => pattern.test(plain))?.factor ?? 1;
}

/** A lone m, as in "Target (m)": millions where it is of money, else metres. */
export const isLoneM = (text: string): boolean => /(?:^|[\s(])m(?=$|[\s)])/iu.test(text);

/** Whether words or a currency speak of money, in any of five languages. */
export const speaksOfMoney = (text: string): boolean => moneyWords.test(text.toLowerCase());

const moneyWords = new RegExp(
  `[£$€]|${
    wholeWords(
      "gbp|eur|euros?|usd|chf|savings?|costs?|spend(?:ing)?|expenditure|income|revenues?|budget|cash|capex|opex|profits?|money|financial|einsparung(?:en)?|kosten|ausgaben|ertr(?:ag|äge)|umsatz|budgets?|économies?|coûts?|dépenses|recettes|gains?|ahorros?|costes?|gastos?|ingresos|besparing(?:en)?|uitgaven|opbrengst(?:en)?|omzet",
    ).source
  }`,
  "u",
);

/** What a remark says of all figures near it: how large they are counted, and the currency where it names one. */
export interface MoneyScale {
  readonly factor: number;
  readonly currency: string | undefined;
}

/** "All figures £'000", "in € thousands", "Angaben in T€". An amount that is told, as "a budget of £12m", is none of them. */
export function moneyScaleOf(text: string): MoneyScale | undefined {
  const plain = text.toLowerCase().replace(/[’‘´`]/gu, "'");
  if (plain.length > longestRemark || amount.test(plain)) return undefined;
  const inMoney = scales.find(({ money }) => plain.search(money) >= 0);
  const found = inMoney ?? (ofFigures.test(plain) ? scales.find(({ pattern }) => pattern.test(plain)) : undefined);
  if (found === undefined) return undefined;
  return { factor: found.factor, currency: currencyIn(plain) };
}

/** The sign of the currency that a text names. */
export const currencyIn = (text: string): string | undefined => /[£$€]/u.exec(text)?.[0] ?? signs.find(([word]) => word.test(text.toLowerCase()))?.[1];

const longestRemark = 120;
const amount =
  /[£$€]\s?\d[\d.,]*\s?(?:k|m|bn|mn|mio|mln|million|thousand|tsd|mrd)|\d[\d.,]*\s?(?:million|thousand|mio|mln|tsd|tausend|mrd|milliard|millones|miljoen)/u;
const ofFigures = wholeWords("in|en|figures|amounts|values|angaben|beträge|werte|montants|valeurs|importes|cifras|bedragen");
const signs: readonly (readonly [RegExp, string])[] = [
  [wholeWords("[kt]?eur|euros?"), "€"],
  [wholeWords("gbp"), "£"],
  [wholeWords("usd"), "$"],
  [wholeWords("chf"), "CHF"],
];

/** The text without the money that it is in: "Ersparnis TEUR" speaks of an Ersparnis. */
export const withoutScaledMoney = (text: string): string => scales.reduce((rest, { money }) => rest.replace(money, " "), text);

const currency = String.raw`(?:(?:us|au|ca)?[$]|[£€]|euros?|eur|gbp|usd|chf|sek|nok|dkk|pln)`;
const [before, after] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];

/**
 * `ahead` and `behind` are letters that say a scale only beside a currency: T€ is thousands, and € t is a price by the tonne.
 * `alone` are those that say it without one; "miles" do so only in Spanish, followed by "de".
 */
function scale(factor: number, signs: { readonly ahead: string; readonly behind: string; readonly words: string; readonly alone?: string }) {
  const money = [
    `${before}(?:${signs.ahead}|${signs.words})\\s?(?:de\\s|d'|of\\s)?\\s?${currency}${after}`,
    `${before}${currency}\\s?(?:in\\s)?(?:${signs.behind}|${signs.words})${after}`,
  ].join("|");
  return {
    factor,
    money: new RegExp(money, "giu"),
    pattern: new RegExp(
      `${money}|${before}(?:${signs.words.replace("miles|mil", "miles de|en miles")})${after}${signs.alone === undefined ? "" : `|${signs.alone}`}`,
      "iu",
    ),
  };
}

/** The largest first: "miles de millones" are thousands of millions. */
const scales = [
  scale(1e9, {
    ahead: "b|md",
    behind: "b|md",
    words: String.raw`bn|billions?|mrd\.?|mld\.?|milliarden|milliards?|miljard|mil(?:es de)? millones`,
    alone: String.raw`${before}thousand millions?${after}`,
  }),
  scale(1e6, {
    ahead: "m|mm",
    behind: "m|mm",
    words: String.raw`mn|mio\.?|mln\.?|millions?|millionen|millones|miljoen`,
  }),
  scale(1e3, {
    ahead: "k|t",
    behind: "k|'?000s?",
    words: String.raw`thousands?|tsd\.?|tausend|milliers|duizend|miles|mil`,
    alone: String.raw`(?:^|[\s(])(?:k|'?000s?)(?=$|[\s)])|${before}[x×]\s?${currency}?\s?1[.,']?000${after}|${before}1[.,']?000\s?${currency}${after}`,
  }),
];
