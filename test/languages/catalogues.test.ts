import { describe, expect, test } from "@jest/globals";
import { IntlMessageFormat } from "intl-messageformat";
import { offered } from "../../core/words/words";
import { catalogueOf, languageFiles, translated } from "../../scripts/language-files";
import { keysIn, messageKeys } from "../../scripts/message-keys";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The holes of a message, each with its kind: what is shown, what chooses words. */
function holesOf(message: string): ReadonlySet<string> {
  const holes = new Set<string>();
  const gather = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if ("value" in element && element.type !== isLiteral) holes.add(element.value);
      if ("options" in element) for (const { value } of Object.values(element.options)) gather(value);
    }
  };
  gather(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst());
  return holes;
}

/** The parser's word for what stands as it is. */
const isLiteral = 0;

const keys = new Set(messageKeys().map(({ key }) => key));

describe("the keys", () => {
  test("are gathered from what the code says, declares and counts with", () => {
    const code = [
      'const a = say`${plural(n, "# benefit is", "# benefits are")} late by ${days}`;',
      'const b = phrase({ first: "Not due yet", more: ["Too early to judge"] });',
      'const c = counted(rows, "row") + counted(n, "more", "more") + counted(n, word) + told("Reason");',
      'const d = unknown("nothing was planned by this date");',
      "const e = say`No findings`;",
    ].join("\n");
    expect(keysIn("a.ts", code)).toEqual([
      "{0, plural, one {# benefit is} other {# benefits are}} late by {1}",
      "Not due yet",
      "Too early to judge",
      "{0, plural, one {# row} other {# rows}}",
      "{0, plural, one {# more} other {# more}}",
      "Reason",
      "nothing was planned by this date",
      "No findings",
    ]);
  });

  test("hold no brace and choose of texts that stand in the code", () => {
    expect(() => keysIn("a.ts", "say`a {brace}`")).toThrow("A brace in a text that is said");
    expect(() => keysIn("a.ts", "say`${plural(n, one, other)} late`")).toThrow("plural chooses of two texts");
  });

  test.each(languageFiles())("%s is as the code and the catalogues have it", (path, text) => {
    expect(existsSync(path) ? readFileSync(path, "utf8") : undefined).toBe(text);
  });

  test("stand in no file of a room that tells nothing any more", () => {
    const written = new Set(languageFiles().map(([path]) => path));
    expect(readdirSync("languages/keys").filter((file) => !written.has(`languages/keys/${file}`))).toEqual([]);
  });
});

describe.each(translated)("the catalogue of %s", (language) => {
  const catalogue = catalogueOf(language);

  test("has no key that the code does not tell, and no message with other holes than its key", () => {
    const wrong = Object.entries(catalogue).filter(
      ([key, message]) => message === "" || !keys.has(key) || [...holesOf(key)].sort().join() !== [...holesOf(message)].sort().join(),
    );
    expect(wrong).toEqual([]);
  });

  test("lacks no key, once the language is offered", () => {
    expect(offered.includes(language) ? [...keys].filter((key) => catalogue[key] === undefined) : []).toEqual([]);
  });
});

test.each(["excel-addin/pane/taskpane.html", "sheets-addon/sidebar/sidebar.html", "workbench/page/index.html"])(
  "%s says in every language that it needs JavaScript",
  (file) => {
    const said = /<noscript>([^]*?)<\/noscript>/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    expect([...said.matchAll(/<p(?: lang="(\w+)")?>[^<]*JavaScript[^<]*<\/p>/g)].map(([, language = "en"]) => language)).toEqual(["en", ...translated]);
  },
);
