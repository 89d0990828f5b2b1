import type { NumberFormat } from "../port/workbook";
import { words } from "../words/speaking";
import { figureText, fixedText, grouped, signed } from "./figures";

/** Money in the plan's currency: a sign stands before the amount, a code behind it. */

const isSign = (currency: string): boolean => currency !== "" && !/^[A-Za-z]{3}$/.test(currency);

/** The number format of money in the plan's currency, for instance `"£"#,##0;-"£"#,##0`. */
export function moneyFormat(currency: string): NumberFormat {
  const quoted = `"${currency.replace(/["\\]/g, "")}"`;
  if (currency === "") return "#,##0;-#,##0;0";
  return isSign(currency) ? `${quoted}#,##0;-${quoted}#,##0;${quoted}0` : `#,##0 ${quoted};-#,##0 ${quoted};0 ${quoted}`;
}

/** The number format of an axis and of the labels on its bars, in thousands or millions by the largest amount: `"£"0.0,,"m"`. */
export function axisMoneyFormat(currency: string, most: number): NumberFormat {
  const { thousand, million, billion } = words()?.shape.amounts ?? englishAmounts;
  const [digits, suffix] = most >= 2e9 ? ["#,##0.0,,,", billion] : most >= 2e6 ? ["#,##0.0,,", million] : most >= 2e4 ? ["#,##0,", thousand] : ["#,##0", ""];
  const money = currency === "" ? "" : currency.replace(/["\\]/g, "");
  const amount = isSign(currency) ? `"${money}"${digits}"${suffix}"` : `${digits}"${suffix}${money === "" ? "" : ` ${money}`}"`;
  return `${amount};-${amount};0`.replace(/""/g, "");
}

/** "£1,234.5", "−£340", "950 EUR": to the digit. */
export const moneyText = (amount: number, currency: string): string => signed(amount, withCurrency(figureText(Math.abs(amount)), currency));

/** The same with so many decimals: "£1.04". */
export const fixedMoneyText = (amount: number, currency: string, decimals: number): string =>
  signed(amount, withCurrency(fixedText(Math.abs(amount), decimals), currency));

/** "£1.2m", "−£340k", "950 EUR": short enough for a title. */
export function shortMoney(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const { thousand, million, billion } = words()?.shape.amounts ?? englishAmounts;
  const [scaled, suffix] =
    size >= 999.5e6 ? [size / 1e9, billion] : size >= 999.5e3 ? [size / 1e6, million] : size >= 9995 ? [size / 1e3, thousand] : [size, ""];
  const digits = suffix === "" || scaled >= 99.95 ? Math.round(scaled) : Math.round(scaled * 10) / 10;
  return signed(amount, withCurrency(`${grouped(String(digits))}${suffix}`, currency));
}

/** Money in whole units, from ten millions on short: "£120,500", "£13.2m". For narrow columns. */
export const narrowMoney = (amount: number, currency: string): string =>
  Math.abs(amount) < 1e7 ? fixedMoneyText(amount, currency, 0) : shortMoney(amount, currency);

const englishAmounts = { thousand: "k", million: "m", billion: "bn" } as const;

function withCurrency(size: string, currency: string): string {
  if (currency === "") return size;
  if (!isSign(currency)) return `${size} ${currency}`;
  const { isBefore, gap } = words()?.shape.sign ?? englishSign;
  return isBefore ? `${currency}${gap}${size}` : `${size}${gap}${currency}`;
}

const englishSign = { isBefore: true, gap: "" } as const;
