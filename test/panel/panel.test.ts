import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { isOwnedSheet } from "../../core/reading/locate";
import { readTables } from "../../core/reading/read-tables";
import { shownSeal } from "../../core/record/seal";
import { recordedMonths, type RecordedMonth } from "../../scripts/record-months";
import { memoryWorkbook, sheetsOf, type MemorySheet } from "../port/memory-workbook";
import { objections, violations, widthBeyond } from "../support/chromium/looked-at";
import { button, crm, inBrowser, paneTests, review, tab } from "./panel-suite";
import { keptPicture } from "../support/chromium/kept-picture";

/* The pane as it ships, in real Chromium under the shipped content security policy, over a workbook in memory. */

paneTests();
const october = last(recordedMonths());
/** The sheets of its workbook as the review of that month left them. */
const reviewedSheets = sheetsOf(october.snapshot).map((sheet): MemorySheet => (isOwnedSheet(sheet.name) ? { ...sheet, isOwn: true } : sheet));

inBrowser("a plan is set up, reviewed, looked into, chased and frozen, without a word to anybody else", async ({ open }) => {
  const { page, strangers, errors } = await open();
  await page.getByText("Set up a benefits plan").waitFor();
  expect(await violations(page)).toEqual([]);
  await keptPicture(page, "set-up");
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
  await page.getByText("Variance %: 3.564%").click();
  await page.getByText("Variance/|Planned benefit|").waitFor();
  expect(await violations(page)).toEqual([]);
  await keptPicture(page, "benefit", true);

  await tab(page, "Chase").click();
  await button(page, "Copy the message").first().click();
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toContain("B-12 Better collaboration: confirmation of 5 measurements");
  expect(await violations(page)).toEqual([]);
  // A message is a letter, not code.
  expect(
    await page.evaluate(
      "getComputedStyle(document.querySelector('pre')).fontFamily === getComputedStyle(document.querySelector('pre').parentElement).fontFamily",
    ),
  ).toBe(true);
  await keptPicture(page, "chase");

  await tab(page, "More").click();
  await page.getByRole("button", { name: /Freeze a baseline/ }).click();
  await page.getByLabel("Name").fill("Second approval");
  await button(page, "Freeze the baseline").click();
  await page.getByText("Say who approved the plan").first().waitFor();
  await page.getByLabel("Approved by").fill("The board");
  await button(page, "Freeze the baseline").click();
  await page
    .getByText(/Froze \d+ benefits as "Second approval"/)
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("button", { name: "Back to More" }).click();
  await page.getByRole("button", { name: /Mark a review done/ }).click();
  await page.getByLabel("Held by").fill("=Board\u202e");
  await page.getByLabel("Outcome (may be blank)").fill("Go on");
  await button(page, "Mark it done").click();
  await page
    .getByText(/ is marked done on 31 October 2026 by =Board/)
    .first()
    .waitFor();
  expect(await page.evaluate("window.sheetsNow().find(({ name }) => name === 'Reviews').cells.flat().filter((cell) => /Done by/.test(cell))")).toEqual([
    expect.stringMatching(/^Go on\. Done by =Board\. Record sealed [0-9a-f]{12}\.$/),
  ]);
  expect(await violations(page)).toEqual([]);

  for (const name of ["Business case", "Settings", "About"]) {
    await page.getByRole("button", { name: "Back to More" }).click();
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await page.getByRole("heading", { name, level: 2 }).waitFor();
    await page.waitForTimeout(150);
    expect(await violations(page)).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    await keptPicture(page, name.toLowerCase().replace(" ", "-"));
  }

  await tab(page, "Formulas").click();
  await page.getByLabel("Search formulas").fill("BENEFIT_SLIP");
  await page.getByText("BENEFIT_SLIP", { exact: true }).click();
  await button(page, "Insert the example").click();
  await page.waitForFunction("window.inserted.length === 1");
  expect(await page.evaluate("window.inserted")).toEqual(['=BENEFIT_SLIP(0, 487, 243.5, "2026-01-01", "2027-05-03", "2026-10-01")']);
  expect(await violations(page)).toEqual([]);
  await keptPicture(page, "formulas");
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
});

inBrowser("the language is chosen before there is a plan, stays with it in its Settings, and is English again where those say so", async ({ open }) => {
  const { page, errors } = await open();
  await page.getByLabel("Language").selectOption("Deutsch");
  await page.getByText("Einen Nutzenplan einrichten").waitFor();
  expect(await page.evaluate("document.documentElement.lang")).toBe("de");
  await page.getByText("Beispiel: Einführung eines CRM").click();
  await button(page, "Den Plan einrichten").click();
  await page.getByLabel("Stichtag").fill("2026-10-31");
  await button(page, "Den Plan prüfen").click();
  await page.getByText("Geprüft zum 2026-10-31", { exact: true }).waitFor();
  await page
    .getByText(/8 von 14 fälligen Nutzen sind realisiert/)
    .first()
    .waitFor();
  expect(await widthBeyond(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await keptPicture(page, "review-german", true);

  await tab(page, "Mehr").click();
  await page.getByRole("button", { name: /^Einstellungen/ }).click();
  await page.getByRole("button", { name: /^Sprache/ }).click();
  await page.getByLabel("Wert").fill("English");
  await button(page, "Speichern").click();
  await tab(page, "Benefits").waitFor();
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  expect(errors).toEqual([]);
});

inBrowser("a second review tells what changed, and undo brings back what the columns said", async ({ open }) => {
  const { page } = await open({ start: { startSnapshot: crm() } });
  await page.getByLabel("Status date").fill("2026-03-31");
  await button(page, "Review the plan").click();
  await page.getByText("Reviewed at 2026-03-31", { exact: true }).waitFor();
  await page.getByLabel("Status date").fill("2026-10-31");
  await review(page);
  const list = page.getByRole("list", { name: "Since last review" });
  await page.getByText(/^Show all/).click();
  const changed = await list.getByRole("listitem").count();
  expect(changed).toBeGreaterThan(0);
  await button(page, "Undo this review").click();
  await button(page, "Undo this review").waitFor({ state: "detached" });
  await review(page);
  await page.getByText(/^Show all/).click();
  expect(await list.getByRole("listitem").count()).toBe(changed);
});

inBrowser("the first card after a review says what moved since the one before, by what, and what it is sealed as", async ({ open }) => {
  const { page } = await open({ start: { startSheets: reviewedSheets } });
  await button(page, "Review the plan").waitFor();
  await page.getByText("Record sealed").waitFor({ state: "detached" });
  await review(page);
  // The card comes in a chunk of its own.
  await page.getByRole("region").nth(1).getByText("Since last review").waitFor();
  const card = page.getByRole("region").nth(1);
  // docs/record.md tells the three months: since September three moved by readings, one of them by a validation, and B-12 was deleted.
  expect(await card.innerText()).toMatch(/^Since last review\s+3 benefits changed status since 2026-09-30/);
  expect(await card.getByRole("list", { name: "By what they changed" }).getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^3\s+by readings$/),
  ]);
  expect(await card.getByRole("list", { name: "What else moved" }).getByRole("listitem").allInnerTexts()).toEqual([expect.stringMatching(/^1\s+gone$/)]);
  await card.getByText(`Record sealed ${shownSeal(october.review.result.record?.seal ?? "")}`, { exact: true }).waitFor();
  await card.getByText("1 reading or baseline is another than a review had told.").waitFor();
  await card.getByText("Show all 4").click();
  const lines = card.getByRole("list", { name: "Since last review" }).getByRole("listitem");
  // What stands between two statuses is heard; an arrow is seen.
  expect((await lines.getByText("is now").first().boundingBox())?.width).toBeLessThanOrEqual(1);
  expect(await lines.last().innerText()).toMatch(/^B-12 Better collaboration\s+Red\s+gone$/);
  await lines.first().getByRole("button").click();
  await page.waitForFunction("window.went.length === 1");
});

inBrowser("what stands in the way is said in words, and what is our fault can be copied", async ({ open }) => {
  const { page } = await open({ start: { startSnapshot: crm() } });
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
  // What a fault says itself is for whoever mends it: behind Details, which are closed.
  const fault = page.getByText("x is undefined").first();
  expect(await fault.isVisible()).toBe(false);
  await page.getByText("Details", { exact: true }).click();
  await fault.waitFor();
  await button(page, "Copy details").click();
  expect(await page.evaluate("navigator.clipboard.readText()")).toContain("Error: x is undefined");
  expect(await violations(page)).toEqual([]);
  await keptPicture(page, "trouble");
  await page.evaluate("window.refuse = undefined");
  await button(page, "Try again").click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
});

inBrowser("a review can be cancelled before it writes", async ({ open }) => {
  const { page } = await open({ start: { startSnapshot: crm() } });
  await button(page, "Review the plan").waitFor();
  await page.evaluate("window.delay = 400");
  await button(page, "Review the plan").click();
  await button(page, "Cancel").click();
  await page.getByText("The review was cancelled. Nothing was written.").waitFor();
});

inBrowser("an empty plan says what to do next", async ({ open }) => {
  const workbook = memoryWorkbook([]);
  workbook.apply(newPlan("blank"));
  const { page } = await open({ start: { startSnapshot: workbook.read(readTables) } });
  await page.getByText("The Benefits table is empty").waitFor();
  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor();
});

inBrowser("Excel's pane is drawn while Excel is still getting ready", async ({ openShipped }) => {
  const { page, errors } = await openShipped("Office = { actions: { associate: () => undefined }, onReady: () => new Promise(() => undefined) };");
  await tab(page, "Review").waitFor();
  await page.getByText("Opening the plan…").first().waitFor();
  expect(errors).toEqual([]);
});

inBrowser("Excel's page as it ships brings in the pane under its policy, with 161 KB until it is drawn", async ({ folder, openShipped }) => {
  const office = `
    Office = { actions: { associate: () => undefined }, onReady: (run) => Promise.resolve().then(run), context: { requirements: { isSetSupported: () => true } } };
    Excel = { run: () => Promise.reject(Object.assign(new Error(""), { code: "InvalidOperationInCellEditMode" })) };`;
  const { page, strangers, errors } = await openShipped(office);
  await page.getByText("A cell is being edited", { exact: true }).waitFor();
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
  const bytes = ["task-pane.js", "pane-view.js"].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, "excel", name))).length, 0);
  expect(bytes).toBeLessThan(161 * 1000);
});

const looks = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active", colorScheme: "dark" }],
] as const;

for (const [name, look] of looks) {
  inBrowser(`it can be read in ${name}`, async ({ open }) => {
    const { page } = await open({ start: { startSheets: reviewedSheets }, ...look });
    await review(page);
    await page.getByText("Show all 4").click();
    await page.mouse.move(0, 0);
    await keptPicture(page, `review-${name}`, true);
    expect(await objections(page, name)).toEqual([]);
    await tab(page, "Benefits").click();
    await keptPicture(page, `benefits-${name}`);
    expect(await objections(page, name)).toEqual([]);
  });
}

function last(months: readonly RecordedMonth[]): RecordedMonth {
  const month = months[months.length - 1];
  if (month === undefined) throw new Error("There are no months.");
  return month;
}
