import { isoDate, type Day } from "../domain/day";
import type { MoveCause } from "./move-causes";
import type { Since, ThenNow } from "./moved-since";
import type { TermChange } from "./plan-terms";
import type { Recorded } from "./record-review";
import { sinceLine } from "./since-words";

/** What moved since an earlier review, for machines: days as ISO dates, unknown as null. */
export interface SinceResult {
  /** The status date of the review that is compared with. */
  readonly previous: string;
  /** All of it in a sentence. */
  readonly said: string;
  /** Benefits in both of which something moved, those first whose status moved for the worse. */
  readonly moved: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: ThenNow<string>;
    readonly cause: MoveCause;
    readonly forecast: ThenNow<number | null>;
    readonly forecastDue: ThenNow<string | null>;
    readonly moneyClaimed: ThenNow<number | null>;
    readonly moneyValidated: ThenNow<number | null>;
    readonly newReadings: number;
    readonly planChanges: readonly TermChange[];
    readonly isRebaselined: boolean;
  }[];
  readonly added: Since["added"];
  readonly gone: Since["gone"];
  readonly plan: Readonly<Record<"index" | "cappedIndex" | "coverage" | "pessimisticIndex", ThenNow<number | null>>>;
  readonly money: Since["money"];
}

/** The record as it is once this review is written. */
export interface RecordResult {
  /** How many reviews it holds. */
  readonly reviews: number;
  /** The status date of the last of them, and its seal whole. */
  readonly statusDate: string;
  readonly seal: string;
}

export const sinceResult = ({ since }: Recorded): SinceResult | null =>
  since === undefined
    ? null
    : {
        previous: isoDate(since.previous),
        said: sinceLine(since),
        moved: since.moved.map(({ id, name, status, cause, forecast, forecastDue, moneyClaimed, moneyValidated, newReadings, planChanges, isRebaselined }) => ({
          id,
          name,
          status,
          cause,
          forecast,
          forecastDue: { then: dayOrNull(forecastDue.then), now: dayOrNull(forecastDue.now) },
          moneyClaimed,
          moneyValidated,
          newReadings,
          planChanges,
          isRebaselined,
        })),
        added: since.added,
        gone: since.gone,
        plan: since.plan,
        money: since.money,
      };

export const recordResult = ({ last, reviewCount }: Recorded): RecordResult | null =>
  last === undefined ? null : { reviews: reviewCount, statusDate: isoDate(last.statusDate), seal: last.seal };

const dayOrNull = (day: Day | null): string | null => (day === null ? null : isoDate(day));
