import { readFileSync } from "node:fs";
import { expect } from "@jest/globals";
import { sheetCells } from "../support/sheet-cells";
import { testWhere } from "../support/test-where";
import { startedPage } from "./started-page";
import { openWorkbench, selectCell, toSheet } from "./workbench-page";

/* What another program copied, pasted and saved by keys under the page's own policy. */

const started = startedPage();

/** As Excel copies two cells, with what has no business in a page. */
const copied = `<html><head><script>window.ran = true</script></head><body><table>
  <tr><td style="border:1px solid red" onmouseover="window.ran = true" background="https://stranger.example/b.png">2.25<img src="https://stranger.example/a.png" onerror="window.ran = true"></td><td>Taken over</td></tr>
</table></body></html>`;

testWhere("a browser")(
  "a table of another program is pasted into cells with Ctrl+V, nothing in it runs or is fetched, and Ctrl+S saves it",
  async () => {
    const { browser, served } = started();
    const { page, errors, strangers } = await openWorkbench(browser, served.address, { permissions: ["clipboard-read", "clipboard-write"] });
    // What shows the charts is the last part of the grid to begin its work.
    await page.locator(".charts img").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Review the plan" }).waitFor();
    await toSheet(page, "Benefits");
    await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
      "text/html": new Blob([${JSON.stringify(copied)}], { type: "text/html" }),
      "text/plain": new Blob(["2.25\\tTaken over"], { type: "text/plain" }),
    })])`);
    await selectCell(page, "B25");
    await page.keyboard.press("Control+v");
    await page.getByText("crm-example.xlsx (not saved)", { exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect((await sheetCells(readFileSync(await download.path()), "Benefits"))[24]?.slice(1, 3)).toEqual([2.25, "Taken over"]);
    await page.getByText("crm-example.xlsx", { exact: true }).waitFor();
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(await page.locator("#refused").isVisible()).toBe(false);
    // What the page's policy did not let in is all that the console has.
    expect({ errors: errors.filter((error) => !error.includes("Content Security Policy")), strangers }).toEqual({ errors: [], strangers: [] });
  },
  180_000,
);
