import type { Cell } from "../../../core/port/workbook";
import type { Content } from "./model";

/** The errors that Excel takes when they are typed. */
const errors = new Set(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]);

/**
 * What a value becomes that is written to a cell, as if it were typed: a text may turn out a formula, a number, a date, a
 * truth value or an error; an apostrophe in front keeps it a text; "" is blank. A cell formatted as text keeps all texts.
 */
export function typed(value: unknown, isTextCell: boolean): Content {
  if (typeof value === "number" || typeof value === "boolean") return isTextCell ? String(value) : value;
  const text = String(value);
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (isTextCell) return text;
  if (/^=./.test(text) || /^[+-][^\d.\s]/.test(text) || /^@./.test(text)) return { formula: text.startsWith("=") ? text : `=${text}`, value: 0 };
  return asLiteral(text.trim()) ?? text;
}

function asLiteral(text: string): Cell | undefined {
  if (errors.has(text.toUpperCase())) return { error: text.toUpperCase() };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[+-]?[$£€]?[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?%?$/i.test(text) && /\d/.test(text)) {
    const number = Number(text.replace(/[$£€,%]/g, ""));
    return text.endsWith("%") ? number / 100 : number;
  }
  return isDateLike(text) ? 1 : undefined;
}

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** Dates and times as Excel guesses them; which day it would be does not matter here, only that the text is lost. */
const isDateLike = (text: string): boolean =>
  /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$/.test(text) ||
  /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i.test(text) ||
  new RegExp(`^\\d{1,2}[- ]?${month}([- ,]+\\d{2,4})?$`, "i").test(text) ||
  new RegExp(`^${month}[- ]\\d{1,4}(, ?\\d{4})?$`, "i").test(text) ||
  /^\d+ \d+\/\d+$/.test(text);
