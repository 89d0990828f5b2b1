import { expect } from "@jest/globals";
import fc from "fast-check";
import { ReviewImpossible } from "../../core/assessment/review-impossible";
import type { Day } from "../../core/domain/day";
import { newPlan, planKinds } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { PlanSnapshot } from "../../core/port/workbook";
import { hostilePlans, statusDay } from "../support/random-plans";
import { portContract } from "../port/port-contract";
import { expectStory } from "../port/record-story";
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

const notes = { name: "My notes", cells: [["Anything"], [null, 1, true], [{ error: "#N/A" }]] } as const;

for (const kind of planKinds)
  testWhere("a browser")(
    `the plan ${kind} has the same cells in the grid and in its file, set up and reviewed`,
    async () => {
      const { workbook } = await started().make([notes]);
      await workbook.apply(newPlan(kind));
      await workbook.apply(reviewPlan(await workbook.read(readTables), kind === "blank" ? (statusDay as Day) : undefined).update);
      const [shown, stored] = await started().everything();
      expect(stored.length).toBeGreaterThanOrEqual(20);
      expect(shown).toEqual(stored);
    },
    120_000,
  );

testWhere("a browser")(
  "three months of the CRM example leave the same record, sealed alike, in the spreadsheet of the page",
  () => expectStory((sheets) => started().make(Object.entries(sheets).map(([name, cells]) => ({ name, cells })))),
  120_000,
);

const sheetsOf = ({ tables }: PlanSnapshot) =>
  tables.map(({ name, columns }) => ({
    name,
    cells: [
      columns.map(({ header }) => (header === "" ? null : header)),
      ...Array.from({ length: Math.max(0, ...columns.map(({ cells }) => cells.length)) }, (_, row) => columns.map(({ cells }) => cells[row] ?? null)),
    ],
  }));

/** The grid has no cells of errors: a text that reads like one and an error look alike there. */
const asGridShows = (cells: unknown): unknown =>
  JSON.parse(
    JSON.stringify(cells, (key, value: unknown) =>
      key !== "error" && typeof value === "string" && /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value) ? { error: value } : value,
    ),
  );

testWhere("a browser")(
  "whatever stands in a plan, the grid shows what its file has, reviewed too, and nothing of it becomes a part of the page",
  async () => {
    let reviewed = 0;
    await fc.assert(
      fc.asyncProperty(hostilePlans, async (plan) => {
        const { workbook } = await started().make(sheetsOf(plan));
        try {
          await workbook.apply(reviewPlan(await workbook.read(readTables), statusDay as Day).update);
          reviewed++;
        } catch (error) {
          if (!(error instanceof ReviewImpossible)) throw error;
        }
        const [shown, stored] = await started().everything();
        expect(shown).toEqual(asGridShows(stored));
        expect(await started().page.locator("#grid img, #grid script, #grid iframe").count()).toBe(0);
      }),
      { numRuns: 5 },
    );
    expect(reviewed).toBeGreaterThan(1);
  },
  300_000,
);
