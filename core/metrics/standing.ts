import type { Direction } from "../domain/direction";
import { isKnown, unknown, type Figure } from "../domain/figure";
import { natureSign } from "../domain/planned-change";
import { attainment, progressAt, realizationRate, type Progress } from "../domain/progress";
import type { ApprovedPlan } from "../domain/plan-variance";
import { countedReadings, type Readings } from "../domain/readings";
import { latestVerdict, type Verdict } from "../domain/signal";
import { statusByVariance, statusOf, type Status } from "../domain/status";
import { weightedIndex, type IndexPart, type WeightedIndex } from "../domain/weighted-index";
import { approvedPlan, approvedPlans, recordsDrop, type BaselineRow } from "../tables/approved-plans";
import { readingsOf } from "../tables/measurement-log";
import type { Benefit, Plan } from "../tables/plan";

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
  /** A parent row: its leaves rolled up. */
  readonly rollup: WeightedIndex | undefined;
  readonly status: Status;
  /** What the latest readings say of the process (method §7). */
  readonly verdict: Verdict | undefined;
  /** What was approved first and last; undefined where no baseline of it was frozen. */
  readonly approved: { readonly first: ApprovedPlan; readonly latest: ApprovedPlan } | undefined;
}

/** Where every benefit stands; `stops` gives the reason of each row that a finding stops, by position. */
export function standings(plan: Plan, stops: ReadonlyMap<number, string>): readonly Standing[] {
  const planStart = plan.benefits.reduce((first, { row }) => Math.min(first, row.start ?? first), Infinity);
  const horizons = { short: plan.settings.shortHorizon, mid: plan.settings.midHorizon };
  const approvals = approvedPlans(plan).byBenefit;
  const leaves = plan.benefits.map((benefit, position): Standing => {
    const readings = readingsOf(plan.measurements, position);
    const isLeaf = benefit.children.length === 0;
    const stop = stops.get(position) ?? (isLeaf && benefit.change === undefined ? "a needed cell is missing" : undefined);
    const computed = isLeaf && stop === undefined ? benefit.change : undefined;
    const progress = computed === undefined ? undefined : progressAt(computed, readings, plan.statusDate);
    // One literal for all: a copy of common parts with more keys would give each standing a shape of its own in memory.
    return {
      benefit,
      day: plan.statusDate,
      planStart,
      horizons,
      readings,
      stop,
      progress,
      rollup: undefined,
      status: progress === undefined ? "Undefined" : statusOf(progress, benefit.tolerances, progress.latest >= 0 && readings.validated[progress.latest] === 1),
      verdict: progress === undefined ? undefined : verdictOf(progress, readings),
      approved: progress === undefined ? undefined : firstAndLatest(approvals[position] ?? []),
    };
  });
  return leaves.map((standing, position) =>
    standing.benefit.children.length === 0 || standing.stop !== undefined ? standing : rolledUp(standing, leavesBelow(leaves, position)),
  );
}

function firstAndLatest(rows: readonly BaselineRow[]): Standing["approved"] {
  const approved = rows.filter((row) => !recordsDrop(row));
  const [first, latest] = [approved[0], approved[approved.length - 1]];
  return first === undefined || latest === undefined ? undefined : { first: approvedPlan(first), latest: approvedPlan(latest) };
}

/** The rate that the index takes: the realization rate to date, or for Maintain the share that is held. */
export function indexRate({ progress }: Standing): Figure {
  if (progress === undefined) return unknown("the row is not computed");
  return progress.change.direction === "Maintain" ? attainment(progress) : realizationRate(progress);
}

/** The due benefits among some leaves as the index sees them; dis-benefits are shown beside the index, not in it. */
const indexParts = (leaves: readonly Standing[]): readonly IndexPart[] => leaves.flatMap((leaf) => indexPart(leaf) ?? []);

/** A leaf as the index sees it, or undefined where it is not in it. */
export function indexPart(leaf: Standing): IndexPart | undefined {
  const { status, benefit, day } = leaf;
  if (status === "Not due" || benefit.row.nature === "Dis-benefit") return undefined;
  if (status === "Undefined" && benefit.row.start !== undefined && day < benefit.row.start) return undefined;
  const rate = status === "Undefined" || status === "Not measured" ? undefined : indexRate(leaf);
  return rate === undefined || isKnown(rate) ? { weight: benefit.weight, rate } : undefined;
}

/** All leaf rows below a parent, whatever the depth. Parent cycles are stopped before this is called. */
export function leavesBelow(all: readonly Standing[], parent: number): readonly Standing[] {
  const found: Standing[] = [];
  const open = [...(all[parent]?.benefit.children ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const standing = all[next] as Standing;
    if (standing.benefit.children.length === 0) found.push(standing);
    else if (standing.stop === undefined) open.push(...standing.benefit.children);
  }
  return found.reverse();
}

/** A parent's status follows its capped index, so that one star cannot hide a failure among the children. */
function rolledUp(parent: Standing, leaves: readonly Standing[]): Standing {
  const rollup = weightedIndex(indexParts(leaves));
  return { ...parent, rollup, status: rolledUpStatus(parent, leaves, rollup) };
}

function rolledUpStatus({ benefit }: Standing, leaves: readonly Standing[], { cappedIndex }: WeightedIndex): Status {
  const due = leaves.filter(({ status }) => status !== "Not due");
  if (due.length === 0) return leaves.length === 0 ? "Undefined" : "Not due";
  if (due.every(({ status }) => status === "Undefined")) return "Undefined";
  if (leaves.every(({ status }) => status === "Realized")) return "Realized";
  if (!isKnown(cappedIndex)) return "Not measured";
  return statusByVariance(cappedIndex - 1, benefit.tolerances);
}

/** The signal in the readings that count; movement in Direction is bad news where it is a harm. */
function verdictOf({ change, day }: Progress, readings: Readings): Verdict | undefined {
  const { from, to } = countedReadings(change, readings, day);
  if (to - from < 7 || change.kind === "Milestone") return undefined;
  const verdict = latestVerdict(readings.actuals, from, to, natureSign(change) === 1 ? change.direction : opposite[change.direction]);
  return typeof verdict === "string" ? verdict : undefined;
}

const opposite: Readonly<Record<Direction, Direction>> = { Increase: "Decrease", Decrease: "Increase", Maintain: "Maintain" };
