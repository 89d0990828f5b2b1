import type { NumberFormat, SpanUnit } from "../port/workbook";

/** A span of time: a number of days, as a spreadsheet counts 0:45, that people read in hours and minutes. */

/** The unit of a KPI that is one, as the cells' format is spelt; else undefined. A number of "hours" or "minutes" is a plain number. */
export function spanUnitOf(word: string): SpanUnit | undefined {
  const [, seconds] = /^\[?h{1,2}\]?:mm(:ss)?$/.exec(word) ?? [undefined, null];
  return seconds === null ? undefined : seconds === undefined ? "h:mm" : "h:mm:ss";
}

/** Seconds that the last shown place is worth. A spreadsheet rounds to whole seconds, but shows the whole minutes that have passed. */
const places = { "h:mm": { worth: 60, rounds: false }, "h:mm:ss": { worth: 1, rounds: true } } as const;

/** "0:45", "−26:10", with seconds "0:04:30". */
export function spanText(days: number, unit: SpanUnit): string {
  const { worth, rounds } = places[unit];
  const size = (Math.abs(days) * 86400) / worth;
  const whole = Math.floor(size + (rounds ? 0.5 : 1e-6));
  const minutes = Math.floor((whole * worth) / 60);
  const seconds = unit === "h:mm" ? "" : `:${twoDigits(whole % 60)}`;
  const text = `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}${seconds}`;
  return days < 0 && whole > 0 ? `−${text}` : text;
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");

/** Spelt as no menu of a spreadsheet spells them, so that a format that the user chose is told from these. */
export const spanFormats = {
  "h:mm": { reading: "[h]:mm;-[h]:mm;0:00", change: "+[h]:mm;-[h]:mm;0:00" },
  "h:mm:ss": { reading: "[h]:mm:ss;-[h]:mm:ss;0:00:00", change: "+[h]:mm:ss;-[h]:mm:ss;0:00:00" },
} as const satisfies Readonly<Record<SpanUnit, Readonly<Record<"reading" | "change", NumberFormat>>>>;

const unitOfOwn = new Map<NumberFormat, SpanUnit>(
  Object.entries(spanFormats).flatMap(([unit, formats]) => Object.values(formats).map((format) => [format, unit as SpanUnit] as const)),
);

/**
 * The format of one cell that shows a span. Excel shows no time below 0 under any format of time (its cell is full of #), so that one
 * below 0 stands in the format itself; the cell keeps its number.
 */
export function spanFormatOf(format: NumberFormat, days: number): NumberFormat | undefined {
  const unit = unitOfOwn.get(format);
  if (unit === undefined || days >= 0) return unit && format;
  const shown = `"${spanText(days, unit)}"`;
  return `${shown};${shown}`;
}
