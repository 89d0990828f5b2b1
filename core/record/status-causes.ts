import { emptyPrint } from "../domain/prints";
import { idKey } from "../parsing/text";
import { readingsOf } from "../reading/measurement-log";
import { leavesBelow, type Standing } from "../standing/standing";
import { causeOf, causeOfLeftOut, causeOfStatus, type MoveCause, type Touched } from "./move-causes";
import { monthsAsTold } from "./left-out-readings";
import { isSameMonth } from "./month-readings";
import { isReplanned, newReadings, type Move, type Moves } from "./moves";
import { recordedPlan } from "./plan-terms";
import { isReadOtherwise, readingsThen, type ReadingsTold } from "./readings-then";

/** A parent moves by what its leaves moved by. */
export function statusCause(moves: Moves, { place, isReplanned: isOther }: Move): MoveCause {
  const { standings } = moves;
  const position = moves.benefits.positions[place] as number;
  const standing = standings[position] as Standing;
  if (standing.benefit.children.length === 0) return leafCause(moves, position, isOther ? moves.terms(moves.benefits.keys[place] as string) : "");
  const leaves = leavesBelow(standings, position).filter((leaf) => !moves.then.says(lineThen(moves, leaf), "status", (standings[leaf] as Standing).status));
  const causes = leaves.map((leaf) => leafCause(moves, leaf, moves.terms(idKey((standings[leaf] as Standing).benefit.id))));
  if (causes.length === 0) return causeOf(touched(moves, position));
  const has = (word: string): boolean => causes.some((cause) => cause.includes(word));
  return causeOf({ readings: has("readings"), plan: has("plan") });
}

function leafCause(moves: Moves, position: number, recorded: string): MoveCause {
  const known = moves.causes.get(position);
  if (known !== undefined) return known;
  const standing = moves.standings[position] as Standing;
  const { change } = standing.benefit;
  const then = recorded === "" || change === undefined ? undefined : recordedPlan(recorded, change);
  const told = readingsTold(moves, position);
  const readings = readingsOf(moves.plan.measurements, position);
  const cause =
    told !== undefined && isLeftOut(moves, position, told)
      ? causeOfLeftOut(standing, touched(moves, position), readings, told.on)
      : causeOfStatus(standing, touched(moves, position), then, told && readingsThen(readings, told));
  moves.causes.set(position, cause);
  return cause;
}

/** Whether a benefit, or any below it, has other readings or another plan than at the review before. */
export function touched(moves: Moves, position: number): Touched {
  if ((moves.standings[position] as Standing).benefit.children.length === 0) return touchedItself(moves, position);
  const all = [position, ...leavesBelow(moves.standings, position)].map((place) => touchedItself(moves, place));
  return { readings: all.some(({ readings }) => readings), plan: all.some((each) => each.plan) };
}

function touchedItself(moves: Moves, position: number): Touched {
  const place = moves.places[position] as number;
  const told = readingsTold(moves, position);
  const hasNew = newReadings(moves, position) > 0;
  if (told !== undefined && isLeftOut(moves, position, told)) return { readings: hasNew, plan: true };
  const isOther = told !== undefined && isReadOtherwise(readingsOf(moves.plan.measurements, position), told);
  return { readings: isOther || hasNew, plan: place < 0 || isReplanned(moves, place, moves.lines[place] as number) };
}

/**
 * Whether other readings count than at the review before, though the log holds what that was told: by a change of the plan they are left out now, or
 * are no more.
 */
function isLeftOut(moves: Moves, position: number, { isPrint, on, months }: ReadingsTold): boolean {
  if (isPrint) return false;
  const log = moves.log();
  if (log.isUnreadable) return true;
  const place = moves.places[position] as number;
  const line = moves.lines[place] as number;
  const mayBe = log.leftOut.has(position) || moves.then.isPrint(line, "readingsPrint", emptyPrint) || isReplanned(moves, place, line);
  const all = mayBe ? months() : undefined;
  if (all === undefined) return false;
  const told = new Map([...all].map((month) => [month.month, month]));
  const now = monthsAsTold(log, position, on, told);
  const isAsTold = now.every((month) => {
    const then = told.get(month.month);
    return then !== undefined && isSameMonth(then, month) && then.validatedBy === month.validatedBy;
  });
  return isAsTold && now.length === told.size;
}

/** What the review before told of the readings of a benefit; undefined where it did not tell of it. */
function readingsTold({ places, lines, then, benefits, readings, previous, months }: Moves, position: number): ReadingsTold | undefined {
  const place = places[position] as number;
  const line = place < 0 ? -1 : (lines[place] as number);
  if (line < 0) return undefined;
  return {
    on: previous,
    isPrint: then.isPrint(line, "readingsPrint", readings.closed[place] as number),
    validated: then.text(line, "validated"),
    months: () => months?.(benefits.keys[place] as string).values(),
  };
}

/** The line of a benefit then; of one whose ID stands twice, that of the first. */
function lineThen({ places, lines, then, standings }: Moves, position: number): number {
  const place = places[position] as number;
  return place >= 0 ? (lines[place] as number) : then.lineOf(idKey((standings[position] as Standing).benefit.id));
}
