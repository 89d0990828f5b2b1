import {
  type AppendedColumn,
  appendedFormat,
  type AppendedRows,
  type Area,
  cellAddress,
  isPlainFormat,
  noRowsAdded,
  type PlacedRows,
  placeRows,
  sideBySide,
  type WorkbookTrouble,
} from "#core";
import { toSheets } from "./cell-values";
import { standingOf } from "./check-table";
import { columnsAt } from "./table-snapshot";
import type { Home } from "./look-around";
import { general } from "./looks";
import { rangeAt } from "./places";
import type { SheetSizes } from "./sheet-sizes";

/** Rows that are going to be appended to a table. */
export interface CheckedRows {
  readonly home: Home;
  readonly rows: PlacedRows;
}

/** Gives the rows where they are to be written, and undefined where they stand there already. Throws otherwise. */
export function checkAppend(home: Home, rows: AppendedRows): CheckedRows | undefined {
  const placed = placeRows(standingOf(home, columnsAt(home)), home.cells.slice(1 + rows.key.cells.length), rows);
  return placed === undefined ? undefined : { home, rows: placed };
}

/** The new rows, as wide as the table. */
export const appendedArea = ({ home: { area }, rows }: CheckedRows): Area => ({
  ...area,
  top: area.top + 1 + rows.first,
  bottom: area.top + rows.first + rows.count,
});

/** Throws where a formula, which may show nothing, or something below a named range stands where the rows are to go. */
export function refuseInTheWay(checked: CheckedRows, sizes: SheetSizes): void {
  const { home, rows } = checked;
  const { sheet, name } = home.at;
  const area = appendedArea(checked);
  const refusal = (address: string): WorkbookTrouble => noRowsAdded(home.table, name, `${address} below it holds something`, "Move that elsewhere");
  const bottom = Math.min(area.bottom, sizes.of(home.at).rows - 1);
  if (bottom < area.top) return;
  if (home.kind === "name" && bottom > home.area.bottom && !rangeAt(sheet, { ...area, top: home.area.bottom + 1, bottom }).isBlank())
    throw refusal(`row ${home.area.bottom + 2}`);
  for (const run of sideBySide(rows.columns)) {
    const left = area.left + (run[0]?.place ?? 0);
    const formulas = rangeAt(sheet, { top: area.top, bottom, left, right: left + run.length - 1 }).getFormulas();
    formulas.forEach((line, row) =>
      line.forEach((formula, column) => {
        if (formula !== "") throw refusal(cellAddress(area.top + row, left + column));
      }),
    );
  }
}

/** Writes the rows below the last one, in its looks; nothing but the columns that are given. */
export function writeAppended(checked: CheckedRows, sizes: SheetSizes): void {
  const { home, rows } = checked;
  const { sheet } = home.at;
  const area = appendedArea(checked);
  sizes.makeRoom(home.at, area.bottom + 1, 1);
  const last = rangeAt(sheet, { ...area, top: area.top - 1, bottom: area.top - 1 });
  const above = rows.first === 0 ? [] : (last.getNumberFormats()[0] ?? []);
  if (above.length > 0) last.copyTo(rangeAt(sheet, area), { formatOnly: true });
  if (home.name?.area !== undefined && home.name.area.bottom < area.bottom) {
    home.name.range.setRange(rangeAt(sheet, { ...home.name.area, bottom: area.bottom }));
  }
  for (const run of sideBySide(rows.columns)) {
    const left = area.left + (run[0]?.place ?? 0);
    const range = rangeAt(sheet, { ...area, left, right: left + run.length - 1 });
    const each = <Value>(of: (column: AppendedColumn, row: number, place: number) => Value): Value[][] =>
      Array.from({ length: rows.count }, (_, row) => run.map(({ column, place }) => of(column, row, place)));
    range.setNumberFormats(
      each((column, row, place) => appendedFormat(column, row, above[place]) ?? (isPlainFormat(above[place]) ? general : (above[place] ?? general))),
    );
    range.setValues(each(({ cells }, row) => toSheets(cells[row] ?? null)));
  }
}
