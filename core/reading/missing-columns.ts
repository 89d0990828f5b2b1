import { toldHeader, type Column } from "../tables/column";
import { planTables } from "../tables/plan-tables";
import type { Table } from "../tables/table";
import type { FindingList } from "./findings";
import { similarHeader } from "./match-columns";
import type { FoundTable } from "./found-table";
import { say, told } from "../words/say";

/**
 * Needed columns that a table lacks, each told once with the number of rows that it stops; `stopped` counts those. A column
 * that no row needs is not told: a plan of flows needs no Baseline.
 */
export function reportMissingColumns(found: FoundTable<Table> | undefined, findings: FindingList, stopped: (name: string) => number): void {
  if (found === undefined) return;
  const rows = found.rowCount;
  for (const [name, column] of Object.entries(found.table.columns)) {
    if (!column.required || found.columns.byName.has(name)) continue;
    const count = stopped(name);
    if (count === 0 && rows > 0 && !isTitle(name)) continue;
    findings.add({
      rule: "missing-column",
      severity: count === 0 || isTitle(name) ? "Needs attention" : "Stops the row",
      table: found.table.name,
      row: found.snapshot.headerRow,
      column: toldHeader(column),
      subject: null,
      what: lacks(told(found.table.name), toldHeader(column), isTitle(name) ? 0 : count),
      mend: mendOf(found, column),
    });
  }
}

/** What a table lacks, and of how many rows the figures with it. */
function lacks(table: string, header: string, rows: number): string {
  if (rows === 0) return say`${table} has no column "${header}"`;
  return rows === 1
    ? say`${table} has no column "${header}", so its row gets no figures`
    : say`${table} has no column "${header}", so ${rows} rows get no figures`;
}

/** What a row is called is needed to understand it, not to compute it. */
const isTitle = (name: string): boolean => name === "name";

function mendOf(found: FoundTable<Table>, column: Column<unknown>): string {
  const similar = similarHeader(column.header, found.users, found.columns);
  if (similar !== undefined) return say`Is "${similar}" the column that is meant? Rename it to "${toldHeader(column)}"`;
  if (column === planTables.benefits.columns.id)
    return say`Add a column with this header, or have your sheet read as it stands: with "Use this sheet" in the pane, with "benefits adopt" from the command line`;
  return say`Add a column with one of these headers: ${[toldHeader(column), ...column.aliases].slice(0, 5).join(", ")}`;
}
