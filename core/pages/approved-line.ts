import { inOrder, recordsDrop } from "../reading/approved-plans";
import type { Plan } from "../reading/plan";
import { isoDate } from "../domain/day";

/** Which baseline the board is shown the plan against, by whom and when; what it was sealed as stands in its reason. */
export function approvedLine(plan: Plan): readonly string[] {
  const rows = inOrder(plan).filter((row) => !recordsDrop(row));
  const last = rows[rows.length - 1];
  if (last?.name === undefined || last.takenOn === undefined) return [];
  const by = last.approvedBy === undefined ? "" : `, approved by ${last.approvedBy}`;
  const seal = sealIn(last.reason ?? "");
  return [`Baseline "${last.name}" of ${isoDate(last.takenOn)}${by}${seal === undefined ? "" : `, sealed ${seal}`}.`];
}

/** How a frozen row names the seal of the record that was approved with it. */
export const sealNote = (shownSeal: string): string => `Record sealed ${shownSeal}`;

const sealIn = (reason: string): string | undefined => /\bRecord sealed ([0-9a-f]{12})\b/.exec(reason)?.[1];
