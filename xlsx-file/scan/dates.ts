import { elementsIn, readXml } from "../package/xml-tree";

/** Days between day 0 of the two date systems: a date of a 1904 workbook is stored this much smaller. */
export const days1904 = 1462;

/** The day number, in the count from 1900, of an ISO date or date and time as `t="d"` cells hold it. */
export function isoDay(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (parts === null) return undefined;
  const numbers = parts.slice(1).map((part) => Number(part ?? 0));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = numbers;
  return Date.UTC(year, month - 1, day) / 86400000 + 25569 + (hour * 3600 + minute * 60 + second) / 86400;
}

/** Whether a number format shows dates or times: a d, m, y, h or s that is neither quoted, escaped nor in brackets. */
export function isDateFormat(code: string): boolean {
  const [positive = ""] = code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  if (/\[(h+|m+|s+)\]/i.test(positive)) return true;
  return /[dmyhs]/i.test(positive.replace(/\[[^\]]*\]/g, "").replace(/General/gi, ""));
}

/** Which cell styles of the workbook show dates. */
export function dateStyles(styles: Uint8Array | undefined): (style: number) => boolean {
  const dated = numberFormats(styles).map(({ id, code }) => (code === undefined ? isBuiltInDate(id) : isDateFormat(code)));
  return (style) => dated[style] ?? false;
}

/** The number format of each cell style, as far as it is written in the workbook or shows a time. */
export function styleFormats(styles: Uint8Array | undefined): (style: number) => string | undefined {
  const formats = numberFormats(styles).map(({ id, code }) => code ?? builtInTimes.get(id));
  return (style) => formats[style];
}

/** By cell style, the number of its format, and how that is written where the workbook says so. */
function numberFormats(styles: Uint8Array | undefined): readonly { readonly id: number; readonly code: string | undefined }[] {
  if (styles === undefined) return [];
  const sheet = readXml(styles, "styles.xml");
  const codes = new Map(elementsIn(sheet, "numFmt").map(({ attributes: { numFmtId, formatCode = "" } }) => [numFmtId, formatCode]));
  const [list] = elementsIn(sheet, "cellXfs");
  return (list?.children ?? []).map(({ attributes: { numFmtId = "0" } }) => ({ id: Number(numFmtId), code: codes.get(numFmtId) }));
}

/** ECMA-376 part 1, 18.8.30: the built-in formats of times without AM and PM. */
const builtInTimes: ReadonlyMap<number, string> = new Map([
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
]);

/** ECMA-376 part 1, 18.8.30: the built-in date formats of all locales. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
