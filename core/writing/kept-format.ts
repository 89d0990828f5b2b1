import { moneyFormat } from "../wording/money";
import { unitFormat } from "../wording/quantity";
import { formatOfCell, formatsOfCells } from "../wording/cell-format";
import type { Cell, NumberFormat, StatusColumn } from "../port/workbook";
import { isPlainFormat, textFormat } from "./place-rows";

/**
 * The format that the user gave a status column, which is kept; undefined where it has none but ours. It is known by the column's
 * first row: `standing` is that row's format, undefined for a new column.
 */
export function usersFormat({ format, formats }: StatusColumn, standing: NumberFormat | undefined): NumberFormat | undefined {
  if (standing === undefined || isPlainFormat(standing) || (standing === textFormat && format !== undefined)) return undefined;
  const shape = shapeOf(standing);
  if (formats !== undefined && (unitShapes.has(shape) || formats.includes(standing))) return undefined;
  return format !== undefined && formatsOfCells(format).some((ours) => shapeOf(ours) === shape) ? undefined : standing;
}

/** The number format of each row of a status column; undefined where a row's format is left alone. */
export function bodyFormats(status: StatusColumn, standing: NumberFormat | undefined): readonly (NumberFormat | undefined)[] {
  const users = usersFormat(status, standing);
  return status.cells.map((cell, row) => users ?? statusFormat(status, cell, row));
}

/** The format that a review gives a cell of a status column, its row counted from 0 under the header; undefined where it leaves the cell's alone. */
export function statusFormat({ format, formats }: StatusColumn, cell: Cell, row: number): NumberFormat | undefined {
  const wanted = formats?.[row] ?? format;
  return wanted === undefined ? undefined : formatOfCell(wanted, cell);
}

/** A format but for the currency that it shows, which the Settings may change. */
const shapeOf = (format: NumberFormat): string => format.replace(/"[^"]*"/g, '""');

/** What the review writes for figures in a KPI's own unit, which the next review may count in another. */
const unitShapes = new Set(
  (["reading", "change"] as const)
    .flatMap((as) =>
      ["", "£", "EUR"].flatMap((currency) => [
        unitFormat({ unit: "%", currency }, as),
        unitFormat({ unit: "%", currency, scale: "percentage" }, as),
        unitFormat({ unit: "h:mm", currency }, as),
        unitFormat({ unit: currency, currency }, as),
        moneyFormat(currency),
      ]),
    )
    .flatMap((format) => (format === null ? [] : formatsOfCells(format).map(shapeOf))),
);
