import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { serveFolder } from "../../scripts/static-server";
import { build } from "../../scripts/build-once";
import { sheetCells } from "../support/sheet-cells";

/** The page as it ships, and served to this computer. */
export interface ServedPage {
  readonly address: string;
  readonly folder: string;
  close(): void;
}

export async function serveWorkbench(): Promise<ServedPage> {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
  build("build/workbench.js", "workbench", folder);
  const server: Server = createServer(serveFolder(folder));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, folder, close: () => void server.close() };
}

export interface OpenedPage {
  readonly page: Page;
  /** The files that the page and its worker asked for. */
  readonly fetched: ReadonlySet<string>;
  /** Addresses beyond the page's own origin. */
  readonly strangers: readonly string[];
  /** What the console said of errors, violations of the content security policy among them. */
  readonly errors: readonly string[];
}

/** Opens the page, and waits until the example stands in the grid. */
export async function openWorkbench(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", acceptDownloads: true, ...options });
  const page = await context.newPage();
  const [strangers, errors]: [string[], string[]] = [[], []];
  const fetched = new Set<string>();
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  page.on("pageerror", ({ message }) => void errors.push(message));
  page.on("request", (request) => void (/^(?:data|blob):/.test(request.url()) || request.url().startsWith(address) || strangers.push(request.url())));
  page.on("request", (request) => void fetched.add(new URL(request.url()).pathname.slice(1)));
  await page.goto(address);
  await page.locator("#waiting").waitFor({ state: "hidden", timeout: 60_000 });
  return { page, fetched, strangers, errors };
}

/** The sheet in front, as its tab says it. */
export const toSheet = (page: Page, name: string): Promise<void> => page.locator("[data-u-comp=slide-tab-bar]").getByText(name, { exact: true }).click();

/** The box that takes the address of a cell. */
export const addressBox = (page: Page): Locator => page.locator("[data-u-comp=defined-name] input").first();

/** Selects a cell through the box with its name, as a keyboard user does. */
export async function selectCell(page: Page, address: string): Promise<void> {
  await addressBox(page).fill(address);
  await addressBox(page).press("Enter");
}

/** Asks again and again until the answer is such, half a minute at most, and gives the last one. */
export async function until<Answer>(ask: () => Promise<Answer>, holds: (answer: Answer) => boolean): Promise<Answer> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (holds(answer) || Date.now() > end) return answer;
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Waits until the browser keeps a workbook with these cells in one of its sheets, or has them tried out in it. */
export async function untilKept(page: Page, name: string, sheet: string, holds: (cells: Cells) => boolean, kind: "bytes" | "tried" = "bytes"): Promise<void> {
  const kept = `new Promise((done) => {
    const request = indexedDB.open("benefits-workbench", 1);
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => done("");
    request.onsuccess = () => {
      const asked = request.result.transaction("files").objectStore("files").get(${JSON.stringify(name)});
      asked.onsuccess = () => {
        request.result.close();
        const bytes = asked.result?.${kind} ?? new Uint8Array();
        done(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
      };
    };
  })`;
  const cells = async (): Promise<Cells> => {
    const bytes = Buffer.from(await page.evaluate<string>(kept), "base64");
    return bytes.length === 0 ? [] : sheetCells(bytes, sheet);
  };
  if (!holds(await until(cells, holds))) throw new Error(`The browser does not keep ${name} as it is.`);
}
type Cells = Awaited<ReturnType<typeof sheetCells>>;

export async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save", exact: true }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
