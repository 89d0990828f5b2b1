/** What the figures below a heading are multiplied by, as it says in any of five languages: T€, kEUR, £m, Mio. €, miles de €, x 1.000. */
export function scaleOfText(text: string): number {
  const plain = text.toLowerCase().replace(/[’‘´`]/gu, "'");
  return scales.find(({ pattern }) => pattern.test(plain))?.factor ?? 1;
}

/** The text without the money that it is in: "Ersparnis TEUR" speaks of an Ersparnis. */
export const withoutScaledMoney = (text: string): string => scales.reduce((rest, { money }) => rest.replace(money, " "), text);

const currency = String.raw`(?:(?:us|au|ca)?[$]|[£€]|euros?|eur|gbp|usd|chf|sek|nok|dkk|pln)`;
const [before, after] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];

/**
 * `ahead` and `behind` are letters that say a scale only beside a currency: T€ is thousands, and € t is a price by the tonne.
 * `alone` are those that say it without one; "miles" do so only in Spanish, followed by "de".
 */
function scale(factor: number, said: { readonly ahead: string; readonly behind: string; readonly words: string; readonly alone: string }) {
  const money = [
    `${before}(?:${said.ahead}|${said.words})\\s?(?:de\\s|d'|of\\s)?\\s?${currency}${after}`,
    `${before}${currency}\\s?(?:in\\s)?(?:${said.behind}|${said.words})${after}`,
  ].join("|");
  return {
    factor,
    money: new RegExp(money, "giu"),
    pattern: new RegExp(`${money}|${before}(?:${said.words.replace("miles|mil", "miles de|en miles")})${after}|${said.alone}`, "iu"),
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
    alone: String.raw`(?:^|[\s(])m(?=$|[\s)])`,
  }),
  scale(1e3, {
    ahead: "k|t",
    behind: "k|'?000s?",
    words: String.raw`thousands?|tsd\.?|tausend|milliers|duizend|miles|mil`,
    alone: String.raw`(?:^|[\s(])(?:k|'?000s?)(?=$|[\s)])|${before}[x×]\s?${currency}?\s?1[.,']?000${after}|${before}1[.,']?000\s?${currency}${after}`,
  }),
];
