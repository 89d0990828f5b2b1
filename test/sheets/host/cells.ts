import { format, isDateFormat } from "numfmt";
import { mostCharacters, plainCell, withLook, withValue, type CellValue, type HostCell, type HostSpreadsheet, type Place } from "./model";
import { isDate } from "./signatures";
import { HostError } from "./trouble";
import { typedText } from "./typed-text";
import { instantOfSerial, localTime, serialOfInstant } from "./zone";

/** The format of a cell that none was ever given to. */
export const automaticFormat = "0.###############";

/** What a cell needs to know to take a value in. */
export interface Writing {
  readonly spreadsheet: HostSpreadsheet;
  /** Milliseconds since 1970; a typed date without a year is of this one. */
  readonly now: number;
}

/** The cell after a script wrote a value to it. @throws HostError for what no cell can hold. */
export function written(cell: HostCell, value: unknown, { spreadsheet, now }: Writing): HostCell {
  if (value === null || value === undefined || value === "") return withValue(cell, "");
  if (isDate(value)) {
    const serial = serialOfInstant(value.getTime(), spreadsheet.timeZone);
    if (!Number.isFinite(serial)) throw new HostError("Invalid argument: value");
    return withValue(withFormat(cell, Number.isInteger(serial) ? "M/d/yyyy" : "M/d/yyyy H:mm:ss", isDateFormat), serial);
  }
  if (typeof value === "number" || typeof value === "boolean") {
    return withValue(cell, typeof value === "number" && !Number.isFinite(value) ? "#NUM!" : value);
  }
  // A script's object turns into the words of a Java map; an add-on that writes one is wrong, so the host says so.
  if (typeof value !== "string") throw new HostError(`The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setValues.`);
  if (value.length > mostCharacters) throw new HostError(`Your input contains more than the maximum of ${mostCharacters} characters in a single cell.`);
  if (value.startsWith("'")) return withValue(cell, value.slice(1));
  if (cell.look.numberFormat === "@") return withValue(cell, value);
  if (value.startsWith("=") && value.length > 1) return withValue(cell, 0, { formula: value });
  // Typing `+A1` or `-SUM(A1)` makes a formula too.
  if (/^[+-][a-z(]/i.test(value)) return withValue(cell, 0, { formula: `=${value}` });
  const typed = typedText(value, new Date(localTime(now, spreadsheet.timeZone)).getUTCFullYear());
  return withValue(typed.format === undefined ? cell : withFormat(cell, typed.format, () => false), typed.value);
}

/** A cell that shows numbers as it likes takes on the format of what is written; one with a format of its own keeps it. */
function withFormat(cell: HostCell, numberFormat: string, isKept: (code: string) => boolean): HostCell {
  const code = cell.look.numberFormat;
  if (code !== undefined && code !== automaticFormat && (isKept(code) || !isDateFormat(numberFormat))) return cell;
  return withLook(cell, { ...cell.look, numberFormat });
}

/** What `getValue` gives: a number in a cell formatted as a date is a Date, as the clocks of the spreadsheet's zone have it. */
export function readValue({ value, look }: HostCell, { timeZone }: HostSpreadsheet): CellValue | Date {
  if (typeof value !== "number" || look.numberFormat === undefined || !isDateFormat(look.numberFormat)) return value;
  return new Date(instantOfSerial(value, timeZone));
}

/** What the cell shows. */
export function displayed({ value, look }: HostCell): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return format(look.numberFormat ?? "General", value).trim();
}

/** A grid of something per cell of a place. */
export function grid<Item>({ sheet, area }: Place, read: (cell: HostCell, row: number, column: number) => Item): Item[][] {
  const rows: Item[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const items: Item[] = [];
    const cells = sheet.rows[row - 1];
    for (let column = area.left; column <= area.right; column++) items.push(read(cells?.[column - 1] ?? plainCell, row, column));
    rows.push(items);
  }
  return rows;
}

/** @throws HostError in Google's words where data are not as high and wide as the range. */
export function checkShape({ area }: Place, data: readonly (readonly unknown[])[]): void {
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (data.length !== rows)
    throw new HostError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
    );
  const other = data.find((row) => row.length !== columns);
  if (other !== undefined)
    throw new HostError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${other.length} but the range has ${columns}.`,
    );
}
