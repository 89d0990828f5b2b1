import type { Block, CellStyle, OwnedSheet } from "../../core/port/workbook";

/** A cell as it is seen on its sheet: a joined row is one of them. Rows and columns count from 1. */
export interface SeenCell {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly cell: unknown;
  readonly style: CellStyle;
  /** In points, where its block gives one. */
  readonly height: number | undefined;
}

/** The cells of a block as they are seen. */
export const seenCells = ({ row, column, cells, styles, merge, table, headerStyle, height }: Block): readonly SeenCell[] =>
  cells.flatMap((line, at): readonly SeenCell[] => {
    const head = at === 0 && table !== undefined ? headerStyle : undefined;
    const styleAt = (place: number): CellStyle => ({ ...styles[place], ...head });
    if (merge === true) return [{ row: row + at, first: column, last: column + styles.length - 1, cell: line[0], style: styleAt(0), height }];
    return line.map((cell, place) => ({ row: row + at, first: column + place, last: column + place, cell, style: styleAt(place), height }));
  });

/** Pixels that a cell has for its text, within its edges and beside its indent. */
export const roomOf = ({ first, last, style }: SeenCell, { widths }: Pick<OwnedSheet, "widths">): number =>
  widths.slice(first - 1, last).reduce((sum, width) => sum + width * 7 + 5, 0) - 5 - (style.indent ?? 0) * 9;

/** Pixels of a text on average in Calibri, whose letters are half as wide as they are high; bold ones are a little wider. */
export const pixelsOf = (text: string, { size = 11, bold }: CellStyle): number => text.length * size * (bold === true ? 0.59 : 0.57);

/** Whether it is the header of a table on a page. */
export const isTableHead = ({ cell, style }: SeenCell): boolean => typeof cell === "string" && style.bold === true && style.size === 9;

/** The words of a header that are wider than its cell, in letters of which the widest words are made. */
export const wordsTooWide = (seen: SeenCell, page: OwnedSheet): readonly string[] =>
  String(seen.cell)
    .split(" ")
    .filter((word) => word.length * 6.3 > roomOf(seen, page));
