import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";
import { writePortfolioExample } from "../../scripts/portfolio-example";
import { benefits } from "../support/benefits-command";
import { startBrowser } from "../support/chromium/start-browser";
import { testFolder } from "../support/test-folder";

/* Not a test but the maker of the picture of a portfolio's board in docs/, by `npm run pictures`: of the example of 60 plans. */

const folder = testFolder("board-pictures");

test("the board of a portfolio", async () => {
  const [plans, store, page] = ["plans", "portfolio.duckdb", "board.html"].map((name) => path.join(folder.path, name)) as [string, string, string];
  await writePortfolioExample(plans, 60);
  await benefits(["portfolio", "add", plans, "--as-of", "2026-09-30", "--store", store]);
  await benefits(["portfolio", "review", "--as-of", "2026-10-31", "--store", store]);
  expect(await benefits(["portfolio", "board", "--out", page, "--store", store])).toMatchObject({ code: 0 });
  const browser = await startBrowser();
  const shown = await browser.newPage({ viewport: { width: 1180, height: 692 } });
  await shown.goto(pathToFileURL(page).href);
  await shown.screenshot({ path: path.join(__dirname, "../../docs/board.png") });
  await browser.close();
}, 300_000);
