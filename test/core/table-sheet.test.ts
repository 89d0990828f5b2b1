import { expect, test } from "@jest/globals";
import type { NewColumn, NewTable } from "../../core/port/workbook";
import { headerLooksOfBlock, heightsOfRows, looksOfRows } from "../../core/writing/block-cells";
import { fitsInDropDown, sheetsOfTable } from "../../core/writing/table-sheet";

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
  const block = sheetsOfTable(given, ["Benefits"], fitsInDropDown)[0].blocks.find((block) => block.table === given.name);
  if (block === undefined) throw new Error("the sheet has no table");
  return block;
};

test("the sheet says what the table is about at its top, and the table's header stands where its notes go", () => {
  const [sheet] = sheetsOfTable(table, ["benefits"], fitsInDropDown);
  expect([sheet.name, sheet.widths, sheet.frozenRows, sheet.frozenColumns]).toEqual(["Benefits (2)", [10, 12], 3, 1]);
  expect(sheet.blocks.map(({ row, cells }) => [row, cells[0]?.[0]])).toEqual([
    [1, "What is promised."],
    [3, "Benefit ID"],
  ]);
  expect(sheet.notes).toEqual([{ row: 3, column: 1, title: "Benefit ID", text: "Short." }]);
});

test("its first sentence stands over the columns that each printed page repeats, where there is room, and the others right of them", () => {
  const wide = { ...table, columns: [{ ...(table.columns[0] as NewColumn), width: 40 }, ...table.columns], frozenColumns: 2 };
  const lineOf = (given: NewTable) => sheetsOfTable(given, [], fitsInDropDown)[0].blocks[0]?.cells[0];
  expect(lineOf({ ...wide, about: "What is promised. Each in a row. No more." })).toEqual(["What is promised.", null, "Each in a row. No more."]);
  expect(lineOf({ ...table, about: "What is promised. Each in a row." })).toEqual(["What is promised. Each in a row."]);
});

test("words to choose from reach to the last row, and stand on a sheet of their own where the drop-down does not take them", () => {
  const [first, second] = table.columns;
  const columns = [
    { ...(first as NewColumn), choices: ["Flow", "Level"] },
    { ...(second as NewColumn), choices: ["a,b", "c"], strict: true },
  ];
  const [sheet, list, ...others] = sheetsOfTable({ ...table, columns }, ["Benefits lists"], fitsInDropDown);
  expect(sheet.dropDowns).toEqual([
    { column: 1, firstRow: 4, lastRow: 5, words: ["Flow", "Level"], strict: false },
    { column: 2, firstRow: 4, lastRow: 5, words: ["a,b", "c"], strict: true, list: { sheet: "Benefits lists (2)", column: 1, firstRow: 2, lastRow: 3 } },
  ]);
  expect([list?.name, list?.blocks.map(({ cells }) => cells)]).toEqual(["Benefits lists (2)", [[["Target"], ["a,b"], ["c"]]]]);
  expect(others).toEqual([]);
});

test("words that follow a number begin a little off it, header and cells alike", () => {
  const words: NewColumn = { header: "Source system", note: "", width: 12, required: false };
  const { styles, headerStyles } = body({ ...table, columns: [...table.columns, words, { ...words, header: "Owner" }], rows: [] });
  const places = [undefined, { align: "right" }, { align: "left", indent: 1 }, undefined];
  for (const looks of [styles, headerStyles ?? []]) expect(looks.map(({ align, indent }) => align && { align, ...(indent && { indent }) })).toEqual(places);
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
  expect(sheetsOfTable({ ...table, frozenColumns: 5 }, [], fitsInDropDown)[0].frozenColumns).toBe(1);
});
