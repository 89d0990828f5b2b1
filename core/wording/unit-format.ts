import { tidy } from "../parsing/text";
import type { NumberFormat } from "../port/workbook";
import { moneyFormat } from "./wording";

/** The format of a figure in a KPI's own unit, or null where a plain number will do: percentages, and the plan's money. */
export function unitFormat(unit: string | undefined, currency: string, as: "reading" | "change"): NumberFormat | null {
  const word = unit === undefined ? "" : tidy(unit).toLowerCase();
  if (word === "%" || word === "percent" || word === "percentage") return as === "change" ? "+0.0%;-0.0%;0.0%" : "0.0%";
  if (currency === "" || word !== currency.toLowerCase()) return null;
  const money = moneyFormat(currency);
  return as === "change" ? `+${money}` : money;
}
