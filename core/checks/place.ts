import type { BenefitRow, Benefit, Plan } from "../reading/plan";
import { planTables, type PlanTables } from "../tables/plan-tables";
import { unitsOf } from "../reading/percent-scale";
import { headerOf, type FoundTable } from "../reading/found-table";
import type { RowPlace, Table } from "../tables/table";
import { isBlankWord } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { quantityText } from "../wording/quantity";
import type { Place } from "./check";
import { told } from "../words/say";

type Where = Omit<Place, "what">;
export type ColumnName<K extends keyof PlanTables> = keyof PlanTables[K]["columns"] & string;

/** Where a row of a table stands, and its cell where a column is named. */
export function placeOf<K extends keyof PlanTables>(plan: Plan, table: K, row: RowPlace, subject: string | undefined, column?: ColumnName<K>): Where {
  return {
    table: planTables[table].name,
    row: row.sheetRow,
    ...(column === undefined ? {} : { column: headerIn(plan, table, column) }),
    ...(subject === undefined ? {} : { subject }),
  };
}

export const benefitPlace = (plan: Plan, benefit: Benefit, column?: ColumnName<"benefits">): Where =>
  placeOf(plan, "benefits", benefit.row, benefit.id, column);

/** A figure of a benefit's KPI as its cell shows it: in the KPI's unit. */
export const inItsUnit = (plan: Plan, { row }: Benefit, value: number): string => quantityText(value, unitsOf(row, plan.settings.currency));

/** A column's header as the user wrote it; as declared where the table or the column is not there. */
export function headerIn<K extends keyof PlanTables>(plan: Plan, table: K, column: ColumnName<K>): string {
  const found = foundTable(plan, table);
  if (found !== undefined) return headerOf(found, column);
  return told((planTables[table] as Table).columns[column]?.header ?? column);
}

/** Whether the plan has the table and the column in it. */
const hasColumn = <K extends keyof PlanTables>(plan: Plan, table: K, column: ColumnName<K>): boolean =>
  foundTable(plan, table)?.columns.byName.has(column) ?? false;

/** The cell as it was typed. */
export const rawCell = <K extends keyof PlanTables>(plan: Plan, table: K, column: ColumnName<K>, row: RowPlace): Cell =>
  foundTable(plan, table)?.columns.byName.get(column)?.cells[row.index] ?? null;

/** Blank, or a word for blank ("n/a", "tbc"); a cell that holds something unreadable is not blank. */
export const isBlankCell = (cell: Cell): boolean => cell === null || (typeof cell === "string" && isBlankWord(cell));

/** A needed cell that is blank although its column is there; a missing column is told by the reading, once. */
export const isLeftBlank = <K extends keyof PlanTables>(plan: Plan, table: K, column: ColumnName<K>, row: RowPlace): boolean =>
  hasColumn(plan, table, column) && isBlankCell(rawCell(plan, table, column, row));

const foundTable = (plan: Plan, table: keyof PlanTables): FoundTable<Table> | undefined => plan.found[table];

/** A benefit that is measured itself: not a parent row, which takes its figures from its children. */
export const isLeaf = (benefit: Benefit): boolean => benefit.children.length === 0;

export const isDisBenefit = ({ row }: { readonly row: BenefitRow }): boolean => row.nature === "Dis-benefit";

/** No register nests deeper; it also ends the climb where parents run in a circle. */
const deepestNesting = 50;

/** Whether the benefit or one of the rows above it is marked or passes the test: what stands on a parent covers its children. */
export function holdsUpwards({ benefits }: Plan, position: number, test: (benefit: Benefit) => boolean, marked?: Uint8Array): boolean {
  let current: number | undefined = position;
  for (let depth = 0; current !== undefined && depth < deepestNesting; depth++) {
    const benefit: Benefit | undefined = benefits[current];
    if (benefit === undefined) return false;
    if (marked?.[current] === 1 || test(benefit)) return true;
    current = benefit.parent;
  }
  return false;
}
