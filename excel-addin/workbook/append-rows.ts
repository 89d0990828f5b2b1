import { say, appendedFormats, asTyped, type AppendedRows, countOfRows, growthBy, hindrances, noRowsAdded, type PlacedRows, placeRows, rowsOf } from "#core";
import { toCell, type ExcelGrid } from "./cell-values";
import { fitsOnSheet, rangeIn, type StandingHome } from "./check-table";
import type { ExcelDoor } from "./door";
import { growTo } from "./grow";
import type { Home } from "./look-around";
import type { RequestBudget } from "./payload";
import { bytesOfUnknown, stretchesOf } from "./read-in-parts";
import { inParts } from "./sheet-grid";

/** Rows that are to be appended to a table, with all that is known right before. */
export interface CheckedRows {
  readonly rows: PlacedRows;
  readonly standing: StandingHome;
  readonly questions: AppendQuestions;
}

/** What is asked before rows are appended. */
export interface AppendQuestions {
  /** The rows behind the last one of the snapshot, which may be blank, or hold the new rows already. */
  readonly tail: readonly Excel.Range[];
  /** What stands below the table where it has to grow. */
  readonly occupied: Excel.Range | undefined;
  /** The formats of the last row, which new cells take on. */
  readonly last: Excel.Range | undefined;
}

/** How many rows the home grows by. */
const growthOf = (home: Home, rows: AppendedRows): number => growthBy({ first: rows.key.cells.length, count: countOfRows(rows) }, rowsOf(home.area) - 1);

export async function askAppend(budget: RequestBudget, range: Excel.Range, home: Home, rows: AppendedRows): Promise<AppendQuestions> {
  const [before, body, above] = [rows.key.cells.length, rowsOf(home.area) - 1, home.kind === "table" ? home.above : 0];
  const width = home.area.right - home.area.left;
  const at = (row: number, count: number): Excel.Range => range.getCell(above + 1 + row, 0).getResizedRange(count - 1, width);
  const grows = growthOf(home, rows);
  if (!fitsOnSheet({ ...home.area, bottom: home.area.bottom + grows })) throw noRowsAdded(home.table, home.sheet, hindrances.end());
  const tail: Excel.Range[] = [];
  const bytes = Math.max(0, body - before) * (width + 1) * bytesOfUnknown * budget.caution;
  for (const { from, count } of stretchesOf(Math.max(0, body - before), bytes)) {
    await budget.spend((bytes * count) / (body - before));
    tail.push(at(before + from, count).load("values"));
  }
  return {
    tail,
    occupied: grows > 0 && home.kind !== "sheet" ? range.getRowsBelow(grows).getUsedRangeOrNullObject(true).load("address") : undefined,
    last: before > 0 && before <= body ? at(before - 1, 1).load("numberFormat") : undefined,
  };
}

/** Gives the rows where they are to be written, and undefined where they stand there already. Throws otherwise. */
export function checkAppend(standing: StandingHome, questions: AppendQuestions, rows: AppendedRows): PlacedRows | undefined {
  const { home, table, sheet } = standing;
  const tail = questions.tail.flatMap(({ values }) => values as ExcelGrid).map((row) => row.map((value) => toCell(value, () => false)));
  const placed = placeRows(standing, tail, rows);
  if (placed === undefined) return undefined;
  if (growthOf(home, rows) > 0 && home.totals) throw noRowsAdded(table, sheet, hindrances.totals());
  if (questions.occupied?.isNullObject === false) throw noRowsAdded(table, sheet, hindrances.below(questions.occupied.address.split("!").pop() ?? say`a cell`));
  return placed;
}

/** Writes the rows as values below the last one, never with `rows.add`, which loses what others write at the same time. */
export async function writeAppended(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  { rows, standing, questions }: CheckedRows,
): Promise<void> {
  const { first, count, grids } = rows;
  const grows = growthBy(rows, standing.bodyRows);
  if (grows > 0) growTo(context, door, standing, { columns: 0, rows: grows });
  if (standing.home.kind !== "table" && first > 0) {
    const above = { top: first, bottom: first, left: 0, right: standing.headers.length - 1 };
    rangeIn(standing, { ...above, top: first + 1, bottom: first + count }).copyFrom(rangeIn(standing, above), "Formats");
  }
  for (const grid of grids) {
    // Before the values, which a cell formatted as text would keep as texts.
    const formats = appendedFormats(grid, (place) => String(questions.last?.numberFormat[0]?.[place] ?? "General"));
    if (formats.some((row) => row.some((format) => format !== undefined)))
      rangeIn(standing, grid.area).numberFormat = formats.map((row) => row.map((format) => format ?? null));
    const values = grid.cells.map((row) => row.map((cell) => (cell === null ? null : asTyped(cell))));
    // What stands in the table and what makes it grow are written apart, since it grows by what is written just below it.
    const inside = Math.min(count, standing.bodyRows - first);
    for (const [from, cells] of [
      [0, values.slice(0, inside)],
      [inside, values.slice(inside)],
    ] as const)
      await inParts(
        budget,
        { area: { ...grid.area, top: grid.area.top + from, bottom: grid.area.top + from + cells.length - 1 }, cells },
        (area, part) => void (rangeIn(standing, area).values = part),
      );
  }
}
