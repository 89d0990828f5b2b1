import { parseNumber } from "../parsing/parse-number";
import { headingKey, textOf } from "./grid";
import type { MappingLine } from "./mapping";
import type { Cell } from "../port/workbook";

/** A register's cells in the plan's words and units: a word by its line in the mapping, a figure by the heading's scale. */
export function translated(cells: readonly Cell[], { scale }: MappingLine, lines: readonly MappingLine[]): Cell[] {
  const means = new Map(lines.filter(({ word, heading }) => word !== "" && heading !== "").map((line) => [headingKey(line.word), line.means]));
  return cells.map((cell) => {
    if (typeof cell === "number") return scale === 1 ? cell : cell * scale;
    if (typeof cell !== "string") return cell;
    const meant = means.get(headingKey(textOf(cell)));
    if (meant !== undefined) return meant === "" ? null : meant;
    if (scale === 1) return cell;
    const figure = parseNumber(cell, ".");
    return figure === undefined ? cell : figure * scale;
  });
}

/** A figure that was written as text in the mapping is a figure in the plan. */
export const valueOf = (means: string): Cell => (/^-?\d+(\.\d+)?$/.test(means) ? Number(means) : means);
