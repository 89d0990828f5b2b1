import type { Day } from "../domain/day";
import type { MeasurementLog } from "../reading/measurement-log";
import { emptyPrint, halvesOf, printWithReadings } from "../domain/prints";

/** What was read of the benefits that a review tells of, by their place among them. */
export interface ReadingsNow {
  /** The print of all readings up to the status date, and of those up to the review before, by which they were closed. */
  readonly all: Int32Array;
  readonly closed: Int32Array;
  /** The place in the log behind the last reading up to the one day and up to the other. */
  readonly ends: Int32Array;
  readonly closedEnds: Int32Array;
}

/** One pass over the log for all that the record asks of it. */
export function readingsNow({ days, actuals, starts }: MeasurementLog, positions: Int32Array, upTo: Day, closedOn: Day): ReadingsNow {
  const count = positions.length;
  const [all, closed, ends, closedEnds] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const closedUpTo = Math.min(closedOn, upTo);
  const [dayHalves, actualHalves] = [halvesOf(days), halvesOf(actuals)];
  for (let place = 0; place < count; place++) {
    const position = positions[place] as number;
    const end = starts[position + 1] as number;
    const start = starts[position] as number;
    // Most were closed long ago, so the last is looked at first.
    let last = end;
    while (last > start && (days[last - 1] as number) > upTo) last--;
    let closedEnd = last;
    while (closedEnd > start && (days[closedEnd - 1] as number) > closedUpTo) closedEnd--;
    closed[place] = printWithReadings(emptyPrint, dayHalves, actualHalves, start, closedEnd);
    closedEnds[place] = closedEnd;
    all[place] = printWithReadings(closed[place] as number, dayHalves, actualHalves, closedEnd, last);
    ends[place] = last;
  }
  return { all, closed, ends, closedEnds };
}
