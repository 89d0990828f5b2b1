import { planTables, type PlanTables } from "../tables/plan-tables";
import { isSame, pairColumns, pairLines, type ColumnPair } from "./pair-lines";
import { labelOf, shownAt, shownText, type PlanLine, type PlanLines, type TableLines } from "./plan-lines";

export type Shown = string | number | boolean | null;

/** Where a row stands in a copy. */
export interface LinePlace {
  readonly sheet: string;
  readonly row: number;
}

/** One difference between two copies of a plan. */
export interface PlanDifference {
  readonly table: string;
  readonly kind: "changed" | "added" | "removed";
  /** What names the row: its ID, or what a reader would call it by. */
  readonly key: string;
  /** The plan's header, or the user's own; null of a whole row. */
  readonly column: string | null;
  readonly then: Shown;
  readonly now: Shown;
  readonly placeThen: LinePlace | null;
  readonly placeNow: LinePlace | null;
  /** Both as a reader sees them, in the unit of what they count. */
  readonly shown: { readonly then: string; readonly now: string };
  /** Of a whole row what stands in it; else empty. */
  readonly cells: readonly { readonly column: string; readonly value: Shown; readonly shown: string }[];
}

/** What differs between two copies, by what their rows say: not where these stand, how they are typed, formatted or called. */
export const planDifferences = (then: PlanLines, now: PlanLines): readonly PlanDifference[] =>
  (Object.keys(planTables) as (keyof PlanTables)[]).flatMap((name) => tableDifferences(then.tables.get(name), now.tables.get(name)));

function tableDifferences(then: TableLines | undefined, now: TableLines | undefined): readonly PlanDifference[] {
  const table = (now ?? then)?.table.name;
  if (table === undefined) return [];
  const columns = pairColumns(then, now);
  const differences: PlanDifference[] = [];
  for (const pair of pairLines(then?.lines ?? [], now?.lines ?? [], columns)) {
    const places = { placeThen: placeOf(then, pair.then), placeNow: placeOf(now, pair.now) };
    if (pair.then === undefined || pair.now === undefined) {
      const [line, kind, side] = pair.then === undefined ? ([pair.now, "added", "now"] as const) : ([pair.then, "removed", "then"] as const);
      differences.push({
        table,
        kind,
        key: labelOf(line),
        column: null,
        then: null,
        now: null,
        shown: nothing,
        ...places,
        cells: shownCells(columns, line, side),
      });
      continue;
    }
    for (const column of columns) {
      if (isSame(column, pair.then.index, pair.now.index)) continue;
      const values = { then: shownAt(column.then, pair.then.index), now: shownAt(column.now, pair.now.index) };
      const shown = { then: shownText(column.then, pair.then.index), now: shownText(column.now, pair.now.index) };
      differences.push({ table, kind: "changed", key: labelOf(pair.now), column: column.name, ...values, shown, ...places, cells: [] });
    }
  }
  return differences;
}

const nothing = { then: "", now: "" };

export const placeOf = (table: TableLines | undefined, line: PlanLine | undefined): LinePlace | null =>
  table === undefined || line === undefined ? null : { sheet: (table.found.snapshot.source?.register ?? table.found.snapshot).sheet, row: line.sheetRow };

export const shownCells = (columns: readonly ColumnPair[], line: PlanLine, side: "then" | "now"): PlanDifference["cells"] =>
  columns.flatMap((column) => {
    const value = shownAt(column[side], line.index);
    return value === null ? [] : [{ column: column.name, value, shown: shownText(column[side], line.index) }];
  });
