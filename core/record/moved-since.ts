import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import { idKey } from "../parsing/text";
import type { Plan } from "../reading/plan";
import { leavesBelow, type Standing } from "../standing/standing";
import { frozenSince } from "./closed-changes";
import type { MonthReader } from "./month-readings";
import { causeOf, causeOfStatus, type MoveCause, type Touched } from "./move-causes";
import { recordedPlan, termChanges, termsField, type TermChange } from "./plan-terms";
import { fieldText, keptFigure, linesOfCells } from "./record-text";
import { recordedTerms, type ToldBenefit } from "./recorded-lines";
import type { RecordedReview } from "./recorded-review";
import type { ToldNow } from "./told-lines";

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
  readonly told: readonly ToldNow[];
  /** ID keys of benefits of which readings before the last review were changed. */
  readonly changed: ReadonlySet<string>;
}

/** What moved since the last of the reviews before, which told `then`. */
export function movedSince(now: Now, before: readonly RecordedReview[], then: ReadonlyMap<string, ToldBenefit>): Since | undefined {
  const previous = before[before.length - 1];
  if (previous === undefined) return undefined;
  const { plan, standings, told, rollups } = now;
  const terms = recordedTerms(before);
  const frozen = frozenSince(plan, previous.statusDate);
  const moves: Moves = {
    ...now,
    then,
    terms,
    previous: previous.statusDate,
    causes: new Map(),
    prints: new Map(told.map(({ position, termsPrint }) => [position, termsPrint])),
  };
  const moved = told.flatMap((own): readonly MovedBenefit[] => {
    const old = then.get(idKey(own.id));
    const move = old === undefined ? undefined : moveOf(moves, own, old, frozen.has(idKey(own.id)));
    return move === undefined ? [] : [move];
  });
  const present = new Set(told.map(({ id }) => idKey(id)));
  return {
    previous: previous.statusDate,
    moved: moved.sort((a, b) => worsening(b) - worsening(a) || a.position - b.position),
    added: told.flatMap(({ id, status, position }) => (then.has(idKey(id)) ? [] : [{ id, name: (standings[position] as Standing).benefit.name, status }])),
    gone: [...then].flatMap(([key, { id, status }]) => (present.has(key) ? [] : [{ id, status }])),
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
  readonly then: ReadonlyMap<string, ToldBenefit>;
  readonly terms: (key: string) => string;
  readonly previous: Day;
  /** What each benefit plans, by position. */
  readonly prints: ReadonlyMap<number, string>;
  /** By position, once worked out. */
  readonly causes: Map<number, MoveCause>;
}

function moveOf(moves: Moves, own: ToldNow, old: ToldBenefit, isRebaselined: boolean): MovedBenefit | undefined {
  const { plan, standings, months, previous } = moves;
  const standing = standings[own.position] as Standing;
  const newReadings = months.countBetween(own.position, previous, plan.statusDate);
  const isReplanned = own.termsPrint !== old.termsPrint;
  const statusMoved = own.status !== old.status;
  if (!(statusMoved || isRebaselined || isReplanned || newReadings > 0 || moneyOrForecastMoved(own, old))) return undefined;
  const recorded = isReplanned ? moves.terms(idKey(own.id)) : "";
  return {
    position: own.position,
    id: own.id,
    name: standing.benefit.name,
    status: { then: old.status, now: own.status },
    cause: statusMoved ? statusCause(moves, own, recorded) : causeOf(touched(moves, own.position)),
    forecast: { then: old.forecast, now: own.forecast },
    forecastDue: { then: old.forecastDue, now: own.forecastDue },
    moneyClaimed: { then: old.moneyClaimed, now: own.moneyClaimed },
    moneyValidated: { then: old.moneyValidated, now: own.moneyValidated },
    newReadings,
    planChanges: recorded === "" ? [] : termChanges(recorded, termsField(standing.benefit, plan)),
    isRebaselined,
  };
}

const moneyOrForecastMoved = (own: ToldBenefit, old: ToldBenefit): boolean =>
  (["forecast", "forecastDue", "moneyClaimed", "moneyValidated"] as const).some((key) => own[key] !== old[key]);

/** A parent moves by what its leaves moved by. */
function statusCause(moves: Moves, own: ToldNow, recorded: string): MoveCause {
  const { standings } = moves;
  const standing = standings[own.position] as Standing;
  if (standing.benefit.children.length === 0) return leafCause(moves, own.position, recorded);
  const leaves = leavesBelow(standings, own.position).filter((leaf) => {
    const { benefit, status } = standings[leaf] as Standing;
    return moves.then.get(idKey(benefit.id))?.status !== status;
  });
  const causes = leaves.map((leaf) => leafCause(moves, leaf, moves.terms(idKey((standings[leaf] as Standing).benefit.id))));
  if (causes.length === 0) return causeOf(touched(moves, own.position));
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
  const { standings, months, plan, previous, then, prints } = moves;
  const own = (place: number): Touched => {
    const { benefit } = standings[place] as Standing;
    const key = idKey(benefit.id);
    return {
      readings: months.countBetween(place, previous, plan.statusDate) > 0 || moves.changed.has(key),
      plan: then.get(key)?.termsPrint !== prints.get(place),
    };
  };
  const all = [position, ...leavesBelow(standings, position)].map(own);
  return { readings: all.some(({ readings }) => readings), plan: all.some((each) => each.plan) };
}

const order = ["Realized", "Green", "Not due", "Not measured", "Amber", "Undefined", "Red"];

/** How far a status moved for the worse; what did not move stands behind what moved for the better. */
const worsening = ({ status: { then, now } }: MovedBenefit): number => (then === now ? -order.length : order.indexOf(now) - order.indexOf(then));

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
