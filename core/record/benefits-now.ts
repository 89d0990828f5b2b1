import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import type { MetricCells } from "../metrics/metric-cells";
import { idKey } from "../parsing/text";
import type { Plan } from "../reading/plan";
import type { MonthReader } from "./month-readings";
import { termsPrint } from "./plan-terms";
import { dayFields, figureField, keptFigure, keptShare, textField } from "./record-text";

/** What this review tells of a benefit. */
export interface BenefitNow {
  /** Its place in the plan. */
  readonly position: number;
  readonly id: string;
  /** Its {@link idKey}. */
  readonly key: string;
  readonly status: string;
  readonly planned: number | null;
  readonly delivered: number | null;
  readonly variancePercent: number | null;
  readonly attainment: number | null;
  readonly forecast: number | null;
  readonly forecastDue: number | null;
  readonly slip: number | null;
  readonly moneyPlanned: number | null;
  readonly moneyClaimed: number | null;
  readonly moneyValidated: number | null;
  /** Names of what all its readings were, of those up to the review before, and of what it planned. */
  readonly readingsPrint: string;
  readonly closedPrint: string;
  readonly termsPrint: string;
  /** Which of its readings were validated, as {@link import("./month-readings").MonthReader.validatedOf} writes it. */
  readonly validated: string;
}

/** The status columns that the record keeps, by their keys. */
const keptKeys = ["status", "plannedToDate", "deliveredToDate", "variancePercent", "attainment", "forecast", "forecastDue", "slip"] as const;

/**
 * What a review tells of each benefit that has an ID, the first of its ID, as near as the record keeps it. `closedOn` is the day of the
 * review before, by which readings were closed.
 */
export function benefitsNow(plan: Plan, rollups: Rollups, cells: readonly MetricCells[], months: MonthReader, closedOn: Day): readonly BenefitNow[] {
  const columns = new Map(cells.map(({ metric, cells: column }) => [metric.key, column]));
  const [status, planned, delivered, variancePercent, attainment, forecast, forecastDue, slip] = keptKeys.map((key) => columns.get(key) ?? []);
  const seen = new Set<string>();
  const benefits: BenefitNow[] = [];
  const number = (column: readonly (string | number | null)[] | undefined, position: number): number | null => {
    const value = column?.[position];
    return typeof value === "number" ? keptFigure(value) : null;
  };
  const share = (column: readonly (string | number | null)[] | undefined, position: number): number | null => {
    const value = column?.[position];
    return typeof value === "number" ? keptShare(value) : null;
  };
  const money = (value: Figure | undefined): number | null => (value !== undefined && isKnown(value) && Number.isFinite(value) ? keptFigure(value) : null);
  plan.benefits.forEach((benefit, position) => {
    const { row, id } = benefit;
    if (row.id === undefined) return;
    const key = idKey(id);
    if (seen.has(key)) return;
    seen.add(key);
    const amounts = rollups.money[position];
    const prints = months.printsOf(position, plan.statusDate, closedOn);
    benefits.push({
      position,
      id,
      key,
      status: String(status?.[position] ?? ""),
      planned: number(planned, position),
      delivered: number(delivered, position),
      variancePercent: share(variancePercent, position),
      attainment: share(attainment, position),
      forecast: number(forecast, position),
      forecastDue: number(forecastDue, position),
      slip: share(slip, position),
      moneyPlanned: money(amounts?.planned),
      moneyClaimed: money(amounts?.claimed),
      moneyValidated: money(amounts?.validated),
      readingsPrint: prints.all,
      closedPrint: prints.closed,
      termsPrint: termsPrint(benefit, plan),
      validated: months.validatedOf(position, plan.statusDate),
    });
  });
  return benefits;
}

/** The lines that keep it. */
export function benefitLines(benefits: readonly BenefitNow[]): readonly string[] {
  const day: (value: Day | null) => string = dayFields();
  // They are rounded already.
  const figure = (value: number | null): string => (value === null ? "" : String(value));
  return benefits.map((benefit) =>
    [
      textField(benefit.id),
      benefit.status,
      figure(benefit.planned),
      figure(benefit.delivered),
      figure(benefit.variancePercent),
      figure(benefit.attainment),
      figure(benefit.forecast),
      day(benefit.forecastDue),
      figure(benefit.slip),
      figure(benefit.moneyPlanned),
      figure(benefit.moneyClaimed),
      figure(benefit.moneyValidated),
      benefit.readingsPrint,
      benefit.termsPrint,
      benefit.validated,
    ].join(";"),
  );
}

/** Money by category, never added up across them. */
export const moneyLines = ({ totals }: Rollups): readonly string[] =>
  totals.map(({ category, planned, claimed, validated }) => [textField(category), ...[planned, claimed, validated].map(figureField)].join(";"));
