import { benefits } from "../tables/benefits";
import type { Cell, FoundColumn, TableSnapshot } from "../port/workbook";
import type { PreparedPart } from "./prepared-part";
import { isPeriodField, rowFields } from "./fields";
import { columnAt, headingKey, textOf } from "./grid";
import type { MappingLine } from "./mapping";
import type { PlanTable } from "./plan-table";
import { gatheredSpans } from "./spans";
import { say } from "../words/say";

const { id, name } = benefits.columns;

/** A part's cells with those columns of other parts that tell of its benefits, each under a heading of its own, and the lines for all. */
export function withColumns(main: PreparedPart, others: readonly PreparedPart[]): { readonly grid: TableSnapshot; readonly lines: readonly MappingLine[] } {
  const [ids, names] = [id, name].map(({ header }) => keyCells(main, header));
  const columns: FoundColumn[] = [];
  const lines: MappingLine[] = [];
  for (const part of others) {
    const named = part.lines.filter(({ table, field, heading }) => table === "Benefits" && heading !== "" && !isKeyOrFigure(field));
    if (named.length === 0) continue;
    const rowOf = rowsByKey(part);
    const rows = main.grid.columns[0]?.cells.map((_, row) => rowOf.get(keyOf(ids?.[row])) ?? rowOf.get(keyOf(names?.[row]))) ?? [];
    const seen = new Map<string, string>();
    for (const line of named) {
      const place = `${line.occurrence} ${headingKey(line.heading)}`;
      const numbered = line.occurrence === 1 ? line.heading : `${line.heading} ${line.occurrence}`;
      const heading = seen.get(place) ?? say`${numbered} (${line.sheet}, row ${String(line.headerRow)})`;
      const column = columnAt(part.grid, line.heading, line.occurrence);
      if (!seen.has(place) && column !== undefined)
        columns.push({
          header: heading,
          cells: rows.map((row) => column.cells[row ?? -1] ?? null),
          ...gatheredSpans(rows.map((row) => ({ column, row: row ?? -1 }))),
        });
      seen.set(place, heading);
      lines.push({ ...line, heading, occurrence: 1 });
    }
  }
  return columns.length === 0 ? main : { grid: { ...main.grid, columns: [...main.grid.columns, ...columns] }, lines: [...main.lines, ...lines] };
}

/** What names the rows of a part, as the ID of each: its IDs, else the names. */
export const keysOf = (part: PreparedPart): PlanTable => ({
  ...part.grid,
  name: "Benefits",
  columns: [{ header: id.header, as: id.header, cells: keyCells(part, id.header) ?? keyCells(part, name.header) ?? [] }],
});

const figures: readonly string[] = [rowFields.reading, rowFields.readingDate];
const isKeyOrFigure = (field: string): boolean => field === id.header || field === name.header || figures.includes(field) || isPeriodField(field);

function keyCells({ grid, lines }: PreparedPart, field: string): readonly Cell[] | undefined {
  const line = lines.find((candidate) => candidate.field === field && candidate.heading !== "" && candidate.word === "");
  return line && columnAt(grid, line.heading, line.occurrence)?.cells;
}

const keyOf = (cell: Cell | undefined): string => headingKey(textOf(cell));

/** The first row of each key of a part. */
function rowsByKey(part: PreparedPart): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  keysOf(part).columns[0]?.cells.forEach((cell, row) => {
    const key = keyOf(cell);
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  });
  return rows;
}
