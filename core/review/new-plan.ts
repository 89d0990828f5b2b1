import { examplePlan, planExamples } from "../examples/plan-example";
import { startPage } from "../pages/start-page";
import { withUnitFormats } from "../template/plan-formats";
import { blankTables } from "../template/template";
import type { PlanUpdate } from "../port/workbook";

/** What a new plan may be filled with. */
export const planKinds = ["blank", "crm", "hospital", "renewable"] as const;
export type PlanKind = (typeof planKinds)[number];

/** What sets up a plan in a workbook: its tables where the workbook has none of that name, and a sheet that explains them. */
export function newPlan(kind: PlanKind): PlanUpdate {
  const newTables = withUnitFormats(kind === "blank" ? blankTables() : examplePlan(kind));
  const title = kind === "blank" ? "Benefits realization plan" : planExamples[kind].title;
  return { newTables, tables: [], sheets: [startPage(title, newTables)] };
}
