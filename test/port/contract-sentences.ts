import { newPlan } from "../../core/review/new-plan";
import type { Day } from "../../core/domain/day";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type {
  AppendedRows,
  Cell,
  NewTable,
  OwnedSheet,
  PlanSnapshot,
  PlanUpdate,
  PlanWorkbook,
  SnapshotColumn,
  StatusColumn,
  TableUpdate,
} from "../../core/port/workbook";

/* What a plan workbook must do, whatever it is made of and whoever asks: jest here, a function inside Google there. */

/** As much of jest's `expect` as the proofs use. */
export interface ContractExpect {
  (actual: unknown): { toEqual(expected: unknown): void; readonly rejects: { toThrow(says: RegExp): Promise<void> } };
}

/** A sheet to begin with: cells from A1, and whether they are a spreadsheet table of some name. */
export interface ContractSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly table?: string;
  /** Sheet rows, from 1, that a filter hides. */
  readonly hiddenRows?: readonly number[];
  /** Sheet columns, from 1, that are hidden. */
  readonly hiddenColumns?: readonly number[];
  /** Nothing on the sheet may be changed. */
  readonly isProtected?: true;
  /** Cells that may not be changed, in A1 notation; all others may. */
  readonly protectedCells?: string;
  /** Columns, from 1, that were given a type which takes no values of ours. */
  readonly typedColumns?: readonly number[];
  /** Areas, in A1 notation, whose cells are joined into one. */
  readonly joined?: readonly string[];
  /** Number formats of cells, by their address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** How many of the rows are the table's, its header among them; left out: all. */
  readonly tableRows?: number;
}

/** A workbook of a host, as the contract needs it. */
export interface ContractWorkbook {
  readonly workbook: PlanWorkbook;
  /** The same workbook saved, closed and opened anew. */
  reopen(): Promise<ContractWorkbook>;
  sheetNames(): Promise<readonly string[]>;
  /** All cells of a sheet from A1, as they stand, blank rows and cells at the end left out. */
  cells(sheet: string): Promise<readonly (readonly Cell[])[]>;
  /** Those of the first so many columns of a sheet that are hidden, from 1. */
  hiddenColumns(sheet: string, columns: number): Promise<readonly number[]>;
  /** As a user renames a sheet. */
  rename(sheet: string, to: string): Promise<ContractWorkbook>;
}

export type Proof = (make: (sheets: readonly ContractSheet[]) => Promise<ContractWorkbook>) => Promise<void>;

const register: ContractSheet = {
  name: "Benefits",
  cells: [
    ["Benefit ID", "Benefit", "Our own column", "Kind", "Direction", "Baseline", "Target", "Start", "Due"],
    ["B-01", "Less overtime", "red folder", "Flow", "Decrease", 1200, 1000, 46023, 46387],
    ["B-02", "Faster orders", null, "Level", "Decrease", 12, 8, 46023, 46387],
  ],
};
const notes: ContractSheet = { name: "My notes", cells: [["Anything"], [], [null, 1, true], [{ error: "#N/A" }]] };

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
const columnsOf = (cells: Readonly<Record<string, readonly Cell[]>>): readonly SnapshotColumn[] =>
  Object.entries(cells).map(([header, under]) => ({ header, cells: under }));
const update = (parts: Partial<PlanUpdate>): PlanUpdate => ({ newTables: [], tables: [], sheets: [], ...parts });
const twoMore: AppendedRows = {
  table: "Benefits",
  key: { header: "Benefit ID", cells: ["B-01", "B-02"] },
  columns: [
    { header: "Benefit ID", cells: ["B-03", "B-04"] },
    { header: "Start", cells: [46023, null], format: "yyyy-mm-dd" },
    { header: "Benefit", cells: ["=1+1", "Fewer\nerrors"] },
  ],
};
const ownSheet = (name: string, cells: readonly (readonly Cell[])[], table?: string): OwnedSheet => ({
  name,
  widths: [12, 12, 12],
  gridlines: false,
  landscape: true,
  place: "last",
  charts: [],
  blocks: [{ row: 2, column: 1, cells, styles: (cells[0] ?? []).map(() => ({})), ...(table === undefined ? {} : { table }) }],
});
const objectives = (rows: readonly (readonly Cell[])[]): NewTable => ({
  name: "Objectives",
  sheet: "Objectives",
  about: "What the organisation wants.",
  rows,
  columns: ["Objective ID", "Objective", "Weight"].map((header) => ({ header, note: "", width: 12, required: true })),
});

const everyKind: readonly Cell[] = [
  0,
  1,
  -1,
  0.1 + 0.2,
  1e308,
  -1e-300,
  123456789012345680,
  46053,
  true,
  false,
  "plain",
  " edges ",
  "two  spaces",
  "line\nbreak",
  "a\ttab",
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "'quoted",
  "42",
  "2026-10-31",
  "TRUE",
  "#N/A is no error here",
  '<&>"]]>',
  "_x0041_",
  "🎯 ünï ﷺ",
  "x".repeat(32767),
  "__proto__",
  "constructor",
  { error: "#N/A" },
  { error: "#REF!" },
  { error: "#DIV/0!" },
  null,
  "last",
];

const columnOf = (snapshot: PlanSnapshot, table: string, header: string): readonly Cell[] | undefined =>
  snapshot.tables.find(({ name }) => name === table)?.columns.find((column) => column.header === header)?.cells;
const headersOf = (snapshot: PlanSnapshot, table = "Benefits"): readonly string[] | undefined =>
  snapshot.tables.find(({ name }) => name === table)?.columns.map(({ header }) => header);

/** Rows as columns of equal length, and columns as rows. */
const columnsIn = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, place) => rows.map((row) => row[place] ?? null));

const reviewDay = 46203 as Day;
type ColumnCells = readonly Cell[];
const usersWords = ["on track", "see the minutes"];
const isUsers = ([header = null, ...cells]: ColumnCells): boolean => register.cells[0]?.includes(header) === true || cells.includes("on track");

interface ColumnEdit {
  readonly what: string;
  readonly edit: (columns: readonly ColumnCells[]) => readonly ColumnCells[];
  /** The headers that the next review adds. */
  readonly adds: readonly string[];
  readonly hasList?: false;
  readonly hides?: readonly number[];
}

/** What people do to the columns of a table between two reviews. */
function editsOf(written: readonly ColumnCells[]): readonly ColumnEdit[] {
  const at = written.findIndex(([header]) => header === "Status");
  const insert = (place: number, header: Cell) => (columns: readonly ColumnCells[]) => [
    ...columns.slice(0, place),
    [header, ...usersWords],
    ...columns.slice(place),
  ];
  const typedAnew = (header: string) => (columns: readonly ColumnCells[]) =>
    columns.map((column, place) => (place === at ? [header, ...column.slice(1)] : column));
  const end = written.length;
  return [
    { what: "their own with a colon, left of ours", edit: insert(2, "Status:"), adds: ["Status (review)"] },
    { what: "their own in other letters, right of ours", edit: insert(end, " STATUS "), adds: ["Status (review)"] },
    { what: "one of the very name", edit: insert(2, "Status"), adds: ["Status (review)"] },
    { what: "ours typed anew and their own", edit: (columns) => insert(1, "Status")(typedAnew("Status:")(columns)), adds: ["Status (review)"] },
    { what: "no header", edit: (columns) => insert(2, null)(insert(end, null)(columns)), adds: [] },
    { what: "ours typed anew", edit: typedAnew("status\n:"), adds: [] },
    { what: "ours moved left", edit: (columns) => [columns[at] as ColumnCells, ...columns.filter((_, place) => place !== at)], adds: [] },
    { what: "ours hidden", edit: (columns) => columns, adds: [], hides: [at + 1, at + 2] },
    { what: "no list", edit: (columns) => columns, adds: [], hasList: false },
    {
      what: "their own typed where ours was deleted",
      edit: (columns) => columns.map((column, place) => (place === at ? ["Status", ...usersWords] : column)),
      adds: ["Status (review)"],
    },
    {
      what: "their own typed at the end, ours deleted",
      edit: (columns) => [...columns.filter((_, place) => place !== at), ["Status", ...usersWords]],
      adds: ["Status (review)"],
    },
  ];
}

async function everything(host: ContractWorkbook) {
  const names = await host.sheetNames();
  return Promise.all(names.map(async (name) => [name, await host.cells(name)] as const));
}

const refusesBy =
  (expect: ContractExpect) =>
  async (host: ContractWorkbook, change: PlanUpdate, says: RegExp): Promise<void> => {
    const before = await everything(host);
    await expect((async () => host.workbook.apply(change))()).rejects.toThrow(says);
    expect(await everything(host)).toEqual(before);
    expect(await everything(await host.reopen())).toEqual(before);
  };

async function takesAway(expect: ContractExpect, make: Parameters<Proof>[0], more: Partial<ContractSheet>): Promise<void> {
  const written = update({ tables: [onBenefits([status("Status", ["Red", null], { note: "Where it stands" }), status("Slip", [null, 2])])] });
  const gone = update({ removedColumns: [{ table: "Benefits", columns: columnsOf({ Status: ["Red", null], Slip: [null, 2] }) }] });
  const host = await make([{ ...register, ...more }, notes]);
  const [before, cells] = [await host.workbook.read(["Benefits"]), await everything(host)];
  await host.workbook.apply(written);
  const opened = await host.reopen();
  for (let times = 0; times < 2; times++) {
    await opened.workbook.apply(gone);
    expect(await everything(opened)).toEqual(cells);
  }
  const again = await opened.reopen();
  expect(await again.workbook.read(["Benefits"])).toEqual(before);
  await again.workbook.apply(written);
  expect(headersOf(await again.workbook.read(["Benefits"]))?.slice(-3)).toEqual(["Due", "Status", "Slip"]);
  await again.workbook.apply(gone);
  expect(await everything(again)).toEqual(cells);
}

/** What a host says that refuses; undefined where it carries the update out. */
async function refusalOf(host: ContractWorkbook, change: PlanUpdate): Promise<string | undefined> {
  try {
    await host.workbook.apply(change);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** The sentences of the contract with their proofs, by the `expect` of whoever runs them. */
export const contractSentences = (expect: ContractExpect) => {
  const refuses = refusesBy(expect);
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
    "reads back every kind of cell that it wrote in a new table": async (make) => {
      const host = await make([notes]);
      await host.workbook.apply(update({ newTables: [objectives(everyKind.map((cell, index) => [`O-${index}`, cell, index]))] }));
      for (const opened of [host, await host.reopen()])
        expect(columnOf(await opened.workbook.read(["Objectives"]), "Objectives", "Objective")).toEqual(everyKind);
    },
    "reads back every kind of cell that it wrote in a status column": async (make) => {
      const keys = everyKind.map((_, index) => `B-${index}`);
      const host = await make([{ name: "Benefits", cells: [["Benefit ID", "Benefit"], ...keys.map((key) => [key, "One"])] }]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", everyKind)], keys)] }));
      for (const opened of [host, await host.reopen()]) expect(columnOf(await opened.workbook.read(["Benefits"]), "Benefits", "Status")).toEqual(everyKind);
    },
    "adds status columns at the right end, in their order": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const host = await make([{ ...register, ...(table === undefined ? {} : { table }) }]);
        await host.workbook.apply(
          update({ tables: [onBenefits([status("Status", ["Red", null]), status("Last measured", [46053, null], { format: "yyyy-mm-dd" })])] }),
        );
        const snapshot = await (await host.reopen()).workbook.read(["Benefits"]);
        expect(headersOf(snapshot)).toEqual([...(register.cells[0] as string[]), "Status", "Last measured"]);
        expect(columnOf(snapshot, "Benefits", "Last measured")).toEqual([46053, null]);
      }
    },
    "finds a status column again by its header, wherever it stands and whatever its case": async (make) => {
      const moved = register.cells.map((row, index) => [index === 0 ? " STATUS" : "old", ...row]);
      const host = await make([{ ...register, cells: moved }]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", null])])] }));
      expect(await (await host.reopen()).cells("Benefits")).toEqual(moved.map((row, index) => [[" STATUS", "Red", null][index] ?? null, ...row.slice(1)]));
    },
    "finds a status column again whose header was typed anew: a line break, other spaces, a colon, a hyphen": async (make) => {
      for (const typed of ["Variance\n%", "Variance  %", "Variance\u00a0%", "variance % :", "Variance-%", "\ufeffVARIANCE %*"]) {
        const host = await make([{ ...register, cells: register.cells.map((row, index) => [...row, index === 0 ? typed : "last month's"]) }]);
        const change = update({ tables: [onBenefits([status("Variance %", [0.1, null]), status("Status", ["Red", null])])] });
        for (const opened of [host, await host.reopen()]) {
          await opened.workbook.apply(change);
          const after = (await opened.cells("Benefits")).map((row) => row.slice(9));
          expect([typed, after.length, after[0]?.length, after[0]?.[1], after[1]]).toEqual([typed, 3, 2, "Status", [0.1, "Red"]]);
        }
      }
    },
    "writes the rows that a filter hides like the others": async (make) => {
      const keys = ["B-01", "B-02", "B-03", "B-04", "B-05"];
      for (const hiddenRows of [[3], [2, 3, 5], [2, 3, 4, 5, 6]]) {
        for (const old of [[], ["old"]]) {
          const cells = [["Benefit ID", "Benefit", ...(old.length > 0 ? ["Status"] : [])], ...keys.map((key) => [key, "One", ...old])];
          const host = await make([{ name: "Benefits", cells, hiddenRows }]);
          await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["a", "b", null, "d", "e"]), status("Trend", [1, 2, 3, 4, 5])], keys)] }));
          expect([hiddenRows, (await host.cells("Benefits")).map((row) => row.slice(2))]).toEqual([
            hiddenRows,
            [
              ["Status", "Trend"],
              ["a", 1],
              ["b", 2],
              [null, 3],
              ["d", 4],
              ["e", 5],
            ],
          ]);
        }
      }
    },
    "shows new status columns where the columns right of the table are hidden": async (make) => {
      const host = await make([{ ...register, hiddenColumns: [10, 11, 12] }]);
      expect(await host.hiddenColumns("Benefits", 12)).toEqual([10, 11, 12]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", null]), status("Trend", [1, 2])])] }));
      expect(await host.hiddenColumns("Benefits", 12)).toEqual([12]);
    },
    "refuses to write where the sheet is protected": async (make) => {
      const host = await make([{ ...register, isProtected: true }]);
      await refuses(
        host,
        update({ newTables: [objectives([])], tables: [onBenefits([status("Status", [1, 2])])], sheets: [ownSheet("Findings", [["x"]])] }),
        /"Benefits" is protected/,
      );
      await refuses(host, update({ appendedRows: [twoMore] }), /"Benefits" is protected/);
      await refuses(host, update({ removedColumns: [{ table: "Benefits", columns: columnsOf({ Due: [46387, 46387] }) }] }), /"Benefits" is protected/);
    },
    "refuses to write over cells that are protected, and writes beside them": async (make) => {
      const [table, rows] = [update({ tables: [onBenefits([status("Status", ["Red", null])])] }), update({ appendedRows: [twoMore] })];
      for (const [protectedCells, change] of [
        ["J1:K9", table],
        ["A4:I9", rows],
        ["B5:B5", rows],
      ] as const)
        await refuses(await make([{ ...register, protectedCells }]), change, /protected/);
      const beside = await make([{ ...register, protectedCells: "A1:I3" }]);
      await beside.workbook.apply(table);
      await beside.workbook.apply(rows);
      expect((await beside.cells("Benefits")).map((row) => [row[0], row[9]])).toEqual([
        ["Benefit ID", "Status"],
        ["B-01", "Red"],
        ["B-02", undefined],
        ["B-03", undefined],
        ["B-04", undefined],
      ]);
    },
    "says what to do where a status column was given a type that takes no other values, and leaves the user's cells as they are": async (make) => {
      const typed = register.cells.map((row, index) => [...row, ["Status", "Red", "Green"][index] ?? null]);
      const host = await make([notes, { ...register, cells: typed, typedColumns: [10] }]);
      const change = update({ tables: [onBenefits([status("Status", ["Amber", "Red"])])] });
      expect(/Set the type of that column to None/.test((await refusalOf(host, change)) ?? "")).toEqual(true);
      for (const opened of [host, await host.reopen()])
        expect(await everything(opened)).toEqual([
          ["My notes", notes.cells],
          ["Benefits", typed],
        ]);
    },
    "writes figures and dates as such where the cells are formatted as text": async (make) => {
      const cells = register.cells.map((row, index) => [...row, ["Status", "old", "old"][index] ?? null, ["Slip", 1, 2][index] ?? null]);
      const formats = { H2: "@", H3: "@", J2: "@", J3: "@", K2: "@", K3: "@" };
      for (const table of [{}, { table: "Benefits" }]) {
        const host = await make([{ name: "Benefits", cells, formats, ...table }]);
        await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", "=1"]), status("Slip", [0.5, -46053], { format: "0.0" })])] }));
        await host.workbook.apply(update({ appendedRows: [twoMore] }));
        for (const opened of [host, await host.reopen()]) {
          const snapshot = await opened.workbook.read(["Benefits"]);
          expect(["Status", "Slip", "Start"].map((header) => columnOf(snapshot, "Benefits", header))).toEqual([
            ["Red", "=1", null, null],
            [0.5, -46053, null, null],
            [46023, 46023, 46023, null],
          ]);
        }
      }
    },
    "doing it twice leaves the same workbook as doing it once": async (make) => {
      const host = await make([register, notes]);
      const change = update({
        newTables: [objectives([["O-1", "Growth", 1]])],
        tables: [onBenefits([status("Status", ["Red", "Green"])])],
        sheets: [
          ownSheet(
            "Findings",
            [
              ["Rule", "Row"],
              ["x", 2],
            ],
            "ReviewFindings",
          ),
        ],
      });
      await host.workbook.apply(change);
      const once = await everything(host);
      await host.workbook.apply(change);
      expect(await everything(host)).toEqual(once);
      const again = await host.reopen();
      await again.workbook.apply(change);
      expect(await everything(again)).toEqual(once);
    },
    "keeps the user's cells, columns, their order, and the other sheets": async (make) => {
      const host = await make([notes, register]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", "Green"])])], sheets: [ownSheet("Findings", [["x"]])] }));
      const after = await host.reopen();
      expect(await after.cells("My notes")).toEqual(notes.cells);
      expect((await after.cells("Benefits")).map((row) => row.slice(0, 9))).toEqual(register.cells);
      expect((await after.sheetNames()).filter((name) => name !== "Findings")).toEqual(["My notes", "Benefits"]);
    },
    "leaves a table that is there as it is, and makes one that is not": async (make) => {
      const host = await make([
        {
          name: "Strategy",
          cells: [
            ["Objective ID", "Objective"],
            ["O-9", "Ours"],
          ],
        },
      ]);
      await host.workbook.apply(
        update({
          newTables: [
            objectives([["O-1", "Growth", 1]]),
            {
              ...objectives([]),
              name: "Reviews",
              sheet: "Reviews",
              columns: [
                { header: "Review", note: "", width: 9, required: true },
                { header: "Date", note: "", width: 9, required: true },
              ],
            },
          ],
        }),
      );
      const snapshot = await (await host.reopen()).workbook.read(["Objectives", "Reviews"]);
      expect(columnOf(snapshot, "Objectives", "Objective ID")).toEqual(["O-9"]);
      expect(headersOf(snapshot, "Reviews")).toEqual(["Review", "Date"]);
    },
    "notices a table that was sorted since it was read, and writes nothing": async (make) => {
      const host = await make([register]);
      await refuses(
        host,
        update({ newTables: [objectives([])], tables: [onBenefits([status("Status", [1, 2])], ["B-02", "B-01"])], sheets: [ownSheet("Findings", [["x"]])] }),
        /Benefits/,
      );
    },
    "notices rows that were added or removed since": async (make) => {
      const host = await make([register]);
      await refuses(host, update({ tables: [onBenefits([status("Status", [1, 2, 3])], ["B-01", "B-02", "B-03"])] }), /Benefits/);
      await refuses(host, update({ tables: [onBenefits([status("Status", [1])], ["B-01"])] }), /Benefits/);
    },
    "notices a table that is gone, and writes nothing": async (make) => {
      const host = await make([notes]);
      await refuses(host, update({ newTables: [objectives([])], tables: [onBenefits([status("Status", [1, 2])])] }), /Benefits/);
    },
    "takes no number that is none": async (make) => {
      const host = await make([register]);
      await refuses(host, update({ tables: [onBenefits([status("Fine", [1, 2]), status("Status", [NaN, 1])])] }), /NaN/);
      await refuses(host, update({ sheets: [ownSheet("Findings", [["x"], [Infinity]])] }), /Infinity/);
    },
    "appends rows below the last one, by header, and leaves the other cells alone": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const host = await make([notes, { ...register, ...(table === undefined ? {} : { table }) }]);
        await host.workbook.apply(update({ appendedRows: [twoMore] }));
        const after = await host.reopen();
        expect(await after.cells("Benefits")).toEqual([...register.cells, ["B-03", "=1+1", null, null, null, null, null, 46023], ["B-04", "Fewer\nerrors"]]);
        expect(columnOf(await after.workbook.read(["Benefits"]), "Benefits", "Benefit ID")).toEqual(["B-01", "B-02", "B-03", "B-04"]);
        expect(await after.cells("My notes")).toEqual(notes.cells);
      }
    },
    "appending the same rows twice leaves the same workbook as doing it once": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const host = await make([{ ...register, ...(table === undefined ? {} : { table }) }]);
        await host.workbook.apply(update({ appendedRows: [twoMore] }));
        const once = await everything(host);
        for (const opened of [host, await host.reopen()]) {
          await opened.workbook.apply(update({ appendedRows: [twoMore] }));
          expect(await everything(opened)).toEqual(once);
        }
      }
    },
    "fills the blank row of a new table before the table grows": async (make) => {
      const host = await make([notes]);
      await host.workbook.apply(update({ newTables: [objectives([])] }));
      const rows: AppendedRows = {
        table: "Objectives",
        key: { header: "Objective ID", cells: [] },
        columns: [
          { header: "Objective ID", cells: ["O-1", "O-2"] },
          { header: "Weight", cells: [1, 2] },
        ],
      };
      await host.workbook.apply(update({ appendedRows: [rows] }));
      expect((await (await host.reopen()).cells("Objectives")).slice(3)).toEqual([
        ["O-1", null, 1],
        ["O-2", null, 2],
      ]);
    },
    "completes rows whose appending was cut short, and only those": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const begun = (rows: readonly (readonly Cell[])[]) =>
          make([{ ...register, cells: [...register.cells, ...rows], ...(table === undefined ? {} : { table }) }]);
        const whole = await begun([]);
        await whole.workbook.apply(update({ appendedRows: [twoMore] }));
        const done = await everything(whole);
        for (const rows of [
          [["B-03"]],
          [["B-03"], ["B-04"]],
          [["B-03", "=1+1"], ["B-04"]],
          [
            ["B-03", "=1+1", null, null, null, null, null, 46023],
            ["B-04", null],
          ],
        ]) {
          const host = await begun(rows);
          await host.workbook.apply(update({ appendedRows: [twoMore] }));
          expect(await everything(host)).toEqual(done);
        }
        await refuses(await begun([["B-03", "Typed by hand"]]), update({ appendedRows: [twoMore] }), /Benefits/);
        await refuses(await begun([["B-03"], ["B-05"]]), update({ appendedRows: [twoMore] }), /Benefits/);
        await refuses(await begun([["B-03"], ["B-04"], ["B-05"]]), update({ appendedRows: [twoMore] }), /Benefits/);
        await refuses(await begun([[null, null, "a note of mine"]]), update({ appendedRows: [twoMore] }), /Benefits/);
      }
    },
    "refuses to append to a table that changed since, that is gone, or that lacks the column": async (make) => {
      const host = await make([register]);
      const [first = { header: "", cells: [] }, ...others] = twoMore.columns;
      await refuses(host, update({ appendedRows: [{ ...twoMore, key: { ...twoMore.key, cells: ["B-02", "B-01"] } }] }), /Benefits/);
      await refuses(host, update({ appendedRows: [{ ...twoMore, key: { ...twoMore.key, cells: ["B-01"] } }] }), /Benefits/);
      await refuses(host, update({ appendedRows: [{ ...twoMore, columns: [first, ...others, { header: "Nowhere", cells: [1, 2] }] }] }), /Benefits/);
      await refuses(host, update({ appendedRows: [{ ...twoMore, table: "Baselines" }] }), /Baselines/);
      await host.workbook.apply(update({ appendedRows: [twoMore] }));
      await refuses(host, update({ appendedRows: [{ ...twoMore, columns: [{ ...first, cells: ["B-03", "B-05"] }, ...others] }] }), /Benefits/);
    },
    "replaces a sheet of the product's own whole": async (make) => {
      const host = await make([register]);
      await host.workbook.apply(
        update({
          sheets: [
            ownSheet(
              "Findings",
              [
                ["Rule", "Row", "What"],
                ["a", 1, "x"],
                ["b", 2, "y"],
                ["c", 3, "z"],
              ],
              "ReviewFindings",
            ),
          ],
        }),
      );
      await host.workbook.apply(
        update({
          sheets: [
            ownSheet(
              "Findings",
              [
                ["Rule", "Row"],
                ["d", 4],
              ],
              "ReviewFindings",
            ),
          ],
        }),
      );
      expect(await (await host.reopen()).cells("Findings")).toEqual([[], ["Rule", "Row"], ["d", 4]]);
    },
    "a sheet of the user's that bears the name of one of ours keeps every cell": async (make) => {
      const mine = { name: "findings", cells: [["Mine"], [], [null, "red folder"]] } as const;
      const host = await make([register, mine]);
      const before = await everything(host);
      const change = update({
        newTables: [objectives([["O-1", "Growth", 1]])],
        tables: [onBenefits([status("Status", ["Red", "Green"])])],
        sheets: [ownSheet("Findings", [["Rule"], ["x"]], "ReviewFindings")],
      });
      const refusal = await refusalOf(host, change);
      if (refusal !== undefined) {
        expect(/"findings" of its own/.test(refusal)).toEqual(true);
        for (const opened of [host, await host.reopen()]) expect(await everything(opened)).toEqual(before);
      }
      const renamed = await (await host.reopen()).rename("findings", "My findings");
      await renamed.workbook.apply(change);
      const once = await everything(renamed);
      expect(once.find(([name]) => name === "My findings")?.[1]).toEqual(mine.cells);
      expect(once.filter(([name]) => /^Findings/.test(name)).map(([, cells]) => cells)).toEqual([[[], ["Rule"], ["x"]]]);
      for (const opened of [renamed, await renamed.reopen()]) {
        await opened.workbook.apply(change);
        expect(await everything(opened)).toEqual(once);
      }
    },
    "a page that has nothing to say any more takes the place of its old figures, and is no reason for a new sheet": async (make) => {
      const host = await make([register, { name: "Schedule", cells: [["Mine"]] }]);
      const nothing = (name: string): OwnedSheet => ({ ...ownSheet(name, [["Nothing any more"]]), onlyWhereItStands: true });
      const first = update({
        sheets: [
          ownSheet("Findings", [
            ["Rule", "Row"],
            ["x", 2],
          ]),
        ],
      });
      await host.workbook.apply(first);
      const then = update({ sheets: [nothing("Signals"), nothing("Findings"), nothing("Schedule")] });
      for (const opened of [host, await host.reopen()]) {
        await opened.workbook.apply(then);
        expect(await everything(opened)).toEqual([
          ["Benefits", register.cells],
          ["Schedule", [["Mine"]]],
          ["Findings", [[], ["Nothing any more"]]],
        ]);
      }
      await host.workbook.apply(first);
      expect(await host.cells("Findings")).toEqual([[], ["Rule", "Row"], ["x", 2]]);
    },
    "reads a table of the product's own by its name": async (make) => {
      const host = await make([register]);
      await host.workbook.apply(
        update({
          sheets: [
            ownSheet(
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
      await host.workbook.apply(update({ sheets: [ownSheet("Dashboard", [["ours"]]), ownSheet("Register mapping", [["ours"]])] }));
      const shown = { table: null, top: 1, left: 1 };
      const expected = [
        { ...shown, sheet: "Benefits", table: "Register", rows: register.cells },
        { ...shown, sheet: "My notes", rows: notes.cells },
        { ...shown, sheet: "Savings", top: 2, left: 2, rows: long.slice(0, 199).map((row) => row.slice(1)) },
      ];
      const looks = await (await host.reopen()).workbook.look();
      expect([...looks].sort((a, b) => (a.sheet < b.sheet ? -1 : 1))).toEqual(expected);
    },
    "takes a sheet of its own away with its table, and leaves one of the user's that bears the name": async (make) => {
      const own = [ownSheet("Register mapping", [["Sheet"], ["Benefits"]], "RegisterMapping"), ownSheet("Findings", [["ours"]])];
      const gone = update({ removedSheets: ["Register mapping", "Chase list", "Dashboard"] });
      const host = await make([register, { name: "Dashboard", cells: [["mine"]] }]);
      await host.workbook.apply(update({ sheets: own }));
      const after = await host.reopen();
      for (let times = 0; times < 2; times++) {
        await after.workbook.apply(gone);
        expect(await after.sheetNames()).toEqual(["Benefits", "Dashboard", "Findings"]);
        expect((await after.workbook.read(["RegisterMapping"])).tables).toEqual([]);
      }
      const again = await after.reopen();
      await again.workbook.apply(update({ sheets: own }));
      expect(await again.sheetNames()).toEqual(["Benefits", "Dashboard", "Findings", "Register mapping"]);
      expect(await again.cells("Benefits")).toEqual(register.cells);
    },
    "takes status columns away that stand at the right end, whole and once, also where rows are hidden": async (make) => {
      for (const more of [{}, { hiddenRows: [3] }]) await takesAway(expect, make, more);
    },
    "takes status columns out of a spreadsheet table": async (make) => takesAway(expect, make, { table: "Benefits" }),
    "refuses to take status columns away that are not as they were read, or not at the right end": async (make) => {
      const host = await make([
        { name: "Benefits", cells: register.cells.map((row, index) => [...row, ...([["Status", "Slip", "Mine"], ["Red", 1, "x"], ["Red"]][index] ?? [])]) },
      ]);
      const removed = (cells: Parameters<typeof columnsOf>[0]) => update({ removedColumns: [{ table: "Benefits", columns: columnsOf(cells) }] });
      await refuses(host, removed({ Status: ["Red", "Red"], Slip: [1, null] }), /last columns/);
      await refuses(host, removed({ Slip: [1, null], Mine: ["y", null] }), /changed meanwhile/);
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
    "leaves every column of the user's alone, however much its header is like one of ours, and finds ours wherever they were moved": async (make) => {
      const first = await make([register]);
      await first.workbook.apply(reviewPlan(await first.workbook.read(readTables), reviewDay).update);
      const written = columnsIn(await first.cells("Benefits"));
      const list = { name: "Review data", cells: await first.cells("Review data") };
      for (const { what, edit, adds, hasList = true, hides = [] } of editsOf(written)) {
        const edited = edit(written);
        const benefits = { name: "Benefits", cells: columnsIn(edited), hiddenColumns: hides };
        const host = await make(hasList ? [benefits, list] : [benefits]);
        await host.workbook.apply(reviewPlan(await host.workbook.read(readTables), reviewDay).update);
        const after = columnsIn(await host.cells("Benefits"));
        const users = edited.flatMap((column, place) => (isUsers(column) ? [place] : []));
        expect([what, users.map((place) => after[place])]).toEqual([what, users.map((place) => edited[place])]);
        expect([what, after.map(([header]) => header)]).toEqual([what, [...edited.map(([header]) => header), ...adds]]);
        await host.workbook.apply(reviewPlan(await host.workbook.read(readTables), reviewDay).update);
        expect([what, columnsIn(await host.cells("Benefits"))]).toEqual([what, after]);
      }
    },
    "refuses where two columns have come to bear the header of a status column": async (make) => {
      for (const second of ["Status", " status:"]) {
        const host = await make([
          { ...register, cells: register.cells.map((row, index) => [...row, ...(index === 0 ? ["Status", second] : ["Red", "mine"])]) },
        ]);
        await refuses(host, update({ tables: [onBenefits([status("Status", ["Green", null])])] }), /"Benefits" has two columns called "Status"/);
      }
    },
    "carries a whole plan: made, reviewed, and unchanged by a second review": async (make) => {
      const host = await make([notes]);
      await host.workbook.apply(newPlan("crm"));
      const made = await host.workbook.read(readTables);
      const first = reviewPlan(made);
      await host.workbook.apply(first.update);
      const after = await host.reopen();
      const second = reviewPlan(await after.workbook.read(readTables));
      expect(second.update).toEqual(first.update);
      const once = await everything(after);
      await after.workbook.apply(second.update);
      expect(await everything(after)).toEqual(once);
      expect(await after.cells("My notes")).toEqual(notes.cells);
    },
  } as const satisfies Readonly<Record<string, Proof>>;
};
