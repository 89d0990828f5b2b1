import { realDay } from "../domain/day";
import { planTables } from "../tables/plan-tables";
import type { Table } from "../tables/table";
import { newTableOf, type NewRow } from "../template/template";
import type { Cell, NewTable } from "../port/workbook";
import type { PlanExample } from "./entries";

/** The tables of an example plan, in the order of their sheets, as a host sets them up. */
export const exampleTables = ({ tables }: PlanExample): readonly NewTable[] =>
  Object.entries(planTables).map(([key, table]: [string, Table]) => {
    const rows = tables[key as keyof typeof tables] as readonly NewRow<Table>[];
    return newTableOf(table, table === planTables.settings ? rows : rows.map(withDays));
  });

/** ISO dates become day numbers. Settings keep them as typed, since their one column holds values of every sort. */
const withDays = (row: NewRow<Table>): NewRow<Table> => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, dayOrSame(cell)]));

function dayOrSame(cell: Cell | undefined): Cell {
  if (typeof cell !== "string") return cell ?? null;
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell);
  return parts === null ? cell : (realDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? cell);
}
