import { withPercentSign } from "../parsing/parse-number";
import type { Cell } from "../port/workbook";
import { Understood, type Column } from "../tables/column";

/** The unit of a figure whose text says per cent. */
export const percent = "%";

/** Whether a unit counts in percent: "%", "Prozent", "percentage points". */
export const isPercentUnit = (unit: string): boolean => /%|per ?cent|prozent|pour ?cent|por ?cien|porcentaje|procent/i.test(unit);

/** Units that "35%" is a figure of, as 0.35 is. */
export const isUnitOfShares = (unit: string): boolean => isPercentUnit(unit) || unitOfShares.test(unit);

const unitOfShares =
  /\b(?:shares?|ratios?|proportions?|fractions?|quotas?|pp|taux|tasas?|cuotas?|proporci[oó]n|verhouding)\b|\b(?:part d['’e])|rates?\b|anteil|quote\b|\p{L}gr(?:ad|aad)\b|aandeel/iu;

const figureInPercent = /[\d\s]%/;

/**
 * What a cell was read as, with its unit where its text says per cent: "35%" is 0.35 of whatever its row counts, and surely none of its days.
 * Not for a column that takes shares, whatever its row counts.
 */
export function sayingPercent(reading: unknown, cell: Cell): unknown {
  if (typeof cell !== "string" || !figureInPercent.test(withPercentSign(cell.trim()))) return reading;
  if (typeof reading === "number") return new Understood(reading, undefined, percent);
  if (!(reading instanceof Understood) || typeof reading.value !== "number" || reading.unit !== undefined || reading.only !== undefined) return reading;
  return new Understood(reading.value, reading.remark, percent, undefined, reading.size);
}

/** Whether a column of a table takes shares, whatever its row counts. */
export const takesShares = (name: string, { format }: Pick<Column<unknown>, "format">): boolean => name === "weight" || (format === "0%" && !isTolerance(name));

/** A share of the plan or an amount in the KPI's unit, as its row says. */
export const isTolerance = (name: string): boolean => name === "amberTolerance" || name === "redTolerance";
