import { benefits } from "../tables/benefits";
import { measurements } from "../tables/measurements";
import { isBlankWord } from "../parsing/text";
import { directionOf } from "./direction-of";
import { rowFields } from "./fields";
import { columnAt, headingKey, isBlank, textOf } from "./grid";
import type { MappingLine } from "./mapping";
import type { PlanColumn, PlanTable } from "./plan-table";
import { translated, valueOf } from "./translate";
import type { ReadingRules } from "../tables/column";
import { joinedSpans, type Spans } from "./spans";
import type { Cell, TableSnapshot } from "../port/workbook";

const idOf = benefits.columns.id.header;

/** A reading in the benefit's own row, with its date from a column or one date for all. */
export function rowReadings(grid: TableSnapshot, plan: PlanTable, lines: readonly MappingLine[], rules: ReadingRules): PlanTable | undefined {
  const readingLines = lines.filter(({ field }) => field === rowFields.reading);
  const placed = readingLines.find(({ heading }) => heading !== "");
  const column = placed && columnAt(grid, placed.heading, placed.occurrence);
  const date = lines.find(({ field }) => field === rowFields.readingDate);
  const dates = date && (date.heading === "" ? undefined : columnAt(grid, date.heading, date.occurrence));
  if (placed === undefined || column === undefined) return undefined;
  const ids = plan.columns.find(({ as }) => as === idOf)?.cells ?? [];
  const assumed = date?.periodEnd ?? (date !== undefined && date.means !== "" ? valueOf(date.means) : null);
  const dateOf = (row: number): Cell => (isBlank(dates?.cells[row]) ? assumed : (dates?.cells[row] ?? null));
  const actual = translated(column.cells, placed, readingLines, rules).map((cell, row) => (isNoReading(cell, dateOf(row)) ? null : cell));
  const columns = [
    {
      header: plan.columns.find(({ as }) => as === idOf)?.header ?? idOf,
      as: measurements.columns.benefitId.header,
      cells: actual.map((cell, row) => (isBlank(cell) ? null : (ids[row] ?? null))),
    },
    {
      header: dates?.header ?? measurements.columns.date.header,
      as: measurements.columns.date.header,
      cells: actual.map((cell, row) => (isBlank(cell) ? null : dateOf(row))),
    },
    { header: column.header, as: measurements.columns.actual.header, cells: actual, ...spansOf(column, placed), ...scaleOf(placed) },
  ];
  return measured(grid, columns, plan.sheetRows);
}

/** Scaled figures are no spans any more. */
export const spansOf = ({ spans }: Spans, { scale }: MappingLine): Spans => (spans === undefined || scale !== 1 ? {} : { spans });

/** What figures that stayed texts are multiplied by. */
export const scaleOf = (line: MappingLine | undefined): { readonly scale?: number } => (line === undefined || line.scale === 1 ? {} : { scale: line.scale });

/** The same of columns that are put together, where it is one. */
export function sharedScale(columns: readonly Pick<PlanColumn, "scale">[]): { readonly scale?: number } {
  const [first, ...others] = columns;
  return first?.scale === undefined || others.some(({ scale }) => scale !== first.scale) ? {} : { scale: first.scale };
}

/** "TBC", and words in place of a figure that bear no date: nothing was read there yet. */
export const isNoReading = (cell: Cell, date: Cell): boolean => typeof cell === "string" && (isBlankWord(cell) || (isBlank(date) && !/\d/.test(cell)));

export const measured = (grid: TableSnapshot, columns: readonly PlanColumn[], sheetRows?: readonly number[]): PlanTable => ({
  sheet: grid.sheet,
  headerRow: grid.headerRow,
  firstColumn: grid.firstColumn,
  name: measurements.name,
  columns,
  ...(sheetRows === undefined ? {} : { sheetRows }),
});

/** Logs of one plan table, one below the other; undefined where there is none. */
export function joined(logs: readonly (PlanTable | undefined)[]): PlanTable | undefined {
  const [first, ...others] = logs.filter((log) => log !== undefined);
  if (first === undefined || others.length === 0) return first;
  const all = [first, ...others];
  const lengths = all.map(({ columns }) => Math.max(0, ...columns.map(({ cells }) => cells.length)));
  const fields = [...new Set(all.flatMap(({ columns }) => columns.map(({ as, header }) => as ?? header)))];
  const { source: _, ...made } = first;
  return {
    ...made,
    columns: fields.map((field): PlanColumn => {
      const ofField = all.map(({ columns }) => columns.find(({ as, header }) => (as ?? header) === field));
      const blank = (place: number): readonly Cell[] => new Array<Cell>(lengths[place] ?? 0).fill(null);
      return {
        header: ofField.find((column) => column !== undefined)?.header ?? field,
        as: field,
        cells: ofField.flatMap((column, place) => column?.cells ?? blank(place)),
        ...joinedSpans(
          ofField.map((column) => column ?? {}),
          lengths,
        ),
        ...sharedScale(ofField.filter((column) => column !== undefined)),
      };
    }),
    sheetRows: all.flatMap((log, place) => log.sheetRows ?? Array.from({ length: lengths[place] ?? 0 }, (_row, row) => log.headerRow + 1 + row)),
  };
}

/** Of several rows of one benefit the first describes it. */
export function firstOfEach(plan: PlanTable): PlanTable {
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

/**
 * What is planned by period, with the rest of the target at its due date where that comes after the last period: a register of
 * which only the first months are filled in yet promises the whole of its target all the same.
 */
export function withRest(planned: PlanTable | undefined, plan: PlanTable): PlanTable | undefined {
  if (planned === undefined) return undefined;
  const totals = plannedTotals(planned);
  const cellsOf = (field: { readonly header: string }): readonly Cell[] => plan.columns.find(({ as }) => as === field.header)?.cells ?? [];
  const [ids, kinds, targets, dues] = [benefits.columns.id, benefits.columns.kind, benefits.columns.target, benefits.columns.due].map(cellsOf);
  const rest = (ids ?? []).flatMap((id, row) => {
    const [total, target, due] = [totals.get(headingKey(textOf(id))), targets?.[row], dues?.[row]];
    if (total === undefined || typeof target !== "number" || typeof due !== "number" || due <= total.end) return [];
    const figure = kinds?.[row] === "Flow" ? target - total.sum : target;
    return (kinds?.[row] === "Flow" && figure <= 0) || (kinds?.[row] !== "Flow" && figure === total.last)
      ? []
      : [{ cells: [id, due, figure], sheetRow: plan.headerRow + 1 + row }];
  });
  return {
    ...planned,
    columns: planned.columns.map((column, place) => ({ ...column, cells: [...column.cells, ...rest.map(({ cells }) => cells[place] ?? null)] })),
    sheetRows: [...(planned.sheetRows ?? []), ...rest.map(({ sheetRow }) => sheetRow)],
  };
}

interface PlannedTotal {
  readonly sum: number;
  readonly first: number;
  readonly last: number;
  /** The last day of the first period. */
  readonly begin: number;
  /** The last day of the last period. */
  readonly end: number;
}

/** What is planned by period in all, by the benefit's ID. */
function plannedTotals(planned: PlanTable): ReadonlyMap<string, PlannedTotal> {
  const [ids = [], ends = [], figures = []] = planned.columns.map(({ cells }) => cells);
  const totals = new Map<string, PlannedTotal>();
  ids.forEach((id, row) => {
    const [figure, end] = [figures[row], ends[row]];
    if (typeof figure !== "number" || typeof end !== "number") return;
    const key = headingKey(textOf(id));
    const known = totals.get(key);
    const isLast = known === undefined || end >= known.end;
    const isFirst = known === undefined || end < known.begin;
    totals.set(key, {
      sum: (known?.sum ?? 0) + figure,
      first: isFirst ? figure : known.first,
      last: isLast ? figure : known.last,
      begin: isFirst ? end : known.begin,
      end: isLast ? end : known.end,
    });
  });
  return totals;
}

/** Profile, and a blank Target, of the rows whose plan by period is known: a flow's is the sum of its periods, another's its last. With them, `isByFigures`, the Direction: of what has no baseline that of its periods. */
export function withPeriods(
  plan: PlanTable,
  planned: PlanTable | undefined,
  { isByFigures, rules }: { readonly isByFigures: boolean; readonly rules: ReadingRules },
): PlanTable {
  if (planned === undefined) return plan;
  const totals = plannedTotals(planned);
  const cellsOf = (field: string): readonly Cell[] | undefined => plan.columns.find(({ as }) => as === field)?.cells;
  const [ids = [], kinds = []] = [cellsOf(idOf), cellsOf(benefits.columns.kind.header)];
  const totalOf = (row: number) => totals.get(headingKey(textOf(ids[row])));
  const [profileOf, targetOf] = [benefits.columns.profile.header, benefits.columns.target.header];
  const profiles: PlanColumn = { header: profileOf, as: profileOf, cells: ids.map((_, row) => (totalOf(row) === undefined ? null : "Table")) };
  const targets: PlanColumn = { header: targetOf, as: targetOf, cells: ids.map((_, row) => totalOf(row)?.[kinds[row] === "Flow" ? "sum" : "last"] ?? null) };
  const hasTargets = cellsOf(targetOf) !== undefined;
  const begins = cellsOf(benefits.columns.baseline.header);
  const directionIn = (row: number): string | undefined => {
    const [begin, total] = [begins?.[row], totalOf(row)];
    if (total === undefined || kinds[row] === "Flow" || !isBlank(begin)) return hasTargets ? undefined : directionOf(begin, targets.cells[row], rules);
    return total.first === total.last ? undefined : directionOf(total.first, total.last, rules);
  };
  const columns = plan.columns.map((column) =>
    column.as === benefits.columns.direction.header && isByFigures ? { ...column, cells: column.cells.map((cell, row) => directionIn(row) ?? cell) } : column,
  );
  return { ...plan, columns: [...columns, ...[profiles, targets].filter(({ as }) => cellsOf(as as string) === undefined)] };
}
