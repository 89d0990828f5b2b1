import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect } from "@jest/globals";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { startBrowser } from "../support/chromium/start-browser";
import { leaveTab } from "../support/chromium/tab";
import { isHere, testWhere } from "../support/test-where";
import { cellsOf, openedHost } from "./excel-fixture";
import type { ExcelHost } from "./host/excel-host";
import type { HostSheet } from "./host/model";
import { buildExcelFolder, openExcelPane, type ExcelPane } from "./excel-pane";

let browser: Browser | undefined;
let folder = "";

/** Builds what ships and starts a Chromium, once for a file of tests. */
export function paneTests(): void {
  beforeAll(async () => {
    if (!isHere("a browser", "Microsoft's Office.js")) return;
    browser = await startBrowser();
    folder = buildExcelFolder();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    if (folder !== "") rmSync(folder, { recursive: true, force: true });
  });
}

/** A test with the pane open on a workbook of these sheets, or of a blank one; at its end nothing else was asked for and no policy broken. */
export function inExcel(
  name: string,
  run: (pane: ExcelPane, host: ExcelHost) => Promise<void>,
  look: BrowserContextOptions = {},
  sheets: Parameters<typeof openedHost>[0] = [{ name: "Sheet1", cells: [] }],
): void {
  testWhere("a browser", "Microsoft's Office.js")(
    name,
    async () => {
      if (browser === undefined) throw new Error("No browser was started: call paneTests first.");
      const host = openedHost(sheets);
      const pane = await openExcelPane(browser, folder, host, look);
      await run(pane, host);
      expect({ strangers: pane.strangers, errors: pane.errors, office: pane.office }).toEqual({
        strangers: [],
        errors: [],
        office: ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"],
      });
      await leaveTab(pane.page);
    },
    120_000,
  );
}

export const tab = (page: Page, name: string): Locator => page.getByRole("tab", { name, exact: true });
export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
export const sheetOf = ({ workbook }: ExcelHost, name: string): HostSheet | undefined => workbook.sheets.find((sheet) => sheet.name === name);

/** What stands under a header, from the first row below it. */
export function columnOf(host: ExcelHost, sheet: string, header: string): readonly unknown[] {
  const rows = cellsOf(sheetOf(host, sheet));
  const top = rows.findIndex((row) => row.includes(header));
  return rows.slice(top + 1).map((row) => row[rows[top]?.indexOf(header) ?? -1] ?? null);
}

/** Sets the CRM example up, from a pane that has just opened. */
export async function setUp(page: Page): Promise<void> {
  await page.getByText("Example: CRM roll-out").click();
  await button(page, "Set up the plan").click();
  await button(page, "Review the plan").waitFor();
}

export async function review(page: Page): Promise<void> {
  await button(page, "Review the plan").click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
}
