import { currencyBefore, currencyBehind } from "./currency-signs";
import { magnitudeOfMoney } from "./magnitudes";

/**
 * Reading numbers as people type them: 1,234.5 and 1.234,5 and £1,419.50 and (1,200) and 43 % and 1 234,50 EUR.
 * A text that is not clearly a number is undefined, never a guess.
 */

/** Which mark separates the decimals where a text could be read both ways ("1,234"); a Setting. */
export type DecimalMark = "." | ",";

const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g;

/** The number that a text shows, a percentage as its share (43 % is 0.43), or undefined. */
export function parseNumber(text: string, decimalMark: DecimalMark): number | undefined {
  let rest = text.replace(spaces, "").replace(/[−–]/g, "-");
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
  const behind = rest.replace(currencyBefore, "");
  const bare = behind.replace(currencyBehind, "");
  const [hadCurrency, standsBehind] = [bare !== rest, bare !== behind];
  rest = bare;
  if (/^\(.+\)$/.test(rest) && sign === 1) {
    sign = -1;
    rest = rest.slice(1, -1);
  } else if (hadCurrency && /^[+-]/.test(rest)) {
    if (rest[0] === "-") sign = -sign;
    rest = rest.slice(1);
  }
  let scale = 1;
  if (/%$/.test(rest)) {
    scale = 0.01;
    rest = rest.slice(0, -1);
  } else if (hadCurrency) {
    const letters = /\p{L}+\.?$/u.exec(rest)?.[0] ?? "";
    scale = magnitudeOfMoney(letters, standsBehind) ?? 1;
    if (scale !== 1) rest = rest.slice(0, -letters.length);
  }
  const digits = plainDigits(rest.replace(/['’]/g, ""), decimalMark);
  if (digits === undefined) return undefined;
  const value = scale === 0.01 ? Number(`${digits}e-2`) : Number(digits) * scale;
  return Number.isFinite(value) ? sign * value || 0 : undefined;
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
