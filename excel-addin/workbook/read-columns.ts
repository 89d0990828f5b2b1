import { headerText, type SnapshotColumn, type TableSnapshot } from "#core";
import { looksLikeError, toCell, type ExcelGrid } from "./cell-values";
import type { Home } from "./look-around";
import { bytesOf, mostAnswered } from "./payload";
import { blanked, columnsOf, rangeAt, rowsOf, type Area } from "./places";
import { isTooLarge } from "./trouble";

/** A table with all its rows: the values, and which of those that spell an error are one. */
interface WholeTable {
  readonly home: Home;
  readonly rows: ExcelGrid;
  readonly isError: (row: number, column: number) => boolean;
}

/** The tables whole. What their heads lack takes further round trips by its bytes only; errors take one where any shows. */
export async function readColumns(context: Excel.RequestContext, homes: readonly Home[]): Promise<readonly TableSnapshot[]> {
  const grids = homes.map(({ head }) => [...head]);
  await readRest(context, homes, grids);
  const whole = await withErrors(context, homes, grids);
  return whole.map(snapshotOf);
}

interface Piece {
  readonly index: number;
  readonly area: Area;
  readonly bytes: number;
}

async function readRest(context: Excel.RequestContext, homes: readonly Home[], grids: ExcelGrid[number][][]): Promise<void> {
  let most = mostAnswered;
  for (let queue = homes.flatMap((home, index) => piecesOf(home, index, grids[index] ?? [], most)); queue.length > 0;) {
    const taken: { readonly piece: Piece; readonly range: Excel.Range }[] = [];
    let bytes = 0;
    for (const piece of queue) {
      if (taken.length > 0 && bytes + piece.bytes > most) break;
      bytes += piece.bytes;
      const sheet = context.workbook.worksheets.getItem(homes[piece.index]?.sheetId ?? "");
      taken.push({ piece, range: rangeAt(sheet, piece.area).load("values") });
    }
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || most < 50_000) throw error;
      most /= 4;
      queue = homes.flatMap((home, index) => piecesOf(home, index, grids[index] ?? [], most));
      continue;
    }
    for (const { piece, range } of taken) for (const row of range.values as ExcelGrid) grids[piece.index]?.push(row);
    queue = queue.slice(taken.length);
  }
}

/** The rows of a table that are not read yet, in pieces of so many bytes as its first rows let expect. */
function piecesOf({ area }: Home, index: number, read: ExcelGrid, most: number): readonly Piece[] {
  const missing = rowsOf(area) - read.length;
  if (missing <= 0) return [];
  const perRow = Math.max(1, bytesOf(read) / Math.max(1, read.length), 3 * columnsOf(area));
  const rows = Math.max(1, Math.floor(most / perRow));
  return Array.from({ length: Math.ceil(missing / rows) }, (_, part) => {
    const top = area.top + read.length + part * rows;
    const bottom = Math.min(area.bottom, top + rows - 1);
    return { index, area: { ...area, top, bottom }, bytes: perRow * (bottom - top + 1) };
  });
}

/** Texts may spell errors, so the types are asked for where one shows, from its first row to its last. */
async function withErrors(context: Excel.RequestContext, homes: readonly Home[], grids: readonly ExcelGrid[number][][]): Promise<readonly WholeTable[]> {
  const asked = homes.map((home, index) => {
    const rows = grids[index] ?? [];
    const suspicious = rows.flatMap((row, number) => (row.some(looksLikeError) ? [number] : []));
    const [first, last] = [suspicious[0], suspicious[suspicious.length - 1]];
    if (first === undefined || last === undefined) return undefined;
    const sheet = context.workbook.worksheets.getItem(home.sheetId);
    const range = rangeAt(sheet, { ...home.area, top: home.area.top + first, bottom: home.area.top + last }).load("valueTypes");
    return { first, range };
  });
  if (asked.some((question) => question !== undefined)) await context.sync();
  return homes.map((home, index) => {
    const question = asked[index];
    const types = question?.range.valueTypes ?? [];
    return {
      home,
      rows: blanked(grids[index] ?? [], home.area, home.others),
      isError: (row, column) => types[row - (question?.first ?? 0)]?.[column] === "Error",
    };
  });
}

/** From the first column that holds anything to the last, so that a column's place tells where it stands; rows end likewise. */
function snapshotOf({ home, rows, isError }: WholeTable): TableSnapshot {
  const length = rows.length - 1 - [...rows].reverse().findIndex((row, index) => index === rows.length - 1 || row.some((value) => value !== ""));
  const columns = Array.from({ length: columnsOf(home.area) }, (_, column): SnapshotColumn => ({
    header: headerText(rows[0]?.[column]),
    cells: Array.from({ length }, (_row, row) => toCell(rows[row + 1]?.[column], () => isError(row + 1, column))),
  }));
  const isFilled = ({ header, cells }: SnapshotColumn): boolean => header !== "" || cells.some((cell) => cell !== null);
  const [first, last] = [columns.findIndex(isFilled), columns.map(isFilled).lastIndexOf(true)];
  return {
    name: home.table,
    sheet: home.sheet,
    headerRow: home.area.top + 1,
    firstColumn: home.area.left + Math.max(0, first) + 1,
    columns: columns.slice(Math.max(0, first), last + 1),
    ...(home.rowsBelow === 0 ? {} : { rowsBelow: home.rowsBelow }),
  };
}
