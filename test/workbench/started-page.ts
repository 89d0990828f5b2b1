import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";
import { startBrowser } from "../support/chromium/start-browser";
import { isHere } from "../support/test-where";
import { serveWorkbench, type ServedPage } from "./workbench-page";

/** The page as it ships, and the browser to open it in. */
export interface StartedPage {
  readonly browser: Browser;
  readonly served: ServedPage;
}

/** Builds and serves the page for the tests of a file, where there is a browser, and ends that behind them. */
export function startedPage(): () => StartedPage {
  let started: StartedPage | undefined;
  beforeAll(async () => {
    if (isHere("a browser")) started = { served: await serveWorkbench(), browser: await startBrowser() };
  }, 240_000);
  afterAll(async () => {
    if (started === undefined) return;
    await started.browser.close();
    started.served.close();
    rmSync(started.served.folder, { recursive: true, force: true });
  });
  return () => {
    if (started === undefined) throw new Error("The page was not built.");
    return started;
  };
}
