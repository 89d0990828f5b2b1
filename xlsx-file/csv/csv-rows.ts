import { parseDateInWords, type Cell } from "#core";
import papaparse from "papaparse";

export interface CsvRows {
  readonly rows: readonly (readonly Cell[])[];
  /** The columns, from 0, that hold days, beside blanks and their heading. */
  readonly dayColumns: readonly number[];
}

/** The rows of a .csv file as cells: figures and days that can be read one way only, and all else as the text that stands there. */
export function csvRows(bytes: Uint8Array): CsvRows {
  const told = /^sep=([,;\t])\r?\n/i;
  const whole = textOf(bytes);
  const text = whole.replace(told, "");
  const delimiter = told.exec(whole)?.[1] ?? separatorOf(text);
  const texts = papaparse.parse<readonly string[]>(text, { skipEmptyLines: false, delimiter }).data;
  const named = columnsOfNames(texts);
  const mark = decimalMarkOf(texts, named, delimiter);
  const kept = columnsOfText(texts, named);
  const rows = texts.map((row) => row.map((text, column) => ({ text, cell: kept.has(column) && isNumeric(text) ? text.trim() : cellOf(text, mark) })));
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
    return new TextDecoder("windows-1252").decode(bytes).replace(/[\u0080-\u009f]/g, (control) => windowsSigns[control.charCodeAt(0) - 0x80] as string);
  }
}

/** What the bytes 80 to 9F are in windows-1252 (encoding.spec.whatwg.org/index-windows-1252.txt): Node 20 leaves them the control characters of those numbers. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Enough of a file to tell what separates its values. */
const [mostSigns, mostLines] = [100_000, 100];

/**
 * The sign that most lines have equally many of, outside quotes: a title has none or commas of its own, and figures have commas. The
 * library's own guess counts the blank line at the end, and misses two columns.
 */
function separatorOf(text: string): string {
  const unquoted = text.slice(0, mostSigns).replace(/(^|[,;\t\r\n])"(?:[^"]|"")*"/g, "$1");
  const lines = unquoted.split(/\r?\n/).filter((line) => line.trim() !== "");
  let best = { sign: ",", signs: 0, count: 0 };
  for (const sign of [",", ";", "\t"]) {
    const alike = new Map<number, number>();
    for (const line of lines.slice(0, mostLines)) {
      const signs = line.split(sign).length - 1;
      alike.set(signs, (alike.get(signs) ?? 0) + 1);
    }
    alike.delete(0);
    // Of equals what stands in prose and in figures least.
    for (const [signs, count] of alike) if (count > best.count || (count === best.count && signs >= best.signs)) best = { sign, signs, count };
  }
  return best.sign;
}

/** The columns, from 0, that name the rows: the first that holds anything, and those that are headed so. */
function columnsOfNames(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const top = rows.slice(0, mostHeadings);
  const first = Math.min(...top.map((row) => row.findIndex((text) => text.trim() !== "")).filter((column) => column >= 0));
  const headed = top.flatMap((row) => row.flatMap((text, column) => (headsNames.test(text.trim()) ? [column] : [])));
  return new Set([first, ...headed]);
}

const mostHeadings = 30;
const headsNames = /^(?:\S+[ _-])?(?:id|ref|réf|no|nr|n°|code|código|kennung|kenmerk)\.?$/iu;

/**
 * The columns of names in which a number would not say again what stands there, "1.10" being another name than "1.1", and those that refer to
 * them: all of it stays text, as "007" does.
 */
function columnsOfText(rows: readonly (readonly string[])[], named: ReadonlySet<number>): ReadonlySet<number> {
  const numeric = new Map<number, Set<string>>();
  for (const row of rows)
    row.forEach((text, column) => {
      if (isNumeric(text)) numeric.set(column, (numeric.get(column) ?? new Set()).add(text.trim()));
    });
  const isChanged = (text: string): boolean => String(Number(text)) !== text;
  const changed = [...numeric].filter(([, texts]) => [...texts].some(isChanged));
  const names = new Set(changed.flatMap(([column, texts]) => (named.has(column) ? [...texts] : [])));
  return new Set(changed.flatMap(([column, texts]) => (named.has(column) || [...texts].every((text) => names.has(text)) ? [column] : [])));
}

const isNumeric = (text: string): boolean => /^[-+]?\d[\d.,]*(?:e[-+]?\d+)?$/i.test(text.trim());

/**
 * The sign before the decimals of a file's figures: as those have it that can be read one way only ("12.500,50", "0,75", "1,234.5", "2.5"). Where none
 * can, or they disagree, by what separates the values: a semicolon does where the comma stands before decimals. Undefined where nothing tells.
 * What names the rows has none: "1.2" there is a number of chapters.
 */
function decimalMarkOf(rows: readonly (readonly string[])[], named: ReadonlySet<number>, delimiter: string): "." | "," | undefined {
  const seen = new Set<"." | ",">();
  for (const row of rows)
    row.forEach((text, column) => {
      if (!named.has(column)) for (const [mark, pattern] of oneWayOnly) if (pattern.test(text.trim())) seen.add(mark);
    });
  const [only] = seen.size === 1 ? seen : [];
  return only ?? ({ ";": ",", ",": "." } as const)[delimiter];
}

/** Decimals that are no group of three, or groups before them, or more groups than one. */
const oneWayOnly = [
  [",", /^-?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/],
  [".", /^-?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/],
] as const;

/** "007" is a name and no figure. With a comma before decimals points stand between groups; where nothing tells, "1.000" may be either of two figures. */
const figures = {
  ".": /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/,
  ",": /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:\.\d{3}){1,4})(?:,\d+)?$/,
  either: /^-?(?:0|[1-9]\d{0,14})(?:\.(?:\d{1,2}|\d{4,}))?$/,
} as const;
const isDay = (text: string | undefined): boolean => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text.trim());

function cellOf(text: string, mark: "." | "," | undefined): Cell {
  const plain = text.trim();
  if (plain === "") return null;
  if (figures[mark ?? "either"].test(plain)) return Number(mark === "," ? plain.replaceAll(".", "").replace(",", ".") : plain);
  const read = isDay(plain) ? parseDateInWords(plain, undefined) : undefined;
  return read !== undefined && "day" in read ? read.day : text;
}
