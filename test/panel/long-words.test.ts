import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { argumentsOf } from "../../core/functions/answer-call";
import { formulas } from "../../core/functions/index";
import { nameIn } from "../../core/words/known-names";
import { englishWordsOf, inGreek } from "../support/left-in-english";
import { accentedText, greekText, longWords } from "../support/long-words";
import { widthBeyond } from "../support/chromium/looked-at";
import { keptPicture } from "../support/chromium/kept-picture";
import { cutTexts, shownOnPage } from "../support/chromium/shown-on-page";
import { skins } from "./panel-browser";
import { overTheSides } from "./panel-walk";
import { crm, inBrowser, paneTests, timetableStart, tour, type Telling } from "./panel-suite";

/*
 * Every page of the pane in a made-up language of accented letters, over a plan in Greek ones: what still stands in plain letters was
 * never looked up in a catalogue. Each text is two fifths longer than in English, so that what is cut then is seen here.
 */

paneTests();

/** What stays as it is in each language: formulas with their arguments, days, what languages call themselves, and what the page in memory is called. */
const stays =
  /BENEFIT_\w+|PLAN_\w+|=\S+\(.*\)|English|Deutsch|Français|Español|Nederlands|a page in memory|somebody@example\.com|Europe\/London|board\.json|PLAN-ABC234|CRM/g;

/** The arguments of the formulas, which are called alike in all languages. */
const argumentNames = new Set(formulas.flatMap((formula) => Object.keys(argumentsOf(formula))));

const inLongWords: Telling = {
  whole: (key, ...holes) => longWords.message(key)?.(holes) ?? key,
  start: accentedText,
  others: (word) => greekText(word === "P-1" ? "CRM" : word),
  id: greekText("B-02"),
  currencySetting: nameIn("Currency", "de"),
  days: ["2026-10-31"],
};

const leftInEnglish = async (page: Page): Promise<readonly string[]> =>
  (await shownOnPage(page)).flatMap((text) => {
    const words = argumentNames.has(text) ? [] : englishWordsOf(text.replace(stays, ""));
    return words.length === 0 ? [] : [`${words.join(" ")}: ${text.slice(0, 120)}`];
  });

for (const skin of skins) {
  inBrowser(`${skin}: no page has a word left in English, and none is cut where words are longer, at 320 px and at 270`, async ({ open }) => {
    const start = {
      startSnapshot: inGreek(crm()),
      startTimetable: timetableStart((word) => (/[@/]/.test(word) ? word : greekText(word))),
      inLongWords: true,
    } as const;
    const { page, errors } = await open({ skin, start });
    const wrong: unknown[] = [];
    const look = async (name: string): Promise<void> => {
      for (const width of [320, 270]) {
        await page.setViewportSize({ width, height: 720 });
        await keptPicture(page, `long-${skin}-${width}-${name.replace(/ /g, "-")}`, true);
        const found = { left: await leftInEnglish(page), cut: await cutTexts(page), over: await overTheSides(page), beyond: await widthBeyond(page) };
        if (Object.values(found).flat().some(Boolean)) wrong.push({ name, width, ...found });
      }
    };
    await tour(page, look, inLongWords);
    expect(wrong).toEqual([]);
    expect(errors).toEqual([]);
  });
}
