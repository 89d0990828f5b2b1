import { cellText, namesOf, shownId, type Cell, type PlanSnapshot, type PlanUpdate, type Review } from "#core";
import type { StatusChange } from "./session";

/** What the workbook said of each benefit before, where that is another word than now; undefined where it said nothing. */
export function statusChanges(before: PlanSnapshot, { update, result }: Review): readonly StatusChange[] | undefined {
  const table = before.tables.find(({ name }) => name === "Benefits");
  const written = update.tables.find((table) => table.table === "Benefits")?.columns[0];
  const old = table?.columns.find(({ header }) => header === written?.header);
  if (table === undefined || old === undefined || old.cells.every((cell) => cell === null || cell === "")) return undefined;
  /** A status as it is called in English, whatever language the review before told it in. */
  const statusOf = (cell: Cell | undefined): string => {
    const text = cellText(cell ?? null);
    return Object.keys(result.plan.statusCounts).find((status) => namesOf(status).includes(text)) ?? text;
  };
  return Object.entries(result.benefits).flatMap(([id, benefit]) => {
    const [before, after] = [statusOf(old.cells[benefit.row - table.headerRow - 1]), cellText(benefit["status"])];
    return before === after ? [] : [{ id: shownId(id, benefit.row), name: benefit.name, before, after }];
  });
}

/**
 * What takes a review back: every status cell as it was before, blank where there was none. The product's own sheets become those of
 * the review before, where this session made one; otherwise they stay.
 */
export function undoOf(before: PlanSnapshot, update: PlanUpdate, earlier: PlanUpdate | undefined): PlanUpdate {
  const tables = update.tables.map((written) => {
    const table = before.tables.find(({ name }) => name === written.table);
    const columns = written.columns.map((column) => {
      const old = table?.columns.find(({ header }) => header === column.header)?.cells;
      return { ...column, cells: column.cells.map((_, row): Cell => old?.[row] ?? null) };
    });
    return { ...written, columns };
  });
  return { newTables: [], tables, sheets: earlier?.sheets ?? [] };
}
