import { type AppendedColumn, type AppendedRows, type Cell, WorkbookTrouble } from "#core";
import { headerText, toSheets } from "./cell-values";
import { refuseChanged } from "./check-table";
import type { Home } from "./look-around";
import { general } from "./looks";
import { cellAddress, rangeAt, type Area } from "./places";
import type { SheetSizes } from "./sheet-sizes";
import { moved } from "./trouble";

/** Rows that are going to be appended to a table. */
export interface CheckedRows {
  readonly home: Home;
  readonly rows: AppendedRows;
  /** Columns of the table side by side, by their places from the home's left. */
  readonly runs: readonly { readonly place: number; readonly columns: readonly AppendedColumn[] }[];
}

const countOf = ({ columns }: AppendedRows): number => Math.max(0, ...columns.map(({ cells }) => cells.length));

/** Gives the rows where they are to be written, and undefined where they stand there already. Throws otherwise. */
export function checkAppend(home: Home, rows: AppendedRows): CheckedRows | undefined {
  const { table, key } = rows;
  const headers = (home.cells[0] ?? []).map(headerText);
  refuseChanged(home, key, true);
  const missing = rows.columns.find(({ header }) => !headers.includes(header));
  if (missing !== undefined) throw moved(table, `no longer has the column "${missing.header}"`);
  const [before, count] = [key.cells.length, countOf(rows)];
  const tail = home.cells.slice(1 + before);
  const wanted = (row: number, place: number): Cell | undefined =>
    row < count ? (rows.columns.find(({ header }) => headers.indexOf(header) === place)?.cells[row] ?? null) : null;
  // After a fault some of the new cells may stand there already; anything else means that the table went on without us.
  const isOurs = tail.every((line, row) => line.every((cell, place) => cell === null || JSON.stringify(cell) === JSON.stringify(wanted(row, place))));
  if (!isOurs) throw moved(table, "changed while rows were made for it");
  const isThere = rows.columns.every(({ header, cells }) =>
    cells.every((cell, row) => JSON.stringify(tail[row]?.[headers.indexOf(header)] ?? null) === JSON.stringify(cell)),
  );
  return isThere ? undefined : { home, rows, runs: runsOf(rows, headers) };
}

function runsOf({ columns }: AppendedRows, headers: readonly string[]): CheckedRows["runs"] {
  const placed = columns.map((column) => ({ column, place: headers.indexOf(column.header) })).sort((a, b) => a.place - b.place);
  const runs: { place: number; columns: AppendedColumn[] }[] = [];
  for (const { column, place } of placed) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.place + run.columns.length === place) run.columns.push(column);
    else runs.push({ place, columns: [column] });
  }
  return runs;
}

/** The new rows, as wide as the table. */
export const appendedArea = ({ home: { area }, rows }: CheckedRows): Area => ({
  ...area,
  top: area.top + 1 + rows.key.cells.length,
  bottom: area.top + rows.key.cells.length + countOf(rows),
});

/** Throws where a formula, which may show nothing, or something below a named range stands where the rows are to go. */
export function refuseInTheWay(checked: CheckedRows, sizes: SheetSizes): void {
  const { home, runs } = checked;
  const { sheet, name } = home.at;
  const area = appendedArea(checked);
  const refusal = (address: string): WorkbookTrouble =>
    new WorkbookTrouble(
      "cannot write",
      `No rows can be added to the table "${home.table}": ${address} on "${name}" holds something. Move that elsewhere and try again.`,
    );
  const bottom = Math.min(area.bottom, sizes.of(home.at).rows - 1);
  if (bottom < area.top) return;
  if (home.kind === "name" && bottom > home.area.bottom && !rangeAt(sheet, { ...area, top: home.area.bottom + 1, bottom }).isBlank())
    throw refusal(`row ${home.area.bottom + 2}`);
  for (const { place, columns } of runs) {
    const left = area.left + place;
    const formulas = rangeAt(sheet, { top: area.top, bottom, left, right: left + columns.length - 1 }).getFormulas();
    formulas.forEach((line, row) =>
      line.forEach((formula, column) => {
        if (formula !== "") throw refusal(cellAddress(area.top + row, left + column));
      }),
    );
  }
}

/** Writes the rows below the last one, in its looks; nothing but the columns that are given. */
export function writeAppended(checked: CheckedRows, sizes: SheetSizes): void {
  const { home, rows, runs } = checked;
  const { sheet } = home.at;
  const area = appendedArea(checked);
  sizes.makeRoom(home.at, area.bottom + 1, 1);
  const last = rangeAt(sheet, { ...area, top: area.top - 1, bottom: area.top - 1 });
  const above = rows.key.cells.length === 0 ? [] : (last.getNumberFormats()[0] ?? []);
  if (above.length > 0) last.copyTo(rangeAt(sheet, area), { formatOnly: true });
  if (home.name?.area !== undefined && home.name.area.bottom < area.bottom) {
    home.name.range.setRange(rangeAt(sheet, { ...home.name.area, bottom: area.bottom }));
  }
  for (const { place, columns } of runs) {
    const left = area.left + place;
    const range = rangeAt(sheet, { ...area, left, right: left + columns.length - 1 });
    const inherited = columns.map((_, index) => above[place + index]);
    const formats = Array.from({ length: countOf(rows) }, (_, row) =>
      columns.map(({ format, formats: own }, index) => own?.[row] ?? formatOf(inherited[index], format)),
    );
    range.setNumberFormats(formats);
    range.setValues(Array.from({ length: countOf(rows) }, (_, row) => columns.map(({ cells }) => toSheets(cells[row] ?? null))));
  }
}

/** A cell above that shows values as they are says nothing about dates. */
const plain = new Set(["", "General", "general", "0.###############"]);

const formatOf = (above: string | undefined, given: string | undefined): string => (above === undefined || plain.has(above) ? (given ?? general) : above);
