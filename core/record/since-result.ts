import { askedFor } from "../domain/asked-for";
import { isoDate, type Day } from "../domain/day";
import type { MovedBenefit, Since } from "./moved-since";
import type { ThenNow } from "./moves";
import { dayFields } from "./record-text";
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
    : askedFor<SinceResult>({
        previous: () => isoDate(since.previous),
        said: () => sinceLine(since),
        moved: () => since.moved.map(movedResult(daysOrNull())),
        added: () => since.added,
        gone: () => since.gone,
        plan: () => since.plan,
        money: () => since.money,
      });

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

/** Each key by itself: of 10,000 benefits a copy of all but some takes longer than all else. */
const movedResult =
  (day: (day: Day | null) => string | null) =>
  (moved: MovedBenefit): MovedResult => ({
    id: moved.id,
    name: moved.name,
    status: moved.status,
    cause: moved.cause,
    forecast: moved.forecast,
    moneyClaimed: moved.moneyClaimed,
    moneyValidated: moved.moneyValidated,
    newReadings: moved.newReadings,
    planChanges: moved.planChanges,
    isRebaselined: moved.isRebaselined,
    forecastDue: { then: day(moved.forecastDue.then), now: day(moved.forecastDue.now) },
  });

function daysOrNull(): (day: Day | null) => string | null {
  const written = dayFields();
  return (day) => (day === null ? null : written(day));
}
