import type { Day } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf, type MixedReading } from "../reading/measurement-log";
import { isSameMonth, monthOf, monthsOf, type MonthLog, type MonthReadings } from "./month-readings";

/**
 * The months of a benefit with readings up to a day, in order. What the record has of a month also stands where readings of it are left out, in
 * whose scale its plan no more counts, as long as they stand in the log as they were told: nobody changed or removed them.
 */
export function monthsAsTold(log: MonthLog, benefit: number, upTo: Day, told: ReadonlyMap<string, MonthReadings>): readonly MonthReadings[] {
  const counted = monthsOf(log, benefit, upTo);
  const leftOut = log.leftOut.get(benefit);
  if (leftOut === undefined) return counted;
  const months = new Map(counted.map((month) => [month.month, month]));
  for (const { day } of leftOut) {
    const month = monthOf(log, day);
    const recorded = told.get(month.text);
    if (day > upTo || recorded === undefined) continue;
    const standing = figuresOf(log, benefit, month.firstDay, Math.min(month.behind - 1, upTo), leftOut);
    if (isSameMonth(recorded, standing)) months.set(month.text, { ...recorded, lastDay: day });
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** What stands in the log from one day to another, counted or left out, one reading a day. */
function figuresOf(log: MonthLog, benefit: number, from: Day, to: Day, leftOut: readonly MixedReading[]): Pick<MonthReadings, "count" | "sum" | "last"> {
  const readings = readingsOf(log.measurements, benefit);
  const byDay = new Map<Day, number>();
  for (let place = readUntil(readings, from - 1); place < readUntil(readings, to); place++)
    byDay.set(readings.days[place] as number, readings.actuals[place] as number);
  for (const { day, value } of leftOut) if (day >= from && day <= to) byDay.set(day, value);
  const actuals = [...byDay].sort(([a], [b]) => a - b).map(([, value]) => value);
  return { count: actuals.length, sum: actuals.reduce((sum, value) => sum + value, 0), last: actuals[actuals.length - 1] ?? 0 };
}
