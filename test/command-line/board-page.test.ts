import { readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { silentList, statusColors } from "#core";
import { syntheticBoard } from "../../bench/synthetic-board";
import { boardHtml } from "../../command-line/report/board/board-html";
import { listSection } from "../../command-line/report/board/list-section";
import { startBrowser } from "../support/chromium/start-browser";
import { testFolder } from "../support/test-folder";
import { testWhere } from "../support/test-where";

const folder = testFolder("board-page");
const pageOf = (planCount: number, named?: (word: string) => string): string =>
  boardHtml({ ...syntheticBoard(planCount, named), statusColors, version: "7.8.9" });
const html = pageOf(40);
const hostile = `"><img src=x onerror=alert(1)></script><!--<script>alert(1)</script>\u202e${"long".repeat(60)}`;
const hostilePage = pageOf(40, (word) => `${hostile} ${word}`);

test("a board's page says first how many plans are counted of those that are registered", () => {
  const words = html.replace(/<style>[^]*?<\/style>/, "").replace(/<[^>]*>/g, " ");
  expect(words).toMatch(
    /Portfolio on 31 October 2026\s+40 of 42 registered plans counted; 640 benefits\.\s+1 plan cannot be read today and counts with older figures/,
  );
  expect(html.indexOf("registered plans counted")).toBeLessThan(html.indexOf("Capped index"));
});

test("it runs the one script that its policy knows by its digest, and fetches nothing", () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = ""]) => text);
  expect(scripts).toHaveLength(1);
  expect(policy).toContain(
    `default-src 'none'; script-src 'sha256-${createHash("sha256")
      .update(scripts[0] ?? "")
      .digest("base64")}'; `,
  );
  expect(html).not.toMatch(/<link|<iframe|<img|@import|url\((?!#)|\son\w+=/i);
  expect(html.replace(/xmlns(:xlink)?="http:\/\/www\.w3\.org\/[^"]+"/g, "")).not.toMatch(/https?:/);
});

test("every table has a caption and every list that is cut says how much is left", () => {
  expect(html.match(/<caption>/g)).toHaveLength((html.match(/<table[ >]/g) ?? []).length);
  // 400 statuses moved: 7 in sight, 43 behind them, and the 350 that a board does not list.
  expect(html).toContain("<summary>393 more lines</summary>");
  expect(html).toContain("350 more lines are not on this page. A board lists the first 50 alone.");
  // One plan in ten of 3,000 is silent: 8 in sight, 192 behind them, and 100 in the workbook.
  expect(listSection(silentList(syntheticBoard(3000).figures, String), 8)).toMatch(
    /<summary>292 more lines<\/summary>[^]*100 more lines are not on this page\. All are in the workbook/,
  );
});

test("each currency has a chart of its own, three at most, and what has none is named", () => {
  const { figures, benefits } = syntheticBoard(8);
  const page = (currencies: readonly string[]): string => {
    const money = currencies.flatMap((currency, place) => figures.money.slice(0, 3).map((line) => ({ ...line, currency, valued: 300 - place })));
    return boardHtml({ figures: { ...figures, money }, benefits, statusColors, version: "7.8.9" });
  };
  const titles = (html: string) =>
    [...html.matchAll(/class="wide"[^]*?<title[^>]*>([^<]*)/g)].map(([, title = ""]) => title).filter((title) => /validated$/.test(title));
  expect(titles(page(["NOK", "£", "€"]))).toEqual([
    "Cashable: 9.9m NOK of 12.3m NOK claimed, 8.8m NOK validated",
    "Cashable: £9.9m of £12.3m claimed, £8.8m validated",
    "Cashable: €9.9m of €12.3m claimed, €8.8m validated",
  ]);
  const more = page(["NOK", "£", "€", "USD", "CHF"]);
  expect(titles(more)).toHaveLength(3);
  expect(more).toContain("In the table alone, and in no chart: USD; CHF.");
});

test("hostile words of workbooks stay words", () => {
  expect(hostilePage).not.toContain("<img");
  expect(hostilePage).not.toContain("\u202e");
  expect(hostilePage.match(/<script>/g)).toHaveLength(1);
  expect(hostilePage.match(/<\/script>/g)).toHaveLength(1 + (hostilePage.match(/<script type="application\/json"/g) ?? []).length);
});

testWhere("a browser")(
  "a chart that is alone in its line is as large as its sisters",
  async () => {
    const { figures, benefits } = syntheticBoard(8);
    const money = ["£", "€"].flatMap((currency, place) => figures.money.slice(0, 3).map((line) => ({ ...line, currency, valued: 300 - place })));
    const path = join(folder.path, "board.html");
    writeFileSync(path, boardHtml({ figures: { ...figures, money }, benefits, statusColors, version: "7.8.9" }));
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`file://${path}`);
      const widths = await page.evaluate(
        `[...document.querySelectorAll(".paper:first-of-type svg.chart")].filter((chart) => chart.checkVisibility()).map((chart) => Math.round(chart.getBoundingClientRect().width))`,
      );
      expect(widths).toEqual([522, 522, 522]);
    } finally {
      await browser.close();
    }
  },
  60_000,
);

testWhere("a browser")(
  "it prints on four pages whatever the words are, opens to each benefit, fits a telephone and passes axe in both looks",
  async () => {
    const path = join(folder.path, "board.html");
    writeFileSync(path, hostilePage);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", ({ message }) => said.push(message));
      page.on("dialog", (dialog) => void said.push(dialog.message()));
      await page.goto(`file://${path}`);
      const pages = async (): Promise<number> => ((await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
      expect(await pages()).toBe(4);
      await page.locator("details.organisation > summary").first().click();
      await page.locator("details.plan > summary").first().click();
      const rows = page.locator("details.plan tbody tr");
      await rows.nth(15).waitFor();
      expect(await rows.count()).toBe(16);
      // The first organisation is that of plan 1: its benefit 5 (B-4) is the fifth by the statuses in turn, Not measured.
      expect(await rows.nth(4).innerText()).toContain("Not measured");
      expect(await pages()).toBeGreaterThan(4);
      await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
      const wrong = () =>
        page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]))");
      expect(await wrong()).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await wrong()).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      expect(said).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  60_000,
);
