import { isoDate, type FileState } from "#core";
import { readRegistry, type RegisteredPlan } from "../store/registry";
import type { Store } from "../store/store";
import { textOf } from "./board-rows";
import { reviewDates } from "./read-board";

export interface PlanList {
  readonly reviewDates: readonly string[];
  readonly plans: readonly RegisteredPlan[];
  /** Files that are not counted, with the reason. */
  readonly files: readonly { readonly path: string; readonly state: FileState; readonly says: string }[];
}

export async function readPlanList(store: Store): Promise<PlanList> {
  const { plans } = await readRegistry(store);
  const dates = await reviewDates(store);
  const files = await store.rows("select path, state, trouble from files where state <> 'counted' order by path");
  return {
    reviewDates: dates.map(isoDate),
    plans: [...plans.values()].filter(({ state }) => state !== "forgotten"),
    files: files.map((row) => ({ path: textOf(row["path"]) ?? "", state: row["state"] as FileState, says: textOf(row["trouble"]) ?? "" })),
  };
}
