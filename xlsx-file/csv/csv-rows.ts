import { parseDate, type Cell } from "#core";
import papaparse from "papaparse";

export interface CsvRows {
  readonly rows: readonly (readonly Cell[])[];
  /** The columns, from 0, that hold days, beside blanks and their heading. */
  readonly dayColumns: readonly number[];
}

/** The rows of a .csv file as cells: figures and days that can be read one way only, and all else as the text that stands there. */
export function csvRows(bytes: Uint8Array): CsvRows {
  const text = textOf(bytes);
  const rows = papaparse
    .parse<readonly string[]>(text, { skipEmptyLines: false, delimiter: separatorOf(text) })
    .data.map((row) => row.map((text) => ({ text, cell: cellOf(text) })));
  while (rows.length > 0 && rows[rows.length - 1]?.every(({ cell }) => cell === null) === true) rows.pop();
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const isOfDays = (column: number): boolean =>
    rows.some((row) => isDay(row[column]?.text)) && rows.every((row) => typeof row[column]?.cell !== "number" || isDay(row[column]?.text));
  return { rows: rows.map((row) => row.map(({ cell }) => cell)), dayColumns: Array.from({ length: width }, (_, column) => column).filter(isOfDays) };
}

/** UTF-16 where its mark says so (Excel's "Unicode text"), else UTF-8, else as older programs of Windows wrote it, which takes any byte. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign that the first line has most of, outside quotes. The library's own guess counts the blank line at the end, and misses two columns. */
function separatorOf(text: string): string {
  const [line = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1);
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).sign;
}

/** "007" is a name and no figure, and "1,5" may be either of two figures. */
const figure = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const isDay = (text: string | undefined): boolean => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text.trim());

function cellOf(text: string): Cell {
  const plain = text.trim();
  if (plain === "") return null;
  if (figure.test(plain)) return Number(plain);
  const read = isDay(plain) ? parseDate(plain, undefined) : undefined;
  return read !== undefined && "day" in read ? read.day : text;
}
