import type { FoundColumn, SpanCells } from "../port/workbook";

/** What a column's cells show of time, as part of another. */
export type Spans = Pick<FoundColumn, "spans">;

/** The spans of a column whose first `rows` cells are gone, or, where negative, that stands below so many others. */
export function shiftedSpans({ spans = [] }: Spans, rows: number): Spans {
  const moved = spans.flatMap((span): readonly SpanCells[] => {
    const row = Math.max(0, span.row - rows);
    const count = span.row + span.rows - rows - row;
    return count <= 0 ? [] : [{ ...span, row, rows: count }];
  });
  return moved.length === 0 ? {} : { spans: moved };
}

/** The spans of cells that are taken from several places, each with the column and the row that it came from. */
export function gatheredSpans(from: readonly { readonly column: Spans; readonly row: number }[]): Spans {
  const spans = from.flatMap(({ column, row }, place): readonly SpanCells[] => {
    const found = column.spans?.find((span) => row >= span.row && row < span.row + span.rows);
    return found === undefined ? [] : [{ ...found, row: place, rows: 1 }];
  });
  return spans.length === 0 ? {} : { spans };
}

/** The spans of columns that stand one below the other, `lengths` the rows of each. */
export function joinedSpans(columns: readonly Spans[], lengths: readonly number[]): Spans {
  let above = 0;
  const spans = columns.flatMap((column, place) => {
    const moved = shiftedSpans(column, -above).spans ?? [];
    above += lengths[place] ?? 0;
    return moved;
  });
  return spans.length === 0 ? {} : { spans };
}
