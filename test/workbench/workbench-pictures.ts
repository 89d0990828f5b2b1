import { rmSync } from "node:fs";
import path from "node:path";
import { test } from "@jest/globals";
import { startBrowser } from "../support/chromium/start-browser";
import { openWorkbench, serveWorkbench } from "./workbench-page";

/* The picture of the workbench in docs/, made anew by `npm run pictures`. */

test("the workbench with the example", async () => {
  const served = await serveWorkbench();
  const browser = await startBrowser();
  const { page } = await openWorkbench(browser, served.address, { viewport: { width: 1280, height: 760 } });
  await page.locator(".charts img").first().waitFor({ state: "attached" });
  await page.waitForTimeout(2000);
  await page.screenshot({ path: path.join(__dirname, "../../docs/workbench.png") });
  await browser.close();
  served.close();
  rmSync(served.folder, { recursive: true, force: true });
}, 300_000);
