import { planExamples } from "../examples/plan-example";
import { blankTables } from "../template/template";
import { settingColumns } from "../reading/plan-settings";
import { settings } from "../tables/settings";
import type { NewTable, PlanUpdate } from "../port/workbook";
import { setUpExample, setUpTables } from "./set-up-tables";

/** What a new plan may be filled with. */
export const planKinds = ["blank", "crm", "hospital", "renewable"] as const;
export type PlanKind = (typeof planKinds)[number];

/**
 * What sets up a plan in a workbook: its tables where the workbook has none of that name, and a sheet that explains them.
 *
 * @param planId the ID that is proposed for a blank plan, which is to stay
 */
export const newPlan = (kind: PlanKind, planId?: string): PlanUpdate =>
  kind === "blank" ? setUpTables("Benefits realization plan", withPlanId(blankTables(), planId)) : setUpExample(planExamples[kind]);

function withPlanId(tables: readonly NewTable[], planId: string | undefined): readonly NewTable[] {
  if (planId === undefined) return tables;
  const header = settingColumns.planId.header;
  return tables.map((table) =>
    table.name === settings.name ? { ...table, rows: table.rows.map((row) => (row[0] === header ? [header, planId, ...row.slice(2)] : row)) } : table,
  );
}
