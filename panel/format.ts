/** Figures as the pane shows them: grouped as the language of the program does. Null is said in words by the caller. */
export const percent = (share: number): string => new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 }).format(share);

export const number = (value: number, digits = 0): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);

/** Money without decimals, millions short ("£1.32M"): a sign before the amount, a code such as EUR behind it. */
export function money(amount: number, currency: string | null): string {
  const size = Math.abs(amount);
  const digits = size < 1e6 ? number(size) : new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 2 }).format(size);
  const sign = amount < 0 && digits !== "0" ? "−" : "";
  if (currency === null) return `${sign}${digits}`;
  return /^[A-Za-z]{3}$/.test(currency) ? `${sign}${digits} ${currency}` : `${sign}${currency}${digits}`;
}

/**
 * Words out of the plan as they may be shown: characters that turn the direction of writing or cannot be seen would let a cell pose
 * as something else, so they are shown as a mark.
 */
export const plain = (words: string): string => words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "\ufffd");
