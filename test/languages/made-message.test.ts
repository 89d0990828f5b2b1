import { describe, expect, test } from "@jest/globals";
import { IntlMessageFormat } from "intl-messageformat";
import { speaking } from "../../core/words/speaking";
import { languages, type Hole, type Language, type Message } from "../../core/words/words";
import { figureText } from "../../core/wording/figures";
import { makeMessage } from "../../languages/make-message";
import { messageOf } from "../../languages/made-message";
import { pluralWord } from "../../languages/plural-word";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf, translated } from "../../scripts/language-files";

/* Our telling of messages beside intl-messageformat's, which asks Node's Intl which word a count has. */

const counts = [0, 1, 2, 5, 1.5, 0.5, 1.999, -1, 21, 1_000_000, 2_000_000, 1_000_001];

test.each(languages)("each count has the plural word in %s that Intl knows", (language) => {
  const rules = new Intl.PluralRules(language);
  expect(counts.map((count) => [count, pluralWord(language, count)])).toEqual(counts.map((count) => [count, rules.select(count)]));
});

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
const argument = 1;
const textOf = (hole: string): string => `${hole} as text`;

/** A hole that shows its value takes it as it is written. */
function nameTexts(elements: Elements): void {
  for (const element of elements) {
    if (element.type === argument) element.value = textOf(element.value);
    if ("options" in element) for (const { value } of Object.values(element.options)) nameTexts(value);
  }
}

function intlMessage(language: Language, text: string): Message {
  const formatters = {
    getNumberFormat: () => ({ format: figureText }) as unknown as Intl.NumberFormat,
    getDateTimeFormat: () => new Intl.DateTimeFormat(),
    getPluralRules: (...options: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...options),
  };
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true, formatters });
  nameTexts(format.getAst());
  return (holes) => {
    const values = holes.flatMap((hole, place): readonly (readonly [string, Hole])[] => [
      [String(place), hole],
      [textOf(String(place)), typeof hole === "number" ? figureText(hole) : hole],
    ]);
    return String(format.format(Object.fromEntries(values)));
  };
}

describe.each(translated)("the messages of %s", (language) => {
  const texts = Object.values(catalogueOf(language)).filter((text) => /[{}']/.test(text));
  const holes: readonly (readonly Hole[])[] = [
    ...counts.map((count) => Array.from({ length: 12 }, () => count)),
    ...["spreadsheet", "workbook", "sidebar", "constructor", "Ünïcode’s"].map((word) => Array.from({ length: 12 }, () => word)),
  ];

  test("are told with every count and word as intl-messageformat tells them with Intl", () => {
    const words = wordsOf(language, catalogueOf(language));
    speaking(words, () => {
      const different = texts.filter((text) => {
        const [own, intl] = [messageOf(language, makeMessage(text)), intlMessage(language, text)];
        // A word where a count is wanted is none of a caller's: Intl takes it for no number.
        const fitting = /, plural/.test(text) ? holes.filter(([hole]) => typeof hole === "number") : holes;
        return fitting.some((values) => own(values) !== intl(values));
      });
      expect(different).toEqual([]);
    });
    expect(texts.length).toBeGreaterThan(500);
  });
});

test("what no catalogue uses is refused, not told wrong", () => {
  for (const text of ["{0, selectordinal, one {#st} other {#th}}", "{0, plural, offset:1 one {#} other {#}}", "{0, number, percent}", "{0, date}"])
    expect(() => makeMessage(text)).toThrow("No message of ours");
});

test("an exact count goes before its plural word, and a quoted brace is a brace", () => {
  const none = messageOf("de", makeMessage("{0, plural, =0 {keine Zeile} one {# Zeile} other {# Zeilen}} '{'x'}'"));
  expect([0, 1, 2].map((count) => none([count]))).toEqual(["keine Zeile {x}", "1 Zeile {x}", "2 Zeilen {x}"]);
});

test("a name that every object has is no message", () => {
  expect(wordsOf("de", {}).message("constructor")).toBeUndefined();
});
