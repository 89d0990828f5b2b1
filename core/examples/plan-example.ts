import type { NewTable } from "../port/workbook";
import { crm } from "./crm/crm";
import type { PlanExample } from "./entries";
import { exampleTables } from "./example-tables";
import { hospital } from "./hospital/hospital";
import { renewable } from "./renewable/renewable";

export type { PlanExample } from "./entries";

/** The example plans, each complete but for a few honest mistakes that the plan check is to find. */
export const planExamples: { readonly [Name in PlanExample["name"]]: PlanExample } = { crm, hospital, renewable };

/** The tables of an example plan by its name. */
export const examplePlan = (name: PlanExample["name"]): readonly NewTable[] => exampleTables(planExamples[name]);
