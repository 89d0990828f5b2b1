import { afterAll, beforeAll, expect } from "@jest/globals";
import type { Browser, Page, Route } from "playwright-core";
import { startBrowser } from "../support/chromium/start-browser";
import { leaveTab, takeTab } from "../support/chromium/tab";
import { isHere, testWhere } from "../support/test-where";

let started: Browser | undefined;
beforeAll(async () => {
  if (isHere("a browser")) started = await startBrowser();
}, 60_000);
afterAll(() => started?.close());
function browser(): Browser {
  if (started === undefined) throw new Error("No browser was started.");
  return started;
}

const origin = "https://tab.example";
const answer = (route: Route): Promise<void> => route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
const dark = { viewport: { width: 320, height: 500 }, colorScheme: "dark" } as const;
const light = { viewport: { width: 300, height: 600 } };

/** What a page finds of the one before it, and how it is to look. */
const found = (page: Page): Promise<unknown> =>
  page.evaluate(
    "[window.answer, window.laid, sessionStorage.length, localStorage.length, navigator.onLine, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]",
  );

testWhere("a browser")("a tab that was left has nothing of the page in it before, and one that was not left is taken by nobody", async () => {
  const heard: string[] = [];
  const asked: string[] = [];
  const page = await takeTab(browser(), {
    look: dark,
    answer: (route) => (asked.push(route.request().url()), answer(route)),
    give: (tab) => [tab.exposeFunction("answer", () => 42), tab.addInitScript("window.laid = 1")],
  });
  page.on("console", (message) => void heard.push(message.text()));
  await page.goto(`${origin}/`);
  await page.evaluate("sessionStorage.setItem('kept', 1); localStorage.setItem('kept', 1); console.log('first')");
  expect(await page.evaluate("[typeof answer, laid, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")).toEqual(["function", 1, 320, true]);
  await page.context().newPage();
  await page.context().setOffline(true);
  await leaveTab(page);

  const again = await takeTab(browser(), { look: light, answer });
  expect(again).toBe(page);
  await again.goto(`${origin}/`);
  await again.evaluate("console.log('second')");
  expect(await found(again)).toEqual([undefined, undefined, 0, 0, true, 300, false]);
  expect([heard, asked, again.context().pages()]).toEqual([["first"], [`${origin}/`], [again]]);

  // What else is asked for, only a tab of its own can have; it is left to nobody.
  const sharp = await takeTab(browser(), { look: { ...light, deviceScaleFactor: 2 }, answer });
  expect(sharp).not.toBe(again);
  await leaveTab(sharp);
  expect(sharp.isClosed()).toBe(true);
  expect(await takeTab(browser(), { look: light, answer })).not.toBe(again);
});

testWhere("a browser")("what is still being answered when the next page takes the tab is answered once, and by its own page", async () => {
  const answered: string[] = [];
  let finish = (): void => undefined;
  const slowly = new Promise<void>((done) => (finish = done));
  let begin = (): void => undefined;
  const hasBegun = new Promise<void>((done) => (begin = done));
  const first = await takeTab(browser(), {
    look: light,
    answer: async (route) => {
      if (!route.request().url().endsWith("/slow")) return answer(route);
      begin();
      await slowly;
      await answer(route).then(
        () => answered.push("once"),
        (error: Error) => answered.push(error.message),
      );
    },
  });
  await first.goto(`${origin}/`);
  await first.evaluate("void fetch('/slow').catch(() => undefined)");
  await hasBegun;
  await leaveTab(first);
  const second = await takeTab(browser(), { look: light, answer });
  finish();
  await second.goto(`${origin}/`);
  expect([second === first, answered]).toEqual([true, ["once"]]);
});
