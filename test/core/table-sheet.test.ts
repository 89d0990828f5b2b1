import { expect, test } from "@jest/globals";
import type { NewTable } from "../../core/port/workbook";
import { headerLooksOfBlock, heightsOfRows, looksOfRows } from "../../core/writing/block-cells";
import { newTableHeaderRow, sheetOfTable } from "../../core/writing/table-sheet";

const table: NewTable = {
  name: "Benefits",
  sheet: "Benefits",
  about: "What is promised.",
  columns: [
    { header: "Benefit ID", note: "Short.", width: 10, required: true },
    { header: "Target", note: "", width: 12, required: false, format: "0.0", align: "right" },
  ],
  frozenColumns: 1,
  rows: [
    ["B-01", 0.5],
    ["B-02", 7],
  ],
  formats: [
    [null, "0%"],
    [null, null],
  ],
};

const body = (given: NewTable) => {
  const block = sheetOfTable(given, "Benefits (2)").blocks.find((block) => block.table === given.name);
  if (block === undefined) throw new Error("the sheet has no table");
  return block;
};

test("the sheet says what the table is about at its top, and the table's header stands where its notes go", () => {
  const sheet = sheetOfTable(table, "Benefits (2)");
  expect([sheet.name, sheet.widths, sheet.frozenRows, sheet.frozenColumns]).toEqual(["Benefits (2)", [10, 12], 3, 1]);
  expect(sheet.blocks.map(({ row, cells }) => [row, cells[0]?.[0]])).toEqual([
    [1, "What is promised."],
    [newTableHeaderRow, "Benefit ID"],
  ]);
});

test("a needed header is dark, and a header stands over its column's cells", () => {
  expect(headerLooksOfBlock(body(table)).map(({ fill, align, bold }) => [fill, align, bold])).toEqual([
    ["#1F3864", undefined, true],
    ["#D9E1F2", "right", true],
  ]);
  expect(heightsOfRows(body(table))).toEqual([33, undefined, undefined]);
});

test("a cell's own format beats that of its column", () => {
  const formats = looksOfRows(body(table)).map((row) => row.map(({ format }) => format));
  expect(formats.slice(1)).toEqual([
    [undefined, "0%"],
    [undefined, "0.0"],
  ]);
});

test("a table without rows is born with 20 blank ones, which programs that do not stretch tables leave room in", () => {
  const { formats: _, ...blank } = table;
  const { cells } = body({ ...blank, rows: [] });
  expect(cells.length).toBe(21);
  expect(
    cells
      .slice(1)
      .flat()
      .every((cell) => cell === null),
  ).toBe(true);
});

test("one column of a table at least can be scrolled", () => {
  expect(sheetOfTable({ ...table, frozenColumns: 5 }, "x").frozenColumns).toBe(1);
});
