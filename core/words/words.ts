/** The languages that the product speaks. The English text in the code is the key of every message. */
export const languages = ["en", "de", "fr", "es", "nl"] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const ownNames: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch", fr: "Français", es: "Español", nl: "Nederlands" };

/** The languages that a user may choose: a language is offered once its catalogue has a message for every key, and nothing is left in English. */
export const offered: readonly Language[] = ["en", "de", "fr", "es", "nl"];

/** What fills a hole of a message: a text as it stands, or a count, by which a message may choose its words. */
export type Hole = string | number;

/** A message of one language, its holes to be filled by their positions. */
export type Message = (holes: readonly Hole[]) => string;

/** How a language writes figures, days, money and lists in texts. What stands in a cell is a number with a format, and is not meant here. */
export interface Shape {
  /** "," in 1.234,5 */
  readonly decimal: string;
  /** "." in 1.234,5 */
  readonly group: string;
  /** Whole numbers of fewer digits stand without group signs: 5 where 1234 is written so and 12.345 with one. */
  readonly groupFrom: number;
  /** What stands behind a percentage, its space with it: "\u00a0%". */
  readonly percent: string;
  /** Whether a sign of a currency stands before its amount, and what stands between. */
  readonly sign: { readonly isBefore: boolean; readonly gap: string };
  /** Behind thousands, millions and thousand millions, the space before it with it. */
  readonly amounts: { readonly thousand: string; readonly million: string; readonly billion: string };
  readonly months: readonly string[];
  /** A day in words, with "{day}", "{month}" and "{year}". */
  readonly longDate: string;
  /** What stands there for the first of a month, where that is no plain figure. */
  readonly firstDay?: string;
  /** Between the last two of a list: " und ", " oder ". */
  readonly and: string;
  readonly or: string;
}

/** A language as a host hands it in: the core holds no catalogue and no library. */
export interface Words {
  readonly language: Language;
  readonly shape: Shape;
  /** The message of a key; undefined where the catalogue has none, so that the English text is told. */
  message(key: string): Message | undefined;
}
