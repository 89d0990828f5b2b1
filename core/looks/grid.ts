/**
 * The grid of the product's own pages: twelve columns in four groups of three, with a gutter of a quarter of a column between the
 * groups. On the sheet it is 51 columns as wide as a quarter, behind a margin: a card fills a group, charts and tables span quarters.
 */
export const quarters = 51;

const [quartersInGroup, groups, margin] = [12, 4, 2];

/** Neighbouring columns of the sheet, from 1. */
export interface Span {
  readonly column: number;
  readonly width: number;
}

/** The quarters from the first to the last, which belongs to it; they count from 1. */
export const span = (first: number, last: number): Span => ({ column: first + 1, width: last - first + 1 });

/** All of the page. */
export const wholeWidth = span(1, quarters);

/** The four groups of three columns, from left to right. */
export const groupSpans: readonly Span[] = Array.from({ length: groups }, (_, at) =>
  span(at * (quartersInGroup + 1) + 1, (at + 1) * (quartersInGroup + 1) - 1),
);

/** Widths in characters of the page's columns, by how wide the paper lies. */
const quarterWidth = { portrait: 2.5, landscape: 3.25 } as const;
export const gridWidths = (paper: keyof typeof quarterWidth): readonly number[] => [margin, ...new Array<number>(quarters).fill(quarterWidth[paper]), margin];

/** Characters of a page from edge to edge. */
export const gridCharacters = (paper: keyof typeof quarterWidth): number => quarters * quarterWidth[paper];

/** Where a chart lies that spans quarters and rows. */
export const chartAt = ({ column, width }: Span, row: number, rows: number) => ({ row, column, rows, columns: width });
