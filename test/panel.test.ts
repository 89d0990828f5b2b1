import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { readTables } from "../core/read-tables";
import { newPlan } from "../core/new-plan";
import type { Cell, PlanSnapshot } from "../core/workbook";
import { memoryWorkbook } from "./memory-workbook";
import { buildPanePage, openPane, openShipped, startBrowser } from "./panel-browser";

/* The pane as it ships, in real Chromium under the shipped content security policy, over a workbook in memory. */

let browser: Browser | undefined;
let folder = "";
const pictures = process.env["PANE_PICTURES"] ?? mkdtempSync(path.join(tmpdir(), "pane-pictures-"));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
  browser = await startBrowser();
  if (browser !== undefined) folder = buildPanePage();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

const inBrowser = (name: string, run: (browser: Browser) => Promise<void>): void =>
  test(name, async () => {
    if (browser !== undefined) await run(browser);
  }, 60_000);

const crm = (): PlanSnapshot => {
  const workbook = memoryWorkbook([]);
  workbook.apply(newPlan("crm"));
  return workbook.read(readTables);
};

/** The same plan with other words in every cell and header-free text that the pane may show. */
const withWords = (snapshot: PlanSnapshot, change: (cell: string, header: string) => string): PlanSnapshot => ({
  tables: snapshot.tables.map((table) => ({ ...table, columns: table.columns.map(({ header, cells }) => ({ header, cells: cells.map((cell): Cell => (typeof cell === "string" ? change(cell, header) : cell)) })) })),
});

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function review(page: Page): Promise<void> {
  await button(page, "Review the plan").click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
}

async function violations(page: Page): Promise<readonly string[]> {
  // The policy of the page lets no script in but its own, so axe comes in through the debugger. The empty places
  // at which Fluent's tabster catches the focus are its own.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run({ exclude: ["[data-tabster-dummy]"] }).then((found) => JSON.stringify(found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ").slice(0, 400))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as string[];
}

const widthBeyond = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

inBrowser("a plan is set up, reviewed, looked into, chased and frozen, without a word to anybody else", async (chromium) => {
  const { page, strangers, errors } = await openPane(chromium, folder);
  await page.getByText("Set up a benefits plan").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(pictures, "set-up.png") });
  await page.getByText("Example: CRM roll-out").click();
  await button(page, "Set up the plan").click();
  await review(page);
  await page.getByText("8 of 14 benefits that are due are realized or on plan.").first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await widthBeyond(page)).toBe(0);

  await page.getByRole("button", { name: /B-07 has a second measurement/ }).click();
  await page.waitForFunction("window.went.length === 1");
  expect(await page.evaluate("window.went")).toEqual([{ sheet: "Measurements", row: 98, column: 2 }]);

  await tab(page, "Benefits").click();
  await page.getByLabel("Search benefits").fill("churn");
  await page.getByRole("button", { name: /Customer churn down/ }).click();
  await page.getByRole("img", { name: /of the promise was planned/ }).waitFor();
  await page.getByText("Variance %: 3.564 %").click();
  await page.getByText("Variance/|Planned benefit|").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(pictures, "benefit.png"), fullPage: true });

  await tab(page, "Chase").click();
  await button(page, "Copy the message").first().click();
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toContain("B-12 Better collaboration: confirmation of 5 measurements");
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(pictures, "chase.png") });

  await tab(page, "More").click();
  await page.getByRole("button", { name: /Freeze a baseline/ }).click();
  await page.getByLabel("Name").fill("Second approval");
  await button(page, "Freeze the baseline").click();
  await page.getByText("Say who approved the plan").first().waitFor();
  await page.getByLabel("Approved by").fill("The board");
  await button(page, "Freeze the baseline").click();
  await page.getByText(/Froze \d+ benefits as "Second approval"/).first().waitFor();
  expect(await violations(page)).toEqual([]);

  for (const name of ["Business case", "Settings", "About"]) {
    await page.getByRole("button", { name: "Back to More" }).click();
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await page.getByRole("heading", { name, level: 2 }).waitFor();
    await page.waitForTimeout(150);
    expect(await violations(page)).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    await page.screenshot({ path: path.join(pictures, `${name.toLowerCase().replace(" ", "-")}.png`) });
  }

  await tab(page, "Formulas").click();
  await page.getByLabel("Search formulas").fill("BENEFIT_SLIP");
  await page.getByText("BENEFIT_SLIP", { exact: true }).click();
  await button(page, "Insert the example").click();
  await page.waitForFunction("window.inserted.length === 1");
  expect(await page.evaluate("window.inserted")).toEqual(['=BENEFIT_SLIP(0, 487, 243.5, "2026-01-01", "2027-05-03", "2026-10-01")']);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(pictures, "formulas.png") });
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
});

inBrowser("a second review tells what changed, and undo brings back what the columns said", async (chromium) => {
  const { page } = await openPane(chromium, folder, { snapshot: crm() });
  await page.getByLabel("Status date").fill("2026-03-31");
  await button(page, "Review the plan").click();
  await page.getByText("Reviewed at 2026-03-31", { exact: true }).waitFor();
  await page.getByLabel("Status date").fill("2026-10-31");
  await review(page);
  await page.getByRole("heading", { name: "Changed since the last review" }).waitFor();
  const changed = await page.getByRole("list", { name: "Changed since the last review" }).getByRole("listitem").count();
  expect(changed).toBeGreaterThan(0);
  await button(page, "Undo this review").click();
  await button(page, "Undo this review").waitFor({ state: "detached" });
  await review(page);
  expect(await page.getByRole("list", { name: "Changed since the last review" }).getByRole("listitem").count()).toBe(changed);
});

inBrowser("the keyboard alone does it", async (chromium) => {
  const { page } = await openPane(chromium, folder, { snapshot: crm() });
  await button(page, "Review the plan").waitFor();
  const focused = (): Promise<string> => page.evaluate("document.activeElement.textContent");
  for (let steps = 0; steps < 12 && (await focused()) !== "Review the plan"; steps++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
  await tab(page, "Review").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Benefits", level: 2 }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const first = await focused();
  await page.keyboard.press("ArrowDown");
  expect(await focused()).not.toBe(first);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "How it comes about" }).waitFor();
});

const hostile = [
  '<img src=x onerror="alert(1)">',
  '=HYPERLINK("https://evil.example","x")',
  "javascript:alert(1)",
  "\u202egnp.exe",
] as const;

inBrowser("hostile words in any cell stay words", async (chromium) => {
  const named = new Set(["Benefit", "Owner", "Person", "Email", "Unit", "Note", "Notes", "Source", "Activity", "Meaning", "Reason", "Approved by", "Objective", "Action", "Baseline", "Setting"]);
  let at = 0;
  const snapshot = withWords(crm(), (cell, header) => (named.has(header) ? `${hostile[at++ % hostile.length] ?? ""} ${cell}` : cell));
  const { page, strangers, errors } = await openPane(chromium, folder, { snapshot });
  await page.getByLabel("Status date").fill("2026-10-31");
  await review(page);
  for (const name of ["Benefits", "Chase", "Review"]) {
    await tab(page, name).click();
    await page.waitForTimeout(200);
    expect(await page.evaluate("document.querySelectorAll('main img, main a, main script').length")).toBe(0);
    expect(await page.evaluate("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)")).toBe(false);
    expect(await widthBeyond(page)).toBe(0);
  }
  await tab(page, "Benefits").click();
  expect(await page.getByText("onerror").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: /onerror/ }).first().click();
  await page.getByRole("heading", { name: "How it comes about" }).waitFor();
  expect(await page.evaluate("document.querySelectorAll('main img, main a, main script').length")).toBe(0);
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
});

inBrowser("what stands in the way is said in words, and what is our fault can be copied", async (chromium) => {
  const { page } = await openPane(chromium, folder, { snapshot: crm() });
  await button(page, "Review the plan").waitFor();
  const cases = [
    { refuse: { kind: "editing", message: "Press Enter or Esc." }, says: "A cell is being edited" },
    { refuse: { kind: "protected", message: "Lift the protection." }, says: "The workbook is protected" },
    { refuse: { kind: "connection lost", message: "Reload the page." }, says: "The connection to the workbook was lost" },
    { refuse: { message: "x is undefined" }, says: "Something went wrong in the add-in" },
  ];
  for (const { refuse, says } of cases) {
    await page.evaluate(`window.refuse = ${JSON.stringify(refuse)}`);
    await button(page, "Review the plan").click();
    await page.getByText(says).waitFor();
  }
  await button(page, "Copy details").click();
  expect(await page.evaluate("navigator.clipboard.readText()")).toContain("Error: x is undefined");
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(pictures, "trouble.png") });
  await page.evaluate("window.refuse = undefined");
  await button(page, "Try again").click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
});

inBrowser("a review can be cancelled before it writes", async (chromium) => {
  const { page } = await openPane(chromium, folder, { snapshot: crm() });
  await button(page, "Review the plan").waitFor();
  await page.evaluate("window.delay = 400");
  await button(page, "Review the plan").click();
  await button(page, "Cancel").click();
  await page.getByText("The review was cancelled. Nothing was written.").waitFor();
});

inBrowser("an empty plan says what to do next", async (chromium) => {
  const workbook = memoryWorkbook([]);
  workbook.apply(newPlan("blank"));
  const { page } = await openPane(chromium, folder, { snapshot: workbook.read(readTables) });
  await page.getByText("The Benefits table is empty").waitFor();
  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor();
});

inBrowser("Excel's page as it ships brings in the pane under its policy, with 160 KB until it is drawn", async (chromium) => {
  const office = `
    Office = { actions: { associate: () => undefined }, onReady: (run) => Promise.resolve().then(run), context: { requirements: { isSetSupported: () => true } } };
    Excel = { run: () => Promise.reject(Object.assign(new Error(""), { code: "InvalidOperationInCellEditMode" })) };`;
  const { page, strangers, errors } = await openShipped(chromium, folder, office);
  await page.getByText("A cell is being edited", { exact: true }).waitFor();
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
  const bytes = ["task-pane.js", "pane-view.js"].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, "excel", name))).length, 0);
  expect(bytes).toBeLessThan(160 * 1000);
});

const looks = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active", colorScheme: "dark" }],
] as const;

for (const [name, look] of looks) {
  inBrowser(`it can be read in ${name}`, async (chromium) => {
    const { page } = await openPane(chromium, folder, { snapshot: crm(), ...look });
    await review(page);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(pictures, `review-${name}.png`), fullPage: true });
    if (name !== "contrast") expect(await violations(page)).toEqual([]);
    await tab(page, "Benefits").click();
    await page.screenshot({ path: path.join(pictures, `benefits-${name}.png`) });
    if (name !== "contrast") expect(await violations(page)).toEqual([]);
  });
}
