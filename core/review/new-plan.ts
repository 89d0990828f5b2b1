import { say } from "../words/say";
import { planExamples } from "../examples/plan-example";
import { blankTables } from "../template/template";
import { settingColumns } from "../reading/plan-settings";
import type { NewTable, PlanUpdate } from "../port/workbook";
import { withSetting } from "../template/with-setting";
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
  kind === "blank" ? setUpTables(say`Benefits realization plan`, withPlanId(blankTables(), planId)) : setUpExample(planExamples[kind]);

const withPlanId = (tables: readonly NewTable[], planId: string | undefined): readonly NewTable[] =>
  planId === undefined ? tables : withSetting(tables, settingColumns.planId.header, planId);
