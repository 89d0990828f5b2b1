import type { Cell, TableSnapshot } from "../port/workbook";
import { isBlank, textOf } from "./grid";
import { totalText } from "./totals";

/** The headings of groups that stand in rows of their own among the entries of a register. */
export interface Groups {
  /** By row: what the heading says, where the row is one. */
  readonly headings: readonly (string | undefined)[];
  /** By row: the heading of its group, of rows that are entries. */
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
  const headings = rows.map((cells, row): string | undefined => {
    const text = onlyText(cells) ?? (isSum(row) ? textOf(names[row]) : "");
    return text === "" || text.length > longest || /[.:;]$/.test(text) || totalText.test(text) ? undefined : text;
  });
  const isEntry = rows.map(
    (cells, row) =>
      headings[row] === undefined &&
      cells.filter((cell) => !isBlank(cell)).length > 1 &&
      !cells.some((cell) => typeof cell === "string" && totalText.test(textOf(cell))),
  );
  const above = headings.map((heading, row) => (heading !== undefined && isEntry[nextFilled(rows, row)] === true ? heading : undefined));
  const count = new Set(above.filter((heading) => heading !== undefined)).size;
  if (count < 2 || isEntry.indexOf(true) < above.findIndex((heading) => heading !== undefined)) return undefined;
  let group: string | undefined;
  const groupOf = above.map((heading, row) => {
    group = heading ?? group;
    return isEntry[row] === true ? group : undefined;
  });
  return { headings: above, groupOf };
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
