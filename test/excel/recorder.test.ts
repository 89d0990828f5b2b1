import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../support/chromium/start-browser";
import { isHere, testWhere } from "../support/test-where";
import { expectNoViolation, openedHost } from "./excel-fixture";
import { replay, type Recording } from "./host/replay";
import { buildExcelFolder, buildRecorderFolder, openExcelPane } from "./excel-pane";
import { button, review, setUp } from "./excel-pane-suite";

let browser: Browser | undefined;
let [shipped, folder] = ["", ""];

beforeAll(async () => {
  [shipped, folder] = [buildExcelFolder(), buildRecorderFolder()];
  if (isHere("a browser", "Microsoft's Office.js")) browser = await startBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  for (const made of [shipped, folder]) if (made !== "") rmSync(made, { recursive: true, force: true });
});

afterEach(expectNoViolation);

/** What a person does who records. */
async function steps(page: Page): Promise<void> {
  await setUp(page);
  await review(page);
  await button(page, "Undo this review").click();
  await button(page, "Undo this review").waitFor({ state: "detached" });
  await page.waitForTimeout(500);
}

testWhere("a browser", "Microsoft's Office.js")(
  "what was recorded of the test host replays identically through Microsoft's own client",
  async () => {
    if (browser === undefined) throw new Error("No browser was started.");
    const host = openedHost([{ name: "Sheet1", cells: [] }]);
    const recorder = await openExcelPane(browser, folder, host, {}, "recorder.html");
    await steps(recorder.page);
    await button(recorder.page, "Copy the recording").click();
    await button(recorder.page, "Copied").waitFor();
    const recording = JSON.parse(String(await recorder.page.evaluate("navigator.clipboard.readText()"))) as Recording;
    expect(recorder.errors).toEqual([]);
    expect(recording.pairs.length).toBeGreaterThan(8);

    const replayed = replay(recording);
    const { page, errors } = await openExcelPane(browser, shipped, replayed);
    await steps(page);
    expect({ left: replayed.left, violations: replayed.violations, errors }).toEqual({ left: 0, violations: [], errors: [] });
  },
  120_000,
);

test("a replay notices what is asked otherwise", () => {
  const request = { Actions: [], ObjectPaths: {} };
  const replayed = replay({ pairs: [{ request, flags: 1, response: { Results: [], TraceIds: [] } }] });
  expect(replayed.respond(JSON.stringify(request), 64).statusCode).toBe(400);
  expect(replayed.violations).toEqual(["Request 1 is another than the recorded one"]);
});

test("nothing of the recorder is in what ships", () => {
  expect([existsSync(path.join(shipped, "recorder.html")), readFileSync(path.join(shipped, "taskpane.html"), "utf8").includes("recorder")]).toEqual([
    false,
    false,
  ]);
  expect(readFileSync(path.join(folder, "recorder.html"), "utf8")).toContain("recorder.js");
});
