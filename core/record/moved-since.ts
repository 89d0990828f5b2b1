import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import { groupBy } from "../domain/group-by";
import { once } from "../domain/once";
import { frozenSince } from "./closed-changes";
import { causeOf, moveCauses, type MoveCause } from "./move-causes";
import { figureMove, moveOf, noChanges, placesOf, planChanges, standingOf, type Move, type Moves, type Now, type ThenNow } from "./moves";
import { idKey } from "../parsing/text";
import { monthLog } from "./month-readings";
import { recordedName, type TermChange } from "./plan-terms";
import { fieldText, keptFigure, linesOfCells } from "./record-text";
import { recordedMonths, recordedTerms } from "./recorded-lines";
import { readingsNow } from "./readings-now";
import type { RecordedReview } from "./recorded-review";
import { statusCause, touched } from "./status-causes";
import { statusNow } from "./benefits-now";
import type { BenefitsThen } from "./benefits-then";

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
  /** The first so many of them, which costs less where nobody asks for all. */
  firstMoved(count: number): readonly MovedBenefit[];
  readonly movedCount: number;
  /** How many changed status, by what. */
  readonly statusMoves: ReadonlyMap<MoveCause, number>;
  readonly replannedCount: number;
  readonly rebaselinedCount: number;
  readonly added: readonly { readonly id: string; readonly name: string; readonly status: string }[];
  /** The name as the record has it; null where it was written before names were kept. */
  readonly gone: readonly { readonly id: string; readonly name: string | null; readonly status: string }[];
  readonly plan: Readonly<Record<"index" | "cappedIndex" | "coverage" | "pessimisticIndex", ThenNow<number | null>>>;
  /** By category. */
  readonly money: readonly ({ readonly category: string } & { readonly claimed: ThenNow<number | null>; readonly validated: ThenNow<number | null> })[];
}

/**
 * What moved since the last of the reviews before, which told `then`; `lines` has the line of each there, `telling` are those of them that tell
 * what was read.
 */
export function movedSince(
  now: Now,
  before: readonly RecordedReview[],
  telling: readonly RecordedReview[],
  then: BenefitsThen,
  lines: Int32Array,
): Since | undefined {
  const previous = before[before.length - 1];
  if (previous === undefined) return undefined;
  const { plan, standings, benefits, rollups } = now;
  const frozen = frozenSince(plan, previous.statusDate);
  const moves: Moves = {
    ...now,
    then,
    frozen,
    log: once(() => monthLog(plan)),
    terms: recordedTerms(before),
    months: telling.length === 0 ? undefined : recordedMonths(telling),
    previous: previous.statusDate,
    readings:
      previous.statusDate === now.closedOn ? benefits.readings : readingsNow(plan.measurements, benefits.positions, plan.statusDate, previous.statusDate),
    causes: new Map(),
    places: placesOf(standings.length, benefits),
    lines,
  };
  const isLineOfNow = new Uint8Array(then.count);
  const moved: Move[] = [];
  const added: { readonly id: string; readonly name: string; readonly status: string }[] = [];
  const statusMoves = new Map(moveCauses.map((cause): [MoveCause, number] => [cause, 0]));
  let [replannedCount, rebaselinedCount] = [0, 0];
  for (let place = 0; place < benefits.count; place++) {
    const line = lines[place] as number;
    if (line < 0) {
      added.push({ id: benefits.ids[place] as string, name: standingOf(moves, place).benefit.name, status: statusNow(benefits, place) });
      continue;
    }
    isLineOfNow[line] = 1;
    const move = moveOf(moves, place, line);
    if (move === undefined) continue;
    moved.push(move);
    if (move.isStatusMoved) {
      const cause = statusCause(moves, move);
      statusMoves.set(cause, (statusMoves.get(cause) ?? 0) + 1);
    }
    if (move.isReplanned && planChanges(moves, place).length > 0) replannedCount++;
    if (move.isRebaselined) rebaselinedCount++;
  }
  const gone: Since["gone"][number][] = [];
  isLineOfNow.forEach((isOfNow, line) => {
    if (isOfNow !== 0) return;
    const id = then.text(line, "id");
    gone.push({ id, name: recordedName(moves.terms(idKey(id))) ?? null, status: then.text(line, "status") });
  });
  const ordered = once(() => worstFirst(moves, moved));
  const firstMoved = (count: number): readonly MovedBenefit[] =>
    ordered()
      .slice(0, count)
      .map((move) => movedBenefit(moves, move));
  const all = once(() => firstMoved(moved.length));
  return {
    previous: previous.statusDate,
    get moved() {
      return all();
    },
    firstMoved,
    movedCount: moved.length,
    statusMoves,
    replannedCount,
    rebaselinedCount,
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

function movedBenefit(moves: Moves, move: Move): MovedBenefit {
  const { place, line, isStatusMoved } = move;
  const { benefits, then } = moves;
  const position = benefits.positions[place] as number;
  const status = statusNow(benefits, place);
  return {
    position,
    id: benefits.ids[place] as string,
    name: standingOf(moves, place).benefit.name,
    status: { then: isStatusMoved ? then.text(line, "status") : status, now: status },
    cause: isStatusMoved ? statusCause(moves, move) : causeOf(touched(moves, position)),
    forecast: figureMove(moves, place, line, "forecast"),
    forecastDue: figureMove(moves, place, line, "forecastDue"),
    moneyClaimed: figureMove(moves, place, line, "moneyClaimed"),
    moneyValidated: figureMove(moves, place, line, "moneyValidated"),
    newReadings: move.newReadings,
    planChanges: move.isReplanned ? planChanges(moves, place) : noChanges,
    isRebaselined: move.isRebaselined,
  };
}

/** From what is worth the most to what is not. */
const order = ["Realized", "Green", "Not due", "Not measured", "Amber", "Undefined", "Red"];
const ranks: ReadonlyMap<string, number> = new Map(order.map((status, rank) => [status, rank]));
const rankOf = (status: string): number => ranks.get(status) ?? -1;

/** How far a status moved for the worse; what did not move stands behind what moved for the better. */
const worsening = ({ benefits, then }: Moves, { place, line, isStatusMoved }: Move): number =>
  isStatusMoved ? rankOf(statusNow(benefits, place)) - rankOf(then.text(line, "status")) : -order.length - 1;

/** Those first that moved the furthest for the worse; of those that moved alike the one that stands first in the plan. */
function worstFirst(moves: Moves, moved: readonly Move[]): readonly Move[] {
  const byWay = groupBy(moved, (move) => worsening(moves, move));
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
