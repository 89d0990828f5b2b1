import type { Day } from "../day";
import { monthAt, type MonthSpan } from "../month-span";

/** Adds an amount to the months from one day to another, both belonging, by their days. */
export function addEvenly(into: Float64Array, span: MonthSpan, from: Day, to: Day, amount: number): void {
  const { ends } = span;
  const last = monthAt(span, to);
  let day = from;
  for (let month = monthAt(span, from); month <= last; month++) {
    const next = month === last ? to + 1 : (ends[month] as number) + 1;
    into[month] = (into[month] as number) + (amount * (next - day)) / (to + 1 - from);
    day = next;
  }
}
