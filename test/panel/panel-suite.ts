import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { syntheticBoard } from "../../bench/synthetic-board";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import type { ReminderPreview, TimetableState } from "../../session/timetable-verbs";
import { startBrowser } from "../support/chromium/start-browser";
import { filledKey } from "../support/long-words";
import { leaveTab } from "../support/chromium/tab";
import { isHere, testWhere } from "../support/test-where";
import { memoryWorkbook } from "../port/memory-workbook";
import { buildPanePage, openPane, openShipped, type PaneOptions, type PanePage } from "./panel-browser";

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
  /** Where the pages lie. */
  readonly folder: string;
  /** Opens the pane; again in the same tab, where it ends the one before. */
  open(options?: PaneOptions): Promise<PanePage>;
  /** Opens Excel's page as it ships, likewise. */
  openShipped(office: string): Promise<PanePage>;
}

export const inBrowser = (name: string, run: (chromium: Chromium) => Promise<void>): void =>
  testWhere("a browser")(
    name,
    async () => {
      const started = browser;
      if (started === undefined) throw new Error("No browser was started: call paneTests first.");
      let taken: Page | undefined;
      const inTab = async (opening: () => Promise<PanePage>): Promise<PanePage> => {
        if (taken !== undefined) await leaveTab(taken);
        const opened = await opening();
        taken = opened.page;
        return opened;
      };
      await run({
        folder,
        open: (options) => inTab(() => openPane(started, folder, options)),
        openShipped: (office) => inTab(() => openShipped(started, folder, office)),
      });
      if (taken !== undefined) await leaveTab(taken);
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

/** The board of a portfolio of 24 plans, whose words are changed. */
const boardOf = (words: (word: string) => string): string => JSON.stringify(syntheticBoard(24, words).figures);
/** The plan of the CRM example is one of them, and the words of the others are hostile. */
const hostile = (word: string): string => (word === "P-1" ? "CRM" : `<img src=x onerror="alert(1)">\u202e ${word}`);

/** How the pane tells its texts: one of them whole, with its holes filled, and how a text begins. */
export interface Telling {
  readonly whole: (key: string, ...holes: readonly (string | number)[]) => string;
  readonly start: (text: string) => string;
  /** The words of the portfolio's plans. */
  readonly others: (word: string) => string;
  /** A benefit of the plan, by its ID. */
  readonly id: string;
  /** What the plan calls its setting for the currency. */
  readonly currencySetting: string;
  /** The status dates to review at, one after the other: what was written in a language is read again only where it is a real one. */
  readonly days: readonly string[];
}
const inEnglish: Telling = {
  whole: (key, ...holes) => filledKey(key, holes),
  start: (text) => text,
  others: hostile,
  id: "B-02",
  currencySetting: "Currency",
  days: ["2026-03-31", "2026-10-31"],
};

export async function review(page: Page, day = "2026-10-31"): Promise<void> {
  await button(page, "Review the plan").click();
  await page.getByText(`Reviewed at ${day}`, { exact: true }).waitFor();
}

/** Goes to every page of the pane over a plan with a timetable, and looks at each as it stands when it has all there is to show. */
export async function tour(page: Page, look: (name: string) => Promise<void>, { whole, start, others, id, currencySetting, days } = inEnglish): Promise<void> {
  const opened = async (name: string): Promise<void> => {
    await page.getByRole("button", { name: new RegExp(`^${start(name)}`) }).click();
    await page.getByRole("heading", { name: start(name), level: 2 }).waitFor();
  };
  const reviewed = async (day: string): Promise<void> => {
    await page.getByLabel(whole("Status date")).fill(day);
    await button(page, whole("Review the plan")).click();
    await page.getByText(whole("Reviewed at {0}", day), { exact: true }).waitFor();
  };
  const unfold = (): Promise<void> => page.evaluate("document.querySelectorAll('details').forEach((own) => (own.open = true))");
  await button(page, whole("Review the plan")).waitFor();
  await look("before a review");
  for (const day of days) await reviewed(day);
  await unfold();
  await look("review");
  await tab(page, whole("Benefits")).click();
  await look("benefits");
  await page.getByRole("button", { name: new RegExp(id) }).click();
  await page.getByRole("img", { name: start("of the promise was planned") }).waitFor();
  await unfold();
  await look("one benefit");
  await tab(page, whole("Chase")).click();
  await button(page, whole("Copy the message")).first().waitFor();
  await unfold();
  await look("chase");
  await tab(page, whole("Formulas")).click();
  await page.getByText("BENEFIT_SLIP", { exact: true }).click();
  await look("formulas");
  await tab(page, whole("More")).click();
  await look("more");
  for (const name of ["Freeze a baseline", "Mark a review done", "Business case", "This plan in the portfolio", "Timetable", "Settings", "Set up a", "About"]) {
    await opened(name);
    if (name === "This plan in the portfolio") {
      const board = { name: "board.json", mimeType: "application/json", buffer: Buffer.from(boardOf(others)) };
      await page.getByLabel(whole("Board of the portfolio")).setInputFiles(board);
      await page.getByRole("heading", { name: whole("Rank {0} of {1}", 1, 24) }).waitFor();
      await look(name);
    } else if (name === "Settings") {
      const currency = page.getByRole("button", { name: currencySetting });
      await currency.waitFor();
      await look(name);
      await currency.click();
      await look("one setting");
      await button(page, whole("Back to Settings")).click();
    } else if (name === "Timetable") {
      await page
        .getByLabel(whole("How often"))
        .last()
        .selectOption({ label: whole("Every month") });
      await button(page, whole("See the mails")).click();
      await page.getByRole("heading", { name: whole("{0, plural, one {# person gets a mail} other {# people get a mail}}", 2) }).waitFor();
      await unfold();
      await look(name);
    } else {
      await look(name);
    }
    await button(page, whole("Back to More")).click();
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
