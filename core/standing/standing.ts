import { completion, type Completion } from "../domain/completion";
import { isKnown, unknown, type Figure, type Unknown } from "../domain/figure";
import { kpiControl, type KpiControl } from "../domain/kpi-control";
import { once } from "../domain/once";
import { isKept, standingDay, type PlannedChange } from "../domain/planned-change";
import { attainment, measuredAt, progressAt, realizationRate, type Measured, type Progress } from "../domain/progress";
import type { ApprovedPlan } from "../domain/plan-variance";
import { reachedOn } from "../domain/reached-on";
import { hasSameReadings, type Readings } from "../domain/readings";
import type { Verdict } from "../domain/signal";
import { isReached, timeStanding, type TimeStanding } from "../domain/slip";
import { closeness, statusByVariance, statusOf, type Status } from "../domain/status";
import { sustained, type Sustained, type SustainmentTerms } from "../domain/sustained";
import type { TriggerEffect } from "../domain/trigger-effect";
import { weightedIndex, type IndexPart, type WeightedIndex } from "../domain/weighted-index";
import { approvedPlan, approvedPlans, recordsDrop, type BaselineRow } from "../reading/approved-plans";
import { readingsOf } from "../reading/measurement-log";
import type { Benefit, Plan } from "../reading/plan";
import { nothingAgreed, sustainmentTerms } from "../reading/sustainment-terms";
import { isPercentage } from "../wording/quantity";
import { rowNotComputed, tooEarly } from "./reasons";
import { say } from "../words/say";
import { speaking, words } from "../words/speaking";
import type { Words } from "../words/words";

/** Where one benefit stands at the status date: computed once and handed to every metric. */
export interface Standing {
  readonly benefit: Benefit;
  readonly day: number;
  /** The day that horizons count from: the first Start of the plan. */
  readonly planStart: number;
  /** Months from the plan's start up to which a benefit is Short, and Mid. */
  readonly horizons: { readonly short: number; readonly mid: number };
  readonly readings: Readings;
  /** Why nothing is computed for the row. */
  readonly stop: string | undefined;
  /** A leaf row that computes. */
  readonly progress: Progress | undefined;
  /** What was measured of it: that of `progress`, and of a row that lacks nothing but its Target. */
  readonly measured: Measured | undefined;
  /** A parent row: its leaves rolled up. */
  readonly rollup: WeightedIndex | undefined;
  /** A parent row of dis-benefits alone, which no index counts: the share of the due ones by weight that is measured. */
  readonly harmCoverage?: number | undefined;
  readonly status: Status;
  /** What the latest readings say of the process, as `control` has it; undefined where they are too few. */
  readonly verdict: Verdict | undefined;
  /** Signal, noise and assurance of the KPI (method §7). */
  readonly control: KpiControl | Unknown;
  /** For when the plan had what is delivered by now (method §4). */
  readonly lateness: TimeStanding | Unknown;
  /** What the KPI comes to at Due (method §4). */
  readonly completion: Completion | Unknown;
  /** Whether it lives on after Due (method §9); undefined where that is not asked. */
  readonly sustained: Sustained | undefined;
  /** What the activity that it waits for does to it; undefined without a trigger. */
  readonly trigger: TriggerEffect | Unknown | undefined;
  /** What was approved first and last; undefined where no baseline of it was frozen. */
  readonly approved: { readonly first: ApprovedPlan; readonly latest: ApprovedPlan } | undefined;
}

/** Where each row stands by itself, by position of the benefit: what is not asked for costs nothing. {@link leafAt} tells it. */
export interface Leaves {
  /** What each row promises whose standing has progress; undefined for all others. It is known before any standing is. */
  readonly promised: readonly (PlannedChange | undefined)[];
  /** The standings that were asked for. */
  readonly made: (Standing | undefined)[];
  readonly rows: () => RowsToStand;
  /** The language that their reasons are told in. */
  readonly language: Words | undefined;
}

/** Where a row stands by itself. */
export const leafAt = (leaves: Leaves, position: number): Standing => leaves.made[position] ?? madeNow(leaves, position);

const madeNow = ({ made, rows, language }: Leaves, position: number): Standing =>
  (made[position] = speaking(language, () => standingByItself(rows(), position)));

export interface Standings {
  readonly leaves: Leaves;
  /** Where every benefit stands, parents rolled up; worked out when it is first asked for. */
  readonly all: readonly Standing[];
  /** By position 1 for each that stands as it was known to. */
  readonly unchanged: Uint8Array;
}

/**
 * Where every benefit stands; `stops` gives the reason of each row that a finding stops, by position, `triggerOf` what its
 * trigger does to a benefit. `known` is where they stood when all of the plan but its readings was the same: what has the same
 * readings still stands there.
 */
export function standings(plan: Plan, stops: ReadonlyMap<number, string>, triggerOf: TriggerOf, known?: readonly Standing[]): Standings {
  const count = plan.benefits.length;
  const unchanged = new Uint8Array(count);
  const promised = promises(plan, stops);
  const rows = once(() => rowsToStand(plan, stops, promised, triggerOf, unchanged));
  const made = new Array<Standing | undefined>(count).fill(undefined);
  // At once: what is made later must not hold on to the standings before.
  if (known !== undefined) for (let position = 0; position < count; position++) made[position] = standingByItself(rows(), position, known[position]);
  const all = once(() => rolledUpAll(madeAll(made, rows())));
  return {
    leaves: { promised, made, rows, language: words() },
    get all() {
      return all();
    },
    unchanged,
  };
}

type TriggerOf = (plan: Plan, benefit: Benefit) => Standing["trigger"];

function promises({ benefits }: Plan, stops: ReadonlyMap<number, string>): Leaves["promised"] {
  const promised = new Array<PlannedChange | undefined>(benefits.length).fill(undefined);
  for (let position = 0; position < benefits.length; position++) {
    const { change, children } = benefits[position] as Benefit;
    if (children.length === 0 && !stops.has(position)) promised[position] = change;
  }
  return promised;
}

/** The standings made so far, with those that were not. */
function madeAll(made: (Standing | undefined)[], rows: RowsToStand): readonly Standing[] {
  for (let position = 0; position < made.length; position++) made[position] ??= standingByItself(rows, position);
  return made as readonly Standing[];
}

/** What tells where the rows of a plan stand. */
interface RowsToStand {
  readonly plan: Plan;
  readonly stops: ReadonlyMap<number, string>;
  readonly promised: Leaves["promised"];
  readonly triggerOf: TriggerOf;
  readonly unchanged: Uint8Array;
  readonly planStart: number;
  readonly horizons: Standing["horizons"];
  readonly approvals: ReturnType<typeof approvedPlans>["byBenefit"];
  readonly terms: ReturnType<typeof sustainmentTerms>;
}

function rowsToStand(plan: Plan, stops: ReadonlyMap<number, string>, promised: Leaves["promised"], triggerOf: TriggerOf, unchanged: Uint8Array): RowsToStand {
  let planStart = Infinity;
  for (const { row } of plan.benefits) planStart = Math.min(planStart, row.start ?? planStart);
  const horizons = { short: plan.settings.shortHorizon, mid: plan.settings.midHorizon };
  const [approvals, terms] = [approvedPlans(plan).byBenefit, sustainmentTerms(plan)];
  return { plan, stops, promised, triggerOf, unchanged, planStart, horizons, approvals, terms };
}

/**
 * Where a row stands by itself; marks in `unchanged` what stands as `known` says. What it calls outlives a review, for what is compiled for
 * the rows of one review then holds for those of the next.
 */
function standingByItself(rows: RowsToStand, position: number, known?: Standing): Standing {
  const { plan } = rows;
  const benefit = plan.benefits[position] as Benefit;
  const readings = readingsOf(plan.measurements, position);
  const isLeaf = benefit.children.length === 0;
  const stop = rows.stops.get(position) ?? (isLeaf && benefit.change === undefined ? say`a needed cell is missing` : undefined);
  const computed = rows.promised[position];
  const before = isLeaf ? known : undefined;
  const isSame = before !== undefined && before.stop === stop && hasSameReadings(before.readings, readings);
  if (isSame) rows.unchanged[position] = 1;
  const figures = isSame
    ? before
    : computed === undefined
      ? notComputed(benefit, readings, plan.statusDate)
      : figuresOf(benefit, computed, readings, plan.statusDate, rows.terms.get(position) ?? nothingAgreed);
  // One literal for all: a copy of common parts with more keys would give each standing a shape of its own in memory.
  return {
    benefit,
    day: plan.statusDate,
    planStart: rows.planStart,
    horizons: rows.horizons,
    readings,
    stop,
    progress: figures.progress,
    measured: figures.measured,
    rollup: undefined,
    status: figures.status,
    verdict: figures.verdict,
    control: figures.control,
    lateness: figures.lateness,
    completion: figures.completion,
    sustained: figures.sustained,
    trigger: computed === undefined ? undefined : rows.triggerOf(plan, benefit),
    approved: computed === undefined ? undefined : firstAndLatest(rows.approvals[position]),
  };
}

function rolledUpAll(leaves: readonly Standing[]): readonly Standing[] {
  const all = leaves.slice();
  for (let position = 0; position < leaves.length; position++) {
    const standing = leaves[position] as Standing;
    if (standing.benefit.children.length === 0 || standing.stop !== undefined) continue;
    all[position] = rolledUp(
      standing,
      leavesBelow(leaves, position).map((leaf) => leaves[leaf] as Standing),
    );
  }
  return all;
}

function firstAndLatest(rows: readonly BaselineRow[] | undefined): Standing["approved"] {
  if (rows === undefined || rows.length === 0) return undefined;
  const approved = rows.filter((row) => !recordsDrop(row));
  const [first, latest] = [approved[0], approved[approved.length - 1]];
  return first === undefined || latest === undefined ? undefined : { first: approvedPlan(first), latest: approvedPlan(latest) };
}

type LeafFigures = Pick<Standing, "progress" | "measured" | "status" | "verdict" | "control" | "lateness" | "completion" | "sustained">;

/** What a row without figures of its own stands at: what needs no promise is told where only that is missing. */
function notComputed({ observed, row }: Benefit, readings: Readings, day: number): LeafFigures {
  const measured = observed === undefined ? undefined : measuredAt(observed, readings, day);
  const control = observed === undefined || measured === undefined ? rowNotComputed : kpiControl({ change: observed, ...measured }, readings, row.limitsFrom);
  return {
    progress: undefined,
    measured,
    status: "Undefined",
    verdict: "verdict" in control ? control.verdict : undefined,
    control,
    lateness: rowNotComputed,
    completion: rowNotComputed,
    sustained: undefined,
  };
}

/** Where a leaf row that computes stands on a day, by its own plan and readings. */
export function figuresOf(benefit: Benefit, change: PlannedChange, readings: Readings, day: number, terms: SustainmentTerms): LeafFigures {
  const progress = progressAt(change, readings, day, benefit.row.frequency);
  const control = kpiControl(progress, readings, benefit.row.limitsFrom);
  const status = statusOf(progress, benefit.tolerances, progress.latest >= 0 && readings.validated[progress.latest] === 1);
  return {
    progress,
    measured: progress,
    status,
    verdict: "verdict" in control ? control.verdict : undefined,
    control,
    lateness: timeStanding(progress, isReached(progress) ? reachedOn(change, readings, day) : undefined),
    completion: status === "Not due" ? tooEarly : completion(progress, readings, isPercentage(benefit.row.unit)),
    sustained: sustained(progress, readings, terms, benefit.row.frequency, benefit.tolerances),
  };
}

/** The rate that the index takes: the realization rate to date, or of a value to keep the share that is held. */
export function indexRate({ progress }: Standing): Figure {
  if (progress === undefined) return unknown("the row is not computed");
  return isKept(progress.change) ? attainment(progress) : realizationRate(progress);
}

/** The due benefits among some leaves as the index sees them; dis-benefits are shown beside the index, not in it. */
const indexParts = (leaves: readonly Standing[]): readonly IndexPart[] => leaves.flatMap((leaf) => indexPart(leaf) ?? []);

/**
 * A leaf as the index sees it, or undefined where it is not in it: what is not due, or due with nothing planned yet. What cannot
 * be computed, and a value of 0 that is not kept, of which there is no share, stand as unmeasured.
 */
export function indexPart(leaf: Standing): IndexPart | undefined {
  const { status, benefit, day } = leaf;
  if (status === "Not due" || benefit.row.nature === "Dis-benefit") return undefined;
  if (status === "Undefined" && benefit.row.start !== undefined && standingDay(benefit.row, day) < benefit.row.start) return undefined;
  const rate = status === "Undefined" || status === "Not measured" ? undefined : indexRate(leaf);
  if (rate === undefined || isKnown(rate)) return { weight: benefit.weight, rate };
  return leaf.progress !== undefined && isKept(leaf.progress.change) ? { weight: benefit.weight, rate: undefined } : undefined;
}

/** The positions of all leaf rows below a parent, whatever the depth. Parent cycles are stopped before this is called. */
export function leavesBelow(all: readonly Standing[], parent: number): readonly number[] {
  const found: number[] = [];
  const open = [...(all[parent]?.benefit.children ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const standing = all[next] as Standing;
    if (standing.benefit.children.length === 0) found.push(next);
    else if (standing.stop === undefined) open.push(...standing.benefit.children);
  }
  return found.reverse();
}

/** Below this share of its children a parent is not measured. */
const leastCoverage = 0.5;

/** A parent's status follows its capped index, so that one star cannot hide a failure among the children. */
function rolledUp(parent: Standing, leaves: readonly Standing[]): Standing {
  const rollup = weightedIndex(indexParts(leaves));
  const status = rolledUpStatus(parent, leaves, rollup);
  const harms = leaves.every(isHarm) && (status === "Not measured" || status === "Realized") ? harmsDue(leaves) : undefined;
  return harms === undefined ? { ...parent, rollup, status } : { ...parent, rollup, status: harmStatus(harms), harmCoverage: harms.coverage };
}

const isHarm = ({ benefit }: Standing): boolean => benefit.row.nature === "Dis-benefit";

/** The due dis-benefits that weigh something, and the share of them by weight that is measured; undefined where there is none. */
function harmsDue(leaves: readonly Standing[]): { readonly measured: readonly Standing[]; readonly coverage: number } | undefined {
  const due = leaves.filter(({ status, benefit }) => status !== "Not due" && benefit.weight > 0);
  const measured = due.filter(({ status }) => status !== "Undefined" && status !== "Not measured");
  const weightOf = (standings: readonly Standing[]): number => standings.reduce((sum, { benefit }) => sum + benefit.weight, 0);
  const coverage = weightOf(measured) / weightOf(due);
  return Number.isFinite(coverage) ? { measured, coverage } : undefined;
}

/** With no benefit among its children there is nothing to be a share of: a parent of harms follows the worst of them, once half of them are measured. */
function harmStatus({ measured, coverage }: { readonly measured: readonly Standing[]; readonly coverage: number }): Status {
  if (coverage < leastCoverage - closeness) return "Not measured";
  return (["Red", "Amber"] as const).find((worst) => measured.some(({ status }) => status === worst)) ?? "Green";
}

/** Not measured below half coverage; a Red dis-benefit, which is in no index, lets its parent be Amber at best (method §8). */
function rolledUpStatus({ benefit }: Standing, leaves: readonly Standing[], { cappedIndex, coverage }: WeightedIndex): Status {
  const due = leaves.filter(({ status }) => status !== "Not due");
  if (due.length === 0) return leaves.length === 0 ? "Undefined" : "Not due";
  if (due.every(({ status }) => status === "Undefined")) return "Undefined";
  if (leaves.every(({ status }) => status === "Realized")) return "Realized";
  if (!isKnown(cappedIndex) || !isKnown(coverage) || coverage < leastCoverage - closeness) return "Not measured";
  const status = statusByVariance(cappedIndex - 1, benefit.tolerances);
  const hasRedHarm = due.some((leaf) => leaf.status === "Red" && isHarm(leaf));
  return hasRedHarm && status === "Green" ? "Amber" : status;
}
