import { parseMeasure } from "../parsing/parse-measure";
import { parseNumber } from "../parsing/parse-number";
import type { Cell } from "../port/workbook";
import type { ReadingRules } from "../tables/column";
import { textOf } from "./grid";

/**
 * Which way a benefit is to go by its figures: from its baseline to its target. A target that is written as a bound, such as "≥ 95 %", says
 * the way by itself, so that one which is held already, or has no baseline, is kept and not turned round.
 */
export function directionOf(baseline: Cell | undefined, target: Cell | undefined, rules: ReadingRules): string | undefined {
  const [from, to, bound] = [figureOf(baseline, rules), figureOf(target, rules), boundOf(target)];
  if (bound !== undefined) {
    const isBeyond = from !== undefined && to !== undefined && (bound === "At least" ? to > from : to < from);
    return !isBeyond ? bound : bound === "At least" ? "Increase" : "Decrease";
  }
  if (from === undefined || to === undefined) return undefined;
  return to > from ? "Increase" : to < from ? "Decrease" : "Maintain";
}

/** "≥ 95 %" is at least, "< 5.0" at most. "up to" is left out: of a saving it is what is hoped for. */
export function boundOf(cell: Cell | undefined): "At least" | "At most" | undefined {
  const text = textOf(cell).toLowerCase();
  return atLeast.test(text) ? "At least" : atMost.test(text) ? "At most" : undefined;
}

const atLeast = /^(?:≥|>=?|(?:at least|no less than|no fewer than|not less than|more than|over|above|min(?:imum)?\.?)(?=[\s\d]))\s*[\d£$€.]/u;
const atMost = /^(?:≤|<=?|(?:at most|no more than|not more than|less than|under|below|max(?:imum)?\.?)(?=[\s\d]))\s*[\d£$€.]/u;

/** A figure, or the one that a text like "£118k" or "≥ 95 %" shows. */
export function figureOf(cell: Cell | undefined, { decimalMark, language }: ReadingRules): number | undefined {
  if (typeof cell !== "string") return typeof cell === "number" ? cell : undefined;
  const read = parseNumber(cell, decimalMark, language) ?? parseMeasure(cell, decimalMark, true, language);
  return typeof read === "number" ? read : read !== undefined && "value" in read ? read.value : undefined;
}
