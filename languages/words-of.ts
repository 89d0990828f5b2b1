import { figureText, type Language, type Message, type Words } from "#core";
import { IntlMessageFormat } from "intl-messageformat";
import { shapes } from "./shapes";

/** The messages of a language by their keys, in ICU's syntax. */
export type Catalogue = Readonly<Record<string, string>>;

/** A catalogue as words to hand to the core. A message is compiled when it is first told; what has no holes is told as it stands. */
export function wordsOf(language: Exclude<Language, "en">, catalogue: Catalogue): Words {
  const made = new Map<string, Message | undefined>();
  const message = (key: string): Message | undefined => {
    if (!made.has(key)) made.set(key, compiled(language, catalogue[key]));
    return made.get(key);
  };
  return { language, shape: shapes[language], message };
}

function compiled(language: string, text: string | undefined): Message | undefined {
  if (text === undefined) return undefined;
  if (!/[{}']/.test(text)) return () => text;
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true, formatters });
  nameTexts(format.getAst());
  return (holes) => {
    const values: Record<string, string | number> = {};
    holes.forEach((hole, place) => {
      values[String(place)] = hole;
      values[textOf(String(place))] = typeof hole === "number" ? figureText(hole) : hole;
    });
    return String(format.format(values));
  };
}

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/** A hole that shows its value takes it as it is written, also where another part of the message chooses its words by the count. */
const textOf = (hole: string): string => `${hole} as text`;

function nameTexts(elements: Elements): void {
  for (const element of elements) {
    if (element.type === showsValue) element.value = textOf(element.value);
    if ("options" in element) for (const { value } of Object.values(element.options)) nameTexts(value);
  }
}

/** The parser's word for a hole without a kind. */
const showsValue = 1;

/** Counts are written as the core writes them in the language in force, the same in every host. */
const formatters = {
  getNumberFormat: () => ({ format: (value: number) => figureText(value) }) as Intl.NumberFormat,
  getDateTimeFormat: (...options: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...options),
  getPluralRules: (...options: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...options),
};
