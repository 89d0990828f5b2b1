import type { Day } from "../../../core/domain/day";
import type { Cell } from "../../../core/port/workbook";
import { register } from "./given";

export const reviewDay = 46203 as Day;
export type ColumnCells = readonly Cell[];
export const usersWords = ["on track", "see the minutes"];
export const isUsers = ([header = null, ...cells]: ColumnCells): boolean => register.cells[0]?.includes(header) === true || cells.includes("on track");

export interface ColumnEdit {
  readonly what: string;
  readonly edit: (columns: readonly ColumnCells[]) => readonly ColumnCells[];
  /** The headers that the next review adds. */
  readonly adds: readonly string[];
  readonly hasList?: false;
  readonly hides?: readonly number[];
}

/** What people do to the columns of a table between two reviews. */
export function editsOf(written: readonly ColumnCells[]): readonly ColumnEdit[] {
  const at = written.findIndex(([header]) => header === "Status");
  const insert = (place: number, header: Cell) => (columns: readonly ColumnCells[]) => [
    ...columns.slice(0, place),
    [header, ...usersWords],
    ...columns.slice(place),
  ];
  const typedAnew = (header: string) => (columns: readonly ColumnCells[]) =>
    columns.map((column, place) => (place === at ? [header, ...column.slice(1)] : column));
  const end = written.length;
  return [
    { what: "their own with a colon, left of ours", edit: insert(2, "Status:"), adds: ["Status (review)"] },
    { what: "their own in other letters, right of ours", edit: insert(end, " STATUS "), adds: ["Status (review)"] },
    { what: "one of the very name", edit: insert(2, "Status"), adds: ["Status (review)"] },
    { what: "ours typed anew and their own", edit: (columns) => insert(1, "Status")(typedAnew("Status:")(columns)), adds: ["Status (review)"] },
    { what: "no header", edit: (columns) => insert(2, null)(insert(end, null)(columns)), adds: [] },
    { what: "ours typed anew", edit: typedAnew("status\n:"), adds: [] },
    { what: "ours moved left", edit: (columns) => [columns[at] as ColumnCells, ...columns.filter((_, place) => place !== at)], adds: [] },
    { what: "ours hidden", edit: (columns) => columns, adds: [], hides: [at + 1, at + 2] },
    { what: "no list", edit: (columns) => columns, adds: [], hasList: false },
    {
      what: "their own typed where ours was deleted",
      edit: (columns) => columns.map((column, place) => (place === at ? ["Status", ...usersWords] : column)),
      adds: ["Status (review)"],
    },
    {
      what: "their own typed at the end, ours deleted",
      edit: (columns) => [...columns.filter((_, place) => place !== at), ["Status", ...usersWords]],
      adds: ["Status (review)"],
    },
  ];
}
