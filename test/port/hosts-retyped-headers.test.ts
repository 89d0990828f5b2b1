import { afterEach, expect } from "@jest/globals";
import fc from "fast-check";
import type { Cell, PlanWorkbook, StatusColumn } from "../../core/port/workbook";
import { cellXml } from "../../xlsx-file/write/cells";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { expectNoViolation as expectNoneOfExcel, hostWorkbook, inExcel } from "../excel/excel-fixture";
import { expectNoViolation as expectNoneOfSheets, inSheets, openedSheets } from "../sheets/sheets-fixture";
import { sheetCells, trimmed } from "../support/sheet-cells";
import { workbook as fileOf } from "../support/xlsx-fixture";
import { memoryWorkbook } from "./memory-workbook";
import { testIn } from "../excel/excel-test";

/* Headers as people type them anew: in other letters, with other spaces, line breaks, hyphens, a colon or an asterisk. */

afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

type Rows = readonly (readonly Cell[])[];

interface Opened {
  readonly workbook: PlanWorkbook;
  cells(sheet: string): Promise<Rows>;
}

const hosts: Readonly<Record<string, (sheet: { readonly name: string; readonly cells: Rows }) => Promise<Opened>>> = {
  memory: async ({ name, cells }) => {
    const workbook = memoryWorkbook([{ name, cells: cells.map((row) => [...row]), tables: [] }]);
    return { workbook, cells: async () => trimmed(workbook.sheets[0]?.cells ?? []) };
  },
  "an .xlsx file": async ({ name, cells }) => {
    const rows = cells.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(index + 1, column + 1, cell)).join("")}</row>`);
    const workbook = await openXlsx(await fileOf({ sheets: [{ name, rows: rows.join("") }] }));
    return { workbook, cells: async (sheet) => sheetCells(await workbook.toBytes(), sheet) };
  },
  Excel: async (sheet) => inExcel(hostWorkbook([sheet])),
  "Google Sheets": async (sheet) => inSheets(openedSheets([sheet])),
};

/** A header typed anew. Its letters, in whatever case, and their order stay. */
const retyped = (header: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...Array.from(header, (letter) =>
        / |-/.test(letter)
          ? fc.constantFrom(letter, "  ", "\u00a0", "\n", " - ", "-", "_")
          : fc.constantFrom(letter, letter.toUpperCase(), letter.toLowerCase(), `${letter}\u00ad`),
      ),
      fc.constantFrom("", ":", " *", "\u00a0", " :"),
    )
    .map((letters) => letters.join(""));

const headers = ["Benefit ID", "Benefit", "My own note", "Status", "Variance %", "Forecast at completion", "Not ours"] as const;
const body: Rows = [
  ["B-01", "Less overtime", "ask Finance", "old", 1, 2, "mine"],
  ["B-02", "Faster orders", 7, "old", 3, 4, true],
];

const status = (header: string, cells: readonly Cell[]): StatusColumn => ({ header, note: "", width: 12, highlights: [], cells });
const columns = [status("Status", ["Green", "Red"]), status("Variance %", [0.25, -0.5]), status("Forecast at completion", [11, 12]), status("Slip", [0, 1.5])];

for (const [host, open] of Object.entries(hosts))
  testIn(host)(
    `in ${host} a column is found again however its header is typed anew, none is doubled and no other cell changes`,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.tuple(...headers.map(retyped)), async (typed) => {
          const { workbook, cells } = await open({ name: "Benefits", cells: [typed, ...body] });
          const before = await cells("Benefits");
          const [table] = (await workbook.read(["Benefits"])).tables;
          const key = table?.columns[0];
          if (key === undefined) throw new Error(`no table is found under ${JSON.stringify(typed)}`);
          expect(key.cells).toEqual(["B-01", "B-02"]);
          const update = { newTables: [], tables: [{ table: "Benefits", key, columns }], sheets: [] };
          await workbook.apply(update);
          const after = await cells("Benefits");
          expect(after).toEqual([
            [...(before[0] ?? []), "Slip"],
            ["B-01", "Less overtime", "ask Finance", "Green", 0.25, 11, "mine", 0],
            ["B-02", "Faster orders", 7, "Red", -0.5, 12, true, 1.5],
          ]);
          await workbook.apply(update);
          expect(await cells("Benefits")).toEqual(after);
        }),
        { numRuns: 25 },
      );
    },
    120_000,
  );
