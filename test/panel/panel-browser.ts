import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { PlanSnapshot } from "../../core/port/workbook";
import type { ReminderPreview, TimetableState } from "../../session/timetable-verbs";
import type { MemorySheet } from "../port/memory-workbook";
import { build } from "../../scripts/build-once";
import { takeTab } from "../support/chromium/tab";

const root = path.join(__dirname, "../..");
const origin = "https://pane.example";

/** The pages of the pane over a workbook in memory, in both skins, and Excel's beside them; the folder that they lie in. */
export function buildPanePage(): string {
  const out = mkdtempSync(path.join(tmpdir(), "pane-"));
  for (const skin of skins) build("build/excel.js", "panePage", out, skin);
  build("build/excel.js", "excelPane", path.join(out, "excel"));
  return out;
}

/** Whose look the pane has: Microsoft's as in Excel, or Google's as in the sidebar of Google Sheets. */
export const skins = ["fluent", "plain"] as const;
export type Skin = (typeof skins)[number];

/** What lies there before the pane opens, by the names of test/panel-page.tsx. */
export interface PaneStart {
  readonly startSnapshot?: PlanSnapshot;
  readonly startSheets?: readonly MemorySheet[];
  readonly inLongWords?: true;
  readonly startTimetable?: { readonly state: TimetableState; readonly preview: ReminderPreview };
}

export type PaneOptions = BrowserContextOptions & { readonly skin?: Skin; readonly start?: PaneStart };

export interface PanePage {
  readonly page: Page;
  /** Addresses beyond the page's own origin. */
  readonly strangers: readonly string[];
  /** What the console said of errors, violations of the content security policy among them. */
  readonly errors: readonly string[];
}

/** Opens the shipped page, with the workbook in memory in place of Excel; in the plain skin with its own style sheet. */
export async function openPane(browser: Browser, folder: string, options: PaneOptions = {}): Promise<PanePage> {
  const { start = {}, skin = "fluent", ...look } = options;
  const strangers: string[] = [];
  const errors: string[] = [];
  const html = readFileSync(path.join(root, "excel-addin/pane/taskpane.html"), "utf8")
    .replace(/\s*<script [^>]*><\/script>/g, "")
    .replace("</head>", `${skin === "plain" ? '<link rel="stylesheet" href="google.css" />' : ""}<script src="page-${skin}.js" defer></script></head>`);
  const page = await takeTab(browser, {
    look: { viewport: { width: skin === "plain" ? 300 : 320, height: 720 }, ...look },
    give: (tab) => [tab.addInitScript(`Object.assign(window, ${JSON.stringify(start)})`)],
    answer: (route) => {
      const address = new URL(route.request().url());
      if (address.origin !== origin) {
        strangers.push(address.href);
        return route.abort();
      }
      if (address.pathname === "/") return route.fulfill({ contentType: "text/html", body: html });
      const file = path.join(folder, address.pathname);
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 204, body: "" });
    },
  });
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  page.on("pageerror", (error) => void errors.push(error.message));
  page.on("dialog", (dialog) => void errors.push(`dialog: ${dialog.message()}`));
  await page.goto(`${origin}/`);
  return { page, strangers, errors };
}

const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Opens Excel's page as it ships, with `office` in place of Office.js. */
export async function openShipped(browser: Browser, folder: string, office: string): Promise<PanePage> {
  const [strangers, errors]: [string[], string[]] = [[], []];
  const page = await takeTab(browser, {
    look: { viewport: { width: 320, height: 720 } },
    answer: (route) => {
      const address = new URL(route.request().url());
      if (address.href === officeAddress) return route.fulfill({ contentType: "text/javascript", body: office });
      if (address.origin !== origin) {
        strangers.push(address.href);
        return route.abort();
      }
      const file = path.join(folder, "excel", address.pathname);
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 204, contentType: "text/javascript", body: "" });
    },
  });
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  page.on("pageerror", (error) => void errors.push(error.message));
  await page.goto(`${origin}/taskpane.html`);
  return { page, strangers, errors };
}
