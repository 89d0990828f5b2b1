import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/* What a look at a page finds. */

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to on the page as it stands. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The policy of the page lets no script in but its own, so axe comes in through the debugger. The empty places
  // at which Fluent's tabster catches the focus are its own.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run({ exclude: ["[data-tabster-dummy]"] }, { resultTypes: ["violations"], selectors: false }).then((found) => JSON.stringify(found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ").slice(0, 400))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as string[];
}

/** How many pixels the page is wider than its window. */
export const widthBeyond = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
