import { words } from "../words/speaking";
import { say } from "../words/say";

/**
 * One way to write each kind of figure, in findings, explanations, titles, messages and on the command line: thousands in groups,
 * a true minus sign, no rounding residue and no "−0", in the language in force and whatever the machine's.
 */

/** Nearer to 0 than this is what rounding left over: the tolerance with which the method compares (§3). */
export const residue = 1e-9;

/** A figure without what rounding left over; never −0. */
export const withoutResidue = (value: number): number => (Math.abs(value) < residue ? 0 : value);

/** The last size that a spreadsheet still tells apart from its neighbours by whole numbers. */
export const largest = 1e15;

/** A figure with as many digits as a reader needs: "1,234.5678", "0.00012"; very large and very small ones by their first digits. */
export function figureText(value: number): string {
  if (!Number.isFinite(value)) return say`(too large to calculate with)`;
  const size = Math.abs(value);
  if (size < residue) return "0";
  if (size >= largest || size < 1e-3) return signed(value, trimmed(size.toPrecision(4)));
  return signed(value, grouped(String(Math.round(size * 1e4) / 1e4)));
}

/** The same with so many decimals, for figures that stand below each other: "1,234.50". */
export const fixedText = (value: number, decimals: number): string =>
  Number.isFinite(value) && Math.abs(value) < largest ? signed(value, grouped(Math.abs(value).toFixed(decimals))) : figureText(value);

/** A share as exactly as a reader needs: 0.15625 is "15.625%". */
export const shareText = (share: number): string => `${figureText(Number.isFinite(share) ? Math.round(share * 1e6) / 1e4 : share)}${percentSign()}`;

/** What stands behind a percentage. */
const percentSign = (): string => words()?.shape.percent ?? "%";

/**
 * A share in whole per cent, or with so many decimals: 0.874 is "87%". What is near nothing or all of it, but neither, has as many decimals more
 * as show so: 0.9967 is "99.7%".
 */
export function percentText(share: number, decimals = 0): string {
  const percent = share * 100;
  const size = Math.abs(percent);
  return `${fixedText(percent, decimals + (decimalsMore(Math.abs(size - (size < 50 ? 0 : 100)), decimals) ?? 0))}${percentSign()}`;
}

/** The most decimals more than usual: a figure that takes more still is nothing that anybody plans or measures. */
export const mostMore = 4;

/** How many decimals more than so many show what lies so little off 0, or off another round figure; undefined where {@link mostMore} do not. */
export function decimalsMore(off: number, decimals: number): number | undefined {
  for (let more = 0; more <= mostMore; more++) if (off >= 0.5 * 10 ** -(decimals + more)) return more;
  return undefined;
}

/** "+83%" for what is above 0; what shows as 0 has no sign. */
export const withPlus = (text: string): string => (/^[−-]/.test(text) || !/[1-9]/.test(text) ? text : `+${text}`);

/** A minus before a size, unless no digit of it shows. */
export const signed = (value: number, size: string): string => (value < 0 && /[1-9]/.test(size) ? `−${size}` : size);

/** "1234567.5" as "1,234,567.5". */
export function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const shape = words()?.shape;
  const thousands = shape === undefined ? whole.replace(groups, ",") : whole.length < shape.groupFrom ? whole : whole.replace(groups, shape.group);
  return fraction === undefined ? thousands : `${thousands}${shape?.decimal ?? "."}${fraction}`;
}

const groups = /\B(?=(\d{3})+$)/g;

/** "1.2000e-7" as "1.2e-7", with the minus of the exponent as everywhere. */
function trimmed(digits: string): string {
  const short = digits.replace(/\.?0+(?=e|$)/, "").replace("e-", "e−");
  const shape = words()?.shape;
  return shape === undefined ? short : short.replace(".", shape.decimal);
}
