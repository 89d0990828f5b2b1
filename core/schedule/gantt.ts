import { daysPerMonth } from "../domain/day";
import { daysLate, expectedFinish, isDone } from "../domain/activity-status";
import type { ActivityRow } from "../reading/plan";

/**
 * One bar of the Gantt chart in stacked lengths, in months: what is drawn from left to right. A length is null where nothing
 * is drawn. The status date shows as a tick before or after the bar, so that the ticks of all rows make a line behind the bars.
 */
export interface GanttBar {
  readonly name: string;
  readonly blankBefore: number | null;
  readonly tickBefore: number | null;
  readonly blankBetween: number | null;
  readonly done: number | null;
  readonly toDo: number | null;
  readonly milestone: number | null;
  readonly late: number | null;
  readonly blankAfter: number | null;
  readonly tickAfter: number | null;
}

export interface Gantt {
  /** The day that months count from: the first day of the first bar. */
  readonly from: number;
  readonly bars: readonly GanttBar[];
  /** Activities that the chart has no room for. */
  readonly leftOutCount: number;
  /** How many are later than approved, with those that the chart has no room for. */
  readonly lateCount: number;
}

/** The most bars that can be told apart on a page. */
const mostBars = 24;
/** Months: how long a milestone is drawn, and how thick the line of the status date. */
const milestoneLength = 0.25;
const tickLength = 0.08;

/** The bars of the activities in the order of their starts; where there are too many, the open ones come first. */
export function gantt(activities: readonly ActivityRow[], day: number): Gantt | undefined {
  const drawable = activities.filter((row) => finishesOf(row, day) !== undefined);
  if (drawable.length === 0) return undefined;
  const byStart = (rows: readonly ActivityRow[]): readonly ActivityRow[] => [...rows].sort((a, b) => startOf(a, day) - startOf(b, day));
  const open = drawable.filter((row) => !isDone(row, day));
  const shown =
    drawable.length <= mostBars
      ? drawable
      : [
          ...byStart(open),
          ...byStart(drawable)
            .filter((row) => isDone(row, day))
            .reverse(),
        ].slice(0, mostBars);
  const from = shown.reduce((first, row) => Math.min(first, startOf(row, day)), day);
  return {
    from,
    bars: byStart(shown).map((row) => bar(row, day, from)),
    leftOutCount: drawable.length - shown.length,
    lateCount: drawable.filter((row) => (daysLate(row, day) ?? 0) > 0).length,
  };
}

interface Finishes {
  readonly approved: number;
  readonly expected: number;
}

function finishesOf(row: ActivityRow, day: number): Finishes | undefined {
  const expected = expectedFinish(row, day);
  return expected === undefined ? undefined : { approved: row.baselineFinish ?? expected, expected };
}

/** A milestone is a point in time, whatever its Start says. */
const isPoint = (row: ActivityRow, { approved }: Finishes): boolean => row.type === "Milestone" || row.start === undefined || row.start >= approved;

function startOf(row: ActivityRow, day: number): number {
  const finishes = finishesOf(row, day);
  if (finishes === undefined) return Infinity;
  return isPoint(row, finishes) ? Math.min(finishes.approved, finishes.expected) : (row.start as number);
}

function bar(row: ActivityRow, day: number, from: number): GanttBar {
  const finishes = finishesOf(row, day) as Finishes;
  const at = (on: number): number => (on - from) / daysPerMonth;
  const point = isPoint(row, finishes);
  const start = at(startOf(row, day));
  const bodyEnd = point ? start + milestoneLength : Math.max(at(Math.min(finishes.approved, finishes.expected)), start + milestoneLength);
  const end = Math.max(bodyEnd, at(finishes.expected));
  const today = at(day);
  const share = isDone(row, day) ? 1 : (row.complete ?? 0);
  const length = (value: number): number | null => (value > 1e-9 ? value : null);
  const isBefore = today + tickLength <= start;
  const isAfter = today >= end;
  return {
    name: shortName(`${row.id === undefined ? "" : `${row.id} `}${row.name ?? ""}`),
    blankBefore: isBefore ? length(today) : length(start),
    tickBefore: isBefore ? tickLength : null,
    blankBetween: isBefore ? length(start - today - tickLength) : null,
    done: point ? null : length((bodyEnd - start) * share),
    toDo: point ? null : length((bodyEnd - start) * (1 - share)),
    milestone: point ? milestoneLength : null,
    late: length(end - bodyEnd),
    blankAfter: isAfter ? length(today - end) : null,
    tickAfter: isAfter ? tickLength : null,
  };
}

const longestName = 44;
const shortName = (name: string): string => (name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`);
