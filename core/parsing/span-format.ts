import type { NumberFormat, SpanUnit } from "../port/workbook";

/**
 * How a number format, in the en-US spelling, shows a span of time: `[h]:mm`, `h:mm`, `[mm]:ss`. Undefined for all others: with a day,
 * a month or a year it shows a date, with AM/PM a time of day.
 */
export function spanUnitOfFormat(format: NumberFormat): SpanUnit | undefined {
  const [above = ""] = format.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  const bare = above.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").toLowerCase();
  if (!/^\s*\+?\[?[hms]/.test(bare) || !/^[hms[\]:.,0+\s]+$/.test(bare) || !/h|s|\[m/.test(bare)) return undefined;
  return bare.includes("s") ? "h:mm:ss" : "h:mm";
}
