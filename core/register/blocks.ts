import type { Cell, TableSnapshot } from "../port/workbook";
import { bestHead } from "./heads";
import { isBlank, textOf } from "./grid";
import type { MappingPart } from "./parts";
import { shiftedSpans } from "./spans";

/** A part of a mapping with its own rows of the sheet. */
export interface Block {
  readonly part: MappingPart;
  readonly table: TableSnapshot;
}

/**
 * What was read from a part's headings down as the lists that stand there one below the other: each from its own headings to
 * those of the next, without the blank rows and the title between. `below` are the parts that are looked for in it; `ends` are
 * sheet rows at which others begin that were read apart. Rows of others are blank in the first list, so that its rows keep their places.
 */
export function blocksIn(read: TableSnapshot, mapped: MappingPart, below: readonly MappingPart[], ends: readonly number[]): readonly Block[] {
  const rows = rowsOf(read);
  const taken = new Set<number>();
  const found = below.flatMap((part) => {
    const head = bestHead(rows, part.lines, { most: Infinity, isFree: (row) => !taken.has(row) });
    if (head === undefined || head.share < halfOfThem) return [];
    taken.add(head.row);
    return [{ part, row: head.row }];
  });
  const starts = [...found.map(({ row }) => row), ...ends.map((sheetRow) => sheetRow - read.headerRow - 1)].filter((row) => row >= 0).sort((a, b) => a - b);
  const endOf = (from: number): number => {
    let end = starts.find((row) => row > from) ?? rows.length;
    if (end < rows.length) while (end > from + 1 && isBetween(rows[end - 1] ?? [])) end--;
    return end;
  };
  return [{ part: mapped, table: cut(read, -1, endOf(-1)) }, ...found.map(({ part, row }) => ({ part, table: cut(read, row, endOf(row)) }))];
}

const halfOfThem = 0.5;

/** Blank, or one text alone: the title of what comes below. */
const isBetween = (row: readonly Cell[]): boolean => {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length === 0 || (filled.length === 1 && typeof filled[0] === "string");
};

export const rowsOf = ({ columns }: TableSnapshot): readonly (readonly Cell[])[] =>
  Array.from({ length: Math.max(0, ...columns.map(({ cells }) => cells.length)) }, (_, row) => columns.map(({ cells }) => cells[row] ?? null));

/** From the headings in a row of the cells (−1: those of the table) on, blank from `end` on. */
function cut(read: TableSnapshot, head: number, end: number): TableSnapshot {
  const above = head + 1;
  const joined = (read.joined ?? []).filter(({ row }) => row >= above && row < end).map((cells) => ({ ...cells, row: cells.row - above }));
  const { joined: _, ...rest } = read;
  return {
    ...rest,
    headerRow: read.headerRow + above,
    columns: read.columns.map((column) => ({
      header: head < 0 ? column.header : textOf(column.cells[head]),
      cells: column.cells.slice(above).map((cell, row) => (row + above < end ? cell : null)),
      ...shiftedSpans(column, above),
    })),
    ...(joined.length === 0 ? {} : { joined }),
  };
}
