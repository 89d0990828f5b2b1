import type { Cell, NewTable } from "../port/workbook";
import { settings } from "../tables/settings";

/** New tables with a setting at a value, where Settings names it. */
export const withSetting = (tables: readonly NewTable[], header: string, value: Cell): readonly NewTable[] =>
  tables.map((table) =>
    table.name === settings.name ? { ...table, rows: table.rows.map((row) => (row[0] === header ? [header, value, ...row.slice(2)] : row)) } : table,
  );
