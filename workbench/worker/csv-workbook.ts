import type { Cell } from "#core";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { enterInWorkbook } from "../../xlsx-file/patch/enter-in-workbook";

/** A file of comma separated values as a workbook of one sheet. Numbers and year-first dates become such; all else stays text. */
export async function csvWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  const text = decoded(bytes);
  const file = await openPackage(await emptyWorkbook());
  const cells = rowsOf(text, separatorOf(text)).flatMap((row, index) =>
    row.flatMap((written, column) => {
      const { cell, format } = cellOf(written);
      return cell === null ? [] : [{ row: index + 1, column: column + 1, cell, ...(format === undefined ? {} : { format }) }];
    }),
  );
  enterInWorkbook(file, [{ sheet: "Start here", cells }]);
  return file.toBytes();
}

/** UTF-8 where it is that, else the letters of western Windows, in which Excel saves such files. */
function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const [line = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1);
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** RFC 4180: a quoted field may hold separators, line breaks and doubled quotes. */
function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let field = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at);
      else isQuoted = false;
    } else if (sign === '"' && field === "") isQuoted = true;
    else if (sign === separator) {
      rows.at(-1)?.push(field);
      field = "";
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text.charAt(at + 1) === "\n") at++;
      rows.at(-1)?.push(field);
      field = "";
      rows.push([]);
    } else field += sign;
  }
  rows.at(-1)?.push(field);
  return rows;
}

/** 1899-12-30 of the world's clock, in days before 1970: day numbers count from it. */
const firstDay = 25569;

function cellOf(written: string): { readonly cell: Cell; readonly format?: string } {
  if (written === "") return { cell: null };
  // A code with a leading zero is no number.
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(written)) return { cell: Number(written) };
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  const at = year === undefined ? NaN : Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(written) && Number(year) >= 1901)
    return { cell: at / 86400000 + firstDay, format: "yyyy-mm-dd" };
  return { cell: written };
}
