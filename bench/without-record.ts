import type { PlanSnapshot, PlanUpdate } from "#core";
import type { Day } from "../core/domain/day";
import { reviewPages } from "../core/pages/review-pages";
import type { Recorded } from "../core/record/record-review";
import { reviewing } from "../core/review/review";
import { reviewResult } from "../core/review/review-result";
import { syntheticStatusDate } from "./synthetic-plan";

const noRecord: Recorded = {
  findings: [],
  since: undefined,
  reviews: undefined,
  reviewCount: 0,
  open: [],
  hasCorrections: false,
  last: undefined,
  lastOn: undefined,
};

/** All that a review finds out that keeps no record. */
export function allWithout(plan: PlanSnapshot): readonly unknown[] {
  const { review, reviewed } = reviewing(plan, syntheticStatusDate);
  const { tables } = review.update;
  return [tables, reviewPages(reviewed, noRecord, tables), review.findings, ...(Object.values(reviewResult(reviewed, noRecord)) as unknown[])];
}

/** What a review that keeps no record would write. */
export function updateWithout(plan: PlanSnapshot, statusDate: Day = syntheticStatusDate): PlanUpdate {
  const { review, reviewed } = reviewing(plan, statusDate);
  const { tables } = review.update;
  return { newTables: [], tables, sheets: reviewPages(reviewed, noRecord, tables) };
}
