import { afterEach, describe, expect } from "@jest/globals";
import fc from "fast-check";
import { anyLetter } from "../support/any-letter";
import type { Cell, ChartSpec, PlanUpdate, StatusColumn, TableUpdate } from "../../core/port/workbook";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import type { ExcelHost } from "./host/excel-host";
import { ruleOf } from "./host/formats";
import { bagOf, partOf } from "./host/kind";
import { addTable, paintAt, put, type HostSheet } from "./host/model";
import type { ContractSheet } from "../port/port-contract";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

const register: ContractSheet = {
  name: "Benefits",
  table: "Benefits",
  cells: [
    ["Benefit ID", "Benefit", "Notes"],
    ["B-01", "Less overtime", "a"],
    ["B-02", "Faster orders", "b"],
  ],
};

const status = (header: string, cells: readonly Cell[], more: Partial<StatusColumn> = {}): StatusColumn => ({
  header,
  note: "",
  width: 12,
  highlights: [],
  cells,
  ...more,
});
const onBenefits = (columns: readonly StatusColumn[], keys: readonly Cell[] = ["B-01", "B-02"]): TableUpdate => ({
  table: "Benefits",
  key: { header: "Benefit ID", cells: keys },
  columns,
});
const update = (parts: Partial<PlanUpdate>): PlanUpdate => ({ newTables: [], tables: [], sheets: [], ...parts });
const sheetOf = (host: ExcelHost, name = "Benefits"): HostSheet => host.workbook.sheets.find((sheet) => sheet.name === name) as HostSheet;

describe("texts stay texts", () => {
  test.each([
    '=HYPERLINK("http://example.org","x")',
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "\u202Etxt.exe",
    "3 May",
    "May-26",
    "1/2",
    "12:30",
    "50%",
    "€5",
    "1e3",
    "TRUE",
    "wahr",
    "'apostrophe",
    "  ",
    "-",
    "#N/A",
    "0012",
  ])("%s", async (text) => {
    const host = openedHost([register]);
    await excelWorkbook(host).apply(update({ tables: [onBenefits([status("Status", [text, "Late"])])] }));
    expect(cellsOf(sheetOf(host)).map((row) => row[3])).toEqual(["Status", text, "Late"]);
  });

  test("whatever they are", async () => {
    const host = openedHost([
      {
        name: "Benefits",
        cells: [
          ["Benefit ID", "Benefit"],
          ["B-01", "One"],
        ],
      },
    ]);
    const excel = excelWorkbook(host);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: anyLetter }), fc.stringMatching(/^[=+\-@']?[\d./:, A-Ma-m%]{1,12}$/)),
        async (text) => {
          await excel.apply(update({ tables: [onBenefits([status("Status", [text])], ["B-01"])] }));
          expect(sheetOf(host).rows[1]?.[2]).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("what the user has stays", () => {
  test("formulas beside the status columns, between them, and in other tables", async () => {
    const formula = { formula: "=UPPER(B2)", value: "LESS OVERTIME" };
    const host = openedHost([
      {
        ...register,
        cells: [
          ["Benefit ID", "Status", "Mine", "Reason"],
          ["B-01", "old", null, "old"],
          ["B-02", "old", "b", "old"],
        ],
      },
    ]);
    put(sheetOf(host), 1, 2, formula);
    await excelWorkbook(host).apply(update({ tables: [onBenefits([status("Status", ["Late", null]), status("Reason", [null, "none"])])] }));
    expect(sheetOf(host).rows[1]).toEqual(["B-01", "Late", formula, null]);
    expect(sheetOf(host).rows[2]).toEqual(["B-02", null, "b", "none"]);
  });

  test("a row of totals, a filter and hidden rows", async () => {
    const host = openedHost([{ ...register, cells: [...register.cells, ["Total", null, 2]] }]);
    const [table] = sheetOf(host).tables;
    if (table === undefined) throw new Error("There is no table");
    table.totals = true;
    table.filtered = true;
    sheetOf(host).paints.push({ area: { top: 1, bottom: 1, left: 0, right: 9 }, what: "RowHidden", value: true });
    const excel = excelWorkbook(host);
    expect((await excel.read(["Benefits"])).tables[0]?.columns[0]?.cells).toEqual(["B-01", "B-02"]);
    await excel.apply(update({ tables: [onBenefits([status("Status", ["Late", "On track"])])] }));
    expect(cellsOf(sheetOf(host)).map((row) => row[3] ?? null)).toEqual(["Status", "Late", "On track", null]);
    expect([table.totals, table.filtered, paintAt(sheetOf(host), 1, 0, "RowHidden")]).toEqual([true, true, true]);
    await expect(
      excel.apply(
        update({
          appendedRows: [{ table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [{ header: "Benefit ID", cells: ["B-03"] }] }],
        }),
      ),
    ).rejects.toThrow(/Total Row/);
  });

  test("what stands right of the table or below it", async () => {
    const host = openedHost([register]);
    put(sheetOf(host), 2, 3, "mine");
    const excel = excelWorkbook(host);
    await expect(excel.apply(update({ tables: [onBenefits([status("Status", ["a", "b"])])] }))).rejects.toThrow(/D3 on "Benefits" holds something/);
    put(sheetOf(host), 2, 3, null);
    put(sheetOf(host), 4, 1, "mine");
    await expect(
      excel.apply(
        update({
          appendedRows: [
            { table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [{ header: "Benefit ID", cells: ["B-03", "B-04"] }] },
          ],
        }),
      ),
    ).rejects.toThrow(/B5 below it holds something/);
  });

  test("conditional formats of their own, on other columns and on ours", async () => {
    const late = [
      { when: { textIs: "Late" }, color: "#C00000", fill: "#FDE7E9", bold: true },
      { when: { below: 0 }, color: "#C00000" },
    ] as const;
    const host = openedHost([register]);
    const banding = { id: "theirs", type: "Custom", areas: [{ top: 1, bottom: 2, left: 0, right: 9 }] };
    sheetOf(host).highlights.push(banding);
    const excel = excelWorkbook(host);
    for (const times of [1, 2, 3]) {
      await excel.apply(update({ tables: [onBenefits([status("Status", ["Late", String(times)], { highlights: late })])] }));
      expect(sheetOf(host).highlights).toContain(banding);
      expect(banding.areas).toEqual([{ top: 1, bottom: 2, left: 0, right: 9 }]);
      const ours = sheetOf(host).highlights.filter((highlight) => highlight !== banding);
      expect(ours.map(({ areas }) => areas)).toEqual([[{ top: 1, bottom: 2, left: 3, right: 3 }], [{ top: 1, bottom: 2, left: 3, right: 3 }]]);
      expect(ours.map(ruleOf)).toEqual([
        expect.objectContaining({ formula1: '="Late"', operator: "EqualTo", color: "#C00000", fill: "#FDE7E9", bold: true }),
        expect.objectContaining({ formula1: "=0", operator: "LessThan", color: "#C00000" }),
      ]);
    }
  });

  test("a table whose name the product's own sheet needs", async () => {
    const host = openedHost([register, { name: "Mine", table: "ReviewFindings", cells: [["A"], [1]] }]);
    const block = { row: 1, column: 1, cells: [["Rule"], ["x"]], styles: [{}], table: "ReviewFindings" };
    const sheet = { name: "Findings", widths: [], blocks: [block], charts: [], gridlines: true, landscape: false, place: "last" } as const;
    await expect(excelWorkbook(host).apply(update({ sheets: [sheet] }))).rejects.toThrow(/"ReviewFindings" of its own/);
  });
});

describe("how it looks", () => {
  test("status columns have formats, widths and a header with its meaning", async () => {
    const host = openedHost([register]);
    await excelWorkbook(host).apply(
      update({
        tables: [
          onBenefits([
            status("Measured", [46053, 46081], {
              format: "yyyy-mm-dd",
              align: "right",
              width: 14,
              note: "The last day with a reading.",
              formats: [null, "d mmm yy"],
            }),
          ]),
        ],
      }),
    );
    const sheet = sheetOf(host);
    expect([paintAt(sheet, 1, 3, "NumberFormat"), paintAt(sheet, 2, 3, "NumberFormat")]).toEqual(["yyyy-mm-dd", "d mmm yy"]);
    expect([paintAt(sheet, 1, 3, "HorizontalAlignment"), paintAt(sheet, 1, 3, "ColumnWidth"), paintAt(sheet, 0, 3, "Fill.Color")]).toEqual([
      "Right",
      77.25,
      "#E7E6E6",
    ]);
    expect(paintAt(sheet, 0, 3, "Validation.Prompt")).toEqual({ showPrompt: true, title: "Measured", message: "The last day with a reading." });
  });

  test("new tables have drop-downs, frozen panes and formats; long choices stand on a sheet of their own", async () => {
    const host = openedHost();
    const long = Array.from({ length: 60 }, (_, index) => `Choice number ${index}`);
    const columns = [
      { header: "ID", note: "", width: 9, required: true },
      { header: "Kind", note: "", width: 9, required: false, choices: ["Flow", "Level"], strict: true },
      { header: "Unit", note: "", width: 9, required: false, choices: long },
    ];
    await excelWorkbook(host).apply(
      update({ newTables: [{ name: "Things", sheet: "Things", about: "Of ours.", columns, rows: [["T-1", "Flow", null]], frozenColumns: 1 }] }),
    );
    const sheet = sheetOf(host, "Things");
    expect(paintAt(sheet, 3, 1, "Validation.Rule")).toEqual({ list: { inCellDropDown: true, source: "Flow,Level" } });
    expect(paintAt(sheet, 3, 2, "Validation.Rule")).toEqual({ list: { inCellDropDown: true, source: "='Things lists'!$A$2:$A$61" } });
    expect([paintAt(sheet, 3, 1, "Validation.ErrorAlert"), paintAt(sheet, 3, 2, "Validation.ErrorAlert")]).toEqual([
      expect.objectContaining({ showAlert: true }),
      expect.objectContaining({ showAlert: false }),
    ]);
    expect([sheet.frozen, sheet.tables[0]?.name, sheet.tables[0]?.area]).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 },
      "Things",
      { top: 2, left: 0, bottom: 3, right: 2 },
    ]);
    expect(cellsOf(sheetOf(host, "Things lists")).length).toBe(61);
  });

  test("charts are known by name, updated where they are, and go when they are no longer wanted", async () => {
    const host = openedHost();
    const excel = excelWorkbook(host);
    const range = (column: number) => ({ sheet: "Data", column, firstRow: 2, lastRow: 4 });
    const chart = {
      key: "curve",
      kind: "line",
      title: "Behind plan",
      description: "",
      categories: range(1),
      series: [
        { name: "Plan", values: range(2), color: "#1F4E79" },
        { name: "Actual", values: range(3), color: "#C55A11", dash: true },
      ],
      legend: true,
      at: { row: 2, column: 2, rows: 10, columns: 5 },
    } as const;
    const data = {
      name: "Data",
      widths: [],
      blocks: [
        {
          row: 1,
          column: 1,
          cells: [
            ["Month", "Plan", "Actual"],
            [1, 2, 3],
          ],
          styles: [{}, {}, {}],
        },
      ],
      charts: [],
      gridlines: true,
      landscape: false,
      place: "last",
    } as const;
    const page = (charts: readonly ChartSpec[], title = "Behind plan") =>
      update({ sheets: [{ ...data, name: "Page", blocks: [], place: "first", charts: charts.map((spec) => ({ ...spec, title })) }, data] });
    await excel.apply(page([chart]));
    const [first] = sheetOf(host, "Page").charts;
    expect(first).toMatchObject({
      name: "Benefits curve",
      position: ["B2", "F11"],
      series: [
        { name: "Plan", values: "Data!B2:B4", categories: "Data!A2:A4" },
        { name: "Actual", values: "Data!C2:C4" },
      ],
    });
    const axis = () => bagOf(partOf(partOf(charts[0] as object, "axes"), "value"));
    await excel.apply(page([{ ...chart, valueRange: { from: 2, to: 8, step: 2 } }]));
    const charts = sheetOf(host, "Page").charts;
    expect(["Minimum", "Maximum", "MajorUnit"].map((name) => axis().get(name))).toEqual([2, 8, 2]);
    await excel.apply(page([chart], "Ahead of plan"));
    // An empty text is what Excel takes for "as it fits".
    expect(["Minimum", "Maximum", "MajorUnit"].map((name) => axis().get(name))).toEqual(["", "", ""]);
    expect([charts.length, charts[0] === first, bagOf(partOf(charts[0] as object, "title")).get("Text")]).toEqual([1, true, "Ahead of plan"]);
    await excel.apply(page([]));
    expect(sheetOf(host, "Page").charts).toEqual([]);
  });

  test("a table on an own sheet keeps its identity, so that formulas that name it go on", async () => {
    const host = openedHost();
    const excel = excelWorkbook(host);
    const page = (rows: readonly (readonly Cell[])[]) =>
      update({
        sheets: [
          {
            name: "Findings",
            widths: [9],
            blocks: [{ row: 3, column: 1, cells: [["Rule"], ...rows], styles: [{}], table: "ReviewFindings" }],
            charts: [],
            gridlines: true,
            landscape: false,
            place: "last",
          },
        ],
      });
    await excel.apply(page([["a"], ["b"], ["c"]]));
    const id = sheetOf(host, "Findings").tables[0]?.id;
    await excel.apply(page([["d"]]));
    expect(sheetOf(host, "Findings").tables).toMatchObject([{ id, name: "ReviewFindings", area: { top: 2, left: 0, bottom: 3, right: 0 } }]);
    expect(cellsOf(sheetOf(host, "Findings"))).toEqual([[], [], ["Rule"], ["d"]]);
    await excel.apply(page([]));
    expect(sheetOf(host, "Findings").tables).toEqual([]);
  });
});

describe("where a plan table stands", () => {
  test("a named range grows with its status columns and its rows", async () => {
    const host = openedHost([{ name: "Any", cells: register.cells }]);
    host.workbook.names.push({ name: "Benefits", formula: "=Any!$A$1:$C$3" });
    const excel = excelWorkbook(host);
    await excel.apply(update({ tables: [onBenefits([status("Status", ["Late", "Late"])])] }));
    expect(host.workbook.names[0]?.formula).toBe("='Any'!$A$1:$D$3");
    await excel.apply(
      update({
        appendedRows: [{ table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [{ header: "Benefit ID", cells: ["B-03"] }] }],
      }),
    );
    expect(host.workbook.names[0]?.formula).toBe("='Any'!$A$1:$D$4");
  });

  test("an Excel that does not take new columns into the table is told how to", async () => {
    const host = openedHost([register], "1.9");
    host.workbook.autoExpands = false;
    await expect(excelWorkbook(host).apply(update({ tables: [onBenefits([status("Status", ["Late", "Late"])])] }))).rejects.toThrow(/AutoCorrect Options/);
  });

  test("two tables on one sheet", async () => {
    const host = openedHost([{ name: "Sheet1", cells: [] }]);
    const sheet = sheetOf(host, "Sheet1");
    [
      ["Benefit ID", "Benefit"],
      ["B-01", "x"],
    ].forEach((row, index) => row.forEach((cell, column) => put(sheet, index, column, cell)));
    [
      ["Benefit ID", "Date", "Actual"],
      ["B-01", 46100, 3],
    ].forEach((row, index) => row.forEach((cell, column) => put(sheet, 10 + index, column, cell)));
    addTable(host.workbook, sheet, "Benefits", { top: 0, left: 0, bottom: 1, right: 1 });
    addTable(host.workbook, sheet, "Measurements", { top: 10, left: 0, bottom: 11, right: 2 });
    const excel = excelWorkbook(host);
    expect((await excel.read(["Benefits", "Measurements"])).tables.map(({ name, headerRow }) => [name, headerRow])).toEqual([
      ["Benefits", 1],
      ["Measurements", 11],
    ]);
    await excel.apply(update({ tables: [onBenefits([status("Status", ["Late"])], ["B-01"])] }));
    expect(cellsOf(sheet)[1]).toEqual(["B-01", "x", "Late"]);
  });
});

test("a workbook that counts its days from 1904 is refused in words, before anything is read or written", async () => {
  const host = openedHost([register]);
  host.workbook.from1904 = true;
  const excel = excelWorkbook(host);
  const before = cellsOf(sheetOf(host));
  await expect(excel.read(["Benefits"])).rejects.toThrow(/counts its days from 1904.*add 1462 to every date/);
  await expect(excel.apply(update({ tables: [onBenefits([status("Status", ["a", "b"])])] }))).rejects.toThrow(/1904/);
  expect([cellsOf(sheetOf(host)), host.wire.filter(({ isCleanUp }) => !isCleanUp).length]).toEqual([before, 2]);
});

test("a table on a protected sheet is refused before it is stretched", async () => {
  const cells = [
    ["Benefit ID", "Benefit"],
    ["B-01", "One"],
    ["B-02", "Typed below"],
  ];
  const host = openedHost([{ name: "Benefits", cells, table: "Benefits", tableRows: 2, isProtected: true }]);
  const excel = excelWorkbook(host);
  const [table] = (await excel.read(["Benefits"])).tables;
  expect(table?.rowsBelow).toBe(1);
  const key = { header: "Benefit ID", cells: ["B-01", "B-02"] };
  const status = { header: "Status", note: "", width: 12, highlights: [], cells: ["Red", "Green"] };
  const change = { newTables: [], tables: [{ table: "Benefits", key, columns: [status] }], sheets: [], stretchedTables: ["Benefits"] };
  await expect(excel.apply(change)).rejects.toThrow(/"Benefits" is protected/);
  expect(host.workbook.sheets[0]?.tables[0]?.area).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
});
