import { currencyOfUnit, isSameCurrency } from "../parsing/currencies";
import { timesSize } from "../parsing/magnitudes";
import { parseAmount, type DecimalMark } from "../parsing/parse-number";
import { shownMarks } from "../parsing/shown-mark";
import type { ReadingRules } from "../tables/column";
import { headingKey, textOf } from "./grid";
import type { MappingLine } from "./mapping";
import type { Cell } from "../port/workbook";

/**
 * A register's cells in the plan's words and units: a word by its line in the mapping, a figure by the heading's scale. A text stays one
 * where its row decides what it comes to: it names its own size ("£800k"), other money, or so much of it that it may be whole already.
 */
export function translated(cells: readonly Cell[], line: MappingLine, lines: readonly MappingLine[], rules: ReadingRules): Cell[] {
  const { scale } = line;
  const inColumn = scale === 1 ? rules : { ...rules, decimalMark: shownMark(cells, rules) };
  const means = new Map(lines.filter(({ word, heading }) => word !== "" && heading !== "").map((line) => [headingKey(line.word), line.means]));
  return cells.map((cell) => {
    if (typeof cell === "number") return scale === 1 ? cell : cell * scale;
    if (typeof cell !== "string") return cell;
    const meant = means.get(headingKey(textOf(cell)));
    if (meant !== undefined) return meant === "" ? null : meant;
    return scale === 1 ? cell : (scaledFigure(cell, line, inColumn) ?? cell);
  });
}

/** The mark before decimals that the texts of the column show, where no Setting names one. */
function shownMark(cells: readonly Cell[], { decimalMark, markUnsaid }: ReadingRules): DecimalMark {
  const shown = new Set(markUnsaid === undefined ? [] : cells.flatMap((cell) => (typeof cell === "string" ? shownMarks(cell) : [])));
  shown.delete("either");
  const [only] = shown;
  return only === undefined || only === "either" || shown.size > 1 ? decimalMark : only;
}

function scaledFigure(text: string, { scale, heading }: MappingLine, { decimalMark, language, currency }: ReadingRules): number | undefined {
  const amount = parseAmount(text, decimalMark, language);
  if (amount === undefined || amount.size !== undefined) return undefined;
  const ours = currencyOfUnit(heading) ?? currency ?? "";
  if (amount.currency !== undefined && (Math.abs(amount.value) >= scale || (ours !== "" && !isSameCurrency(amount.currency, ours)))) return undefined;
  return timesSize(amount.value, scale);
}

/** The figure of a cell that was translated, where it is surely one: what is added up. */
export function figureIn(cell: Cell, scale: number, { decimalMark, language }: ReadingRules): number | undefined {
  if (typeof cell !== "string") return typeof cell === "number" ? cell : undefined;
  const amount = parseAmount(cell, decimalMark, language);
  return amount === undefined || (scale !== 1 && amount.size === undefined) ? undefined : amount.value;
}

/** A figure that was written as text in the mapping is a figure in the plan. */
export const valueOf = (means: string): Cell => (/^-?\d+(\.\d+)?$/.test(means) ? Number(means) : means);
