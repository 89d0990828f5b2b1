import type { Table } from "../tables/table";
import { columnsOf } from "./columns-of";
import { registerTables, rowFields, type RegisterTable } from "./fields";
import { columnAt, headingKey, turned, withOneHeading } from "./grid";
import { leftAlone, type MappingLine } from "./mapping";
import type { PlanTable } from "./plan-table";
import { firstOfEach, joined, periodRows, rowReadings, withPeriods, withRest } from "./readings";
import type { SnapshotColumn, TableSnapshot } from "../port/workbook";

/** A heading of the mapping that its sheet has no more. */
export interface LostHeading {
  readonly line: MappingLine;
  readonly headerRow: number;
}

/** Two headings that the mapping takes for one and the same column: the first counts. */
export interface RivalHeadings {
  readonly field: string;
  readonly taken: string;
  readonly left: string;
}

export interface DerivedTables {
  readonly tables: readonly PlanTable[];
  readonly lost: readonly LostHeading[];
  readonly rivals: readonly RivalHeadings[];
  /** Headings of the register, as they are read, that no line of the mapping names. */
  readonly unnamed: readonly string[];
}

/**
 * The plan tables that a mapping makes of a register as it stands: Benefits, with its figures scaled and its words in the
 * plan's; Measurements of readings in the benefit's own row, of columns of periods, or of rows of periods; Profile of what was
 * planned by period. `filled` is the register with joined cells read for all their rows. Nothing is written: the tables are for the review of this moment.
 */
export function derivedTables(register: TableSnapshot, all: readonly MappingLine[], filled: TableSnapshot = register): DerivedTables {
  const lines = all.filter(({ field }) => field !== leftAlone);
  const onItsSide = lines.some(({ layout }) => layout === "Columns");
  const grid = onItsSide ? turned(filled) : lines.some(({ headingLines }) => headingLines === 2) ? withOneHeading(filled) : filled;
  const rowCount = Math.max(0, ...grid.columns.map(({ cells }) => cells.length));
  const told = { lost: lostHeadings(lines, grid), rivals: rivalHeadings(lines), unnamed: unnamedHeadings(all, grid) };
  const tableOf = (table: RegisterTable): PlanTable | undefined => {
    const columns = columnsOf(
      grid,
      lines.filter((line) => line.table === table),
      table,
      rowCount,
    );
    return columns.length === 0
      ? undefined
      : { ...plain(grid), name: table, columns, source: { register, key: onItsSide ? null : keyOf(register, grid, lines, table) } };
  };
  const named = (Object.keys(registerTables) as RegisterTable[]).flatMap((table) => tableOf(table) ?? []);
  const plan = named.find(({ name }) => name === "Benefits");
  if (plan === undefined) return { tables: named, ...told };
  const periods = lines.filter(({ field }) => field === rowFields.periodActual || field === rowFields.periodPlanned);
  const readings = rowReadings(grid, plan, lines);
  const planned = withRest(periodRows(grid, plan, periods, rowFields.periodPlanned), plan);
  const actuals = joined(readings, periodRows(grid, plan, periods, rowFields.periodActual));
  const rowPerPeriod = lines.some(({ layout }) => layout === "Row a period");
  return {
    tables: [
      withPeriods(rowPerPeriod ? firstOfEach(plan) : plan, planned),
      ...named.filter(({ name }) => name !== "Benefits"),
      ...(actuals === undefined ? [] : [actuals]),
      ...(planned === undefined ? [] : [planned]),
    ],
    ...told,
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
    if (line.heading === "" || line.word !== "" || line.field === rowFields.periodActual || line.field === rowFields.periodPlanned) return [];
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
    const line = lines.find((own) => own.table === table && own.field === field && own.heading !== "");
    const place = line === undefined ? -1 : grid.columns.indexOf(columnAt(grid, line.heading, line.occurrence) as SnapshotColumn);
    const column = register.columns[place];
    if (column !== undefined && headingKey(column.header) !== "") return column;
  }
  return null;
}
