import { type AppendedRows, WorkbookTrouble } from "#core";
import { toExcel, type ExcelGrid, type ExcelValue } from "./cell-values";
import { bodyRange, fitsOnSheet, isSame, refuseChanged, type StandingTable } from "./check-table";
import type { ExcelDoor } from "./door";
import { growTo } from "./grow";
import type { Home } from "./look-around";
import { bytesOf, type RequestBudget } from "./payload";
import { rowsOf } from "./places";
import { moved } from "./trouble";

/** What is asked before rows are appended. */
export interface AppendQuestions {
  /** The rows behind the last one of the snapshot, which may be blank, or hold the new rows already. */
  readonly tail: Excel.Range | undefined;
  /** What stands below the table where it has to grow. */
  readonly occupied: Excel.Range | undefined;
  /** The formats of the last row, which new cells take on. */
  readonly last: Excel.Range | undefined;
}

export const countOf = ({ columns }: AppendedRows): number => Math.max(0, ...columns.map(({ cells }) => cells.length));

/** How many rows the home grows by. */
export const growthOf = (home: Home, rows: AppendedRows): number => Math.max(0, rows.key.cells.length + countOf(rows) - (rowsOf(home.area) - 1));

export function askAppend(range: Excel.Range, home: Home, rows: AppendedRows): AppendQuestions {
  const [before, body, above] = [rows.key.cells.length, rowsOf(home.area) - 1, home.kind === "table" ? home.above : 0];
  const width = home.area.right - home.area.left;
  const at = (row: number, count: number): Excel.Range => range.getCell(above + 1 + row, 0).getResizedRange(count - 1, width);
  const grows = growthOf(home, rows);
  if (!fitsOnSheet({ ...home.area, bottom: home.area.bottom + grows })) throw refusal(home, "the sheet ends there", "Remove rows that are not needed");
  return {
    tail: before < body ? at(before, body - before).load("values") : undefined,
    occupied: grows > 0 && home.kind !== "sheet" ? range.getRowsBelow(grows).getUsedRangeOrNullObject(true).load("address") : undefined,
    last: before > 0 && before <= body ? at(before - 1, 1).load("numberFormat") : undefined,
  };
}

const refusal = ({ table, sheet }: Home, what: string, mend: string): WorkbookTrouble =>
  new WorkbookTrouble("cannot write", `No rows can be added to the table "${table}" on "${sheet}": ${what}. ${mend} and try again.`);

/** Gives the table where the rows are to be written, and undefined where they stand there already. Throws otherwise. */
export function checkAppend(standing: StandingTable | undefined, questions: AppendQuestions, rows: AppendedRows): StandingTable | undefined {
  const { table, key } = rows;
  if (standing === undefined) throw moved(table, "changed while rows were made for it");
  for (const { header } of rows.columns) if (!standing.headers.includes(header)) throw moved(table, `no longer has the column "${header}"`);
  const tail = (questions.tail?.values ?? []) as ExcelGrid;
  const filled = tail.reduce((count, row, index) => (row.some((value) => value !== "") ? index + 1 : count), 0);
  const before = key.cells.length;
  const shortened = { ...standing, column: (index: number) => standing.column(index).slice(0, before) };
  if (standing.bodyRows < before) refuseChanged(table, standing, key);
  const checked = refuseChanged(table, shortened, key);
  if (filled > 0) {
    const stand = rows.columns.every(({ header, cells }) => cells.every((cell, row) => isSame(tail[row]?.[standing.headers.indexOf(header)] ?? "", cell)));
    if (filled === countOf(rows) && stand) return undefined;
    throw moved(table, "changed while rows were made for it");
  }
  if (growthOf(checked.home, rows) > 0 && checked.home.totals)
    throw refusal(checked.home, "its total row is in the way", "Switch it off (Table Design > Total Row)");
  if (questions.occupied?.isNullObject === false)
    throw refusal(checked.home, `${questions.occupied.address.split("!").pop() ?? "a cell"} below it holds something`, "Move that elsewhere");
  return standing;
}

/** Writes the rows as values below the last one, never with `rows.add`, which loses what others write at the same time. */
export async function writeAppended(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  standing: StandingTable,
  questions: AppendQuestions,
  rows: AppendedRows,
): Promise<void> {
  const [before, count, grows] = [rows.key.cells.length, countOf(rows), growthOf(standing.home, rows)];
  if (grows > 0) growTo(context, door, standing, { columns: 0, rows: grows });
  if (standing.home.kind !== "table" && before > 0) {
    const width = standing.headers.length;
    bodyRange(standing, before, count, 0, width).copyFrom(bodyRange(standing, before - 1, 1, 0, width), "Formats");
  }
  const places = rows.columns.map((column) => ({ ...column, place: standing.headers.indexOf(column.header) })).sort((a, b) => a.place - b.place);
  const [first, last] = [places[0]?.place ?? 0, places[places.length - 1]?.place ?? 0];
  const byPlace = new Map(places.map((column) => [column.place, column]));
  const grid = Array.from({ length: count }, (_, row) =>
    Array.from({ length: last - first + 1 }, (_column, index): ExcelValue | null => {
      const cell = byPlace.get(first + index)?.cells[row] ?? null;
      return cell === null ? null : toExcel(cell);
    }),
  );
  // What stands in the table and what makes it grow are written apart, since it grows by what is written just below it.
  const inside = Math.min(count, standing.bodyRows - before);
  for (const [from, part] of [
    [0, grid.slice(0, inside)],
    [inside, grid.slice(inside)],
  ] as const) {
    if (part.length === 0) continue;
    await budget.spend(bytesOf(part));
    bodyRange(standing, before + from, part.length, first, last - first + 1).values = part as ExcelValue[][];
  }
  for (const { place, format, formats } of places) {
    const standingFormat = questions.last?.numberFormat[0]?.[place] ?? "General";
    const column = Array.from({ length: count }, (_, row) => [formats?.[row] ?? (standingFormat === "General" ? (format ?? null) : null)]);
    if (column.some(([own]) => own !== null)) bodyRange(standing, before, count, place, 1).numberFormat = column;
  }
}
