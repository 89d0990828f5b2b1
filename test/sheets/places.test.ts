import { WorkbookTrouble } from "../../core/port/trouble";
import { afterEach, describe, expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { Cell, OwnedSheet, PlanUpdate, TableUpdate } from "../../core/port/workbook";
import { withDocumentLock } from "../../sheets-addon/workbook/document-lock";
import { inWords } from "../../sheets-addon/workbook/trouble";
import { sheetPlace } from "../../session/verbs";
import type { ContractSheet } from "../port/port-contract";
import { googleSays } from "./host/calls";
import { putCell, type HostProtection, type HostSheet } from "./host/model";
import { insertLines } from "./host/structure";
import type { SheetsHost } from "./host/sheets-host";
import { cellsOf, expectNoViolation, openedSheets, readsOfValues, sheetNamed, workbookOf } from "./sheets-fixture";

afterEach(expectNoViolation);

const register: ContractSheet = {
  name: "Benefits",
  cells: [
    ["Benefit ID", "Benefit", "Notes"],
    ["B-01", "Less overtime", "a"],
    ["B-02", "Faster orders", "b"],
  ],
};
const update = (parts: Partial<PlanUpdate>): PlanUpdate => ({ newTables: [], tables: [], sheets: [], ...parts });
const onBenefits = (cells: readonly Cell[], keys: readonly Cell[] = ["B-01", "B-02"]): TableUpdate => ({
  table: "Benefits",
  key: { header: "Benefit ID", cells: keys },
  columns: [{ header: "Status", note: "", width: 12, highlights: [], cells }],
});
const statusOf = update({ tables: [onBenefits(["Late", "On track"])] });
const appended = (ids: readonly Cell[]): PlanUpdate =>
  update({ appendedRows: [{ table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [{ header: "Benefit ID", cells: ids }] }] });
const findings = (word: string): PlanUpdate =>
  update({
    sheets: [
      {
        name: "Findings",
        widths: [9],
        blocks: [{ row: 1, column: 1, table: "ReviewFindings", cells: [["Rule"], [word]], styles: [{}] }],
        charts: [],
        gridlines: true,
        landscape: false,
        place: "last",
      } satisfies OwnedSheet,
    ],
  });
const sheetOf = (host: SheetsHost, name = "Benefits"): HostSheet => sheetNamed(host, name) as HostSheet;
const namesOf = (host: SheetsHost): readonly string[] => host.state.spreadsheet.sheets.map(({ name }) => name);
const troubleOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("where a plan table stands", () => {
  test("a finding leads to its column, also beside blank ones", () => {
    const host = openedSheets([{ name: "Benefits", cells: register.cells.map((row) => [null, ...row.slice(0, 2), null, null, ...row.slice(2), null]) }]);
    expect(sheetPlace(workbookOf(host).read(["Benefits"]), { table: "Benefits", row: 3, column: "Notes" })).toEqual({ sheet: "Benefits", row: 3, column: 6 });
  });

  test("one that a review found is known by its sheet, whatever became of the sheet's name, place and headers", () => {
    const host = openedSheets([{ name: "Notes", cells: [["x"]] }, register]);
    workbookOf(host).apply(statusOf);
    const sheet = sheetOf(host);
    sheet.name = "Nutzen";
    host.state.spreadsheet.sheets.reverse();
    insertLines(host.state.spreadsheet, sheet, "rows", 1, 2);
    putCell(sheet, 3, 2, { value: "Bezeichnung", look: {} });
    const [table] = workbookOf(host).read(["Benefits"]).tables;
    expect([table?.sheet, table?.headerRow, table?.columns.map(({ header }) => header)]).toEqual([
      "Nutzen",
      3,
      ["Benefit ID", "Bezeichnung", "Notes", "Status"],
    ]);
  });

  test("a named range beats a sheet of the same headers, and grows with its columns and rows", () => {
    const host = openedSheets([
      { name: "Register", cells: register.cells },
      { name: "Any", table: "Benefits", cells: register.cells },
    ]);
    workbookOf(host).apply(statusOf);
    expect([cellsOf(sheetOf(host, "Any"))[1], cellsOf(sheetOf(host, "Register"))]).toEqual([["B-01", "Less overtime", "a", "Late"], register.cells]);
    workbookOf(host).apply(appended(["B-03"]));
    expect(host.state.spreadsheet.namedRanges.map(({ area }) => area)).toEqual([{ top: 1, left: 1, bottom: 4, right: 4 }]);
    expect(workbookOf(host).read(["Benefits"]).tables[0]?.columns[0]?.cells).toEqual(["B-01", "B-02", "B-03"]);
  });

  test("two tables on one sheet, each a named range", () => {
    const host = openedSheets([{ name: "Sheet1", cells: [...register.cells, [], ["Benefit ID", "Date", "Actual"], ["B-01", 46100, 3]] }]);
    const { spreadsheet } = host.state;
    const at = (top: number, bottom: number) => ({ sheetId: spreadsheet.sheets[0]?.id ?? 0, area: { top, left: 1, bottom, right: 3 } });
    spreadsheet.namedRanges = [
      { name: "Benefits", ...at(1, 3) },
      { name: "Measurements", ...at(5, 6) },
      { name: "Gone", sheetId: 0, area: undefined },
    ];
    expect(
      workbookOf(host)
        .read(["Benefits", "Measurements"])
        .tables.map(({ name, headerRow, columns }) => [name, headerRow, columns[0]?.cells]),
    ).toEqual([
      ["Benefits", 1, ["B-01", "B-02"]],
      ["Measurements", 5, ["B-01"]],
    ]);
    workbookOf(host).apply(statusOf);
    expect(cellsOf(sheetOf(host, "Sheet1"))).toEqual([
      ["Benefit ID", "Benefit", "Notes", "Status"],
      ["B-01", "Less overtime", "a", "Late"],
      ["B-02", "Faster orders", "b", "On track"],
      [],
      ["Benefit ID", "Date", "Actual"],
      ["B-01", 46100, 3],
    ]);
  });

  test("a log of 300,000 cells, of which only the head is read where it is no plan table", () => {
    const log = (headers: readonly Cell[]): readonly (readonly Cell[])[] => [
      headers,
      ...Array.from({ length: 50_000 }, (_, row): Cell[] => [`B-${row % 9}`, 46000, row, "x", 1, 2]),
    ];
    const host = openedSheets([
      { name: "Measurements", cells: log(["Benefit ID", "Date", "Actual", "Source", "a", "b"]) },
      { name: "Sensors", cells: log(["a", "b", "c", "d", "e", "f"]) },
    ]);
    const [table] = workbookOf(host).read(["Measurements"]).tables;
    expect([table?.columns[2]?.cells.length, table?.columns[2]?.cells[49_999]]).toEqual([50_000, 49_999]);
    expect(readsOfValues(host.calls.byName())).toBe(3);
  });
});

describe("the product's own sheets", () => {
  test("a user's sheet of the same name is never written over: ours takes a number", () => {
    const host = openedSheets([register, { name: "findings", cells: [["Mine"]] }]);
    for (const word of ["first", "second"]) workbookOf(host).apply(findings(word));
    expect([namesOf(host), cellsOf(sheetOf(host, "findings")), cellsOf(sheetOf(host, "Findings (2)"))]).toEqual([
      ["Benefits", "findings", "Findings (2)"],
      [["Mine"]],
      [["Rule"], ["second"]],
    ]);
  });

  test("a user's sheet that bears the name of one that is not finished is never written over either", () => {
    const host = openedSheets([register, { name: "Findings (being set up)", cells: [["Mine"]] }]);
    const before = host.snapshot();
    expect(() => workbookOf(host).apply({ ...statusOf, ...findings("first"), tables: statusOf.tables })).toThrow(
      /"Findings \(being set up\)" bears the name that a new sheet needs/,
    );
    expect(host.snapshot()).toEqual(before);
  });

  test("one that the user renamed or moved is found and keeps its name; one that they deleted is made anew", () => {
    const host = openedSheets([register]);
    workbookOf(host).apply(findings("first"));
    sheetOf(host, "Findings").name = "What to mend";
    host.state.spreadsheet.sheets.reverse();
    workbookOf(host).apply(findings("second"));
    expect([namesOf(host), cellsOf(sheetOf(host, "What to mend"))]).toEqual([
      ["What to mend", "Benefits"],
      [["Rule"], ["second"]],
    ]);
    host.spreadsheet.deleteSheet(host.spreadsheet.getSheetByName("What to mend") as GoogleAppsScript.Spreadsheet.Sheet);
    workbookOf(host).apply(findings("third"));
    expect([namesOf(host), cellsOf(sheetOf(host, "Findings"))]).toEqual([
      ["Benefits", "Findings"],
      [["Rule"], ["third"]],
    ]);
  });

  test("a named range of the user's that ours needs is left alone, and said", () => {
    const host = openedSheets([register, { name: "Mine", table: "reviewfindings", cells: [["A"], [1]] }]);
    const before = host.snapshot();
    expect(() => workbookOf(host).apply(findings("x"))).toThrow(/named range "ReviewFindings" of its own, which the sheet "Findings" needs/);
    expect(host.snapshot()).toEqual(before);
  });

  test("what is remembered may be damaged or gone: the sheets are the user's then", () => {
    for (const value of ["", "[]", "null", '{"sheets":7,"tables":null,"names":[]}', "no JSON"]) {
      const host = openedSheets([register]);
      workbookOf(host).apply(findings("first"));
      for (const metadata of host.state.spreadsheet.metadata) metadata.value = value;
      host.state.spreadsheet.namedRanges = [];
      workbookOf(host).apply(findings("second"));
      expect([namesOf(host), cellsOf(sheetOf(host, "Findings"))]).toEqual([
        ["Benefits", "Findings", "Findings (2)"],
        [["Rule"], ["first"]],
      ]);
    }
  });
});

describe("a table of Google Sheets whose columns have types", () => {
  test("gets its status columns beside it", () => {
    const host = openedSheets([register]);
    sheetOf(host).typedColumns = [1, 2, 3];
    workbookOf(host).apply(statusOf);
    expect(cellsOf(sheetOf(host))[0]?.slice(3)).toEqual(statusOf.tables[0]?.columns.map(({ header }) => header));
  });

  test("says what to do where it holds one of them, and that is not our fault", () => {
    const host = openedSheets([register]);
    workbookOf(host).apply(statusOf);
    sheetOf(host).typedColumns = [1, 2, 3, 4];
    expect(troubleOf(() => workbookOf(host).apply(statusOf))).toMatchObject({
      kind: "cannot write",
      message: expect.stringMatching(/has a type there.*Set the type of that column to None/),
    });
  });
});

describe("protected parts", () => {
  const protect = (host: SheetsHost, name: string, more: Partial<HostProtection>): void => {
    const { spreadsheet } = host.state;
    const sheet = sheetOf(host, name);
    host.state.user = "editor@example.com";
    spreadsheet.protections = [
      ...spreadsheet.protections,
      {
        id: spreadsheet.nextId++,
        type: "RANGE",
        sheetId: sheet.id,
        area: { top: 1, left: 1, bottom: 1000, right: 26 },
        description: "",
        isWarningOnly: false,
        editors: [],
        domainEdit: false,
        rangeName: null,
        unprotected: [],
        ...more,
      },
    ];
  };
  const columns = (left: number, right: number) => ({ top: 1, left, bottom: 1000, right });

  test.each([
    ["the sheet of a table", "Benefits", { type: "SHEET" }, statusOf, /The sheet "Benefits" is protected against your changes\. Ask its owner/],
    [
      "the range where the status goes",
      "Benefits",
      { area: columns(4, 9), description: "Finance only" },
      statusOf,
      /The range D1:I1000 on "Benefits" is protected against your changes \("Finance only"\)/,
    ],
    ["the range where rows go", "Benefits", { area: { top: 4, left: 1, bottom: 9, right: 1 } }, appended(["B-03"]), /The range A4:A9 on "Benefits"/],
    ["one of our own sheets", "Findings", { type: "SHEET" }, { ...statusOf, sheets: findings("x").sheets }, /The sheet "Findings" is protected/],
    ["a sheet but for another part", "Benefits", { type: "SHEET", unprotected: [columns(1, 3)] }, statusOf, /The sheet "Benefits" is protected/],
  ] as const)("%s: said before anything is written", (_, name, more, change, says) => {
    const host = openedSheets([register]);
    workbookOf(host).apply(findings("first"));
    protect(host, name, more);
    const before = host.snapshot();
    expect(troubleOf(() => workbookOf(host).apply(change))).toMatchObject({ kind: "protected", message: expect.stringMatching(says) });
    expect(host.snapshot()).toEqual(before);
  });

  test.each([
    ["a range beside the status", { area: columns(1, 3) }],
    ["a range that only warns", { area: columns(1, 9), isWarningOnly: true }],
    ["a range that the user may edit", { area: columns(1, 9), editors: ["editor@example.com"] }],
    ["a sheet but for the columns right of the table", { type: "SHEET", unprotected: [columns(4, 26)] }],
  ] as const)("%s keeps nothing from being written", (_, more) => {
    const host = openedSheets([register]);
    protect(host, "Benefits", more);
    workbookOf(host).apply(update({ tables: statusOf.tables }));
    expect(cellsOf(sheetOf(host)).map((row) => row[3])).toEqual(["Status", "Late", "On track"]);
  });
});

/** What somebody does between the reading and the writing of a review: what the user is told where nothing can be written, else none. */
const edits: readonly { readonly name: string; readonly edit: (sheet: HostSheet, host: SheetsHost) => void; readonly says?: RegExp }[] = [
  { name: "deletes the cells of the table", edit: (sheet) => void sheet.rows.splice(0), says: /"Benefits" is no longer in the workbook/ },
  {
    name: "deletes the sheet",
    edit: (sheet, host) => void (host.state.spreadsheet.sheets = host.state.spreadsheet.sheets.filter((other) => other !== sheet)),
    says: /was deleted|is no longer in the spreadsheet/,
  },
  { name: "renames the key column", edit: (sheet) => putCell(sheet, 1, 1, { value: "Number", look: {} }), says: /no longer has the column "Benefit ID"/ },
  {
    name: "inserts a row in the table",
    edit: (sheet, host) => insertLines(host.state.spreadsheet, sheet, "rows", 3, 1),
    says: /row 3 of "Benefits" holds something else under "Benefit ID"/,
  },
  { name: "adds a row", edit: (sheet) => putCell(sheet, 4, 1, { value: "B-03", look: {} }), says: /row 4 of "Benefits"/ },
  {
    name: "sorts the table",
    edit: (sheet) => void sheet.rows.splice(1, 2, ...sheet.rows.slice(1, 3).reverse()),
    says: /row 2 of "Benefits" holds something else/,
  },
  { name: "inserts rows above the table", edit: (sheet, host) => insertLines(host.state.spreadsheet, sheet, "rows", 1, 3) },
  { name: "inserts a column before the table", edit: (sheet, host) => insertLines(host.state.spreadsheet, sheet, "columns", 1, 1) },
  { name: "adds a column of their own", edit: (sheet) => putCell(sheet, 1, 4, { value: "Mine", look: {} }) },
  { name: "renames the sheet", edit: (sheet) => void (sheet.name = "Register") },
];

describe("somebody edits the spreadsheet during a review", () => {
  test.each(edits)("$name", ({ edit, says }) => {
    const host = openedSheets([register, { name: "Notes", cells: [["x"]] }]);
    const sheet = sheetOf(host);
    const workbook = workbookOf(host);
    workbook.read(["Benefits"]);
    edit(sheet, host);
    const after = host.snapshot();
    const trouble = troubleOf(() => workbook.apply(statusOf));
    if (says === undefined) {
      expect(trouble).toBeUndefined();
      const rows = cellsOf(sheet);
      const header = rows.findIndex((row) => row.includes("Status"));
      const [id, place] = [rows[header]?.indexOf("Benefit ID") ?? -1, rows[header]?.indexOf("Status") ?? -1];
      expect(rows.slice(header + 1).map((row) => [row[id], row[place]])).toEqual([
        ["B-01", "Late"],
        ["B-02", "On track"],
      ]);
    } else {
      expect(trouble).toMatchObject({ kind: expect.stringMatching(/^(?:moved|gone)$/), message: expect.stringMatching(says) });
      expect(host.snapshot()).toEqual(after);
    }
  });
});

describe("what Google says, in the user's words", () => {
  test.each([
    [googleSays.timedOut, "busy", /does not answer/],
    [googleSays.internal, "busy", /does not answer/],
    [googleSays.tooManyTimes, "busy", /as much for you today/],
    [googleSays.tooLong, "busy", /six minutes/],
    [googleSays.noPermission, "not allowed", /right to edit/],
    [
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      "protected",
      /Data > Protect sheets and ranges/,
    ],
    ["Service Spreadsheets failed while accessing document with id 1x.", "busy", /does not answer/],
    ["Address unavailable: https://docs.google.com", "connection lost", /online/],
    ["This action would increase the number of cells in the workbook above the limit of 10000000 cells.", "too large", /10 million cells/],
  ] as const)("%s", (words, kind, says) => {
    expect(inWords(new Error(words))).toMatchObject({ kind, code: words, message: expect.stringMatching(says) });
  });

  test("what is not known stays as it is", () => {
    const error = new TypeError("x is not a function");
    expect([inWords(error), inWords("thrown text")]).toEqual([error, "thrown text"]);
  });
});

describe("the lock of the document", () => {
  const locks = (isFree: boolean, log: string[]) => ({
    getDocumentLock: () =>
      ({
        tryLock: (milliseconds: number) => (log.push(`try ${milliseconds}`), isFree),
        releaseLock: () => void log.push("release"),
      }) as unknown as GoogleAppsScript.Lock.Lock,
  });

  test("is held while something is done, and given back also where that fails", () => {
    const log: string[] = [];
    expect(withDocumentLock(locks(true, log), () => (log.push("work"), 7))).toBe(7);
    expect(() =>
      withDocumentLock(locks(true, log), () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(log).toEqual(["try 10000", "work", "release", "try 10000", "release"]);
  });

  test("another's is waited for, and then said; a script without a document has none", () => {
    const log: string[] = [];
    const trouble = troubleOf(() => withDocumentLock(locks(false, log), () => log.push("work")));
    expect([trouble instanceof WorkbookTrouble && trouble.kind, String(trouble), log]).toEqual([
      "busy",
      expect.stringMatching(/Another review of this spreadsheet is running/),
      ["try 10000"],
    ]);
    expect(withDocumentLock({ getDocumentLock: () => null as unknown as GoogleAppsScript.Lock.Lock }, () => 1)).toBe(1);
  });
});

test("a review of the example plan by one who sees the spreadsheet for the first time needs nothing of what was remembered", () => {
  const host = openedSheets();
  workbookOf(host).apply(newPlan("hospital"));
  workbookOf(host).apply(reviewPlan(workbookOf(host).read(readTables)).update);
  const cells = host.state.spreadsheet.sheets.map((sheet) => cellsOf(sheet));
  workbookOf(host).apply(reviewPlan(workbookOf(host).read(readTables)).update);
  expect(host.state.spreadsheet.sheets.map((sheet) => cellsOf(sheet))).toEqual(cells);
});
