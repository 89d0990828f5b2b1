import { describe, expect, test } from "@jest/globals";
import { askedFor } from "../../core/domain/asked-for";
import { dayOf } from "../../core/domain/day";
import { once } from "../../core/domain/once";
import { allOf, anyOf, counted, namesText } from "../../core/wording/counts";
import { longDate } from "../../core/wording/days";
import { figureText, percentText, shareText } from "../../core/wording/figures";
import { moneyText, shortMoney } from "../../core/wording/money";
import { plural } from "../../core/wording/plural";
import { phrase, say, told, toldAs } from "../../core/words/say";
import { speakFromNowOn, speaking } from "../../core/words/speaking";
import { textsOf } from "../../core/words/texts-of";
import type { Words } from "../../core/words/words";
import { shapes } from "../../languages/shapes";
import { wordsOf } from "../../languages/words-of";

const late = "{0, plural, one {# benefit is} other {# benefits are}} late by {1}";
const german = wordsOf("de", {
  [late]: "Um {1} {0, plural, one {ist # Nutzen} other {sind # Nutzen}} verspätet",
  "{0} of {1}": "{0} von {1}",
  "Not due yet": "Noch nicht fällig",
  "{0, plural, one {# row} other {# rows}}": "{0, plural, one {# Zeile} other {# Zeilen}}",
  "{0} and {1} more": "{0} und {1} weitere",
});
const french = wordsOf("fr", { "{0} of {1}": "{0} sur {1}", "Not due yet": "Pas encore échu" });

const lateBy = (count: number): string => say`${plural(count, "# benefit is", "# benefits are")} late by ${"3 days"}`;

describe("a text that is said", () => {
  test("is the English one where no language is in force", () => {
    expect([lateBy(1), lateBy(1200), say`${3} of ${"IV"}`]).toEqual(["1 benefit is late by 3 days", "1,200 benefits are late by 3 days", "3 of IV"]);
  });

  test("is the catalogue's message, its words chosen by the count and its holes where that language has them", () => {
    expect(speaking(german, () => [lateBy(1), lateBy(1200)])).toEqual(["Um 3 days ist 1 Nutzen verspätet", "Um 3 days sind 1.200 Nutzen verspätet"]);
  });

  test("is told by its meaning where other languages have a word for each", () => {
    const words = wordsOf("de", { Baseline: "Ausgangswert", "Baseline (approved plan)": "Genehmigter Plan" });
    expect(speaking(words, () => [told("Baseline"), toldAs("Baseline", "approved plan")])).toEqual(["Ausgangswert", "Genehmigter Plan"]);
    expect(toldAs("Baseline", "approved plan")).toBe("Baseline");
  });

  test("has counts written as the language writes figures, and texts as they are", () => {
    expect(speaking(german, () => say`${12345} of ${"2026"}`)).toBe("12.345 von 2026");
  });

  test("may choose by a word of the host, which is handed in as English calls it", () => {
    const busy = wordsOf("de", { "The {0} is busy": "Die {0, select, spreadsheet {Tabelle} other {Arbeitsmappe}} ist beschäftigt" });
    expect(["spreadsheet", "workbook"].map((file) => speaking(busy, () => say`The ${file} is busy`))).toEqual([
      "Die Tabelle ist beschäftigt",
      "Die Arbeitsmappe ist beschäftigt",
    ]);
  });

  test("texts of a page are made in the language that is in force when they are first read, and anew in another", () => {
    const texts = textsOf(() => ({ waits: say`Not due yet`, of: (whole: string) => say`${1} of ${whole}` }));
    expect(speaking(german, () => [texts.waits, texts.of("2")])).toEqual(["Noch nicht fällig", "1 von 2"]);
    expect([texts.waits, texts.of("2")]).toEqual(["Not due yet", "1 of 2"]);
  });

  test("stays English where the catalogue lacks it", () => {
    expect(speaking(french, () => lateBy(2))).toBe("2 benefits are late by 3 days");
  });

  test("may be declared first and told later, in the language that is in force then", () => {
    const declared = phrase({ waits: "Not due yet" });
    expect([told(declared.waits), speaking(german, () => told(declared.waits)), speaking(french, () => told(declared.waits))]).toEqual([
      "Not due yet",
      "Noch nicht fällig",
      "Pas encore échu",
    ]);
  });

  test("counts and lists have messages of their own", () => {
    expect(
      speaking(german, () => [counted(1, "row"), counted(3, "row"), allOf(["a", "b", "c"]), anyOf(["a", "b"]), namesText(["a", "b", "c", "d", "e"])]),
    ).toEqual(["1 Zeile", "3 Zeilen", "a, b und c", "a oder b", "a, b, c und 2 weitere"]);
  });
});

describe("the language in force", () => {
  const spoken = (words: Words | undefined): string => speaking(words, () => say`${1} of ${2}`);

  test("holds for a piece of work and is the one before again after it, also where the work fails", () => {
    const failing = (): string => {
      throw new Error("as a test wants it");
    };
    expect(() => speaking(german, failing)).toThrow("as a test wants it");
    expect(speaking(german, () => [say`${1} of ${2}`, spoken(french), spoken(undefined), say`${1} of ${2}`])).toEqual([
      "1 von 2",
      "1 sur 2",
      "1 of 2",
      "1 von 2",
    ]);
    expect(say`${1} of ${2}`).toBe("1 of 2");
  });

  test("may be put in force for a whole page, as for a piece of work", () => {
    speakFromNowOn(german);
    const said = [say`${1} of ${2}`, spoken(french), say`${1} of ${2}`];
    speakFromNowOn(undefined);
    expect([...said, say`${1} of ${2}`]).toEqual(["1 von 2", "1 sur 2", "1 von 2", "1 of 2"]);
  });

  test("is kept for what is made when it is first asked for", () => {
    const ordered = (words: Words | undefined) =>
      speaking(words, () => ({ lazy: once(() => say`${1} of ${2}`), whole: askedFor<{ part: string }>({ part: () => say`${3} of ${4}` }) }));
    const [inGerman, inEnglish] = [ordered(german), ordered(undefined)];
    expect(speaking(french, () => [inEnglish.lazy(), inEnglish.whole.part, inGerman.lazy(), inGerman.whole.part])).toEqual([
      "1 of 2",
      "3 of 4",
      "1 von 2",
      "3 von 4",
    ]);
    expect(inGerman.lazy()).toBe("1 von 2");
  });
});

describe("figures, days and money in texts", () => {
  const texts = () => [
    figureText(-1234.5),
    figureText(12345),
    shareText(0.15625),
    percentText(0.83),
    moneyText(1234.5, "€"),
    shortMoney(13.2e6, "EUR"),
    longDate(dayOf(2026, 3, 5)),
  ];
  test.each([
    [undefined, ["−1,234.5", "12,345", "15.625%", "83%", "€1,234.5", "13.2m EUR", "5 March 2026"]],
    ["de", ["−1.234,5", "12.345", "15,625\u00a0%", "83\u00a0%", "1.234,5\u00a0€", "13,2\u00a0Mio. EUR", "5. März 2026"]],
    ["fr", ["−1\u202f234,5", "12\u202f345", "15,625\u202f%", "83\u202f%", "1\u202f234,5\u00a0€", "13,2\u00a0M EUR", "5 mars 2026"]],
    ["es", ["−1234,5", "12.345", "15,625\u00a0%", "83\u00a0%", "1234,5\u00a0€", "13,2\u00a0M EUR", "5 de marzo de 2026"]],
    ["nl", ["−1.234,5", "12.345", "15,625%", "83%", "€\u00a01.234,5", "13,2\u00a0mln. EUR", "5 maart 2026"]],
  ] as const)("are written as %s writes them", (language, expected) => {
    expect(speaking(language === undefined ? undefined : wordsOf(language, {}), texts)).toEqual(expected);
  });

  test.each([
    ["de", "1. Februar 2026", "11. Mai 2026"],
    ["fr", "1er février 2026", "11 mai 2026"],
    ["es", "1 de febrero de 2026", "11 de mayo de 2026"],
    ["nl", "1 februari 2026", "11 mei 2026"],
  ] as const)("name the first of a month as %s does, and its eleventh", (language, ...expected) => {
    const days = [dayOf(2026, 2, 1), dayOf(2026, 5, 11)];
    expect(speaking(wordsOf(language, {}), () => days.map(longDate))).toEqual(expected);
  });

  test.each(["de", "fr", "es", "nl"] as const)("are written in %s as Unicode's data for it have them", (language) => {
    const { decimal, group, groupFrom, percent, months, and, or } = shapes[language];
    const parts = new Intl.NumberFormat(language).formatToParts(12345.5);
    const shares = new Intl.NumberFormat(language, { style: "percent" }).format(0.5);
    const list = (type: "conjunction" | "disjunction") => new Intl.ListFormat(language, { type }).format(["1", "2"]);
    expect([decimal, group, groupFrom, `50${percent}`.replace(/\s/, " "), months, `1${and}2`, `1${or}2`]).toEqual([
      parts.find(({ type }) => type === "decimal")?.value,
      parts.find(({ type }) => type === "group")?.value,
      new Intl.NumberFormat(language).format(1234).length === 4 ? 5 : 4,
      shares.replace(/\s/, " "),
      months.map(
        (_, month) =>
          new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" })
            .formatToParts(Date.UTC(2026, month, 1))
            .find(({ type }) => type === "month")?.value,
      ),
      list("conjunction"),
      list("disjunction"),
    ]);
  });
});
