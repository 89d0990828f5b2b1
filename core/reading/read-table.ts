import { headerKey, isTotalWord, tidy } from "../parsing/text";
import type { Cell, Finding, PlanSnapshot, TableSnapshot } from "../port/workbook";
import { readAs, toldHeader, Understood, Unreadable, type Column, type ReadingRules } from "../tables/column";
import type { PlanTable } from "../register/plan-table";
import type { Row, Table } from "../tables/table";
import { readColumn, valueInRow, type ColumnReadings, type FiguresInRows, type ReadingsOf, type RowSoFar } from "./column-readings";
import { dateOrders } from "./date-order";
import { decimalMarks } from "./decimal-marks";
import type { FindingList } from "./findings";
import { sheetRowOf, type FoundTable } from "./found-table";
import { matchColumns, type MatchedColumns } from "./match-columns";
import { withJoined } from "./joined-cells";
import { withoutOwned } from "./owned-list";
import { isPassedOver, passedOver, tellPassedOver } from "./passed-over";
import { remarksOn } from "./remarks";
import type { Loss, UnreadCells } from "./unread-cells";
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
    sheetRow: (index) => sheetRowOf(found, index),
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
      what: say`"${taken}" and "${left}" can both be the column ${toldHeader(column)}; "${taken}" counts`,
      mend: say`Call the one that is meant ${toldHeader(column)}, or give the other a name of its own`,
    });
  }
}

/** What the rest of the plan says of the rows of a table. */
interface RowContext<T extends Table> {
  /** Whether a text that stands alone where an ID belongs is the ID of a row that others name. */
  readonly isReferred?: (id: string) => boolean;
  /** What the figures of a row count, by the columns left of them; left out: its own Unit. */
  readonly unitOf?: FiguresInRows["unitOf"];
  /** What a cell that cannot be read does to its row; left out: a needed one stops it. */
  readonly unread?: Pick<UnreadCells, "loss" | "inWords">;
  /** Makes a row of what the cells of its columns were read as. */
  readonly rowOf?: (index: number, sheetRow: number, readings: ReadingsOf<T>) => Row<T>;
}

const blankAlone: NonNullable<RowContext<Table>["unread"]> = { loss: (_name, _row, why) => ({ why, stopsRow: false }), inWords: () => undefined };

const ownUnit: FiguresInRows["unitOf"] = ({ unit }) => unit as string | undefined;

/**
 * Reads a short table into rows, column by column first. Rows that are blank in every column of the plan are passed over, also group
 * headings and headers that stand again, with one finding; a total row likewise. What cannot be read is a finding on that cell; in a
 * needed column it stops the row.
 */
export function readRows<T extends Table>(
  found: FoundTable<T> | undefined,
  rules: ReadingRules,
  findings: FindingList,
  { isReferred = () => false, unitOf = ownUnit, unread = blankAlone, rowOf }: RowContext<T> = {},
): readonly Row<T>[] {
  if (found === undefined) return [];
  const subjectCells = found.cells(found.table.subject);
  const remarks = remarksOn(found.table.name, findings);
  const orders = dateOrders(found, rules, remarks);
  const marks = decimalMarks(found, rules, remarks);
  const columns = Object.keys(found.table.columns)
    .filter((name) => found.cells(name).length > 0)
    .map((name) => readColumn(found, name, readAs(rules, orders.get(name) ?? rules.dateOrder, marks.get(name))));
  const figures = { unitOf, mayHaveUnit: "unit" in found.table.columns, currency: rules.currency ?? "", remarks };
  const passed = passedOver(found, isReferred);
  const readings = readingsOf(found, columns);
  // Of a row that is made at one go only what took understanding is left to do.
  const left = rowOf === undefined ? columns : columns.filter(({ isPlain }) => !isPlain);
  const blankRow = blankRowOf(found.table);
  const rows: Row<T>[] = [];
  for (let index = 0; index < found.rowCount; index++) {
    if (isBlankRow(columns, index) || isPassedOver(passed, index)) continue;
    const subject = subjectText(subjectCells[index]);
    if (subject === null ? columns.some(({ cells }) => isTotalWord(cells[index])) : isTotalWord(subject)) {
      findings.add(totalRow(found, index, subject));
      continue;
    }
    const sheetRow = sheetRowOf(found.snapshot, index);
    const row = (rowOf?.(index, sheetRow, readings) ?? { ...blankRow, index, sheetRow }) as RowSoFar;
    for (const column of left) takeInRow(found, column, index, row, subject, figures, unread, findings);
    rows.push(row as unknown as Row<T>);
  }
  tellPassedOver(passed, findings);
  remarks.tell();
  return rows;
}

/** Puts what a cell comes to in its row in the place of what it was read as by itself. */
function takeInRow(
  found: FoundTable<Table>,
  column: ColumnReadings,
  index: number,
  row: RowSoFar,
  subject: string | null,
  figures: FiguresInRows,
  { loss, inWords }: NonNullable<RowContext<Table>["unread"]>,
  findings: FindingList,
): void {
  const reading = column.readings[index];
  if (reading === undefined) return;
  const isInWords = reading instanceof Understood && reading.value === undefined;
  const words = isInWords ? inWords(column.name, row, column.header, column.cells[index] ?? null) : undefined;
  const value = words ?? valueInRow(column, index, row, subject, figures);
  row[column.name] = value instanceof Unreadable ? undefined : value;
  if (words !== undefined) findings.add(unreadable(found, column, row, subject, { why: words, stopsRow: false }));
  else if (value instanceof Unreadable) findings.add(unreadable(found, column, row, subject, loss(column.name, row, value)));
}

/** The readings by the names of the columns; those that are not there are blank. */
function readingsOf<T extends Table>({ table, rowCount }: FoundTable<T>, columns: readonly ColumnReadings[]): ReadingsOf<T> {
  const blank = new Array<undefined>(rowCount).fill(undefined);
  const readings: Record<string, readonly unknown[]> = {};
  for (const name of Object.keys(table.columns)) readings[name] = columns.find((column) => column.name === name)?.readings ?? blank;
  return readings as ReadingsOf<T>;
}

function isBlankRow(columns: readonly ColumnReadings[], index: number): boolean {
  for (const { cells } of columns) if (!isBlank(cells[index])) return false;
  return true;
}

const unreadable = (
  { table }: FoundTable<Table>,
  { name, header, column }: ColumnReadings,
  row: RowSoFar,
  subject: string | null,
  { why, stopsRow }: Loss,
): Finding => ({
  rule: why.rule,
  severity: stopsRow || (column.required && !isSpared(name, row)) ? "Stops the row" : "Needs attention",
  table: table.name,
  row: row["sheetRow"] as number,
  column: header,
  subject,
  what: why.what,
  mend: why.mend,
});

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
