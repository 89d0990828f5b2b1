import { afterEach, describe, expect, test } from "@jest/globals";
import type { Cell, ChartSpec, NewTable, OwnedSheet, PlanUpdate, StatusColumn } from "../../core/port/workbook";
import { cellAt, type HostChart, type HostSheet } from "./host/model";
import type { SheetsHost } from "./host/sheets-host";
import { cellsOf, expectNoViolation, openedSheets, sheetNamed, workbookOf } from "./sheets-fixture";

afterEach(expectNoViolation);

const register = {
  name: "Benefits",
  cells: [
    ["Benefit ID", "Benefit", "Notes"],
    ["B-01", "Less overtime", "a"],
    ["B-02", "Faster orders", "b"],
  ],
} as const;
const update = (parts: Partial<PlanUpdate>): PlanUpdate => ({ newTables: [], tables: [], sheets: [], ...parts });
const sheetOf = (host: SheetsHost, name: string): HostSheet => sheetNamed(host, name) as HostSheet;

describe("status columns", () => {
  const measured: StatusColumn = {
    header: "Measured",
    cells: [46053, 46081],
    format: "yyyy-mm-dd",
    align: "right",
    vertical: "top",
    width: 14,
    note: "The last day with a reading.",
    formats: [null, "d mmm yy"],
    highlights: [],
  };
  const change = update({ tables: [{ table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [measured] }] });

  test("have formats, widths and a header with its meaning", () => {
    const host = openedSheets([register]);
    workbookOf(host).apply(change);
    const sheet = sheetOf(host, "Benefits");
    expect(cellAt(sheet, 1, 4)).toMatchObject({
      value: "Measured",
      note: "The last day with a reading.",
      look: { background: "#e7e6e6", fontColor: "#1f2937", fontWeight: "bold" },
    });
    expect([2, 3].map((row) => cellAt(sheet, row, 4).look)).toEqual([
      { numberFormat: "yyyy-mm-dd", horizontal: "right", vertical: "top" },
      { numberFormat: "d mmm yy", horizontal: "right", vertical: "top" },
    ]);
    expect(sheet.columnWidths[3]).toBe(14 * 7 + 5);
  });

  test("keep the width and the look of the header that the user gave them", () => {
    const host = openedSheets([register]);
    workbookOf(host).apply(change);
    const sheet = sheetOf(host, "Benefits");
    sheet.columnWidths[3] = 300;
    const header = { ...cellAt(sheet, 1, 4), value: "MEASURED", note: "Ours.", look: { background: "#123456" } };
    (sheet.rows[0] as unknown[])[3] = header;
    workbookOf(host).apply(change);
    expect([sheet.columnWidths[3], cellAt(sheet, 1, 4)]).toEqual([300, header]);
  });

  test("find room on a sheet that ends where they begin", () => {
    const host = openedSheets([register]);
    const sheet = sheetOf(host, "Benefits");
    [sheet.maxRows, sheet.maxColumns] = [3, 3];
    workbookOf(host).apply(change);
    workbookOf(host).apply(
      update({
        appendedRows: [
          { table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [{ header: "Benefit ID", cells: ["B-03", "B-04"] }] },
        ],
      }),
    );
    expect([sheet.maxRows, sheet.maxColumns, cellAt(sheet, 5, 1).value]).toEqual([5, 4, "B-04"]);
  });
});

describe("new tables", () => {
  const columns = [
    { header: "ID", note: "One each.", width: 9, required: true, format: "0" },
    { header: "Kind", note: "", width: 9, required: false, choices: ["Flow", "Level, or both"], strict: true },
    {
      header: "Unit",
      note: "",
      width: 20,
      required: false,
      choices: Array.from({ length: 501 }, (_, index) => `Choice ${index}`),
      wrap: true,
      align: "center",
    },
  ] as const;
  const things: NewTable = {
    name: "Things",
    sheet: "Things",
    about: "Of ours.",
    columns,
    rows: [
      [1, "Flow", null],
      [2, null, "m"],
    ],
    frozenColumns: 1,
    formats: [
      [null, null, null],
      ["0.00", null, null],
    ],
  };

  test("have drop-downs, notes, frozen panes and formats; a list that is too long stands on a sheet of its own", () => {
    const host = openedSheets();
    workbookOf(host).apply(update({ newTables: [things] }));
    const sheet = sheetOf(host, "Things");
    expect(cellAt(sheet, 4, 2).validation).toMatchObject({ criteria: "VALUE_IN_LIST", values: [["Flow", "Level, or both"], true], allowInvalid: false });
    expect(cellAt(sheet, 1000, 3).validation).toMatchObject({ criteria: "VALUE_IN_RANGE", allowInvalid: true });
    expect(sheetOf(host, "Things lists").rows.length).toBe(502);
    expect([sheet.frozenRows, sheet.frozenColumns, sheet.columnWidths.slice(0, 3), cellAt(sheet, 3, 1).note]).toEqual([3, 1, [68, 68, 145], "One each."]);
    expect([cellAt(sheet, 3, 1).look.background, cellAt(sheet, 3, 2).look.background]).toEqual(["#1f3864", "#d9e1f2"]);
    expect([4, 5, 6].map((row) => cellAt(sheet, row, 1).look.numberFormat)).toEqual(["0", "0.00", "0"]);
    expect(cellAt(sheet, 6, 3).look).toMatchObject({ horizontal: "center", vertical: "top", wrap: "WRAP" });
  });

  test("stand on a sheet with a number where the user has one of that name, and leave the sheet that is in sight", () => {
    const host = openedSheets([{ name: "things", cells: [["Mine"]] }]);
    workbookOf(host).apply(update({ newTables: [things] }));
    expect(host.state.spreadsheet.sheets.map(({ name }) => name)).toEqual(["things", "Things (2)", "Things lists"]);
    expect(host.spreadsheet.getActiveSheet().getName()).toBe("things");
  });
});

describe("the product's own sheets", () => {
  const looks: OwnedSheet = {
    name: "Dashboard",
    widths: [10, 20, 20],
    gridlines: false,
    landscape: true,
    tabColor: "#1F4E79",
    place: "first",
    charts: [],
    frozenRows: 2,
    blocks: [
      {
        row: 1,
        column: 1,
        cells: [["Title", null, null]],
        styles: [{ bold: true, size: 18, color: "#1F4E79", fill: "#F3F6F9", vertical: "middle", lineBelow: "#D5DAE1" }],
        merge: true,
        height: 30,
      },
      {
        row: 3,
        column: 1,
        table: "OurTable",
        headerStyle: { fill: "#EEEEEE" },
        cells: [
          ["Day", "Share", "Words"],
          [46053, 0.5, "a long text"],
          [46054, -0.5, "Late"],
        ],
        styles: [{ format: "yyyy-mm-dd" }, { format: "0%", italic: true }, { wrap: true }],
        highlights: [{ column: 3, rules: [{ when: { textIs: "Late" }, color: "#C00000" }] }],
      },
    ],
  };

  test("look as the core says", () => {
    const host = openedSheets([register]);
    workbookOf(host).apply(update({ sheets: [looks] }));
    const sheet = sheetOf(host, "Dashboard");
    expect(host.state.spreadsheet.sheets.map(({ name }) => name)).toEqual(["Dashboard", "Benefits"]);
    expect([sheet.hasGridlines, sheet.tabColor, sheet.frozenRows, sheet.merged]).toEqual([false, "#1f4e79", 2, [{ top: 1, left: 1, bottom: 1, right: 3 }]]);
    expect([sheet.columnWidths.slice(0, 3), sheet.rowHeights.slice(0, 3)]).toEqual([
      [75, 145, 145],
      [40, 21, 21],
    ]);
    expect(cellAt(sheet, 1, 1).look).toMatchObject({ fontWeight: "bold", fontSize: 18, fontColor: "#1f4e79", background: "#f3f6f9", vertical: "middle" });
    expect(JSON.stringify(cellAt(sheet, 1, 1).look.borders)).toMatch(/#d5dae1/i);
    expect([1, 2, 3].map((column) => cellAt(sheet, 3, column).look)).toMatchObject([
      { horizontal: "right", background: "#eeeeee" },
      { horizontal: "right" },
      { horizontal: "left", fontWeight: "bold", wrap: "WRAP" },
    ]);
    expect([1, 2, 3].map((column) => cellAt(sheet, 5, column).look)).toMatchObject([
      { numberFormat: "yyyy-mm-dd" },
      { numberFormat: "0%", fontStyle: "italic" },
      { wrap: "WRAP" },
    ]);
    expect(sheet.rules).toMatchObject([{ areas: [{ top: 4, left: 3, bottom: 5, right: 3 }], condition: { criteria: "TEXT_EQUAL_TO", values: ["Late"] } }]);
    expect(host.state.spreadsheet.namedRanges).toMatchObject([{ name: "OurTable", area: { top: 3, left: 1, bottom: 5, right: 3 } }]);
  });

  test("are cleared before they are filled anew, whatever was put there, and drop names that they need no longer", () => {
    const host = openedSheets([register]);
    workbookOf(host).apply(update({ sheets: [looks] }));
    const sheet = sheetOf(host, "Dashboard");
    host.spreadsheet
      .getRange("Dashboard!E1:F9")
      .setValues(Array.from({ length: 9 }, () => ["mine", "=1"]))
      .setBackground("#ff0000")
      .setNote("x")
      .merge();
    const [title] = looks.blocks;
    workbookOf(host).apply(update({ sheets: [{ ...looks, tabColor: "#000000", blocks: title === undefined ? [] : [title] }] }));
    expect(sheet.rows.flat().flatMap((cell) => (cell === undefined || (cell.value === "" && cell.note === undefined) ? [] : [cell.value]))).toEqual(["Title"]);
    expect([cellAt(sheet, 4, 1).look.numberFormat, cellAt(sheet, 5, 5).look.background, sheet.merged.length, sheet.rules, sheet.tabColor]).toEqual([
      undefined,
      undefined,
      1,
      [],
      "#1f4e79",
    ]);
    expect(host.state.spreadsheet.namedRanges).toEqual([]);
  });
});

describe("charts", () => {
  const range = (column: number, sheet = "Data") => ({ sheet, column, firstRow: 2, lastRow: 4 });
  const spec: ChartSpec = {
    key: "curve",
    kind: "line",
    title: "Behind plan",
    description: "The plan and what was reached.",
    categories: range(1),
    categoryFormat: "mmm yy",
    valueFormat: "0%",
    legend: true,
    categoryTitle: "Month",
    valueTitle: "Share",
    series: [
      { name: "Plan", values: range(2), color: "#1F4E79", dash: true },
      { name: "Actual", values: range(4), color: "#C55A11", pointColors: [{ point: 2, color: "#C00000" }], labels: true },
    ],
    at: { row: 2, column: 2, rows: 10, columns: 2 },
  };
  const data: OwnedSheet = {
    name: "Data",
    widths: [],
    blocks: [
      {
        row: 1,
        column: 1,
        cells: [
          ["Month", "Plan", "More", "Actual"],
          [1, 2, 3, 4],
        ],
        styles: [{}, {}, {}, {}],
      },
    ],
    charts: [],
    gridlines: true,
    landscape: false,
    place: "last",
  };
  const page = (charts: readonly ChartSpec[]): PlanUpdate =>
    update({
      sheets: [
        { ...data, name: "Page", widths: [2, 10, 10], blocks: [{ row: 3, column: 1, cells: [["x"]], styles: [{}], height: 30 }], place: "first", charts },
        data,
      ],
    });
  const drawn = (given: Partial<ChartSpec>): HostChart => {
    const host = openedSheets();
    workbookOf(host).apply(page([{ ...spec, ...given }]));
    return sheetOf(host, "Page").charts[0] as HostChart;
  };

  test("are drawn where they belong, with all that the core says of them", () => {
    const host = openedSheets();
    workbookOf(host).apply(page([spec]));
    const [chart] = sheetOf(host, "Page").charts;
    expect(chart).toMatchObject({
      type: "LINE",
      headers: 0,
      merge: "MERGE_COLUMNS",
      hidden: "SHOW_BOTH",
      position: { row: 2, column: 2, offsetX: 0, offsetY: 0 },
    });
    expect(chart?.ranges.map(({ area }) => area)).toEqual([
      { top: 2, left: 1, bottom: 4, right: 2 },
      { top: 2, left: 4, bottom: 4, right: 4 },
    ]);
    expect(chart?.options).toMatchObject({
      title: "Behind plan",
      legend: { position: "bottom" },
      hAxis: { title: "Month", format: "MMM yy", direction: 1 },
      vAxis: { title: "Share", format: "0%" },
      width: 150,
      height: 9 * 21 + 40,
    });
    expect(chart?.options["series"]).toMatchObject({
      0: { labelInLegend: "Plan", color: "#1F4E79", lineDashStyle: [6, 4], dataLabel: "none", lineWidth: 2 },
      1: { labelInLegend: "Actual", dataLabel: "value", items: { 2: { color: "#C00000" } } },
    });
    expect(cellAt(sheetOf(host, "Page"), 2, 2).note).toBe("The plan and what was reached.");
  });

  test.each([
    ["column", {}, "COLUMN", { isStacked: false }],
    ["stacked column", {}, "COLUMN", { isStacked: true }],
    ["bar", { reversed: true }, "BAR", { vAxis: { title: "Month", format: "MMM yy", direction: 1 } }],
    ["bar", {}, "BAR", { vAxis: { title: "Month", format: "MMM yy", direction: -1 } }],
    ["stacked bar", { legend: false }, "BAR", { isStacked: true, legend: { position: "none" }, hAxis: { title: "Share", format: "0%" } }],
    ["scatter", {}, "SCATTER", { series: { 0: { pointSize: 7, lineWidth: 0 } } }],
    [
      "column",
      {
        series: [
          { name: "Bars", values: range(2), color: "#111111" },
          { name: "Line", values: range(3), color: "#222222", line: true },
        ],
      },
      "COMBO",
      { series: { 0: { type: "bars", lineWidth: 0 }, 1: { type: "line", lineWidth: 2 } } },
    ],
    [
      "stacked column",
      {
        series: [
          { name: "Base", values: range(2), color: null },
          { name: "Step", values: range(3), color: "#222222" },
        ],
      },
      "COLUMN",
      { series: { 0: { color: "transparent", visibleInLegend: false }, 1: { color: "#222222", visibleInLegend: true } } },
    ],
    ["line", { valueFormat: '"£"#,##0;-"£"#,##0' }, "LINE", { vAxis: { title: "Share", format: "£#,##0" } }],
    ["line", { valueRange: { from: 2.5, to: 60, step: 12.5 } }, "LINE", { vAxis: { viewWindow: { min: 2.5, max: 60 } } }],
    ["line", {}, "LINE", { vAxis: { viewWindow: { min: null, max: null } } }],
    ["line", { valueFormat: '#,##0,"k"' }, "LINE", { vAxis: { title: "Share", format: "" } }],
    ["line", { valueFormat: "General" }, "LINE", { vAxis: { title: "Share", format: "" } }],
  ] as const)("of the kind %s %j", (kind, more, type, options) => {
    const chart = drawn({ kind, ...more });
    expect([chart.type, chart.options]).toMatchObject([type, options]);
  });

  test("are updated where they are, also after the user moved them, and go when they are no longer wanted; the user's stay", () => {
    const host = openedSheets();
    const second = { ...spec, key: "other", at: { ...spec.at, row: 20 } };
    workbookOf(host).apply(page([spec, second]));
    const sheet = sheetOf(host, "Page");
    const ids = sheet.charts.map(({ id }) => id);
    const users: HostChart = {
      ...(sheet.charts[0] as HostChart),
      id: 4711,
      options: { title: "Mine" },
      position: { row: 60, column: 1, offsetX: 0, offsetY: 0 },
    };
    sheet.charts = [users, ...sheet.charts.map((chart) => ({ ...chart, position: { ...chart.position, row: 99 } }))];
    workbookOf(host).apply(page([{ ...spec, title: "Ahead of plan" }, second]));
    expect(sheet.charts.map(({ id, options, position }) => [id, options["title"], position.row])).toEqual([
      [4711, "Mine", 60],
      [ids[0], "Ahead of plan", 2],
      [ids[1], "Behind plan", 20],
    ]);
    workbookOf(host).apply(page([second]));
    expect(sheet.charts.map(({ id }) => id)).toEqual([4711, ids[1]]);
    workbookOf(host).apply(page([]));
    expect(sheet.charts).toEqual([users]);
  });

  test("whose ids a copy of the file changed are known by where they stand", () => {
    const host = openedSheets();
    workbookOf(host).apply(page([spec]));
    const sheet = sheetOf(host, "Page");
    sheet.charts = sheet.charts.map((chart) => ({ ...chart, id: 9001 }));
    for (const title of ["Once", "Twice"]) workbookOf(host).apply(page([{ ...spec, title }]));
    expect(sheet.charts.map(({ id, options }) => [id, options["title"]])).toEqual([[9001, "Twice"]]);
  });
});

describe("what stands as it was drawn", () => {
  const table = (rows: readonly (readonly Cell[])[], more: Partial<OwnedSheet> = {}): OwnedSheet => ({
    name: "Review data",
    widths: [10, 20],
    blocks: [
      { row: 1, column: 1, cells: [["Review data", null]], styles: [{ bold: true }], merge: true, height: 28 },
      { row: 3, column: 1, cells: [["Month", "Plan"], ...rows], styles: [{}, { format: "0.0" }], table: "ReviewColumns" },
    ],
    charts: [],
    gridlines: false,
    landscape: false,
    place: "last",
    ...more,
  });
  const chart = { key: "curve", kind: "line", title: "Behind plan", description: "d", legend: false, at: { row: 8, column: 1, rows: 5, columns: 2 } } as const;
  const range = (column: number) => ({ sheet: "Review data", column, firstRow: 4, lastRow: 5 });
  const drawn = (title: string): ChartSpec => ({ ...chart, title, categories: range(1), series: [{ name: "Plan", values: range(2), color: "#111111" }] });
  const rows = (plan: number): readonly (readonly Cell[])[] => [
    [1, plan],
    [2, plan + 1],
  ];
  const review = (host: SheetsHost, sheet: OwnedSheet): readonly string[] => {
    host.calls.reset();
    workbookOf(host).apply(update({ sheets: [sheet] }));
    return host.calls.all.flatMap(({ name, kind }) => (kind === "write" && !/MetadataFinder/.test(name) ? [name] : []));
  };
  const opened = (): SheetsHost => {
    const host = openedSheets([register]);
    review(host, table(rows(1), { charts: [drawn("Behind plan")] }));
    return host;
  };

  test("is not drawn again, while values are, and what somebody typed beside them goes", () => {
    const host = opened();
    host.spreadsheet.getRange("Review data!D9").setValue("mine");
    const written = review(host, table(rows(7), { charts: [drawn("Behind plan")] }));
    expect(written).toEqual(["Sheet.clearContents", "Range.setValues", "SpreadsheetApp.flush"]);
    expect(cellsOf(sheetOf(host, "Review data")).slice(2)).toEqual([
      ["Month", "Plan"],
      [1, 7],
      [2, 8],
    ]);
  });

  test.each([
    [
      "a table of more rows",
      table([...rows(1), [3, 3]], { charts: [drawn("Behind plan")] }),
      ["Sheet.clear", "Range.mergeAcross", "Spreadsheet.setNamedRange"],
      "Sheet.setColumnWidths",
    ],
    [
      "another look",
      table(rows(1), { blocks: table(rows(1)).blocks.map((block) => ({ ...block, styles: [{ italic: true }, {}] })), charts: [drawn("Behind plan")] }),
      ["Sheet.clear", "Range.setFontStyles"],
      "Spreadsheet.setNamedRange",
    ],
    ["other widths", table(rows(1), { widths: [10, 30], charts: [drawn("Behind plan")] }), ["Sheet.setColumnWidths", "Sheet.updateChart"], "Range.mergeAcross"],
    ["another title of a chart", table(rows(1), { charts: [drawn("On plan")] }), ["Sheet.updateChart"], "Range.mergeAcross"],
    ["no chart any more", table(rows(1)), ["Sheet.removeChart"], "Range.mergeAcross"],
  ])("is drawn where there is %s", (_, sheet, wanted, unwanted) => {
    const host = opened();
    const written = review(host, sheet);
    expect(written).toEqual(expect.arrayContaining(wanted));
    expect(written).not.toContain(unwanted);
    expect(review(host, sheet)).toEqual(["Sheet.clearContents", "Range.setValues", "SpreadsheetApp.flush"]);
  });

  test.each([
    [
      "the sheet was deleted",
      (host: SheetsHost) => host.spreadsheet.deleteSheet(host.spreadsheet.getSheetByName("Review data") as GoogleAppsScript.Spreadsheet.Sheet),
    ],
    ["the note of it is gone", (host: SheetsHost) => void host.spreadsheet.getRange("Review data!A1").clearNote()],
    [
      "the note says something else",
      (host: SheetsHost) => void host.spreadsheet.getRange("Review data!A1").setNote("What the last review drew on its sheets: [1"),
    ],
    ["rows were deleted", (host: SheetsHost) => void host.spreadsheet.getSheetByName("Review data")?.deleteRows(4, 995)],
  ])("is drawn whole where %s", (_, happens) => {
    const host = opened();
    happens(host);
    expect(review(host, table(rows(1), { charts: [drawn("Behind plan")] }))).toEqual(expect.arrayContaining(["Range.mergeAcross", "Range.setFontWeights"]));
    expect(sheetOf(host, "Review data").charts.length).toBe(1);
  });

  test.each([
    ["was moved", (host: SheetsHost) => host.spreadsheet.setNamedRange("ReviewColumns", host.spreadsheet.getRange("Review data!A2:B4"))],
    ["lost its cells", (host: SheetsHost) => void host.spreadsheet.getSheetByName("Review data")?.deleteRows(3, 3)],
    ["was taken away", (host: SheetsHost) => host.spreadsheet.removeNamedRange("ReviewColumns")],
  ])("a name that %s stands for its table again", (_, happens) => {
    const sheet = table(rows(1));
    const host = openedSheets([register]);
    const workbook = workbookOf(host);
    workbook.apply(update({ sheets: [sheet] }));
    happens(host);
    workbook.read(["ReviewColumns"]);
    workbook.apply(update({ sheets: [sheet] }));
    expect(host.spreadsheet.getRangeByName("ReviewColumns")?.getA1Notation()).toBe("A3:B5");
  });

  test("a chart that somebody took away is drawn again", () => {
    const host = opened();
    const sheet = host.spreadsheet.getSheetByName("Review data") as GoogleAppsScript.Spreadsheet.Sheet;
    sheet.removeChart(sheet.getCharts()[0] as GoogleAppsScript.Spreadsheet.EmbeddedChart);
    expect(review(host, table(rows(1), { charts: [drawn("Behind plan")] }))).toContain("Sheet.insertChart");
    expect(sheetOf(host, "Review data").charts.length).toBe(1);
  });

  test.each(["Review data", "Prüfungsdaten"])("counts as nothing after a fault in the midst of drawing, where the sheet is called %s", (name) => {
    const host = openedSheets([register]);
    review(host, table(rows(1), { name }));
    const longer = table([...rows(1), [3, 3]], { name });
    host.calls.reset();
    host.calls.failOn("Range.mergeAcross", 1, "Service Spreadsheets timed out");
    expect(() => workbookOf(host).apply(update({ sheets: [longer] }))).toThrow();
    expect(review(host, table(rows(1), { name }))).toEqual(expect.arrayContaining(["Sheet.clear", "Range.mergeAcross"]));
    expect(review(host, table(rows(1), { name }))).toEqual(["Sheet.clearContents", "Range.setValues", "SpreadsheetApp.flush"]);
  });

  test("is known too where another sheet alone is written, and counts as nothing after a fault in that", () => {
    const host = openedSheets([register]);
    const page = (cells: readonly (readonly Cell[])[]): OwnedSheet => ({
      ...table([]),
      name: "Seite",
      blocks: [{ row: 1, column: 1, cells, styles: [{}], merge: true }],
    });
    workbookOf(host).apply(update({ sheets: [page([["a"]]), table(rows(1), { name: "Prüfungsdaten" })] }));
    expect(review(host, page([["b"]]))).toEqual(["Sheet.clearContents", "Range.setValues", "SpreadsheetApp.flush"]);
    host.calls.reset();
    host.calls.failOn("Range.setValues", 1, "Service Spreadsheets timed out");
    expect(() => workbookOf(host).apply(update({ sheets: [page([["a"], ["b"]])] }))).toThrow();
    expect(review(host, page([["b"]]))).toContain("Sheet.clear");
  });
});
