import { isDone } from "../domain/activity-status";
import type { Day } from "../domain/day";
import { largestSummable } from "../domain/figure";
import { addEvenly } from "../domain/money/even-months";
import { monthAt, monthSpan, type MonthSpan } from "../domain/month-span";
import type { Plan } from "../reading/plan";

/** What the plan costs, as positive amounts by month: those of the plan's money, and more where a cost comes after them. */
export interface PlanCosts {
  /** The last day of each month. */
  readonly ends: readonly Day[];
  /** Which table they come from: never from both, since an activity's budget pays for the resources that it takes. */
  readonly source: "Resources" | "Activities" | "none";
  readonly plan: Float64Array;
  /** What is spent by the status date, and what is expected after it. */
  readonly forecast: Float64Array;
  readonly byKind: readonly { readonly kind: CostKind; readonly plan: Float64Array }[];
}

export const costKinds = ["Tool", "Personnel", "No kind", "Activity budgets"] as const;
export type CostKind = (typeof costKinds)[number];

interface CostRow {
  readonly kind: CostKind;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** When it is expected to end, where that is not To. */
  readonly until: Day | undefined;
  /** Whether it runs until somebody says that it has ended, however long its dates are past. */
  readonly isUnfinished: boolean;
  readonly planned: number;
  readonly committed: number | undefined;
  readonly actual: number | undefined;
}

/**
 * The cost side: what Resources plan for tools and personnel, evenly from From to To. Funding is where the money comes from and
 * no cost. A plan that names no such resource takes the Budgets of its Activities, from Start to Baseline finish.
 *
 * The forecast takes Actual as spent evenly by the status date; one that still runs is expected to cost the most of Planned,
 * Committed and Actual, and what is left of that comes evenly until its end, or the day after where that is past. An activity runs until
 * its Actual finish, also one that is all done by its % complete, and so does a resource that it needs to its end; another runs until To,
 * and what it is bound to pay beyond its Actual is still to be paid then. Without an Actual it costs what is planned.
 * Rows whose figures are too large to add up are left out.
 */
export function planCosts(plan: Plan, span: MonthSpan): PlanCosts {
  const resources = resourceCosts(plan).filter(isSummable);
  const rows = resources.length > 0 ? resources : activityCosts(plan).filter(isSummable);
  const planned = rows.map((row): Spending => ({ kind: row.kind, from: row.from, to: row.to, amount: row.planned }));
  const expected = rows.flatMap((row) => expectedSpending(row, plan.statusDate));
  const months = monthSpan(
    span.firstDay,
    [...planned, ...expected].reduce((last, { from, to }) => Math.max(last, to ?? from ?? last), lastEnd(span)),
  );
  const fresh = (): Float64Array => new Float64Array(months.ends.length);
  const byKind = new Map(costKinds.filter((kind) => rows.some((row) => row.kind === kind)).map((kind) => [kind, fresh()]));
  const [whole, forecast] = [fresh(), fresh()];
  for (const spending of planned) {
    spread(byKind.get(spending.kind) as Float64Array, months, spending);
    spread(whole, months, spending);
  }
  for (const spending of expected) spread(forecast, months, spending);
  return {
    ends: months.ends,
    source: resources.length > 0 ? "Resources" : rows.length > 0 ? "Activities" : "none",
    plan: whole,
    forecast,
    byKind: [...byKind].map(([kind, amounts]) => ({ kind, plan: amounts })),
  };
}

/** An amount that is spent evenly from one day to another, whole on the one that is known where one is missing. */
interface Spending {
  readonly kind: CostKind;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly amount: number;
}

const lastEnd = ({ ends, firstDay }: MonthSpan): Day => ends[ends.length - 1] ?? firstDay;

function resourceCosts({ resources, activities, statusDate }: Plan): readonly CostRow[] {
  const unfinished = new Map(activities.flatMap((row) => (row.id === undefined || isDone(row, statusDate) ? [] : [[row.id, row]])));
  return resources
    .filter(({ kind, planned, actual }) => kind !== "Funding" && ((planned ?? 0) !== 0 || (actual ?? 0) !== 0))
    .map(({ kind, activityId, from, to, planned = 0, committed, actual }): CostRow => {
      const activity = activityId === undefined ? undefined : unfinished.get(activityId);
      return {
        kind: kind === "Tool" || kind === "Personnel" ? kind : "No kind",
        from,
        to,
        until: undefined,
        isUnfinished: activity !== undefined && (to ?? 0) >= (activity.baselineFinish ?? 0),
        planned,
        committed,
        actual,
      };
    });
}

const activityCosts = ({ activities, statusDate }: Plan): readonly CostRow[] =>
  activities
    .filter(({ budget, actualCost }) => (budget ?? 0) !== 0 || (actualCost ?? 0) !== 0)
    .map((row): CostRow => ({
      kind: "Activity budgets",
      from: row.start,
      to: row.baselineFinish,
      until: row.actualFinish ?? row.forecastFinish,
      isUnfinished: !isDone(row, statusDate),
      planned: row.budget ?? 0,
      committed: undefined,
      actual: row.actualCost,
    }));

const isSummable = ({ planned, committed = 0, actual = 0 }: CostRow): boolean =>
  [planned, committed, actual].every((amount) => Math.abs(amount) <= largestSummable);

function expectedSpending(row: CostRow, day: Day): readonly Spending[] {
  const { kind, from, to, until = to, isUnfinished, planned, committed, actual } = row;
  if (actual === undefined) return [{ kind, from, to: until, amount: planned }];
  const isPast = until !== undefined && until <= day;
  const isOver = isPast && !isUnfinished;
  const spentUntil = isOver ? until : day;
  const spent: Spending = { kind, from: from === undefined ? undefined : Math.min(from, spentUntil), to: spentUntil, amount: actual };
  const rest = Math.max(isOver ? actual : planned, committed ?? actual, actual) - actual;
  if (rest === 0) return [spent];
  const next = day + 1;
  return [spent, { kind, from: Math.max(from ?? 0, next), to: until === undefined || isPast ? next : until, amount: rest }];
}

function spread(into: Float64Array, span: MonthSpan, { from, to, amount }: Spending): void {
  if (from !== undefined && to !== undefined && to >= from) return addEvenly(into, span, from, to, amount);
  const month = monthAt(span, from ?? to ?? span.firstDay);
  into[month] = (into[month] as number) + amount;
}
