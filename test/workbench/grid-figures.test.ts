import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { sheetCells } from "../support/sheet-cells";
import { testWhere } from "../support/test-where";
import { startedGrid } from "./grid-host";
import { selectCell, until } from "./workbench-page";

/* Figures in the cells of a plan in another language, in Chromium: as they are shown, typed and pasted, and what reaches the file. */

const started = startedGrid();

/** Types into a cell, and waits until it holds something. */
async function typed(page: Page, address: string, row: number, column: number, keys: string): Promise<readonly [unknown, unknown]> {
  await selectCell(page, address);
  await page.keyboard.type(keys);
  await page.keyboard.press("Enter");
  return until(
    () => page.evaluate(([row, column]) => window.host.figure("Figures", row, column), [row, column] as const),
    ([shown]) => shown !== null,
  );
}

testWhere("a browser")(
  "a German plan shows and takes figures with a decimal comma and days with points, and its file holds the same numbers",
  async () => {
    const { page, make } = started();
    await make([{ name: "Figures", cells: [[0.5, 1234.25, null, null]], formats: { B1: "#,##0.00" } }]);
    const figure = (row: number, column: number) => page.evaluate(([row, column]) => window.host.figure("Figures", row, column), [row, column] as const);
    expect([await figure(1, 1), await figure(1, 2)]).toEqual([
      [0.5, 0.5],
      ["1,234.25", 1234.25],
    ]);
    await page.evaluate(() => window.host.speak("de"));
    expect([await figure(1, 1), await figure(1, 2)]).toEqual([
      ["0,5", 0.5],
      ["1.234,25", 1234.25],
    ]);
    // Read as English it would be fifteen.
    expect(await typed(page, "A2", 2, 1, "1,5")).toEqual(["1,5", 1.5]);
    expect(await typed(page, "B2", 2, 2, "1.234,5")).toEqual(["1234,5", 1234.5]);
    expect(await typed(page, "C2", 2, 3, "12,5%")).toEqual(["12,50%", 0.125]);
    expect(await typed(page, "D2", 2, 4, "31.12.2026")).toEqual(["2026-12-31", 46387]);
    expect(await typed(page, "A3", 3, 1, "1.2.3")).toEqual(["1.2.3", "1.2.3"]);
    // Opened and left as it is, it is the same.
    await selectCell(page, "A2");
    await page.keyboard.press("F2");
    await page.keyboard.press("Enter");
    expect(await figure(2, 1)).toEqual(["1,5", 1.5]);
    await selectCell(page, "A4");
    await page.evaluate(() => window.host.paste("2,5\t1.500\n0,75\tText"));
    expect(
      await until(
        () => figure(4, 1),
        ([shown]) => shown !== null,
      ),
    ).toEqual(["2,5", 2.5]);
    expect([await figure(4, 2), await figure(5, 1), await figure(5, 2)]).toEqual([
      [1500, 1500],
      ["0,75", 0.75],
      ["Text", "Text"],
    ]);
    await selectCell(page, "A6");
    await page.evaluate(() => window.host.paste("", "<table><tr><td>2.500,25</td><td>B-1,5</td></tr></table>"));
    expect([await figure(6, 1), await figure(6, 2)]).toEqual([
      ["2500,25", 2500.25],
      ["B-1,5", "B-1,5"],
    ]);
    const bytes = Buffer.from(await page.evaluate(() => window.host.bytes()), "base64");
    expect((await sheetCells(bytes, "Figures")).slice(1, 6)).toEqual([[1.5, 1234.5, 0.125, 46387], ["1.2.3"], [2.5, 1500], [0.75, "Text"], [2500.25, "B-1,5"]]);
    await page.evaluate(() => window.host.speak("en"));
    expect(await figure(2, 1)).toEqual([1.5, 1.5]);
  },
  120_000,
);
