import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "../../scripts/build-once";
import { startBrowser } from "../support/chromium/start-browser";
import { takeTab } from "../support/chromium/tab";
import { isHere } from "../support/test-where";
import { scriptRun } from "./host/script-run";
import type { SheetsHost } from "./host/sheets-host";

/** What is pushed to Google; the folder that it lies in. */
function buildSheetsFolder(): string {
  const out = mkdtempSync(path.join(tmpdir(), "sheets-sidebar-"));
  build("build/sheets.js", "sheetsScripts", out);
  build("build/sidebar.js", "sheetsSidebar", out);
  return out;
}

/** Builds what is pushed and starts a Chromium, once for a file of tests; both are there when a test runs. */
export function sidebarTests(): { readonly browser: Browser | undefined; readonly folder: string } {
  const opening: { browser: Browser | undefined; folder: string } = { browser: undefined, folder: "" };
  beforeAll(async () => {
    if (isHere("a browser")) opening.browser = await startBrowser();
    opening.folder = buildSheetsFolder();
  }, 180_000);
  afterAll(async () => {
    await opening.browser?.close();
    rmSync(opening.folder, { recursive: true, force: true });
  });
  return opening;
}

export const sidebarText = (folder: string): string => readFileSync(path.join(folder, "Sidebar.html"), "utf8");

/** The pages of the script project, by their names. */
const htmlFiles = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).flatMap((file) => (file.endsWith(".html") ? [[file.slice(0, -".html".length), readFileSync(path.join(folder, file), "utf8")]] : [])),
  );

export interface Sidebar {
  readonly page: Page;
  /** Addresses that the page asked for beyond itself. */
  readonly strangers: readonly string[];
  readonly errors: readonly string[];
  /** The verbs that the server was asked for, in turn. */
  readonly asked: readonly string[];
}

/** Each call is an execution of its own, as Google has it: the scripts are loaded anew. */
const serverFunctions = (host: SheetsHost, folder: string) => {
  const scripts = ["Code.js", "Plan.js"].map((name) => new vm.Script(readFileSync(path.join(folder, name), "utf8"), { filename: name }));
  return (code: string): unknown => {
    const realm = host.context();
    for (const script of scripts) script.runInContext(realm);
    const json: unknown = vm.runInContext(`JSON.stringify(${code})`, realm);
    return typeof json === "string" ? JSON.parse(json) : undefined;
  };
};

/** Chooses an item of the menu on the built scripts, and opens the sidebar that it shows, with Google's script.run before it. */
export async function openSidebarOf(browser: Browser, folder: string, host: SheetsHost, menu: string, look: BrowserContextOptions = {}): Promise<Sidebar> {
  const execute = serverFunctions(host, folder);
  host.state.services.files = htmlFiles(folder);
  execute(`${menu}()`);
  const html = host.state.services.dialogs.filter(({ kind }) => kind === "sidebar").at(-1)?.content ?? "";

  const [strangers, errors, asked]: [string[], string[], string[]] = [[], [], []];
  const server = scriptRun(host.state, {
    callPlan: (verb: unknown, request: unknown, spoken: unknown) => {
      asked.push(String(verb));
      return execute(`callPlan(${JSON.stringify(verb)}, ${JSON.stringify(request)}, ${JSON.stringify(spoken)})`);
    },
  });
  const page = await takeTab(browser, {
    look: { viewport: { width: 300, height: 720 }, ...look },
    give: (tab) => [
      tab.exposeFunction("callServer", async (name: string, given: readonly unknown[]) => {
        try {
          return { result: await server.call(name, given) };
        } catch (error) {
          return { failure: error instanceof Error ? error.message : String(error) };
        }
      }),
      tab.addInitScript(scriptRunInPage),
    ],
    answer: (route) => {
      if (new URL(route.request().url()).href === `${frame}/`) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
      strangers.push(route.request().url());
      return route.abort();
    },
  });
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  page.on("pageerror", (error) => void errors.push(error.message));
  page.on("dialog", (dialog) => void errors.push(`dialog: ${dialog.message()}`));
  await page.goto(`${frame}/`);
  return { page, strangers, errors, asked };
}

/** The origin stands for the frame of Google's that a sidebar runs in. */
const frame = "https://sidebar.example";

/** google.script.run of the page, as "Class google.script.run" describes it, over the function that the test exposes. */
const scriptRunInPage = `
  window.unanswered = 0;
  const runner = (done, failed) => ({
    withSuccessHandler: (handler) => runner(handler, failed),
    withFailureHandler: (handler) => runner(done, handler),
    callPlan: (...given) => {
      window.unanswered += 1;
      void window.callServer("callPlan", given).then(({ result, failure }) => {
        window.unanswered -= 1;
        return failure === undefined ? done(result) : failed(new Error(failure));
      });
    },
  });
  window.google = { script: { run: runner(() => undefined, () => undefined) } };
`;

/** Waits until the server has answered all that the page asked of it, and what came of that is drawn. */
export const untilAnswered = async (page: Page): Promise<void> =>
  void (await page.waitForFunction(`new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(window.unanswered === 0 && document.querySelector("[role=progressbar]") === null))))`));
