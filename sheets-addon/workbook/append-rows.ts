import {
  say,
  appendedFormats,
  type AppendedRows,
  type Area,
  areaFrom,
  asTyped,
  cellAddress,
  hindrances,
  isPlainFormat,
  noRowsAdded,
  type PlacedRows,
  placeRows,
  standingOf,
  type WorkbookTrouble,
} from "#core";
import { asRead } from "./table-snapshot";
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
  const placed = placeRows(standingOf(asRead(home)), home.cells.slice(1 + rows.key.cells.length), rows);
  return placed === undefined ? undefined : { home, rows: placed };
}

/** The new rows, as wide as the table. */
export const appendedArea = ({ home: { area }, rows: { first, count } }: CheckedRows): Area => ({
  ...area,
  top: area.top + 1 + first,
  bottom: area.top + first + count,
});

/** Throws where a formula, which may show nothing, or something below a named range stands where the rows are to go. */
export function refuseInTheWay(checked: CheckedRows, sizes: SheetSizes): void {
  const { home, rows } = checked;
  const { sheet, name } = home.at;
  const area = appendedArea(checked);
  const refusal = (address: string): WorkbookTrouble => noRowsAdded(home.table, name, hindrances.below(address));
  const bottom = Math.min(area.bottom, sizes.rows(home.at) - 1);
  if (bottom < area.top) return;
  if (home.kind === "name" && bottom > home.area.bottom && !rangeAt(sheet, { ...area, top: home.area.bottom + 1, bottom }).isBlank())
    throw refusal(say`row ${String(home.area.bottom + 2)}`);
  for (const grid of rows.grids) {
    const cells = { ...areaFrom(home.area, grid.area), bottom };
    rangeAt(sheet, cells)
      .getFormulas()
      .forEach((line, row) =>
        line.forEach((formula, column) => {
          if (formula !== "") throw refusal(cellAddress(cells.top + row, cells.left + column));
        }),
      );
  }
}

/** Writes the rows below the last one, in its looks; nothing but the columns that are given. */
export function writeAppended(checked: CheckedRows, sizes: SheetSizes): void {
  const { home, rows } = checked;
  const { sheet } = home.at;
  const area = appendedArea(checked);
  sizes.makeRoom(home.at, { needed: { rows: area.bottom + 1, columns: 1 }, least: { rows: 0, columns: 1 } });
  const last = rangeAt(sheet, { ...area, top: area.top - 1, bottom: area.top - 1 });
  const above = rows.first === 0 ? [] : (last.getNumberFormats()[0] ?? []);
  if (above.length > 0) last.copyTo(rangeAt(sheet, area), { formatOnly: true });
  if (home.named?.area !== undefined && home.named.area.bottom < area.bottom) {
    home.named.range.setRange(rangeAt(sheet, { ...home.named.area, bottom: area.bottom }));
  }
  for (const grid of rows.grids) {
    const range = rangeAt(sheet, areaFrom(home.area, grid.area));
    const formats = appendedFormats(grid, (place) => above[place]);
    const standing = grid.columns.map(({ place }) => (isPlainFormat(above[place]) ? general : (above[place] ?? general)));
    range.setNumberFormats(formats.map((row) => row.map((format, index) => format ?? standing[index] ?? general)));
    range.setValues(grid.cells.map((row) => row.map(asTyped)));
  }
}
