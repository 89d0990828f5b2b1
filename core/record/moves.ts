import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../reading/measurement-log";
import type { Plan } from "../reading/plan";
import type { Standing } from "../standing/standing";
import type { MoveCause } from "./move-causes";
import { termChanges, termsField, type TermChange } from "./plan-terms";
import { figureNow, statusNow, type BenefitsNow, type MovingFigure } from "./benefits-now";
import type { BenefitsThen } from "./benefits-then";
import type { MonthLog, MonthReadings } from "./month-readings";
import type { ReadingsNow } from "./readings-now";

/** What it was and what it is; null where it was or is not known. */
export interface ThenNow<T> {
  readonly then: T;
  readonly now: T;
}

/** What a plan tells now. */
export interface Now {
  readonly plan: Plan;
  readonly standings: readonly Standing[];
  readonly rollups: Rollups;
  readonly benefits: BenefitsNow;
  /** The day of the last review, up to which what was read is told apart. */
  readonly closedOn: Day;
}

/** The same beside what an earlier review told. */
export interface Moves extends Now {
  readonly then: BenefitsThen;
  /** ID keys of benefits that were frozen anew. */
  readonly frozen: ReadonlySet<string>;
  readonly terms: (key: string) => string;
  readonly log: () => MonthLog;
  /** What it told of the months of a benefit, by ID key; undefined where the record does not tell it. */
  readonly months: ((key: string) => ReadonlyMap<string, MonthReadings>) | undefined;
  readonly previous: Day;
  /** What was read of those that are told, and by the day of that review. */
  readonly readings: ReadingsNow;
  /** By position, the place of a benefit among those that are told; −1 where it is not. */
  readonly places: Int32Array;
  /** By place among those that are told, its line then. */
  readonly lines: Int32Array;
  /** By position, once worked out. */
  readonly causes: Map<number, MoveCause>;
}

export function placesOf(count: number, { positions }: BenefitsNow): Int32Array {
  const places = new Int32Array(count).fill(-1);
  positions.forEach((position, place) => void (places[position] = place));
  return places;
}

export const standingOf = ({ standings, benefits }: Moves, place: number): Standing => standings[benefits.positions[place] as number] as Standing;

/** What of a benefit is not as it was, by its place among those that are told; what that was and is is read where it is shown. */
export interface Move {
  readonly place: number;
  readonly line: number;
  readonly newReadings: number;
  readonly isStatusMoved: boolean;
  readonly isReplanned: boolean;
  readonly isRebaselined: boolean;
}

export function moveOf(moves: Moves, place: number, line: number): Move | undefined {
  const { benefits, then, frozen } = moves;
  const readings = newReadings(moves, benefits.positions[place] as number);
  const isStatusMoved = !then.says(line, "status", statusNow(benefits, place));
  const isPlannedAnew = isReplanned(moves, place, line);
  const isRebaselined = frozen.size > 0 && frozen.has(benefits.keys[place] as string);
  // Most have not moved, so nothing is made of those.
  const isMoved = readings > 0 || isStatusMoved || isPlannedAnew || isRebaselined || isAnyFigureMoved(moves, place, line);
  return isMoved ? { place, line, newReadings: readings, isStatusMoved, isReplanned: isPlannedAnew, isRebaselined } : undefined;
}

/** Whether the plan is another: the print tells most that are the same, and what is in it but is no change of the plan is told by the terms. */
export function isReplanned(moves: Moves, place: number, line: number): boolean {
  const { then, benefits, terms } = moves;
  if (then.isPrint(line, "termsPrint", benefits.termsPrints[place] as number)) return false;
  return terms(benefits.keys[place] as string) === "" || planChanges(moves, place).length > 0;
}

const movingFigures: readonly MovingFigure[] = ["forecast", "forecastDue", "moneyClaimed", "moneyValidated"];

export const figureMove = ({ then, benefits }: Moves, place: number, line: number, what: MovingFigure): ThenNow<number | null> => ({
  then: figureThen(then, line, what),
  now: figureNow(benefits, place, what),
});

const figureThen = (then: BenefitsThen, line: number, what: MovingFigure): number | null =>
  what === "forecastDue" ? then.day(line, what) : then.number(line, what);

function isAnyFigureMoved({ then, benefits }: Moves, place: number, line: number): boolean {
  for (const what of movingFigures) if (figureThen(then, line, what) !== figureNow(benefits, place, what)) return true;
  return false;
}

export function planChanges(moves: Moves, place: number): readonly TermChange[] {
  const recorded = moves.terms(moves.benefits.keys[place] as string);
  return recorded === "" ? noChanges : termChanges(recorded, termsField(standingOf(moves, place).benefit, moves.plan));
}

/** How many readings a benefit has since the review before. */
export function newReadings({ plan, readings: { ends, closedEnds }, places, previous }: Moves, position: number): number {
  const place = places[position] as number;
  if (place >= 0) return (ends[place] as number) - (closedEnds[place] as number);
  const readings = readingsOf(plan.measurements, position);
  return readUntil(readings, plan.statusDate) - readUntil(readings, previous);
}

export const noChanges: readonly TermChange[] = [];
