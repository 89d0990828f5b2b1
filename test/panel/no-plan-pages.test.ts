import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { registerSheets } from "../support/register-set";
import { skins } from "./panel-browser";
import { violations } from "../support/chromium/looked-at";
import { button, crm, inBrowser, paneTests, tab } from "./panel-suite";

/* Wherever the pane says that nothing is read as the plan, a button leads to a sheet of the user's own. */

paneTests();

const register = () => registerSheets("20").map((sheet) => ({ ...sheet, tables: [] }));
const toOwnSheet = "Use a sheet of yours";

async function leadsToRegister(page: Page): Promise<void> {
  await button(page, toOwnSheet).click();
  await page.getByRole("heading", { name: "Use this sheet", level: 2 }).waitFor();
  await page.getByRole("heading", { name: "1 question" }).waitFor();
}

async function openMore(page: Page, name: RegExp): Promise<void> {
  await tab(page, "Review").click();
  await tab(page, "More").click();
  await page.getByRole("button", { name }).click();
}

/** The user takes the benefits away while the pane stands open on them. */
const loseBenefits = (page: Page): Promise<void> =>
  page.evaluate("(() => { const sheets = window.sheetsNow(); sheets.splice(sheets.findIndex(({ name }) => name === 'Benefits'), 1); })()");

for (const skin of skins) {
  inBrowser(`${skin}: a workbook without a plan: Review, Benefits, Chase, Business case, Settings, Set up a plan and Freeze a baseline`, async ({ open }) => {
    const { page, errors } = await open({ skin, start: { startSheets: register() } });
    for (const name of ["Review", "Benefits", "Chase"]) {
      await tab(page, name).click();
      await button(page, "Use this sheet").waitFor();
    }
    for (const name of [/^Business case/, /^Settings/]) {
      await openMore(page, name);
      expect(await violations(page)).toEqual([]);
      await leadsToRegister(page);
    }
    await openMore(page, /^Set up a plan/);
    await button(page, "Use this sheet").waitFor();
    await openMore(page, /^Freeze a baseline/);
    await page.getByLabel("Name").fill("First");
    await page.getByLabel("Approved by").fill("Board");
    await page.getByLabel("Taken on").fill("2026-10-31");
    await page.locator("form").getByRole("button", { name: "Freeze the baseline" }).click();
    await page.getByText("There is no Benefits table").waitFor();
    expect(await violations(page)).toEqual([]);
    await leadsToRegister(page);
    expect(errors).toEqual([]);
  });

  inBrowser(`${skin}: a plan that is gone since the pane was opened: Review, Explain and Chase`, async ({ open }) => {
    const { page } = await open({ skin, start: { startSnapshot: crm(), startSheets: register() } });
    await button(page, "Review the plan").click();
    await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
    await loseBenefits(page);
    const steps = {
      Review: () => button(page, "Review the plan").click(),
      Benefits: () => page.getByRole("button", { name: /B-01/ }).click(),
      Chase: () => page.waitForTimeout(0),
    } as const;
    for (const [name, step] of Object.entries(steps)) {
      await tab(page, name).click();
      await step();
      await page.getByText("There is no Benefits table").waitFor();
      await leadsToRegister(page);
    }
  });
}
