import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ribbonButtons, type CommandId } from "../../manifests/ribbon";
import { build } from "../../scripts/build-once";
import { takeTab } from "../support/chromium/tab";
import { desktopPage } from "./host/desktop-page";
import type { ExcelHost } from "./host/excel-host";
import { clientFolder } from "./host/schema";

/* Excel's page as it ships, in Chromium, over Microsoft's own Office.js, which is unmodified, with the test host as Excel behind it. */

const origin = "https://pane.example";
const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Builds the shipped folder: the page, the pane and the formulas. Gives where it lies. */
export function buildExcelFolder(): string {
  const out = mkdtempSync(path.join(tmpdir(), "excel-"));
  build("build/excel.js", "excelPane", out);
  build("build/functions.js", "excelFunctions", out);
  return out;
}

/** The same folder with the page that records, which alone is built besides. */
export function buildRecorderFolder(): string {
  const out = buildExcelFolder();
  build("build/recorder.js", "excelRecorder", out);
  return out;
}

export interface ExcelPane {
  readonly page: Page;
  /** Addresses beyond the page's own origin and Office.js. */
  readonly strangers: readonly string[];
  /** Files of Office.js that were asked for. */
  readonly office: readonly string[];
  /** What the console said of errors, violations of the content security policy among them. */
  readonly errors: readonly string[];
  /** Presses a button of the ribbon; done when the add-in says so. */
  press(command: CommandId): Promise<void>;
  /** Calculates a cell with one of the add-in's formulas; gives what the cell would show. */
  calculate(name: string, given: readonly unknown[]): Promise<unknown>;
}

/** Numbers by which desktop Excel answers a request that it does not carry out. */
const numbers: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** Opens the pane that lies in `folder` on the workbook of `host`. */
export async function openExcelPane(
  browser: Browser,
  folder: string,
  host: Pick<ExcelHost, "respond" | "services">,
  look: BrowserContextOptions = {},
  file = "taskpane.html",
): Promise<ExcelPane> {
  const [strangers, office, errors]: [string[], string[], string[]] = [[], [], []];
  const heard: { readonly method: number; readonly given: string }[] = [];
  const page = await takeTab(browser, {
    look: { viewport: { width: 320, height: 720 }, ...look },
    give: (tab) => [
      tab.exposeFunction("excelAnswers", (body: string, flags: number): string | number => {
        const { statusCode, body: answer } = host.respond(body, flags);
        if (statusCode === 200) return answer;
        const { code } = (JSON.parse(answer) as { readonly error: { readonly code: string } }).error;
        const number = numbers[code];
        if (number === undefined) throw new Error(`Desktop Excel has no number for ${code}`);
        return number;
      }),
      tab.exposeFunction("excelHears", (what: (typeof heard)[number]) => void heard.push(what)),
      tab.addInitScript(desktopPage("1.15")),
    ],
    answer: (route) => {
      const address = new URL(route.request().url());
      const isOffice = address.href.startsWith(hosted);
      const file = isOffice ? path.join(clientFolder(), address.pathname.replace("/lib/1/hosted/", "")) : path.join(folder, address.pathname);
      if (isOffice) office.push(address.pathname.replace("/lib/1/hosted/", ""));
      if (!isOffice && address.origin !== origin) {
        strangers.push(address.href);
        return route.abort();
      }
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: address.pathname === "/favicon.ico" ? 204 : 404, body: "" });
    },
  });
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  page.on("pageerror", (error) => void errors.push(error.message));
  await page.goto(`${origin}/${file}`);
  let calls = 0;
  return {
    page,
    strangers,
    office,
    errors,
    async press(command) {
      const action = ribbonButtons.find(({ id }) => id === command)?.action ?? "";
      const before = heard.filter(({ method }) => method === commandCompleted).length;
      await page.evaluate(`window.excelRaises(39, ${JSON.stringify([command, action, JSON.stringify({ source: { id: command } })])})`);
      await until(() => heard.filter(({ method }) => method === commandCompleted)[before]);
    },
    async calculate(name, given) {
      const id = String(++calls);
      const message = JSON.stringify([id, name, given, "Sheet1!C7", errorsAllowed, []]);
      await page.evaluate(`window.excelRaises(33, ${JSON.stringify([[1, 1000, "", message, 0, false]])})`);
      const { failed, value, errorCode } = await until(() => host.services.answers.get(id));
      return failed === true ? { errorCode, message: value } : value;
    },
  };
}

/** Waits until there is something to be seen. */
export async function until<T>(look: () => T | undefined): Promise<T> {
  for (let turn = 0; turn < 600; turn++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((later) => setTimeout(later, 25));
  }
  throw new Error("Nothing was to be seen for 15 seconds");
}

const commandCompleted = 94;
const errorsAllowed = 4;
