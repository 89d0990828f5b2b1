import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { statusColors } from "#core";
import { boardHtml } from "../command-line/report/board/board-html";
import { installedBrowser, startBrowser } from "../test/support/chromium/start-browser";
import { atMost, timeOf, type Row } from "./measure";
import { inTemporaryFolder } from "./plan-file";
import { syntheticBoard } from "./synthetic-board";

const plans = 5000;

/** A board of 5,000 plans, 80,000 benefits, as a page: how long it takes to make, how large it is, and how soon it is seen. */
export async function boardPageBench(): Promise<readonly Row[]> {
  const bench = `board of ${plans} plans as a page`;
  const board = syntheticBoard(plans);
  let html = "";
  const made = await timeOf(() => (html = boardHtml({ ...board, statusColors, version: "" })));
  const seen = installedBrowser === undefined ? undefined : await firstPaint(html);
  return [
    { bench, what: "made", unit: "ms", median: made },
    { bench, what: "its size", unit: "MB", median: html.length / 1e6 },
    ...(seen === undefined ? [] : [{ bench, what: "seen in Chromium", unit: "ms" as const, median: seen, aim: atMost("at most 1 s", seen, 1000) }]),
  ];
}

const firstPaint = (html: string): Promise<number> =>
  inTemporaryFolder(async (_, folder) => {
    const path = join(folder, "board.html");
    await writeFile(path, html);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`file://${path}`);
      return await page.evaluate<number>(
        `new Promise((seen) => new PerformanceObserver((paints) => seen(paints.getEntriesByName("first-contentful-paint")[0]?.startTime)).observe({ type: "paint", buffered: true }))`,
      );
    } finally {
      await browser.close();
    }
  });
