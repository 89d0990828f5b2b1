import { activities } from "./activities";
import { alignment } from "./alignment";
import { baselines } from "./baselines";
import { benefits } from "./benefits";
import { measurements } from "./measurements";
import { objectives } from "./objectives";
import { profile } from "./profile";
import { resources } from "./resources";
import { reviews } from "./reviews";
import { roles } from "./roles";
import { settings } from "./settings";
import { sustainment } from "./sustainment";

/** All tables of a plan, in the order of their sheets (method §1). */
export const planTables = {
  benefits,
  measurements,
  profile,
  activities,
  roles,
  resources,
  objectives,
  alignment,
  sustainment,
  reviews,
  baselines,
  settings,
} as const;

export type PlanTables = typeof planTables;

/** The names that a host is asked to read. */
export const planTableNames: readonly string[] = Object.values(planTables).map((table) => table.name);
