import type { Category } from "../domain/kind";
import type { Observed } from "../domain/kpi-control";
import type { PlannedChange } from "../domain/planned-change";
import type { Tolerances } from "../domain/status";
import type { PlanTables } from "../tables/plan-tables";
import type { Row } from "../tables/table";
import type { MoneyFactor, TriggerCell } from "./unread-cells";

export type BenefitRow = Row<PlanTables["benefits"]>;
export type ProfileRow = Row<PlanTables["profile"]>;

/** A benefit of the plan: its row, its place among the others, and what it plans, where that can be read. */
export interface Benefit {
  readonly row: BenefitRow;
  /** The ID as written; "row 12" where there is none. */
  readonly id: string;
  readonly name: string;
  /** The position of the parent among the benefits. */
  readonly parent: number | undefined;
  /** Of the row itself or, where blank, of the nearest row above it in the tree: a parent speaks for its KPIs. */
  readonly owner: string | undefined;
  readonly objective: string | undefined;
  readonly category: Category | undefined;
  readonly validator: string | undefined;
  /** Positions of the children; a benefit with children is a parent row and takes its figures from them. */
  readonly children: readonly number[];
  /** What the row plans; undefined for a parent row, or where a needed cell is missing. */
  readonly change: PlannedChange | undefined;
  /** What can be watched of a row that lacks nothing but its Target; else undefined. */
  readonly observed: Observed | undefined;
  readonly tolerances: Tolerances;
  /** The factor of its money that cannot be read, so that nobody knows what the money comes to. */
  readonly unreadFactor: MoneyFactor | undefined;
  /** What cannot be read of what it waits for, so that nobody knows when it starts. */
  readonly unreadTrigger: TriggerCell | undefined;
  /** 0 takes it out of the index; blank counts as the mean of the weights that are given, as 1 where none is. */
  readonly weight: number;
}
