import { inOrder, recordsDrop } from "../reading/approved-plans";
import type { Plan } from "../reading/plan";
import { isoDate } from "../domain/day";
import { notedSeal } from "../record/seal";

/** Which baseline the board is shown the plan against, by whom and when; what it was sealed as stands in its reason. */
export function approvedLine(plan: Plan): readonly string[] {
  const rows = inOrder(plan).filter((row) => !recordsDrop(row));
  const last = rows[rows.length - 1];
  if (last?.name === undefined || last.takenOn === undefined) return [];
  const by = last.approvedBy === undefined ? "" : `, approved by ${last.approvedBy}`;
  const seal = notedSeal(last.reason ?? "");
  return [`Baseline "${last.name}" of ${isoDate(last.takenOn)}${by}${seal === undefined ? "" : `, sealed ${seal}`}.`];
}
