import {
  bodyFormats,
  cellAddress,
  noRoomRight,
  type PlacedStatus,
  placeStatus,
  refuseChanged,
  rowsOf,
  sideBySide,
  type StatusColumn,
  type TableUpdate,
  visibleRuns,
} from "#core";
import { holds, toExcel, type ExcelValue } from "./cell-values";
import { bodyRange, fitsOnSheet, gapOf, headersOf, type StandingHome } from "./check-table";
import type { ExcelDoor } from "./door";
import { addHighlights, highlightPlan, recordKey, recordOf, type HighlightRecord } from "./highlights";
import { alignments, columnPoints, notePrompt, verticals } from "./looks";
import { growTo } from "./grow";
import type { Home } from "./look-around";
import { bytesOf, mostBytes, type RequestBudget } from "./payload";
import { lastRow } from "./places";
import { askVisible, type VisibleRows } from "./visible-rows";

/** What is asked before a table's status columns are written. */
export interface StatusQuestions {
  /** How many conditional formats stand on a column. */
  readonly counts: ReadonlyMap<number, OfficeExtension.ClientResult<number>>;
  /** What stands where new columns are to go. */
  readonly occupied: Excel.Range | undefined;
  /** The first row under the header, for the formats that the user gave the columns. */
  readonly first: Excel.Range | undefined;
  readonly visible: VisibleRows;
}

export function askStatus(range: Excel.Range, home: Home, update: TableUpdate): StatusQuestions {
  const placed = placeStatus(headersOf(home), update);
  const added = placed.filter(({ isNew }) => isNew).length;
  const counts = placed
    .filter(({ isNew, status }) => !isNew && status.highlights.length > 0)
    .map(({ place }) => [place, range.getColumn(place).conditionalFormats.getCount()] as const);
  const needed = added === 0 ? 0 : added + gapOf(home);
  const right = home.area.right + needed;
  if (!fitsOnSheet({ ...home.area, right })) throw noRoomRight(home.table, home.sheet, "the last column");
  const above = home.kind === "table" ? home.above : 0;
  const first = rowsOf(home.area) < 2 || added === placed.length ? undefined : range.getRow(above + 1).load("numberFormat");
  return {
    first,
    visible: askVisible(range, home),
    counts: new Map(counts),
    occupied: added === 0 ? undefined : range.getColumnsAfter(needed).getUsedRangeOrNullObject(true).load("address"),
  };
}

/** Throws where the table changed since it was read, or where there is no room for new columns. */
export function checkStatus(standing: StandingHome, { occupied }: StatusQuestions, { key }: TableUpdate): StandingHome {
  refuseChanged(standing, key);
  if (occupied?.isNullObject === false) throw noRoomRight(standing.table, standing.sheet, occupied.address.split("!").pop() ?? "a cell");
  return standing;
}

/** Writes what differs from what stands there. Gives the record of the conditional formats that the columns have then. */
export async function writeStatus(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  standing: StandingHome,
  questions: StatusQuestions,
  update: TableUpdate,
  record: HighlightRecord,
): Promise<HighlightRecord> {
  const placed = placeStatus(standing.headers, update);
  const added = placed.filter(({ isNew }) => isNew);
  if (added.length > 0) addHeaders(context, door, standing, added);
  const kept: Record<string, string> = {};
  for (const { status, place, isNew } of placed) {
    const rows = status.cells.length;
    if (rows > 0) await formatColumn(budget, standing, questions, { status, place, isNew });
    if (isNew) bodyRange(standing, 0, 1, place, 1).format.columnWidth = columnPoints(status.width);
    if (status.highlights.length > 0) {
      highlight(standing, status, place, questions.counts.get(place)?.value ?? 0, record[recordKey(update.table, status.header)]);
      kept[recordKey(update.table, status.header)] = recordOf(status.highlights);
    }
  }
  for (const run of sideBySide(placed)) await writeRun(budget, standing, questions.visible, run);
  return kept;
}

/** The look of a header that we add: that of its neighbour, in the colours that mark a column as ours. */
function addHeaders(context: Excel.RequestContext, door: ExcelDoor, standing: StandingHome, added: readonly PlacedStatus[]): void {
  const [first, last] = [added[0]?.place ?? 0, added[added.length - 1]?.place ?? 0];
  const headers = bodyRange(standing, -1, 1, first, last - first + 1);
  growTo(context, door, standing, { columns: added.length, rows: 0 });
  headers.columnHidden = false;
  headers.values = [added.map(({ status }) => toExcel(status.header))];
  headers.copyFrom(bodyRange(standing, -1, 1, first - 1, 1), "Formats");
  headers.format.fill.color = "#E7E6E6";
  headers.format.font.color = "#1F2937";
  headers.format.font.bold = true;
  for (const { status, place } of added) if (status.note !== "") notePrompt(bodyRange(standing, -1, 1, place, 1), status.header, status.note);
}

async function formatColumn(
  budget: RequestBudget,
  standing: StandingHome,
  { first, visible }: StatusQuestions,
  { status, place, isNew }: PlacedStatus,
): Promise<void> {
  const range = bodyRange(standing, 0, status.cells.length, place, 1);
  const formats = bodyFormats(status, isNew ? undefined : (first?.numberFormat[0]?.[place] as string | undefined)).map((format) => [format ?? null]);
  const [[only = null] = []] = formats;
  if (formats.some(([format]) => format !== only)) {
    await budget.spend(bytesOf(formats));
    for (const { from, count } of visibleRuns({ from: 0, count: formats.length }, visible.isHidden))
      bodyRange(standing, from, count, place, 1).numberFormat = formats.slice(from, from + count);
  } else if (only !== null) range.numberFormat = [[only]];
  if (status.align !== undefined) range.format.horizontalAlignment = alignments[status.align];
  if (status.vertical !== undefined) range.format.verticalAlignment = verticals[status.vertical];
}

function highlight(standing: StandingHome, { highlights }: StatusColumn, column: number, count: number, kept: string | undefined): void {
  const plan = highlightPlan(highlights, count, kept);
  if (plan === "nothing" || standing.bodyRows < 1) return;
  const { area, kind } = standing.home;
  // A plain sheet grows without the formats, so they reach to its end from the start.
  const rows = kind === "table" ? standing.bodyRows : lastRow - area.top;
  const range = bodyRange(standing, 0, rows, column, 1);
  if (plan === "replace") range.conditionalFormats.clearAll();
  addHighlights(range, cellAddress(area.top + 1, area.left + column), highlights);
}

/** Cells that hold what they should are left alone: null in their place. */
async function writeRun(budget: RequestBudget, standing: StandingHome, visible: VisibleRows, run: readonly PlacedStatus[]): Promise<void> {
  const first = run[0]?.place ?? 0;
  const rows = Math.max(0, ...run.map(({ status }) => status.cells.length));
  const columns = run.map(({ status, place, isNew }) => ({ cells: status.cells, now: isNew ? [] : standing.values(place) }));
  const grid = Array.from({ length: rows }, (_, row) =>
    columns.map(({ cells, now }): ExcelValue | null => {
      const cell = cells[row];
      return cell === undefined || holds(now[row] ?? "", cell) ? null : toExcel(cell);
    }),
  );
  for (const { from, part } of changedParts(grid)) {
    for (const seen of visibleRuns({ from, count: part.length }, visible.isHidden)) {
      const cells = grid.slice(seen.from, seen.from + seen.count);
      if (!cells.some((row) => row.some((value) => value !== null))) continue;
      await budget.spend(bytesOf(cells));
      const range = bodyRange(standing, seen.from, seen.count, first, run.length);
      range.values = cells as ExcelValue[][];
      if (visible.isHidden(seen.from)) visible.readBack(range, cells);
    }
  }
}

/** The rows between the first and the last that change, in parts that a request carries. */
function changedParts(
  grid: readonly (readonly (ExcelValue | null)[])[],
): readonly { readonly from: number; readonly part: readonly (readonly (ExcelValue | null)[])[] }[] {
  const changes = (row: readonly (ExcelValue | null)[]): boolean => row.some((value) => value !== null);
  const first = grid.findIndex(changes);
  if (first < 0) return [];
  let last = grid.length - 1;
  while (!changes(grid[last] ?? [])) last--;
  const bytes = bytesOf(grid.slice(first, last + 1));
  const rows = Math.max(1, Math.floor((last - first + 1) / Math.ceil(bytes / mostBytes)));
  return Array.from({ length: Math.ceil((last - first + 1) / rows) }, (_, part) => {
    const from = first + part * rows;
    return { from, part: grid.slice(from, Math.min(last + 1, from + rows)) };
  });
}
