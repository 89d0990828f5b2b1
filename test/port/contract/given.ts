import type {
  PlanSnapshot,
  AppendedRows,
  Cell,
  NewTable,
  OwnedSheet,
  PlanUpdate,
  SnapshotColumn,
  StatusColumn,
  TableUpdate,
} from "../../../core/port/workbook";
import type { ContractExpect, ContractSheet, ContractWorkbook } from "./contract-workbook";

/* What the proofs of the contract begin with, and how they look at a host. */

export const register: ContractSheet = {
  name: "Benefits",
  cells: [
    ["Benefit ID", "Benefit", "Our own column", "Kind", "Direction", "Baseline", "Target", "Start", "Due"],
    ["B-01", "Less overtime", "red folder", "Flow", "Decrease", 1200, 1000, 46023, 46387],
    ["B-02", "Faster orders", null, "Level", "Decrease", 12, 8, 46023, 46387],
  ],
};
export const notes: ContractSheet = { name: "My notes", cells: [["Anything"], [], [null, 1, true], [{ error: "#N/A" }]] };

export const status = (header: string, cells: readonly Cell[], more: Partial<StatusColumn> = {}): StatusColumn => ({
  header,
  note: "",
  width: 12,
  highlights: [],
  cells,
  ...more,
});
export const onBenefits = (columns: readonly StatusColumn[], keys: readonly Cell[] = ["B-01", "B-02"]): TableUpdate => ({
  table: "Benefits",
  key: { header: "Benefit ID", cells: keys },
  columns,
});
export const columnsOf = (cells: Readonly<Record<string, readonly Cell[]>>): readonly SnapshotColumn[] =>
  Object.entries(cells).map(([header, under]) => ({ header, cells: under }));
export const update = (parts: Partial<PlanUpdate>): PlanUpdate => ({ newTables: [], tables: [], sheets: [], ...parts });
export const twoMore: AppendedRows = {
  table: "Benefits",
  key: { header: "Benefit ID", cells: ["B-01", "B-02"] },
  columns: [
    { header: "Benefit ID", cells: ["B-03", "B-04"] },
    { header: "Start", cells: [46023, null], format: "yyyy-mm-dd" },
    { header: "Benefit", cells: ["=1+1", "Fewer\nerrors"] },
  ],
};
export const ownedSheet = (name: string, cells: readonly (readonly Cell[])[], table?: string): OwnedSheet => ({
  name,
  widths: [12, 12, 12],
  gridlines: false,
  landscape: true,
  place: "last",
  charts: [],
  blocks: [{ row: 2, column: 1, cells, styles: (cells[0] ?? []).map(() => ({})), ...(table === undefined ? {} : { table }) }],
});
export const objectives = (rows: readonly (readonly Cell[])[]): NewTable => ({
  name: "Objectives",
  sheet: "Objectives",
  about: "What the organisation wants.",
  rows,
  columns: ["Objective ID", "Objective", "Weight"].map((header) => ({ header, note: "", width: 12, required: true })),
});

export const everyKind: readonly Cell[] = [
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

export const columnOf = (snapshot: PlanSnapshot, table: string, header: string): readonly Cell[] | undefined =>
  snapshot.tables.find(({ name }) => name === table)?.columns.find((column) => column.header === header)?.cells;
export const headersOf = (snapshot: PlanSnapshot, table = "Benefits"): readonly string[] | undefined =>
  snapshot.tables.find(({ name }) => name === table)?.columns.map(({ header }) => header);

/** Rows as columns of equal length, and columns as rows. */
export const columnsIn = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, place) => rows.map((row) => row[place] ?? null));

export async function everything(host: ContractWorkbook) {
  const names = await host.sheetNames();
  return Promise.all(names.map(async (name) => [name, await host.cells(name)] as const));
}

export const refusesBy =
  (expect: ContractExpect) =>
  async (host: ContractWorkbook, change: PlanUpdate, says: RegExp): Promise<void> => {
    const before = await everything(host);
    await expect((async () => host.workbook.apply(change))()).rejects.toThrow(says);
    expect(await everything(host)).toEqual(before);
    expect(await everything(await host.reopen())).toEqual(before);
  };

/** What a host says that refuses; undefined where it carries the update out. */
export async function refusalOf(host: ContractWorkbook, change: PlanUpdate): Promise<string | undefined> {
  try {
    await host.workbook.apply(change);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
