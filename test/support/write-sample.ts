import type { Cell, CellStyle, ChartRange, ChartSpec, OwnedSheet } from "#core";
import { plainOf } from "../../xlsx-file/package/stretches";
import type { OwnedSheetParts } from "../../xlsx-file/write/owned-sheet";

/** What a user or an attacker may put into any text. */
export const hostileText = '</t><script> =HYPERLINK("x") \u0007 _x0041_ \ud800 \u200fמימין & \u0000';

const dataName = "Today's data & more";
const months = [46022, 46053, 46081, 46112, 46142];
const rows: readonly (readonly Cell[])[] = [
  ["Month", "Planned", "Actual", "Step", "Base", "Amount"],
  [months[0] ?? null, 5, 4, "Gross <claim>", 0, 1000],
  [months[1] ?? null, 12, null, "Deadweight", 820, 180],
  [months[2] ?? null, 22, 21, hostileText, 690, 0],
  [months[3] ?? null, 36, { error: "#N/A" }, "", 600, 90],
  [months[4] ?? null, 55.5, 44, "Net", 0, 600],
];

export function column(number: number): ChartRange {
  return { sheet: dataName, column: number, firstRow: 2, lastRow: 6 };
}

/** The cells of {@link column}, straight from the rows. */
export function cellsOf({ column: number, firstRow, lastRow }: ChartRange): readonly Cell[] {
  return rows.slice(firstRow - 1, lastRow).map((row) => row[number - 1] ?? null);
}

const blue = "#0F6CBD";
const red = "#C50F1F";
const common = { title: "A message", description: "What it shows", legend: true, valueFormat: "#,##0" } as const;
const dates = { categories: column(1), categoryFormat: "mmm yy" } as const;
const planned = { name: "Planned", values: column(2), color: "#7F7F7F" } as const;
const actual = { name: "Actual", values: column(3), color: blue } as const;

/** One chart of every kind, with every choice that a series and a chart have. */
export const sampleCharts: readonly ChartSpec[] = (
  [
    {
      key: "line",
      kind: "line",
      ...dates,
      series: [
        { ...planned, dash: true },
        { ...actual, labels: true },
      ],
    },
    {
      key: "column",
      kind: "column",
      ...dates,
      valueTitle: "£ thousand",
      series: [planned, { ...actual, labels: true }],
    },
    { key: "combo", kind: "column", ...dates, series: [{ ...planned, line: true, dash: true }, actual] },
    {
      key: "waterfall",
      kind: "stacked column",
      categories: column(4),
      series: [
        { name: "Base", values: column(5), color: null },
        { name: "Amount", values: column(6), color: blue, labels: true, pointColors: [{ point: 1, color: red }] },
      ],
    },
    { key: "bar", kind: "bar", categories: column(4), reversed: true, series: [{ ...planned, labels: true }] },
    {
      key: "stacked bar",
      kind: "stacked bar",
      categories: column(4),
      reversed: true,
      series: [
        { ...planned, labels: true },
        { ...actual, dash: true, labels: true },
      ],
    },
    {
      key: "scatter",
      kind: "scatter",
      categories: column(5),
      categoryTitle: "Confidence",
      series: [
        { ...planned, labels: true, pointColors: [{ point: 2, color: red }] },
        { ...actual, line: true },
      ],
    },
    { key: "zoomed", kind: "line", ...dates, valueRange: { from: 2.5, to: 60, step: 12.5 }, series: [planned] },
    {
      key: "band",
      kind: "line",
      ...dates,
      series: [
        { name: "From", values: column(5), color: null, area: true },
        { name: "Range", values: column(6), color: red, area: true },
        { ...planned, pointLabel: { point: 4, text: `Planned\n${hostileText}`, side: "right" } },
      ],
      legend: false,
    },
    {
      key: hostileText,
      kind: "column",
      ...dates,
      categoryTitle: hostileText,
      series: [{ ...actual, name: hostileText }],
    },
  ] as const
).map((chart, index) => ({
  ...common,
  ...chart,
  ...(chart.key === hostileText ? { title: hostileText, description: hostileText } : {}),
  at: { row: 8 + 18 * index, column: 1, rows: 17, columns: 6 },
}));

const plainColumns = (count: number): readonly CellStyle[] => Array.from({ length: count }, () => ({}));

export const dashboard: OwnedSheet = {
  name: "Benefits & more",
  widths: [20, 12, 12.5],
  gridlines: false,
  landscape: true,
  tabColor: blue,
  fit: { wide: 1, tall: 0 },
  frozenRows: 2,
  place: "first",
  charts: sampleCharts,
  sparklines: {
    blocks: [],
    color: blue,
    lines: [
      { row: 1, column: 5, values: { sheet: dataName, row: 3, firstColumn: 2, lastColumn: 3 } },
      { row: 1, column: 6, values: { sheet: dataName, row: 4, firstColumn: 2, lastColumn: 6 } },
    ],
  },
  blocks: [
    { row: 1, column: 1, cells: [["Benefits"]], styles: [{ bold: true, size: 18 }, {}, {}], merge: true, height: 32 },
    { row: 3, column: 1, cells: [[hostileText, 0.5, true, { error: "#N/A" }, null]], styles: plainColumns(5) },
    {
      row: 200,
      column: 2,
      table: "Findings",
      cells: [["Benefit", "Status", "status", "", "Two\nlines", "_x0041_"], ["A", "Green", -1, 46022, 3, 0.5], ["B"]],
      styles: [{}, { align: "center" }, { format: "#,##0" }, { format: "yyyy-mm-dd" }, {}, { fill: "#EEEEEE" }],
      highlights: [
        { column: 2, rules: [{ when: { textIs: "Green" }, color: "#0B5A0B", fill: "#DFF6DD", bold: true }] },
        {
          column: 3,
          rules: [
            { when: { below: 0 }, color: red },
            { when: { below: 1 }, color: blue },
          ],
        },
      ],
    },
    { row: 210, column: 1, table: "Checks", cells: [["Check"], ["one"]], styles: [{ wrap: true }] },
  ],
};

export const dataSheet: OwnedSheet = {
  name: dataName,
  widths: [12],
  gridlines: true,
  landscape: false,
  place: "last",
  charts: [],
  blocks: [{ row: 1, column: 1, cells: rows, styles: [{ format: "yyyy-mm-dd" }] }],
};

/** The XML of a sheet that was written. */
export const xmlOf = ({ sheet }: Pick<OwnedSheetParts, "sheet">): string => Buffer.concat(sheet.map(bytesOf)).toString("utf8");

/** The bytes of a piece of it. */
export const bytesOf = (piece: OwnedSheetParts["sheet"][number]): Uint8Array =>
  typeof piece === "string" ? Buffer.from(piece) : piece instanceof Uint8Array ? piece : plainOf(piece, "a sheet");
