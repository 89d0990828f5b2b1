import { headerScale } from "../parsing/header-keys";
import { headerKey, isTotalWord, tidy } from "../parsing/text";
import type { Cell, Finding, PlanSnapshot, TableSnapshot } from "../port/workbook";
import { Understood, Unreadable, type Column, type ReadingRules } from "../tables/column";
import type { PlanTable } from "../register/plan-table";
import type { Row, Table } from "../tables/table";
import { dateOrders } from "./date-order";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";
import { inItsRow, scaled, scaleRemark } from "./in-its-row";
import { matchColumns, type MatchedColumns } from "./match-columns";
import { withJoined } from "./joined-cells";
import { withoutOwned } from "./owned-list";
import { passedOver } from "./passed-over";
import { readWord } from "./read-word";
import { remarksOn, type Remarks } from "./remarks";
import { isBlank } from "../register/grid";
import { say, told } from "../words/say";

/**
 * The table in the snapshot, with findings for columns that stand twice; undefined where there is none. The columns that an
 * earlier review wrote (`owned`) are never taken for the user's.
 */
export function findTable<T extends Table>(table: T, snapshot: PlanSnapshot, owned: ReadonlySet<string>, findings: FindingList): FoundTable<T> | undefined {
  const found: PlanTable | undefined = snapshot.tables.find((candidate) => candidate.name === table.name);
  if (found === undefined) return undefined;
  const filled = withJoined(found);
  const users = found.source === undefined ? withoutOwned(filled, owned) : filled;
  const columns = matchColumns(table, users);
  reportHeaders(table, found.headerRow, columns, findings);
  reportRowsBelow(found, findings);
  const rowCount = found.columns.reduce((most, column) => Math.max(most, column.cells.length), 0);
  return {
    table,
    snapshot: found,
    users,
    rowCount,
    columns,
    cells: (name) => columns.byName.get(name)?.cells ?? [],
    asRead: (name) => {
      if (found.source !== undefined) return found.source.key ?? undefined;
      const column = columns.byName.get(name);
      return column && found.columns[filled.columns.indexOf(column)];
    },
    sheetRow: (index) => found.sheetRows?.[index] ?? found.headerRow + 1 + index,
  };
}

/** Rows that another program filled below the table without stretching it. */
function reportRowsBelow({ name, headerRow, columns, rowsBelow = 0 }: TableSnapshot, findings: FindingList): void {
  if (rowsBelow === 0) return;
  const last = headerRow + columns.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  findings.add({
    rule: "rows-below-table",
    severity: "Advice",
    table: name,
    row: last - rowsBelow + 1,
    column: null,
    subject: null,
    what:
      rowsBelow === 1
        ? say`Row ${String(last)} stands directly below the table ${told(name)} and not in it; it is read as part of it`
        : say`Rows ${String(last - rowsBelow + 1)} to ${String(last)} stand directly below the table ${told(name)} and not in it; they are read as part of it`,
    mend: say`Nothing need be done: a review stretches the table. Leave a blank row above what does not belong to it`,
  });
}

/** Headers that stand twice, and different headings for one column: of figures that is a choice which the user should make. */
function reportHeaders(table: Table, row: number, { duplicated, rivals }: MatchedColumns, findings: FindingList): void {
  const place = { table: table.name, row, subject: null };
  for (const header of duplicated) {
    findings.add({
      ...place,
      rule: "duplicated-header",
      severity: "Needs attention",
      column: header,
      what: say`The header "${header}" stands more than once in ${told(table.name)}; the first one counts`,
      mend: say`Rename or remove the other one`,
    });
  }
  for (const { name, taken, left } of rivals) {
    const column = table.columns[name] as Column<unknown>;
    findings.add({
      ...place,
      rule: "two-headings",
      severity: column.format === undefined || headerKey(taken) === headerKey(column.header) ? "Advice" : "Needs attention",
      column: left,
      what: say`"${taken}" and "${left}" can both be the column ${told(column.header)}; "${taken}" counts`,
      mend: say`Call the one that is meant ${told(column.header)}, or give the other a name of its own`,
    });
  }
}

/** What the rest of the plan says of the rows of a table. */
interface RowContext {
  /** Whether a text that stands alone where an ID belongs is the ID of a row that others name. */
  readonly isReferred?: (id: string) => boolean;
  /** What the figures of a row count, by the columns left of them; left out: its own Unit. */
  readonly unitOf?: (row: Readonly<Record<string, unknown>>) => string | undefined;
}

/**
 * Reads a short table into rows. Rows that are blank in every column of the plan are passed over, also group headings and
 * headers that stand again, with one finding; a total row likewise. What cannot be read is a finding on that cell; in a needed
 * column it stops the row.
 */
export function readRows<T extends Table>(
  found: FoundTable<T> | undefined,
  rules: ReadingRules,
  findings: FindingList,
  { isReferred = () => false, unitOf = ({ unit }) => unit as string | undefined }: RowContext = {},
): readonly Row<T>[] {
  if (found === undefined) return [];
  const subjectCells = found.cells(found.table.subject);
  const remarks = remarksOn(found.table.name, findings);
  const orders = dateOrders(found, rules, remarks);
  const present = Object.keys(found.table.columns).flatMap((name) => {
    const cells = found.cells(name);
    return cells.length === 0 ? [] : [columnReader(found, name, cells, { ...rules, dateOrder: orders.get(name) ?? rules.dateOrder }, remarks, unitOf)];
  });
  const passed = passedOver(found, isReferred);
  const blankRow = blankRowOf(found.table);
  const rows: Row<T>[] = [];
  for (let index = 0; index < found.rowCount; index++) {
    if (present.every(({ cells }) => isBlank(cells[index])) || passed.has(index)) continue;
    const subject = subjectText(subjectCells[index]);
    if (subject === null ? present.some(({ cells }) => isTotalWord(cells[index])) : isTotalWord(subject)) {
      findings.add(totalRow(found, index, subject));
      continue;
    }
    const row = { ...blankRow };
    row["index"] = index;
    row["sheetRow"] = found.sheetRow(index);
    for (let place = 0; place < present.length; place++) {
      const reader = present[place] as ColumnReader;
      const cell = reader.cells[index] ?? null;
      if (cell === null) continue;
      const value = reader.read(cell, row, subject);
      if (value instanceof Unreadable) {
        findings.add({
          rule: value.rule,
          severity: reader.column.required && !isSpared(reader.name, row) ? "Stops the row" : "Needs attention",
          table: found.table.name,
          row: found.sheetRow(index),
          column: reader.header,
          subject,
          what: value.what,
          mend: value.mend,
        });
      } else if (value !== undefined) row[reader.name] = value;
    }
    rows.push(row as unknown as Row<T>);
  }
  passed.tell(findings);
  remarks.tell();
  return rows;
}

const totalRow = (found: FoundTable<Table>, index: number, subject: string | null): Finding => ({
  rule: "total-row",
  severity: "Advice",
  table: found.table.name,
  row: found.sheetRow(index),
  column: null,
  subject,
  what: say`This looks like a total row, so it is left out`,
  mend: say`Move totals off the table, or turn on the table's own total row`,
});

/** A milestone needs no figures, so that one which cannot be read does not stop it. */
const isSpared = (name: string, { kind }: Readonly<Record<string, unknown>>): boolean =>
  kind === "Milestone" && (name === "baseline" || name === "target" || name === "direction");

interface ColumnReader {
  readonly name: string;
  readonly header: string;
  readonly column: Column<unknown>;
  readonly cells: readonly Cell[];
  /** Reads the cell of a row by what the row says so far. */
  read(cell: NonNullable<Cell>, row: Record<string, unknown>, subject: string | null): unknown;
}

/** So many different words of a column are remembered with what they say: where there are more, most stand but once. */
const mostWords = 64;

function columnReader<T extends Table>(
  found: FoundTable<T>,
  name: string,
  cells: readonly Cell[],
  rules: ReadingRules,
  remarks: Remarks,
  unitOf: Required<RowContext>["unitOf"],
): ColumnReader {
  const column = found.table.columns[name] as Column<unknown>;
  const header = headerOf(found, name);
  // A mapping has scaled its figures already.
  const scale = column.inUnit === true && found.columns.byName.get(name)?.as === undefined ? headerScale(header) : undefined;
  const hasUnit = "unit" in found.table.columns;
  const remember = new Map<string, unknown>();
  const understand = (understood: Understood<unknown>, cell: Cell, row: Record<string, unknown>, subject: string | null): unknown => {
    const unit = unitOf(row);
    const inRow =
      typeof understood.value === "number" ? inItsRow(understood as Understood<number>, cell, { kind: row["kind"] as string | undefined, unit }) : undefined;
    if (inRow instanceof Unreadable) return inRow;
    if (understood.remark !== undefined) remarks.add(understood.remark, row["sheetRow"] as number, header, subject);
    if (hasUnit && unit === undefined && understood.unit !== undefined) row["unit"] = understood.unit;
    return inRow ?? understood.value;
  };
  return {
    name,
    header,
    column,
    cells,
    read(cell, row, subject) {
      const known = typeof cell === "string" ? remember.get(cell) : undefined;
      if (known !== undefined) return known;
      const reading = readWord(column, cell, rules);
      const value = reading instanceof Understood ? understand(reading, cell, row, subject) : reading;
      if (scale === undefined || typeof value !== "number") {
        if (value === reading && typeof cell === "string" && remember.size < mostWords && !(value instanceof Unreadable)) remember.set(cell, value);
        return value;
      }
      const whole = scaled(value, cell, scale, unitOf(row));
      if (whole !== value || scale.factor === 1) remarks.add(scaleRemark(header, scale), row["sheetRow"] as number, header, subject);
      return whole;
    },
  };
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

const subjectText = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined || typeof cell === "object" ? null : tidy(String(cell)) || null;
