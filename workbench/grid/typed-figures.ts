import type { Language } from "#core";

/*
 * How figures and days are typed and shown in the cells of a plan that is not told in English. The grid's packages read what is typed as
 * English: of 1,5 they make fifteen. So a figure is handed to them as English writes it, and shown as the language does.
 */

/** What parts thousands, as one class of signs: French parts them with spaces. */
const groupSigns: Readonly<Record<Exclude<Language, "en">, string>> = { de: ".", es: ".", nl: ".", fr: " \u00a0\u202f" };

/** A figure, with what may stand around it: a sign, a currency, a percent sign. */
const figure = /^([-+\u2212]?\s*(?:[€£$]\s*)?)([\d.,\u00a0\u202f ]*\d[.,]?)((?:e[-+]?\d+)?\s*(?:%|[€£$])?)$/i;
/** The day first, as in all languages but English. */
const day = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;

/** What was typed in a language, as English types it; what is neither a figure nor a day of that language stays as it is. */
export function asEnglishTypes(typed: string, language: Language): string {
  if (language === "en") return typed;
  const text = typed.trim();
  const date = day.exec(text);
  if (date !== null) return isoDay(Number(date[1]), Number(date[3]), date[4] as string) ?? typed;
  const parts = figure.exec(text);
  if (parts === null) return typed;
  const [, before = "", digits = "", behind = ""] = parts;
  const groups = `[${groupSigns[language]}]`;
  // A point that stands where no thousands part is one that somebody means as a decimal point.
  const isGrouped = new RegExp(`^[1-9]\\d{0,2}(?:${groups}\\d{3})+(?:,\\d*)?$`).test(digits);
  if (!isGrouped && !/^\d*,\d*$/.test(digits)) return typed;
  return `${before}${digits.replace(new RegExp(groups, "g"), "").replace(",", ".")}${behind}`.replace("\u2212", "-");
}

/** A number of a cell as a language writes it, all its digits with no thousands parted; a text that is none stays as it is. */
export const asLanguageShows = (shown: string | number, language: Language): string | number =>
  language !== "en" && /^-?\d+\.\d+(?:e[-+]?\d+)?%?$/i.test(String(shown)) ? String(shown).replace(".", ",") : shown;

/** A year of two digits is one of 1930 to 2029, as Excel has it. Undefined where no calendar has the day. */
function isoDay(dayOfMonth: number, month: number, year: string): string | undefined {
  const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  const date = new Date(Date.UTC(whole, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.toISOString().slice(0, 10) : undefined;
}
