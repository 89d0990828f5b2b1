import { afterEach, expect } from "@jest/globals";
import { cellsOf, expectNoViolation } from "./excel-fixture";
import { addressOf } from "./host/addresses";
import type { ExcelHost } from "./host/excel-host";
import type { HostSheet } from "./host/model";
import { registerSheets } from "../support/register-set";
import { until } from "./excel-pane";
import { button, columnOf, inExcel, paneTests, review, setUp, sheetOf, tab } from "./excel-pane-suite";
import { sheetMark } from "../../core/writing/sheet-marks";
import { nameIn } from "../../core/words/known-names";

/* The pane, the ribbon's buttons and the formulas in one page, as it ships, on Microsoft's own client. */

paneTests();
afterEach(expectNoViolation);

const selected = ({ workbook: { selected: range } }: ExcelHost): string | undefined => range && addressOf(range.sheet, range.area);

inExcel("the example is set up, reviewed, looked into, taken back, frozen and chased", async ({ page }, host) => {
  await setUp(page);
  expect(host.workbook.sheets.flatMap(({ tables }) => tables).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Benefits", "Measurements", "Settings"]),
  );
  await review(page);
  await page.getByText("8 of 14 benefits that are due are realized or on plan.").first().waitFor();
  const statuses = columnOf(host, "Benefits", "Status");
  expect(statuses.filter((status) => status === "Realized" || status === "On track").length).toBeGreaterThan(0);
  expect(sheetOf(host, "Dashboard")?.charts.length).toBeGreaterThan(0);

  await page.getByRole("button", { name: /B-07 has a second measurement/ }).click();
  expect(await until(() => selected(host))).toBe("Measurements!B98");

  await button(page, "Undo this review").click();
  await button(page, "Undo this review").waitFor({ state: "detached" });
  expect(columnOf(host, "Benefits", "Status").every((status) => status === null)).toBe(true);

  const frozen = cellsOf(sheetOf(host, "Baselines")).length;
  await tab(page, "More").click();
  await page.getByRole("button", { name: /Freeze a baseline/ }).click();
  await page.getByLabel("Name").fill("Second approval");
  await page.getByLabel("Approved by").fill("The board");
  await button(page, "Freeze the baseline").click();
  await page
    .getByText(/Froze \d+ benefits as "Second approval"/)
    .first()
    .waitFor();
  expect(columnOf(host, "Baselines", "Baseline").filter((name) => name === "Second approval").length).toBe(cellsOf(sheetOf(host, "Baselines")).length - frozen);

  await tab(page, "Chase").click();
  await button(page, "Copy the message").first().click();
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toContain("B-12 Better collaboration: confirmation of 5 measurements");
});

inExcel("a formula of the help goes into the selected cell, and Excel gets its figure from the page", async ({ page, calculate }, host) => {
  const sheet = sheetOf(host, "Sheet1") as HostSheet;
  host.workbook.selected = { sheet, area: { top: 2, left: 1, bottom: 2, right: 1 } };
  await tab(page, "Formulas").click();
  await page.getByLabel("Search formulas").fill("BENEFIT_SLIP");
  await page.getByText("BENEFIT_SLIP", { exact: true }).click();
  await button(page, "Insert the example").click();
  const formula = '=BENEFIT_SLIP(0, 487, 243.5, "2026-01-01", "2027-05-03", "2026-10-01")';
  expect(await until(() => sheet.rows[2]?.[1] ?? undefined)).toEqual({ formula, value: 0 });
  expect(await calculate("BENEFIT_VARIANCE", [[[10]], [[9]], "Decrease"])).toEqual([[1]]);
  expect(await calculate("BENEFIT_VARIANCE", [[["ten"]], [[9]], "Decrease"])).toMatchObject({ errorCode: 7, message: expect.stringContaining("ten") });
});

inExcel("Review in a workbook without a plan opens the pane on setting one up, and writes nothing", async ({ page, press }, host) => {
  await press("review");
  await page.getByText("Set up a benefits plan").waitFor();
  expect(host.services.paneState).toBe("Visible");
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

inExcel("Review reviews with the pane closed and then opens it on what came of it", async ({ page, press }, host) => {
  await setUp(page);
  await tab(page, "Chase").click();
  expect(host.services.paneState).toBeUndefined();
  await press("review");
  expect(host.services.paneState).toBe("Visible");
  expect(columnOf(host, "Benefits", "Status").filter((status) => status !== null).length).toBeGreaterThan(10);
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
});

inExcel("Review tells in the pane what stands in its way", async ({ page, press }, host) => {
  await setUp(page);
  (sheetOf(host, "Benefits") as HostSheet).isProtected = true;
  await press("review");
  await page.getByText(/Unprotect Sheet/).waitFor();
  expect(host.services.paneState).toBe("Visible");
  expect(columnOf(host, "Benefits", "Benefit ID").length).toBeGreaterThan(10);
  expect(sheetOf(host, "Dashboard")).toBeUndefined();
});

inExcel("Dashboard brings its sheet to the front, or says that a review makes it", async ({ page, press }, host) => {
  await setUp(page);
  await press("dashboard");
  await page.getByText(/There is no dashboard in this workbook yet/).waitFor();
  expect(host.services.paneState).toBe("Visible");
  await press("review");
  host.services.paneState = undefined;
  await press("dashboard");
  expect([host.services.paneState, selected(host)]).toEqual([undefined, "Dashboard!A1"]);
});

inExcel("Dashboard finds its sheet as a review in another language called it", async ({ page, press }, host) => {
  await setUp(page);
  await press("review");
  (sheetOf(host, "Dashboard") as HostSheet).name = nameIn("Dashboard", "de");
  await press("dashboard");
  expect(selected(host)).toBe("'Übersicht'!A1");
});

inExcel("Dashboard shows the sheet of a review in another language, where the user's own is called as the English one", async ({ page, press }, host) => {
  await setUp(page);
  await press("review");
  const german = nameIn("Dashboard", "de");
  (sheetOf(host, "Dashboard") as HostSheet).name = german;
  // As a review in German marks it.
  const { names } = host.workbook;
  const { name, formula } = sheetMark(german);
  names[names.findIndex((mark) => mark.name === sheetMark("Dashboard").name)] = { name, formula: `=${formula}`, isHidden: true };
  host.workbook.sheets.push({ ...(sheetOf(host, german) as HostSheet), id: "{of-the-user}", name: "Dashboard" });
  await press("dashboard");
  expect(selected(host)).toBe("'Übersicht'!A1");
});

inExcel("Dashboard tells in the pane what Excel has against it", async ({ page, press }, host) => {
  await setUp(page);
  host.onRequest = () => ({ code: "InvalidOperationInCellEditMode" });
  await press("dashboard");
  await page.getByText(/Press Enter or Esc/).waitFor();
  expect(host.services.paneState).toBe("Visible");
});

inExcel("Help opens the pane on the formulas", async ({ page, press }, host) => {
  await press("help");
  await page.getByLabel("Search formulas").waitFor();
  expect(host.services.paneState).toBe("Visible");
});

inExcel("the page brings in scripts of its own folder and of Office.js, and of no other address", async ({ page, errors }) => {
  const bringIn = (address: string): Promise<unknown> =>
    page.evaluate(
      `(() => { try { document.createElement("script").src = ${JSON.stringify(address)}; return "let in"; } catch (error) { return error.name; } })()`,
    );
  expect(await bringIn("pane-view.js")).toBe("let in");
  expect(await bringIn("https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js")).toBe("let in");
  for (const address of [
    "https://evil.example/x.js",
    "https://appsforoffice.microsoft.com.evil.example/lib/1/hosted/x.js",
    "javascript:alert(1)",
    "data:text/javascript,1",
  ])
    expect([address, await bringIn(address)]).toEqual([address, "TypeError"]);
  // Each refusal is said in the console, and nothing else.
  expect((errors as string[]).splice(0).every((error) => error.includes("TrustedScriptURL"))).toBe(true);
});

inExcel(
  "a register of somebody's own is proposed, used, reviewed beside its own columns, and taken back",
  async ({ page }, host) => {
    const before = cellsOf(sheetOf(host, "apg_indicators"));
    await button(page, "Use this sheet").click();
    await button(page, "See your benefits").click();
    await page.getByRole("list", { name: "Your benefits, judged" }).getByText("Claims older than a year").waitFor();
    await page.getByLabel("Status date").fill("2025-03-31");
    expect(cellsOf(sheetOf(host, "apg_indicators"))).toEqual(before);
    await button(page, "Use it").click();
    await button(page, "Review the plan").click();
    await page.getByText("Reviewed at 2025-03-31", { exact: true }).waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).toContain("Register mapping");
    const reviewed = cellsOf(sheetOf(host, "apg_indicators"));
    expect(reviewed.slice(0, before.length).map((row) => row.slice(0, 15))).toEqual(before);
    expect(
      columnOf(host, "apg_indicators", "Status")
        .slice(0, 4)
        .every((status) => typeof status === "string" && status !== "Undefined"),
    ).toBe(true);
    await page.getByText('Read from your sheet "apg_indicators"').click();
    await button(page, "Undo: use it no more").click();
    await button(page, "Use this sheet").waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["apg_indicators"]);
    expect(cellsOf(sheetOf(host, "apg_indicators"))).toEqual(before);
  },
  {},
  registerSheets("05"),
);
