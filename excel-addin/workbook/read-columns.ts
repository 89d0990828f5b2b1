import { type Area, blanked, type Cell, columnsOf, columnsOfRows, formatQuestions, rowsOf, snapshotOf, type TableSnapshot, withSpans } from "#core";
import { looksLikeError, toCell, type ExcelGrid } from "./cell-values";
import type { ExcelDoor } from "./door";
import { askJoined, askJoinedInPieces, mayBeJoined, tellsOfJoined } from "./joined-cells";
import type { Home } from "./look-around";
import { bytesOf, mostAnswered } from "./payload";
import { rangeAt } from "./places";
import { inWords, isTooLarge } from "./trouble";

/** A table with all its rows, the header row 0: the values, and which of those that spell an error are one. */
interface WholeTable {
  readonly home: Home;
  readonly rows: ExcelGrid;
  readonly isError: (row: number, column: number) => boolean;
  readonly joined: readonly Area[];
}

/**
 * The tables whole. What their heads lack takes further round trips by its bytes only; errors and joined cells take one where any
 * shows.
 */
export async function readColumns(context: Excel.RequestContext, door: ExcelDoor, homes: readonly Home[]): Promise<readonly TableSnapshot[]> {
  const grids = homes.map(({ head }) => [...head]);
  await readRest(context, homes, grids);
  const whole = await withKinds(context, door, homes, grids);
  const snapshots = whole.map(({ home, rows, isError, joined }) => {
    const cellAt = (row: number, place: number): Cell => toCell(rows[row]?.[place], () => isError(row, place));
    return snapshotOf({ ...home, columns: columnsOfRows(rows.length, columnsOf(home.area), cellAt), joined });
  });
  return withFormats(context, homes, snapshots);
}

/** With what the number formats tell of figures without a unit: one round trip where there are any, and none otherwise. */
async function withFormats(context: Excel.RequestContext, homes: readonly Home[], tables: readonly TableSnapshot[]): Promise<readonly TableSnapshot[]> {
  const questions = formatQuestions(tables);
  if (questions.length === 0) return tables;
  const asked = questions.map(({ table, area }) => {
    const sheetId = homes.find((home) => home.table === table)?.sheetId ?? "";
    return rangeAt(context.workbook.worksheets.getItem(sheetId), area).load("numberFormat");
  });
  await context.sync();
  // Null, as values are, for more cells than Excel answers at once.
  const formats = asked.map(({ numberFormat }) => ((numberFormat as ExcelGrid | null) ?? []).map(([format]) => format));
  return withSpans(tables, questions, formats);
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

/** Which values are errors and which cells are joined, in one round trip, and in none where neither shows. */
async function withKinds(
  context: Excel.RequestContext,
  door: ExcelDoor,
  homes: readonly Home[],
  grids: readonly ExcelGrid[number][][],
): Promise<readonly WholeTable[]> {
  const all = homes.map((home, index) => ({
    home,
    rows: blanked(grids[index] ?? [], home.area, home.others, ""),
    errors: askErrors(context, home, grids[index] ?? []),
  }));
  const shown = all.filter(({ rows }) => tellsOfJoined(door) && mayBeJoined(rows));
  let joined = new Map(shown.map(({ home }) => [home, askJoined(context, home)]));
  try {
    if (shown.length > 0 || all.some(({ errors }) => errors !== undefined)) await context.sync();
  } catch (error) {
    // Excel does not say that the joined areas were too many: what it says otherwise is something else.
    if (shown.length === 0 || inWords(error) !== error) throw error;
    joined = new Map(shown.map(({ home }) => [home, askJoinedInPieces(context, home)]));
    for (const table of all) table.errors = askErrors(context, table.home, table.rows);
    await context.sync();
  }
  return all.map(({ home, rows, errors }) => ({
    home,
    rows,
    isError: (row, column) => errors?.range.valueTypes[row - errors.first]?.[column] === "Error",
    joined: joined.get(home)?.() ?? [],
  }));
}

/** Texts may spell errors, so the types are asked for where one shows, from its first row to its last. */
function askErrors(
  context: Excel.RequestContext,
  { sheetId, area }: Home,
  rows: ExcelGrid,
): { readonly first: number; readonly range: Excel.Range } | undefined {
  const suspicious = rows.flatMap((row, number) => (row.some(looksLikeError) ? [number] : []));
  const [first, last] = [suspicious[0], suspicious[suspicious.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return { first, range: rangeAt(sheet, { ...area, top: area.top + first, bottom: area.top + last }).load("valueTypes") };
}
