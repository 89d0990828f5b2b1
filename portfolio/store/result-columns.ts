import { inUnits, productUnits, weightUnits, type PlanAt } from "#core";
import { inColumns, type Columns } from "./columns";
import type { StoreRow } from "./tables";

/** What one plan adds to a review date, without the date, the plan and the load, which whoever asked knows. */
export interface ResultColumns {
  readonly plan: Omit<StoreRow<"plan_results">, "review_date" | "plan_no" | "load_no" | "organisation" | "path">;
  readonly results: Columns<"results">;
  readonly months: Columns<"months">;
  readonly findings: Columns<"findings">;
}

const weighted = (weight: number, share: number | null): number | null => (share === null ? null : inUnits(weight * share, productUnits));

/** A plan at a review date as columns of the store. */
export function resultColumns({ identity, index, benefits, findings }: PlanAt, day: number): ResultColumns {
  const { planWeight } = identity;
  return {
    plan: {
      state: "counted",
      trouble: null,
      figures_date: day,
      plan_id: identity.planId,
      name: identity.name,
      currency: identity.currency,
      price_date: identity.priceDate,
      plan_weight: inUnits(planWeight, weightUnits),
      index_share: index.index,
      capped_share: index.cappedIndex,
      coverage_share: index.coverage,
      pessimistic_share: index.pessimisticIndex,
      weighted_capped: weighted(planWeight, index.cappedIndex),
      weighted_coverage: weighted(planWeight, index.coverage),
      weighted_pessimistic: weighted(planWeight, index.pessimisticIndex),
    },
    results: inColumns(
      "results",
      benefits.map((benefit) => ({
        benefit_no: benefit.position,
        benefit_id: benefit.id,
        name: benefit.name,
        owner: benefit.owner,
        objective: benefit.objective,
        category: benefit.category,
        nature: benefit.nature,
        kind: benefit.kind,
        unit: benefit.unit,
        status: benefit.status,
        share: benefit.share,
        planned: benefit.planned,
        planned_benefit: benefit.plannedBenefit,
        promised: benefit.promised,
        actual: benefit.actual,
        delivered: benefit.delivered,
        variance: benefit.variance,
        variance_share: benefit.variancePercent,
        attainment: benefit.attainment,
        realization_rate: benefit.realizationRate,
        slip: benefit.slip,
        due_day: benefit.due,
        forecast_due: benefit.forecastDue,
        measured_on: benefit.measuredOn,
        silent: benefit.isSilent ? 1 : 0,
        weight: benefit.weight,
        weighted_rate: benefit.weightedRate,
        weighted_capped: benefit.weightedCapped,
        money_planned: benefit.moneyPlanned,
        money_planned_unadjusted: benefit.moneyPlannedUnadjusted,
        money_claimed: benefit.moneyClaimed,
        money_validated: benefit.moneyValidated,
        promise_now: benefit.promiseNow,
        promise_first: benefit.promiseFirst,
      })),
    ),
    months: inColumns(
      "months",
      benefits.flatMap(({ position, months }) =>
        months.map(({ month, planned, plannedUnadjusted, claimed, validated }) => ({
          benefit_no: position,
          month,
          money_planned: planned,
          money_planned_unadjusted: plannedUnadjusted,
          money_claimed: claimed,
          money_validated: validated,
        })),
      ),
    ),
    findings: inColumns(
      "findings",
      findings.map(({ rule, severity, count }) => ({ rule, severity, finding_count: count })),
    ),
  };
}
