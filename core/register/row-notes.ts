import { benefits } from "../tables/benefits";
import type { Cell, TableSnapshot } from "../port/workbook";
import { columnAt } from "./grid";
import { groupsOf } from "./groups";
import { workedOut, type MappingLine } from "./mapping";
import type { PlanTable } from "./plan-table";
import { totalsOf } from "./totals";

/** A register without its rows that are no entries, and what those say in the plan. */
export interface RowNotes {
  readonly grid: TableSnapshot;
  /** Benefits with a row for each group's heading, above its members, and with rows of totals that can be told. */
  onPlan(plan: PlanTable): PlanTable;
}

const { id, name, parent } = benefits.columns;

/** Sums are left out, headings of groups become parents where the mapping says so; their cells are read for nothing else. */
export function rowNotes(grid: TableSnapshot, lines: readonly MappingLine[]): RowNotes {
  const placed = (field: string): MappingLine | undefined => lines.find((line) => line.field === field && line.heading !== "" && line.word === "");
  const cellsOf = (line: MappingLine | undefined): readonly Cell[] | undefined => line && columnAt(grid, line.heading, line.occurrence)?.cells;
  const [ids, names] = [cellsOf(placed(id.header)), cellsOf(placed(name.header))];
  const totals = totalsOf(grid, ids);
  const asGroups = lines.some(({ field, means }) => field === parent.header && means === workedOut.group);
  const groups = asGroups ? groupsOf(grid, ids, names ?? ids ?? []) : undefined;
  const isNote = (row: number): boolean => totals[row] === true || groups?.headings[row] !== undefined;
  if (groups === undefined && !totals.includes(true)) return { grid, onPlan: (plan) => plan };
  return {
    grid: { ...grid, columns: grid.columns.map((column) => ({ ...column, cells: column.cells.map((cell, row) => (isNote(row) ? null : cell)) })) },
    onPlan: (plan) => ({
      ...plan,
      columns: plan.columns.map((column) => {
        if (column.as === parent.header && groups !== undefined)
          return { ...column, cells: column.cells.map((cell, row) => cell ?? groups.groupOf[row] ?? null) };
        if (column.as !== id.header && column.as !== name.header) return column;
        const [notes, total] = column.as === id.header ? [groups?.ids, "Total"] : [groups?.headings, null];
        return { ...column, cells: column.cells.map((cell, row) => notes?.[row] ?? (totals[row] === true ? total : cell)) };
      }),
    }),
  };
}
