import { afterAll, beforeAll, expect } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../support/chromium/start-browser";
import { leaveTab, takeTab } from "../support/chromium/tab";
import { isHere, testWhere } from "../support/test-where";

let browser: Browser | undefined;
beforeAll(async () => {
  if (isHere("a browser")) browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

const origin = "https://tab.example";
const html = { contentType: "text/html", body: "<!doctype html>" };
const dark = { viewport: { width: 320, height: 500 }, colorScheme: "dark" } as const;
const light = { viewport: { width: 300, height: 600 } };

/** What a page finds of the one before it, and how it is to look. */
const found = (page: Page): Promise<unknown> =>
  page.evaluate(
    "[window.answer, window.laid, sessionStorage.length, localStorage.length, navigator.onLine, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]",
  );

testWhere("a browser")("a tab that was left has nothing of the page in it before, and one that was not left is taken by nobody", async () => {
  if (browser === undefined) throw new Error("No browser was started.");
  const heard: string[] = [];
  const asked: string[] = [];
  const page = await takeTab(browser, {
    origin,
    look: dark,
    give: (tab) => [
      tab.route("**/*", (route) => (asked.push(route.request().url()), route.fulfill(html))),
      tab.exposeFunction("answer", () => 42),
      tab.addInitScript("window.laid = 1"),
    ],
  });
  page.on("console", (message) => void heard.push(message.text()));
  await page.goto(`${origin}/`);
  await page.evaluate("sessionStorage.setItem('kept', 1); localStorage.setItem('kept', 1); console.log('first')");
  expect(await page.evaluate("[typeof answer, laid, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")).toEqual(["function", 1, 320, true]);
  await page.context().setOffline(true);
  await leaveTab(page);

  const give = (tab: Page) => [tab.route("**/*", (route) => route.fulfill(html))];
  const again = await takeTab(browser, { origin, look: light, give });
  expect(again).toBe(page);
  await again.goto(`${origin}/`);
  await again.evaluate("console.log('second')");
  expect(await found(again)).toEqual([undefined, undefined, 0, 0, true, 300, false]);
  expect([heard, asked]).toEqual([["first"], [`${origin}/`]]);

  // What else is asked for, only a tab of its own can have; it is left to nobody.
  const sharp = await takeTab(browser, { origin, look: { ...light, deviceScaleFactor: 2 }, give });
  expect(sharp).not.toBe(again);
  await leaveTab(sharp);
  expect(sharp.isClosed()).toBe(true);
  expect(await takeTab(browser, { origin, look: light, give })).not.toBe(again);
});
