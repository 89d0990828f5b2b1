import type { PlanSnapshot, SnapshotColumn, TableSnapshot } from "../port/workbook";
import { headerKey } from "../parsing/text";
import { namesOfStatus } from "./owned-list";

/** A column that a review writes into a table, as far as an earlier one can be known by it. */
export interface StatusHeader {
  readonly header: string;
  /** Whether it says words, and no figures. */
  readonly isWords: boolean;
  /** All words that it may say, of a column that says nothing else. */
  readonly words?: readonly string[] | undefined;
}

/** The columns that a review writes, in their order, by the table's name. */
export type StatusHeaders = Readonly<Record<string, readonly StatusHeader[]>>;

/** So many headers of a review, side by side and in its order, no user has typed. */
const certain = 8;

/**
 * The written columns of a workbook whose list of them another program dropped, by table: those that stand side by side in the
 * review's order, in a table that has many of them. Where such a table tells that a review was here, also all of a smaller table's
 * own at its right end, as long as they hold what they say.
 */
export function columnsWithoutList({ tables }: PlanSnapshot, headers: StatusHeaders): ReadonlyMap<string, readonly SnapshotColumn[]> {
  const runs = new Map(tables.map((table) => [table.name, runsOf(table, headers[table.name] ?? [])]));
  const known = new Map<string, readonly SnapshotColumn[]>();
  for (const [name, found] of runs) {
    const long = found.filter((run) => run.length >= certain).flat();
    if (long.length > 0)
      known.set(
        name,
        long.map(({ column }) => column),
      );
  }
  if (known.size === 0) return known;
  for (const { name, columns } of tables) {
    const written = headers[name] ?? [];
    const last = runs.get(name)?.find((run) => run[run.length - 1]?.column === columns[columns.length - 1]);
    if (known.has(name) || last === undefined || last.length < written.length) continue;
    if (last.every(({ column, status }) => holdsWhatItSays(column, status)))
      known.set(
        name,
        last.map(({ column }) => column),
      );
  }
  return known;
}

/** The places of those headers of a row that are a review's beyond doubt, whatever stands below them. */
export function placesOfReview(headers: readonly string[], written: readonly StatusHeader[]): ReadonlySet<number> {
  const columns = headers.map((header): SnapshotColumn => ({ header, cells: [] }));
  const ours = new Set(runsOf({ columns }, written).flatMap((run) => (run.length >= certain ? run.map(({ column }) => column) : [])));
  return new Set(columns.flatMap((column, place) => (ours.has(column) ? [place] : [])));
}

interface Standing {
  readonly column: SnapshotColumn;
  readonly status: StatusHeader;
}

const ordersMade = new WeakMap<readonly StatusHeader[], ReadonlyMap<string, number>>();

/** The place of each header in the review's order, by all that it may be called. */
function ordersOf(headers: readonly StatusHeader[]): ReadonlyMap<string, number> {
  const orders =
    ordersMade.get(headers) ??
    new Map(headers.flatMap(({ header }, order) => namesOfStatus(header).flatMap((names) => names.map(({ key }) => [key, order] as const))));
  ordersMade.set(headers, orders);
  return orders;
}

/** Columns side by side that bear headers of a review, in its order. */
function runsOf({ columns }: Pick<TableSnapshot, "columns">, headers: readonly StatusHeader[]): readonly (readonly Standing[])[] {
  const orders = ordersOf(headers);
  const runs: Standing[][] = [];
  let last = Infinity;
  for (const column of columns) {
    const order = orders.get(headerKey(column.header));
    const status = order === undefined ? undefined : headers[order];
    if (order === undefined || status === undefined) {
      last = Infinity;
      continue;
    }
    if (order <= last) runs.push([]);
    runs[runs.length - 1]?.push({ column, status });
    last = order;
  }
  return runs;
}

const holdsWhatItSays = ({ cells }: SnapshotColumn, { isWords }: StatusHeader): boolean =>
  cells.every((cell) => cell === null || typeof cell === (isWords ? "string" : "number"));
