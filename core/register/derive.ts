import { benefits } from "../tables/benefits";
import { measurements } from "../tables/measurements";
import { profile } from "../tables/profile";
import type { Table } from "../tables/table";
import { registerTables, rowFields, type RegisterTable } from "./fields";
import { columnAt, headingKey, isBlank, textOf, turned, withOneHeading } from "./grid";
import { workedOut, type MappingLine } from "./mapping";
import { translated } from "./translate";
import type { PlanColumn, PlanTable } from "./plan-table";
import type { Cell, SnapshotColumn, TableSnapshot } from "../port/workbook";

/** A heading of the mapping that its sheet has no more. */
export interface LostHeading {
  readonly line: MappingLine;
  readonly headerRow: number;
}

export interface DerivedTables {
  readonly tables: readonly PlanTable[];
  readonly lost: readonly LostHeading[];
}

/**
 * The plan tables that a mapping makes of a register as it stands: Benefits, with its figures scaled and its words in the
 * plan's; Measurements of readings in the benefit's own row, of columns of periods, or of rows of periods; Profile of what was
 * planned by period. `filled` is the register with joined cells read for all their rows. Nothing is written: the tables are for the review of this moment.
 */
export function derivedTables(register: TableSnapshot, lines: readonly MappingLine[], filled: TableSnapshot = register): DerivedTables {
  const onItsSide = lines.some(({ layout }) => layout === "Columns");
  const grid = onItsSide ? turned(filled) : lines.some(({ headingLines }) => headingLines === 2) ? withOneHeading(filled) : filled;
  const rowCount = Math.max(0, ...grid.columns.map(({ cells }) => cells.length));
  const lost = lines
    .filter(({ heading, occurrence }) => heading !== "" && columnAt(grid, heading, occurrence) === undefined)
    .map((line) => ({ line, headerRow: register.headerRow }));
  const tableOf = (table: RegisterTable): PlanTable | undefined => {
    const columns = columnsOf(
      grid,
      lines.filter((line) => line.table === table),
      table,
      rowCount,
    );
    return columns.length === 0
      ? undefined
      : { ...grid, name: table, columns, source: { register, key: onItsSide ? null : keyOf(register, grid, lines, table) } };
  };
  const named = (Object.keys(registerTables) as RegisterTable[]).flatMap((table) => tableOf(table) ?? []);
  const plan = named.find(({ name }) => name === "Benefits");
  if (plan === undefined) return { tables: named, lost };
  const periods = lines.filter(({ field }) => field === rowFields.periodActual || field === rowFields.periodPlanned);
  const [readings, planned] = [rowReadings(grid, plan, lines), periodRows(grid, plan, periods, rowFields.periodPlanned)];
  const actuals = joined(readings, periodRows(grid, plan, periods, rowFields.periodActual));
  const rowPerPeriod = lines.some(({ layout }) => layout === "Row a period");
  return {
    tables: [
      withPeriods(rowPerPeriod ? firstOfEach(plan) : plan, planned),
      ...named.filter(({ name }) => name !== "Benefits"),
      ...(actuals === undefined ? [] : [actuals]),
      ...(planned === undefined ? [] : [planned]),
    ],
    lost,
  };
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

/** The columns of one plan table: those with a heading, those told by a word in another column, those assumed, those worked out. */
function columnsOf(grid: TableSnapshot, lines: readonly MappingLine[], table: RegisterTable, rowCount: number): readonly PlanColumn[] {
  const fields = [...new Set(lines.map(({ field }) => field))].filter((field) => !isRowField(field));
  const columns = fields.map((field): PlanColumn => {
    const own = lines.filter((line) => line.field === field);
    const placed = own.find(({ heading, word }) => heading !== "" && word === "");
    const column = placed && columnAt(grid, placed.heading, placed.occurrence);
    const cells = column === undefined || placed === undefined ? new Array<Cell>(rowCount).fill(null) : translated(column.cells, placed, own);
    for (const line of own) fillByWord(cells, line, line === placed ? undefined : columnAt(grid, line.heading, line.occurrence));
    return { header: column?.header ?? field, as: field, cells };
  });
  return table === "Benefits" ? withFigures(columns, lines) : columns;
}

const isRowField = (field: string): boolean => (Object.values(rowFields) as string[]).includes(field);

/** What a word in another column says of this one, and what is assumed where nothing else is said. */
function fillByWord(cells: Cell[], line: MappingLine, told: SnapshotColumn | undefined): void {
  const isRule = line.word !== "" && told !== undefined;
  const isAssumed = line.heading === "" && line.means !== "" && !(Object.values(workedOut) as string[]).includes(line.means);
  if (!isRule && !isAssumed) return;
  const word = headingKey(line.word);
  for (let row = 0; row < cells.length; row++) {
    if (isBlank(cells[row]) && (isAssumed || headingKey(textOf(told?.cells[row])) === word)) cells[row] = valueOf(line.means);
  }
}

/** A figure that was written as text in the mapping is a figure in the plan. */
const valueOf = (means: string): Cell => (/^-?\d+(\.\d+)?$/.test(means) ? Number(means) : means);

/** Direction from the figures, and an ID from the name, where the mapping says so. */
function withFigures(columns: readonly PlanColumn[], lines: readonly MappingLine[]): readonly PlanColumn[] {
  const cellsOf = (field: string): readonly Cell[] => columns.find(({ as }) => as === field)?.cells ?? [];
  const isWorkedOut = (field: string, how: string): boolean => lines.some((line) => line.field === field && line.means === how);
  const [id, name, baseline, target, direction] = [
    benefits.columns.id,
    benefits.columns.name,
    benefits.columns.baseline,
    benefits.columns.target,
    benefits.columns.direction,
  ].map(({ header }) => header) as [string, string, string, string, string];
  return columns.map((column) => {
    if (column.as === id && isWorkedOut(id, workedOut.name)) return { ...column, cells: idsFrom(cellsOf(name)) };
    if (column.as === direction && isWorkedOut(direction, workedOut.figures)) {
      const [from, to] = [cellsOf(baseline), cellsOf(target)];
      return { ...column, cells: column.cells.map((cell, row) => directionOf(from[row], to[row]) ?? cell) };
    }
    return column;
  });
}

function directionOf(baseline: Cell | undefined, target: Cell | undefined): string | undefined {
  if (typeof baseline !== "number" || typeof target !== "number") return undefined;
  return target > baseline ? "Increase" : target < baseline ? "Decrease" : "Maintain";
}

/** The name is the ID, so that sorting changes none; a name that stands twice gets a number. */
function idsFrom(names: readonly Cell[]): readonly Cell[] {
  const seen = new Map<string, number>();
  return names.map((cell) => {
    const name = textOf(cell);
    if (name === "") return null;
    const times = (seen.get(headingKey(name)) ?? 0) + 1;
    seen.set(headingKey(name), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const idOf = benefits.columns.id.header;

/** A reading in the benefit's own row, with its date from a column or one date for all. */
function rowReadings(grid: TableSnapshot, plan: PlanTable, lines: readonly MappingLine[]): PlanTable | undefined {
  const own = lines.filter(({ field }) => field === rowFields.reading);
  const placed = own.find(({ heading }) => heading !== "");
  const column = placed && columnAt(grid, placed.heading, placed.occurrence);
  const date = lines.find(({ field }) => field === rowFields.readingDate);
  const dates = date && (date.heading === "" ? undefined : columnAt(grid, date.heading, date.occurrence));
  if (placed === undefined || column === undefined) return undefined;
  const ids = plan.columns.find(({ as }) => as === idOf)?.cells ?? [];
  const assumed = date?.periodEnd ?? (date !== undefined && date.means !== "" ? valueOf(date.means) : null);
  const actual = translated(column.cells, placed, own);
  return measured(grid, [
    {
      header: plan.columns.find(({ as }) => as === idOf)?.header ?? idOf,
      as: measurements.columns.benefitId.header,
      cells: actual.map((cell, row) => (isBlank(cell) ? null : (ids[row] ?? null))),
    },
    {
      header: dates?.header ?? measurements.columns.date.header,
      as: measurements.columns.date.header,
      cells: actual.map((cell, row) => (isBlank(cell) ? null : isBlank(dates?.cells[row]) ? assumed : (dates?.cells[row] ?? null))),
    },
    { header: column.header, as: measurements.columns.actual.header, cells: actual },
  ]);
}

const measured = (grid: TableSnapshot, columns: readonly PlanColumn[], sheetRows?: readonly number[]): PlanTable => ({
  ...grid,
  name: measurements.name,
  columns,
  ...(sheetRows === undefined ? {} : { sheetRows }),
});

/** One row a benefit and period, of the columns of periods. */
function periodRows(grid: TableSnapshot, plan: PlanTable, periods: readonly MappingLine[], field: string): PlanTable | undefined {
  const own = periods.filter((line) => line.field === field && line.periodEnd !== undefined).sort((a, b) => (a.periodEnd as number) - (b.periodEnd as number));
  if (own.length === 0) return undefined;
  const ids = plan.columns.find(({ as }) => as === idOf)?.cells ?? [];
  const [id, end, figure, sheetRows]: [Cell[], Cell[], Cell[], number[]] = [[], [], [], []];
  const columns = own.map((line) => ({ line, cells: translated(columnAt(grid, line.heading, line.occurrence)?.cells ?? [], line, []) }));
  ids.forEach((subject, row) => {
    if (isBlank(subject)) return;
    for (const { line, cells } of columns) {
      const cell = cells[row] ?? null;
      if (isBlank(cell)) continue;
      id.push(subject);
      end.push(line.periodEnd as number);
      figure.push(cell);
      sheetRows.push(grid.headerRow + 1 + row);
    }
  });
  const isActual = field === rowFields.periodActual;
  const headers = isActual
    ? [measurements.columns.benefitId.header, measurements.columns.date.header, measurements.columns.actual.header]
    : [profile.columns.benefitId.header, profile.columns.periodEnd.header, profile.columns.planned.header];
  const made = measured(
    grid,
    headers.map((header, place) => ({ header, as: header, cells: [id, end, figure][place] as Cell[] })),
    sheetRows,
  );
  return isActual ? made : { ...made, name: profile.name };
}

/** Readings in the row and in columns of periods together. */
function joined(first: PlanTable | undefined, second: PlanTable | undefined): PlanTable | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const length = first.columns[0]?.cells.length ?? 0;
  return {
    ...second,
    columns: second.columns.map((column, place) => ({ ...column, cells: [...(first.columns[place]?.cells ?? []), ...column.cells] })),
    sheetRows: [...Array.from({ length }, (_, row) => first.headerRow + 1 + row), ...(second.sheetRows ?? [])],
  };
}

/** Of several rows of one benefit the first describes it. */
function firstOfEach(plan: PlanTable): PlanTable {
  const ids = plan.columns.find(({ as }) => as === idOf)?.cells ?? [];
  const seen = new Set<string>();
  const isFirst = ids.map((cell) => {
    const key = headingKey(textOf(cell));
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...plan, columns: plan.columns.map((column) => ({ ...column, cells: column.cells.map((cell, row) => (isFirst[row] === true ? cell : null)) })) };
}

/** Profile, and a blank Target, of the rows whose plan by period is known: a flow's is the sum of its periods, another's its last. */
function withPeriods(plan: PlanTable, planned: PlanTable | undefined): PlanTable {
  if (planned === undefined) return plan;
  const [ids = [], , figures = []] = planned.columns.map(({ cells }) => cells);
  const totals = new Map<string, { sum: number; last: number }>();
  ids.forEach((id, row) => {
    const figure = figures[row];
    if (typeof figure !== "number") return;
    const known = totals.get(headingKey(textOf(id)));
    totals.set(headingKey(textOf(id)), { sum: (known?.sum ?? 0) + figure, last: figure });
  });
  const cellsOf = (field: string): readonly Cell[] | undefined => plan.columns.find(({ as }) => as === field)?.cells;
  const [own = [], kinds = []] = [cellsOf(idOf), cellsOf(benefits.columns.kind.header)];
  const totalOf = (row: number) => totals.get(headingKey(textOf(own[row])));
  const [profileOf, targetOf] = [benefits.columns.profile.header, benefits.columns.target.header];
  const profiles: PlanColumn = { header: profileOf, as: profileOf, cells: own.map((_, row) => (totalOf(row) === undefined ? null : "Table")) };
  const targets: PlanColumn = { header: targetOf, as: targetOf, cells: own.map((_, row) => totalOf(row)?.[kinds[row] === "Flow" ? "sum" : "last"] ?? null) };
  return { ...plan, columns: [...plan.columns, ...[profiles, targets].filter(({ as }) => cellsOf(as as string) === undefined)] };
}
