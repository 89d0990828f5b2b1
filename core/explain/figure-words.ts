import { isoDate } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import type { Metric } from "../metrics/metric";
import { figureText, shareText } from "../wording/figures";
import { moneyText } from "../wording/money";
import { quantityText, type Units } from "../wording/quantity";
import { say, told } from "../words/say";

/** The result of a metric in words. */
export function resultWords(value: ReturnType<Metric["of"]>, metric: Pick<Metric, "format" | "money" | "inUnit">, units: Units): string {
  if (value === undefined) return say`blank`;
  if (typeof value === "string") return told(value);
  if (!isKnown(value)) return unknownWords(value);
  if (metric.money === true) return moneyText(value, units.currency);
  if (metric.inUnit !== undefined) return quantityText(value, units);
  if (metric.format === "yyyy-mm-dd") return isoDate(value);
  return metric.format?.includes("%") === true ? shareText(value) : figureText(value);
}

export function figureWords(value: Figure | string, as: "share" | "day" | "unit" | undefined, units: Units): string {
  if (typeof value === "string") return told(value);
  if (!isKnown(value)) return unknownWords(value);
  if (as === "share") return shareText(value);
  if (as === "day") return Number.isFinite(value) ? isoDate(value) : say`blank`;
  return as === "unit" ? quantityText(value, units) : figureText(value);
}

const unknownWords = ({ because }: { readonly because: string }): string => say`unknown: ${told(because)}`;
