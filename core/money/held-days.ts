import { countedReadings } from "../domain/readings";
import { readingInterval } from "../domain/reading-interval";
import type { Standing } from "../standing/standing";

/** For how many days a reading of a benefit is current: its Frequency or, where that is blank, what its readings show. */
export function heldDays({ benefit, progress, readings, day }: Standing): number {
  if (progress === undefined) return 0;
  return readingInterval(readings, countedReadings(progress.change, readings, day), benefit.row.frequency);
}
