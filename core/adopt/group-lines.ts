import { groupsOf } from "../register/groups";
import { workedOut } from "../register/mapping";
import type { Cell, TableSnapshot } from "../port/workbook";
import { columnOf, mappingLine, type Draft } from "./draft";
import { plan } from "./plan-headers";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

/** Headings of groups in rows of their own are parents of the benefits below them, where no column says so. */
export function groupLines(draft: Draft): void {
  const { sheet } = draft;
  if (sheet.layout !== "Rows" || columnOf(draft, plan.parent) !== undefined) return;
  const body = sheet.rows.slice(sheet.head.row + sheet.head.lines);
  const cellsOf = (column: number): readonly Cell[] => body.map((cells) => cells[column] ?? null);
  const cellsFor = (field: string): readonly Cell[] | undefined => {
    const column = sheet.columns.find((candidate) => candidate.field === field);
    return column && cellsOf(column.column);
  };
  const columns = sheet.columns.flatMap(({ column, heading, isBeside }) => (isBeside === true ? [] : [{ header: heading, cells: cellsOf(column) }]));
  const grid: TableSnapshot = { name: "Benefits", sheet: sheet.look.sheet, headerRow: 1, firstColumn: 1, columns };
  const groups = groupsOf(grid, cellsFor(plan.id), cellsFor(plan.name) ?? cellsFor(plan.id) ?? []);
  if (groups === undefined) return;
  const { ids, groupOf } = groups;
  const inGroups = ids
    .map((id, row) => (id === undefined || groupOf[row] === undefined ? "" : say`"${id}" in "${groupOf[row] ?? ""}"`))
    .filter((line) => line !== "");
  const alone = ids.flatMap((id) => (id === undefined ? [] : [`"${id}"`]));
  // A group of groups is told with those that stand in it.
  const headings = [...new Set(inGroups.length > 0 ? inGroups : alone)];
  const why = say`a heading in a row of its own stands above each group`;
  draft.lines.push(mappingLine(draft, undefined, plan.parent, { means: workedOut.group, why }));
  draft.assumptions.push({
    field: plan.parent,
    says: say`the heading of its group: ${namesText(headings)}`,
    why,
  });
}
