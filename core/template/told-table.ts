import type { Cell, NewTable } from "../port/workbook";
import { settingColumns } from "../reading/plan-settings";
import { toldHeader, type Column } from "../tables/column";
import { planTables } from "../tables/plan-tables";
import { settings } from "../tables/settings";
import type { Table } from "../tables/table";
import { told, toldCell } from "../words/say";
import { words } from "../words/speaking";

/** A new table as it stands in a workbook of the language in force. Its name stays, by which the hosts address it. */
export function toldTable(table: NewTable): NewTable {
  if (words() === undefined) return table;
  const chosen = (cell: Cell, place: number): Cell => (typeof cell === "string" && table.columns[place]?.choices?.includes(cell) === true ? told(cell) : cell);
  const declared = new Map(Object.values(planTablesByName.get(table.name)?.columns ?? {}).map((column) => [column.header, column]));
  return {
    ...table,
    sheet: told(table.sheet),
    about: told(table.about),
    columns: table.columns.map(({ header, note, choices, ...column }) => ({
      ...column,
      header: toldHeader(declared.get(header) ?? { header }),
      note: told(note),
      ...(choices === undefined ? {} : { choices: choices.map(told) }),
    })),
    rows: table.rows.map((row) => (table.name === settings.name ? toldSetting(row) : row.map(chosen))),
  };
}

const planTablesByName: ReadonlyMap<string, Table> = new Map((Object.values(planTables) as readonly Table[]).map((table) => [table.name, table]));

const settingsByHeader: ReadonlyMap<unknown, Column<unknown>> = new Map(Object.values(settingColumns).map((column) => [column.header, column]));

function toldSetting([name = null, value = null, ...others]: readonly Cell[]): readonly Cell[] {
  const isWord = typeof value === "string" && settingsByHeader.get(name)?.choices?.includes(value) === true && name !== settingColumns.language.header;
  return [toldCell(name), isWord ? told(value) : value, ...others.map(toldCell)];
}
