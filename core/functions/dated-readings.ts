import { InvalidInput } from "../domain/invalid-input";
import type { Series } from "./argument";

/** The numbers of a series, blanks passed over. */
export const compact = (values: Series): number[] => values.filter((value): value is number => value !== undefined);

/** Days and values of the cells where there is a value. */
export interface DatedReadings {
  readonly days: readonly number[];
  readonly values: readonly number[];
}

/**
 * Puts dates and values together, in order of time or as given; a value without a date is refused, a date without a value
 * passed over. In order of time there is one reading a day: a later cell replaces an earlier one.
 */
export function datedReadings(dates: Series, values: Series, what: string, order: "in order of time" | "as given" = "in order of time"): DatedReadings {
  if (dates.length !== values.length) throw new InvalidInput("value", `There are ${dates.length} dates for ${values.length} ${what}s`);
  const places: number[] = [];
  values.forEach((value, place) => {
    if (value === undefined) return;
    if (dates[place] === undefined) throw new InvalidInput("value", `The ${what} in cell ${place + 1} has no date`);
    places.push(place);
  });
  if (order === "in order of time") places.sort((a, b) => (dates[a] as number) - (dates[b] as number) || a - b);
  const kept = order === "as given" ? places : places.filter((place, position) => dates[place] !== dates[places[position + 1] ?? -1]);
  return { days: kept.map((place) => dates[place] as number), values: kept.map((place) => values[place] as number) };
}
