import { isoDate, type FileState } from "#core";
import { readRegistry, type RegisteredPlan } from "../store/registry";
import type { Store } from "../store/store";
import { reviewDates } from "./read-board";
import { uncountedFiles } from "./uncounted-files";

export interface PlanList {
  readonly reviewDates: readonly string[];
  readonly registered: number;
  /** How many of them have a file that is there and can be read. */
  readonly present: number;
  readonly plans: readonly RegisteredPlan[];
  /** Files that are not counted, with the reason. */
  readonly files: readonly { readonly path: string; readonly state: FileState; readonly says: string }[];
}

export async function readPlanList(store: Store): Promise<PlanList> {
  const { plans } = await readRegistry(store);
  const dates = await reviewDates(store);
  const registered = [...plans.values()].filter(({ state }) => state !== "forgotten");
  return {
    reviewDates: dates.map(isoDate),
    registered: registered.length,
    present: registered.filter(({ state }) => state === "present").length,
    plans: registered,
    files: await uncountedFiles(store),
  };
}
