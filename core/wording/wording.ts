import { calendarDate, type Day } from "../domain/day";
import type { NumberFormat } from "../port/workbook";

/** Figures and dates in words, without the host's locale: the same plan reads the same everywhere. */

const monthWords = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "31 October 2026". */
export function longDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${dayOfMonth} ${monthWords[month - 1] as string} ${year}`;
}

/** "14 benefits", "1 benefit". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A sign stands before the amount, a code behind it. */
const isSign = (currency: string): boolean => currency !== "" && !/^[A-Za-z]{3}$/.test(currency);

/** The number format of money in the plan's currency, for instance `"£"#,##0;-"£"#,##0`. */
export function moneyFormat(currency: string): NumberFormat {
  const quoted = `"${currency.replace(/["\\]/g, "")}"`;
  if (currency === "") return "#,##0;-#,##0;0";
  return isSign(currency) ? `${quoted}#,##0;-${quoted}#,##0;${quoted}0` : `#,##0 ${quoted};-#,##0 ${quoted};0 ${quoted}`;
}

/** "£1.2m", "−£340k", "950 EUR": short enough for a title. */
export function shortMoney(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const [scaled, suffix] = size >= 999.5e6 ? [size / 1e9, "bn"] : size >= 999.5e3 ? [size / 1e6, "m"] : size >= 9995 ? [size / 1e3, "k"] : [size, ""];
  const digits = suffix === "" || scaled >= 99.95 ? Math.round(scaled) : Math.round(scaled * 10) / 10;
  const text = suffix === "" ? grouped(digits) : `${digits}${suffix}`;
  const sign = amount < 0 && digits !== 0 ? "−" : "";
  return isSign(currency) ? `${sign}${currency}${text}` : `${sign}${text}${currency === "" ? "" : ` ${currency}`}`;
}

/** "87 %" of a share. */
export const percentText = (share: number): string => `${Math.round(share * 100)} %`;

/** 1234567 as "1,234,567"; whole numbers only. */
const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
