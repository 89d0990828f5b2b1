import { codes } from "./currency-signs";
import { remembering } from "./remembering";

/* Which currency a text names, and which are the same. */

/** What else people write for one of them, or for one of several: a $ is of many countries. */
const otherNames: readonly (readonly [string, string])[] = [
  ["€|euros?", "EUR"],
  ["£|pounds?|poundssterling|pfund|ponden|pond", "GBP"],
  [String.raw`\$|dollars?|dólar(?:es)?`, "USD|AUD|CAD|NZD|SGD|HKD|TWD|JMD|TTD|BSD|BBD|BMD|BND|BZD|FJD|GYD|KYD|LRD|NAD|SBD|SRD|XCD|MXN|ARS|CLP|COP|UYU"],
  [String.raw`us\$`, "USD"],
  [String.raw`au?\$`, "AUD"],
  [String.raw`ca?\$`, "CAD"],
  [String.raw`nz\$`, "NZD"],
  [String.raw`s\$`, "SGD"],
  [String.raw`hk\$`, "HKD"],
  [String.raw`r\$`, "BRL"],
  [String.raw`kr\.?|kronen|kron[eo]r`, "SEK|NOK|DKK|ISK"],
  [String.raw`s?fr\.?|franken|francs?`, "CHF|XAF|XOF|XPF"],
  ["¥|yen", "JPY|CNY"],
  ["₹", "INR"],
  ["₺", "TRY"],
  ["₩", "KRW"],
  ["₽", "RUB"],
  ["zł", "PLN"],
  ["kč", "CZK"],
  ["r", "ZAR"],
];

/** The codes of the currencies that a sign, a code or a word may stand for; "" for what is none. */
const codesOf = remembering((money) => {
  const key = money.toLowerCase().replace(/\s/g, "");
  return new RegExp(`^(?:${codes})$`, "i").test(key) ? key.toUpperCase() : (otherNames.find(([names]) => new RegExp(`^(?:${names})$`).test(key))?.[1] ?? "");
});

/** Whether a text is the sign, the code or the name of a currency. */
export const isCurrency = (text: string): boolean => codesOf(text) !== "";

/** Whether two texts name one currency, or one that may be the other: € and EUR, US$ and $. */
export function isSameCurrency(a: string, b: string): boolean {
  if (a === b) return true;
  const [ours, theirs] = [codesOf(a), codesOf(b)];
  return ours === "" || theirs === "" ? a.toLowerCase() === b.toLowerCase() : ours.split("|").some((code) => theirs.split("|").includes(code));
}

/** One spelling of a currency, by which money is put together: EUR for €, eur and Euro. A sign of many is none of them. */
export function currencyKey(money: string): string {
  const found = codesOf(money);
  return /^[A-Z]{3}$/.test(found) ? found : money.toUpperCase();
}

const wordsInUnits = String.raw`[Ee]uros?|[Dd]ollars?|[Pp]ounds? sterling|Franken|${codes}|eur|gbp|usd|chf|kr|zł|Kč`;
const inUnits = String.raw`[A-Z]{1,2}\$|[£$€¥₹₺₩₽]|${wordsInUnits}`;
const unitMoney = new RegExp(String.raw`(?<!\p{L})[A-Z]{1,2}\$|[£$€¥₹₺₩₽]|(?<![\p{L}\p{N}])(?:[TkM](?=[A-Z]))?(${wordsInUnits})(?!\p{L})`, "u");

/** The currency that a unit or a heading names: "£ per year", "Target (TEUR)". A code is one in capitals alone, as "all" is a word. */
export function currencyOfUnit(unit: string): string | undefined {
  const found = unitMoney.exec(unit);
  return found?.[1] ?? found?.[0];
}

/** A unit of money with what may be a size ahead of the currency and behind it: T€, thousands of £, £'000, € in millions. */
export const unitOfMoney = new RegExp(
  String.raw`^(?:in )?(?:(\p{L}+\.?(?: (?:de )?millones)?|'?000s?) ?(?:de |d'|of |in )?)??(${inUnits}) ?(?:in )?(\p{L}+\.?|'?000s?)?(?=$|[^\p{L}\p{N}])`,
  "u",
);
