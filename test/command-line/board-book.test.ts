import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { read, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { syntheticBoard } from "../../bench/synthetic-board";
import { writeBoard } from "../../command-line/portfolio/write-board";
import { portfolioFolder, smallPlan } from "../support/portfolio-folder";
import { testFolder } from "../support/test-folder";
import { testWhere } from "../support/test-where";
import { validatorErrors } from "../support/open-xml-validator";

const folder = testFolder("board-book");

async function bookOf(named?: (word: string) => string): Promise<string> {
  const path = join(folder.path, "board.xlsx");
  const { figures, benefits } = syntheticBoard(8, named);
  await writeBoard(path, figures, benefits, "7.8.9");
  return path;
}
const opened = (path: string): WorkBook => read(readFileSync(path), { cellFormula: true, cellNF: true });
const cellsOf = (book: WorkBook, sheet: string, columns: string, row: number): readonly unknown[] =>
  columns.split("").map((column) => (book.Sheets[sheet]?.[`${column}${row}`] as { readonly v?: unknown } | undefined)?.v ?? null);

test("a board's workbook has the page first with a native chart of each currency among its seven, and each list as a table of its own", async () => {
  const path = await bookOf();
  const book = opened(path);
  expect(book.SheetNames).toEqual([
    "Board",
    "Plans",
    "Groups",
    "Money by year",
    "Promises",
    "Moved",
    "Behind plan",
    "Silent plans",
    "Claimed twice",
    "Rules",
    "Files not counted",
    "All benefits",
    "Board data",
  ]);
  expect(cellsOf(book, "Board", "B", 2)).toEqual(["8 of 10 registered plans counted; 128 benefits."]);
  const parts = Object.keys(unzipSync(readFileSync(path)));
  expect(parts.filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part))).toHaveLength(7);
  // Eleven tables of lists, seven behind the charts.
  expect(parts.filter((part) => part.startsWith("xl/tables/"))).toHaveLength(18);
});

test("its cells are numbers in the format of their line, days and words; unknown is blank", async () => {
  const book = opened(await bookOf());
  expect(cellsOf(book, "Plans", "ABCDEFGH", 5)).toEqual(["Plan 1", "P-1", "Organisation 1", "kept", 46295, 1, 16, 0.71]);
  // The second benefit by the rules of the sample: attainment 1/100, variance 1/100 − 1/2, lateness 1/10 − 1, planned 1 × 10 in the currency of its plan.
  expect(cellsOf(book, "All benefits", "ABFGHIJ", 6)).toEqual(["Plan 1", "B-1", "Green", 0.01, -0.49, -0.9, 10]);
  expect((book.Sheets["All benefits"]?.["J6"] as { readonly z?: string }).z).toBe('"£"#,##0;-"£"#,##0;"£"0');
  expect(cellsOf(book, "All benefits", "EGHIJ", 5)).toEqual([null, null, null, null, null]);
});

test("what a workbook says is never a formula", async () => {
  const book = opened(await bookOf((word) => `=HYPERLINK("http://x","${word}")`));
  for (const sheet of Object.values(book.Sheets))
    for (const [at, cell] of Object.entries(sheet)) if (!at.startsWith("!")) expect([at, (cell as { readonly f?: string }).f]).toEqual([at, undefined]);
  expect(cellsOf(book, "Plans", "A", 5)).toEqual(['=HYPERLINK("http://x","Plan 1")']);
});

testWhere("the Open XML validator")("Microsoft's validator finds nothing wrong in it", async () => {
  expect(validatorErrors(await bookOf((word) => `${word} "<&>'`))).toEqual([]);
});

test("a board's workbook in a folder of plans is no plan", async () => {
  const plans = portfolioFolder();
  plans.put("a.xlsx", await smallPlan({ id: "A" }));
  plans.put("board.xlsx", readFileSync(await bookOf()));
  await plans.add();
  await plans.update();
  const { plans: registered, files } = await plans.list();
  expect(registered.map(({ planId }) => planId)).toEqual(["A"]);
  expect(files.map(({ state }) => state)).toEqual(["no plan"]);
  await plans.remove();
});
