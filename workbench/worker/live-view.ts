import { readTables, ReviewImpossible, reviewPlan, type PlanWorkbook } from "#core";
import { lookVerb } from "../../session/verbs";
import type { Reviewed } from "../../session/session";
import type { Live } from "./protocol";

/**
 * How the plan of a workbook stands now, with what a review would write; undefined where there is none to be reviewed. `day` is the status
 * date that was asked for, "2026-10-31"; left out, the plan's own. `reviewOf` follows the plan from edit to edit.
 */
export async function liveView(workbook: PlanWorkbook, asOf: NonNullable<Reviewed["asOf"]>, day?: string, reviewOf = reviewPlan): Promise<Live | undefined> {
  const snapshot = await workbook.read(readTables);
  if (snapshot.tables.length === 0) return undefined;
  try {
    const look = lookVerb(snapshot, day, reviewOf);
    return {
      reviewed: { ...look.reviewed, asOf },
      get update() {
        return look.update;
      },
    };
  } catch (error) {
    if (error instanceof ReviewImpossible) return undefined;
    throw error;
  }
}
