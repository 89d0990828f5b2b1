import { latin } from "./xml-bytes";

export const powersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const notExact = 2 ** 53;

/**
 * The number of these digits with that many decimals; NaN where it must be read another way. A mantissa below 2^53 and 22 decimals are
 * exact in one division of two exact doubles (Clinger 1990).
 */
export function exactNumber(mantissa: number, decimals: number, isNegative: boolean): number {
  if (mantissa >= notExact || decimals > 22) return NaN;
  const value = decimals > 0 ? mantissa / (powersOfTen[decimals] as number) : mantissa;
  return isNegative ? 0 - value : value;
}

/** The number between two positions; what {@link exactNumber} does not read takes the slow road. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  const isNegative = bytes[from] === 0x2d;
  for (let at = isNegative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return parseSlowly(bytes, from, to);
  }
  const value = digits === 0 ? NaN : exactNumber(mantissa, decimals, isNegative);
  return Number.isNaN(value) ? parseSlowly(bytes, from, to) : value;
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number | undefined {
  const text = latin(bytes, from, to).trim();
  const value = text === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
