import { severities, type Finding, type Severity } from "../port/workbook";
import { say } from "../words/say";
import { plural } from "./plural";

/** How many findings of one severity there are. Equal findings are one, so they may stand in more rows. */
export interface FindingCount {
  readonly severity: Severity;
  readonly count: number;
  /** "2 stop a row", "1 stops 791 rows", "4 need attention in 37 rows", "1 is advice". */
  readonly words: string;
}

/** The findings counted, worst first, told alike on the sheets, in the pane, in the terminal. */
export const findingCounts = (findings: readonly Finding[]): readonly FindingCount[] =>
  severities.flatMap((severity): readonly FindingCount[] => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    const count = ofSeverity.length;
    if (count === 0) return [];
    const rows = ofSeverity.reduce((sum, finding) => sum + (finding.rows?.count ?? 1), 0);
    return [{ severity, count, words: countWords(severity, count, rows) }];
  });

function countWords(severity: Severity, count: number, rows: number): string {
  const isInMore = rows > count;
  switch (severity) {
    case "Stops the row":
      return isInMore ? say`${plural(count, "# stops", "# stop")} ${plural(rows, "# row", "# rows")}` : say`${plural(count, "# stops a row", "# stop a row")}`;
    case "Needs attention":
      return isInMore
        ? say`${plural(count, "# needs attention", "# need attention")} in ${plural(rows, "# row", "# rows")}`
        : say`${plural(count, "# needs attention", "# need attention")}`;
    case "Advice":
      return isInMore
        ? say`${plural(count, "# is advice", "# are advice")} in ${plural(rows, "# row", "# rows")}`
        : say`${plural(count, "# is advice", "# are advice")}`;
  }
}

/** "6 findings: 1 stops 791 rows, 4 need attention, 1 is advice". */
export const findingsSummary = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? say`No findings`
    : say`${plural(findings.length, "# finding", "# findings")}: ${findingCounts(findings)
        .map(({ words }) => words)
        .join(", ")}`;
