import type { NumberFormat } from "../port/workbook";

/** A span of time: a number of days, as a spreadsheet counts 0:45, that people read in hours and minutes. */

/** The unit of a KPI that is one: as the cells' format is spelt. A number of "hours" or "minutes" is a plain number. */
export const isSpanWord = (word: string): boolean => /^\[?h{1,2}\]?:mm(:ss)?$/.test(word);

/** "0:45", "−26:10": whole minutes, those that have passed, as a spreadsheet shows them. */
export function spanText(days: number): string {
  const minutes = Math.floor(Math.abs(days) * 1440 + 1e-6);
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return days < 0 && minutes > 0 ? `−${text}` : text;
}

/** Spelt as no menu of a spreadsheet spells them, so that a format that the user chose is told from these. */
export const spanFormats = { reading: "[h]:mm;-[h]:mm;0:00", change: "+[h]:mm;-[h]:mm;0:00" } as const;

/**
 * The format of one cell that shows a span. Excel shows no time below 0 under any format of time (its cell is full of #), so that one
 * below 0 stands in the format itself; the cell keeps its number.
 */
export function spanFormatOf(format: NumberFormat, days: number): NumberFormat | undefined {
  if (format !== spanFormats.reading && format !== spanFormats.change) return undefined;
  if (days >= 0) return format;
  const shown = `"${spanText(days)}"`;
  return `${shown};${shown}`;
}
