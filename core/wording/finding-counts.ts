import { severities, type Finding, type Severity } from "../port/workbook";
import { counted } from "./counts";
import { figureText } from "./figures";

/** How many findings of one severity there are. Equal findings are one, so they may stand in more rows. */
export interface FindingCount {
  readonly severity: Severity;
  readonly count: number;
  /** "2 stop a row", "1 stops 791 rows", "4 need attention in 37 rows", "1 is advice". */
  readonly words: string;
}

const verbs = { "Stops the row": ["stops", "stop"], "Needs attention": ["needs attention", "need attention"], Advice: ["is advice", "are advice"] } as const;

/** The findings counted, worst first, told alike on the sheets, in the pane, in the terminal. */
export const findingCounts = (findings: readonly Finding[]): readonly FindingCount[] =>
  severities.flatMap((severity): readonly FindingCount[] => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    const count = ofSeverity.length;
    if (count === 0) return [];
    const rows = ofSeverity.reduce((sum, finding) => sum + (finding.rows?.count ?? 1), 0);
    const verb = verbs[severity][count === 1 ? 0 : 1];
    const where = rows > count ? counted(rows, "row") : "";
    const behind = severity === "Stops the row" ? ` ${where === "" ? "a row" : where}` : where === "" ? "" : ` in ${where}`;
    return [{ severity, count, words: `${figureText(count)} ${verb}${behind}` }];
  });

/** "6 findings: 1 stops 791 rows, 4 need attention, 1 is advice". */
export const findingsSummary = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? "No findings"
    : `${counted(findings.length, "finding")}: ${findingCounts(findings)
        .map(({ words }) => words)
        .join(", ")}`;
