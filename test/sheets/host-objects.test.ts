import { describe, expect, test } from "@jest/globals";
import { sheetsHost } from "./host/sheets-host";

/* What hangs on cells and sheets, as the pages of Google's reference named in quotes have it. */

const open = (...cells: readonly (readonly unknown[])[]) => {
  const host = sheetsHost({ sheets: [{ name: "Plan", cells, rows: 10, columns: 5 }] });
  const [sheet] = host.spreadsheet.getSheets();
  if (sheet === undefined) throw new Error("No sheet");
  return { host, sheet, app: host.globals.SpreadsheetApp, range: (notation: string) => sheet.getRange(notation) };
};

describe("formats", () => {
  test("are given to all cells or to each, and null takes them back", () => {
    const { range } = open();
    range("A1:B1")
      .setBackgrounds([["#FF0000", null]])
      .setFontWeight("bold")
      .setFontSizes([[8, 12]])
      .setWrap(true)
      .setHorizontalAlignment("center")
      .setNumberFormats([["0%", "@"]]);
    range("B1").setFontWeight(null).setHorizontalAlignment("normal").setNumberFormat("general");
    expect([
      range("A1:B1").getBackgrounds(),
      range("A1:B1").getFontWeights(),
      range("A1:B1").getFontSizes(),
      range("A1").getWrap(),
      range("A1:B1").getHorizontalAlignments(),
      range("A1:B1").getNumberFormats(),
      range("A1").getFontColorObject().asRgbColor().asHexString(),
    ]).toEqual([[["#ff0000", "#ffffff"]], [["bold", "normal"]], [[8, 12]], true, [["center", "general"]], [["0%", "0.###############"]], "#000000"]);
  });

  test('draw the sides of a range and those between its cells ("Range.setBorder"); null leaves a side, false takes it away', () => {
    const { host, range, app } = open();
    const borders = () => host.state.spreadsheet.sheets[0]?.rows[0]?.map((cell) => cell?.look.borders);
    range("A1:B1").setBorder(true, null, true, null, true, null, "#00F", app.BorderStyle.DASHED);
    const blue = "#0000ff DASHED";
    expect(borders()).toEqual([
      { top: blue, bottom: blue, right: blue },
      { top: blue, bottom: blue, left: blue },
    ]);
    range("A1").setBorder(false, null, null, null, null, null);
    expect(borders()?.[0]).toEqual({ bottom: blue, right: blue });
  });

  test("come over a list of ranges in one call, and by copying", () => {
    const { host, sheet, range, app } = open(["a", 1], ["b", 2]);
    host.calls.reset();
    sheet.getRangeList(["A1", "B2:B3"]).setBackground("#eeeeee").setNumberFormat("0.0");
    expect([host.calls.byName(), range("B3").getBackground(), range("A2").getBackground()]).toEqual([
      { "Sheet.getRangeList": 1, "RangeList.setBackground": 1, "RangeList.setNumberFormat": 1 },
      "#eeeeee",
      "#ffffff",
    ]);
    range("B2").copyTo(range("A1:A2"), app.CopyPasteType.PASTE_FORMAT, false);
    range("A1:B1").copyTo(range("C1"), { contentsOnly: true });
    expect([range("A2").getNumberFormat(), range("A1:D1").getValues(), range("C1").getNumberFormat()]).toEqual([
      "0.0",
      [["a", 1, "a", 1]],
      "0.###############",
    ]);
  });

  test("are copied only in the ways that are built", () => {
    const { range, app } = open(["a"]);
    expect(() => range("A1").copyTo(range("B1"), app.CopyPasteType.PASTE_COLUMN_WIDTHS, false)).toThrow(
      "Range.copyTo with PASTE_COLUMN_WIDTHS is not built here",
    );
  });

  test("refuse words that Google does not take", () => {
    const { range } = open();
    expect(() => range("A1").setHorizontalAlignment("middle" as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setHorizontalAlignment.",
    );
    expect(() => range("A1:B1").setNotes([["only one"]])).toThrow("The data has 1 but the range has 2.");
  });
});

test('merged cells keep the first one\'s content and go together ("Range.merge")', () => {
  const { range } = open(["a", "b"], ["c", "d"]);
  range("A1:B2").mergeAcross();
  expect([
    range("A1:B2").getValues(),
    range("A1:B2")
      .getMergedRanges()
      .map((mergedRange) => mergedRange.getA1Notation()),
  ]).toEqual([
    [
      ["a", ""],
      ["c", ""],
    ],
    ["A1:B1", "A2:B2"],
  ]);
  expect(() => range("B1:B2").merge()).toThrow("You must select all cells in a merged range to merge or unmerge them.");
  expect(range("A1:B2").breakApart().isPartOfMerge()).toBe(false);
});

test('conditional formats of a sheet are replaced whole and in order ("Sheet.setConditionalFormatRules")', () => {
  const { sheet, range, app } = open();
  const rule = (text: string) =>
    app
      .newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setFontColor("#F00")
      .setBold(true)
      .setRanges([range("A1:A9")])
      .build();
  sheet.setConditionalFormatRules([rule("Late"), rule("Missed")]);
  const [late] = sheet.getConditionalFormatRules();
  if (late !== undefined) sheet.setConditionalFormatRules([rule("Ours"), late]);
  expect(
    sheet
      .getConditionalFormatRules()
      .map((conditionalFormatRule) => [
        String(conditionalFormatRule.getBooleanCondition()?.getCriteriaType()),
        conditionalFormatRule.getBooleanCondition()?.getCriteriaValues(),
        conditionalFormatRule.getBooleanCondition()?.getFontColor(),
        conditionalFormatRule.getRanges()[0]?.getA1Notation(),
      ]),
  ).toEqual([
    ["TEXT_EQUAL_TO", ["Ours"], "#ff0000", "A1:A9"],
    ["TEXT_EQUAL_TO", ["Late"], "#ff0000", "A1:A9"],
  ]);
  expect(() => app.newConditionalFormatRule().whenNumberLessThan(0).build()).toThrow("Conditional format rule cannot have empty ranges.");
});

test('a rule about days from today on is a criteria of its own ("Enum BooleanCriteria")', () => {
  const { host, sheet, range, app } = open();
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenDateBefore(app.RelativeDate.TODAY)
      .setBackground("#fff")
      .setRanges([range("A1")])
      .build(),
  ]);
  const condition = sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
  expect([String(condition?.getCriteriaType()), condition?.getCriteriaValues()[0] === app.RelativeDate.TODAY, host.snapshot().sheets[0]?.rules.length]).toEqual(
    ["DATE_BEFORE_RELATIVE", true, 1],
  );
});

test('data validation says what a cell takes ("DataValidationBuilder")', () => {
  const { range, app } = open(["Green"], ["Red"]);
  range("B1").setDataValidation(app.newDataValidation().requireValueInList(["Yes", "No"]).setAllowInvalid(false).setHelpText("One of two").build());
  range("B2").setDataValidation(app.newDataValidation().requireValueInRange(range("A1:A2"), true).build());
  const [list, area] = range("B1:B2")
    .getDataValidations()
    .map((row) => row[0]);
  expect([String(list?.getCriteriaType()), list?.getCriteriaValues(), list?.getAllowInvalid(), list?.getHelpText()]).toEqual([
    "VALUE_IN_LIST",
    [["Yes", "No"], true],
    false,
    "One of two",
  ]);
  expect([(area?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range).getA1Notation(), range("A1").getDataValidation()]).toEqual(["A1:A2", null]);
  expect(() => app.newDataValidation().build()).toThrow("must have a criteria");
});

test('a chart is built, put in, found by its id and changed in place ("Sheet.updateChart")', () => {
  const { host, sheet, range } = open(["x", "y"], [1, 2]);
  const { Charts } = host.globals;
  const colors = ["#111111"];
  const built = sheet
    .newChart()
    .setOption("colors", colors)
    .setChartType(Charts.ChartType.COMBO)
    .addRange(range("A1:B2"))
    .setNumHeaders(1)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setOption("series", { 0: { type: "line" } })
    .setPosition(3, 2, 5, 6)
    .build();
  // What was handed over is a copy: a later change in the script does not reach it.
  colors.push("#222222");
  expect(built.getChartId()).toBeNull();
  sheet.insertChart(built);
  const [chart] = sheet.getCharts();
  if (chart === undefined) return;
  sheet.updateChart(chart.modify().asLineChart().setTitle("Later").clearRanges().addRange(range("A1:A2")).build());
  const [changed] = sheet.getCharts();
  expect([
    sheet.getCharts().length,
    changed?.getChartId(),
    changed?.getRanges().map((range) => range.getA1Notation()),
    changed?.getContainerInfo().getAnchorRow(),
    String(changed?.modify().getChartType()),
  ]).toEqual([1, chart.getChartId(), ["A1:A2"], 3, "LINE"]);
  expect(host.state.spreadsheet.sheets[0]?.charts[0]?.options).toEqual({ colors: ["#111111"], series: { 0: { type: "line" } }, title: "Later" });
  sheet.removeChart(chart);
  expect(() => sheet.updateChart(chart)).toThrow("Chart is not on this sheet.");
});

test('a sheet has one basic filter ("Range.createFilter"); a filter that is not built says so', () => {
  const { host, sheet, range } = open(["a"], ["b"]);
  range("A1:A2").createFilter();
  expect(() => range("B1:B2").createFilter()).toThrow("already has a filter");
  expect(() => sheet.getFilter()?.sort(1, true)).toThrow("Spreadsheet.Filter.sort is not built here");
  sheet.getFilter()?.remove();
  expect([sheet.getFilter(), host.violations]).toEqual([null, ["Spreadsheet.Filter.sort is not built here"]]);
});

describe("protections", () => {
  const refused = "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

  test('keep those out whom they do not name, and never the owner ("Class Protection")', () => {
    const { host, sheet, range } = open(["a", "b"]);
    const protection = range("A1").protect().setDescription("Ours");
    protection.removeEditors(protection.getEditors());
    range("A1").setValue("by the owner");
    host.state.user = "editor@example.com";
    for (const write of [() => range("A1:B1").setValues([[1, 2]]), () => range("A1").setNote("x"), () => range("A1").clear(), () => sheet.deleteRow(1)])
      expect(write).toThrow(refused);
    expect([range("A1:B1").getValues(), range("B1").setValue(2).getValue(), protection.canEdit(), range("A1").canEdit()]).toEqual([
      [["by the owner", "b"]],
      2,
      false,
      false,
    ]);
    expect(() => protection.remove()).toThrow("You do not have permission");
  });

  test("of a sheet may leave ranges open; those that only warn keep nobody out", () => {
    const { host, sheet, range } = open(["a", "b"]);
    const protection = sheet.protect();
    protection.removeEditor("editor@example.com").setUnprotectedRanges([range("B1:B9")]);
    host.state.user = "editor@example.com";
    range("B1").setValue(2);
    expect(() => range("A1").setValue(2)).toThrow(refused);
    expect(() => sheet.insertRowBefore(1)).toThrow(refused);
    host.state.user = "owner@example.com";
    protection.setWarningOnly(true);
    host.state.user = "editor@example.com";
    expect(range("A1").setValue(2).getValue()).toBe(2);
  });
});

describe("developer metadata", () => {
  test('stand on the spreadsheet, a sheet, whole rows or columns, and nowhere else ("Range.addDeveloperMetadata")', () => {
    const { host, sheet, range, app } = open();
    host.spreadsheet.addDeveloperMetadata("where", "spreadsheet", app.DeveloperMetadataVisibility.PROJECT);
    sheet.addDeveloperMetadata("where", "sheet");
    range("2:2").addDeveloperMetadata("where", "row");
    range("B:B").addDeveloperMetadata("where", "column");
    expect(() => range("A1:B2").addDeveloperMetadata("where")).toThrow("Adding developer metadata to arbitrary ranges is not currently supported.");
    const found = (finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder) =>
      finder
        .withKey("where")
        .find()
        .map((candidate) => candidate.getValue());
    expect([
      found(host.spreadsheet.createDeveloperMetadataFinder()),
      found(sheet.createDeveloperMetadataFinder()),
      found(range("2:3").createDeveloperMetadataFinder()),
      found(range("3:3").createDeveloperMetadataFinder()),
    ]).toEqual([["spreadsheet", "sheet", "row", "column"], ["sheet", "row", "column"], ["row"], []]);
    const byType = host.spreadsheet.createDeveloperMetadataFinder().withLocationType(app.DeveloperMetadataLocationType.COLUMN).find();
    expect([byType.length, byType[0]?.getLocation().getColumn()?.getA1Notation(), String(host.spreadsheet.getDeveloperMetadata()[0]?.getVisibility())]).toEqual(
      [1, "B1:B10", "PROJECT"],
    );
  });

  test('are 30,000 characters at most on each sheet ("Read and write metadata")', () => {
    const { host, sheet } = open();
    sheet.addDeveloperMetadata("k", "x".repeat(29_999));
    expect(() => sheet.addDeveloperMetadata("k", "x")).toThrow("Exceeded the maximum amount of developer metadata");
    host.spreadsheet.addDeveloperMetadata("k", "x");
    expect(host.spreadsheet.createDeveloperMetadataFinder().find().length).toBe(2);
  });
});

test('named ranges move when set anew, differ by more than case and are no addresses ("Spreadsheet.setNamedRange")', () => {
  const { host, range } = open();
  host.spreadsheet.setNamedRange("Benefits", range("A1:B2"));
  host.spreadsheet.setNamedRange("benefits", range("C1"));
  expect(host.spreadsheet.getNamedRanges().map((namedRange) => [namedRange.getName(), namedRange.getRange().getA1Notation()])).toEqual([["Benefits", "C1"]]);
  for (const name of ["A1", "two words", "1st", "R1C1"])
    expect(() => host.spreadsheet.setNamedRange(name, range("A1"))).toThrow("The name of the named range is not valid.");
  host.spreadsheet.removeNamedRange("BENEFITS");
  expect(host.spreadsheet.getRangeByName("Benefits")).toBeNull();
});

test("what is selected is one sheet and an area on it", () => {
  const { host, range, app } = open();
  range("B2:C3").activate();
  expect([app.getActiveRange().getA1Notation(), app.getCurrentCell().getA1Notation()]).toEqual(["B2:C3", "B2"]);
  app.getCurrentCell().setFormula("=BENEFIT_VARIANCE(A1, A2)");
  expect(range("B2").getFormula()).toBe("=BENEFIT_VARIANCE(A1, A2)");
  const notes = host.spreadsheet.insertSheet("Notes");
  expect(app.getActiveSheet().getName()).toBe("Notes");
  notes.hideSheet();
  expect(() => host.spreadsheet.setActiveSheet(notes)).toThrow("hidden sheet");
});

test("widths, heights, frozen and hidden lines and the looks of a sheet are kept", () => {
  const { sheet } = open();
  sheet.setColumnWidths(1, 2, 80).setRowHeights(1, 1, 30).setHiddenGridlines(true).setTabColor("#0F0");
  sheet.setFrozenRows(2);
  sheet.hideRows(4, 2);
  expect([
    sheet.getColumnWidth(2),
    sheet.getColumnWidth(3),
    sheet.getRowHeight(1),
    sheet.getRowHeight(2),
    sheet.hasHiddenGridlines(),
    sheet.getTabColor(),
    sheet.getFrozenRows(),
    sheet.isRowHiddenByUser(5),
    sheet.isRowHiddenByUser(6),
  ]).toEqual([80, 100, 30, 21, true, "#00ff00", 2, true, false]);
  expect(() => sheet.setFrozenRows(10)).toThrow("you can't freeze all visible rows");
  expect(() => sheet.setColumnWidth(6, 10)).toThrow("Those columns are out of bounds.");
});
