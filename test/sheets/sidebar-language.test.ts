import { afterEach, expect } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Language } from "../../core/words/words";
import { catalogueOf } from "../../scripts/language-files";
import { keptPicture } from "../support/chromium/kept-picture";
import { violations, widthBeyond } from "../support/chromium/looked-at";
import { leaveTab } from "../support/chromium/tab";
import { testWhere } from "../support/test-where";
import { expectNoViolation, openedSheets } from "./sheets-fixture";
import { openSidebarOf, sidebarTests, untilAnswered } from "./sheets-sidebar";

/* The sidebar as it is pushed, in other languages, at the 300 pixels that Google gives it. */

const opening = sidebarTests();

afterEach(expectNoViolation);

/** What stands on the page, line by line, with labels and hints. */
const linesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `[document.getElementById("pane").innerText, ...[...document.querySelectorAll("[aria-label], [placeholder], [title]")].flatMap((element) => ["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name) ?? ""))].join("\\n").split("\\n").map((line) => line.trim()).filter((line) => line !== "")`,
  );

for (const { language, locale, isChosen } of [
  { language: "de", locale: "de_DE", isChosen: false },
  { language: "fr", locale: "en_GB", isChosen: true },
  { language: "es", locale: "es_ES", isChosen: false },
  { language: "nl", locale: "nl_NL", isChosen: false },
] as const satisfies readonly { language: Language; locale: string; isChosen: boolean }[]) {
  testWhere("a browser")(
    `sets up, reviews and tells of a plan in ${language}, ${isChosen ? "as chosen on its first page" : "the language of the user"}, with no English text and nothing cut off`,
    async () => {
      const { browser, folder } = opening;
      if (browser === undefined) throw new Error("No browser was started.");
      const host = openedSheets([{ name: "Sheet1", cells: [] }], { locale, timeZone: "Europe/Berlin" });
      const { page, errors, strangers } = await openSidebarOf(browser, folder, host, "menuSetUp");
      const catalogue = catalogueOf(language);
      const told = (english: string): string => catalogue[english] ?? `no message: ${english}`;
      const ours = new Set(Object.values(catalogue));
      const button = (english: string) => page.getByRole("button", { name: told(english), exact: true });
      const look = async (name: string): Promise<void> => {
        // Names of formulas, and what the example's owner wrote, are no messages.
        const english = (await linesOf(page)).filter((line) => catalogue[line] !== undefined && !ours.has(line));
        const wide = await widthBeyond(page);
        expect({ name, english, wide, violations: await violations(page) }).toEqual({ name, english: [], wide: 0, violations: [] });
        await keptPicture(page, `sheets-${language}-${name}`, true);
      };
      if (isChosen) await page.getByLabel("Language", { exact: true }).selectOption(language);
      await page.getByRole("heading", { name: told("Set up a benefits plan") }).waitFor();
      expect(await page.evaluate("document.documentElement.lang")).toBe(language);
      await look("set-up");
      await page.getByText(told("Example: CRM roll-out")).click();
      await button("Set up the plan").click();
      await page.locator(".message").waitFor();
      await page.getByRole("tab", { name: told("Review (of the plan)"), exact: true }).click();
      await button("Review the plan").click();
      await button("Undo this review").waitFor();
      await look("review");
      for (const tab of ["Benefits", "Chase", "Formulas", "More"]) {
        await page.getByRole("tab", { name: told(tab), exact: true }).click();
        await page.getByRole("tab", { name: told(tab), exact: true, selected: true }).waitFor();
        await untilAnswered(page);
        await look(tab.toLowerCase());
      }
      for (const more of ["Freeze a baseline", "Mark a review done", "Business case", "Timetable", "Settings", "Use a sheet of yours", "About"]) {
        await page.getByRole("button", { name: new RegExp(`^${told(more)}`) }).click();
        await page.getByRole("button", { name: told("Back to More") }).waitFor();
        await untilAnswered(page);
        await look(more.toLowerCase().replace(/ /g, "-"));
        await page.getByRole("button", { name: told("Back to More") }).click();
      }
      expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
      await leaveTab(page);
    },
    180_000,
  );
}
