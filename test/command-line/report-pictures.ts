import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";
import { benefits } from "../support/benefits-command";
import { startBrowser } from "../support/chromium/start-browser";
import { testFolder } from "../support/test-folder";

/* Not a test but the maker of the pictures of a report in docs/gallery, by `npm run pictures`: light, dark and on a telephone. */

const folder = testFolder("report-pictures");
const gallery = path.join(__dirname, "../../docs/gallery");

test("a report", async () => {
  const [plan, page] = ["plan.xlsx", "report.html"].map((name) => path.join(folder.path, name)) as [string, string];
  await benefits(["new", plan, "--example", "hospital"]);
  expect(await benefits(["report", plan, "--out", page])).toMatchObject({ code: 0 });
  const browser = await startBrowser();
  for (const [name, width, colorScheme] of [
    ["report", 1180, "light"],
    ["report-dark", 1180, "dark"],
    ["report-small", 390, "light"],
  ] as const) {
    const shown = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
    await shown.goto(pathToFileURL(page).href);
    await shown.screenshot({ path: path.join(gallery, `${name}.png`) });
  }
  await browser.close();
}, 300_000);
