import type { Cell, TableSnapshot } from "../port/workbook";

/** The table with each text that stands in cells joined downwards read for all their rows: one Owner beside three benefits. */
export function withJoined(table: TableSnapshot): TableSnapshot {
  const { joined = [], columns } = table;
  if (joined.length === 0) return table;
  const filled = new Map<number, Cell[]>();
  for (const { column, row, rows } of joined) {
    const cells = filled.get(column) ?? [...(columns[column]?.cells ?? [])];
    const text = cells[row];
    if (typeof text !== "string") continue;
    for (let below = row + 1; below < Math.min(row + rows, cells.length); below++) cells[below] = text;
    filled.set(column, cells);
  }
  return { ...table, columns: columns.map((column, index) => ({ ...column, cells: filled.get(index) ?? column.cells })) };
}
