import { type Area, columnsOf, columnsOfRows, formatQuestions, type SnapshotColumn, snapshotOf, type TableSnapshot, withSpans } from "#core";
import type { Home } from "./look-around";
import { rangeAt } from "./places";

/** A home with its columns, as the core judges it. */
export const asRead = (home: Home): Home & { readonly columns: readonly SnapshotColumn[] } => ({
  ...home,
  columns: columnsOfRows(home.cells.length, columnsOf(home.area), (row, place) => home.cells[row]?.[place] ?? null),
});

/** The tables as they were read, with what the number formats tell of figures without a unit: asked column by column, where there are any. */
export function snapshotsOf(homes: readonly Home[]): readonly TableSnapshot[] {
  const tables = homes.map((home) => snapshotOf({ ...asRead(home), joined: joinedIn(home) }));
  const questions = formatQuestions(tables);
  const formats = questions.map(({ table, area }) => {
    const home = homes.find((candidate) => candidate.table === table);
    return home === undefined ? [] : rangeAt(home.at.sheet, area).getNumberFormats().map(([format]) => format); // prettier-ignore
  });
  return withSpans(tables, questions, formats);
}

/** The product's own tables have no joined cells. */
const joinedIn = ({ at, area, readAs }: Home): readonly Area[] =>
  at.madeAs !== undefined
    ? []
    : (readAs ?? rangeAt(at.sheet, area)).getMergedRanges().map((range) => {
        const [top, left] = [range.getRow() - 1, range.getColumn() - 1];
        return { top, left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
      });
