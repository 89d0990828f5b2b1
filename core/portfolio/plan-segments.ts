import { lastDay } from "../domain/day";
import { rampOrigin, type PlannedChange } from "../domain/planned-change";
import { lineValue, tableLine, type TableLine } from "../domain/profile-table";

/** A stretch of the line of a Table profile: from a day on until, not with, another it runs straight between two points. */
export interface PlanSegment {
  readonly from: number;
  readonly until: number;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly valueFrom: number;
  readonly valueTo: number;
}

/** The day behind all days: what lasts is until then. */
export const endOfDays = lastDay + 1;

function lineOf(change: PlannedChange): TableLine | undefined {
  const { profile, table, kind } = change;
  return profile !== "Table" || table === undefined || kind === "Milestone" ? undefined : tableLine(table, change, rampOrigin(change));
}

/** Where the line of a Table profile stands on a day; undefined for the other profiles. */
export function lineAt(change: PlannedChange, day: number): number | undefined {
  const line = lineOf(change);
  return line === undefined ? undefined : lineValue(line, change, day);
}

/** The line in stretches, so that its place on any day is one row and one division, the same in every engine; from End on it stays where it stood then. */
export function planSegments(change: PlannedChange): readonly PlanSegment[] {
  const { end } = change;
  const stood = end === undefined ? undefined : lineAt(change, end);
  if (end === undefined || stood === undefined) return wholeLine(change);
  const open = wholeLine(change).flatMap((segment) => (segment.from < end ? [{ ...segment, until: Math.min(segment.until, end) }] : []));
  return [...open, { from: end, until: endOfDays, lineFrom: end, lineTo: end + 1, valueFrom: stood, valueTo: stood }];
}

function wholeLine(change: PlannedChange): readonly PlanSegment[] {
  const line = lineOf(change);
  if (line === undefined) return [];
  const { days, values, before } = line;
  const start = rampOrigin(change) + (change.kind === "Flow" ? 1 : 0);
  const segments: PlanSegment[] = [];
  const add = (from: number, until: number, lineFrom: number, lineTo: number, valueFrom: number, valueTo: number): void => {
    if (until > from) segments.push({ from, until, lineFrom, lineTo, valueFrom, valueTo });
  };
  const level = (from: number, until: number, value: number): void => add(from, until, from, from + 1, value, value);
  level(0, start, before);
  const last = days.length - 1;
  for (let index = 1; index <= last; index++) {
    const [lineFrom, lineTo] = [days[index - 1] as number, days[index] as number];
    add(Math.max(lineFrom, start), lineTo, lineFrom, lineTo, values[index - 1] as number, values[index] as number);
  }
  level(Math.max(days[last] as number, start), endOfDays, values[last] as number);
  return segments;
}
