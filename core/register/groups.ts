import type { Cell, TableSnapshot } from "../port/workbook";
import { isBlank, textOf } from "./grid";
import { totalText } from "./totals";

/** The headings of groups that stand in rows of their own among the entries of a register. */
export interface Groups {
  /** By row: what the heading says, where the row is one. */
  readonly headings: readonly (string | undefined)[];
  /** By row: what tells a heading from all others; its own words, after those of its outer group where they stand twice. */
  readonly ids: readonly (string | undefined)[];
  /** By row: the ID of its group, of rows that are entries, and of headings that stand in a group themselves. */
  readonly groupOf: readonly (string | undefined)[];
}

/** A heading in a row of its own is short; what is longer is a remark. */
const longest = 60;

/**
 * The groups of a register: a text alone in its row, or a name without an ID whose figures are the sums of the rows below it,
 * each above entries. Undefined where there are not two, or where entries stand above the first, so that what is a heading is not sure.
 */
export function groupsOf({ columns }: TableSnapshot, ids: readonly Cell[] | undefined, names: readonly Cell[]): Groups | undefined {
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => cells[row] ?? null));
  const isSum = (row: number): boolean => !isBlank(names[row]) && ids !== undefined && isBlank(ids[row]) && holdsSums(rows, ids, row);
  const texts = rows.map((cells, row): string | undefined => {
    const text = onlyText(cells) ?? (isSum(row) ? textOf(names[row]) : "");
    return text === "" || text.length > longest || /[.:;]$/.test(text) || totalText.test(text) ? undefined : text;
  });
  const isEntry = rows.map(
    (cells, row) =>
      texts[row] === undefined &&
      cells.filter((cell) => !isBlank(cell)).length > 1 &&
      !cells.some((cell) => typeof cell === "string" && totalText.test(textOf(cell))),
  );
  const isInner = texts.map((text, row) => text !== undefined && isEntry[nextFilled(rows, row)] === true);
  const count = new Set(texts.filter((_, row) => isInner[row] === true)).size;
  const isOuter = outerGroups(rows, texts, isInner);
  if (count < 2 || isEntry.indexOf(true) < texts.findIndex((_, row) => isInner[row] === true)) return undefined;
  const headings = texts.map((text, row) => (isInner[row] === true || isOuter[row] === true ? text : undefined));
  return numbered(headings, isOuter, isEntry, endsOuter(rows, isInner, isOuter));
}

/** Which headings right above entries stand in the column of the outer ones, where others stand in another: they are in none of these. */
function endsOuter(rows: readonly (readonly Cell[])[], isInner: readonly boolean[], isOuter: readonly boolean[]): readonly boolean[] {
  const columnsOf = (is: readonly boolean[]): readonly number[] =>
    rows.map((cells, row) => (is[row] === true ? cells.findIndex((cell) => !isBlank(cell)) : -1));
  const [inner, outer] = [columnsOf(isInner), new Set(columnsOf(isOuter))];
  const areNamed = inner.some((column) => column >= 0 && !outer.has(column));
  return inner.map((column) => areNamed && column >= 0 && outer.has(column));
}

/**
 * Which headings stand over groups of groups: those right above another heading, from the first on, where there are two of them and one
 * has two groups. One alone may be a group that is still empty.
 */
function outerGroups(rows: readonly (readonly Cell[])[], texts: readonly (string | undefined)[], isInner: readonly boolean[]): readonly boolean[] {
  const isOuter = texts.map((text, row) => text !== undefined && isInner[row] !== true && isInner[nextFilled(rows, row)] === true);
  const order = texts.flatMap((_, row) => (isOuter[row] === true ? ["outer"] : isInner[row] === true ? ["inner"] : [])).join(" ");
  return /^outer .*outer/.test(order) && order.includes("inner inner") ? isOuter : isOuter.map(() => false);
}

/** The headings with what tells them apart and what they stand in. */
function numbered(headings: readonly (string | undefined)[], isOuter: readonly boolean[], isEntry: readonly boolean[], isAlone: readonly boolean[]): Groups {
  const outers = new Map<string, Set<string | undefined>>();
  let outer: string | undefined;
  headings.forEach((text, row) => {
    if (text === undefined) return;
    if (isOuter[row] === true || isAlone[row] === true) outer = isOuter[row] === true ? text : undefined;
    outers.set(text, (outers.get(text) ?? new Set()).add(isOuter[row] === true ? undefined : outer));
  });
  let [above, group]: [string | undefined, string | undefined] = [undefined, undefined];
  const placed = headings.map((text, row): { readonly id: string | undefined; readonly inside: string | undefined } => {
    if (text === undefined) return { id: undefined, inside: isEntry[row] === true ? group : undefined };
    if (isOuter[row] === true || isAlone[row] === true) above = isOuter[row] === true ? text : undefined;
    const id = above === undefined || isOuter[row] === true || (outers.get(text)?.size ?? 0) < 2 ? text : `${above}: ${text}`;
    group = id;
    return { id, inside: isOuter[row] === true ? undefined : above };
  });
  return { headings, ids: placed.map(({ id }) => id), groupOf: placed.map(({ inside }) => inside) };
}

/** The text that a row holds and nothing else. */
function onlyText(cells: readonly Cell[]): string | undefined {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 && typeof filled[0] === "string" ? textOf(filled[0]) : undefined;
}

function nextFilled(rows: readonly (readonly Cell[])[], row: number): number {
  let next = row + 1;
  while (next < rows.length && rows[next]?.every(isBlank) === true) next++;
  return next;
}

/** Whether each figure of the row is the sum of those below it, down to the next row without an ID. */
function holdsSums(rows: readonly (readonly Cell[])[], ids: readonly Cell[], row: number): boolean {
  let end = row + 1;
  while (end < rows.length && !isBlank(ids[end])) end++;
  const figures = (rows[row] ?? []).flatMap((cell, column) => (typeof cell === "number" ? [{ cell, column }] : []));
  return (
    end > row + 1 &&
    figures.length > 0 &&
    figures.every(({ cell, column }) => {
      const sum = rows.slice(row + 1, end).reduce((total, cells) => total + (typeof cells[column] === "number" ? cells[column] : 0), 0);
      return Math.abs(sum - cell) <= 1e-6 * Math.max(1, Math.abs(cell));
    })
  );
}
