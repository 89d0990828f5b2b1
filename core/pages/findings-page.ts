import { looks, wordHighlights } from "../looks/looks";
import type { Cell, CellStyle, Finding, OwnedSheet } from "../port/workbook";
import { figureText } from "../wording/figures";
import { longDate } from "../wording/days";
import { findingsSummary } from "../wording/finding-counts";
import { placeName } from "../wording/place-name";
import { linksTo, type PlaceOf } from "./plan-places";
import { say, told } from "../words/say";

export const findingsName = "Findings";

/** The first row of the list, and the column whose words lead to the cell. */
const firstRow = 5;
const cellColumn = 4;

const columns: readonly { readonly header: string; readonly width: number; readonly style: CellStyle }[] = [
  { header: "Severity", width: 17, style: looks.text },
  { header: "Rows", width: 12, style: { ...looks.text, align: "right" } },
  { header: "Table", width: 15, style: { ...looks.text, indent: 1 } },
  { header: "Go to", width: 9, style: looks.link },
  { header: "Column", width: 17, style: looks.text },
  { header: "Subject", width: 18, style: looks.wrapped },
  { header: "What is wrong", width: 62, style: looks.wrapped },
  { header: "How to mend it", width: 56, style: looks.wrapped },
  { header: "Rule", width: 22, style: looks.quiet },
];

/**
 * The sheet that lists what is wrong in the plan, worst first, of those what frees most rows, each with its place and its mend.
 *
 * @param rowCountOf how many rows a plan table has
 */
export function findingsPage(findings: readonly Finding[], statusDate: number, placeOf: PlaceOf, rowCountOf: (table: string) => number): OwnedSheet {
  const places = findings.map(placeOf);
  const rows = findings.map((finding, at): readonly Cell[] => {
    const to = places[at];
    return [
      told(finding.severity),
      rowsText(finding, rowCountOf),
      placeName(finding),
      to === undefined ? null : say`Row ${String(to.row)}`,
      finding.column,
      finding.subject,
      finding.what,
      finding.mend,
      finding.rule,
    ];
  });
  const nothing = columns.map(({ header }): Cell => (header === "What is wrong" ? say`Nothing to mend: the plan check found nothing.` : null));
  return {
    name: findingsName,
    widths: columns.map(({ width }) => width),
    blocks: [
      { row: 1, column: 1, cells: [[say`Findings`]], styles: [looks.title], height: 28 },
      { row: 2, column: 1, cells: [[say`${findingsSummary(findings)} · status date ${longDate(statusDate)}`]], styles: [looks.subtitle] },
      {
        row: 4,
        column: 1,
        cells: [columns.map(({ header }) => told(header)), ...(rows.length === 0 ? [nothing] : rows)],
        styles: columns.map(({ style }) => style),
        headerStyle: looks.tableHead,
        table: "ReviewFindings",
        highlights: [{ column: 1, rules: wordHighlights(["Stops the row"], ["Needs attention"], []) }],
      },
    ],
    links: linksTo(places.map((to, at) => ({ row: firstRow + at, column: cellColumn, to }))),
    charts: [],
    frozenRows: 4,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

/** "15 of 16" where many rows have the same trouble; nothing where it is about the table as a whole. */
function rowsText({ table, row, rows }: Finding, rowCountOf: (table: string) => number): Cell {
  if (rows === undefined) return row === null ? null : "1";
  return say`${figureText(rows.count)} of ${figureText(Math.max(rows.count, rowCountOf(table)))}`;
}
