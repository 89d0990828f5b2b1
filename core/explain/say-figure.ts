import { isoDate } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import type { Metric } from "../metrics/metric";
import type { Standing } from "../standing/standing";
import { tidy } from "../parsing/text";

/** Figures in words: the same in every host, without the machine's locale. */

/** What a row's figures count, and the plan's money. */
export interface Units {
  readonly unit: string | undefined;
  readonly currency: string;
}

/** A milestone is 0 or 1, whatever its Unit says. */
export const unitsOf = ({ benefit: { row } }: Standing, currency: string): Units => ({ unit: row.kind === "Milestone" ? undefined : row.unit, currency });

/** The result of a metric in words. */
export function sayResult(value: ReturnType<Metric["of"]>, metric: Pick<Metric, "format" | "money" | "inUnit">, units: Units): string {
  if (value === undefined) return "blank";
  if (typeof value === "string") return value;
  if (!isKnown(value)) return sayUnknown(value);
  if (metric.money === true) return sayMoney(value, units.currency);
  if (metric.inUnit !== undefined) return sayQuantity(value, units);
  if (metric.format === "yyyy-mm-dd") return isoDate(value);
  return metric.format?.includes("%") === true ? saySize(value * 100, " %") : sayNumber(value);
}

export function sayFigure(value: Figure | string, as: "share" | "day" | "unit" | undefined, units: Units): string {
  if (typeof value === "string") return value;
  if (!isKnown(value)) return sayUnknown(value);
  if (as === "share") return saySize(value * 100, " %");
  if (as === "day") return Number.isFinite(value) ? isoDate(value) : "blank";
  return as === "unit" ? sayQuantity(value, units) : sayNumber(value);
}

const sayUnknown = ({ because }: { readonly because: string }): string => `unknown: ${because}`;

/** In the KPI's unit: "10 days", "14 %", "£1,200". */
export function sayQuantity(value: number, { unit, currency }: Units): string {
  const word = unit === undefined ? "" : tidy(unit);
  if (["%", "percent", "percentage"].includes(word.toLowerCase())) return saySize(value * 100, " %");
  if (currency !== "" && word.toLowerCase() === currency.toLowerCase()) return sayMoney(value, currency);
  return word === "" ? sayNumber(value) : `${sayNumber(value)} ${word}`;
}

export function sayMoney(value: number, currency: string): string {
  const size = sayNumber(Math.abs(value));
  const sign = value < 0 && size !== "0" ? "−" : "";
  return /^[A-Za-z]{3}$/.test(currency) ? `${sign}${size} ${currency}` : `${sign}${currency}${size}`;
}

const saySize = (value: number, suffix: string): string => `${sayNumber(value)}${suffix}`;

/** Up to 4 decimals, thousands in groups; very large and very small figures by their first digits. */
export function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return "(too large to calculate with)";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 5e-5)) return value.toPrecision(4).replace("-", "−");
  const [whole = "", fraction] = String(Math.round(value * 1e4) / 1e4).split(".");
  return (whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (fraction === undefined ? "" : `.${fraction}`)).replace("-", "−");
}
