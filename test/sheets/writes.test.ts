import { afterEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyLetter } from "../support/any-letter";
import type { Cell, OwnedSheet, PlanUpdate, StatusColumn, TableUpdate } from "../../core/port/workbook";
import type { ContractSheet } from "../port/port-contract";
import { cellAt, type HostCell, type HostRule, type HostSheet } from "./host/model";
import type { SheetsHost } from "./host/sheets-host";
import { cellsOf, expectNoViolation, openedSheets, sheetNamed, workbookOf } from "./sheets-fixture";

afterEach(expectNoViolation);

const register: ContractSheet = {
  name: "Benefits",
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
const appended = (ids: readonly Cell[]): PlanUpdate =>
  update({ appendedRows: [{ table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [{ header: "Benefit ID", cells: ids }] }] });
const page = (parts: Partial<OwnedSheet>): OwnedSheet => ({
  name: "Findings",
  widths: [9],
  blocks: [],
  charts: [],
  gridlines: true,
  landscape: false,
  place: "last",
  ...parts,
});
const sheetOf = (host: SheetsHost, name = "Benefits"): HostSheet => sheetNamed(host, name) as HostSheet;
const setCell = (sheet: HostSheet, row: number, column: number, cell: HostCell): void => void ((sheet.rows[row - 1] ??= [])[column - 1] = cell);

describe("texts stay texts", () => {
  test.each([
    '=HYPERLINK("http://example.org","x")',
    "+1+2",
    "+A1",
    "-5",
    "@x",
    "<img src=x onerror=alert(1)>",
    "\u202Etxt.exe",
    "3 May",
    "May-26",
    "Mar 1 2016",
    "1/2",
    "12:30",
    "50%",
    "€5",
    "1e3",
    "TRUE",
    "wahr",
    "'apostrophe",
    "''two",
    "  ",
    "-",
    "0012",
  ])("%s", (text) => {
    const host = openedSheets([register]);
    workbookOf(host).apply(update({ tables: [onBenefits([status("Status", [text, "Late"])])] }));
    expect(cellsOf(sheetOf(host)).map((row) => row[3])).toEqual(["Status", text, "Late"]);
    workbookOf(host).apply(update({ sheets: [page({ blocks: [{ row: 1, column: 1, cells: [[text]], styles: [{}] }] })] }));
    expect(cellsOf(sheetOf(host, "Findings"))).toEqual([[text]]);
  });

  test("whatever they are", () => {
    const host = openedSheets([
      {
        name: "Benefits",
        cells: [
          ["Benefit ID", "Benefit"],
          ["B-01", "One"],
        ],
      },
    ]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: anyLetter }), fc.stringMatching(/^[=+\-@']?[\d./:, A-Ma-m%]{1,12}$/)),
        (text) => {
          workbookOf(host).apply(update({ tables: [onBenefits([status("Status", [text])], ["B-01"])] }));
          expect(cellAt(sheetOf(host), 2, 3)).toMatchObject({ value: text });
          expect(cellAt(sheetOf(host), 2, 3).formula).toBeUndefined();
        },
      ),
      { numRuns: 100 },
    );
  });

  test("also below a column that the user made plain text", () => {
    const host = openedSheets([register]);
    for (const row of [2, 3]) setCell(sheetOf(host), row, 1, { value: `B-0${row - 1}`, look: { numberFormat: "@" } });
    workbookOf(host).apply(appended(["007", "=1+1"]));
    expect(cellsOf(sheetOf(host)).slice(3)).toEqual([["007"], ["=1+1"]]);
    expect(cellAt(sheetOf(host), 5, 1)).toMatchObject({ look: { numberFormat: "@" } });
  });

  test("one that no cell holds is refused before anything is written", () => {
    const host = openedSheets([register]);
    const before = host.snapshot();
    expect(() => workbookOf(host).apply(update({ tables: [onBenefits([status("Status", ["x".repeat(50_001), "Late"])])] }))).toThrow(/50000 characters/);
    expect(host.snapshot()).toEqual(before);
  });
});

describe("what the user has stays", () => {
  test("formulas, notes and looks beside the status columns and between them; values of formulas are read", () => {
    const host = openedSheets([
      {
        name: "Benefits",
        cells: [
          ["Benefit ID", "Status", "Mine", "Reason"],
          ["B-01", "old", null, "old"],
          ["B-02", "old", "b", "old"],
        ],
      },
    ]);
    const mine: HostCell = { value: 12, formula: "=LEN(A2)*3", note: "Mine.", look: { numberFormat: "0.00", background: "#ffff00" } };
    setCell(sheetOf(host), 2, 3, mine);
    expect(workbookOf(host).read(["Benefits"]).tables[0]?.columns[2]?.cells).toEqual([12, "b"]);
    workbookOf(host).apply(update({ tables: [onBenefits([status("Status", ["Late", null], { format: "0%" }), status("Reason", [null, "none"])])] }));
    expect(cellAt(sheetOf(host), 2, 3)).toBe(mine);
    expect(sheetOf(host).rows.map((row) => [row[1]?.value, row[3]?.value])).toEqual([
      ["Status", "Reason"],
      ["Late", ""],
      ["", "none"],
    ]);
  });

  test("a filter and hidden rows, which are written to as well", () => {
    const host = openedSheets([register]);
    const sheet = sheetOf(host);
    const filter = { area: { top: 1, left: 1, bottom: 3, right: 3 }, criteria: { 3: { criteria: null, values: [], hidden: ["a"] } } };
    [sheet.filter, sheet.hiddenRows] = [filter, [false, false, true]];
    workbookOf(host).apply(update({ tables: [onBenefits([status("Status", ["Late", "On track"])])] }));
    expect(cellsOf(sheet).map((row) => row[3])).toEqual(["Status", "Late", "On track"]);
    expect([sheet.filter, sheet.hiddenRows]).toEqual([filter, [false, false, true]]);
  });

  test("what stands right of a named range, and below it", () => {
    const host = openedSheets([{ ...register, table: "Benefits" }]);
    setCell(sheetOf(host), 2, 5, { value: "mine", look: {} });
    const before = host.snapshot();
    expect(() => workbookOf(host).apply(update({ tables: [onBenefits([status("Status", ["a", "b"]), status("Reason", ["a", "b"])])] }))).toThrow(
      /right of the table "Benefits" are needed, but one of the columns D to E on "Benefits" holds something/,
    );
    expect(host.snapshot()).toEqual(before);
    setCell(sheetOf(host), 5, 2, { value: "mine", look: {} });
    expect(() => workbookOf(host).apply(appended(["B-03", "B-04"]))).toThrow(/row 4 below it holds something/);
  });

  test("rows typed below a named range, which it takes in where an update says so and nothing else", () => {
    const host = openedSheets([{ ...register, table: "Benefits" }]);
    for (const [column, value] of ["B-03", "Typed below"].entries()) setCell(sheetOf(host), 4, column + 1, { value, look: {} });
    workbookOf(host).apply(update({ stretchedTables: ["Benefits"] }));
    expect(host.state.spreadsheet.namedRanges).toMatchObject([{ name: "Benefits", area: { top: 1, left: 1, bottom: 4, right: 3 } }]);
  });

  test("a formula that shows nothing where rows are to go", () => {
    const host = openedSheets([register]);
    setCell(sheetOf(host), 4, 1, { value: "", formula: '=IF(B4="","",1)', look: {} });
    expect(() => workbookOf(host).apply(appended(["B-03"]))).toThrow(/A4 below it holds something/);
  });

  test("their conditional formats, in their order, whatever happens to ours", () => {
    const late = [
      { when: { textIs: "Late" }, color: "#C00000", fill: "#FDE7E9", bold: true },
      { when: { below: 0 }, color: "#C00000" },
    ] as const;
    const host = openedSheets([register]);
    const sheet = sheetOf(host);
    const theirs = (word: string): HostRule => ({
      areas: [{ top: 2, left: 1, bottom: 1000, right: 9 }],
      condition: { criteria: "TEXT_CONTAINS", values: [word] },
      style: { background: "#00ff00" },
    });
    sheet.rules = [theirs("x"), theirs("y")];
    const change = (rules: StatusColumn["highlights"]) => update({ tables: [onBenefits([status("Status", ["Late", "b"], { highlights: rules })])] });
    const words = () =>
      sheet.rules.map(
        ({ condition, areas }) =>
          `${condition?.criteria} ${String(condition?.values[0])} ${areas.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(",")).join(" ")}`,
      );
    const ours = ["TEXT_EQUAL_TO Late 2,4,1000,4", "NUMBER_LESS_THAN 0 2,4,1000,4"];
    const [x, y] = ["TEXT_CONTAINS x 2,1,1000,9", "TEXT_CONTAINS y 2,1,1000,9"];
    for (const times of [1, 2, 3]) {
      workbookOf(host).apply(change(late));
      expect([times, words()]).toEqual([times, [...ours, x, y]]);
    }
    expect(sheet.rules[0]?.style).toEqual({ fontColor: "#c00000", background: "#fde7e9", bold: true });
    // The user puts one of theirs first, and one in place of one of ours: ours are whole again.
    sheet.rules = [theirs("z"), ...sheet.rules];
    workbookOf(host).apply(change(late));
    expect(words()).toEqual(["TEXT_CONTAINS z 2,1,1000,9", ...ours, x, y]);
    sheet.rules = sheet.rules.map((rule, index) => (index === 1 ? theirs("w") : rule));
    workbookOf(host).apply(change(late));
    expect(words()).toEqual(["TEXT_CONTAINS z 2,1,1000,9", "TEXT_CONTAINS w 2,1,1000,9", ...ours, x, y]);
    workbookOf(host).apply(change([{ ...late[0], color: "#00ff00" }, late[1]]));
    expect([words(), sheet.rules[2]?.style["fontColor"]]).toEqual([["TEXT_CONTAINS z 2,1,1000,9", "TEXT_CONTAINS w 2,1,1000,9", ...ours, x, y], "#00ff00"]);
  });
});
