import { type Area, blanked, type Cell, columnsOf, columnsOfRows, formatQuestions, rowsOf, snapshotOf, type TableSnapshot, withSpans } from "#core";
import { looksLikeError, toCell, type ExcelGrid } from "./cell-values";
import type { ExcelDoor } from "./door";
import { askJoined, isJoinedUnknown, mayBeJoined, tellsOfJoined } from "./joined-cells";
import type { Home } from "./look-around";
import { bytesOf } from "./payload";
import { readInParts } from "./read-in-parts";
import { inWords } from "./trouble";

/** A table with all its rows, the header row 0: the values, and which of those that spell an error are one. */
interface WholeTable {
  readonly home: Home;
  readonly rows: ExcelGrid;
  readonly isError: (row: number, column: number) => boolean;
  readonly joined: readonly Area[];
}

/**
 * The tables whole. What their heads lack takes further round trips by its bytes only; errors take one where any shows, and so do joined
 * cells of which is not known where they are.
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
  const wanted = questions.map(({ table, area }) => ({
    sheetId: homes.find((home) => home.table === table)?.sheetId ?? "",
    area,
    bytesPerCell: bytesOfFormat,
  }));
  const formats = (await readInParts(context, wanted, "numberFormat")).map((rows) => rows.map(([format]) => format));
  return withSpans(tables, questions, formats);
}

/** What a number format weighs as a rule, and the word for a kind of value at most. */
const bytesOfFormat = 16;
const bytesOfKind = 16;

/** Reads the rows that the heads lack, which are thought to weigh what those weigh. */
async function readRest(context: Excel.RequestContext, homes: readonly Home[], grids: readonly ExcelGrid[number][][]): Promise<void> {
  const missing = homes.flatMap(({ sheetId, area }, index) => {
    const read = grids[index] ?? [];
    if (read.length >= rowsOf(area)) return [];
    const bytesPerCell = Math.max(3, bytesOf(read) / Math.max(1, read.length) / columnsOf(area));
    return [{ index, cells: { sheetId, area: { ...area, top: area.top + read.length }, bytesPerCell } }];
  });
  const rest = await readInParts(
    context,
    missing.map(({ cells }) => cells),
  );
  missing.forEach(({ index }, place) => {
    for (const row of rest[place] ?? []) grids[index]?.push(row);
  });
}

/** Which values are errors and which cells are joined, in one round trip, and in none where neither shows. */
async function withKinds(
  context: Excel.RequestContext,
  door: ExcelDoor,
  homes: readonly Home[],
  grids: readonly ExcelGrid[number][][],
): Promise<readonly WholeTable[]> {
  const all = homes.map((home, index) => ({ home, rows: blanked(grids[index] ?? [], home.area, home.others, ""), kinds: kindsAround(grids[index] ?? []) }));
  const suspicious = all.flatMap(({ home, kinds }) => (kinds === undefined ? [] : [{ home, ...kinds }]));
  const wanted = suspicious.map(({ home: { sheetId, area }, first, last }) => ({
    sheetId,
    area: { ...area, top: area.top + first, bottom: area.top + last },
    bytesPerCell: bytesOfKind,
  }));
  const shown = all.filter(({ home, rows }) => isJoinedUnknown(home) && tellsOfJoined(door) && mayBeJoined(rows));
  let joined = new Map(shown.map(({ home }) => [home, askJoined(context, home)]));
  let kinds: readonly ExcelGrid[];
  try {
    kinds = await readInParts(context, wanted, "valueTypes");
    if (wanted.length === 0 && shown.length > 0) await context.sync();
  } catch (error) {
    // Excel does not say that the joined areas were too many: what it says otherwise is something else.
    if (shown.length === 0 || inWords(error) !== error) throw error;
    joined = new Map(shown.map(({ home }) => [home, askJoined(context, home, true)]));
    kinds = await readInParts(context, wanted, "valueTypes");
    if (wanted.length === 0) await context.sync();
  }
  return all.map(({ home, rows, kinds: around }) => {
    const told = kinds[suspicious.findIndex((table) => table.home === home)];
    return {
      home,
      rows,
      isError: (row, column) => around !== undefined && told?.[row - around.first]?.[column] === "Error",
      joined: joined.get(home)?.() ?? (typeof home.joined === "string" ? [] : home.joined),
    };
  });
}

/** Texts may spell errors, so the kinds of values are asked for where one shows, from its first row to its last. */
function kindsAround(rows: ExcelGrid): { readonly first: number; readonly last: number } | undefined {
  const suspicious = rows.flatMap((row, number) => (row.some(looksLikeError) ? [number] : []));
  const [first, last] = [suspicious[0], suspicious[suspicious.length - 1]];
  return first === undefined || last === undefined ? undefined : { first, last };
}
