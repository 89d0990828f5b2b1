import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import type { NewTable } from "#core";
import { serveFolder } from "../scripts/static-server";
import { installedBrowser, startBrowser } from "../test/support/chromium/start-browser";
import { atMost, median, progress, type Row } from "./measure";
import { workbookWith } from "./plan-file";
import { asNewTables, syntheticPlan } from "./synthetic-plan";
import { builtPage } from "./workbench-pages";

const starts = 4;
const edits = 5;
const opens = 2;

/** The workbench in Chromium: its start beside the bare spreadsheet, an edit of a large plan, and a large file beside SheetJS. */
export async function workbenchBench(): Promise<readonly Row[]> {
  progress("workbench ");
  if (installedBrowser === undefined) {
    progress("no browser is installed, so no page is opened\n");
    return [];
  }
  const folders = { workbench: builtPage("workbench"), bare: builtPage("bare"), sheetjs: builtPage("sheetjs") };
  const served = await Promise.all([folders.workbench, folders.bare, folders.sheetjs].map(serve));
  const [workbench = "", bare = "", sheetjs = ""] = served.map(({ address }) => address);
  const browser = await startBrowser();
  try {
    return [
      ...(await sizeRows(browser, workbench, folders.workbench)),
      ...(await startRows(browser, workbench, bare)),
      ...(await editRows(browser, workbench, bare)),
      ...(await openRows(browser, workbench, sheetjs)),
    ];
  } finally {
    progress("\n");
    await browser.close();
    for (const { close } of served) close();
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  }
}

async function serve(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer(serveFolder(folder));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}

/** Waits until an expression is true in the page, whose content security policy lets nothing of the kind wait inside of it. */
async function until(page: Page, expression: string): Promise<void> {
  const given = Date.now() + 120_000;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > given) throw new Error(`The page never came to ${expression}`);
    await page.waitForTimeout(50);
  }
}

/** Notes when the words of the page stand, and when the grid shows its sheets and nothing lies over it; each with the frame behind it. */
const marks = `(() => {
  window.seen = {};
  const reached = {
    words: () => (document.body?.innerText ?? "").trim() !== "",
    grid: () => document.querySelector("[data-u-comp=slide-tab-bar] [role=tab]") && (document.getElementById("waiting")?.hidden ?? true),
  };
  const look = () => {
    for (const [name, is] of Object.entries(reached)) if (!(name in seen) && is()) {
      seen[name] = null;
      requestAnimationFrame(() => setTimeout(() => { seen[name] = performance.now(); }));
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
})()`;

async function startOnce(browser: Browser, address: string): Promise<readonly [words: number, grid: number]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(marks);
  await page.goto(address);
  await until(page, "typeof seen.grid === 'number' && typeof seen.words === 'number'");
  const { words, grid } = await page.evaluate<Readonly<Record<"words" | "grid", number>>>("seen");
  await context.close();
  return [words, grid];
}

/** Files of packages alone; in the grid's and the charts', packages are all but a fiftieth. */
const ofPackages = /^(?:grid|charts|.*-packages)\.(?:js|css)$/;

/** What the page and its worker fetch until the example stands there: each file once, as a server sends it that packs it by gzip. */
async function sizeRows(browser: Browser, address: string, folder: string): Promise<readonly Row[]> {
  const page = await (await browser.newContext()).newPage();
  const names = new Set<string>();
  page.on("request", (request) => void (request.url().startsWith(address) && names.add(new URL(request.url()).pathname.slice(1) || "index.html")));
  await page.addInitScript(marks);
  await page.goto(address);
  await until(page, "typeof seen.grid === 'number'");
  await page.getByRole("button", { name: "Review the plan" }).waitFor();
  await page.locator(".charts img").first().waitFor({ state: "attached" });
  await page.waitForTimeout(1000);
  await page.context().close();
  const packed = (wanted: (name: string) => boolean): number =>
    [...names].filter(wanted).reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1000;
  const [own, all] = [packed((name) => !ofPackages.test(name)), packed(() => true)];
  const bench = "Workbench: fetched until the example stands there with its charts, packed";
  return [
    { bench, what: "our own code", median: own, unit: "KB", aim: atMost("≤ 350 KB", own, 350) },
    { bench, what: "all files, those of packages too", median: all, unit: "KB" },
  ];
}

async function startRows(browser: Browser, workbench: string, bare: string): Promise<readonly Row[]> {
  const [ours, theirs]: [number[][], number[][]] = [[], []];
  for (let run = 0; run <= starts; run++) {
    ours.push([...(await startOnce(browser, workbench))]);
    theirs.push([...(await startOnce(browser, bare))]);
    progress(".");
  }
  const of = (all: readonly number[][], at: number): number => median(all.slice(1).map((run) => run[at] ?? NaN));
  const [words, grid, bareGrid] = [of(ours, 0), of(ours, 1), of(theirs, 1)];
  const bench = "Workbench: a cold start";
  return [
    { bench, what: "first words", median: words, unit: "ms", first: ours[0]?.[0] ?? NaN, aim: atMost("≤ 1,000 ms", words, 1000) },
    { bench, what: "the grid with the reviewed example", median: grid, unit: "ms", first: ours[0]?.[1] ?? NaN, aim: atMost("≤ 3,000 ms", grid, 3000) },
    {
      bench,
      what: "a bare Univer page with eight rows",
      median: bareGrid,
      unit: "ms",
      first: theirs[0]?.[1] ?? NaN,
      product: grid,
      aim: atMost(`the workbench at most 1.3 × of it (${(grid / bareGrid).toFixed(2)})`, grid, 1.3 * bareGrid),
    },
  ];
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(marks);
  await page.goto(address);
  await until(page, "typeof seen.grid === 'number'");
  await page.waitForTimeout(1500);
  return page;
}

/** Chooses a file; milliseconds from then to the frame in which the grid has its sheet. */
async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<number> {
  await page.evaluate(`(() => {
    document.getElementById("open").addEventListener("change", () => { window.chosen = performance.now(); }, { once: true, capture: true });
    const observer = new MutationObserver(() => {
      const tabs = document.querySelectorAll("[data-u-comp=slide-tab-bar] [role=tab]");
      if (document.getElementById("file").textContent !== ${JSON.stringify(name)} || tabs.length === 0 || tabs.length > 12) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.openedAfter = performance.now() - chosen; }));
    });
    window.openedAfter = undefined;
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  })()`);
  await page.locator("#open").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await until(page, "window.openedAfter !== undefined");
  return page.evaluate<number>("window.openedAfter");
}

/** From here on the page notes its longest task. */
const noteTasks = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    window.longest = 0;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: "longtask" });
  })()`);

/** Types into a cell as a quick user does; gives the longest task of the page from the first key to behind the last that follows of it. */
async function typeInto(page: Page, cell: string, words: string, followed: () => Promise<void>): Promise<number> {
  const box = page.locator("[data-u-comp=defined-name] input").first();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(300);
  await page.evaluate("longest = 0; window.entered = undefined; window.followed = undefined");
  await page.keyboard.type(words, { delay: 60 });
  await page.keyboard.press("Enter");
  await followed();
  await page.waitForTimeout(800);
  return page.evaluate<number>("longest");
}

const wordsOf = (edit: number): string => (edit % 2 === 0 ? "900000" : "5");

/** The longest task of the bare spreadsheet with as many rows while the same is typed. */
async function bareTyping(browser: Browser, address: string, rows: number): Promise<readonly number[]> {
  const page = await opened(browser, `${address}#${rows}`);
  await noteTasks(page);
  const longest: number[] = [];
  for (let edit = 0; edit < edits; edit++) longest.push(await typeInto(page, "C4", wordsOf(edit), () => page.waitForTimeout(300)));
  await page.context().close();
  return longest;
}

async function editRows(browser: Browser, address: string, bare: string): Promise<readonly Row[]> {
  const page = await opened(browser, address);
  const plan = asNewTables(syntheticPlan({ benefits: 1000, months: 36, seed: 20_261_031 }));
  await openFile(page, "plan.xlsx", await workbookWith(plan));
  await page.getByRole("button", { name: "Review the plan" }).waitFor();
  await page.waitForTimeout(3000);
  const column = plan.find(({ name }) => name === "Measurements")?.columns.findIndex(({ header }) => header === "Actual") ?? -1;
  const letter = String.fromCharCode(65 + column);
  await page.locator("[data-u-comp=slide-tab-bar]").getByText("Measurements", { exact: true }).click();
  await noteTasks(page);
  await page.evaluate(`(() => {
    window.addEventListener("keydown", ({ key }) => { if (key === "Enter") { window.entered = performance.now(); window.followed = undefined; } }, { capture: true });
    new MutationObserver(() => {
      if (window.entered === undefined) return;
      const from = entered;
      window.entered = undefined;
      requestAnimationFrame(() => setTimeout(() => { window.followed = performance.now() - from; }));
    }).observe(document.getElementById("pane"), { subtree: true, childList: true, characterData: true });
  })()`);
  // One early reading of a flow up and down, so that every edit moves what the pane shows.
  const [times, longest]: [number[], number[]] = [[], []];
  for (let edit = 0; edit < edits; edit++) {
    longest.push(await typeInto(page, `${letter}4`, wordsOf(edit), () => until(page, "window.followed !== undefined")));
    times.push(await page.evaluate<number>("window.followed"));
    progress(".");
  }
  await page.context().close();
  const [readings = plan[0]] = plan.filter(({ name }) => name === "Measurements");
  const bareLongest = await bareTyping(browser, bare, readings?.rows.length ?? 0);
  const [followed, blocked, bareBlocked] = [median(times.slice(1)), median(longest.slice(1)), median(bareLongest.slice(1))];
  const bench = "Workbench: an edit of a plan of 1,000 benefits and 36,000 readings";
  return [
    { bench, what: "from Enter to the changed pane", median: followed, unit: "ms", first: times[0] ?? NaN, aim: atMost("≤ 250 ms", followed, 250) },
    {
      bench,
      what: "longest task of the page while typing (0: none over 50 ms)",
      median: blocked,
      unit: "ms",
      first: longest[0] ?? NaN,
      aim: atMost("≤ 50 ms", blocked, 50),
    },
    // What is left of it is the spreadsheet's own: Enter, which closes its editor and lays the page out anew, and drawing the sheet with its formats.
    {
      bench,
      what: "the same of a bare Univer page with as many rows, where the same is typed",
      median: bareBlocked,
      unit: "ms",
      first: bareLongest[0] ?? NaN,
      product: blocked,
      aim: atMost("the workbench at most as long", blocked, bareBlocked),
    },
  ];
}

/** A sheet of 100,000 rows and 12 columns. */
function largeTable(): NewTable {
  const [shape] = asNewTables(syntheticPlan({ benefits: 1, months: 1, seed: 1 }));
  if (shape === undefined) throw new Error("The synthetic plan has no table");
  const columns = shape.columns.slice(0, 12).map((column, index) => ({ ...column, header: `Column ${index + 1}` }));
  return {
    ...shape,
    name: "Large",
    columns,
    rows: Array.from({ length: 100_000 }, (_, row) => columns.map((_column, at) => (at % 3 === 0 ? `Row ${row}` : row * at + 0.5))),
  };
}

async function openRows(browser: Browser, workbench: string, sheetjs: string): Promise<readonly Row[]> {
  const bytes = await workbookWith([largeTable()]);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let memory = 0;
  for (let run = 0; run < opens; run++) {
    const page = await opened(browser, workbench);
    ours.push(await openFile(page, "large.xlsx", bytes));
    memory = await rendererMemory(browser);
    await page.context().close();
    const other = await (await browser.newContext()).newPage();
    await other.goto(sheetjs);
    const base64 = Buffer.from(bytes).toString("base64");
    await other.evaluate(`window.bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0))`);
    theirs.push((await other.evaluate<{ readonly milliseconds: number }>("readSheets(bytes)")).milliseconds);
    await other.context().close();
    progress(".");
  }
  const [ourMedian, other] = [median(ours), median(theirs)];
  const bench = "Workbench: a file of 100,000 rows × 12";
  return [
    { bench, what: "opened, to the grid that shows it", median: ourMedian, unit: "ms", first: ours[0] ?? NaN },
    {
      bench,
      what: "SheetJS (@e965/xlsx) reading it in the same browser",
      median: other,
      unit: "ms",
      first: theirs[0] ?? NaN,
      product: ourMedian,
      aim: atMost(`the workbench at most 3 × of it (${(ourMedian / other).toFixed(2)})`, ourMedian, 3 * other),
    },
    { bench, what: "memory of the page and its worker with the file open", median: memory, unit: "MiB" },
  ];
}

/** What the largest process that draws pages holds, in MiB. */
async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024);
  return Math.max(0, ...sizes);
}
