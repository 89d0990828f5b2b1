import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { moneyFormat, newPlan, reviewForReport, scoreColors, speaking, statusColors } from "../../core/index";
import { cell, htmlTable } from "../../command-line/report/html";
import { reportHtml } from "../../command-line/report/report";
import { wordsIn } from "../../languages/command-line/words-in";
import { translated } from "../../scripts/language-files";
import { contrast } from "../../drawing/dark-charts";
import { violations, widthBeyond } from "../support/chromium/looked-at";
import { startBrowser } from "../support/chromium/start-browser";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { isHere, testWhere } from "../support/test-where";

/* The report as a browser shows and prints it. */

const examples = ["crm", "hospital", "renewable"] as const;

const pages = new Map(
  examples.map((example) => {
    const { review, details } = reviewForReport(snapshotOfNewTables(newPlan(example).newTables));
    const { result, update } = review;
    const input = { result, sheets: update.sheets, details, statusColors, scoreColors, moneyFormat: moneyFormat(result.currency ?? "") };
    return [example, reportHtml({ ...input, fileName: example, version: "1" })];
  }),
);
const crm = pages.get("crm") ?? "";

let browser: Browser | undefined;
beforeAll(async () => {
  if (isHere("a browser")) browser = await startBrowser();
});
afterAll(() => browser?.close());

async function shown(html: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await (browser as Browser).newContext({ viewport: { width: 1200, height: 900 }, ...options })).newPage();
  await page.setContent(html);
  return page;
}

/** How many sheets of paper a page takes. */
const printed = async (page: Page): Promise<number> =>
  ((await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

testWhere("a browser")(
  "each example prints on four pages; the arithmetic comes with its switch, and one benefit of it where it is open",
  async () => {
    for (const html of pages.values()) expect(await printed(await shown(html))).toBe(4);
    const page = await shown(crm);
    await page.locator("summary").first().click();
    expect(await printed(page)).toBeLessThanOrEqual(6);
    await page.getByLabel("Print all of them").check();
    expect(await printed(page)).toBeGreaterThan(15);
  },
  60_000,
);

testWhere("a browser")("on paper a chart is as wide as its column, with letters of 5.5 points at least", async () => {
  const page = await shown(crm, { viewport: { width: 1032, height: 700 } });
  await page.emulateMedia({ media: "print" });
  const charts = await page.evaluate<readonly { readonly share: number; readonly points: number }[]>(
    `[...document.querySelectorAll("svg.chart")].filter((chart) => chart.checkVisibility()).map((chart) => {
      const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
      const letters = Math.min(...[...chart.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize)));
      return { share: chart.getBoundingClientRect().width / chart.closest("section").getBoundingClientRect().width, points: letters * scale * 0.75 };
    })`,
  );
  expect(charts.length).toBe(4);
  for (const { share, points } of charts) {
    expect(share).toBeGreaterThan(0.95);
    expect(points).toBeGreaterThanOrEqual(5.5);
  }
});

for (const language of translated)
  testWhere("a browser")(
    `in the language ${language} it takes four pages too, says which it is in, and cuts no table where the page is wide`,
    async () => {
      const words = await wordsIn(language);
      const html = speaking(words, () => {
        const { review, details } = reviewForReport(snapshotOfNewTables(newPlan("crm").newTables));
        const { result, update } = review;
        const input = { result, sheets: update.sheets, details, statusColors, scoreColors, moneyFormat: moneyFormat(result.currency ?? "") };
        return reportHtml({ ...input, fileName: "crm", version: "1" });
      });
      const page = await shown(html, { viewport: { width: 1280, height: 900 } });
      const cut = await page.evaluate(`[...document.querySelectorAll(".scroll")].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length`);
      expect([await page.evaluate("document.documentElement.lang"), cut, await violations(page), await widthBeyond(page)]).toEqual([language, 0, [], 0]);
      expect(await printed(page)).toBe(4);
      await page.context().close();
    },
    60_000,
  );

describe("nothing is wrong for a reader of any kind", () => {
  for (const [look, options] of [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["on a narrow telephone", { viewport: { width: 320, height: 800 } }],
  ] satisfies readonly [string, BrowserContextOptions][])
    testWhere("a browser")(
      `${look}`,
      async () => {
        const page = await shown(crm, options);
        expect([await violations(page), await widthBeyond(page)]).toEqual([[], 0]);
        await page.context().close();
      },
      60_000,
    );

  testWhere("a browser")(
    "on a telephone no table is cut: each figure stands beside its heading, and stays in a table for those who listen",
    async () => {
      const page = await shown(crm, { viewport: { width: 390, height: 800 } });
      const cut = await page.evaluate(`[...document.querySelectorAll(".scroll")].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length`);
      const label = await page.evaluate(`getComputedStyle(document.querySelector("[aria-labelledby=benefits] td"), "::before").content`);
      expect([cut, label]).toEqual([0, '"Owner"']);
      expect(await page.getByRole("region", { name: "All benefits" }).getByRole("table").getByRole("rowheader").count()).toBe(16);
      const charts = await page.evaluate(
        `[...document.querySelectorAll("svg.chart")].filter((chart) => chart.checkVisibility()).map(({ id, width }) => width.baseVal.value)`,
      );
      expect(charts).toEqual([340, 340, 340, 340]);
    },
    60_000,
  );
});

testWhere("a browser")("in the cards of a narrow page all words begin and all figures end in one line", async () => {
  const page = await shown(crm, { viewport: { width: 390, height: 800 } });
  const [left, right] = await page.evaluate<readonly [readonly string[], readonly string[]]>(
    `["left", "right"].map((side) => [...new Set([...document.querySelectorAll("table:not(.heat) tbody td")].filter((cell) => cell.checkVisibility()).map((cell) => getComputedStyle(cell).getPropertyValue("padding-" + side)))])`,
  );
  expect([left, right]).toEqual([["0px"], ["0px"]]);
});

test("on a dark page everything drawn in a chart stands out from the ground, but its grid and axes", () => {
  const dark = /@media screen and \(prefers-color-scheme: dark\) \{\n(\.chart \[fill=[^]*?)\n\}/.exec(crm)?.[1] ?? "";
  const paired = new Map(Array.from(dark.matchAll(/\[fill="(#\w+)" i\] \{ fill: ([^;]+);/g), ([, light, color]) => [light ?? "", color ?? ""]));
  const drawn = new Set(Array.from(crm.matchAll(/ (?:fill|stroke)="(#[0-9a-f]{6})"/gi), ([, color]) => (color ?? "").toUpperCase()));
  expect([...drawn].filter((color) => !paired.has(color))).toEqual([]);
  const faint = [...paired].filter(([, color]) => contrast(color, "#12161D") < 4.5).map(([light]) => light);
  expect(new Set(faint)).toEqual(new Set(["#E4E7EC", "#B6BCC6"]));
});

test("contrast is that of WCAG 2: black on white 21, a colour with itself 1, mid grey on white 4.54", () => {
  // #767676 is 118/255 = 0.4627, ((0.4627 + 0.055) / 1.055)^2.4 = 0.1812; 1.05 / 0.2312 = 4.54.
  expect([contrast("#000000", "#FFFFFF"), contrast("#123456", "#123456"), Number(contrast("#767676", "#FFFFFF").toFixed(2))]).toEqual([21, 1, 4.54]);
});

test("no line of a table ends within a day", () => {
  const shown = htmlTable({ caption: "", headers: [{ text: "Next action" }, { text: "By" }], rows: [[cell("a"), cell("A-15, by 2026-09-30 & later")]] });
  expect(shown).toContain('A-15, by <span class="day">2026-09-30</span> &#38; later');
});
