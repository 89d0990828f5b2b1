import { describe, expect, test } from "@jest/globals";
import { googleSays } from "./host/calls";
import { sheetsHost, type StartSheet } from "./host/sheets-host";
import { deleteLines, insertLines } from "./host/structure";

/* What Google's service does is named in quotes after the page of its documentation that says so. */

const open = (...cells: readonly (readonly unknown[])[]) => {
  const host = sheetsHost({ sheets: [{ name: "Plan", cells, rows: 10, columns: 5 }, { name: "My notes" }] });
  const [sheet] = host.spreadsheet.getSheets();
  if (sheet === undefined) throw new Error("No sheet");
  return { host, sheet, range: (notation: string) => sheet.getRange(notation) };
};

describe("values", () => {
  test("come as a grid, blank as a text of no length (Range.getValues)", () => {
    const { sheet, range } = open(["x", 1, true], [null, "#N/A"]);
    expect(sheet.getDataRange().getValues()).toEqual([
      ["x", 1, true],
      ["", "#N/A", ""],
    ]);
    expect([range("D9").getValue(), range("D9").isBlank(), range("A1:B2").isBlank()]).toEqual(["", true, false]);
  });

  test.each([
    // "Range.setValues": the grid must match the size of the range.
    { values: [[1, 2, 3]], says: "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2." },
    {
      values: [
        [1, 2, 3],
        [4, 5],
      ],
      says: "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.",
    },
    { values: [1, 2], says: "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues." },
    { values: "x", says: "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues." },
    {
      values: [
        [1, 2, { rich: 1 }],
        [1, 2, 3],
      ],
      says: "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setValues.",
    },
    {
      values: [
        [1, 2, "x".repeat(50_001)],
        [1, 2, 3],
      ],
      says: "Your input contains more than the maximum of 50000 characters in a single cell.",
    },
  ])("of another shape or kind are refused whole: $says", ({ values, says }) => {
    const { host, range } = open(["a", "b", "c"]);
    const before = host.snapshot();
    expect(() => range("A1:C2").setValues(values as never)).toThrow(says);
    expect(host.snapshot()).toEqual(before);
  });

  test.each([
    // "ValueInputOption" of the Sheets API, USER_ENTERED: numbers stay numbers, texts are read as if typed.
    { typed: "5%", value: 0.05, format: "0%" },
    { typed: "$5", value: 5, format: "$#,##0" },
    { typed: "1e3", value: 1000, format: "0.00E+00" },
    { typed: "1,234.5", value: 1234.5, format: "#,##0.00" },
    { typed: "TRUE", value: true, format: "0.###############" },
    { typed: "01234", value: 1234, format: "0.###############" },
    { typed: "22 34", value: 2234, format: "0.###############" },
    { typed: "12", value: 12, format: "0.###############" },
    { typed: "twelve", value: "twelve", format: "0.###############" },
    { typed: "'12", value: "12", format: "0.###############" },
    { typed: "'=1+1", value: "=1+1", format: "0.###############" },
    { typed: "31/31/2026", value: "31/31/2026", format: "0.###############" },
  ])("$typed becomes $value", ({ typed, value, format }) => {
    const { range } = open();
    expect([range("A1").setValue(typed).getValue(), range("A1").getNumberFormat()]).toEqual([value, format]);
  });

  test.each([
    { typed: "1/2", day: "2026-01-02" },
    { typed: "2-3", day: "2026-02-03" },
    { typed: "Mar 1 2016", day: "2016-03-01" },
    { typed: "Jan 5", day: "2026-01-05" },
    { typed: "5-jan", day: "2026-01-05" },
    { typed: "2026-01-31", day: "2026-01-31" },
  ])("$typed is lost as a text and becomes the date $day", ({ typed, day }) => {
    const { range } = open();
    const read = range("A1").setValue(typed).getValue() as Date;
    expect(read.toISOString().slice(0, 10)).toBe(day);
  });

  test.each(["1/2", "5%", "TRUE", "1e3", "=1+1", "$5"])("%s stays a text where the cell's format is plain text", (typed) => {
    const { range } = open();
    expect(range("A1").setNumberFormat("@").setValue(typed).getValue()).toBe(typed);
  });

  test.each(["=1+1", '=HYPERLINK("https://evil.example")', "+A1", "-SUM(A1)"])("%s becomes a formula", (typed) => {
    const { range } = open();
    expect(range("A1").setValue(typed).getFormula()).toBe(typed.startsWith("=") ? typed : `=${typed}`);
  });

  test("of formulas are what the cell shows, and formulas go when a value is written", () => {
    const { host, range } = open(["=B1", 2]);
    const [row] = host.state.spreadsheet.sheets[0]?.rows ?? [];
    if (row?.[0] !== undefined) row[0] = { ...row[0], value: 2 };
    expect([range("A1:B1").getValues(), range("A1:B1").getFormulas()]).toEqual([[[2, 2]], [["=B1", ""]]]);
    expect(range("A1").setValue(3).getFormula()).toBe("");
    expect(range("A1").setFormula("SUM(B1)").getFormula()).toBe("=SUM(B1)");
  });
});

describe("ranges", () => {
  test.each([
    { get: (sheet: Sheet) => sheet.getRange(11, 1), says: "The coordinates of the range are outside the dimensions of the sheet." },
    { get: (sheet: Sheet) => sheet.getRange(1, 1, 1, 6), says: "The coordinates of the range are outside the dimensions of the sheet." },
    { get: (sheet: Sheet) => sheet.getRange(1, 1, 0, 1), says: "The number of rows in the range must be at least 1." },
    { get: (sheet: Sheet) => sheet.getRange(0, 1), says: "The starting row of the range is too small." },
    { get: (sheet: Sheet) => sheet.getRange("nowhere"), says: "Range not found" },
    { get: (sheet: Sheet) => sheet.getRange("A1:F1"), says: "The coordinates of the range are outside the dimensions of the sheet." },
    {
      get: (sheet: Sheet) => sheet.getRange(1.5, 1),
      says: "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    },
    {
      get: (sheet: Sheet) => (sheet.getRange as () => unknown)(),
      says: "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    },
  ])("outside of the sheet are refused: $says", ({ get, says }) => expect(() => get(open().sheet)).toThrow(says));

  test.each([
    { notation: "A:B", is: "A1:B10" },
    { notation: "2:3", is: "A2:E3" },
    { notation: "B2:B", is: "B2:B10" },
    { notation: "$B$2", is: "B2" },
    { notation: "Plan!C3", is: "C3" },
    { notation: "'My notes'!C3:D4", is: "C3:D4" },
  ])("$notation is $is", ({ notation, is }) => expect(open().host.spreadsheet.getRange(notation).getA1Notation()).toBe(is));

  test("end where the content ends (Sheet.getDataRange, getLastRow)", () => {
    const { sheet, range } = open(["a", ""], ["", ""], ["", "=1"]);
    range("E9").setBackground("#ff0000").setNote("seen");
    expect([sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows()]).toEqual(["A1:B3", 3, 2, 10]);
  });
});

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

describe("rows and columns", () => {
  test("that go in take everything on the cells along", () => {
    const { host, sheet, range } = open(["a"], ["b"]);
    const { spreadsheet, globals } = host;
    range("A2").setNote("of b").setBackground("#ABC").merge();
    range("A2:B2").merge();
    spreadsheet.setNamedRange("Here", range("A2:B2"));
    range("2:2").addDeveloperMetadata("row", "two");
    range("A2:B2").protect();
    range("A1:B2").createFilter();
    const rule = globals.SpreadsheetApp.newConditionalFormatRule()
      .whenNumberLessThan(0)
      .setFontColor("#ff0000")
      .setRanges([range("A2")])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.insertChart(sheet.newChart().addRange(range("A1:A2")).setPosition(2, 1, 0, 0).build());
    sheet.insertRowBefore(2);
    sheet.insertColumnsAfter(1, 2);
    const chart = sheet.getCharts()[0];
    expect([
      range("A3").getNote(),
      range("A3").getBackground(),
      range("A3").getMergedRanges()[0]?.getA1Notation(),
      spreadsheet.getRangeByName("here")?.getA1Notation(),
      spreadsheet.createDeveloperMetadataFinder().withKey("row").find()[0]?.getLocation().getRow()?.getRow(),
      sheet.getProtections(globals.SpreadsheetApp.ProtectionType.RANGE)[0]?.getRange().getA1Notation(),
      sheet.getFilter()?.getRange().getA1Notation(),
      sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation(),
      chart?.getRanges()[0]?.getA1Notation(),
      chart?.getContainerInfo().getAnchorRow(),
      sheet.getMaxRows(),
      sheet.getMaxColumns(),
    ]).toEqual(["of b", "#aabbcc", "A3:D3", "A3:D3", 3, "A3:D3", "A1:D3", "A3", "A1:A3", 3, 11, 7]);
    expect(host.violations).toEqual([]);
  });

  test("that go out take away what stood on them alone", () => {
    const { host, sheet, range } = open(["a"], ["b"], ["c"]);
    host.spreadsheet.setNamedRange("Gone", range("A2"));
    host.spreadsheet.setNamedRange("Shorter", range("A1:A3"));
    range("2:2").addDeveloperMetadata("row");
    sheet.deleteRow(2);
    expect([
      host.spreadsheet.getRangeByName("Gone"),
      host.spreadsheet.getRangeByName("Shorter")?.getA1Notation(),
      host.spreadsheet.createDeveloperMetadataFinder().find().length,
      range("A2").getValue(),
    ]).toEqual([null, "A1:A2", 0, "c"]);
    expect(() => sheet.deleteRows(1, 9)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sheet.deleteColumns(5, 2)).toThrow("Those columns are out of bounds.");
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 8)).toThrow("Sorry, it is not possible to delete all non-frozen rows.");
  });

  test('are at most so many that the workbook has ten million cells ("Google Sheets: file limits")', () => {
    const { sheet } = open();
    expect(() => sheet.insertRowsAfter(10, 2_000_000)).toThrow("above the limit of 10000000 cells");
    expect(() => sheet.insertColumnsAfter(5, 18_274)).toThrow("more than 18278 columns");
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([10, 5]);
  });

  test("a user changes behind the script's back", () => {
    const { host, range } = open(["a"], ["b"]);
    const [sheet] = host.state.spreadsheet.sheets;
    if (sheet === undefined) return;
    insertLines(host.state.spreadsheet, sheet, "rows", 1, 2);
    deleteLines(host.state.spreadsheet, sheet, "columns", 2, 1);
    expect([range("A3:A4").getValues(), host.calls.count("Sheet.insertRowsBefore")]).toEqual([[["a"], ["b"]], 0]);
  });
});

describe("sheets", () => {
  test("have names of their own and are never all gone", () => {
    const { host, sheet } = open();
    const { spreadsheet } = host;
    expect(() => spreadsheet.insertSheet("plan")).toThrow('A sheet with the name "plan" already exists. Please enter another name.');
    const added = spreadsheet.insertSheet("Dashboard", 0);
    expect([spreadsheet.getSheets().map((sheet) => sheet.getName()), spreadsheet.getActiveSheet().getName(), added.getIndex()]).toEqual([
      ["Dashboard", "Plan", "My notes"],
      "Dashboard",
      1,
    ]);
    spreadsheet.moveActiveSheet(3);
    expect(added.getIndex()).toBe(3);
    spreadsheet.deleteSheet(added);
    sheet.hideSheet();
    expect(() => spreadsheet.getSheetByName("My notes")?.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(() => added.getRange("A1").setValue(1)).toThrow("not found");
  });
});

describe("calls", () => {
  const sheets: readonly StartSheet[] = [{ name: "Plan", cells: [["a"]] }];

  test("that reach the server are counted by name, and a read waits for the writes before it", () => {
    const host = sheetsHost({ sheets });
    const range = host.spreadsheet.getRange("A1:B1");
    host.calls.reset();
    range.setValues([[1, 2]]).setFontWeight("bold");
    host.spreadsheet.getSheetByName("Plan");
    host.globals.SpreadsheetApp.newDataValidation().requireValueInList(["a"], true).build();
    range.getValues();
    range.getRow();
    range.getValues();
    expect([host.calls.byName(), host.calls.flushes]).toEqual([
      { "Range.setValues": 1, "Range.setFontWeight": 1, "Spreadsheet.getSheetByName": 1, "Range.getValues": 2 },
      1,
    ]);
  });

  test.each([
    { says: googleSays.timedOut, afterwards: false, leaves: "a" },
    { says: googleSays.timedOut, afterwards: true, leaves: "b" },
    { says: googleSays.tooManyTimes, afterwards: false, leaves: "a" },
  ])("fail where a test wants it: $says, done: $afterwards", ({ says, afterwards, leaves }) => {
    const host = sheetsHost({ sheets });
    host.calls.failOn("Range.setValue", 2, says, afterwards);
    const range = host.spreadsheet.getRange("A1");
    range.setValue("a");
    expect(() => range.setValue("b")).toThrow(says);
    expect(range.getValue()).toBe(leaves);
  });

  test("fail one and all once the time of the execution is up", () => {
    const host = sheetsHost({ sheets });
    const range = host.spreadsheet.getRange("A1");
    host.calls.reset();
    host.calls.failAt(2, googleSays.tooLong);
    expect(range.getValue()).toBe("a");
    expect(() => range.getValue()).toThrow("Exceeded maximum execution time");
    expect(() => range.getRow()).toThrow("Exceeded maximum execution time");
    host.state.restart();
    expect(range.getValue()).toBe("a");
  });
});

describe("strangers", () => {
  type Any = Record<string, (...given: readonly unknown[]) => unknown>;

  test.each([
    { what: "a member that Google does not have", run: (range: Any) => range["getCells"]?.(), says: "Spreadsheet.Range has no getCells" },
    { what: "a member that is not built", run: (range: Any) => range["randomize"]?.(), says: "Spreadsheet.Range.randomize is not built here" },
    { what: "a property that is set", run: (range: Any) => ((range as unknown as { value: number }).value = 1), says: "Spreadsheet.Range.value cannot be set" },
  ])("$what fails by name and is kept", ({ run, says }) => {
    const { host, range } = open();
    expect(() => run(range("A1") as unknown as Any)).toThrow(says);
    expect(host.violations).toEqual([says]);
  });

  test("a word that an enumeration does not have fails by name", () => {
    const { SpreadsheetApp } = sheetsHost().globals;
    expect(() => (SpreadsheetApp.BorderStyle as unknown as Record<string, unknown>)["THICK"]).toThrow("Spreadsheet.BorderStyle has no THICK");
    expect([String(SpreadsheetApp.BorderStyle.SOLID), SpreadsheetApp.BorderStyle.SOLID === sheetsHost().globals.SpreadsheetApp.BorderStyle.SOLID]).toEqual([
      "SOLID",
      true,
    ]);
  });
});
