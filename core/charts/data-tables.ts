import { looks } from "../looks/looks";
import type { Block, Cell, CellStyle, ChartRange, NumberFormat } from "../port/workbook";
import { told } from "../words/say";

/** A small table that feeds a chart. */
export interface DataTable {
  /** The name of the spreadsheet table. */
  readonly name: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** One look per column. */
  readonly styles: readonly CellStyle[];
  /** Formats of single cells, row by row, where rows are counted in different units; null takes the column's. */
  readonly formats?: readonly (readonly (NumberFormat | null)[])[];
  /** Widths in characters, one per column. */
  readonly widths: readonly number[];
}

/** Tables side by side on one sheet, and where each of their columns stands. */
export interface PlacedTables {
  readonly blocks: readonly Block[];
  readonly widths: readonly number[];
  /** The cells of a column under its header, or undefined where the table has no rows. */
  range(table: string, header: string): ChartRange | undefined;
}

/** The row of the headers. */
export const dataHeaderRow = 4;

/** Places tables from left to right with an empty column between them. */
export function placeTables(sheet: string, tables: readonly DataTable[]): PlacedTables {
  let next = 1;
  const placed = tables.map((table) => {
    const column = next;
    next += table.headers.length + 1;
    return { table, column };
  });
  return {
    blocks: placed.flatMap(({ table, column }) => blocksOf(table, column)),
    widths: placed.flatMap(({ table }) => [...table.widths, 2]),
    range: (name, header) => {
      const found = placed.find(({ table }) => table.name === name);
      const index = found?.table.headers.indexOf(header) ?? -1;
      if (found === undefined || index < 0 || found.table.rows.length === 0) return undefined;
      return { sheet, column: found.column + index, firstRow: dataHeaderRow + 1, lastRow: dataHeaderRow + found.table.rows.length };
    },
  };
}

function blocksOf({ name, title, headers, rows, styles, formats }: DataTable, column: number): readonly Block[] {
  const filled = rows.length > 0 ? rows : [headers.map(() => null)];
  return [
    { row: dataHeaderRow - 1, column, cells: [[told(title)]], styles: [looks.heading] },
    {
      row: dataHeaderRow,
      column,
      cells: [headers.map(told), ...filled],
      styles,
      headerStyle: looks.tableHead,
      table: name,
      ...(formats === undefined ? {} : { formats }),
    },
  ];
}
