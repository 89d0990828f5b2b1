import type { Finding, Severity } from "../workbook";

/** What a rule says about one place. */
export interface Remark {
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly subject: string | null;
  readonly what: string;
  readonly mend: string;
}

/** Collects findings, and keeps a long log with one mistake all over it from burying the rest. */
export interface FindingList {
  add(remark: Remark): void;
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
    add(remark) {
      const kind = `${remark.rule}\n${remark.table}\n${remark.column ?? ""}`;
      const count = counts.get(kind) ?? { count: 0, last: remark };
      count.count++;
      count.last = remark;
      counts.set(kind, count);
      if (count.count <= mostOfOneKind || tablesKeptWhole.includes(remark.table)) found.push(remark);
    },
    all() {
      const more = [...counts.values()].filter(({ count, last }) => count > mostOfOneKind && !tablesKeptWhole.includes(last.table));
      const summaries = more.map(({ count, last }) => ({
        ...last,
        row: null,
        subject: null,
        what: `${count - mostOfOneKind} more rows have the same trouble, the last in row ${last.row ?? "?"}: ${last.what}`,
      }));
      return [...found, ...summaries].sort((a, b) => rank(a) - rank(b));
    },
  };
}

const order: Readonly<Record<Severity, number>> = { "Stops the row": 0, "Needs attention": 1, Advice: 2 };
const rank = (finding: Finding): number => order[finding.severity];
