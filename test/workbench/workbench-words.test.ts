import { runInNewContext } from "node:vm";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { widthBeyond } from "../support/chromium/looked-at";
import { cutTexts, shownOnPage } from "../support/chromium/shown-on-page";
import { keptPicture } from "../support/chromium/kept-picture";
import { soundPlan } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { longMessage } from "../support/long-words";
import { testWhere } from "../support/test-where";
import { startedPage } from "./started-page";
import { openWorkbench, selectCell } from "./workbench-page";

/*
 * What the workbench says around the spreadsheet and the pane, in a made-up language of accented letters whose words are two fifths
 * longer than the English ones: it comes in the place of German.
 */

const started = startedPage();

/** The words of German as the page fetches them, each in the place of the made-up language. */
const inLongWords = (script: string): string =>
  script.replace(/JSON\.parse\(('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)\)/, (_, literal: string) => {
    const keys = Object.keys(JSON.parse(runInNewContext(literal) as string) as object);
    return `JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(keys.map((key) => [key, longMessage(key)]))))})`;
  });

const told = (key: string, ...holes: readonly string[]): string => longMessage(key).replace(/\{(\d+)\}/g, (_, place: string) => holes[Number(place)] ?? "");
const german = {
  Settings: [
    ["Setting", "Value"],
    ["Status date", "2026-06-30"],
    ["Language", "Deutsch"],
  ],
};

/** What the page says that is no part of the sheets and of the pane, and still stands in plain letters. */
const leftInEnglish = async (page: Page, within: string): Promise<readonly string[]> =>
  (await shownOnPage(page, within)).filter((text) => /[A-Za-z]{2,}/.test(text.replace(/[\w-]+\.xlsx\b/g, "")));

testWhere("a browser")(
  "the workbench says nothing in English around a plan in another language, and cuts no word that is longer",
  async () => {
    const { browser, served } = started();
    const { page, errors } = await openWorkbench(browser, served.address);
    await page.context().route("**/words-de.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: inLongWords(await response.text()) });
    });
    await page
      .locator("#open")
      .setInputFiles({ name: "plan.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await planFile(soundPlan(german))) });
    await page.getByRole("button", { name: told("Review the plan"), exact: true }).waitFor();
    expect(await page.title()).toBe(told("Benefits Realization Plan"));
    expect(await page.evaluate("document.documentElement.lang")).toBe("de");
    await page.locator("#undo").waitFor();
    expect(await page.locator("#undo").getAttribute("title")).toBe(told("Ctrl+Z"));

    // A cell is changed, which is tried out: the bar, the figures beside it, and what a formula and a refused command say.
    await page.getByRole("button", { name: told("What if…"), exact: true }).click();
    await selectCell(page, "L2");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.locator("#what-if-figures table").waitFor();
    await page.locator("#file").getByText(told("{0} (not saved)", "plan.xlsx"), { exact: true }).waitFor();
    await keptPicture(page, "workbench-long-words");
    expect(await leftInEnglish(page, ".bar, .says, #what-if")).toEqual([]);
    expect(await cutTexts(page, ".bar")).toEqual([]);
    expect(await cutTexts(page, "#what-if")).toEqual([]);

    // Its own buttons and fields; the rest of the grid's words are those of its packages, in German.
    await page.getByRole("textbox", { name: told("Cell or area"), exact: true }).waitFor();
    await page.getByRole("button", { name: told("Zoom in"), exact: true }).waitFor();
    const english = [
      "Cell or area",
      "Names of cells",
      "Show the whole formula",
      "All sheets",
      "Whole size",
      "Zoom",
      "Zoom out",
      "Zoom in",
      "Look of the sheet",
    ];
    expect((await shownOnPage(page, "#grid")).filter((text) => english.includes(text))).toEqual([]);
    await page
      .locator("#grid canvas[id*=sheet-main-canvas]")
      .first()
      .click({ button: "right", position: { x: 200, y: 200 } });
    await page.getByText("Kopieren", { exact: true }).waitFor();
    await page.keyboard.press("Escape");

    await page.setViewportSize({ width: 700, height: 800 });
    expect(await cutTexts(page, ".bar")).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    await keptPicture(page, "workbench-long-words-narrow");
    expect(errors).toEqual([]);
  },
  180_000,
);
