import { readTables } from "../../../core/reading/read-tables";
import type { ContractExpect, Proof } from "./contract-workbook";
import { register, notes, status, onBenefits, update, ownedSheet, columnOf, headersOf } from "./given";

/** What is read, and what of it. */
export const readingSentences = (expect: ContractExpect) => {
  return {
    "reads the tables that are there and only those that are wanted": async (make) => {
      const { workbook } = await make([notes, register]);
      const snapshot = await workbook.read(["Benefits", "Measurements"]);
      expect(snapshot.tables.map(({ name, sheet, headerRow, firstColumn }) => [name, sheet, headerRow, firstColumn])).toEqual([["Benefits", "Benefits", 1, 1]]);
      expect(columnOf(snapshot, "Benefits", "Our own column")).toEqual(["red folder", null]);
      expect((await workbook.read(["Measurements"])).tables).toEqual([]);
    },
    "hands over plain data": async (make) => {
      const { workbook } = await make([register]);
      const snapshot = await workbook.read(readTables);
      expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    },
    "finds a table below title rows and keeps the blank rows in its middle": async (make) => {
      const [headers = [], first = [], second = []] = register.cells;
      const { workbook } = await make([{ name: "Register", cells: [["Benefits of the programme"], [], headers, first, [], [], second] }]);
      const [table] = (await workbook.read(["Benefits"])).tables;
      expect([table?.headerRow, table?.columns[0]?.cells]).toEqual([3, ["B-01", null, null, "B-02"]]);
    },
    "keeps an empty column in the middle of a table, so that a column's place tells where it stands": async (make) => {
      const { workbook } = await make([
        {
          name: "Benefits",
          cells: [
            [null, "Benefit ID", "Benefit", null, null, "Target"],
            [null, "B-01", "Less overtime", null, null, 5],
          ],
        },
      ]);
      const [table] = (await workbook.read(["Benefits"])).tables;
      expect(table?.firstColumn).toEqual(2);
      expect(table?.columns.map(({ header, cells }) => [header, cells])).toEqual([
        ["Benefit ID", ["B-01"]],
        ["Benefit", ["Less overtime"]],
        ["", [null]],
        ["", [null]],
        ["Target", [5]],
      ]);
    },
    "reads the rows directly below a table as rows of it, and stretches it on review": async (make) => {
      const rows = [...register.cells, ["B-03", "Typed below"], [], ["B-04", "Behind a blank row"]];
      const host = await make([{ ...register, cells: rows, table: "Benefits", tableRows: 2 }]);
      const [table] = (await host.workbook.read(["Benefits"])).tables;
      expect([table?.rowsBelow, table?.columns[0]?.cells]).toEqual([2, ["B-01", "B-02", "B-03"]]);
      const change = onBenefits([status("Status", ["Red", null, "Green"])], ["B-01", "B-02", "B-03"]);
      await host.workbook.apply(update({ tables: [change], stretchedTables: ["Benefits"] }));
      for (const opened of [host, await host.reopen()]) {
        const [after] = (await opened.workbook.read(["Benefits"])).tables;
        expect([after?.rowsBelow, after?.columns[0]?.cells]).toEqual([undefined, ["B-01", "B-02", "B-03"]]);
        expect(after?.columns.find(({ header }) => header === "Status")?.cells).toEqual(["Red", null, "Green"]);
      }
      expect((await host.cells("Benefits")).slice(4)).toEqual([[], ["B-04", "Behind a blank row"]]);
    },
    "takes neither totals nor a note directly below a table for rows of it": async (make) => {
      for (const below of [["Total", null, null, null, null, 1212], ["Figures as agreed with finance"], [null, "no ID", "x"]]) {
        const { workbook } = await make([{ ...register, cells: [...register.cells, below], table: "Benefits", tableRows: 3 }]);
        const [table] = (await workbook.read(["Benefits"])).tables;
        expect([table?.rowsBelow, table?.columns[0]?.cells]).toEqual([undefined, ["B-01", "B-02"]]);
      }
    },
    "tells of cells joined downwards, whose value stands in the first alone, and of none joined sideways": async (make) => {
      const cells = [
        [null, "Benefit ID", "Benefit", "Owner", "Target", "Notes", "More"],
        [null, "B-01", "One", "Ann", 5, "both", null],
        [null, "B-02", "Two", null, null],
        [null, "B-03", "Three", null, 7],
        [null, "B-04", "Four", "Bob"],
      ];
      for (const [sheet, first] of [
        [{}, 2],
        [{ table: "Benefits" }, 1],
      ] as const) {
        const rows = first === 1 ? cells.map((row) => row.slice(1)) : cells;
        const at = (area: string): string => (first === 1 ? area.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 1)) : area);
        const host = await make([{ name: "Benefits", cells: rows, ...sheet, joined: ["D2:D4", "E2:E3", "F2:G2"].map(at) }]);
        for (const one of [host, await host.reopen()]) {
          const snapshot = await one.workbook.read(["Benefits"]);
          const [table] = snapshot.tables;
          expect([...(table?.joined ?? [])].sort((a, b) => a.column - b.column)).toEqual([
            { column: 2, row: 0, rows: 3 },
            { column: 3, row: 0, rows: 2 },
          ]);
          expect([columnOf(snapshot, "Benefits", "Owner"), columnOf(snapshot, "Benefits", "Target")]).toEqual([
            ["Ann", null, null, "Bob"],
            [5, null, 7, null],
          ]);
        }
      }
    },
    "tells which figures without a unit are shown as spans of time, and does not ask where the unit says what they count": async (make) => {
      const [queue, short] = [45 / 1440, 20 / 1440];
      const plan = {
        name: "Benefits",
        cells: [
          ["Benefit ID", "Benefit", "Unit", "Baseline", "Target", "Kind", "Direction", "Start", "Due"],
          ["B-01", "Shorter queue", null, queue, short, "Level", "Decrease", 46023, 46387],
          ["B-02", "Fewer days", "days", 12, 8, "Level", "Decrease", 46023, 46387],
          ["B-03", "Shorter calls", " ", null, short, "Level", "Decrease", 46023, 46387],
        ],
        formats: { D2: "[h]:mm", E2: "h:mm", D3: "[h]:mm", E3: "[h]:mm", E4: "[mm]:ss" },
      };
      const log = {
        name: "Measurements",
        cells: [
          ["Benefit ID", "Date", "Actual"],
          ["B-02", 46053, 11],
          ["B-01", 46053, queue],
          ["B-01", 46081, queue],
          ["B-02", 46081, 10],
          ["B-03", 46081, short],
        ],
        formats: { C3: "[h]:mm", C4: "[h]:mm", C5: "0.00", C6: "h:mm AM/PM" },
      };
      for (const [first, second] of [
        [plan, log],
        [
          { ...plan, table: "Benefits" },
          { ...log, table: "Measurements" },
        ],
      ] as const) {
        const host = await make([first, second]);
        for (const one of [host, await host.reopen()]) {
          const { tables } = await one.workbook.read(["Benefits", "Measurements"]);
          const spans = tables.flatMap(({ columns }) => columns.flatMap((column) => (column.spans === undefined ? [] : [[column.header, column.spans]])));
          expect(spans).toEqual([
            ["Baseline", [{ row: 0, rows: 1, unit: "h:mm" }]],
            [
              "Target",
              [
                { row: 0, rows: 2, unit: "h:mm" },
                { row: 2, rows: 1, unit: "h:mm:ss" },
              ],
            ],
            ["Actual", [{ row: 1, rows: 2, unit: "h:mm" }]],
          ]);
        }
      }
    },
    "finds a spreadsheet table by its name on a sheet of any name": async (make) => {
      const { workbook } = await make([{ ...register, name: "Sheet 7", table: "Benefits" }]);
      expect((await workbook.read(["Benefits"])).tables.map(({ sheet }) => sheet)).toEqual(["Sheet 7"]);
    },
    "reads a table of the product's own by its name": async (make) => {
      const host = await make([register]);
      await host.workbook.apply(
        update({
          sheets: [
            ownedSheet(
              "Review data",
              [
                ["Table", "Column", "Meaning"],
                ["Benefits", "Status", "How it stands."],
              ],
              "ReviewColumns",
            ),
          ],
        }),
      );
      const snapshot = await (await host.reopen()).workbook.read(readTables);
      expect(columnOf(snapshot, "ReviewColumns", "Column")).toEqual(["Status"]);
    },
    "shows the first 200 rows of every sheet but the product's own, tables under their names": async (make) => {
      const long = Array.from({ length: 300 }, (_, row) => [null, row === 0 ? "Saving" : row]);
      const host = await make([{ ...register, table: "Register" }, notes, { name: "Savings", cells: [[], ...long] }, { name: "Blank", cells: [] }]);
      await host.workbook.apply(update({ sheets: [ownedSheet("Dashboard", [["ours"]]), ownedSheet("Register mapping", [["ours"]])] }));
      const shown = { table: null, top: 1, left: 1 };
      const expected = [
        { ...shown, sheet: "Benefits", table: "Register", rows: register.cells },
        { ...shown, sheet: "My notes", rows: notes.cells },
        { ...shown, sheet: "Savings", top: 2, left: 2, rows: long.slice(0, 199).map((row) => row.slice(1)) },
      ];
      const looks = await (await host.reopen()).workbook.look();
      expect([...looks].sort((a, b) => (a.sheet < b.sheet ? -1 : 1))).toEqual(expected);
    },
    "hands over headers that stand twice, that are blank and that are no text": async (make) => {
      const host = await make([
        {
          name: "Benefits",
          cells: [
            ["Benefit ID", "Benefit", "Benefit", null, 2026, "__proto__"],
            ["B-01", "a", "b", "c", "d", "e"],
          ],
        },
      ]);
      const snapshot = await host.workbook.read(["Benefits"]);
      expect(headersOf(snapshot)).toEqual(["Benefit ID", "Benefit", "Benefit", "", "2026", "__proto__"]);
      expect(snapshot.tables[0]?.columns.map(({ cells }) => cells[0])).toEqual(["B-01", "a", "b", "c", "d", "e"]);
    },
  } as const satisfies Readonly<Record<string, Proof>>;
};
