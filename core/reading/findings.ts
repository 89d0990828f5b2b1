import type { Finding, Severity } from "../port/workbook";

/** Collects findings, and keeps a long log with one mistake all over it from burying the rest. */
export interface FindingList {
  add(finding: Finding): void;
  /** All findings, worst first, then in the order of the sheets. */
  all(): readonly Finding[];
}

/** Beyond this many of one rule in one column of one table, one line says how many more there are. */
const mostOfOneKind = 200;

/** Where findings go. In the tables named, every finding is kept, since each stops its row. */
export function findingList(tablesKeptWhole: readonly string[]): FindingList {
  const found: Finding[] = [];
  const counts = new Map<string, { count: number; last: Finding }>();
  return {
    add(finding) {
      const kind = `${finding.rule}\n${finding.table}\n${finding.column ?? ""}`;
      const count = counts.get(kind) ?? { count: 0, last: finding };
      count.count++;
      count.last = finding;
      counts.set(kind, count);
      if (count.count <= mostOfOneKind || tablesKeptWhole.includes(finding.table)) found.push(finding);
    },
    all() {
      const more = [...counts.values()].filter(({ count, last }) => count > mostOfOneKind && !tablesKeptWhole.includes(last.table));
      const summaries = more.map(({ count, last }) => ({
        ...last,
        row: null,
        subject: null,
        what: `${count - mostOfOneKind} more rows have the same trouble, the last in row ${last.row ?? "?"}: ${last.what}`,
      }));
      return byWorst([...found, ...summaries]);
    },
  };
}

/** Worst first, else as they stand. */
export const byWorst = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort((a, b) => rank(a) - rank(b));

const order: Readonly<Record<Severity, number>> = { "Stops the row": 0, "Needs attention": 1, Advice: 2 };
const rank = (finding: Finding): number => order[finding.severity];
