import type { FrequencyName } from "../domain/frequency";
import type { Column } from "../tables/column";
import type { PlanTables } from "../tables/plan-tables";
import type { Table } from "../tables/table";

/** A date as the examples are written, for instance "2026-10-31"; a plan made of them has day numbers instead. */
export type IsoDate = `${number}-${number}-${number}`;
/** A month as the examples are written, for instance "2026-10". */
export type IsoMonth = `${number}-${number}`;

/** What may stand in a column: its words, its numbers, an ISO date, a list of IDs as it is typed. */
type Written<V> = V extends readonly string[] ? string : V extends number ? number | IsoDate | FrequencyName : V;

/** A row of an example by the names of the columns in the code; what is left out is blank. */
export type Entry<T extends Table> = {
  readonly [K in keyof T["columns"]]?: T["columns"][K] extends Column<infer V> ? Written<V> : never;
};

export type BenefitEntry = Entry<PlanTables["benefits"]>;
export type MeasurementEntry = Entry<PlanTables["measurements"]>;
export type ProfileEntry = Entry<PlanTables["profile"]>;
export type ActivityEntry = Entry<PlanTables["activities"]>;
export type RoleEntry = Entry<PlanTables["roles"]>;
export type ResourceEntry = Entry<PlanTables["resources"]>;
export type ObjectiveEntry = Entry<PlanTables["objectives"]>;
export type AlignmentEntry = Entry<PlanTables["alignment"]>;
export type SustainmentEntry = Entry<PlanTables["sustainment"]>;
export type ReviewEntry = Entry<PlanTables["reviews"]>;
export type BaselineEntry = Entry<PlanTables["baselines"]>;
export type SettingEntry = Entry<PlanTables["settings"]>;

/** A whole plan that was made up to learn from and to try things on. */
export interface PlanExample {
  readonly name: "crm" | "hospital" | "renewable";
  readonly title: string;
  readonly statusDate: IsoDate;
  readonly tables: { readonly [K in keyof PlanTables]: readonly Entry<PlanTables[K]>[] };
}
