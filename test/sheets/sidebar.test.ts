import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "@jest/globals";
import { tokenizer } from "acorn";
import type { Page } from "playwright-core";
import { cellsOf, expectNoViolation, openedSheets, sheetNamed } from "./sheets-fixture";
import { googleSays } from "./host/calls";
import { holdLock } from "./host/locks";
import { plainCell, putCell, type HostSheet } from "./host/model";
import { activePlace, activeSheet } from "./host/selection";
import type { SheetsHost } from "./host/sheets-host";
import { leaveTab } from "../support/chromium/tab";
import { testWhere } from "../support/test-where";
import { hostileHeadings, hostileRegister } from "../support/hostile-register";
import { registerSheets } from "../support/register-set";
import { openSidebarOf, sidebarTests, sidebarText, type Sidebar } from "./sheets-sidebar";
import { keptPicture } from "../support/chromium/kept-picture";
import { violations, widthBeyond } from "../support/chromium/looked-at";

/* The sidebar as it is pushed, in real Chromium, talking to the scripts as they are pushed, on the strict spreadsheet. */

const opening = sidebarTests();

afterEach(expectNoViolation);

/** A test with the sidebar open as an item of the menu opens it; at its end nothing else was asked for and nothing went wrong unseen. */
function inSheets(
  name: string,
  menu: string,
  run: (sidebar: Sidebar, host: SheetsHost) => Promise<void>,
  sheets: Parameters<typeof openedSheets>[0] = [{ name: "My notes", cells: [["Ours"]] }],
): void {
  testWhere("a browser")(
    name,
    async () => {
      const { browser, folder } = opening;
      if (browser === undefined) throw new Error("No browser was started.");
      const host = openedSheets(sheets, { timeZone: "Australia/Sydney", scriptTimeZone: "Etc/UTC" });
      const sidebar = await openSidebarOf(browser, folder, host, menu);
      await run(sidebar, host);
      expect({ strangers: sidebar.strangers, errors: sidebar.errors }).toEqual({ strangers: [], errors: [] });
      await leaveTab(sidebar.page);
    },
    120_000,
  );
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const picture = (page: Page, name: string) => keptPicture(page, `sheets-${name}`, true);

async function setUp(page: Page): Promise<void> {
  await page.getByText("Example: CRM roll-out").click();
  await button(page, "Set up the plan").click();
  await page.locator(".message", { hasText: "The plan's tables are in the spreadsheet." }).waitFor();
}

async function review(page: Page): Promise<void> {
  await tab(page, "Review").click();
  await button(page, "Review the plan").click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
}

/** What stands under a header of the sheet Benefits. */
function columnOf(host: SheetsHost, header: string): readonly unknown[] {
  const rows = cellsOf(sheetNamed(host, "Benefits"));
  const top = rows.findIndex((row) => row.includes(header));
  return rows.slice(top + 1).map((row) => row[rows[top]?.indexOf(header) ?? -1] ?? null);
}

test("the page has what HtmlService takes: all in one, no address, no scriptlet, no template literal, at most 120 KB", () => {
  const html = sidebarText(opening.folder);
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)=/);
  expect(html).not.toMatch(/@import|url\((?!["']?data:)/);
  expect(html).not.toMatch(/<\?|\?>/);
  const labels = new Set([...tokenizer(scripts[0]?.[1] ?? "", { ecmaVersion: 2020 })].map(({ type }) => type.label));
  expect([...labels].filter((label) => label === "`" || label === "template")).toEqual([]);
  expect(labels.has("string")).toBe(true);
  expect(gzipSync(html).length).toBeLessThanOrEqual(120_000);
});

inSheets("the example is set up, reviewed, looked into, taken back, frozen and chased", "menuSetUp", async ({ page, asked }, host) => {
  await setUp(page);
  await review(page);
  await page.getByText("8 of 14 benefits that are due are realized or on plan.").first().waitFor();
  expect(asked.filter((verb) => verb === "review")).toHaveLength(1);
  expect(columnOf(host, "Status").filter((status) => status === "Realized" || status === "On track").length).toBeGreaterThan(0);
  expect(sheetNamed(host, "Dashboard")?.charts.length).toBeGreaterThan(0);
  expect(cellsOf(sheetNamed(host, "My notes"))).toEqual([["Ours"]]);
  expect(await violations(page)).toEqual([]);
  await picture(page, "review");

  await page.getByRole("button", { name: /B-07 has a second measurement/ }).click();
  expect(await until(() => (activeSheet(host.state).name === "Measurements" ? activePlace(host.state).area : undefined))).toEqual({
    top: 98,
    left: 2,
    bottom: 98,
    right: 2,
  });

  await tab(page, "Benefits").click();
  await page.getByRole("button", { name: /B-01/ }).first().click();
  await page.getByRole("button", { name: "Back" }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, "benefit");

  await tab(page, "Review").click();
  await button(page, "Undo this review").click();
  await button(page, "Undo this review").waitFor({ state: "detached" });
  expect(columnOf(host, "Status").every((status) => status === null)).toBe(true);

  await tab(page, "More").click();
  await page.getByRole("button", { name: /Freeze a baseline/ }).click();
  await page.getByLabel("Name").fill("Second approval");
  await page.getByLabel("Approved by").fill("The board");
  await button(page, "Freeze the baseline").click();
  await page
    .getByText(/Froze \d+ benefits as "Second approval"/)
    .first()
    .waitFor();

  await tab(page, "Chase").click();
  await button(page, "Copy the message").first().click();
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toContain("B-12 Better collaboration: confirmation of 5 measurements");
});

const opened: readonly (readonly [menu: string, shows: RegExp])[] = [
  ["menuSetUp", /^Set up a benefits plan$/],
  ["menuFreeze", /^Freeze a baseline$/],
  ["menuChase", /^Set up a benefits plan$/],
  ["menuTimetable", /^Timetable$/],
  ["menuHelp", /^About$/],
];
for (const [menu, shows] of opened) {
  inSheets(`${menu} opens the pane on its page, in a spreadsheet without a plan`, menu, async ({ page }) => {
    await page.getByRole("heading", { name: shows }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    await picture(page, menu);
  });
}

inSheets("reminders cannot be switched on before their mails were seen, and then send just those", "menuSetUp", async ({ page, asked }, host) => {
  await setUp(page);
  await button(page, "Back to More").click();
  await page.getByRole("button", { name: /^Timetable/ }).click();
  await page.getByLabel("How often").nth(1).selectOption("Every week");
  await page.getByText("Before reminders are switched on, look at who gets which mail.").waitFor();
  expect(await button(page, "Switch on").count()).toBe(0);
  await button(page, "See the mails").click();
  await button(page, "Switch on").waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, "reminders");
  expect({ triggers: host.state.services.triggers.length, mails: host.state.services.mails.length }).toEqual({ triggers: 0, mails: 0 });
  await button(page, "Switch on").click();
  await page.locator(".message", { hasText: "The timetable is saved." }).waitFor();
  expect({ triggers: host.state.services.triggers.length, mails: host.state.services.mails.length }).toEqual({ triggers: 1, mails: 0 });

  await page.getByLabel("How often").nth(1).selectOption("Never");
  await button(page, "Save").click();
  expect(await until(() => (host.state.services.triggers.length === 0 ? "none" : undefined))).toBe("none");
  expect(asked.filter((verb) => verb === "saveTimetable")).toHaveLength(2);
});

inSheets("a formula of the help goes into the selected cell", "menuHelp", async ({ page }, host) => {
  await tab(page, "Formulas").click();
  await page.getByLabel("Search formulas").fill("BENEFIT_SLIP");
  await page.getByText("BENEFIT_SLIP", { exact: true }).click();
  await button(page, "Insert the example").click();
  const formula = '=BENEFIT_SLIP(0, 487, 243.5, "2026-01-01", "2027-05-03", "2026-10-01")';
  expect(await until(() => sheetNamed(host, "My notes")?.rows[0]?.[0]?.formula)).toBe(formula);
});

inSheets("a review beside another one says so and writes nothing", "menuSetUp", async ({ page }, host) => {
  await setUp(page);
  holdLock(host.state, "document", Number.MAX_SAFE_INTEGER);
  await tab(page, "Review").click();
  await button(page, "Review the plan").click();
  await page
    .getByText(/another review/i)
    .first()
    .waitFor();
  expect(host.state.spreadsheet.sheets.some(({ name }) => name === "Dashboard")).toBe(false);
});

inSheets("what Google refuses in the middle of a review is told, and the next review mends it", "menuSetUp", async ({ page }, host) => {
  await setUp(page);
  host.calls.reset();
  host.calls.failOn("Range.setValues", 2, googleSays.timedOut);
  await tab(page, "Review").click();
  await button(page, "Review the plan").click();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
  expect(cellsOf(sheetNamed(host, "My notes"))).toEqual([["Ours"]]);
});

inSheets("a hostile plan stays text in the sidebar and in the spreadsheet", "menuSetUp", async ({ page }, host) => {
  await setUp(page);
  const sheet = sheetNamed(host, "Benefits") as HostSheet;
  const names = columnOf(host, "Benefit");
  const rows = cellsOf(sheet);
  const top = rows.findIndex((row) => row.includes("Benefit"));
  const left = (rows[top] ?? []).indexOf("Benefit");
  names.forEach((_, row) => putCell(sheet, top + row + 2, left + 1, { ...plainCell, value: hostile[row % hostile.length] ?? "" }));
  await review(page);
  await tab(page, "Benefits").click();
  await page.getByText("<img src=x onerror=", { exact: false }).first().waitFor();
  expect(await page.evaluate("window.broken")).toBeUndefined();
  expect(await page.locator("#pane img, #pane a, #pane script").count()).toBe(0);
  const formulas = host.state.spreadsheet.sheets.flatMap((sheet) => sheet.rows.flat().map((cell) => cell?.formula)).filter((formula) => formula !== undefined);
  expect(formulas).toEqual([]);
});

const hostile = [
  "<img src=x onerror='window.broken = 1'>",
  "<script>window.broken = 1</script>",
  '=HYPERLINK("http://example.com", "x")',
  "javascript:window.broken=1",
  "\u202Egnp.exe",
];

async function until<T>(look: () => T | undefined): Promise<T | undefined> {
  for (let wait = 0; wait < 100; wait++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

inSheets(
  "a register with hostile headings stays text in the sidebar and on the mapping's sheet",
  "menuSetUp",
  async ({ page }, host) => {
    await button(page, "Use this sheet").click();
    await page.evaluate("document.querySelectorAll('details').forEach((own) => (own.open = true))");
    await page.getByLabel('"<script>window.broken = 1</script>" stands for', { exact: true }).selectOption("Notes");
    await page.getByText("You chose this").waitFor();
    await button(page, "See your benefits").click();
    await page.getByRole("list", { name: "Your benefits, judged" }).getByText("Fewer repeat calls").waitFor();
    expect(await page.evaluate("[window.broken, document.querySelectorAll('#pane img, #pane a, #pane script').length]")).toEqual([undefined, 0]);
    await button(page, "Use it").click();
    await button(page, "Review the plan").waitFor();
    const cells = sheetNamed(host, "Register mapping")?.rows.flat() ?? [];
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(cells.map((cell) => cell?.value)).toEqual(expect.arrayContaining([...hostileHeadings.slice(0, 4)]));
  },
  [{ name: "Register", cells: hostileRegister }],
);

inSheets(
  "a register of somebody's own is proposed, used, reviewed beside its own columns, and taken back",
  "menuSetUp",
  async ({ page, asked }, host) => {
    const goals = (): ReturnType<typeof cellsOf> => cellsOf(sheetNamed(host, "apg_indicators"));
    const names = (): readonly string[] => host.state.spreadsheet.sheets.map(({ name }) => name);
    const before = goals();
    await button(page, "Use this sheet").click();
    await button(page, "See your benefits").click();
    await page.getByRole("list", { name: "Your benefits, judged" }).getByText("Claims older than a year").waitFor();
    await page.getByLabel("Status date").fill("2025-03-31");
    expect(goals()).toEqual(before);
    await button(page, "Use it").click();
    await button(page, "Review the plan").click();
    await page.getByText("Reviewed at 2025-03-31", { exact: true }).waitFor();
    expect(names()).toContain("Register mapping");
    expect(goals().map((row) => row.slice(0, 15))).toEqual(before);
    const [headers = [], ...rows] = goals();
    expect(rows.map((row) => row[headers.indexOf("Status")])).toEqual(rows.map(() => expect.stringMatching(/^(?:Realized|Green|Amber|Red)$/)));
    await page.getByText('Read from your sheet "apg_indicators"').click();
    await button(page, "Undo: use it no more").click();
    await page.getByText("Your sheet is as it was").waitFor({ state: "attached" });
    expect(names()).toEqual(["apg_indicators"]);
    expect(goals().map((row) => row.slice(0, 15))).toEqual(before);
    expect(goals().every((row) => row.slice(15).every((cell) => cell === "" || cell === null))).toBe(true);
    await button(page, "Use this sheet").waitFor();
    expect(asked).toEqual(expect.arrayContaining(["proposeRegister", "adoptRegister", "undoRegister"]));
  },
  registerSheets("05"),
);
