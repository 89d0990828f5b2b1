import { lastDay } from "../domain/day";
import { isCurrency } from "../parsing/currencies";
import { firstPlainDay } from "../parsing/parse-date";
import type { Cell } from "../port/workbook";
import { Understood, Unreadable, type Column, type ReadingRules } from "../tables/column";
import { notANumber } from "../tables/understood";
import { cellText } from "../wording/cell-text";
import type { Row, Table } from "../tables/table";
import { headerOf, type FoundTable } from "./found-table";
import { figureScale, inItsRow, scaled, scaleRemark, type FigureScale } from "./in-its-row";
import { readWord } from "../tables/read-word";
import type { Remarks } from "./remarks";
import { isTolerance, percent, sayingPercent, takesShares } from "./said-percent";

/** A column read from top to bottom, each cell by itself. What a row says besides comes in later ({@link valueInRow}). */
export interface ColumnReadings {
  readonly name: string;
  readonly header: string;
  readonly column: Column<unknown>;
  readonly cells: readonly Cell[];
  /** By row: a value, undefined of a blank cell, or what it was understood as or why it cannot be read. */
  readonly readings: readonly unknown[];
  /** What the header says that its figures count in. */
  readonly scale: FigureScale | undefined;
  /** Whether all of its readings are values as they stand. */
  readonly isPlain: boolean;
}

/** The readings of all columns of a table, by their names in the code. */
export type ReadingsOf<T extends Table> = { readonly [K in keyof T["columns"]]: readonly Row<T>[K][] };

/** So many different words of a column are remembered with what they say: where there are more, most stand but once. */
const mostWords = 1024;

export function readColumn(found: FoundTable<Table>, name: string, rules: ReadingRules): ColumnReadings {
  const column = found.table.columns[name] as Column<unknown>;
  const header = headerOf(found, name);
  const cells = found.cells(name);
  const readings = new Array<unknown>(cells.length);
  const words = new Map<string, unknown>();
  const isOfShares = takesShares(name, column);
  const [least, most] = column.format === "yyyy-mm-dd" ? [firstPlainDay, lastDay] : column.inUnit === true ? [-Infinity, Infinity] : [0, -1];
  let isPlain = true;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    if (typeof cell === "number" && cell >= least && cell <= most && (column.inUnit === true || Number.isInteger(cell))) {
      readings[row] = cell;
      continue;
    }
    const isRemembered = typeof cell === "string" && words.size < mostWords;
    let reading = isRemembered ? words.get(cell) : undefined;
    if (reading === undefined && cell !== null) {
      reading = readWord(column, cell, rules);
      if (!isOfShares) reading = sayingPercent(reading, cell);
      if (isRemembered) words.set(cell, reading);
    }
    readings[row] = reading;
    if (reading instanceof Understood || reading instanceof Unreadable) isPlain = false;
  }
  const scale = column.inUnit === true ? figureScale(header, found.columns.byName.get(name)) : undefined;
  return { name, header, column, cells, readings, scale, isPlain: isPlain && scale === undefined };
}

/** What the figures of a table's rows are understood by. */
export interface FiguresInRows {
  /** What the figures of a row count, by what it says so far. */
  readonly unitOf: (row: RowSoFar) => string | undefined;
  /** Whether a row has a Unit, which a cell that names its own fills where it is blank. */
  readonly mayHaveUnit: boolean;
  /** The plan's money; blank where nobody says. */
  readonly currency: string;
  readonly remarks: Remarks;
}

/** The values of a row as far as they are read: those of the columns to the left. */
export type RowSoFar = Record<string, unknown>;

/** What a cell comes to in its row, where it is no plain value or its header names a scale. */
export function valueInRow(
  { name, readings, cells, header, column, scale }: ColumnReadings,
  index: number,
  row: RowSoFar,
  subject: string | null,
  { unitOf, mayHaveUnit, currency, remarks }: FiguresInRows,
): unknown {
  const cell = cells[index] as NonNullable<Cell>;
  const reading = readings[index];
  let value = reading;
  if (reading instanceof Understood) {
    const isPercent = reading.unit === percent && column.inUnit !== true;
    if (isPercent && !isTolerance(name)) return notANumber(cellText(cell));
    // The plan's money is not counted in what the row counts.
    const unit = column.inMoney === true && reading.unit !== undefined && isCurrency(reading.unit) ? undefined : unitOf(row);
    const inRow =
      typeof reading.value === "number" && !(isPercent && row["toleranceBasis"] !== "Units")
        ? inItsRow(reading as Understood<number>, cell, { kind: row["kind"] as string | undefined, unit }, currency)
        : undefined;
    if (inRow instanceof Unreadable) return inRow;
    if (reading.remark !== undefined) remarks.add(reading.remark, row["sheetRow"] as number, header, subject);
    if (mayHaveUnit && column.inUnit === true && unit === undefined && reading.unit !== undefined && reading.unit !== percent) row["unit"] = reading.unit;
    value = inRow ?? (reading.value as unknown);
  }
  if (scale === undefined || typeof value !== "number") return value;
  const whole = scaled(value, reading, cell, scale, unitOf(row));
  if (whole instanceof Unreadable || scale.isTaken === true) return whole;
  if (whole !== value || scale.factor === 1) remarks.add(scaleRemark(header, scale), row["sheetRow"] as number, header, subject);
  return whole;
}
