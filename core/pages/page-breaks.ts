import type { OwnedSheet } from "../port/workbook";

/** Points of A4 within the margins that each of our sheets is printed with, along the longer and the shorter edge. */
const [longer, shorter] = [
  { across: 770, down: 748 },
  { across: 523, down: 502 },
];

/** Points of a row that no block makes higher, and of a column beside its characters, with 5 pixels of room. */
const plainRow = 15;
const columnPoints = (characters: number): number => (Math.trunc(characters * 7) + 5) * 0.75;

/** Rows that stand together, both ends with them. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A page that is printed on as many sheets of paper as it takes, with a break before each chart that would be cut through, and before its heading. */
export function withPageBreaks(page: OwnedSheet): OwnedSheet {
  if (page.fit?.tall !== 0) return page;
  const breaks = breaksOf(page);
  return breaks.length === 0 ? page : { ...page, pageBreaks: breaks };
}

function breaksOf(page: OwnedSheet): readonly number[] {
  const width = page.widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const paper = page.landscape ? { across: longer.across, down: shorter.down } : { across: shorter.across, down: longer.down };
  const room = paper.down / Math.min(1, paper.across / width);
  const tops = topsOf(page);
  const breaks: number[] = [];
  let start = 0;
  for (const { first, last } of together(page)) {
    const [top, bottom] = [tops[first - 1] ?? 0, tops[last] ?? 0];
    while (top - start >= room) start += room;
    if (bottom - start <= room || top === start) continue;
    breaks.push(first);
    start = top;
  }
  return breaks;
}

/** How far below the top of the sheet each row begins, from row 1. */
function topsOf({ blocks, charts }: OwnedSheet): readonly number[] {
  const last = Math.max(...blocks.map(({ row, cells }) => row + cells.length), ...charts.map(({ at }) => at.row + at.rows));
  const heights = new Array<number>(last).fill(plainRow);
  const set = new Set<number>();
  for (const { row, cells, height } of blocks)
    if (height !== undefined)
      cells.forEach((_, at) => {
        const place = row + at - 1;
        heights[place] = set.has(place) ? Math.max(heights[place] ?? 0, height) : height;
        set.add(place);
      });
  const tops = [0];
  for (const height of heights) tops.push((tops[tops.length - 1] ?? 0) + height);
  return tops;
}

/** The charts from top to bottom, each with the words right above it. */
function together({ blocks, charts }: OwnedSheet): readonly Stretch[] {
  const taken = new Set(blocks.flatMap(({ row, cells }) => cells.map((_, at) => row + at)));
  return charts
    .map(({ at }): Stretch => {
      let first = at.row;
      while (first > 1 && taken.has(first - 1) && at.row - first < mostRowsAbove) first--;
      return { first, last: at.row + at.rows - 1 };
    })
    .sort((a, b) => a.first - b.first);
}

/** A heading and the key of the colours. */
const mostRowsAbove = 2;
