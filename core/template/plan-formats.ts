import { benefits } from "../tables/benefits";
import { baselines } from "../tables/baselines";
import { measurements } from "../tables/measurements";
import { profile } from "../tables/profile";
import { settingColumns } from "../reading/plan-settings";
import { asTypedFormat } from "../tables/column";
import { settings } from "../tables/settings";
import { sustainment } from "../tables/sustainment";
import { idKey } from "../parsing/text";
import { unitFormat } from "../wording/quantity";
import type { Cell, NewTable, NumberFormat } from "../port/workbook";
import { cellText } from "../wording/cell-text";

/** The columns that are counted in the unit of the row's benefit. */
const unitColumns: ReadonlyMap<string, readonly string[]> = new Map([
  [benefits.name, [benefits.columns.baseline.header, benefits.columns.target.header]],
  [measurements.name, [measurements.columns.actual.header]],
  [profile.name, [profile.columns.planned.header]],
  [sustainment.name, [sustainment.columns.tolerance.header]],
  [baselines.name, [baselines.columns.baselineValue.header, baselines.columns.target.header]],
]);

/** Whole figures from here on stand in groups of thousands. Others have no such format, since a program hands it on to the row that is typed below. */
const groupedFrom = 10_000;

/** The format of a figure whose unit has none: as it was typed, a large whole one in groups. */
export const figureFormat = (figure: Cell | undefined): NumberFormat =>
  Number.isInteger(figure) && Math.abs(Number(figure)) >= groupedFrom ? "#,##0" : asTypedFormat;

/** Gives the cells of a new plan the format of their benefit's unit, so that a share of 0.14 is read as 14.0%, and others that of their figure. */
export function withUnitFormats(tables: readonly NewTable[]): readonly NewTable[] {
  const units = unitsById(tables);
  const currency = currencyOf(tables);
  return tables.map((table) => {
    const headers = unitColumns.get(table.name) ?? [];
    const id = columnIndex(table, benefits.columns.id.header);
    const formats = table.rows.map((row) => {
      const inUnit = unitFormat({ unit: units.get(idKey(cellText(row[id]))), currency }, "reading");
      return table.columns.map(({ header, format }, place) => {
        if (format !== asTypedFormat) return null;
        const wanted = (headers.includes(header) ? inUnit : null) ?? figureFormat(row[place]);
        return wanted === format ? null : wanted;
      });
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
