import type { NumberFormat } from "../port/workbook";

/** Figures from here on are told with one decimal, below with two. */
const withOneDecimal = 10;

/**
 * The number format of figures in a unit that has none of its own, where they stand side by side: all whole or all with as many
 * decimals, as the largest of them needs, so that their points stand below one another.
 */
export function sharedFormat(figures: readonly (number | null | undefined)[]): NumberFormat {
  const known = figures.filter((figure): figure is number => typeof figure === "number");
  if (known.every((figure) => Number.isInteger(figure))) return "#,##0;-#,##0;0";
  return known.some((figure) => Math.abs(figure) >= withOneDecimal) ? "#,##0.0;-#,##0.0;0.0" : "#,##0.00;-#,##0.00;0.00";
}
