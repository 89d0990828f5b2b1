import { isPeriodField, rowFields } from "../register/fields";
import { textsAround } from "./around";
import type { JudgedColumn } from "./assign";
import { allColumns, columnOf, listsIn, texts, type Draft } from "./draft";
import { moneyScaleOf, scaleOfText, speaksOfMoney, type MoneyScale } from "./heading-scale";
import type { JudgedSheet } from "./judged-sheet";
import { plan } from "./plan-headers";

/**
 * What the figures of a column are multiplied by: what its heading says, else what a remark above the list says of all its money, else,
 * where the headings of other figures all say the same (£000) and its own says no unit at all, that too, as long as its figures are about
 * as large.
 */
export function scaleOf(draft: Draft, column: JudgedColumn): number {
  const { scale, unit, isMillionsOrMetres } = column.read;
  if (column.content.texts > 0.7) return 1;
  if (!isFigure(column)) return scale;
  // "£k" in the unit of the row says of the same figures what the heading says.
  if (unitsOf(draft).some((text) => scaleOfText(text) !== 1)) return 1;
  if (scale !== 1) return scale;
  if (isMillionsOrMetres) return isOfMoney(draft, column) ? 1e6 : 1;
  if (unit !== undefined && !speaksOfMoney(unit)) return 1;
  const remark = remarkOn(draft, column);
  if (remark !== undefined && hasMoneyAlone(draft)) return remark.factor;
  return unit === undefined ? sharedScale(draft, column) : 1;
}

/** A remark on all figures of a list, with its text. */
interface ScaleRemark extends MoneyScale {
  readonly text: string;
}

/** The remark that stands over a list or over the register, or in place of a heading: "£'000" over the names of the rows. */
function remarkOn(draft: Draft, column: JudgedColumn): ScaleRemark | undefined {
  const list = listsIn(draft).find(({ columns }) => columns.includes(column)) ?? draft.sheet;
  return remarkAround(list) ?? (list.look.sheet === draft.sheet.look.sheet ? remarkAround(draft.sheet) : undefined);
}

function remarkAround(list: JudgedSheet): ScaleRemark | undefined {
  const inHeadings = list.columns.filter(({ read, content }) => read.scale !== 1 && read.words === "" && content.texts > 0.5).map(({ heading }) => heading);
  for (const text of [...textsAround(list), ...inHeadings]) {
    const stated = moneyScaleOf(text);
    if (stated !== undefined) return { ...stated, text };
  }
  return undefined;
}

/** The remark on a register's money, for all to see once; whether it was gone by. */
export function proposedScale(draft: Draft): { readonly remark: ScaleRemark; readonly isTaken: boolean } | undefined {
  const bare = allColumns(draft).filter((column) => isFigure(column) && column.read.scale === 1 && !column.read.isMillionsOrMetres);
  const column = bare.find(({ read: { unit } }) => unit === undefined || speaksOfMoney(unit));
  const remark = column && remarkOn(draft, column);
  return remark && { remark, isTaken: hasMoneyAlone(draft) };
}

/** Whether no row says that it is in anything but money: a percentage is not told in thousands. */
function hasMoneyAlone(draft: Draft): boolean {
  return unitsOf(draft).every(speaksOfMoney);
}

function unitsOf(draft: Draft): readonly string[] {
  const units = columnOf(draft, plan.unit);
  return units === undefined ? [] : texts(units);
}

/** By the units of the rows, else by the headings of other figures or by what stands around them. */
function isOfMoney(draft: Draft, column: JudgedColumn): boolean {
  if (columnOf(draft, plan.unit) !== undefined) return hasMoneyAlone(draft);
  const list = listsIn(draft).find(({ columns }) => columns.includes(column)) ?? draft.sheet;
  return [...list.columns.filter(isFigure).map(({ heading }) => heading), ...textsAround(list)].some(speaksOfMoney);
}

/** What the headings of all other figures say alike. */
function sharedScale(draft: Draft, column: JudgedColumn): number {
  const stated = allColumns(draft).filter((other) => isFigure(other) && other.read.scale !== 1);
  const [scale = 1, ...others] = [...new Set(stated.map(({ read }) => read.scale))];
  if (others.length > 0) return 1;
  const [ours, theirs] = [middleOf([column]), middleOf(stated)];
  return ours !== undefined && theirs !== undefined && ours <= theirs * mostAbove && ours >= theirs / mostBelow ? scale : 1;
}

/** The figures of a month are a twelfth of those of a year, and a first one may be small. */
const [mostAbove, mostBelow] = [5, 200];

const fields: readonly string[] = [plan.target, plan.baseline, rowFields.reading];
const isFigure = ({ field }: JudgedColumn): boolean => field !== undefined && (fields.includes(field) || isPeriodField(field));

/** The median of the figures that are not 0, by size. */
function middleOf(columns: readonly JudgedColumn[]): number | undefined {
  const sizes = columns.flatMap(({ content }) => content.values.flatMap((cell) => (typeof cell === "number" && cell !== 0 ? [Math.abs(cell)] : [])));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)];
}
