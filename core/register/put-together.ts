import { benefits } from "../tables/benefits";
import { measurements } from "../tables/measurements";
import { profile } from "../tables/profile";
import type { Cell } from "../port/workbook";
import { headingKey, isBlank, textOf } from "./grid";
import type { PlanTable } from "./plan-table";
import { firstOfEach, joined, withPeriods, withRest } from "./readings";
import { totalText } from "./totals";
import type { ReadingRules } from "../tables/column";

/** What one part of a mapping makes of its rectangle. */
export interface DerivedPart {
  /** Other plan tables that its lines name. */
  readonly named: readonly PlanTable[];
  /** Readings in the benefit's own row or in columns of periods. */
  readonly readings: PlanTable | undefined;
  /** What was planned by period. */
  readonly planned: PlanTable | undefined;
}

/** What holds for all rows of a register: each is a period of its benefit; each goes from its baseline to its target. */
export interface HowRead {
  readonly isRowPerPeriod: boolean;
  readonly isByFigures: boolean;
  readonly rules: ReadingRules;
}

const { id, name } = benefits.columns;

/** The plan and what all parts, the plan's own first, say of readings and of what was planned by period: under the IDs that the plan has. */
export function putTogether(plan: PlanTable, [main, ...others]: readonly DerivedPart[], how: HowRead): readonly PlanTable[] {
  const ids = idsIn(plan);
  const parts = [...(main === undefined ? [] : [main]), ...others.map((part) => withIds(part, ids))];
  const named = parts.flatMap((part) => part.named);
  const logs = (name: string): readonly PlanTable[] => named.filter((table) => table.name === name);
  const planned = withRest(joined([...parts.map((part) => part.planned), ...logs(profile.name).map(inOrder)]), plan);
  const readings = joined([...logs(measurements.name), ...parts.map((part) => part.readings)]);
  return [
    withPeriods(how.isRowPerPeriod ? firstOfEach(plan) : plan, planned, how),
    ...named.filter((table) => !isLog(table)),
    ...[readings, planned].filter((table) => table !== undefined),
  ];
}

/** Its ID, its period and its figure, in this order. */
const inOrder = (table: PlanTable): PlanTable => ({
  ...table,
  columns: Object.values(profile.columns).map(({ header }) => table.columns.find(({ as }) => as === header) ?? { header, as: header, cells: [] }),
});

const withIds = (part: DerivedPart, ids: ReadonlyMap<string, Cell>): DerivedPart => ({
  readings: part.readings && renamed(part.readings, ids),
  planned: part.planned && renamed(part.planned, ids),
  named: part.named.map((table) => (isLog(table) ? renamed(table, ids) : table)),
});

const isLog = (table: PlanTable): boolean => table.name === measurements.name || table.name === profile.name;

/** The IDs of the benefits by themselves and by their names; an ID goes before a name of the same words, the first row before later ones. */
function idsIn(plan: PlanTable): ReadonlyMap<string, Cell> {
  const ids = cellsOf(plan, id.header);
  const known = new Map<string, Cell>();
  const put = (cell: Cell | undefined, benefitId: Cell | undefined): void => {
    const key = headingKey(textOf(cell));
    if (key !== "" && !isBlank(benefitId) && !known.has(key)) known.set(key, benefitId as Cell);
  };
  for (const cell of ids) put(cell, cell);
  cellsOf(plan, name.header).forEach((cell, row) => put(cell, ids[row]));
  return known;
}

const cellsOf = (table: PlanTable, as: string): readonly Cell[] => table.columns.find((column) => column.as === as)?.cells ?? [];

/** A log whose rows name benefits as the first part names them; rows of totals name none. */
function renamed(table: PlanTable, ids: ReadonlyMap<string, Cell>): PlanTable {
  const subject = measurements.columns.benefitId.header;
  const named = cellsOf(table, subject);
  const isKept = named.map((cell) => !totalText.test(textOf(cell)));
  const columns = table.columns.map((column) => ({
    ...column,
    cells: column.cells.map((cell, row) => (isKept[row] !== true ? null : column.as === subject ? (ids.get(headingKey(textOf(cell))) ?? cell) : cell)),
  }));
  return { ...table, columns };
}
