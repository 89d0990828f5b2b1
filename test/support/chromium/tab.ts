import type { Browser, BrowserContextOptions, Disposable, Page, Route } from "playwright-core";

/*
 * A tab in which one test after the other opens its page: its engine has compiled the scripts of the page already, which is a third of what a page
 * costs that is opened and looked at in a tab of its own. What a test finds is a new document with nothing stored, of a size and look of its own.
 */

/** The tab that the test before left, by its browser. */
const left = new WeakMap<Browser, Page>();
/** What a tab was given for the page in it: scripts that run before those of the page, and functions. */
const given = new WeakMap<Page, readonly Disposable[]>();
/** Who answers a tab's requests. One route stays for all of its pages: taken away, it would answer itself what is still being answered. */
const answers = new WeakMap<Page, Opening["answer"]>();
/** The tabs of which nothing was asked that the next page may not want. */
const ordinary = new WeakSet<Page>();

/** What a page is opened with. */
export interface Opening {
  /** Any tab takes on a size and colours; whatever else is asked for makes a tab of its own. */
  readonly look: BrowserContextOptions;
  /** Answers each request of the page. */
  readonly answer: (route: Route) => unknown;
  /** Gives the tab what stands ready for the page. */
  readonly give?: (page: Page) => readonly Promise<Disposable>[];
}

/** Makes a tab ready for a page, to which the caller then goes: the one that was left, or a new one. */
export async function takeTab(browser: Browser, { look, answer, give = () => [] }: Opening): Promise<Page> {
  const { viewport = null, colorScheme = "light", forcedColors = "none", ...rest } = look;
  const isOrdinary = Object.keys(rest).length === 0;
  const old = isOrdinary ? left.get(browser) : undefined;
  left.delete(browser);
  if (old !== undefined) await empty(old);
  const page = old ?? (await newTab(browser, rest));
  if (isOrdinary) ordinary.add(page);
  if (viewport !== null) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme, forcedColors });
  answers.set(page, answer);
  given.set(page, await Promise.all(give(page)));
  return page;
}

/** Leaves the tab of a test that went well to the next one. */
export async function leaveTab(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (browser !== null && ordinary.has(page)) left.set(browser, page);
  else await page.context().close();
}

async function newTab(browser: Browser, look: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"], ...look });
  const page = await context.newPage();
  await page.route("**/*", (route) => answers.get(page)?.(route));
  return page;
}

/** Ends the page in a tab, and takes away what it was given, what it stored and what it opened beside it. */
async function empty(page: Page): Promise<void> {
  for (const event of ["console", "pageerror", "dialog", "request"]) page.removeAllListeners(event);
  for (const other of page.context().pages()) if (other !== page) await other.close();
  answers.set(page, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.context().setOffline(false);
  await page.goto(new URL("/nothing", page.url()).href);
  for (const own of given.get(page) ?? []) await own.dispose();
  await page.evaluate("sessionStorage.clear(); localStorage.clear();");
  await page.mouse.move(0, 0);
}
