import { say, type Area, blanked, columnsOf, cellText, movedTable, rowsOf, type StandingTable } from "#core";
import { toCell, type ExcelGrid, type ExcelValue } from "./cell-values";
import type { Home } from "./look-around";
import { bytesOf, type RequestBudget } from "./payload";
import { lastColumnFrom0, lastRowFrom0, placeOfRange, rangeAt } from "./places";
import { bytesOfBlank, bytesOfUnknown, stretchesOf } from "./read-in-parts";

/** A table as it stands right before it is written to. */
export interface StandingHome extends StandingTable {
  readonly home: Home;
  /** The whole home as the workbook has it now: for a table it moves along with it. */
  readonly range: Excel.Range;
  /** Rows between the header and the totals. */
  readonly bodyRows: number;
}

/** A question about a table, asked now and answered after the round trip; throws when the table is not what it was. */
export interface TableQuestion {
  answer(): StandingHome;
}

/** Asks for a table's place, its headers and some of its columns, in parts by what was known of it when it was found. */
export async function askTable(context: Excel.RequestContext, budget: RequestBudget, home: Home, columns: readonly number[]): Promise<TableQuestion> {
  const sheet = context.workbook.worksheets.getItem(home.sheetId);
  const rows = rowsOf(home.area);
  const table = home.kind === "table" && home.id !== null ? context.workbook.tables.getItem(home.id).load("showTotals") : undefined;
  const range = table?.getRange().getResizedRange(home.rowsBelow, 0) ?? rangeAt(sheet, home.area);
  range.load(placeOfRange);
  const above = table === undefined ? 0 : home.above;
  const header = range.getRow(above).load("values");
  const used = home.kind === "sheet" ? sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount") : undefined;
  const asked: { readonly run: Run; readonly parts: readonly Excel.Range[] }[] = [];
  for (const run of runsOf(columns, budget.caution === 1)) {
    const places = Array.from({ length: run.right - run.left + 1 }, (_, index) => run.left + index);
    const bytes = rows * budget.caution * places.reduce((sum, place) => sum + bytesPerCell(home, place), 0);
    const parts: Excel.Range[] = [];
    for (const { from, count } of stretchesOf(rows, bytes)) {
      await budget.spend((bytes * count) / rows);
      parts.push(
        range
          .getCell(above + from, run.left)
          .getResizedRange(count - 1, places.length - 1)
          .load("values"),
      );
    }
    asked.push({ run, parts });
  }
  const cellsIn = (place: number): readonly ExcelValue[] => {
    const { run, parts = [] } = asked.find(({ run: { left, right } }) => left <= place && place <= right) ?? {};
    return parts.flatMap(({ values }) => values as ExcelGrid).map((row) => row[place - (run?.left ?? 0)] ?? "");
  };
  return {
    answer() {
      const bodyRows = range.rowCount - above - 1 - (table?.showTotals === true ? 1 : 0);
      const grown = used !== undefined && !used.isNullObject && used.rowIndex + used.rowCount - 1 > home.area.bottom;
      const [headerCells = []] = blanked(header.values as ExcelGrid, home.area, home.others, "");
      const headers = headerCells.map((value) => cellText(value));
      const same = headers.every((text, index) => text === cellText(home.head[0]?.[index] ?? null));
      if (grown || !same || bodyRows !== rows - 1 || range.columnCount !== columnsOf(home.area))
        throw movedTable(home.table, say`changed meanwhile: its rows or headers are no longer what they were`, home.sheet);
      return {
        home,
        range,
        table: home.table,
        sheet: home.sheet,
        headerRow: home.area.top + 1,
        headers: withGap(home, headers),
        bodyRows,
        // Which of those that spell an error are one was not asked: none counts as what it should be, and all are written again.
        cells: (place) =>
          cellsIn(place)
            .slice(1, 1 + bodyRows)
            .map((value) => toCell(value, () => true)),
      };
    },
  };
}

/** Neighbouring columns. */
type Run = Pick<Area, "left" | "right">;

/** Columns by neighbours, or each by itself where a row of several may be too much for one answer. */
function runsOf(columns: readonly number[], mayBeSeveral: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (mayBeSeveral && last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ left: column, right: column });
  }
  return runs;
}

/** What a cell of a column is thought to weigh: as much as those that were read when the table was found. */
function bytesPerCell({ head }: Home, column: number): number {
  const read = head.slice(1).map((row) => [row[column] ?? ""]);
  return read.length === 0 ? bytesOfUnknown : Math.max(bytesOfBlank, bytesOf(read) / read.length);
}

/** The headers of a home as they were when it was found. */
export const headersOf = (home: Home): readonly string[] =>
  withGap(
    home,
    (home.head[0] ?? []).map((value) => cellText(value)),
  );

/** A table of something else would take in what is written right beside it, so a column is left free between. */
export const gapOf = ({ area, others }: Home): number => (others.some(({ right }) => right === area.right) ? 1 : 0);

const withGap = (home: Home, headers: readonly string[]): readonly string[] => [...headers, ...new Array<string>(gapOf(home)).fill("")];

/**
 * Cells of a table, counted from the first of its header, wherever it stands by then. Good for the request that is being put
 * together, and not for later ones.
 */
export function rangeIn({ range, home }: StandingHome, area: Area): Excel.Range {
  return range
    .getCell((home.kind === "table" ? home.above : 0) + area.top, area.left)
    .untrack()
    .getResizedRange(rowsOf(area) - 1, columnsOf(area) - 1)
    .untrack();
}

/** The area of the sheet right of or below a home. */
export const fitsOnSheet = ({ bottom, right }: Area): boolean => bottom <= lastRowFrom0 && right <= lastColumnFrom0;
