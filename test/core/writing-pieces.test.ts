import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { areaFrom, blanked, without } from "../../core/parsing/area";
import type { ChartSpec, OwnedSheet, PlanUpdate } from "../../core/port/workbook";
import { chartCells } from "../../core/writing/chart-drawing";
import { drawnSheet } from "../../core/writing/drawn-sheet";
import { dropDownsOf } from "../../core/writing/drop-downs";
import { fittedHeights } from "../../core/writing/fitted-heights";
import { gridOf } from "../../core/writing/grid-of-blocks";
import { highlightKey, highlightPlan, highlightText } from "../../core/writing/highlight-plan";
import { refuseTakenNames } from "../../core/writing/sheets-to-write";
import { cellOfBlocks, placedCells } from "../../core/writing/placed-cells";
import { belowEachOther, coveringRuns, equalRuns, sideBySide } from "../../core/writing/runs";
import { joinedHighlights } from "../../core/writing/shared-highlights";
import { layoutOf } from "../../core/writing/sheet-layout";
import { isMarked, markedSheets, sheetMark } from "../../core/writing/sheet-marks";
import { missingTables, tablesOfUpdate } from "../../core/writing/tables-of-update";
import { asTyped } from "../../core/writing/typed-cell";

const page = (more: Partial<OwnedSheet> = {}): OwnedSheet => ({
  name: "Findings",
  widths: [12, 12],
  blocks: [],
  charts: [],
  gridlines: true,
  landscape: false,
  place: "last",
  ...more,
});

test.each([
  { cell: null, typed: "" },
  { cell: "", typed: "" },
  { cell: "Owner", typed: "Owner" },
  { cell: "=1+1", typed: "'=1+1" },
  { cell: "1/2", typed: "'1/2" },
  { cell: "TRUE", typed: "'TRUE" },
  { cell: true, typed: true },
  { cell: 0, typed: 0 },
  { cell: { error: "#N/A" }, typed: "#N/A" },
])("the cell $cell is written as if somebody typed $typed", ({ cell, typed }) => {
  expect(asTyped(cell)).toBe(typed);
});

describe("what may be written at once", () => {
  test("neighbours that are equal are one run", () => {
    expect(equalRuns([7, 7, 9, 7])).toEqual([
      { from: 0, count: 2, value: 7 },
      { from: 2, count: 1, value: 9 },
      { from: 3, count: 1, value: 7 },
    ]);
    expect(equalRuns([])).toEqual([]);
  });

  test.each([
    { values: "", runs: 0 },
    { values: "aaa", runs: 1 },
    { values: "aba", runs: 2 },
    { values: "abab", runs: 3 },
    { values: "abcba", runs: 3 },
    { values: "abacada", runs: 4 },
    { values: "abcabc", runs: 5 },
  ])("$values is set in $runs runs, one over the other", ({ values, runs }) => {
    expect(coveringRuns(Array.from(values)).length).toBe(runs);
  });

  test("runs set one over the other leave each value at its place, in no more of them than there are runs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 400 }), (values) => {
        const [set, runs] = [new Array<number>(values.length), coveringRuns(values)];
        for (const { from, count, value } of runs) set.fill(value, from, from + count);
        expect(set).toEqual(values);
        expect(runs.length).toBeLessThanOrEqual(equalRuns(values).length);
      }),
    );
  });

  test("cells with the same conditional formats, side by side and below each other", () => {
    const red = [{ when: { below: 0 }, color: "#9C0006" }];
    const cell = (top: number, left: number, rules = red) => ({ area: { top, left, bottom: top, right: left }, rules });
    const others = [{ when: { below: 1 }, color: "#9C0006" }];
    expect(joinedHighlights([cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1), cell(2, 1), cell(3, 1, others)])).toEqual([
      { area: { top: 0, left: 0, bottom: 1, right: 1 }, rules: red },
      cell(2, 1),
      cell(3, 1, others),
    ]);
  });

  test("columns side by side, and cells one below the other", () => {
    expect(sideBySide([{ place: 1 }, { place: 2 }, { place: 4 }]).map((run) => run.length)).toEqual([2, 1]);
    expect(sideBySide([{ place: 1 }, { place: 2 }], () => false).map((run) => run.length)).toEqual([1, 1]);
    const cells = [
      { row: 4, column: 2 },
      { row: 5, column: 2 },
      { row: 6, column: 3 },
      { row: 8, column: 3 },
    ];
    expect(belowEachOther(cells).map((run) => run.map(({ row }) => row))).toEqual([[4, 5], [6], [8]]);
  });

  test("the columns of a chart, categories first, as few areas as they lie side by side", () => {
    const column = (letter: number, sheet = "Review data") => ({ sheet, column: letter, firstRow: 2, lastRow: 13 });
    const series = [column(2), column(3), column(5), column(6, "Signals")].map((values) => ({ name: "", values, color: null }));
    expect(chartCells({ categories: column(1), series } as unknown as ChartSpec)).toEqual([
      { sheet: "Review data", area: { top: 1, left: 0, bottom: 12, right: 2 } },
      { sheet: "Review data", area: { top: 1, left: 4, bottom: 12, right: 4 } },
      { sheet: "Signals", area: { top: 1, left: 5, bottom: 12, right: 5 } },
    ]);
  });
});

describe("where things lie", () => {
  test("an area without another is what is above, below, left and right of it", () => {
    const [whole, hole] = [
      { top: 0, left: 0, bottom: 9, right: 9 },
      { top: 3, left: 4, bottom: 5, right: 20 },
    ];
    expect(without(whole, hole)).toEqual([
      { top: 0, left: 0, bottom: 2, right: 9 },
      { top: 6, left: 0, bottom: 9, right: 9 },
      { top: 3, left: 0, bottom: 5, right: 3 },
    ]);
    expect(without(whole, { top: 10, left: 0, bottom: 11, right: 1 })).toEqual([whole]);
    expect(without(whole, whole)).toEqual([]);
  });

  test("cells inside of other areas are blank, and an area counts from its corner", () => {
    const rows = [
      ["a", "b"],
      ["c", "d"],
    ];
    expect(blanked(rows, { top: 4, left: 1 }, [{ top: 5, left: 2, bottom: 9, right: 9 }], "")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
    expect(areaFrom({ top: 4, left: 1 }, { top: 1, left: 0, bottom: 2, right: 3 })).toEqual({ top: 5, left: 1, bottom: 6, right: 4 });
  });
});

describe("a sheet of ours", () => {
  const blocks = [
    { row: 1, column: 1, cells: [["Title"]], styles: [{ wrap: true }] },
    { row: 3, column: 2, cells: [["x", 1]], styles: [{}, { bold: true }] },
  ];
  const layout = layoutOf({ blocks });

  test("is one rectangle of its blocks", () => {
    expect(gridOf({ top: 0, left: 0, bottom: 2, right: 2 }, null, layout.blocks)).toEqual([
      ["Title", null, null],
      [null, null, null],
      [null, "x", 1],
    ]);
  });

  test("gives each cell at its place, and none where two blocks share one", () => {
    expect(placedCells("Page", layout).map(({ row, column, cell }) => [row, column, cell])).toEqual([
      [0, 0, "Title"],
      [2, 1, "x"],
      [2, 2, 1],
    ]);
    expect([cellOfBlocks(layout.blocks, 2, 2), cellOfBlocks(layout.blocks, 1, 1)]).toEqual([1, null]);
    const twice = layoutOf({ blocks: [...blocks, { row: 3, column: 3, cells: [[2]], styles: [{}] }] });
    expect(() => placedCells("Page", twice)).toThrow('Two blocks of "Page" share the cell C3.');
  });

  test("is laid out but once, and cells of a column without a format of their own share its look", () => {
    expect(layoutOf({ blocks })).toBe(layout);
    const shares: OwnedSheet["blocks"] = [
      {
        row: 1,
        column: 1,
        cells: [["Share"], [0.5], [0.25]],
        styles: [{ format: "0%" }, { bold: true }],
        table: "Shares",
        formats: [
          [null, null],
          ["0.0%", null],
        ],
      },
    ];
    const [, half, quarter] = layoutOf({ blocks: shares }).blocks[0]?.looks ?? [];
    expect(quarter).toEqual([{ format: "0.0%" }, { bold: true }]);
    expect(quarter?.[1]).toBe(half?.[1]);
  });

  test("makes room for wrapped text by its letters, but not where cells are joined", () => {
    // 25 letters in a column of 12 characters, of which 10 hold letters: three lines of 15 points.
    const text = "a".repeat(25);
    const wrapped = layoutOf({ blocks: [{ row: 2, column: 1, cells: [[text]], styles: [{ wrap: true }] }] });
    expect(Array.from(fittedHeights([12], placedCells("Page", wrapped), wrapped))).toEqual([[1, 45]]);
    const joined = layoutOf({ blocks: [{ row: 2, column: 1, cells: [[text, null]], styles: [{ wrap: true }], merge: true }] });
    expect(Array.from(fittedHeights([12, 12], placedCells("Page", joined), joined))).toEqual([]);
  });

  test("is drawn as before where its values alone are others, and else says what is not", () => {
    const sheet = page({ blocks });
    const drawn = (more: Partial<OwnedSheet>) => drawnSheet({ ...sheet, ...more }, layoutOf({ ...sheet, ...more }));
    const before = drawn({});
    const changed = (more: Partial<OwnedSheet>): readonly string[] => {
      const now = drawn(more);
      return (["looks", "frame", "heights"] as const).filter((part) => now[part] !== before[part]);
    };
    const [title, figures] = blocks as [(typeof blocks)[number], (typeof blocks)[number]];
    expect(changed({ blocks: [title, { ...figures, cells: [["y", 2]] }] })).toEqual([]);
    expect(changed({ blocks: [title, { ...figures, styles: [{}, {}] }] })).toEqual(["looks"]);
    expect(changed({ blocks: [title, { ...figures, cells: [...figures.cells, ["y", 2]] }] })).toEqual(["looks", "heights"]);
    expect(changed({ blocks: [{ ...title, height: 30 }, figures] })).toEqual(["heights"]);
    expect(changed({ widths: [12, 13] })).toEqual(["frame"]);
    expect(changed({ gridlines: false })).toEqual(["frame"]);
    expect(changed({ links: [{ row: 3, column: 2, to: { sheet: "Benefits", row: 1, column: 1 } }] })).toEqual(["looks"]);
  });

  test("needs names for its tables that nothing of the user's bears, whatever their case", () => {
    const sheet = page({ blocks: [{ row: 1, column: 1, cells: [["Rule"], ["x"]], styles: [{}], table: "PlanFindings" }] });
    expect(() => refuseTakenNames(sheet, "a table", ["Other"])).not.toThrow();
    expect(() => refuseTakenNames(sheet, "a table", ["planfindings"])).toThrow(
      'The workbook has a table "PlanFindings" of its own, which the sheet "Findings" needs. If it stands on that sheet of ours under a new name, call the sheet "Findings" again; else rename it. Then try again.',
    );
  });

  test("offers the words of its drop-downs, or the cells that hold them", () => {
    const list = { sheet: "Lists", column: 2, firstRow: 2, lastRow: 9 };
    const dropDowns = [{ column: 3, firstRow: 4, lastRow: 6, words: ["Low"], strict: true, list }];
    expect(dropDownsOf(page({ dropDowns }))).toEqual([
      {
        area: { top: 3, left: 2, bottom: 5, right: 2 },
        words: ["Low"],
        list: { sheet: "Lists", area: { top: 1, left: 1, bottom: 8, right: 1 } },
        strict: true,
      },
    ]);
  });

  test("goes only where its mark points at it", () => {
    const names = [sheetMark("Findings"), { ...sheetMark("Chase list"), formula: "='My copy'!$A$1" }];
    expect([isMarked(names, "findings"), isMarked(names, "Chase list")]).toEqual([true, false]);
    const sheets = ["Findings", "Chase list", "Benefits"].map((name) => ({ name }));
    expect(markedSheets(sheets, names, ["FINDINGS", "Chase list", "Benefits"])).toEqual([{ name: "Findings" }]);
  });
});

test("an update names each table that a host has to find", () => {
  const key = { header: "Benefit ID", cells: [] };
  const update: PlanUpdate = {
    newTables: [{ name: "Roles", sheet: "Roles", about: "", columns: [], rows: [] }],
    tables: [{ table: "Benefits", key, columns: [] }],
    sheets: [],
    appendedRows: [{ table: "Measurements", key, columns: [] }],
    removedColumns: [{ table: "Activities", columns: [] }],
    stretchedTables: ["Settings"],
  };
  expect(tablesOfUpdate(update)).toEqual(["Roles", "Benefits", "Measurements", "Activities", "Settings"]);
  expect(missingTables(update, [{ table: "Benefits" }]).map(({ name }) => name)).toEqual(["Roles"]);
  expect(missingTables(update, [{ table: "Roles" }])).toEqual([]);
});

const rules = [{ when: { textIs: "Late" }, color: "#FF0000" }];
test.each([
  { count: 0, kept: undefined, plan: "add" },
  { count: 1, kept: highlightText(rules), plan: "nothing" },
  { count: 1, kept: undefined, plan: "nothing" },
  { count: 1, kept: "[1]", plan: "replace" },
  { count: 2, kept: "[1]", plan: "add" },
])("of $count conditional formats on a column, where $kept was put there, ours: $plan", ({ count, kept, plan }) => {
  expect(highlightPlan(rules, count, kept)).toBe(plan);
  expect(highlightKey("Benefits", " Status ")).toBe("Benefits|status");
});
