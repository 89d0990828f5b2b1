import { benefits } from "../tables/benefits";
import type { ReadingRules } from "../tables/column";
import type { Table } from "../tables/table";
import { columnsOf } from "./columns-of";
import { isPeriodField, registerTables, type RegisterTable } from "./fields";
import { columnAt, headingKey, turned, withSingleHeading } from "./grid";
import { leftAlone, workedOut, type MappingLine } from "./mapping";
import type { PlanTable } from "./plan-table";
import type { DerivedTables, LostHeading, PreparedPart, RivalHeadings, Mismatches } from "./prepared-part";
import { putTogether, type DerivedPart } from "./put-together";
import { flowsAmong, periodRows } from "./period-rows";
import { joined, rowReadings } from "./readings";
import { rowNotes } from "./row-notes";
import { keysOf, withColumns } from "./columns-elsewhere";
import type { SnapshotColumn, TableSnapshot } from "../port/workbook";

/** What was read of a part of a mapping: as it stands, with joined cells read for all their rows, and, of forms, where each row stands. */
export interface ReadPart {
  readonly register: TableSnapshot;
  readonly filled: TableSnapshot;
  readonly lines: readonly MappingLine[];
  readonly sheetRows?: readonly number[];
}

/** Where nothing is asked but which headings are there, and which cells are blank. */
export const headingsAlone: ReadingRules = { dateOrder: undefined, decimalMark: "." };

/** The plan tables that a mapping makes of a register which is one rectangle. */
export function derivedTables(register: TableSnapshot, lines: readonly MappingLine[], filled: TableSnapshot = register): DerivedTables {
  const { tables, mismatchesOfParts } = derivedParts([{ register, filled, lines }], headingsAlone);
  return { tables, ...(mismatchesOfParts[0] ?? { lost: [], rivals: [], unnamed: [] }) };
}

/**
 * The plan tables that a mapping makes of a register as it stands: Benefits, with its figures scaled and its words in the plan's;
 * Measurements of readings in the benefit's own row, of columns of periods, or of rows of periods; Profile of what was planned by
 * period. The first part that describes benefits has the rows; what others tell of them is joined by ID or by name. Nothing is
 * written: the tables are for the review of this moment.
 */
export function derivedParts(
  parts: readonly ReadPart[],
  rules: ReadingRules,
): { readonly tables: readonly PlanTable[]; readonly mismatchesOfParts: readonly Mismatches[] } {
  const read = parts.map(preparedPart);
  const mismatchesOfParts = read.map(({ mismatches: mismatch }) => mismatch);
  const main = read.find(({ lines }) => lines.some(({ table }) => table === "Benefits"));
  const named = (part: PreparedPart): readonly PlanTable[] =>
    tableNames.flatMap((table) => (table === "Benefits" ? [] : (tableOf(part, table, part.grid, part.lines, rules) ?? [])));
  if (main === undefined) return { tables: read.flatMap(named), mismatchesOfParts };
  const others = read.filter((part) => part !== main);
  const whole = withColumns(main, others);
  const plan = tableOf(main, "Benefits", whole.grid, whole.lines, rules);
  if (plan === undefined) return { tables: read.flatMap(named), mismatchesOfParts };
  const all = [{ part: main, keys: plan }, ...others.map((part) => ({ part, keys: keysOf(part) }))].map(({ part, keys }): DerivedPart => ({
    named: named(part),
    ...logsOf(part, keys, plan, rules),
  }));
  const how = {
    isRowPerPeriod: main.lines.some(({ layout }) => layout === "Row a period"),
    isByFigures: whole.lines.some(({ field, means }) => field === benefits.columns.direction.header && means === workedOut.figures),
    rules,
  };
  return { tables: putTogether(main.notes.onPlan(plan), all, how), mismatchesOfParts };
}

function preparedPart({ register, filled, lines: all, sheetRows }: ReadPart): PreparedPart {
  const lines = all.filter(({ field }) => field !== leftAlone);
  const whole = lines.some(({ layout }) => layout === "Columns")
    ? turned(filled)
    : lines.some(({ headingLines }) => headingLines === 2)
      ? withSingleHeading(filled)
      : filled;
  const upright = withoutBeside(whole, all);
  const notes = rowNotes(upright, lines);
  const mismatches = { lost: lostHeadings(lines, upright), rivals: rivalHeadings(lines), unnamed: unnamedHeadings(all, upright) };
  return { register, grid: notes.grid, lines, notes, sheetRows, mismatches };
}

/** Without the cells of a list that stands beside the register: a row of it alone is no benefit. */
function withoutBeside(grid: TableSnapshot, lines: readonly MappingLine[]): TableSnapshot {
  const beside = new Set(lines.filter(({ means }) => means === workedOut.beside).map(({ heading, occurrence }) => columnAt(grid, heading, occurrence)));
  if (beside.size === 0) return grid;
  return { ...grid, columns: grid.columns.map((column) => (beside.has(column) ? { ...column, cells: column.cells.map(() => null) } : column)) };
}

const tableNames = Object.keys(registerTables) as RegisterTable[];

function tableOf(part: PreparedPart, table: RegisterTable, grid: TableSnapshot, lines: readonly MappingLine[], rules: ReadingRules): PlanTable | undefined {
  const rowCount = Math.max(0, ...grid.columns.map(({ cells }) => cells.length));
  const ofTable = lines.filter((line) => line.table === table);
  const columns = columnsOf(grid, ofTable, table, rowCount, rules);
  if (columns.length === 0) return undefined;
  const hasRows = part.lines.every(({ layout }) => layout !== "Columns" && layout !== "Form");
  const key = hasRows ? keyOf(part.register, grid, part.lines, table) : null;
  const { sheetRows } = part;
  return { ...plain(grid), name: table, columns, source: { register: part.register, key }, ...(sheetRows === undefined ? {} : { sheetRows }) };
}

/** The readings of a part and what it says was planned by period, each under the ID that `keys` has in its row; those of the plan's flows add up. */
function logsOf({ grid, lines }: PreparedPart, keys: PlanTable, plan: PlanTable, rules: ReadingRules): Pick<DerivedPart, "readings" | "planned"> {
  const addsUp = flowsAmong(plan, keys);
  return {
    readings: joined([rowReadings(grid, keys, lines, rules), periodRows(grid, keys, lines, "actual", addsUp, rules)]),
    planned: periodRows(grid, keys, lines, "planned", addsUp, rules),
  };
}

/** Joined cells are read already, and their places would be others. */
const plain = ({ joined: _, ...grid }: TableSnapshot): TableSnapshot => grid;

/** Headings of the mapping that the register has no more, each once. */
function lostHeadings(lines: readonly MappingLine[], grid: TableSnapshot): readonly LostHeading[] {
  const seen = new Set<string>();
  return lines.flatMap((line): readonly LostHeading[] => {
    const key = `${line.occurrence} ${headingKey(line.heading)}`;
    if (line.heading === "" || seen.has(key) || columnAt(grid, line.heading, line.occurrence) !== undefined) return [];
    seen.add(key);
    return [{ line, headerRow: grid.headerRow }];
  });
}

/** Of a column of a period there may be many; every other field has one heading. */
function rivalHeadings(lines: readonly MappingLine[]): readonly RivalHeadings[] {
  const first = new Map<string, MappingLine>();
  return lines.flatMap((line): readonly RivalHeadings[] => {
    if (line.heading === "" || line.word !== "" || isPeriodField(line.field)) return [];
    const taken = first.get(`${line.table} ${line.field}`);
    first.set(`${line.table} ${line.field}`, taken ?? line);
    const isSame = taken !== undefined && headingKey(taken.heading) === headingKey(line.heading) && taken.occurrence === line.occurrence;
    return taken === undefined || isSame ? [] : [{ field: line.field, taken: taken.heading, left: line.heading }];
  });
}

function unnamedHeadings(all: readonly MappingLine[], { columns }: TableSnapshot): readonly string[] {
  const named = new Set(all.map(({ heading }) => headingKey(heading)));
  return columns.flatMap(({ header }) => (header === "" || named.has(headingKey(header)) ? [] : [header]));
}

/** The column of the register that names its rows: that of the IDs, else that of the names. A blank heading could not be found again. */
function keyOf(register: TableSnapshot, grid: TableSnapshot, lines: readonly MappingLine[], table: RegisterTable): SnapshotColumn | null {
  const { subject, columns } = registerTables[table] as Table;
  const wanted = [columns[subject]?.header, columns["name"]?.header];
  for (const field of wanted) {
    const line = lines.find((candidate) => candidate.table === table && candidate.field === field && candidate.heading !== "");
    const place = line === undefined ? -1 : grid.columns.indexOf(columnAt(grid, line.heading, line.occurrence) as SnapshotColumn);
    const column = register.columns[place];
    if (column !== undefined && headingKey(column.header) !== "") return column;
  }
  return null;
}
