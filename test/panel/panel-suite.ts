import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { syntheticBoard } from "../../bench/synthetic-board";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import type { ReminderPreview, TimetableState } from "../../session/timetable-verbs";
import { startBrowser } from "../support/chromium/start-browser";
import { isHere, testWhere } from "../support/test-where";
import { memoryWorkbook } from "../port/memory-workbook";
import { buildPanePage, openPane, type PaneOptions, type PanePage } from "./panel-browser";

/* What the tests of the pane in Chromium share. */

let browser: Browser | undefined;
let folder = "";

/** Builds the pages and starts a Chromium, once for a file of tests. */
export function paneTests(): void {
  beforeAll(async () => {
    if (!isHere("a browser")) return;
    browser = await startBrowser();
    folder = buildPanePage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    if (folder !== "") rmSync(folder, { recursive: true, force: true });
  });
}

interface Chromium {
  readonly browser: Browser;
  readonly folder: string;
  open(options?: PaneOptions): Promise<PanePage>;
}

export const inBrowser = (name: string, run: (chromium: Chromium) => Promise<void>): void =>
  testWhere("a browser")(
    name,
    async () => {
      const started = browser;
      if (started === undefined) throw new Error("No browser was started: call paneTests first.");
      await run({ browser: started, folder, open: (options) => openPane(started, folder, options) });
    },
    120_000,
  );

export const tab = (page: Page, name: string): Locator => page.getByRole("tab", { name, exact: true });
export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** The plan of the CRM example, as a workbook has it. */
export const crm = (): PlanSnapshot => {
  const workbook = memoryWorkbook([]);
  workbook.apply(newPlan("crm"));
  return workbook.read(readTables);
};

/** The same plan with other words in every cell that holds words. */
export const withWords = (snapshot: PlanSnapshot, change: (cell: string, header: string) => string): PlanSnapshot => ({
  tables: snapshot.tables.map((table) => ({
    ...table,
    columns: table.columns.map(({ header, cells }) => ({ header, cells: cells.map((cell): Cell => (typeof cell === "string" ? change(cell, header) : cell)) })),
  })),
});

/** A timetable with reminders off, two mails that wait, and one person without an address. Its words can be changed. */
export const timetableStart = (words: (word: string) => string = (word) => word): { readonly state: TimetableState; readonly preview: ReminderPreview } => ({
  state: {
    settings: { review: { every: "week", hour: 6, weekday: "Monday" }, reminders: { every: "never", hour: 6, weekday: "Monday" } },
    timeZone: words("Europe/London"),
    lastReview: { at: "2026-11-23 06:12", outcome: words("8 of 14 benefits are on plan.") },
    lastReminders: null,
    lastFailure: { at: "2026-11-16 06:08", message: words("The spreadsheet was being changed.") },
    mailsLeft: 1,
    isRunning: true,
  },
  preview: {
    mails: ["Head of Sales", "Head of Service"].map((person) => ({
      person: words(person),
      to: words("somebody@example.com"),
      subject: words("Benefits plan"),
      text: words("B-01 needs a measurement."),
    })),
    leftOut: [{ person: words("Programme office"), because: words("has no address") }],
  },
});

/** The board of a portfolio with the plan of the CRM example in it, whose other words are hostile. */
const boardWithCrm = JSON.stringify(syntheticBoard(24, (word) => (word === "P-1" ? "CRM" : `<img src=x onerror="alert(1)">\u202e ${word}`)).figures);

export async function review(page: Page, day = "2026-10-31"): Promise<void> {
  await button(page, "Review the plan").click();
  await page.getByText(`Reviewed at ${day}`, { exact: true }).waitFor();
}

/** Goes to every page of the pane over a plan with a timetable, and looks at each as it stands when it has all there is to show. */
export async function tour(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const opened = async (name: string): Promise<void> => {
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await page.getByRole("heading", { name, level: 2 }).waitFor();
  };
  await button(page, "Review the plan").waitFor();
  await look("before a review");
  await page.getByLabel("Status date").fill("2026-03-31");
  await review(page, "2026-03-31");
  await page.getByLabel("Status date").fill("2026-10-31");
  await review(page);
  await page.evaluate("document.querySelectorAll('details').forEach((own) => (own.open = true))");
  await look("review");
  await tab(page, "Benefits").click();
  await look("benefits");
  await page.getByRole("button", { name: /B-02/ }).click();
  await page.getByRole("img", { name: /of the promise was planned/ }).waitFor();
  await page.evaluate("document.querySelectorAll('details').forEach((own) => (own.open = true))");
  await look("one benefit");
  await tab(page, "Chase").click();
  await button(page, "Copy the message").first().waitFor();
  await page.evaluate("document.querySelectorAll('details').forEach((own) => (own.open = true))");
  await look("chase");
  await tab(page, "Formulas").click();
  await page.getByText("BENEFIT_SLIP", { exact: true }).click();
  await look("formulas");
  await tab(page, "More").click();
  await look("more");
  for (const name of ["Freeze a baseline", "Mark a review done", "Business case", "This plan in the portfolio", "Timetable", "Settings", "Set up a", "About"]) {
    await opened(name);
    if (name === "This plan in the portfolio") {
      await page.getByLabel("Board of the portfolio").setInputFiles({ name: "board.json", mimeType: "application/json", buffer: Buffer.from(boardWithCrm) });
      await page.getByRole("heading", { name: "Rank 1 of 24" }).waitFor();
      await look(name);
    } else if (name === "Settings") {
      await page.getByRole("button", { name: /Currency/ }).waitFor();
      await look(name);
      await page.getByRole("button", { name: /Currency/ }).click();
      await look("one setting");
      await button(page, "Back to Settings").click();
    } else if (name === "Timetable") {
      await page.getByLabel("How often").last().selectOption({ label: "Every month" });
      await button(page, "See the mails").click();
      await page.getByRole("heading", { name: "2 people get a mail" }).waitFor();
      await page.evaluate("document.querySelectorAll('details').forEach((own) => (own.open = true))");
      await look(name);
    } else {
      await look(name);
    }
    await button(page, "Back to More").click();
  }
}

/** How each kit may be drawn, as a browser is told; Google's has no dark theme. */
export const looks = {
  fluent: [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["contrast", { forcedColors: "active", colorScheme: "dark" }],
  ],
  plain: [
    ["light", {}],
    ["contrast", { forcedColors: "active", colorScheme: "dark" }],
  ],
} as const;
