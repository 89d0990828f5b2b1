import type { Cell, PlanSnapshot, TableSnapshot } from "../port/workbook";
import { readCell, Unreadable, type Column, type ReadingRules } from "../tables/column";
import type { FindingList } from "./findings";
import { matchColumns, similarHeader, type MatchedColumns } from "./match-columns";
import { withoutOwned } from "./owned-list";
import type { Row, Table } from "../tables/table";
import { tidy } from "../parsing/text";

/** A table as it was found: its cells by the column's name in the code, not yet read. */
export interface FoundTable<T extends Table> {
  readonly table: T;
  readonly snapshot: TableSnapshot;
  readonly rowCount: number;
  readonly columns: MatchedColumns;
  cells(name: keyof T["columns"] & string): readonly Cell[];
  sheetRow(index: number): number;
}

/**
 * The table in the snapshot, with findings for columns that are missing or stand twice; undefined where there is none. The
 * columns that an earlier review wrote (`owned`) are never taken for the user's.
 */
export function findTable<T extends Table>(table: T, snapshot: PlanSnapshot, owned: ReadonlySet<string>, findings: FindingList): FoundTable<T> | undefined {
  const found = snapshot.tables.find((candidate) => candidate.name === table.name);
  if (found === undefined) return undefined;
  const users = withoutOwned(found, owned);
  const columns = matchColumns(table, users);
  const place = { table: table.name, row: found.headerRow, subject: null };
  for (const header of columns.duplicated) {
    findings.add({
      ...place,
      rule: "duplicated-header",
      severity: "Needs attention",
      column: header,
      what: `The header "${header}" stands more than once in ${table.name}; the first one counts`,
      mend: "Rename or remove the other one",
    });
  }
  for (const [name, column] of Object.entries(table.columns) as [string, Column<unknown>][]) {
    if (!column.required || columns.byName.has(name)) continue;
    const similar = similarHeader(column.header, users, columns);
    findings.add({
      ...place,
      rule: "missing-column",
      severity: "Needs attention",
      column: column.header,
      what: `${table.name} has no column "${column.header}"`,
      mend:
        similar === undefined
          ? `Add a column with this header, or give yours one of these: ${[column.header, ...column.aliases].slice(0, 5).join(", ")}`
          : `Is "${similar}" the column that is meant? Rename it to "${column.header}"`,
    });
  }
  const rowCount = found.columns.reduce((most, column) => Math.max(most, column.cells.length), 0);
  return {
    table,
    snapshot: found,
    rowCount,
    columns,
    cells: (name) => columns.byName.get(name)?.cells ?? [],
    sheetRow: (index) => found.headerRow + 1 + index,
  };
}

/**
 * Reads a short table into rows. Rows that are blank in every column of the plan are passed over; a total row is passed
 * over with a finding. What cannot be read is a finding on that cell; in a needed column it stops the row.
 */
export function readRows<T extends Table>(found: FoundTable<T> | undefined, rules: ReadingRules, findings: FindingList): readonly Row<T>[] {
  if (found === undefined) return [];
  const names = Object.keys(found.table.columns);
  const subjectCells = found.cells(found.table.subject);
  const columns = names.map((name) => ({ name, column: found.table.columns[name] as Column<unknown>, cells: found.cells(name) }));
  const present = columns.filter(({ cells }) => cells.length > 0);
  const blankRow = blankRowOf(found.table);
  const rows: Row<T>[] = [];
  for (let index = 0; index < found.rowCount; index++) {
    if (present.every(({ cells }) => isBlank(cells[index]))) continue;
    const subject = subjectText(subjectCells[index]);
    if (subject === null ? present.some(({ cells }) => isTotalWord(cells[index])) : isTotalWord(subject)) {
      findings.add({
        rule: "total-row",
        severity: "Advice",
        table: found.table.name,
        row: found.sheetRow(index),
        column: null,
        subject,
        what: "This looks like a total row, so it is left out",
        mend: "Move totals off the table, or turn on the table's own total row",
      });
      continue;
    }
    const row = { ...blankRow };
    row["index"] = index;
    row["sheetRow"] = found.sheetRow(index);
    for (const { name, column, cells } of present) {
      const value = readCell(column, cells[index] ?? null, rules);
      if (value instanceof Unreadable) {
        findings.add({
          rule: value.rule,
          severity: column.required ? "Stops the row" : "Needs attention",
          table: found.table.name,
          row: found.sheetRow(index),
          column: headerOf(found, name),
          subject,
          what: value.what,
          mend: value.mend,
        });
      } else if (value !== undefined) row[name] = value;
    }
    rows.push(row as unknown as Row<T>);
  }
  return rows;
}

type BlankRow = Readonly<Record<string, unknown>>;
const blankRows = new WeakMap<Table, BlankRow>();

/**
 * All rows of a table are copies of one that has all keys. It is made once and kept, so that the rows of every review have the
 * same shape in memory: what is compiled for one stays good for the next.
 */
function blankRowOf(table: Table): BlankRow {
  let blank = blankRows.get(table);
  if (blank === undefined) {
    blank = Object.fromEntries([["index", 0], ["sheetRow", 0], ...Object.keys(table.columns).map((name) => [name, undefined])]) as BlankRow;
    blankRows.set(table, blank);
  }
  return blank;
}

/** The header as the user wrote it, so that a finding can be found. */
export const headerOf = <T extends Table>(found: FoundTable<T>, name: string): string =>
  found.columns.byName.get(name)?.header ?? (found.table.columns[name] as Column<unknown>).header;

const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === "string" && tidy(cell) === "");

const subjectText = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined || typeof cell === "object" ? null : tidy(String(cell)) || null;

/** "Total", "Grand total" or "Subtotal": where the ID should be, or anywhere in a row without an ID. */
const isTotalWord = (cell: Cell | undefined): boolean => typeof cell === "string" && /^(grand |sub)?-?totals?:?$/i.test(tidy(cell));
