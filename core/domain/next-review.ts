import { lastDay, type Day } from "./day";

/** What is known of a sustainment action's reviews. */
export interface ReviewTerms {
  readonly handoverDate?: Day | undefined;
  readonly acceptedOn?: Day | undefined;
  readonly lastReview?: Day | undefined;
  /** Days from one review to the next. */
  readonly reviewEvery?: number | undefined;
  /** End of the benefit. */
  readonly benefitEnd?: Day | undefined;
}

/** The day of an action's next review, counted from the last one, before the first from its acceptance, else from its handover (method §10); none beyond the calendar's end, nor after the benefit's. */
export function nextReview({ handoverDate, acceptedOn, lastReview, reviewEvery, benefitEnd = lastDay }: ReviewTerms): Day | undefined {
  const last = lastReview ?? acceptedOn ?? handoverDate;
  if (last === undefined || reviewEvery === undefined || reviewEvery <= 0) return undefined;
  const due = last + Math.round(reviewEvery);
  return due <= Math.min(benefitEnd, lastDay) ? due : undefined;
}
