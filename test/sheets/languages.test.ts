import { afterEach, describe, expect, test } from "@jest/globals";
import type { Language } from "../../core/words/words";
import { nameIn } from "../../core/words/known-names";
import { languages } from "../../core/words/words";
import type { Reviewed } from "../../session/session";
import { statuses } from "../../core/domain/status";
import { severities, type TableUpdate } from "../../core/port/workbook";
import { moveCauses } from "../../core/record/move-causes";
import type { TimetableSettings } from "../../session/timetable-verbs";
import { menuReview } from "../../sheets-addon/server/menu-review";
import { addMenu } from "../../sheets-addon/server/menu";
import { menuText } from "../../sheets-addon/server/menu-text";
import { runTimetable } from "../../sheets-addon/server/timetable/run-timetable";
import { sidebarSpeech } from "../../sheets-addon/sidebar/sidebar-speech";
import type { SheetsWords } from "../../sheets-addon/words-file";
import { catalogueOf, translated } from "../../scripts/language-files";
import { knownNames } from "../../scripts/message-keys";
import { keptMessageKeys } from "../support/kept-message-keys";
import { spokenLanguage } from "../../core/words/speaking";
import { say } from "../../core/words/say";
import { cellsOf, expectNoViolation, openedSheets, sheetNamed } from "./sheets-fixture";
import { googleSays } from "./host/calls";
import { holdLock } from "./host/locks";
import type { HostSheet } from "./host/model";
import type { HostOptions, SheetsHost } from "./host/sheets-host";
import { ask, execution, planOf, replyTo } from "./sheets-server-fixture";
import { keysByRoom, wordFiles } from "./word-files";

afterEach(expectNoViolation);

const files = wordFiles();
const spreadsheet = (options: HostOptions = {}): SheetsHost => openedSheets([{ name: "Sheet1", cells: [] }], { files, ...options });

/** The example plan set up and reviewed by a sidebar that speaks a language. */
function reviewed(language: Language): { readonly host: SheetsHost; readonly reviewed: Reviewed; readonly undo: readonly TableUpdate[] } {
  const host = spreadsheet();
  ask(host, "setUp", { kind: "crm" }, language);
  return { host, ...ask(host, "review", { day: null }, language) };
}
const runs = new Map<Language, ReturnType<typeof reviewed>>();
const runIn = (language: Language): ReturnType<typeof reviewed> => {
  const run = runs.get(language) ?? reviewed(language);
  runs.set(language, run);
  return run;
};

const shownSheets = ({ state }: SheetsHost): readonly HostSheet[] => state.spreadsheet.sheets.filter(({ name, isHidden }) => !isHidden && name !== "Sheet1");
const textsOf = (sheet: HostSheet): readonly string[] => cellsOf(sheet).flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? [cell] : [])));
const figuresOf = (sheet: HostSheet): readonly number[] => cellsOf(sheet).flatMap((row) => row.flatMap((cell) => (typeof cell === "number" ? [cell] : [])));

/** As the owner of the example called it. */
const nameOfBaseline = "Business case";

/** What a result says in sentences, and how it names columns and places as the user calls them. */
const proseKeys = new Set(["reason", "what", "mend", "column", "findings", "headline", "assumption", "said", "nextAction", "seal", "curve", "label", "name"]);
const figures = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (key, inner: unknown) => (proseKeys.has(key) ? undefined : inner)) as unknown;

describe.each(["de", "fr", "es", "nl"] as const)("a plan in %s", (language) => {
  const catalogue = catalogueOf(language);

  test("has sheets, headings, findings and words of cells in that language, and none that English has another text for", () => {
    const { host, reviewed } = runIn(language);
    const names = shownSheets(host).map(({ name }) => name);
    for (const name of ["Start here", "Dashboard", "Board pack", "Findings", "Benefits", "Settings"]) expect(names).toContain(nameIn(name, language));
    const dashboard = textsOf(sheetNamed(host, nameIn("Dashboard", language)) as HostSheet);
    expect(dashboard.filter((text) => text === catalogue["Realization index"])).not.toEqual([]);
    expect(reviewed.findings.length).toBeGreaterThan(5);
    const english = new Set(runIn("en").reviewed.findings.map(({ what }) => what));
    expect(reviewed.findings.filter(({ what }) => english.has(what))).toEqual([]);
    const told = new Set(Object.values(catalogue));
    const isLeft = (text: string): boolean => catalogue[text] !== undefined && !told.has(text) && text !== nameOfBaseline;
    const pages = shownSheets(host).filter(({ name }) => name !== nameIn("Review data", language));
    expect(
      pages.flatMap((sheet) =>
        textsOf(sheet)
          .filter(isLeft)
          .map((text) => `${sheet.name}: ${text}`),
      ),
    ).toEqual([]);
  });

  test("has the figures of the English one, on every sheet and in the result", () => {
    const [english, other] = [runIn("en"), runIn(language)];
    expect(figures(other.reviewed.result)).toEqual(figures(english.reviewed.result));
    expect(shownSheets(other.host).map((sheet) => figuresOf(sheet))).toEqual(shownSheets(english.host).map((sheet) => figuresOf(sheet)));
    expect(shownSheets(english.host).flatMap((sheet) => figuresOf(sheet)).length).toBeGreaterThan(1000);
  });

  test("says so in its Settings, so that a sidebar in another language hears the plan's and gets its words, and one that has them does not", () => {
    const { host } = runIn(language);
    const reply = replyTo(host, "summary", {}, "en");
    expect(reply.language).toBe(language);
    expect(reply.messages?.["Benefits plan"]).toBe(catalogue["Benefits plan"]);
    expect(Object.keys(replyTo(host, "summary", {}, language))).toEqual(["answer", "language"]);
  });
});

test("a review in German is taken back as it is in English", () => {
  const { host, undo } = reviewed("de");
  const statuses = (): readonly unknown[] => {
    const [headers = [], ...rows] = cellsOf(sheetNamed(host, "Nutzen")).slice(2);
    return rows.map((row) => row[headers.indexOf("Status")] ?? null);
  };
  expect(statuses()).toContain("Rot");
  ask(host, "undoReview", { undo }, "de");
  expect(statuses().filter((status) => status !== null)).toEqual([]);
});

test("a plan that is changed to another language is told in that from the next reading on, its sheets once, also in English", () => {
  const { host } = reviewed("fr");
  const settings = sheetNamed(host, "Paramètres") as HostSheet;
  const row = cellsOf(settings).findIndex(([name]) => name === "Langue");
  const names = (): readonly string[] => host.state.spreadsheet.sheets.map(({ name }) => name);
  const before = names();
  host.spreadsheet
    .getSheetByName("Paramètres")
    ?.getRange(row + 1, 2)
    .setValue("English");
  expect(Object.keys(replyTo(host, "summary", {}, "fr"))).toEqual(["answer", "language"]);
  expect(replyTo(host, "summary", {}, "fr").language).toBe("en");
  expect(ask(host, "review", { day: null }, "fr").reviewed.findings.map(({ what }) => what)).toEqual(runIn("en").reviewed.findings.map(({ what }) => what));
  expect(names()).toEqual(before);
});

describe("before there is a plan", () => {
  test("the language is the user's, as Google names it, where it is one of ours", () => {
    const first = (locale: string) => replyTo(spreadsheet({ locale }), "summary", {});
    expect(["de_CH", "fr_CA", "es_419", "nl_NL", "en_GB", "pt_BR"].map((locale) => first(locale).language)).toEqual(["de", "fr", "es", "nl", "en", "en"]);
    expect(first("de_DE").messages?.["Set up the plan"]).toBe(catalogueOf("de")["Set up the plan"]);
    expect(first("pt_BR").messages).toBeUndefined();
  });

  test("the sidebar may choose another, in which the plan is set up", () => {
    const host = spreadsheet();
    expect(replyTo(host, "speak", { language: "nl" }, "en")).toMatchObject({ answer: null, language: "nl", messages: { Language: "Taal" } });
    ask(host, "setUp", { kind: "blank" }, "nl");
    expect(host.state.spreadsheet.sheets.map(({ name }) => name)).toContain("Baten");
    expect(replyTo(host, "summary", {}, "nl").language).toBe("nl");
  });

  test("trouble is told in the language of the sidebar, also where the plan could not be read", () => {
    const host = spreadsheet();
    holdLock(host.state, "document", host.state.now + 60_000);
    const busy = "Another review of this spreadsheet is running, perhaps by somebody else. Wait until it is done and try again.";
    expect(replyTo(host, "setUp", { kind: "crm" }, "de")).toMatchObject({ trouble: { kind: "busy", message: catalogueOf("de")[busy] }, language: "de" });
  });
});

test("where the file of a language is not there, or not what it was, all goes on in English", () => {
  for (const broken of [{}, { "Words-de": "<p>German</p>" }]) {
    const host = spreadsheet({ files: broken });
    ask(host, "setUp", { kind: "crm" });
    const settings = sheetNamed(host, "Settings") as HostSheet;
    const row = cellsOf(settings).findIndex(([name]) => name === "Language");
    host.spreadsheet
      .getSheetByName("Settings")
      ?.getRange(row + 1, 2)
      .setValue("Deutsch");
    expect(replyTo(host, "review", { day: null })).toMatchObject({ language: "en", answer: { reviewed: { result: { statusDate: "2026-10-31" } } } });
    expect(sheetNamed(host, "Dashboard")).toBeDefined();
  }
});

describe("the menu", () => {
  const captions = (host: SheetsHost): readonly unknown[] =>
    host.state.services.menus.flatMap(({ items }) => items.map((item) => (typeof item === "object" ? item.caption : item)));

  test.each(["NONE", "LIMITED", "FULL"] as const)("is in the language of the user in AuthMode.%s", (authMode) => {
    const host = spreadsheet({ locale: "de_AT", authMode });
    addMenu(host.globals.SpreadsheetApp, menuText(host.globals.Session));
    expect(captions(host)).toEqual(["Prüfung", "separator", "Einrichten …", "Plan festschreiben …", "Nachfassliste", "Termine …", "separator", "Hilfe"]);
  });

  test("is in English where Google does not say the user's", () => {
    const host = spreadsheet({ locale: "de_AT" });
    const Session = {
      getActiveUserLocale: (): string => {
        throw new Error(googleSays.internal);
      },
    };
    addMenu(host.globals.SpreadsheetApp, menuText(Session));
    expect(captions(host)[0]).toBe("Review");
  });

  test("reviews a plan in its language, and says so in it", () => {
    const { host } = reviewed("de");
    host.state.services.dialogs = [];
    execution(host, menuReview);
    const toasts = host.state.services.dialogs.map(({ content }) => content);
    expect(toasts[0]).toBe("Reviewing the plan…");
    expect(toasts[1]).toMatch(/^Geprüft zum 2026-10-31\. 8 von 14 .* Siehe Blatt Feststellungen\.$/);
  });

  test("names the sheet of the findings as an earlier review in another language called it", () => {
    const { host } = reviewed("en");
    const settings = host.spreadsheet.getSheetByName("Settings");
    const row =
      settings
        ?.getDataRange()
        .getValues()
        .findIndex(([name]) => name === "Language") ?? -1;
    settings?.getRange(row + 1, 2).setValue("Deutsch");
    execution(host, menuReview);
    expect(host.state.services.dialogs.at(-1)?.content).toMatch(/^Geprüft zum 2026-10-31\. .* Siehe Blatt Findings\.$/);
  });
});

test("reminders and what a timed review says are in the language of the plan", () => {
  const host = planOf([["Ann", "ann@example.com"]], { files, now: Date.UTC(2026, 10, 24, 6) });
  host.spreadsheet
    .getSheetByName("Settings")
    ?.getRange("A4:B4")
    .setValues([["Language", "Deutsch"]]);
  const [mail] = ask(host, "previewReminders", {}).mails;
  expect(mail).toMatchObject({ person: "Ann", subject: expect.stringMatching(/: 1 Sache einzutragen$/) });
  expect(mail?.text).toMatch(/^Guten Tag Ann/);
  const weekly: TimetableSettings = { review: { every: "day", hour: 7, weekday: "Monday" }, reminders: { every: "week", hour: 7, weekday: "Tuesday" } };
  ask(host, "saveTimetable", { settings: weekly, agreed: ask(host, "previewReminders", {}) });
  host.state.now += 7 * 24 * 3_600_000;
  execution(host, runTimetable);
  expect(host.state.services.mails.map(({ to, subject, name }) => [to, subject, name])).toEqual([["ann@example.com", mail?.subject, "Nutzenplan"]]);
  const { lastReview, lastReminders, lastFailure } = ask(host, "timetable", {}, "de");
  expect([lastReview?.outcome, lastReminders?.outcome, lastFailure]).toEqual([
    expect.stringMatching(/Nutzen/),
    expect.stringMatching(/^1 E-Mail gesendet/),
    null,
  ]);
});

describe("the file of a language", () => {
  test.each(translated)("of %s is text that nothing in it could end or begin as anything else", (language) => {
    expect(files[`Words-${language}`]).toMatch(/^[ -~]+$/);
    expect(files[`Words-${language}`]).not.toMatch(/[<>&'`/]/);
  });

  test("holds every message that is told in Google Sheets, in the part of who tells it", () => {
    const words = JSON.parse(files["Words-de"] ?? "") as SheetsWords;
    const told = (part: keyof SheetsWords, rooms: RegExp, but = /^$/): readonly string[] =>
      keptMessageKeys().flatMap(({ key, file }) => (rooms.test(file) && !but.test(file) && words[part][key] === undefined ? [key] : []));
    expect(told("server", /^(?:core|session|sheets-addon)\//, /^core\/(?:board\/|functions\/index\.ts)/)).toEqual([]);
    expect(told("sidebar", /^(?:panel|session|sheets-addon)\/|^core\/(?:functions\/index|words\/names)\.ts/)).toEqual([]);
    const toldByPane = [...severities, ...moveCauses, ...statuses, ...knownNames()];
    expect(toldByPane.filter((key) => words.sidebar[key] === undefined)).toEqual([]);
    expect(words.server["Benefits plan"]).toBe("Nutzenplan");
    expect(Object.keys(keysByRoom())).toEqual(
      expect.arrayContaining(["panel", "session", "sheets-addon", "core-functions", "core-portfolio", "core-wording", "core-words"]),
    );
  });
});

test("the sidebar begins with the words that it was opened with, until the server hands it all of them or says another language", () => {
  const words = { "Benefits plan": "Nutzenplan", "Opening the plan…": "Der Plan wird geöffnet …" };
  const { sidebar } = JSON.parse(files["Words-de"] ?? "") as SheetsWords;
  for (const reply of [{ language: "de", messages: sidebar }, { language: "en" }] as const) {
    const drawn: string[] = [];
    const speech = sidebarSpeech((language) => void drawn.push(`${language}: ${say`More`}`), { language: "de", words });
    expect([speech.spoken(), spokenLanguage(), say`Opening the plan…`, say`More`]).toEqual([null, "de", "Der Plan wird geöffnet …", "More"]);
    for (const _ of [1, 2]) speech.hear(reply);
    expect([speech.spoken(), ...drawn]).toEqual([reply.language, reply.language === "de" ? "de: Mehr" : "en: More"]);
  }
});

test("the sidebar speaks what it hears, keeps what it has where words are missing, and is drawn anew once for each change", () => {
  const drawn: string[] = [];
  const speech = sidebarSpeech((language) => void drawn.push(`${language}: ${say`Benefits plan`}`));
  const { sidebar } = JSON.parse(files["Words-fr"] ?? "") as SheetsWords;
  expect(speech.spoken()).toBeNull();
  for (const reply of [null, "text", {}, { language: "tlh", messages: {} }, { language: "fr" }]) speech.hear(reply);
  expect(speech.spoken()).toBeNull();
  for (const reply of [{ language: "en" }, { language: "fr", messages: sidebar }, { language: "fr" }, { language: "en" }]) speech.hear(reply);
  expect(drawn).toEqual(["fr: Plan des bénéfices", "en: Benefits plan"]);
  expect([speech.spoken(), spokenLanguage()]).toEqual(["en", "en"]);
  expect(languages).toContain(speech.spoken());
});
