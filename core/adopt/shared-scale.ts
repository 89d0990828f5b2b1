import { rowFields } from "../register/fields";
import type { JudgedColumn } from "./assign";
import { allColumns, type Draft } from "./draft";
import { plan } from "./plan-headers";

/**
 * What the figures of a column are multiplied by: what its heading says, else, where the headings of other figures all say the same
 * (£000) and its own says no unit at all, that too, as long as its figures are about as large.
 */
export function scaleOf(draft: Draft, column: JudgedColumn): number {
  if (column.read.scale !== 1 || column.read.unit !== undefined || !isFigure(column)) return column.read.scale;
  const stated = allColumns(draft).filter((other) => isFigure(other) && other.read.scale !== 1);
  const [scale = 1, ...others] = [...new Set(stated.map(({ read }) => read.scale))];
  if (others.length > 0) return 1;
  const [own, theirs] = [middleOf([column]), middleOf(stated)];
  return own !== undefined && theirs !== undefined && own <= theirs * mostAbove && own >= theirs / mostBelow ? scale : 1;
}

/** The figures of a month are a twelfth of those of a year, and a first one may be small. */
const [mostAbove, mostBelow] = [5, 200];

const fields: readonly string[] = [plan.target, plan.baseline, rowFields.reading, rowFields.periodActual, rowFields.periodPlanned];
const isFigure = ({ field }: JudgedColumn): boolean => field !== undefined && fields.includes(field);

/** The median of the figures that are not 0, by size. */
function middleOf(columns: readonly JudgedColumn[]): number | undefined {
  const sizes = columns.flatMap(({ content }) => content.values.flatMap((cell) => (typeof cell === "number" && cell !== 0 ? [Math.abs(cell)] : [])));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)];
}
