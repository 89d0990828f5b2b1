import { inOrder, recordsDrop } from "../reading/approved-plans";
import type { Plan } from "../reading/plan";
import { isoDate } from "../domain/day";
import { notedSeal, notedWho } from "../record/seal";
import { say } from "../words/say";

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
  const [name, day] = [last.name, isoDate(last.doneOn)];
  if (seal === undefined) return [who === undefined ? say`"${name}" done on ${day}.` : say`"${name}" done on ${day} by ${who}.`];
  return [who === undefined ? say`"${name}" done on ${day}, sealed ${seal}.` : say`"${name}" done on ${day} by ${who}, sealed ${seal}.`];
}

function baselineLine(plan: Plan): readonly string[] {
  const rows = inOrder(plan).filter((row) => !recordsDrop(row));
  const last = rows[rows.length - 1];
  if (last?.name === undefined || last.takenOn === undefined) return [];
  const seal = notedSeal(last.reason ?? "");
  const [name, day, by] = [last.name, isoDate(last.takenOn), last.approvedBy];
  if (seal === undefined) return [by === undefined ? say`Baseline "${name}" of ${day}.` : say`Baseline "${name}" of ${day}, approved by ${by}.`];
  return [by === undefined ? say`Baseline "${name}" of ${day}, sealed ${seal}.` : say`Baseline "${name}" of ${day}, approved by ${by}, sealed ${seal}.`];
}
