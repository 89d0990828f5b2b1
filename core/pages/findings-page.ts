import { looks, wordHighlights } from "../looks/looks";
import type { Cell, Finding, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { findingsSummary } from "../wording/finding-counts";
import { linksTo, type PlaceOf } from "./plan-places";

export const findingsName = "Findings";

/** The first row of the list, and the column whose words lead to the cell. */
const firstRow = 5;
const tableColumn = 2;

/** The sheet that lists what is wrong in the plan, worst first, each with its place and its mend. */
export function findingsPage(findings: readonly Finding[], statusDate: number, placeOf: PlaceOf): OwnedSheet {
  const rows = findings.map((finding): readonly Cell[] => [
    finding.severity,
    finding.table,
    finding.row,
    finding.column,
    finding.subject,
    finding.what,
    finding.mend,
    finding.rule,
  ]);
  const headers = ["Severity", "Table", "Row", "Column", "Subject", "What is wrong", "How to mend it", "Rule"];
  const nothing: readonly Cell[] = [null, null, null, null, null, "Nothing to mend: the plan check found nothing.", null, null];
  return {
    name: findingsName,
    widths: [17, 14, 7, 17, 16, 62, 56, 26],
    blocks: [
      { row: 1, column: 1, cells: [["Findings"]], styles: [looks.title], height: 28 },
      { row: 2, column: 1, cells: [[`${findingsSummary(findings)} · status date ${longDate(statusDate)}`]], styles: [looks.subtitle] },
      {
        row: 4,
        column: 1,
        cells: [headers, ...(rows.length === 0 ? [nothing] : rows)],
        styles: [looks.text, looks.link, { ...looks.text, align: "center" }, looks.text, looks.text, looks.wrapped, looks.wrapped, looks.quiet],
        headerStyle: looks.tableHead,
        table: "ReviewFindings",
        highlights: [{ column: 1, rules: wordHighlights(["Stops the row"], ["Needs attention"], []) }],
      },
    ],
    links: linksTo(findings.map((finding, at) => ({ row: firstRow + at, column: tableColumn, to: placeOf(finding) }))),
    charts: [],
    frozenRows: 4,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}
