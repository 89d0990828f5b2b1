import type { Cell, PlanUpdate } from "../port/workbook";

/** Throws, before anything is written, for a number that no workbook holds and for whatever else `refuse` throws. */
export function refuseUnwritable({ newTables, tables, sheets, appendedRows = [] }: PlanUpdate, refuse: (cell: Cell) => void = () => undefined): void {
  const check = (cell: Cell): void => {
    if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`${cell} cannot stand in a cell.`);
    refuse(cell);
  };
  for (const { rows } of newTables) for (const row of rows) row.forEach(check);
  for (const { columns } of [...tables, ...appendedRows]) for (const { cells } of columns) cells.forEach(check);
  for (const { blocks } of sheets) for (const { cells } of blocks) for (const row of cells) row.forEach(check);
}
