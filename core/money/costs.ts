import type { Day } from "../domain/day";
import { largestSummable } from "../domain/figure";
import { addEvenly } from "../domain/money/even-months";
import { monthAt, type MonthSpan } from "../domain/month-span";
import type { Plan } from "../reading/plan";

/** What the plan costs, as positive amounts by month. */
export interface PlanCosts {
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
  readonly planned: number;
  readonly committed: number | undefined;
  readonly actual: number | undefined;
}

/**
 * The cost side: what Resources plan for tools and personnel, evenly from From to To. Funding is where the money comes from and
 * no cost. A plan that names no such resource takes the Budgets of its Activities, from Start to Baseline finish.
 *
 * The forecast takes Actual as spent evenly by the status date; one that still runs is expected to cost the most of Planned,
 * Committed and Actual, and what is left of that comes evenly until its end. Without an Actual it costs what is planned.
 * Rows whose figures are too large to add up are left out.
 */
export function planCosts(plan: Plan, span: MonthSpan): PlanCosts {
  const resources = resourceCosts(plan).filter(isSummable);
  const rows = resources.length > 0 ? resources : activityCosts(plan).filter(isSummable);
  const fresh = (): Float64Array => new Float64Array(span.ends.length);
  const byKind = new Map(costKinds.filter((kind) => rows.some((row) => row.kind === kind)).map((kind) => [kind, fresh()]));
  const forecast = fresh();
  for (const row of rows) {
    spread(byKind.get(row.kind) as Float64Array, span, row.from, row.to, row.planned);
    addExpected(forecast, span, row, plan.statusDate);
  }
  const whole = fresh();
  for (const months of byKind.values()) for (let month = 0; month < whole.length; month++) whole[month] = (whole[month] as number) + (months[month] as number);
  return {
    source: resources.length > 0 ? "Resources" : rows.length > 0 ? "Activities" : "none",
    plan: whole,
    forecast,
    byKind: [...byKind].map(([kind, months]) => ({ kind, plan: months })),
  };
}

const resourceCosts = (plan: Plan): readonly CostRow[] =>
  plan.resources
    .filter(({ kind, planned, actual }) => kind !== "Funding" && ((planned ?? 0) !== 0 || (actual ?? 0) !== 0))
    .map(({ kind, from, to, planned = 0, committed, actual }): CostRow => ({
      kind: kind === "Tool" || kind === "Personnel" ? kind : "No kind",
      from,
      to,
      until: undefined,
      planned,
      committed,
      actual,
    }));

const activityCosts = (plan: Plan): readonly CostRow[] =>
  plan.activities
    .filter(({ budget, actualCost }) => (budget ?? 0) !== 0 || (actualCost ?? 0) !== 0)
    .map(({ start, baselineFinish, forecastFinish, actualFinish, budget = 0, actualCost }): CostRow => ({
      kind: "Activity budgets",
      from: start,
      to: baselineFinish,
      until: actualFinish ?? forecastFinish,
      planned: budget,
      committed: undefined,
      actual: actualCost,
    }));

const isSummable = ({ planned, committed = 0, actual = 0 }: CostRow): boolean =>
  [planned, committed, actual].every((amount) => Math.abs(amount) <= largestSummable);

function addExpected(into: Float64Array, span: MonthSpan, { from, to, until = to, planned, committed, actual }: CostRow, day: Day): void {
  if (actual === undefined) return spread(into, span, from, until, planned);
  const isOver = until !== undefined && until <= day;
  const spentUntil = isOver ? until : day;
  spread(into, span, from === undefined ? undefined : Math.min(from, spentUntil), spentUntil, actual);
  if (isOver) return;
  const rest = Math.max(planned, committed ?? planned, actual) - actual;
  spread(into, span, Math.max(from ?? 0, day + 1), until ?? day + 1, rest);
}

/** Evenly from one day to another, whole where one is missing. */
function spread(into: Float64Array, span: MonthSpan, from: Day | undefined, to: Day | undefined, amount: number): void {
  if (from !== undefined && to !== undefined && to >= from) return addEvenly(into, span, from, to, amount);
  const month = monthAt(span, from ?? to ?? span.firstDay);
  into[month] = (into[month] as number) + amount;
}
