import { readFileSync } from "node:fs";
import { seriesColors } from "../../core/looks/looks";
import path from "node:path";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { readTables } from "../../core/reading/read-tables";
import { newPlan } from "../../core/review/new-plan";
import { speaking } from "../../core/words/speaking";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf, translated } from "../../scripts/language-files";
import { memoryWorkbook } from "../port/memory-workbook";
import { skins } from "./panel-browser";
import { overTheSides, tabTo, wordsInFocus } from "./panel-walk";
import { objections, violations, widthBeyond } from "../support/chromium/looked-at";
import { button, crm, inBrowser, looks, paneTests, review, timetableStart, tab, tour, withWords } from "./panel-suite";

/* Every page of the pane in both looks: what axe says, how wide it is, whether the keyboard reaches it, and hostile words. */

paneTests();

/** Puts an open page into one of its looks, as a system that turns dark does; the pane draws itself anew a moment later. */
async function turnInto(page: Page, name: string, look: Parameters<Page["emulateMedia"]>[0], lightInk: unknown): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...look });
  while (((await page.evaluate(ink)) === lightInk) !== (name === "light")) await page.waitForTimeout(20);
}
const ink = 'getComputedStyle(document.querySelector(".app")).color';

/** As wide as Excel's pane is on a Mac. */
const narrow = 270;

for (const skin of skins) {
  inBrowser(`${skin}: no page has anything that axe objects to, nor is wider than its window, in any look and at ${narrow} px`, async ({ open }) => {
    const { page, strangers, errors } = await open({ skin, start: { startSnapshot: crm(), startTimetable: timetableStart() } });
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await button(page, "Review the plan").waitFor();
    const lightInk = await page.evaluate(ink);
    const seen: string[] = [];
    await tour(page, async (pageName) => {
      seen.push(pageName);
      // All looks of a page one after the other: the way to the page costs more than they do.
      for (const [name, look] of looks[skin]) {
        await turnInto(page, name, look, lightInk);
        expect({ own: pageName, name, objections: await objections(page, name), beyond: await widthBeyond(page) }).toEqual({
          own: pageName,
          name,
          objections: [],
          beyond: 0,
        });
      }
      await turnInto(page, "light", {}, lightInk);
      await page.setViewportSize({ width: narrow, height });
      expect({ own: pageName, over: await overTheSides(page), beyond: await widthBeyond(page) }).toEqual({ own: pageName, over: [], beyond: 0 });
      if (pageName === "About") await page.getByText("Version of the add-in: 7.8.9", { exact: true }).waitFor();
      await page.setViewportSize({ width, height });
    });
    expect(seen).toHaveLength(16);
    expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
  });
}

/** The right edge of the last tab, whether its words are whole, and in how many lines the tabs stand. */
const lastTab = (page: Page): Promise<{ readonly right: number; readonly isWhole: boolean; readonly lines: number }> =>
  page.evaluate(`(() => {
    const tabs = [...document.querySelectorAll("[role=tab]")];
    const last = tabs.at(-1);
    return { right: last.getBoundingClientRect().right, isWhole: last.scrollWidth <= last.clientWidth, lines: new Set(tabs.map((own) => own.getBoundingClientRect().top)).size };
  })()`);

for (const skin of skins) {
  inBrowser(`${skin}: at ${narrow} px every tab is in sight`, async ({ open }) => {
    const { page } = await open({ skin, viewport: { width: narrow, height: 720 }, start: { startSnapshot: crm(), startTimetable: timetableStart() } });
    await button(page, "Review the plan").waitFor();
    const free = skin === "fluent" ? 34 : 0;
    const { right, ...rest } = await lastTab(page);
    expect(rest).toEqual({ isWhole: true, lines: 1 });
    expect(right).toBeLessThanOrEqual(narrow - free);
  });
}

/** As wide as the pane is in Excel on Windows, and the sidebar in Google Sheets. */
const usualWidths = { fluent: 320, plain: 300 } as const;

for (const skin of skins) {
  inBrowser(`${skin}: the tabs stand in one line in every language`, async ({ open }) => {
    const width = usualWidths[skin];
    for (const language of translated) {
      const words = wordsOf(language, catalogueOf(language));
      const workbook = memoryWorkbook([]);
      workbook.apply(speaking(words, () => newPlan("crm")));
      const { page } = await open({ skin, viewport: { width, height: 720 }, start: { startSnapshot: workbook.read(readTables) } });
      await tab(page, catalogueOf(language)["More"] ?? "").waitFor();
      const { right, ...rest } = await lastTab(page);
      expect({ language, ...rest }).toEqual({ language, isWhole: true, lines: 1 });
      expect(right).toBeLessThanOrEqual(width - (skin === "fluent" ? 34 : 0));
    }
  });
}

/** From anywhere to a tab, by Tab and the arrow keys. */
async function toTab(page: Page, steps: number): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Shift+Tab");
    if ((await page.evaluate("document.activeElement.getAttribute('role')")) === "tab") break;
  }
  for (let presses = 0; presses < steps; presses++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
}

for (const skin of skins) {
  inBrowser(`${skin}: the keyboard alone reaches and does everything, and keeps its place`, async ({ open }) => {
    const { page } = await open({ skin, start: { startSnapshot: crm(), startTimetable: timetableStart() } });
    await button(page, "Review the plan").waitFor();
    await tabTo(page, "Review the plan");
    await page.keyboard.press("Enter");
    await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
    expect(await wordsInFocus(page)).toBe("Review the plan");
    await tabTo(page, /^B-07 has a second measurement/);
    await page.keyboard.press("ArrowDown");
    expect(await wordsInFocus(page)).not.toMatch(/^B-07 has a second measurement/);
    await page.keyboard.press("Enter");
    await page.waitForFunction("window.went.length === 1");
    await tabTo(page, /^Advice/);
    await page.keyboard.press("Enter");

    await toTab(page, 1);
    await page.getByRole("heading", { name: "Benefits", level: 2 }).waitFor();
    await tabTo(page, "Search benefits");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    const line = await wordsInFocus(page);
    expect(line).toMatch(/B-02/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "How it comes about" }).waitFor();
    expect(await wordsInFocus(page)).toMatch(/^Customer churn down/);
    await tabTo(page, /^Status: Green/);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.parentElement.open")).toBe(true);
    await page.keyboard.press("Shift+Tab");
    for (let presses = 0; presses < 10 && (await wordsInFocus(page)) !== "Back to all benefits"; presses++) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await wordsInFocus(page)).toBe(line);

    await toTab(page, 1);
    await page.getByRole("heading", { name: "Chase list" }).waitFor();
    await tabTo(page, "Copy the message");
    await page.keyboard.press("Enter");
    await page.getByText("Copied.").waitFor();

    await toTab(page, 1);
    await page.getByRole("heading", { name: "Formulas" }).waitFor();
    await tabTo(page, "BENEFIT_PLANNED");
    await page.keyboard.press("Enter");
    await tabTo(page, "Insert the example");
    await page.keyboard.press("Enter");
    await page.waitForFunction("window.inserted.length === 1");

    await toTab(page, 1);
    await page.getByRole("heading", { name: "More" }).waitFor();
    await tabTo(page, /^Freeze a baseline/);
    for (const name of [
      "Freeze a baseline",
      "Mark a review done",
      "Business case",
      "This plan in the portfolio",
      "Timetable",
      "Settings",
      "Use a sheet of yours",
      "Set up a plan",
      "About",
    ]) {
      expect(await wordsInFocus(page)).toMatch(new RegExp(`^${name}`));
      await page.keyboard.press("Enter");
      await button(page, "Back to More").waitFor();
      expect(await page.evaluate("document.activeElement.tagName")).toBe("H2");
      if (name === "Settings") await changeCurrency(page);
      if (name === "Timetable") await switchOn(page);
      for (let presses = 0; presses < 30 && (await wordsInFocus(page)) !== "Back to More"; presses++) await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "More" }).waitFor();
      expect(await wordsInFocus(page)).toMatch(new RegExp(`^${name}`));
      await page.keyboard.press("ArrowDown");
    }
  });
}

async function changeCurrency(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Currency/ }).waitFor();
  await tabTo(page, /^Plan/);
  for (let presses = 0; presses < 10 && !/^Currency/.test(await wordsInFocus(page)); presses++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, "Value");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("EUR");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Currency.*EUR/ }).waitFor();
  expect(await wordsInFocus(page)).toMatch(/^Currency/);
}

async function switchOn(page: Page): Promise<void> {
  await page.getByLabel("How often").last().waitFor();
  await tabTo(page, "How often");
  await tabTo(page, "How often");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "See the mails");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2 people get a mail" }).waitFor();
  expect(await page.evaluate("window.savedTimetables")).toEqual([]);
  expect(await wordsInFocus(page)).toBe("Switch on");
  await page.keyboard.press("Enter");
  await page.getByText("The timetable is saved.").last().waitFor();
  expect(await page.evaluate("window.savedTimetables.map(({ settings, agreed }) => [settings.reminders.every, agreed.mails.length])")).toEqual([["week", 2]]);
}

inBrowser("a setting that the plan cannot read is refused at its field, in the plan's words", async ({ open }) => {
  const { page } = await open({ skin: "plain", start: { startSnapshot: crm() } });
  await tab(page, "More").click();
  await page.getByRole("button", { name: /^Settings/ }).click();
  await page.getByRole("button", { name: /^Discount rate/ }).click();
  await page.getByLabel("Value").fill("nonsense");
  await button(page, "Save").click();
  await page.getByRole("alert").getByText('"nonsense" is not a number.').waitFor();
  expect(await page.evaluate("document.getElementById(document.querySelector('input').getAttribute('aria-describedby').split(' ')[0]).textContent")).toContain(
    '"nonsense" is not a number.',
  );
  expect(await violations(page)).toEqual([]);
});

inBrowser("without a timetable there is no page for it, and figures are written as in the findings and on the sheets", async ({ open }) => {
  const { page } = await open({ start: { startSnapshot: crm() } });
  await review(page);
  await tab(page, "More").click();
  expect(await page.getByRole("button", { name: /^Timetable/ }).count()).toBe(0);
  await page.getByRole("button", { name: /^Business case/ }).click();
  await page
    .getByRole("cell", { name: /^£989,675$/ })
    .first()
    .waitFor();
});

for (const skin of skins) {
  inBrowser(`${skin}: every variable that the style sheet asks for has a value`, async ({ open }) => {
    const { page } = await open({ skin });
    await page.getByText("Set up a benefits plan").waitFor();
    const names = [
      ...new Set([...readFileSync(path.join(__dirname, "../../panel/pane.css"), "utf8").matchAll(/var\((--\w+)\)/g)].map(([, name]) => name ?? "")),
    ];
    expect(names.length).toBeGreaterThan(20);
    const without = await page.evaluate(
      `${JSON.stringify(names)}.filter((name) => getComputedStyle(document.querySelector(".app")).getPropertyValue(name) === "")`,
    );
    expect(without).toEqual([]);
    // What is delivered is as blue as on the sheets.
    const delivered = await page.evaluate('getComputedStyle(document.querySelector(".app")).getPropertyValue("--colorDelivered")');
    expect(String(delivered).toLowerCase()).toBe(seriesColors.delivered.toLowerCase());
  });
}

const hostile = [
  '<img src=x onerror="alert(1)">',
  '=HYPERLINK("https://evil.example","x")',
  "javascript:alert(1)",
  "\u202egnp.exe",
  "<script>alert(1)</script>",
] as const;

/** Words of ours that the plan must know to be read: choices, keys and the names of settings. */
const kept =
  /^(Setting|Benefit ID|Parent|KPI|.*ID|Direction|Kind|Nature|Profile|Category|Frequency|Status|Evidence|State|Type|Priority|Value|Table|Header|Column)$/;

for (const skin of skins) {
  inBrowser(`${skin}: hostile words in any cell, mail or failure stay words on every page`, async ({ open }) => {
    let at = 0;
    const spoilt = (word: string): string => `${hostile[at++ % hostile.length] ?? ""} ${word}`;
    const snapshot = withWords(crm(), (cell, header) => (header === "Value" && cell === "£" ? hostile[0] : kept.test(header) ? cell : spoilt(cell)));
    const { page, strangers, errors } = await open({ skin, start: { startSnapshot: snapshot, startTimetable: timetableStart(spoilt) } });
    const shown = new Set<string>();
    await tour(page, async (pageName) => {
      expect({ own: pageName, beyond: await widthBeyond(page) }).toEqual({ own: pageName, beyond: 0 });
      expect(await page.evaluate("document.querySelectorAll('main img, main a, main script, main iframe').length")).toBe(0);
      expect(await page.evaluate("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)")).toBe(false);
      if (await page.evaluate("/onerror|HYPERLINK|javascript:|gnp|<script/.test(document.querySelector('main').innerText)")) shown.add(pageName);
    });
    expect([...shown].sort()).toEqual([
      "Business case",
      "Mark a review done",
      "Settings",
      "This plan in the portfolio",
      "Timetable",
      "benefits",
      "chase",
      "one benefit",
      "one setting",
      "review",
    ]);
    expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
  });
}
