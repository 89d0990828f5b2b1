import type { Cell, NewColumn, NewTable } from "../port/workbook";
import { readCell, Unreadable, type Column, type ReadingRules } from "../tables/column";
import { planTables } from "../tables/plan-tables";
import { settingColumns } from "../reading/plan-settings";
import { settings } from "../tables/settings";
import type { Table } from "../tables/table";

/** A row to be written: a cell per column by the column's name in the code; what is left out stays blank. */
export type NewRow<T extends Table> = { readonly [K in keyof T["columns"]]?: Cell };

/** A plan table as a host sets it up, on a sheet of its own name: all columns as declared, with these rows. */
export function newTableOf<T extends Table>(table: T, rows: readonly NewRow<T>[]): NewTable {
  const offered = Object.entries(table.columns).filter(([, column]) => column.onlyWhereItStands !== true);
  const names = offered.map(([name]) => name) as (keyof T["columns"])[];
  return {
    name: table.name,
    sheet: table.name,
    about: table.help,
    columns: offered.map(([, column]) => newColumn(column)),
    frozenColumns: "name" in table.columns ? names.indexOf("name") + 1 : 1,
    rows: rows.map((row) => names.map((name) => row[name] ?? null)),
  };
}

/** All twelve tables in the order of their sheets: blank, save that Settings names every setting and its default. */
export const blankTables = (): readonly NewTable[] =>
  Object.values(planTables).map((table: Table) => newTableOf(table, table === settings ? blankSettings() : []));

/** A row per setting; where a setting has a default, it stands there to be changed. */
function blankSettings(): readonly NewRow<typeof settings>[] {
  return Object.values(settingColumns).map((setting) => ({
    name: setting.header,
    value: isReadable(setting, setting.example) ? setting.example : null,
    meaning: setting.meaning,
  }));
}

function newColumn(column: Column<unknown>): NewColumn {
  const { header, help, format, align, wrap, width, choices, required } = column;
  return {
    header,
    note: help,
    ...(format === undefined ? {} : { format }),
    ...(align === undefined ? {} : { align }),
    ...(wrap === undefined ? {} : { wrap }),
    width,
    ...(choices === undefined ? {} : { choices, strict: !isReadable(column, 30) }),
    required,
  };
}

/** Whether the column makes sense of a cell. One that reads 30 beside its words (a Frequency in days) is not strict. */
function isReadable(column: Column<unknown>, cell: Cell): boolean {
  const value = readCell(column, cell, rules);
  return value !== undefined && !(value instanceof Unreadable);
}

const rules: ReadingRules = { dateOrder: undefined, decimalMark: "." };
