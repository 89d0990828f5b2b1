import type { NewTable, PlanUpdate } from "../port/workbook";

/** All plan tables that an update names, which a host has to find before it carries the update out. */
export const tablesOfUpdate = ({ newTables, tables, appendedRows = [], removedColumns = [], stretchedTables = [] }: PlanUpdate): readonly string[] => [
  ...newTables.map(({ name }) => name),
  ...[...tables, ...appendedRows, ...removedColumns].map(({ table }) => table),
  ...stretchedTables,
];

/** The new tables that the workbook lacks: one that it has is left as it is. */
export const missingTables = ({ newTables }: PlanUpdate, homes: readonly { readonly table: string }[]): readonly NewTable[] =>
  newTables.filter(({ name }) => !homes.some(({ table }) => table === name));
