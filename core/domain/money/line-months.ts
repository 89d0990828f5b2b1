import { monthAt, type MonthSpan } from "../month-span";

/**
 * Adds the area under a straight line between two days to the months that it lies in, in years (a day by the length of its
 * calendar year) times `perYear`. A month reaches to before the first day of the next.
 */
export function addLine(into: Float64Array, span: MonthSpan, from: number, first: number, to: number, last: number, perYear: number): void {
  if (first === 0 && last === 0) return;
  const { ends, yearLengths } = span;
  let day = from;
  let value = first;
  for (let month = monthAt(span, from); day < to; month++) {
    const next = month + 1 < ends.length ? (ends[month] as number) + 1 : to;
    const end = next < to ? next : to;
    const reached = end === to ? last : first + ((last - first) * (end - from)) / (to - from);
    into[month] = (into[month] as number) + ((((value + reached) / 2) * (end - day)) / (yearLengths[month] as number)) * perYear;
    day = end;
    value = reached;
  }
}
