import type { Cell, SnapshotColumn } from "#core";
import { looksLikeError, toCell, type ExcelGrid, type ExcelValue } from "./cell-values";
import type { Home } from "./look-around";
import { headerText } from "./read-columns";
import type { RequestBudget } from "./payload";
import { columnsOf, lastRow, rangeAt, rowsOf, type Area } from "./places";
import { moved } from "./trouble";

/** A table as it stands right before it is written to. Columns count from 0 within its home. */
export interface StandingTable {
  readonly home: Home;
  /** The whole home as the workbook has it now: for a table it moves along with it. */
  readonly range: Excel.Range;
  readonly headers: readonly string[];
  /** Rows between the header and the totals. */
  readonly bodyRows: number;
  /** The values under a column that was asked for. */
  column(index: number): readonly ExcelValue[];
}

/** A question about a table, asked now and answered after the round trip; undefined when the table is not what it was. */
export interface TableQuestion {
  answer(): StandingTable | undefined;
}

/** Asks for a table's place, its headers and some of its columns, by what was known of it when it was found. */
export async function askTable(context: Excel.RequestContext, budget: RequestBudget, home: Home, columns: readonly number[]): Promise<TableQuestion> {
  const sheet = context.workbook.worksheets.getItem(home.sheetId);
  const rows = rowsOf(home.area);
  const table = home.kind === "table" && home.id !== null ? context.workbook.tables.getItem(home.id).load("showTotals") : undefined;
  const range = table?.getRange() ?? rangeAt(sheet, home.area);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const header = range.getRow(table === undefined ? 0 : home.above).load("values");
  const used = home.kind === "sheet" ? sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount") : undefined;
  const cells = new Map<number, { readonly values: Excel.Range; readonly types: Excel.Range | undefined }>();
  for (const column of new Set(columns)) {
    await budget.spend(rows * bytesPerCell);
    cells.set(column, { values: range.getColumn(column).load("values"), types: undefined });
  }
  return {
    answer() {
      const above = table === undefined ? 0 : home.above;
      const bodyRows = range.rowCount - above - 1 - (table?.showTotals === true ? 1 : 0);
      const grown = used !== undefined && !used.isNullObject && used.rowIndex + used.rowCount - 1 > home.area.bottom;
      const headers = (header.values[0] as readonly ExcelValue[]).map(headerText);
      const same = headers.every((text, index) => text === headerText(home.head[0]?.[index]));
      if (grown || !same || bodyRows !== rows - 1 || range.columnCount !== columnsOf(home.area)) return undefined;
      return {
        home,
        range,
        headers,
        bodyRows,
        column: (index) => {
          const values = (cells.get(index)?.values.values ?? []) as ExcelGrid;
          return values.slice(above + 1, above + 1 + bodyRows).map(([value = ""]) => value);
        },
      };
    },
  };
}

/** What a cell of a column is thought to weigh before it was read. */
const bytesPerCell = 14;

export const columnNamed = (home: Home, header: string): number => (home.head[0] ?? []).findIndex((value) => headerText(value) === header);

/** Where the key of a table is no longer what it was: the first row that differs, from 0; undefined where all is the same. */
export function differingRow(standing: StandingTable, key: SnapshotColumn): number | undefined {
  const now = standing.column(standing.headers.indexOf(key.header));
  for (let row = 0; row < Math.max(now.length, key.cells.length); row++) if (!isSame(now[row] ?? "", key.cells[row] ?? null)) return row;
  return undefined;
}

/** Whether a value and a cell are the same; a text that spells an error counts as one. */
export function isSame(now: ExcelValue, then: Cell): boolean {
  const cell = toCell(now, () => looksLikeError(now) && typeof then === "object");
  return cell === then || JSON.stringify(cell) === JSON.stringify(then);
}

/** Throws where a table changed since it was read. */
export function refuseChanged(table: string, standing: StandingTable | undefined, key: SnapshotColumn): StandingTable {
  if (standing === undefined) throw moved(table, "changed while it was reviewed: its rows or headers are no longer what they were");
  if (!standing.headers.includes(key.header)) throw moved(table, `no longer has the column "${key.header}"`);
  const row = differingRow(standing, key);
  if (row === undefined) return standing;
  const { sheet, area } = standing.home;
  throw moved(table, `changed while it was reviewed: row ${area.top + 2 + row} of "${sheet}" holds something else under "${key.header}"`);
}

/**
 * Rows under a table's header, counted from 0 within its home, wherever the table stands by then. Good for the request that
 * is being put together, and not for later ones.
 */
export function bodyRange({ range, home }: StandingTable, firstRow: number, rows: number, firstColumn: number, columns: number): Excel.Range {
  const above = home.kind === "table" ? home.above : 0;
  return range
    .getCell(above + 1 + firstRow, firstColumn)
    .untrack()
    .getResizedRange(rows - 1, columns - 1)
    .untrack();
}

/** The area of the sheet right of or below a home. */
export const fitsOnSheet = ({ bottom, right }: Area): boolean => bottom <= lastRow && right <= 16_383;
