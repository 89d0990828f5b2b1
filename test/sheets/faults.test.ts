import { WorkbookTrouble } from "../../core/port/trouble";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { OwnedSheet, PlanUpdate } from "../../core/port/workbook";
import { googleSays } from "./host/calls";
import type { HostCell, HostSheet, Look } from "./host/model";
import type { SheetsHost } from "./host/sheets-host";
import type { ContractSheet } from "../port/port-contract";
import { expectNoViolation, openedSheets, sheetNamed, workbookOf } from "./sheets-fixture";

afterEach(expectNoViolation);

const sheets: readonly ContractSheet[] = [
  { name: "My notes", cells: [["Anything"], [null, 1, true]] },
  {
    name: "Benefits",
    cells: [
      ["Benefit ID", "Benefit", "Our own column"],
      ["B-01", "Less overtime", "red folder"],
      ["B-02", "Faster orders", null],
    ],
  },
  {
    name: "Any",
    table: "Measurements",
    cells: [
      ["Benefit ID", "Date", "Actual", "Source"],
      ["B-01", 46100, 90, "x"],
    ],
  },
];

const late = [
  { when: { textIs: "Late" }, color: "#C00000", fill: "#FDE7E9", bold: true },
  { when: { below: 0 }, color: "#C00000" },
] as const;
const range = (column: number) => ({ sheet: "Review data", column, firstRow: 3, lastRow: 5 });
const page: OwnedSheet = {
  name: "Dashboard",
  widths: [10, 20],
  gridlines: false,
  landscape: true,
  tabColor: "#1F4E79",
  place: "first",
  blocks: [
    { row: 1, column: 1, cells: [["Behind plan", null]], styles: [{ bold: true, size: 18, lineBelow: "#D5DAE1" }], merge: true, height: 30 },
    { row: 3, column: 1, cells: [["Late"]], styles: [{ fill: "#F3F6F9" }], highlights: [{ column: 1, rules: late }] },
  ],
  charts: [
    {
      key: "curve",
      kind: "line",
      title: "Behind plan",
      description: "A curve.",
      categories: range(1),
      series: [{ name: "Plan", values: range(2), color: "#1F4E79" }],
      legend: true,
      at: { row: 5, column: 1, rows: 10, columns: 5 },
    },
  ],
};
const data: OwnedSheet = {
  name: "Review data",
  widths: [12],
  gridlines: true,
  landscape: false,
  place: "last",
  charts: [],
  frozenRows: 2,
  blocks: [
    {
      row: 2,
      column: 1,
      table: "BenefitCurve",
      cells: [
        ["Month", "Plan"],
        [46023, 0.1],
        [46054, 0.2],
        [46082, 0.3],
      ],
      styles: [{ format: "yyyy-mm-dd" }, { format: "0%", align: "right" }],
    },
  ],
};
const change: PlanUpdate = {
  newTables: [
    {
      name: "Objectives",
      sheet: "Objectives",
      about: "What the organisation wants.",
      rows: [["O-1", "Growth"]],
      columns: [
        { header: "Objective ID", note: "One each.", width: 12, required: true },
        { header: "Objective", note: "", width: 30, required: true, choices: ["Growth", "Trust"], wrap: true },
      ],
    },
  ],
  tables: [
    {
      table: "Benefits",
      key: { header: "Benefit ID", cells: ["B-01", "B-02"] },
      columns: [
        { header: "Status", note: "How it stands.", width: 12, highlights: late, cells: ["Late", "=1+1"], align: "center" },
        { header: "Measured", note: "", width: 12, highlights: [], cells: [46053, null], format: "yyyy-mm-dd" },
      ],
    },
  ],
  appendedRows: [
    {
      table: "Measurements",
      key: { header: "Benefit ID", cells: ["B-01"] },
      columns: [
        { header: "Benefit ID", cells: ["B-02"] },
        { header: "Actual", cells: [3] },
      ],
    },
  ],
  sheets: [page, data],
};

/** The spreadsheet before: with a formula, a rule, a note and a filter of the user's. */
function planned(): SheetsHost {
  const host = openedSheets(sheets);
  const benefits = sheetNamed(host, "Benefits") as HostSheet;
  const mine = benefits.rows[2] as (HostCell | undefined)[];
  mine[2] = { value: "FASTER ORDERS", formula: "=UPPER(B3)", note: "Mine.", look: { background: "#ffff00" } };
  benefits.rules = [
    { areas: [{ top: 1, left: 1, bottom: 1000, right: 3 }], condition: { criteria: "TEXT_CONTAINS", values: ["x"] }, style: { background: "#00ff00" } },
  ];
  benefits.filter = { area: { top: 1, left: 1, bottom: 3, right: 3 }, criteria: {} };
  host.calls.reset();
  return host;
}

/** Whatever is the user's: their sheets without our columns and appended rows, and their rules. */
const users = (host: SheetsHost): unknown =>
  sheets.map(({ name, cells }) => {
    const sheet = sheetNamed(host, name) as HostSheet;
    const sheetCells = cells.map((row, top) => row.map((_, left) => sheet.rows[top]?.[left]));
    return [
      sheetCells,
      sheet.rules.filter(({ condition }) => condition?.criteria === "TEXT_CONTAINS"),
      sheet.filter,
      sheet.columnWidths.slice(0, 3),
      sheet.merged,
      sheet.charts,
    ];
  });

/** The cells of a sheet that hold or look like anything, with their places. */
const cellsOf = (rows: HostSheet["rows"]): unknown =>
  rows.flatMap((line, row) => line.flatMap((cell, column) => (cell === undefined || isBare(cell) ? [] : [[row, column, cell]])));

function isBare(cell: HostCell): boolean {
  if (cell.value !== "") return false;
  for (const part in cell) if (part !== "value" && part !== "look" && cell[part as keyof HostCell] !== undefined) return false;
  for (const aspect in cell.look) if (cell.look[aspect as keyof Look] !== undefined) return false;
  return true;
}

/** Everything, with ids, which Sheets makes up, replaced by places; what is selected does not count. */
function everything(host: SheetsHost): unknown {
  const { sheets: all, namedRanges, metadata, protections } = host.state.spreadsheet;
  const place = (id: unknown): number => all.findIndex((sheet) => sheet.id === id);
  const record = JSON.parse(metadata[0]?.value ?? "{}") as Record<string, Record<string, unknown>>;
  const keys = Object.values(record["charts"] ?? {}).map((ids) =>
    Object.entries(ids as object).map(([key, id]) => [key, all.map(({ charts }) => charts.findIndex((chart) => chart.id === id))]),
  );
  return {
    sheets: all.map(({ id: _, selection: _selection, charts, ...sheet }) => ({
      ...sheet,
      rows: cellsOf(sheet.rows),
      charts: charts.map(({ id: _id, ranges, ...chart }) => ({ ...chart, ranges: ranges.map(({ sheetId, area }) => [place(sheetId), area]) })),
    })),
    names: namedRanges.map(({ name, sheetId, area }) => [name, place(sheetId), area]),
    record: [
      metadata.length,
      Object.entries(record["tables"] ?? {})
        .map(([table, id]) => `${table} ${place(id)}`)
        .sort(),
      Object.entries(record["sheets"] ?? {}).map(([name, id]) => [name, place(id)]),
      record["names"],
      keys,
    ],
    protections,
  };
}

const undisturbed = planned();
workbookOf(undisturbed).apply(change);
const calls = undisturbed.calls.count();
const reached = undisturbed.calls.all.filter(({ number }) => number > 0);
const wanted = everything(undisturbed);
const wantedText = JSON.stringify(wanted);

test("there is much that may fail", () => expect(calls).toBeGreaterThan(100));

describe.each([
  ["before it is carried out", false],
  ["after it was carried out", true],
] as const)("a call that fails %s", (_, afterwards) => {
  test.each(Array.from({ length: calls }, (_call, index): [number, string] => [index + 1, reached[index]?.name ?? ""]))(
    "call %i, %s: nothing of the user's is changed, and the next attempt completes it",
    (nth) => {
      const host = planned();
      const before = users(host);
      host.calls.failAt(nth, googleSays.internal, afterwards);
      expect(() => workbookOf(host).apply(change)).toThrow(WorkbookTrouble);
      expect(users(host)).toEqual(before);
      host.calls.reset();
      workbookOf(host).apply(change);
      expect(users(host)).toEqual(before);
      // Comparing texts is quick; only a difference is worth telling cell by cell.
      const now = everything(host);
      if (JSON.stringify(now) !== wantedText) expect(now).toEqual(wanted);
    },
  );
});
