import { readFileSync, rmSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { PlanWorkbook } from "../../core/port/workbook";
import { fileFormats, fileSheet } from "../port/file-sheet";
import type { ContractSheet, ContractWorkbook } from "../port/contract/contract-workbook";
import { build } from "../../scripts/build-once";
import { fromJson, toJson } from "./by-json";
import { startBrowser } from "../support/chromium/start-browser";
import { allSheetCells, linksOfSheet, printOfSheet, trimmed } from "../support/sheet-cells";
import { isHere } from "../support/test-where";
import { renamedSheet, shownSheet, workbook as fileOf } from "../support/xlsx-fixture";

/** The spreadsheet of the page in a real Chromium, one workbook after the other. */
export interface GridHost {
  readonly page: Page;
  make(sheets: readonly ContractSheet[]): Promise<ContractWorkbook>;
  open(bytes: Uint8Array): Promise<ContractWorkbook>;
  /** All sheets of the open workbook by name, in their order, as the grid shows them and as its file has them. */
  everything(): Promise<readonly [shown: Everything, stored: Everything]>;
  close(): Promise<void>;
}

type Everything = Awaited<ReturnType<typeof allSheetCells>>;

/** Starts the grid for the tests of a file, where there is a browser, and closes it behind them. */
export function startedGrid(): () => GridHost {
  let grid: GridHost | undefined;
  beforeAll(async () => {
    if (isHere("a browser")) grid = await startGrid();
  }, 240_000);
  afterAll(() => grid?.close());
  return () => {
    if (grid === undefined) throw new Error("No browser was started.");
    return grid;
  };
}

async function startGrid(): Promise<GridHost> {
  const folder = mkdtempSync(path.join(tmpdir(), "grid-"));
  build("build/workbench.js", "gridPage", folder);
  const browser: Browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const origin = "https://grid.example";
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: '<div id="grid" style="height:650px"></div><script src="grid-page.js"></script>' });
    return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: readFileSync(path.join(folder, pathname)) });
  });
  await page.goto(`${origin}/`);
  const open = async (bytes: Uint8Array): Promise<ContractWorkbook> => {
    await page.evaluate((base64) => window.host.open(base64), Buffer.from(bytes).toString("base64"));
    return opened(page, open);
  };
  return {
    page,
    open,
    make: async (sheets) => open(await fileOf({ sheets: sheets.map(fileSheet), numberFormats: fileFormats })),
    async everything() {
      const { sheetNames, cells } = opened(page, open);
      const shown: [string, Awaited<ReturnType<typeof cells>>][] = [];
      for (const name of await sheetNames()) shown.push([name, await cells(name)]);
      return [shown, await allSheetCells(await bytesOf(page))];
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const bytesOf = async (page: Page): Promise<Uint8Array> => Buffer.from(await page.evaluate(() => window.host.bytes()), "base64");

const asked = async (page: Page, name: Parameters<Window["answer"]>[0], given: unknown = null): Promise<unknown> =>
  fromJson(await page.evaluate(([name, given]) => window.answer(name, given), [name, toJson(given)] as const));

function opened(page: Page, open: (bytes: Uint8Array) => Promise<ContractWorkbook>): ContractWorkbook {
  const workbook: PlanWorkbook = {
    look: () => asked(page, "look") as ReturnType<PlanWorkbook["look"]>,
    read: (tables) => asked(page, "read", tables) as ReturnType<PlanWorkbook["read"]>,
    apply: async (update) => void (await asked(page, "apply", update)),
  };
  return {
    workbook,
    reopen: async () => open(await bytesOf(page)),
    sheetNames: () => page.evaluate(() => window.host.sheetNames()),
    cells: async (sheet) => trimmed((await asked(page, "cells", sheet)) as Awaited<ReturnType<ContractWorkbook["cells"]>>),
    hiddenColumns: (sheet, columns) => page.evaluate(([name, count]) => window.host.hiddenColumns(name, count), [sheet, columns] as const),
    // The grid shows them as words; they stand in what it saves.
    links: async (sheet) => linksOfSheet(await bytesOf(page), sheet),
    printed: async (sheet) => printOfSheet(await bytesOf(page), sheet),
    hiddenSheets: () => page.evaluate(() => window.host.hiddenSheets()),
    // The page shows no sheet that is hidden, either.
    show: async (sheet) => open(await shownSheet(await bytesOf(page), sheet)),
    // The page renames no sheet: a user does it in another program and opens the file again.
    rename: async (sheet, to) => open(await renamedSheet(await bytesOf(page), sheet, to)),
  };
}
