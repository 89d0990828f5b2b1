import { benefits } from "../tables/benefits";
import { baselines } from "../tables/baselines";
import { measurements } from "../tables/measurements";
import { profile } from "../tables/profile";
import { settingColumns } from "../reading/plan-settings";
import { settings } from "../tables/settings";
import { idKey } from "../parsing/text";
import { unitFormat } from "../wording/quantity";
import type { NewTable } from "../port/workbook";
import { cellText } from "../wording/cell-text";

/** The columns that are counted in the unit of the row's benefit. */
const unitColumns: ReadonlyMap<string, readonly string[]> = new Map([
  [benefits.name, [benefits.columns.baseline.header, benefits.columns.target.header]],
  [measurements.name, [measurements.columns.actual.header]],
  [profile.name, [profile.columns.planned.header]],
  [baselines.name, [baselines.columns.baselineValue.header, baselines.columns.target.header]],
]);

/** Gives the cells of a new plan the format of their benefit's unit, so that a share of 0.14 is read as 14.0%. */
export function withUnitFormats(tables: readonly NewTable[]): readonly NewTable[] {
  const units = unitsById(tables);
  const currency = currencyOf(tables);
  return tables.map((table) => {
    const headers = unitColumns.get(table.name);
    const id = columnIndex(table, benefits.columns.id.header);
    if (headers === undefined || id < 0) return table;
    const inUnit = table.columns.map(({ header }) => headers.includes(header));
    const formats = table.rows.map((row) => {
      const format = unitFormat({ unit: units.get(idKey(cellText(row[id]))), currency }, "reading");
      return inUnit.map((isInUnit) => (isInUnit ? format : null));
    });
    return formats.some((row) => row.some((format) => format !== null)) ? { ...table, formats } : table;
  });
}

const columnIndex = (table: NewTable, header: string): number => table.columns.findIndex((column) => column.header === header);

function unitsById(tables: readonly NewTable[]): ReadonlyMap<string, string> {
  const table = tables.find(({ name }) => name === benefits.name);
  if (table === undefined) return new Map();
  const id = columnIndex(table, benefits.columns.id.header);
  const unit = columnIndex(table, benefits.columns.unit.header);
  return new Map(table.rows.map((row) => [idKey(cellText(row[id])), cellText(row[unit])]));
}

function currencyOf(tables: readonly NewTable[]): string {
  const table = tables.find(({ name }) => name === settings.name);
  const row = table?.rows.find((cells) => cells[0] === settingColumns.currency.header);
  return cellText(row?.[1]);
}
