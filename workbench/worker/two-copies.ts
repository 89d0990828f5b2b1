import {
  comparePlans,
  comparisonPage,
  MergeImpossible,
  mergeConflictsSheet,
  say,
  told,
  mergeWords,
  readTables,
  WorkbookTrouble,
  type ComparisonPage,
  type Merge,
  type PlanSnapshot,
} from "#core";
import { SessionTrouble } from "../../session/session";
import { dayOfText } from "../../session/verbs";
import { mergerOf, type CopyFile } from "../../xlsx-file/merge-workbooks";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import type { OpenPlan } from "./open-plan";
import type { Merged } from "./protocol";

/** How another copy differs from the plan that is open. `day` is the status date that the pane gave, "2026-10-31"; left out, that of the copies. */
export async function comparisonOf(open: PlanSnapshot, openName: string, copy: CopyFile, day: string | undefined): Promise<ComparisonPage> {
  const other = (await openXlsx(copy.bytes)).read(readTables);
  if (other.tables.length === 0) throw new WorkbookTrouble("gone", say`There is no plan in ${copy.name}, so there is nothing to compare.`);
  return comparisonPage(comparePlans(open, other, dayOfText(day)), openName, copy.name);
}

/** Brings another copy together with the plan that is open, as one step. */
export async function mergeIn(plan: OpenPlan, openName: string, base: CopyFile, copy: CopyFile): Promise<Merged> {
  const bringIn = await mergerOf(base, copy, { base: base.name, a: openName, b: copy.name });
  let merge: Merge | undefined;
  try {
    plan.change((file, workbook) => (merge = bringIn(file, workbook, openName)));
  } catch (error) {
    if (error instanceof MergeImpossible) throw new SessionTrouble("plan", error.message);
    throw error;
  }
  if (merge === undefined) throw new Error("The copy was not brought in.");
  return { words: mergeWords(merge, openName, copy.name), ...(merge.conflicts.length > 0 ? { conflictsOn: told(mergeConflictsSheet) } : {}) };
}
