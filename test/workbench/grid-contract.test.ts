import { expect } from "@jest/globals";
import { newPlan, planKinds } from "../../core/review/new-plan";
import { cellsInFile, cellsOf, notes } from "../port/plans-alike";
import { portContract } from "../port/port-contract";
import { expectStory } from "../port/record-story";
import { expectReviewsKeepCells } from "../port/review-law";
import { isHere, testWhere } from "../support/test-where";
import { startedGrid } from "./grid-host";

/* The contract over the spreadsheet of the page in Chromium: what is looked at are the cells that the grid shows. */

const started = startedGrid();

const noProtection = "a protection binds whoever edits a cell, and the page refuses that; the review writes its own columns as in a file";

if (isHere("a browser"))
  portContract("the spreadsheet of the page", (sheets) => started().make(sheets), {
    "refuses to write where the sheet is protected": noProtection,
    "refuses to write over cells that are protected, and writes beside them": noProtection,
    "says what to do where a status column was given a type that takes no other values, and leaves the user's cells as they are":
      "a file has no columns with a type, which are Google's",
    "folds away new status columns that one in sight follows, and none again that the user opened, moved or has already":
      "the spreadsheet of the page has no outlines, so it shows open what its file has folded",
  });

testWhere("a browser")("what is typed into the grid is in the file, and read from there", async () => {
  const workbook = await started().make([
    {
      name: "Benefits",
      cells: [
        ["Benefit ID", "Benefit", "Target"],
        ["B-01", "Less overtime", 5],
      ],
    },
  ]);
  await started().page.evaluate(() => window.host.type("Benefits", 2, 3, 7.5));
  await started().page.evaluate(() => window.host.type("Benefits", 3, 1, "B-02"));
  const snapshot = await workbook.workbook.read(["Benefits"]);
  expect(snapshot.tables[0]?.columns.map(({ cells }) => cells)).toEqual([
    ["B-01", "B-02"],
    ["Less overtime", null],
    [7.5, null],
  ]);
});

testWhere("a browser")("a workbook that is shown in place of one whose drop-downs are still to be checked leaves no check to fail", async () => {
  const { page, make } = started();
  const failed: string[] = [];
  const hear = ({ message }: Error): void => void failed.push(message);
  page.on("pageerror", hear);
  // Beside what is in front they are checked once the browser has nothing to do.
  const wait = await page.evaluateHandle(`{
    const before = window.requestIdleCallback;
    window.requestIdleCallback = (work) => setTimeout(work, 500);
    () => (window.requestIdleCallback = before);
  }`);
  const { workbook } = await make([{ name: "First", cells: [[1]] }]);
  await workbook.apply(newPlan("crm"));
  await page.waitForTimeout(200);
  await make([{ name: "Second", cells: [[2]] }]);
  await page.waitForTimeout(600);
  await wait.evaluate((back) => (back as () => void)());
  page.off("pageerror", hear);
  expect(failed).toEqual([]);
});

for (const kind of planKinds)
  testWhere("a browser")(
    `the plan ${kind} has the same cells in the spreadsheet of the page as in a file, beside which the other hosts stand, set up and reviewed`,
    async () => {
      const workbook = await started().make([notes]);
      expect(await cellsOf(workbook, kind)).toEqual(await cellsInFile(kind));
      const [shown, stored] = await started().everything();
      expect(shown).toEqual(stored);
    },
    120_000,
  );

testWhere("a browser")(
  "three months of the CRM example leave the same record, sealed alike, in the spreadsheet of the page",
  () => expectStory((sheets) => started().make(Object.entries(sheets).map(([name, cells]) => ({ name, cells })))),
  120_000,
);

/** The grid has no cells of errors: a text that reads like one and an error look alike there. */
const asGridShows = (cells: unknown): unknown =>
  JSON.parse(
    JSON.stringify(cells, (key, value: unknown) =>
      key !== "error" && typeof value === "string" && /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value) ? { error: value } : value,
    ),
  );

testWhere("a browser")(
  "in the spreadsheet of the page the user's cells survive a review of any plan, a second review changes no cell, and nothing becomes a part of the page",
  () =>
    expectReviewsKeepCells(
      async (sheets) => {
        const { workbook } = await started().make(sheets);
        return { workbook, everything: async () => (await started().everything())[0] };
      },
      async () => {
        const [shown, stored] = await started().everything();
        expect(shown).toEqual(asGridShows(stored));
        expect(await started().page.locator("#grid img, #grid script, #grid iframe").count()).toBe(0);
      },
      5,
    ),
  300_000,
);
