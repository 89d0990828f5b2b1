import { phrase } from "../words/say";
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
 * date, the user's own judgement, and the figures of one period (a month, a quarter, a year) in a column, of it alone or with those
 * of all before it.
 */
export const rowFields = phrase({
  reading: "Reading",
  readingDate: "Reading date",
  ownStatus: "Own status",
  periodActual: "Actual of a period",
  periodPlanned: "Planned of a period",
  actualUpTo: "Actual up to a period",
  plannedUpTo: "Planned up to a period",
});

/** The fields of columns of periods. */
export const periodFields = {
  actual: { alone: rowFields.periodActual, upTo: rowFields.actualUpTo },
  planned: { alone: rowFields.periodPlanned, upTo: rowFields.plannedUpTo },
} as const;
type Says = keyof typeof periodFields;

/** Whether a field is that of a period's figures, and of which. */
export const isOfPeriod = (field: string | undefined, says: Says): boolean => field === periodFields[says].alone || field === periodFields[says].upTo;
export const isPeriodField = (field: string | undefined): boolean => isOfPeriod(field, "actual") || isOfPeriod(field, "planned");

/** Whether the figures of the field hold those of the periods before. */
export const runsUp = (field: string | undefined): boolean => field === rowFields.actualUpTo || field === rowFields.plannedUpTo;

/** Everything that a heading of this table may stand for, as it is shown in the mapping. */
export function fieldsOf(table: RegisterTable): readonly string[] {
  const columns = Object.values((registerTables[table] as Table).columns).map(({ header }) => header);
  return table === "Benefits" ? [...columns, ...Object.values(rowFields)] : columns;
}

/** The words to choose from in a column of Benefits; none where it takes anything. */
export const wordsOf = (field: string): readonly string[] =>
  (Object.values(benefits.columns) as readonly Column<unknown>[]).find(({ header }) => header === field)?.choices ?? [];
