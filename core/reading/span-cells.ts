import type { Area } from "../parsing/area";
import { idKey, tidy } from "../parsing/text";
import { spanUnitOfFormat } from "../parsing/span-format";
import type { Cell, SnapshotColumn, SpanCells, TableSnapshot } from "../port/workbook";
import { planTables } from "../tables/plan-tables";
import type { Table } from "../tables/table";
import { matchColumns } from "./match-columns";
import { registerFigures } from "./register-formats";

/** Cells one below the other whose number formats a host is to look up. */
export interface FormatQuestion {
  readonly table: string;
  /** Where they stand on the table's sheet. */
  readonly area: Area;
  /** Their place in the snapshot; the row counts from 0 under the header. */
  readonly column: number;
  readonly row: number;
}

/**
 * Which formats tell more of a plan: those of the figures of benefits without a Unit, since 0.03125 is 0:45 where the cell shows it so.
 * Of a plan whose benefits all name their Unit there is nothing to ask.
 */
export function formatQuestions(tables: readonly TableSnapshot[]): readonly FormatQuestion[] {
  const registers = registerFigures(tables);
  if (registers !== undefined) {
    const log = registers.length === 0 ? undefined : tables.find(({ name }) => name === planTables.measurements.name);
    const [actual] = log === undefined ? [] : columnsOf(planTables.measurements, log, ["actual"]);
    const asked = registers.map(({ table, column, rows }) => questionAt(table, column, rows));
    return [...asked, log && questionOf(log, actual, () => true)].filter((question) => question !== undefined);
  }
  const plan = tables.find(({ name }) => name === planTables.benefits.name);
  if (plan === undefined) return [];
  const [ids, units, kinds, ...figures] = columnsOf(planTables.benefits, plan, ["id", "unit", "kind", "baseline", "target"]);
  const length = Math.max(0, ...plan.columns.map(({ cells }) => cells.length));
  const lacksUnit = (row: number): boolean => isBlank(units?.cells[row]) && !/milestone/i.test(textOf(kinds?.cells[row]));
  let first = 0;
  while (first < length && !lacksUnit(first)) first++;
  if (first === length) return [];
  const isOpen = Array.from({ length }, (_, row) => row >= first && lacksUnit(row));
  const open = new Set(isOpen.flatMap((is, row) => (is && !isBlank(ids?.cells[row]) ? [idKey(textOf(ids?.cells[row]))] : [])));
  const questions = figures.map((column) => questionOf(plan, column, (row) => isOpen[row] === true));
  const log = tables.find(({ name }) => name === planTables.measurements.name);
  if (log !== undefined) {
    const [names, actual] = columnsOf(planTables.measurements, log, ["benefitId", "actual"]);
    questions.push(questionOf(log, actual, (row) => open.has(idKey(textOf(names?.cells[row])))));
  }
  return questions.filter((question) => question !== undefined);
}

/** The tables with what the formats say, question by question and row by row; what is no text, where a host cannot tell, says nothing. */
export function withSpans(
  tables: readonly TableSnapshot[],
  questions: readonly FormatQuestion[],
  formats: readonly (readonly unknown[])[],
): readonly TableSnapshot[] {
  const spansOf = new Map<SnapshotColumn | undefined, readonly SpanCells[]>();
  questions.forEach(({ table, column, row }, index) => {
    const spans = runsOf(formats[index] ?? [], row);
    if (spans.length > 0) spansOf.set(tables.find(({ name }) => name === table)?.columns[column], spans);
  });
  if (spansOf.size === 0) return tables;
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const spans = spansOf.get(column);
      return spans === undefined ? column : { ...column, spans };
    }),
  }));
}

function runsOf(formats: readonly unknown[], first: number): readonly SpanCells[] {
  const runs: SpanCells[] = [];
  formats.forEach((format, index) => {
    const unit = typeof format === "string" ? spanUnitOfFormat(format) : undefined;
    if (unit === undefined) return;
    const row = first + index;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.unit === unit && last.row + last.rows === row) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, rows: 1, unit });
  });
  return runs;
}

/** From the first to the last number of a column in the rows that count. */
function questionOf(table: TableSnapshot, column: SnapshotColumn | undefined, counts: (row: number) => boolean): FormatQuestion | undefined {
  const ends: number[] = [];
  column?.cells.forEach((cell, row) => {
    if (typeof cell === "number" && counts(row)) ends[ends.length && 1] = row;
  });
  return column && questionAt(table, column, ends);
}

/** From the first to the last of some rows of a column. */
function questionAt(table: TableSnapshot, column: SnapshotColumn, rows: readonly number[]): FormatQuestion | undefined {
  const [row, last] = [rows[0], rows[rows.length - 1]];
  if (row === undefined || last === undefined) return undefined;
  const place = table.columns.indexOf(column);
  const left = table.firstColumn - 1 + place;
  return { table: table.name, area: { top: table.headerRow + row, left, bottom: table.headerRow + last, right: left }, column: place, row };
}

function columnsOf(table: Table, snapshot: TableSnapshot, names: readonly string[]): readonly (SnapshotColumn | undefined)[] {
  const { byName } = matchColumns(table, snapshot);
  return names.map((name) => byName.get(name));
}

const textOf = (cell: Cell | undefined): string => (typeof cell === "string" || typeof cell === "number" ? tidy(String(cell)) : "");
/** A plain letter or figure at its beginning tells that a text is not blank sooner than tidying does. */
const isBlank = (cell: Cell | undefined): boolean => typeof cell !== "number" && (typeof cell !== "string" || (!beginsPlainly(cell) && tidy(cell) === ""));
const beginsPlainly = (text: string): boolean => text.charCodeAt(0) > 0x20 && text.charCodeAt(0) < 0x7f;
