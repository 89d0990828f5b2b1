import type { Day } from "../domain/day";
import { idKey } from "../parsing/text";
import { eachLine, fieldNumber, fieldText } from "./record-text";
import type { RecordedReview } from "./recorded-review";

/** What the last reviews told, oldest first. */
export interface ToldHistory {
  readonly days: readonly Day[];
  readonly cappedIndex: readonly (number | null)[];
  /** The attainment of each benefit that was asked for, by ID key, a figure a day; null where it was not known or not there. */
  readonly attainment: ReadonlyMap<string, readonly (number | null)[]>;
}

/** A year of months. */
const mostReviews = 12;

/** The fields of a line of Benefits, up to the one that says the attainment. */
const attainmentField = 5;

/** The history of the benefits with these ID keys; undefined where there are fewer than two reviews. */
export function toldHistory(reviews: readonly RecordedReview[], keys: ReadonlySet<string>): ToldHistory | undefined {
  // Of two reviews of one date, as two copies brought together may have, the last counts.
  const shown = reviews.filter(({ statusDate }, place) => statusDate !== reviews[place + 1]?.statusDate).slice(-mostReviews);
  if (shown.length < 2) return undefined;
  const attainment = new Map([...keys].map((key) => [key, new Array<number | null>(shown.length).fill(null)]));
  /** The figures of the benefit by its ID as it is written, so that each is folded once. */
  const byField = new Map<string, (number | null)[] | undefined>();
  const figuresOf = (field: string): (number | null)[] | undefined => {
    if (!byField.has(field)) byField.set(field, attainment.get(idKey(fieldText(field))));
    return byField.get(field);
  };
  shown.forEach(({ cells }, place) => {
    if (keys.size === 0) return;
    // Few of the lines are of a benefit that was asked for: the others are passed over without being cut out.
    eachLine(cells.Benefits, (cell, from, to) => {
      const end = cell.indexOf(";", from);
      const figures = figuresOf(end < 0 || end > to ? "" : cell.slice(from, end));
      if (figures !== undefined) figures[place] = fieldNumber(cell.slice(from, to).split(";", attainmentField + 1)[attainmentField]);
    });
  });
  return { days: shown.map(({ statusDate }) => statusDate), cappedIndex: shown.map(({ cappedIndex }) => cappedIndex), attainment };
}
