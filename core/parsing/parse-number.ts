import type { Language } from "../words/words";
import { currencyBefore, currencyBehind } from "./currency-signs";
import { magnitudeOfMoney, timesSize } from "./magnitudes";

/**
 * Reading numbers as people type them: 1,234.5 and 1.234,5 and £1,419.50 and (1,200) and 43 % and 1 234,50 EUR.
 * A text that is not clearly a number is undefined, never a guess.
 */

/** Which mark separates the decimals where a text could be read both ways ("1,234"); a Setting. */
export type DecimalMark = "." | ",";

/** A number with what its text says beside it. */
export interface Amount {
  /** The whole of it: 800,000 of "800 T€"; of a percentage its share. */
  readonly value: number;
  /** The size that the text names: 1,000 of "800 T€". */
  readonly size: number | undefined;
  /** The currency, as it is written. */
  readonly currency: string | undefined;
}

const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g;
const percentWord = /(?<=[\d\s])(?:per ?cent|prozent|pour ?cent|por ?ciento|procent|v\. ?h\.)$/i;

/** The text with the sign for a percentage where it says so in words: "35 Prozent". */
export const withPercentSign = (text: string): string => text.replace(percentWord, "%");

/** The number that a text shows, a percentage as its share (43 % is 0.43), or undefined. */
export const parseNumber = (text: string, decimalMark: DecimalMark, language: Language = "en"): number | undefined =>
  parseAmount(text, decimalMark, language)?.value;

/** The same with the size and the currency that the text names. */
export function parseAmount(text: string, decimalMark: DecimalMark, language: Language = "en"): Amount | undefined {
  let rest = withPercentSign(text.trim()).replace(spaces, "").replace(/[−–]/g, "-");
  let sign = 1;
  if (/^\(.+\)$/.test(rest)) {
    sign = -1;
    rest = rest.slice(1, -1);
  }
  if (/^[+-]/.test(rest)) {
    if (rest[0] === "-") sign = -sign;
    rest = rest.slice(1);
  } else if (/\d-$/.test(rest)) {
    sign = -sign;
    rest = rest.slice(0, -1);
  }
  const [before = "", letters = "", ahead] = currencyBefore.exec(rest) ?? [];
  rest = rest.slice(before.length);
  const behind = currencyBehind.exec(rest)?.[0];
  const currency = ahead ?? behind;
  // "1.500,-" has no cents.
  rest = rest.slice(0, behind === undefined ? undefined : -behind.length).replace(/(?<=\d)[.,][-—]{1,2}$/, "");
  if (/^\(.+\)$/.test(rest) && sign === 1) {
    sign = -1;
    rest = rest.slice(1, -1);
  } else if (currency !== undefined && /^[+-]/.test(rest)) {
    if (rest[0] === "-") sign = -sign;
    rest = rest.slice(1);
  }
  let size: number | undefined;
  const isShare = rest.endsWith("%");
  if (isShare) rest = rest.slice(0, -1);
  else if (currency !== undefined) {
    const word = letters || (/\p{L}[\p{L}'’]*\.?$/u.exec(rest)?.[0] ?? "");
    size = magnitudeOfMoney(word.replace(/(?:de|d['’]|of)$/i, ""), letters !== "" || behind !== undefined, language);
    if (letters === "" && size !== undefined) rest = rest.slice(0, -word.length);
    else if (letters !== "" && size === undefined) return undefined;
  }
  const digits = plainDigits(rest.replace(/['’]/g, ""), decimalMark);
  if (digits === undefined) return undefined;
  const value = isShare ? Number(`${digits}e-2`) : size === undefined ? Number(digits) : timesSize(Number(digits), size);
  return Number.isFinite(value) ? { value: sign * value || 0, size, currency } : undefined;
}

/** The text with its thousands marks gone and a decimal point, or undefined where the marks make no sense. */
function plainDigits(text: string, decimalMark: DecimalMark): string | undefined {
  if (!/^[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i.test(text)) return undefined;
  const [mantissa = "", exponent] = text.toLowerCase().split("e");
  const tail = exponent === undefined ? "" : `e${exponent}`;
  const points = mantissa.split(".").length - 1;
  const commas = mantissa.split(",").length - 1;
  if (points === 0 && commas === 0) return scientific(mantissa, tail);
  if (points > 0 && commas > 0) {
    const decimal = mantissa.lastIndexOf(".") > mantissa.lastIndexOf(",") ? "." : ",";
    return grouped(mantissa, decimal, tail);
  }
  const mark = points > 0 ? "." : ",";
  if (points + commas > 1) return grouped(mantissa, mark === "." ? "," : ".", tail);
  const couldBeThousands = /^\d{1,3}[.,]\d{3}$/.test(mantissa) && !mantissa.startsWith("0");
  return grouped(mantissa, couldBeThousands ? decimalMark : mark, tail);
}

/** Thousands marks must stand in threes before the decimal mark, which stands once at the most. */
function grouped(mantissa: string, decimal: DecimalMark, tail: string): string | undefined {
  const [whole = "", fraction, ...more] = mantissa.split(decimal);
  if (more.length > 0) return undefined;
  const thousands = decimal === "." ? "," : ".";
  if (fraction !== undefined && fraction.includes(thousands)) return undefined;
  if (whole.includes(thousands) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined;
  const digits = whole.split(thousands).join("");
  return scientific(fraction === undefined ? digits : `${digits}.${fraction}`, tail);
}

const scientific = (digits: string, tail: string): string => digits + tail;
