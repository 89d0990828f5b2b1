import { askedFor } from "../domain/asked-for";
import { isoDate, type Day } from "../domain/day";
import type { MovedBenefit, Since, ThenNow } from "./moved-since";
import type { Recorded } from "./record-review";
import { sinceLine } from "./since-words";

/** A benefit that moved, with its days as ISO dates. */
interface MovedResult extends Omit<MovedBenefit, "position" | "forecastDue"> {
  readonly forecastDue: ThenNow<string | null>;
}

/** What moved since an earlier review, for machines: days as ISO dates, unknown as null. */
export interface SinceResult {
  /** The status date of the review that is compared with. */
  readonly previous: string;
  /** All of it in a sentence. */
  readonly said: string;
  /** Benefits in both of which something moved, those first whose status moved for the worse. */
  readonly moved: readonly MovedResult[];
  readonly added: Since["added"];
  readonly gone: Since["gone"];
  readonly plan: Since["plan"];
  readonly money: Since["money"];
}

/** The record as it is once this review is written. */
export interface RecordResult {
  /** How many reviews it holds. */
  readonly reviews: number;
  /** The status date of the last of them, and its seal whole. */
  readonly statusDate: string;
  readonly seal: string;
  /** How many changes of what earlier reviews told wait for a reason in Corrections. */
  readonly correctionsWanted: number;
}

export const sinceResult = ({ since }: Recorded): SinceResult | null =>
  since === undefined
    ? null
    : {
        previous: isoDate(since.previous),
        said: sinceLine(since),
        moved: since.moved.map(({ position: _, forecastDue: { then, now }, ...moved }) => ({
          ...moved,
          forecastDue: { then: dayOrNull(then), now: dayOrNull(now) },
        })),
        added: since.added,
        gone: since.gone,
        plan: since.plan,
        money: since.money,
      };

export function recordResult(record: Recorded): RecordResult | null {
  const { lastOn, reviewCount, open } = record;
  if (lastOn === undefined) return null;
  return askedFor<RecordResult>({
    reviews: () => reviewCount,
    statusDate: () => isoDate(lastOn),
    seal: () => record.last?.seal ?? "",
    correctionsWanted: () => open.length,
  });
}

const dayOrNull = (day: Day | null): string | null => (day === null ? null : isoDate(day));
