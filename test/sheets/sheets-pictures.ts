import { afterEach, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { expectNoViolation, openedSheets } from "./sheets-fixture";
import { openSidebarOf, sidebarTests } from "./sheets-sidebar";
import { registerSheets } from "../support/register-set";

/* Not a test but the maker of the sidebar's pictures in docs/, by `npm run pictures`: as wide as Google shows it, twice as sharp. */

const opening = sidebarTests();
afterEach(expectNoViolation);

const look = { viewport: { width: 300, height: 680 }, deviceScaleFactor: 2 };

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate("document.activeElement?.blur()");
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/sidebar-${name}.png` });
}

test("the sidebar", async () => {
  const { browser, folder } = opening;
  if (browser === undefined) throw new Error("The pictures need Chromium, Chrome or Edge.");
  const host = openedSheets([{ name: "Sheet1", cells: [] }], { timeZone: "Europe/London" });
  const { page } = await openSidebarOf(browser, folder, host, "menuSetUp", look);
  await page.getByText("Example: CRM roll-out").click();
  await page.getByRole("button", { name: "Set up the plan" }).click();
  await page.locator(".message").waitFor();
  await page.getByRole("button", { name: "Back to More" }).click();
  await page.getByRole("button", { name: /^Timetable/ }).click();
  await page.getByLabel("How often").nth(0).selectOption("Every day");
  await page.getByLabel("How often").nth(1).selectOption("Every week");
  await page.getByRole("button", { name: "See the mails" }).click();
  await page.getByRole("button", { name: "Switch on" }).waitFor();
  await picture(page, "timetable");
  await page.getByRole("tab", { name: "Review" }).click();
  await page.getByRole("button", { name: "Review the plan" }).click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
  await picture(page, "review");
}, 120_000);

test("a register of somebody's own", async () => {
  const { browser, folder } = opening;
  if (browser === undefined) throw new Error("The pictures need Chromium, Chrome or Edge.");
  const host = openedSheets(registerSheets("20"), { timeZone: "Europe/London" });
  const { page } = await openSidebarOf(browser, folder, host, "menuSetUp", look);
  await page.getByRole("button", { name: "Use this sheet" }).click();
  await page.getByRole("heading", { name: "1 question" }).waitFor();
  await picture(page, "register-headings");
  await page.getByRole("button", { name: "See your benefits" }).click();
  await page.getByLabel("Status date").fill("2026-10-31");
  await page.getByRole("list", { name: "Your benefits, judged" }).waitFor();
  await page.waitForTimeout(500);
  await picture(page, "register-judged");
}, 120_000);
