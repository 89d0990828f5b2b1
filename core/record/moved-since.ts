import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import { groupBy } from "../domain/group-by";
import { idKey } from "../parsing/text";
import type { Plan } from "../reading/plan";
import { leavesBelow, type Standing } from "../standing/standing";
import { frozenSince } from "./closed-changes";
import type { MonthReader } from "./month-readings";
import { causeOf, causeOfStatus, type MoveCause, type Touched } from "./move-causes";
import { recordedPlan, termChanges, termsField, type TermChange } from "./plan-terms";
import { fieldText, keptFigure, linesOfCells } from "./record-text";
import { recordedTerms } from "./recorded-lines";
import type { RecordedReview } from "./recorded-review";
import type { BenefitNow } from "./benefits-now";
import type { BenefitsThen } from "./benefits-then";

/** What it was and what it is; null where it was or is not known. */
export interface ThenNow<T> {
  readonly then: T;
  readonly now: T;
}

/** What of a benefit is not as the review before told it. */
export interface MovedBenefit {
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly status: ThenNow<string>;
  /** By what its status moved or, where that stands, its figures. */
  readonly cause: MoveCause;
  readonly forecast: ThenNow<number | null>;
  readonly forecastDue: ThenNow<Day | null>;
  readonly moneyClaimed: ThenNow<number | null>;
  readonly moneyValidated: ThenNow<number | null>;
  readonly newReadings: number;
  readonly planChanges: readonly TermChange[];
  readonly isRebaselined: boolean;
}

/** What moved from one review to another (method §11). */
export interface Since {
  /** The status date of the review that is compared with. */
  readonly previous: Day;
  /** Of benefits in both. Those first whose status moved, the furthest for the worse before the others. */
  readonly moved: readonly MovedBenefit[];
  readonly added: readonly { readonly id: string; readonly name: string; readonly status: string }[];
  readonly gone: readonly { readonly id: string; readonly status: string }[];
  readonly plan: Readonly<Record<"index" | "cappedIndex" | "coverage" | "pessimisticIndex", ThenNow<number | null>>>;
  /** By category. */
  readonly money: readonly ({ readonly category: string } & { readonly claimed: ThenNow<number | null>; readonly validated: ThenNow<number | null> })[];
}

interface Now {
  readonly plan: Plan;
  readonly standings: readonly Standing[];
  readonly rollups: Rollups;
  readonly months: MonthReader;
  readonly benefits: readonly BenefitNow[];
  /** ID keys of benefits of which readings before the last review were changed. */
  readonly changed: ReadonlySet<string>;
}

/** What moved since the last of the reviews before, which told `then`; `lines` has the line of each there. */
export function movedSince(now: Now, before: readonly RecordedReview[], then: BenefitsThen, lines: Int32Array): Since | undefined {
  const previous = before[before.length - 1];
  if (previous === undefined) return undefined;
  const { plan, standings, benefits, rollups } = now;
  const moves: Moves = {
    ...now,
    then,
    terms: recordedTerms(before),
    previous: previous.statusDate,
    causes: new Map(),
    places: placesOf(standings.length, benefits),
    lines,
  };
  const frozen = frozenSince(plan, previous.statusDate);
  const isLineOfNow = new Uint8Array(then.count);
  const moved: MovedBenefit[] = [];
  const added: { readonly id: string; readonly name: string; readonly status: string }[] = [];
  benefits.forEach((benefit, place) => {
    const line = lines[place] as number;
    if (line < 0) {
      added.push({ id: benefit.id, name: (standings[benefit.position] as Standing).benefit.name, status: benefit.status });
      return;
    }
    isLineOfNow[line] = 1;
    const move = moveOf(moves, benefit, line, frozen.size > 0 && frozen.has(benefit.key));
    if (move !== undefined) moved.push(move);
  });
  const gone: { readonly id: string; readonly status: string }[] = [];
  isLineOfNow.forEach((isOfNow, line) => {
    if (isOfNow === 0) gone.push({ id: then.text(line, "id"), status: then.text(line, "status") });
  });
  return {
    previous: previous.statusDate,
    moved: worstFirst(moved),
    added,
    gone,
    plan: {
      index: { then: previous.index, now: known(rollups.plan.index) },
      cappedIndex: { then: previous.cappedIndex, now: known(rollups.plan.cappedIndex) },
      coverage: { then: previous.coverage, now: known(rollups.plan.coverage) },
      pessimisticIndex: { then: previous.pessimisticIndex, now: known(rollups.plan.pessimisticIndex) },
    },
    money: moneyMoves(rollups, previous),
  };
}

interface Moves extends Now {
  readonly then: BenefitsThen;
  readonly terms: (key: string) => string;
  readonly previous: Day;
  /** By position, the place of a benefit among those that are told; −1 where it is not. */
  readonly places: Int32Array;
  /** By place among those that are told, its line then. */
  readonly lines: Int32Array;
  /** By position, once worked out. */
  readonly causes: Map<number, MoveCause>;
}

function placesOf(count: number, benefits: readonly BenefitNow[]): Int32Array {
  const places = new Int32Array(count).fill(-1);
  benefits.forEach(({ position }, place) => void (places[position] = place));
  return places;
}

function moveOf(moves: Moves, benefit: BenefitNow, line: number, isRebaselined: boolean): MovedBenefit | undefined {
  const { plan, standings, months, previous, then } = moves;
  const standing = standings[benefit.position] as Standing;
  const newReadings = months.countBetween(benefit.position, previous, plan.statusDate);
  const isReplanned = !then.says(line, "termsPrint", benefit.termsPrint);
  const statusMoved = !then.says(line, "status", benefit.status);
  const forecast = { then: then.number(line, "forecast"), now: benefit.forecast };
  const forecastDue = { then: then.day(line, "forecastDue"), now: benefit.forecastDue };
  const moneyClaimed = { then: then.number(line, "moneyClaimed"), now: benefit.moneyClaimed };
  const moneyValidated = { then: then.number(line, "moneyValidated"), now: benefit.moneyValidated };
  const isMoved = statusMoved || isRebaselined || isReplanned || newReadings > 0;
  if (!(isMoved || [forecast, forecastDue, moneyClaimed, moneyValidated].some(isAnother))) return undefined;
  const recorded = isReplanned ? moves.terms(benefit.key) : "";
  return {
    position: benefit.position,
    id: benefit.id,
    name: standing.benefit.name,
    status: { then: statusMoved ? then.text(line, "status") : benefit.status, now: benefit.status },
    cause: statusMoved ? statusCause(moves, benefit, recorded) : causeOf(touched(moves, benefit.position)),
    forecast,
    forecastDue,
    moneyClaimed,
    moneyValidated,
    newReadings,
    planChanges: recorded === "" ? noChanges : termChanges(recorded, termsField(standing.benefit, plan)),
    isRebaselined,
  };
}

const noChanges: readonly TermChange[] = [];

const isAnother = ({ then, now }: ThenNow<number | null>): boolean => then !== now;

/** A parent moves by what its leaves moved by. */
function statusCause(moves: Moves, benefit: BenefitNow, recorded: string): MoveCause {
  const { standings } = moves;
  const standing = standings[benefit.position] as Standing;
  if (standing.benefit.children.length === 0) return leafCause(moves, benefit.position, recorded);
  const leaves = leavesBelow(standings, benefit.position).filter(
    (leaf) => !moves.then.says(lineThen(moves, leaf), "status", (standings[leaf] as Standing).status),
  );
  const causes = leaves.map((leaf) => leafCause(moves, leaf, moves.terms(idKey((standings[leaf] as Standing).benefit.id))));
  if (causes.length === 0) return causeOf(touched(moves, benefit.position));
  const has = (word: string): boolean => causes.some((cause) => cause.includes(word));
  return causeOf({ readings: has("readings"), plan: has("plan") });
}

function leafCause(moves: Moves, position: number, recorded: string): MoveCause {
  const known = moves.causes.get(position);
  if (known !== undefined) return known;
  const standing = moves.standings[position] as Standing;
  const { change } = standing.benefit;
  const then = recorded === "" || change === undefined ? undefined : recordedPlan(recorded, change);
  const cause = causeOfStatus(standing, touched(moves, position), moves.previous, then);
  moves.causes.set(position, cause);
  return cause;
}

/** Whether a benefit, or any below it, has other readings or another plan than at the review before. */
function touched(moves: Moves, position: number): Touched {
  if ((moves.standings[position] as Standing).benefit.children.length === 0) return touchedItself(moves, position);
  const all = [position, ...leavesBelow(moves.standings, position)].map((place) => touchedItself(moves, place));
  return { readings: all.some(({ readings }) => readings), plan: all.some((each) => each.plan) };
}

function touchedItself(moves: Moves, position: number): Touched {
  const { standings, months, plan, previous, then, changed, places, benefits } = moves;
  const isChanged = changed.size > 0 && changed.has(idKey((standings[position] as Standing).benefit.id));
  const benefit = benefits[places[position] as number];
  return {
    readings: isChanged || months.countBetween(position, previous, plan.statusDate) > 0,
    plan: benefit === undefined || !then.says(lineThen(moves, position), "termsPrint", benefit.termsPrint),
  };
}

/** The line of a benefit then; of one whose ID stands twice, that of the first. */
function lineThen({ places, lines, then, standings }: Moves, position: number): number {
  const place = places[position] as number;
  return place >= 0 ? (lines[place] as number) : then.lineOf(idKey((standings[position] as Standing).benefit.id));
}

/** From what is worth the most to what is not. */
const order = ["Realized", "Green", "Not due", "Not measured", "Amber", "Undefined", "Red"];
const ranks: ReadonlyMap<string, number> = new Map(order.map((status, rank) => [status, rank]));
const rankOf = (status: string): number => ranks.get(status) ?? -1;

/** How far a status moved for the worse; what did not move stands behind what moved for the better. */
const worsening = ({ status: { then, now } }: MovedBenefit): number => (then === now ? -order.length : rankOf(now) - rankOf(then));

/** Those first that moved the furthest for the worse; of those that moved alike the one that stands first in the plan. */
function worstFirst(moved: readonly MovedBenefit[]): readonly MovedBenefit[] {
  const byWay = groupBy(moved, worsening);
  return [...byWay.keys()].sort((a, b) => b - a).flatMap((way) => byWay.get(way) ?? []);
}

const known = (figure: Figure): number | null => (isKnown(figure) ? keptFigure(figure) : null);

function moneyMoves({ totals }: Rollups, { cells }: RecordedReview): Since["money"] {
  const then = new Map(
    linesOfCells(cells.Money)
      .map((line) => line.split(";"))
      .map(([category = "", , claimed, validated]) => [fieldText(category), { claimed, validated }]),
  );
  const number = (field: string | undefined): number | null => (field === undefined || field === "" ? null : Number(field));
  return totals.map(({ category, claimed, validated }) => {
    const old = then.get(category);
    return {
      category,
      claimed: { then: number(old?.claimed), now: keptFigure(claimed) },
      validated: { then: number(old?.validated), now: keptFigure(validated) },
    };
  });
}
