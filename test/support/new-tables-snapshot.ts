import type { NewTable, PlanSnapshot } from "../../core/port/workbook";

/** The tables as a host would read them back: the header in row 3, under the line that says what the table holds. */
export const snapshotOfNewTables = (tables: readonly NewTable[]): PlanSnapshot => ({
  tables: tables.map(({ name, sheet, columns, rows }) => ({
    name,
    sheet,
    headerRow: 3,
    firstColumn: 1,
    columns: columns.map(({ header }, index) => ({ header, cells: rows.map((row) => row[index] ?? null) })),
  })),
});
