import { absoluteReference, placeRemoved, type RemovedColumns, visibleRuns } from "#core";
import { askTable, headersOf, rangeIn, type StandingHome } from "./check-table";
import type { ExcelDoor } from "./door";
import type { Home } from "./look-around";
import type { RequestBudget } from "./payload";
import { bytesOfBlank, stretchesOf } from "./read-in-parts";
import { askVisible, type VisibleRows } from "./visible-rows";

/** Status columns that may be taken away: all is as it was read. */
export interface CheckedRemoval {
  readonly standing: StandingHome;
  readonly visible: VisibleRows;
  /** The place of the first, from 0 in the table. */
  readonly first: number;
  readonly count: number;
}

/** Asks for the columns; the answer, after the round trip, throws where they changed, and is undefined where none is there any more. */
export async function askRemoval(
  context: Excel.RequestContext,
  budget: RequestBudget,
  home: Home,
  range: Excel.Range,
  removed: RemovedColumns,
): Promise<() => CheckedRemoval | undefined> {
  const places = headersOf(home).flatMap((header, place) => (header === "" ? [] : [place]));
  const question = await askTable(context, budget, home, places.slice(-removed.columns.length));
  const visible = askVisible(range, home);
  return () => {
    const standing = question.answer();
    const first = placeRemoved(standing, removed);
    return first === undefined ? undefined : { standing, visible, first, count: removed.columns.length };
  };
}

/**
 * A table or a named range gives the columns back, and their cells are emptied where they stand, so that nothing right of them moves.
 * Where Excel has no command for that, a table keeps their headings.
 */
export async function removeColumns(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  { standing, visible, first, count }: CheckedRemoval,
): Promise<void> {
  const { home, range, bodyRows } = standing;
  const isKept = home.kind === "table" && !door.supports("1.13");
  if (home.kind === "table" && home.id !== null && !isKept) {
    const kept = range.getResizedRange(-home.rowsBelow, -count).untrack();
    context.workbook.tables.getItem(home.id).resize(kept);
  }
  if (home.kind === "name" && home.id !== null) {
    const area = { ...home.area, top: home.area.top - home.above, bottom: home.area.bottom - home.rowsBelow, right: home.area.left + first - 1 };
    context.workbook.names.getItem(home.id).formula = `=${absoluteReference(home.sheet, area)}`;
  }
  const across = { left: first, right: first + count - 1 };
  for (const { from, count: rows } of visibleRuns({ from: 0, count: bodyRows }, visible.isHidden)) {
    empty(rangeIn(standing, { top: from + 1, bottom: from + rows, ...across }));
    if (!visible.isHidden(from)) continue;
    const bytes = rows * count * bytesOfBlank;
    for (const part of stretchesOf(rows, bytes)) {
      await budget.spend((bytes * part.count) / rows);
      const top = from + part.from + 1;
      const cells = rangeIn(standing, { top, bottom: top + part.count - 1, ...across });
      visible.readBack(cells, new Array<readonly string[]>(part.count).fill(new Array<string>(count).fill("")));
    }
  }
  if (isKept) return;
  const headers = rangeIn(standing, { top: 0, bottom: 0, ...across });
  empty(headers);
  headers.dataValidation.clear();
  headers.format.useStandardWidth = true;
}

function empty(range: Excel.Range): void {
  range.clear();
  range.conditionalFormats.clearAll();
}
