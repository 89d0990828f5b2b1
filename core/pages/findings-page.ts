import { looks, wordHighlights } from "../looks/looks";
import { severities, type Cell, type Finding, type OwnedSheet } from "../port/workbook";
import { counted } from "../wording/counts";
import { longDate } from "../wording/days";
import { figureText } from "../wording/figures";

export const findingsName = "Findings";

/** The sheet that lists what is wrong in the plan, worst first, each with its place and its mend. */
export function findingsPage(findings: readonly Finding[], statusDate: number): OwnedSheet {
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
      { row: 2, column: 1, cells: [[`${summary(findings)} · status date ${longDate(statusDate)}`]], styles: [looks.subtitle] },
      {
        row: 4,
        column: 1,
        cells: [headers, ...(rows.length === 0 ? [nothing] : rows)],
        styles: [looks.text, looks.text, { ...looks.text, align: "center" }, looks.text, looks.text, looks.wrapped, looks.wrapped, looks.quiet],
        headerStyle: looks.tableHead,
        table: "ReviewFindings",
        highlights: [{ column: 1, rules: wordHighlights(["Stops the row"], ["Needs attention"], []) }],
      },
    ],
    charts: [],
    frozenRows: 4,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

/** "2 stop a row, 5 need attention, 3 are advice"; "1 stops 791 rows" where equal findings are one. */
export function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No findings";
  const words = {
    "Stops the row": ["stops a row", "stop a row"],
    "Needs attention": ["needs attention", "need attention"],
    Advice: ["is advice", "are advice"],
  } as const;
  const parts = severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const rows = own.reduce((sum, finding) => sum + (finding.rows?.count ?? 1), 0);
    const verb = words[severity][own.length === 1 ? 0 : 1];
    return [`${figureText(own.length)} ${severity === "Stops the row" && rows > own.length ? verb.replace("a row", counted(rows, "row")) : verb}`];
  });
  return `${counted(findings.length, "finding")}: ${parts.join(", ")}`;
}
