import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { serveFolder } from "../../scripts/static-server";
import { sheetCells } from "../support/sheet-cells";
import { testWhere } from "../support/test-where";
import { startedPage } from "./started-page";
import { openWorkbench, saved, selectCell, toSheet } from "./workbench-page";

/* What the browser does with the page beside showing it: it keeps it for where there is no network, and prints its board pack. */

const started = startedPage();
let server: Server | undefined;
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Serves the folder where the page was kept from, and ends that again as a network that is gone. */
async function host(folder: string, port = 0): Promise<number> {
  server = createServer(serveFolder(folder));
  await new Promise<void>((ready) => server?.listen(port, "127.0.0.1", ready));
  return (server.address() as AddressInfo).port;
}
async function cut(): Promise<void> {
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
}

/** Prints the board pack as far as the printer, which in a browser without a window is done, and what was laid out for it gone, at once. */
async function askedToPrint(page: Page): Promise<void> {
  await page.evaluate("{ document.body.classList.remove('asked-to-print'); window.print = () => document.body.classList.add('asked-to-print'); }");
  await page.locator("#print-board:enabled").click();
  await page.locator("body.asked-to-print").waitFor();
}

const isKept = (page: Page): Promise<void> =>
  page.evaluate(`navigator.serviceWorker.ready.then(async () => {
    while (navigator.serviceWorker.controller === null) await new Promise((later) => setTimeout(later, 50));
  })`);

const caches = (page: Page): Promise<unknown> => page.evaluate("caches.keys().then(({ length }) => length)");
const spacing = (page: Page): Promise<unknown> => page.locator(".title").evaluate("getComputedStyle(document.querySelector('.title')).letterSpacing");

async function again(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("#waiting").waitFor({ state: "hidden", timeout: 60_000 });
  return page;
}

testWhere("a browser")(
  "loaded once it opens, reviews and saves without a network, and takes a newer version when the user says so",
  async () => {
    const { browser: own, served: page } = started();
    const port = await host(page.folder);
    const address = `http://127.0.0.1:${port}/?offline`;
    const { page: opened } = await openWorkbench(own, address);
    const context = opened.context();
    const errors: string[] = [];
    await isKept(opened);
    await opened.close();
    await cut();

    context.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    const offline = await again(context, address);
    await expect(offline.request.get(address)).rejects.toThrow();
    await toSheet(offline, "Benefits");
    await selectCell(offline, "B4");
    await offline.keyboard.type("Fewer lost orders");
    await offline.keyboard.press("Enter");
    await offline.getByText("crm-example.xlsx (not saved)").waitFor();
    await toSheet(offline, "Dashboard");
    await offline.locator(".charts img").first().waitFor({ state: "attached" });
    await offline.getByRole("button", { name: "Review the plan" }).click();
    await offline.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
    expect((await sheetCells(await saved(offline), "Benefits"))[3]?.[1]).toBe("Fewer lost orders");
    await askedToPrint(offline);
    expect(await offline.locator("#print").count()).toBe(1);
    expect(errors).toEqual([]);
    await offline.close();

    // Another build is hosted: what is open stays as it is until the user takes the new one.
    appendFileSync(`${page.folder}/workbench.css`, "\n.title { letter-spacing: 3px; }\n");
    const written = `import { writeServiceWorker } from "./build/workbench.js"; writeServiceWorker(${JSON.stringify(page.folder)});`;
    execFileSync(process.execPath, ["--input-type=module", "-e", written]);
    await host(page.folder, port);
    const old = await again(context, address);
    // A tab counts from when it begins to load.
    const other = await context.newPage();
    await other.goto(address, { waitUntil: "commit" });
    await old.getByText("A newer version of this page is ready.").waitFor({ timeout: 30_000 });
    expect([await spacing(old), await caches(old)]).toEqual(["normal", 2]);
    await old.getByRole("button", { name: "Use it now" }).click();
    await old.getByText("Close the other tabs that have this page first.").waitFor();
    await other.close();
    await old.getByRole("button", { name: "Use it now" }).click();
    while ((await spacing(old).catch(() => undefined)) !== "3px") await old.waitForTimeout(100);
    await old.locator("#waiting").waitFor({ state: "hidden", timeout: 60_000 });
    expect(await caches(old)).toBe(1);
    await context.close();
  },
  180_000,
);

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

testWhere("a browser")(
  "the board pack prints on one page of A4 and of Letter, with its figures, texts and charts, and leaves the page as it was",
  async () => {
    const { browser: own, served: at } = started();
    const { page, errors } = await openWorkbench(own, at.address);
    await askedToPrint(page);
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator("#print");
    for (const words of [
      "8 of 14 benefits that are due are realized or on plan. Cashable money is £225k behind plan (£460k of £685k planned; £488k was expected after optimism bias and confidence).",
      "81%",
      "Largest gaps and what happens next",
    ])
      expect(await sheet.getByText(words, { exact: true }).first().isVisible()).toBe(true);
    expect(await sheet.locator("img").count()).toBe(2);
    expect(await page.locator(".bar").isVisible()).toBe(false);
    await page.emulateMedia({ media: null });

    // As with a printer, what was laid out for it is gone after each.
    const margin = { top: "10mm", right: "10mm", bottom: "10mm", left: "10mm" };
    for (const paper of [{ format: "A4", landscape: true, margin }, { format: "Letter", landscape: true, margin }, { preferCSSPageSize: true }]) {
      const pdf = await page.pdf({ ...paper, printBackground: true });
      expect([pagesOf(pdf), pdf.length > 30_000]).toEqual([1, true]);
      await sheet.waitFor({ state: "detached" });
      await askedToPrint(page);
    }
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect([await sheet.count(), await page.title(), errors]).toEqual([0, "Benefits Realization Plan", []]);
    // Nobody asked for the page to be kept here.
    expect(await page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)")).toBe(0);
    await page.context().close();
  },
  120_000,
);

testWhere("a browser")("the folder says under which licences the code of others in it stands, the grid's and the charts' among them", () => {
  const said = readFileSync(`${started().served.folder}/LICENSES.txt`, "utf8");
  for (const own of ["@univerjs/core 0.25.1 (Apache-2.0)", "echarts 6.1.0 (Apache-2.0)", "react 18.3.1 (MIT)", "numfmt 3.2.6 (MIT)"])
    expect(said).toContain(own);
  expect(said).toContain("Apache License");
  expect(said).toContain("Copyright 2017-2026 The Apache Software Foundation");
  expect(said).not.toContain("telemetry");
});
