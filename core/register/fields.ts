import { benefits } from "../tables/benefits";
import { measurements } from "../tables/measurements";
import { activities } from "../tables/activities";
import { objectives } from "../tables/objectives";
import { profile } from "../tables/profile";
import type { Column } from "../tables/column";
import type { Table } from "../tables/table";

/** The plan tables that a register of somebody's own may hold. */
export const registerTables = { Benefits: benefits, Measurements: measurements, Profile: profile, Activities: activities, Objectives: objectives } as const;
export type RegisterTable = keyof typeof registerTables;

/**
 * What a heading of a register may stand for beside the columns of the plan table: a reading in the benefit's own row, its
 * date, the user's own judgement, and the figures of one period (a month, a quarter, a year) in a column.
 */
export const rowFields = {
  reading: "Reading",
  readingDate: "Reading date",
  ownStatus: "Own status",
  periodActual: "Actual of a period",
  periodPlanned: "Planned of a period",
} as const;

/** Everything that a heading of this table may stand for, as it is shown in the mapping. */
export function fieldsOf(table: RegisterTable): readonly string[] {
  const columns = Object.values((registerTables[table] as Table).columns).map(({ header }) => header);
  return table === "Benefits" ? [...columns, ...Object.values(rowFields)] : columns;
}

/** The words to choose from in a column of Benefits; none where it takes anything. */
export const wordsOf = (field: string): readonly string[] =>
  (Object.values(benefits.columns) as readonly Column<unknown>[]).find(({ header }) => header === field)?.choices ?? [];
