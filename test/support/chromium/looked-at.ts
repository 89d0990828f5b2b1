import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/* What a look at a page finds. */

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to on the page as it stands; where rules are named, by them alone. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // The policy of the page lets no script in but its own, so axe comes in through the debugger. The empty places
  // at which Fluent's tabster catches the focus are its own.
  const session = await page.context().newCDPSession(page);
  const known = await session.send("Runtime.evaluate", { expression: "typeof axe" });
  if (known.result.value === "undefined") await session.send("Runtime.evaluate", { expression: axe });
  const options = { resultTypes: ["violations"], selectors: false, ...(rules === undefined ? {} : { runOnly: { type: "rule", values: rules } }) };
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run({ exclude: ["[data-tabster-dummy]"] }, ${JSON.stringify(options)}).then((found) => JSON.stringify(found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ").slice(0, 400))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as string[];
}

/**
 * The same of a page that is looked at in several looks. One look differs from another by its colours alone, so all rules are asked for in the light
 * one, and of colours in the dark. Axe counts the colours of the style sheet, which a contrast theme replaces.
 */
export const objections = async (page: Page, look: "light" | "dark" | "contrast"): Promise<readonly string[]> =>
  look === "contrast" ? [] : violations(page, look === "dark" ? ["color-contrast"] : undefined);

/** How many pixels the page is wider than its window. */
export const widthBeyond = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
