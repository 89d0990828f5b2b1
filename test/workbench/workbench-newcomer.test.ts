import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { openPackage } from "../../xlsx-file/package/package";
import { xlsxWorkbook } from "../../xlsx-file/xlsx-workbook";
import { fileSheet } from "../port/file-sheet";
import { registerSheets } from "../support/register-set";
import { sheetCells, trimmed } from "../support/sheet-cells";
import { isHere, libreOffice, testWhere } from "../support/test-where";
import { workbook } from "../support/xlsx-fixture";
import { startedPage } from "./started-page";
import { openWorkbench, until, untilKept } from "./workbench-page";

/* The whole way of somebody new to the page, with a register of their own; and the way about the page without a mouse. */

const started = startedPage();
/** What the newcomer saved, for LibreOffice to open. */
let savedFile: Buffer | undefined;

const sheet = "Benefits Log";
const ownRegister = (): Promise<Uint8Array> => workbook({ sheets: registerSheets("20").map(fileSheet) });

/** Drops a file on the page as an explorer does. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob("${Buffer.from(bytes).toString("base64")}"), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], "${name}"));
    return transfer;
  })()`);
  await page.dispatchEvent("#grid", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
}

testWhere("a browser")(
  "a newcomer drops a register and goes on without a mouse: has it judged where it stands, corrects a reading, tries figures out, saves, and finds it again",
  async () => {
    const { browser: own, served: at } = started();
    const { page, fetched, errors, strangers } = await openWorkbench(own, at.address);
    const original = await ownRegister();
    // What looks at a register comes when there is one.
    await page.getByRole("button", { name: "Review the plan" }).waitFor();
    expect([fetched.has("core.js"), fetched.has("adopt.js"), fetched.has("set-up.js")]).toEqual([true, false, false]);
    await drop(page, "benefits-log.xlsx", original);
    await page.getByText("benefits-log.xlsx", { exact: true }).waitFor();

    await press(page, ".pane", "Use this sheet");
    await page.getByRole("button", { name: "See your benefits" }).waitFor();
    expect(fetched.has("adopt.js")).toBe(true);
    await press(page, ".pane", "See your benefits");
    await typeDate(page);
    await press(page, ".pane", "Use it");
    await page.getByRole("button", { name: "Review the plan" }).waitFor();
    if ((await page.getByLabel("Status date").inputValue()) === "") await typeDate(page);
    await press(page, ".pane", "Review the plan");
    await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
    await page.getByRole("heading", { name: /1 of 1 that you call Green is Red by its figures\./ }).waitFor();

    // 2,600 calls of 3,400 on the way to 2,000: one reading more.
    await turnTo(page, sheet);
    await enterAt(page, "J6", "2300");
    await page.getByText("As of this edit, at 2026-10-31.").waitFor();

    await press(page, ".bar", "What if…");
    await enterAt(page, "G6", "1000");
    await page.getByRole("row", { name: /1: variance/ }).waitFor();
    await press(page, ".pane", "Drop them");
    await page.locator("#what-if").waitFor({ state: "hidden" });
    await press(page, ".pane", "Review the plan");
    await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
    savedFile = await keyboardSave(page);

    // The register is as it was, but for the reading; what came stands beside it and on sheets of its own.
    const [before, after] = [await sheetCells(original, sheet), await sheetCells(savedFile, sheet)];
    const width = before[4]?.length ?? 0;
    const corrected = before.map((row, index) => (index === 5 ? row.map((cell) => (cell === 2600 ? 2300 : cell)) : row));
    expect(trimmed(after.slice(0, before.length).map((row) => row.slice(0, width)))).toEqual(corrected);
    expect(after[4]?.slice(width)).toContain("Status");

    await turnTo(page, sheet);
    await press(page, ".bar", "What if…");
    await enterAt(page, "J7", "0.4");
    await page.getByRole("row", { name: /2: / }).first().waitFor();
    await press(page, ".pane", "Keep the changes");
    await page.locator("#what-if").waitFor({ state: "hidden" });
    await page.getByText("benefits-log.xlsx (not saved)").waitFor();
    await untilKept(page, "benefits-log.xlsx", sheet, (cells) => cells[6]?.[9] === 0.4);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/benefits-log\.xlsx has changes of .* that were not saved\./).waitFor({ timeout: 60_000 });
    await press(page, ".bar", "Open it again");
    await page.getByText("benefits-log.xlsx (not saved)").waitFor();
    expect((await sheetCells(await keyboardSave(page), sheet))[6]?.[9]).toBe(0.4);
    expect([errors, strangers]).toEqual([[], []]);
    await page.context().close();
  },
  180_000,
);

const inLibreOffice = isHere("a browser") ? testWhere("LibreOffice") : testWhere("a browser");
inLibreOffice(
  "LibreOffice opens what the newcomer saved, with the figures that the core has for it",
  async () => {
    if (savedFile === undefined) throw new Error("Nothing was saved.");
    const folder = mkdtempSync(path.join(tmpdir(), "newcomer-"));
    const [file, made] = [path.join(folder, "benefits-log.xlsx"), path.join(folder, "made")];
    writeFileSync(file, savedFile);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    execFileSync(libreOffice ?? "", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", made, file], { stdio: "ignore" });
    const seen = await sheetCells(readFileSync(path.join(made, "benefits-log.xlsx")), sheet);
    const port = xlsxWorkbook(await openPackage(savedFile));
    const { update } = reviewPlan(port.read(readTables), 46326);
    const columns = update.tables.find(({ table }) => table === "Benefits")?.columns ?? [];
    rmSync(folder, { recursive: true, force: true });
    expect(columns.length).toBeGreaterThan(20);
    const shown = columns.map(({ header }) => {
      const place = seen[4]?.lastIndexOf(header) ?? -1;
      return [header, seen.slice(5, 9).map((row) => rounded(row[place] ?? null))];
    });
    expect(shown).toEqual(columns.map(({ header, cells }) => [header, cells.slice(0, 4).map(rounded)]));
  },
  120_000,
);

/** LibreOffice writes fifteen digits at most, and fewer of some. */
const rounded = (cell: unknown): unknown => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell);

/** Presses Tab until what has the focus is this. */
async function tabTo(page: Page, words: string): Promise<void> {
  const focused = `(() => {
    const focused = document.activeElement;
    return (focused?.getAttribute("aria-label") ?? focused?.labels?.[0]?.textContent ?? focused?.textContent ?? "").trim();
  })()`;
  for (let count = 0; count < 40; count++) {
    if ((await page.evaluate(focused)) === words) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Nothing by the name ${words} was reached.`);
}

/** Presses F6 until something in this part has the focus. */
async function partOf(page: Page, part: string): Promise<void> {
  for (let count = 0; count < 6; count++) {
    if (await page.evaluate(`document.activeElement?.closest("${part}") != null`)) return;
    await page.keyboard.press("F6");
  }
  throw new Error(`F6 does not lead to ${part}.`);
}

/** Presses what bears these words in a part of the page, or what comes behind that part. */
async function press(page: Page, part: string, words: string): Promise<void> {
  await page.getByRole("button", { name: words, exact: true }).and(page.locator(":enabled")).waitFor();
  await fromStart(page, part);
  await tabTo(page, words);
  await page.keyboard.press("Enter");
}

/** To the first thing in a part. */
async function fromStart(page: Page, part: string): Promise<void> {
  if (await page.evaluate(`document.activeElement?.closest("${part}") != null`)) await page.keyboard.press("F6");
  await partOf(page, part);
}

/** Types the status date as the field shows it: month, day, year. */
async function typeDate(page: Page): Promise<void> {
  await page.getByLabel("Status date").waitFor();
  await fromStart(page, ".pane");
  await tabTo(page, "Status date");
  await page.keyboard.type("10312026");
  expect(await page.getByLabel("Status date").inputValue()).toBe("2026-10-31");
}

async function turnTo(page: Page, name: string): Promise<void> {
  const front = () => page.locator("[data-u-comp=slide-tab-bar] [aria-selected=true]").textContent();
  await fromStart(page, "#grid");
  for (const key of ["PageUp", "PageDown"])
    for (let count = 0; count < 30 && (await front()) !== name; count++) await page.keyboard.press(`Control+Alt+${key}`);
  expect(await until(front, (shown) => shown === name)).toBe(name);
}

/** Goes to a cell by the box with its name, and enters something there. */
async function enterAt(page: Page, address: string, text: string): Promise<void> {
  await fromStart(page, ".bar");
  await tabTo(page, "Cell or area");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

for (const [look, width] of [
  ["1280 px", 1280],
  ["390 px", 390],
] as const)
  testWhere("a browser")(
    `without a mouse a workbook is opened, reviewed, edited, taken back and saved, and its charts are read: ${look}`,
    async () => {
      const { browser: own, served: at } = started();
      const { page, errors } = await openWorkbench(own, at.address, { viewport: { width, height: 800 } });
      // Asked for at once: the browser takes a moment to hand its chooser of files over to the test, and would else open its own.
      const chosen = page.waitForEvent("filechooser", { timeout: 100_000 });
      await page.locator(".charts img").first().waitFor({ state: "attached" });
      await partOf(page, ".charts");
      expect(await page.evaluate("document.activeElement.alt")).toMatch(/of the promise delivered/);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.alt.length")).toBeGreaterThan(20);

      const plan = await keyboardSave(page);
      await toBar(page);
      expect(await page.evaluate("document.activeElement.id")).toBe("open");
      await page.keyboard.press("Space");
      await (await chosen).setFiles({ name: "own.xlsx", mimeType: "application/octet-stream", buffer: plan });
      await page.getByText("own.xlsx", { exact: true }).waitFor();

      await page.locator("#waiting").waitFor({ state: "hidden" });
      await partOf(page, "#grid");
      while ((await page.locator("[data-u-comp=slide-tab-bar] [aria-selected=true]").textContent()) !== "Benefits")
        await page.keyboard.press("Control+Alt+PageDown");
      await page.locator("[data-u-comp=defined-name] input").first().focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("B4");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Fewer lost orders");
      await page.keyboard.press("Enter");
      await page.getByText("own.xlsx (not saved)").waitFor();
      expect((await sheetCells(await keyboardSave(page), "Benefits"))[3]?.[1]).toBe("Fewer lost orders");

      await toBar(page);
      await tabTo(page, "Undo");
      await page.keyboard.press("Enter");
      await page.locator("#undo:disabled").waitFor();
      expect(Buffer.compare(await keyboardSave(page), plan)).toBe(0);

      if (width < 760) {
        await toBar(page);
        await tabTo(page, "Plan");
        await page.keyboard.press("Enter");
      }
      await partOf(page, ".pane");
      await tabTo(page, "Review the plan");
      await page.keyboard.press("Enter");
      await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

/** To the first button of the page, which opens a workbook. */
const toBar = (page: Page): Promise<void> => fromStart(page, ".bar");

async function keyboardSave(page: Page): Promise<Buffer> {
  await toBar(page);
  await tabTo(page, "Save");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
