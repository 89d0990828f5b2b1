import type { Cell } from "../port/workbook";
import { headerKeys } from "../parsing/header-keys";
import { headerKey, isTotalWord, tidy } from "../parsing/text";
import { planTables } from "../tables/plan-tables";
import type { Table } from "../tables/table";

/**
 * How many of the rows directly below a spreadsheet table or named range belong to it: programs that do not stretch a table
 * fill them all the same. A row does where it has what tells rows apart (an ID, a name) and one cell more; the first that has
 * not ends them, so that neither a note nor totals below a table become rows of it.
 *
 * @param headers the table's header row
 * @param below the rows below its last one, each as wide as the table; a host ends them where another table begins
 */
export function rowsBelow(table: string, headers: readonly Cell[], below: readonly (readonly Cell[])[]): number {
  const key = keyColumn(table, headers);
  if (key < 0) return 0;
  const end = below.findIndex((row) => !isFilled(row[key]) || isTotalWord(row[key]) || row.filter(isFilled).length < 2);
  return end < 0 ? below.length : end;
}

/** Where the column stands that tells the table's rows apart; −1 where it has none, or is no plan table. */
export function keyColumn(name: string, headers: readonly Cell[]): number {
  const table = (Object.values(planTables) as readonly Table[]).find((candidate) => candidate.name === name);
  const column = table?.columns[table.subject];
  if (column === undefined) return -1;
  const keys = headers.map((header) => (typeof header === "string" ? headerKeys(header) : []));
  for (const known of [column.header, ...column.aliases]) {
    const key = headerKey(known);
    const place = keys.findIndex((spellings) => spellings.includes(key));
    if (place >= 0) return place;
  }
  return -1;
}

const isFilled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && (typeof cell !== "string" || tidy(cell) !== "");
