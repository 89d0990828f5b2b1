import path from "node:path";
import type { Page } from "playwright-core";

/** Where the pictures of a run are kept, to be looked at: `PANE_PICTURES=FOLDER npx jest test/panel`. Left out, none is made. */
const folder = process.env["PANE_PICTURES"];

export async function keptPicture(page: Page, name: string, fullPage = false): Promise<void> {
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
}
