/** Figures as the pane shows them. Null is said in words by the caller. */
export interface Figures {
  /** A share: 0.5 is "50%". */
  percent(share: number): string;
  number(value: number, digits?: number): string;
  /** Money as the workbook writes it, without decimals; from ten millions on short ("£13.2M"): a sign before the amount, a code such as EUR behind it. */
  money(amount: number, currency: string | null): string;
}

/** Figures grouped and pointed as the workbook's language does, else as that of the program. */
export function figuresIn(locale: string | undefined): Figures {
  const language = known(locale);
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
  return {
    number,
    percent: (share) => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share),
    money(amount, currency) {
      const size = Math.abs(amount);
      const digits = size < 1e7 ? number(size) : new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 2 }).format(size);
      const sign = amount < 0 && digits !== "0" ? "−" : "";
      if (currency === null) return `${sign}${digits}`;
      const shown = plain(currency);
      return /^[A-Za-z]{3}$/.test(shown) ? `${sign}${digits} ${shown}` : `${sign}${shown}${digits}`;
    },
  };
}

/** A host may name a language in a way that the browser does not know. */
function known(locale: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale?.replace("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/**
 * Words out of the plan as they may be shown: characters that turn the direction of writing or cannot be seen would let a cell pose
 * as something else, so they are shown as a mark.
 */
export const plain = (words: string): string =>
  words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "\ufffd");
