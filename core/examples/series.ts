import { addMonths, dayOf, endOfMonth } from "../domain/day";
import type { IsoMonth, MeasurementEntry } from "./entries";

/** Where a series of readings comes from and how far it is validated. */
export interface SeriesOrigin {
  readonly source: string;
  readonly enteredBy: string;
  /** Who validates, and up to which month that is done; left out, nothing is validated. */
  readonly validatedBy?: string;
  readonly validatedThrough?: IsoMonth;
  /** Remarks on single months. */
  readonly notes?: Readonly<Record<IsoMonth, string>>;
}

/** Days from a month's end until its figure is validated. */
const validationDays = 12;

/** One reading at the end of each month from `first` on; null where a month was left out. */
export const monthly = (benefitId: string, first: IsoMonth, actuals: readonly (number | null)[], origin: SeriesOrigin): readonly MeasurementEntry[] =>
  series(benefitId, first, 1, actuals, origin);

/** One reading at the end of every third month from `first` on. */
export const quarterly = (benefitId: string, first: IsoMonth, actuals: readonly (number | null)[], origin: SeriesOrigin): readonly MeasurementEntry[] =>
  series(benefitId, first, 3, actuals, origin);

function series(benefitId: string, first: IsoMonth, step: number, actuals: readonly (number | null)[], origin: SeriesOrigin): readonly MeasurementEntry[] {
  const { source, enteredBy, validatedBy, validatedThrough, notes } = origin;
  const start = monthEnd(first);
  const lastValidated = validatedThrough === undefined ? -Infinity : monthEnd(validatedThrough);
  const noteOn = new Map(Object.entries(notes ?? {}).map(([month, note]) => [monthEnd(month as IsoMonth), note]));
  return actuals.flatMap((actual, index) => {
    if (actual === null) return [];
    const date = endOfMonth(addMonths(start, index * step));
    const note = noteOn.get(date);
    return {
      benefitId,
      date,
      actual,
      source,
      enteredBy,
      ...(validatedBy === undefined || date > lastValidated ? {} : { validatedBy, validatedOn: date + validationDays }),
      ...(note === undefined ? {} : { note }),
    };
  });
}

function monthEnd(month: IsoMonth): number {
  const [year, monthOfYear] = month.split("-").map(Number) as [number, number];
  return endOfMonth(dayOf(year, monthOfYear, 1));
}
