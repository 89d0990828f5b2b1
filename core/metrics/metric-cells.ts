import { firstDay, lastDay } from "../domain/day";
import { isKnown } from "../domain/figure";
import { withoutResidue } from "../wording/figures";
import type { Metric, MetricHelp } from "./metric";

/** A metric with its cells, one for each row of its table that was read: computed once, for the sheet and for the result. */
export interface MetricCells {
  readonly metric: Omit<Metric, "of" | "help"> & { readonly help: Pick<MetricHelp, "meaning"> };
  readonly cells: readonly (string | number | null)[];
}

/** The cells of the review before, by metric, and by position 1 for each row that still has them. */
export interface KnownCells {
  readonly columns: readonly MetricCells[];
  readonly unchanged: Uint8Array;
}

/** Row by row, for a row that was just looked at is near at hand for its next figure. */
export function metricCells<S>(metrics: readonly Metric<S, unknown>[], standings: readonly S[], known?: KnownCells): readonly MetricCells[] {
  const columns = metrics.map((metric, place): Column<S> => {
    const cells = known === undefined ? new Array<string | number | null>(standings.length) : (known.columns[place] as MetricCells).cells.slice();
    return { of: metric.of, isDay: metric.format === dayFormat, cells };
  });
  for (let position = 0; position < standings.length; position++) {
    if (known?.unchanged[position] === 1) continue;
    fillRow(columns, position, standings[position] as S);
  }
  return columns.map(({ cells }, place) => ({ metric: metrics[place] as Metric<S, unknown>, cells }));
}

/** What is asked of a metric for each row; of one shape for all, which metrics are not. */
interface Column<S> {
  readonly of: Metric<S, unknown>["of"];
  readonly isDay: boolean;
  readonly cells: (string | number | null)[];
}

/** A function of its own, for what is compiled for the rows of one review holds for those of the next. */
function fillRow<S>(columns: readonly Column<S>[], position: number, standing: S): void {
  for (let place = 0; place < columns.length; place++) {
    const { of, isDay, cells } = columns[place] as Column<S>;
    cells[position] = cellOf(of(standing), isDay);
  }
}

/** The format of columns that tell a day. */
const dayFormat = "yyyy-mm-dd";

/** What a row shows of a metric. */
export const metricCell = <S>({ of, format }: Pick<Metric<S, unknown>, "of" | "format">, standing: S): string | number | null =>
  cellOf(of(standing), format === dayFormat);

/** As {@link toCell}, and blank for a day that no calendar has. */
function cellOf(value: ReturnType<Metric["of"]>, isDay: boolean): string | number | null {
  const cell = toCell(value);
  return isDay && typeof cell === "number" && (cell < firstDay || cell > lastDay) ? null : cell;
}

/** Unknown is blank; the last gate that keeps NaN, Infinity, −0 (which no cell tells from 0) and rounding residue from a cell. */
export function toCell(value: ReturnType<Metric["of"]>): string | number | null {
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  return isKnown(value) && Number.isFinite(value) ? withoutResidue(value) : null;
}
