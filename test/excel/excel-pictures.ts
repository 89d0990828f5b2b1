import { expectNoViolation } from "./excel-fixture";
import { afterEach } from "@jest/globals";
import type { Page } from "playwright-core";
import { registerSheets } from "../support/register-set";
import { button, inExcel, paneTests, review, setUp, tab } from "./excel-pane-suite";

/* Not a test but the maker of the pane's pictures in docs/, by `npm run pictures`: as wide as Excel shows it at its narrowest, twice as sharp. */

paneTests();
afterEach(expectNoViolation);

const look = { viewport: { width: 320, height: 680 }, deviceScaleFactor: 2 };

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate("document.activeElement?.blur()");
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/pane-${name}.png` });
}

inExcel(
  "the pane",
  async ({ page }) => {
    await setUp(page);
    await review(page);
    await picture(page, "review");
    await page.getByRole("heading", { name: "Findings" }).scrollIntoViewIfNeeded();
    await page.evaluate("scrollBy(0, 400)");
    await picture(page, "findings");
    await tab(page, "Benefits").click();
    await page.getByLabel("Search benefits").fill("churn");
    await page.getByRole("button", { name: /Customer churn down/ }).click();
    await page.getByRole("img", { name: /of the promise was planned/ }).waitFor();
    await picture(page, "benefit");
  },
  look,
);

inExcel(
  "what moved since the review before",
  async ({ page }) => {
    await setUp(page);
    for (const day of ["2026-08-31", "2026-10-31"]) {
      await page.getByLabel("Status date").fill(day);
      await button(page, "Review the plan").click();
      await page.getByText(`Reviewed at ${day}`, { exact: true }).waitFor();
    }
    await page.getByText(/^Show all/).click();
    await page.getByRole("heading", { name: "Since last review" }).scrollIntoViewIfNeeded();
    await page.evaluate("scrollBy(0, document.getElementById('since').getBoundingClientRect().top - 80)");
    await picture(page, "since");
  },
  look,
);

inExcel(
  "a register of somebody's own",
  async ({ page }) => {
    await button(page, "Use this sheet").click();
    await page.getByRole("heading", { name: "1 question" }).waitFor();
    await picture(page, "register-headings");
    await button(page, "See your benefits").click();
    await page.getByLabel("Status date").fill("2026-10-31");
    await page.getByText("What is written").waitFor();
    await picture(page, "register-judged");
  },
  look,
  registerSheets("20"),
);
