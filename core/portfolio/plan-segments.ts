import { lastDay } from "../domain/day";
import { brokenLine } from "../domain/profile-table";
import { rampOrigin, type PlannedChange } from "../domain/planned-change";

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

/** The points of the line of a Table profile: the amounts planned so far of a flow, the planned readings of the others. */
function lineOf(change: PlannedChange): { readonly ends: readonly number[]; readonly values: readonly number[]; readonly first: number } | undefined {
  const { profile, table, kind, baseline } = change;
  if (profile !== "Table" || table === undefined || kind === "Milestone") return undefined;
  return kind === "Flow" ? { ends: table.ends, values: table.cumulative, first: 0 } : { ends: table.ends, values: table.planned, first: baseline };
}

/** Where the line of a Table profile stands on a day; undefined for the other profiles. */
export function lineAt(change: PlannedChange, day: number): number | undefined {
  const line = lineOf(change);
  return line === undefined ? undefined : brokenLine(line.ends, line.values, rampOrigin(change), line.first, day);
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
  const { ends, values, first } = line;
  const start = rampOrigin(change);
  const segments: PlanSegment[] = [];
  const add = (from: number, until: number, lineFrom: number, lineTo: number, valueFrom: number, valueTo: number): void => {
    if (until > from) segments.push({ from, until, lineFrom, lineTo, valueFrom, valueTo });
  };
  const level = (from: number, until: number, value: number): void => add(from, until, from, from + 1, value, value);
  level(0, ends.length === 0 ? endOfDays : start + 1, first);
  const firstAfter = ends.findIndex((end) => end > start);
  if (ends.length === 0) return segments;
  const last = ends.length - 1;
  if (firstAfter >= 0) {
    for (let index = firstAfter; index <= last; index++) {
      const [lineFrom, valueFrom] = index === 0 ? [start, first] : [ends[index - 1] as number, values[index - 1] as number];
      add(Math.max(lineFrom, start + 1), ends[index] as number, lineFrom, ends[index] as number, valueFrom, values[index] as number);
    }
  }
  level(Math.max(ends[last] as number, start + 1), endOfDays, values[last] as number);
  return segments;
}
