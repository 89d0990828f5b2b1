import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { offered } from "../../core/words/words";
import { wordsIn } from "../../languages/command-line/words-in";
import { openPackage } from "../../xlsx-file/package/package";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { benefits } from "../support/benefits-command";
import { soundPlan } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { testFolder } from "../support/test-folder";

const folder = testFolder("languages");
const at = ["--as-of", "2026-10-31"];
const sheetNames = async (path: string) => openWorkbook(await openPackage(readFileSync(path))).parts.sheets.map(({ name }) => name);
const made = async (name: string, ...options: readonly string[]) => {
  const path = join(folder.path, `${name}.xlsx`);
  expect(await benefits(["new", path, "--example", "crm", ...options])).toMatchObject({ code: 0, err: "" });
  return path;
};

test("each language that is offered has words, and English needs none", async () => {
  expect(await Promise.all(offered.map(async (language) => (await wordsIn(language))?.language ?? "en"))).toEqual(offered);
});

test("a formula is refused in English, whose words alone it takes", async () => {
  const { err } = await benefits(["formula", '=BENEFIT_VARIANCE(10; 9,5; "Senken")', "--language", "de"]);
  expect(err).toContain('"Senken" is not one of the words it may be. Choose one of: Increase, Decrease, Maintain');
});

test("a plan that was made in German says so in its Settings, and is reviewed in German from then on, each sheet once", async () => {
  const path = await made("plan", "--language", "Deutsch");
  const { code, out, err } = await benefits(["review", path, ...at]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/Realisierungsindex 83\u00a0% · gedeckelt[^]*B-01 .* Rot [^]*die Statusspalten und die Blätter Hier beginnen, /);
  const names = await sheetNames(path);
  expect(names).toEqual(expect.arrayContaining(["Hier beginnen", "Übersicht", "Feststellungen", "Einstellungen", "Prüfungsdaten"]));
  expect(names).not.toContain("Start here");
  expect((await benefits(["check", path, ...at])).out).toContain("B-15 hat keine verantwortliche Person.");
  // Nothing of what that review wrote is taken for something new.
  expect(await benefits(["review", path, ...at, "--quiet"])).toMatchObject({ code: 0 });
  expect(await sheetNames(path)).toEqual(names);
  expect((await benefits(["check", path, ...at, "--language", "en"])).out).toContain("B-15 has no owner");
});

/** What the result says in sentences, and how it names columns and places as the user calls them. */
const proseKeys = new Set(["reason", "what", "mend", "column", "record", "findings", "headline", "assumption", "said", "nextAction"]);

test("the figures of the result are the same in both languages, to the last digit", async () => {
  const [english, german] = [await made("en"), await made("de", "--language", "de")];
  const figures = async (path: string): Promise<unknown> => {
    const { out, code } = await benefits(["review", path, ...at, "--json"]);
    expect(code).toBe(0);
    return JSON.parse(out, (key, value: unknown) => (proseKeys.has(key) ? undefined : value));
  };
  expect(await figures(german)).toEqual(await figures(english));
});

/** What other commands say in sentences. */
const otherProse = new Set([...proseKeys, "message"]);

test("what a program reads of the other commands is the same in both languages, too", async () => {
  const [english, german] = [await made("en"), await made("de", "--language", "de")];
  const ask = async (args: readonly string[]): Promise<unknown> =>
    JSON.parse((await benefits([...args, "--json"])).out, (key, value: unknown) => (otherProse.has(key) ? undefined : value)) as unknown;
  for (const path of [english, german]) {
    expect((await benefits(["review", path, ...at, "--quiet"])).code).toBe(0);
    expect((await benefits(["freeze", path, "--name", "Approved", "--approved-by", "Board", ...at])).code).toBe(0);
  }
  for (const args of [["baselines"], ["chase", ...at], ["check", ...at]]) {
    const [verb = "", ...more] = args;
    const told = await ask([verb, german, ...more]);
    expect(told).toEqual(await ask([verb, english, ...more]));
    expect(JSON.stringify(told).length).toBeGreaterThan(200);
  }
  const portfolio = async (language: string): Promise<unknown> => {
    const store = ["--store", join(folder.path, `${language}.duckdb`), "--language", language];
    expect((await benefits(["portfolio", "add", english, ...at, ...store, "--quiet"])).code).toBe(0);
    return ask(["portfolio", "board", ...store]);
  };
  expect(await portfolio("de")).toEqual(await portfolio("en"));
}, 90_000);

test("what changed since a baseline is told with the figures of the language, and a colon with its space", async () => {
  const path = await made("fr", "--language", "fr");
  const { out } = await benefits(["baselines", path, ...at, "--against", "first"]);
  expect(out).toContain("Cible 0,012 → 0,015");
  expect(out).toMatch(/Ce qui a changé\u202f: /);
});

test("a language that there is none of is refused on the command line, and a finding in the plan, which English tells", async () => {
  const settings = {
    Settings: [
      ["Setting", "Value"],
      ["Status date", "2026-10-31"],
      ["Language", "Klingon"],
    ],
  };
  const path = folder.write("klingon.xlsx", await planFile(soundPlan(settings)));
  expect((await benefits(["check", path])).out).toContain('Language "Klingon" is not one of the words it may be');
  expect((await benefits(["check", path])).out).toContain("Choose one of: English, Deutsch");
  expect(await benefits(["check", path, "--language", "tlh"])).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no language "tlh". Choose one of: en (English), de (Deutsch), fr (Français), es (Español), nl (Nederlands).'),
  });
});

test("what an earlier review told in German stays German where no setting names a language, as with a register", async () => {
  const path = folder.write(
    "plain.xlsx",
    await planFile(
      soundPlan({
        Settings: [
          ["Setting", "Value"],
          ["Status date", "2026-10-31"],
        ],
      }),
    ),
  );
  expect((await benefits(["review", path, "--language", "de-CH"])).code).toBe(0);
  expect((await benefits(["explain", path, "B-01", "--figure", "Status"])).out).toMatch(/Stichtag|Zielwert|Abweichung|Ausgangswert/);
});
