import { inOrder, recordsDrop } from "../reading/approved-plans";
import type { Plan } from "../reading/plan";
import { isoDate } from "../domain/day";
import { notedSeal, notedWho } from "../record/seal";

/** Which baseline the board is shown the plan against and which review was held last, each by whom and when; what they were sealed as stands in their words. */
export const approvedLine = (plan: Plan): readonly string[] => [...baselineLine(plan), ...reviewLine(plan)];

function reviewLine({ reviews, statusDate }: Plan): readonly string[] {
  const done = reviews.flatMap(({ name, doneOn, outcome }) =>
    name === undefined || doneOn === undefined || doneOn > statusDate ? [] : [{ name, doneOn, outcome }],
  );
  const last = done.reduce<(typeof done)[number] | undefined>((latest, review) => (review.doneOn >= (latest?.doneOn ?? 0) ? review : latest), undefined);
  if (last === undefined) return [];
  const who = notedWho(last.outcome ?? "");
  const seal = notedSeal(last.outcome ?? "");
  return [`"${last.name}" done on ${isoDate(last.doneOn)}${who === undefined ? "" : ` by ${who}`}${seal === undefined ? "" : `, sealed ${seal}`}.`];
}

function baselineLine(plan: Plan): readonly string[] {
  const rows = inOrder(plan).filter((row) => !recordsDrop(row));
  const last = rows[rows.length - 1];
  if (last?.name === undefined || last.takenOn === undefined) return [];
  const by = last.approvedBy === undefined ? "" : `, approved by ${last.approvedBy}`;
  const seal = notedSeal(last.reason ?? "");
  return [`Baseline "${last.name}" of ${isoDate(last.takenOn)}${by}${seal === undefined ? "" : `, sealed ${seal}`}.`];
}
