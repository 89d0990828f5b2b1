import type { Cell } from "../port/workbook";
import { headingKey, isBlank, textOf } from "../register/grid";
import type { HeadRows } from "./head-rows";
import type { TextReader } from "./text-reader";

type Rows = readonly (readonly Cell[])[];

/** The columns of one list among several that stand side by side under one row of headings. */
export type SideList = ReadonlySet<number>;

/**
 * The lists of a sheet that stand side by side, parted by an empty column; one alone, and such a column is but a space between parts of it,
 * where the next part does not name rows of its own: it heads an ID or a name again, or names, under a heading that is none of a
 * register's, things in rows where the first list has none.
 */
export function sideLists(head: HeadRows, rows: Rows, reader: TextReader): readonly SideList[] {
  const body = rows.slice(head.row + head.lines);
  const blocks = blocksIn(head, body);
  const lists: number[][] = [];
  for (const block of blocks) {
    const last = lists[lists.length - 1];
    if (last === undefined || isOwnList(last, block, head, body, reader)) lists.push([...block]);
    else last.push(...block);
  }
  return lists.map((columns) => new Set(columns));
}

/** Runs of columns with a heading or a cell. */
function blocksIn({ headings }: HeadRows, body: Rows): readonly (readonly number[])[] {
  const width = Math.max(headings.length, ...body.map(({ length }) => length));
  const blocks: number[][] = [];
  let isApart = true;
  for (let column = 0; column < width; column++) {
    const isEmpty = (headings[column] ?? "") === "" && body.every((cells) => isBlank(cells[column]));
    if (!isEmpty && isApart) blocks.push([]);
    if (!isEmpty) blocks[blocks.length - 1]?.push(column);
    isApart = isEmpty;
  }
  return blocks;
}

function isOwnList(list: readonly number[], block: readonly number[], { headings }: HeadRows, body: Rows, { bestField }: TextReader): boolean {
  const headed = block.filter((column) => (headings[column] ?? "") !== "");
  if (headed.length < 2) return false;
  const known = new Set(list.map((column) => headingKey(headings[column] ?? "")));
  const isKey = (heading: string): boolean => {
    const { field, fit } = bestField(heading);
    return fit >= 0.8 && (field === "Benefit ID" || field === "Benefit");
  };
  if (headed.some((column) => known.has(headingKey(headings[column] ?? "")) && isKey(headings[column] ?? ""))) return true;
  const first = headed[0] as number;
  const isStrange = bestField(headings[first] ?? "").fit < 0.55 || isKey(headings[first] ?? "");
  const names = body.flatMap((cells) => (typeof cells[first] === "string" && !isBlank(cells[first]) ? [headingKey(textOf(cells[first]))] : []));
  if (!isStrange || names.length < 2 || new Set(names).size < names.length * 0.8) return false;
  const [here, there] = [list, block].map((columns) => body.map((cells) => columns.some((column) => !isBlank(cells[column])))) as [boolean[], boolean[]];
  // Rows of its own, or an end of its own: where it only is blank here and there it tells more of the same rows.
  const last = there.lastIndexOf(true);
  return there.some((is, row) => is && here[row] !== true) || (last < here.lastIndexOf(true) && !there.slice(there.indexOf(true), last).includes(false));
}
