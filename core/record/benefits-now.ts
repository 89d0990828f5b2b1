import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import type { MetricCells } from "../metrics/metric-cells";
import type { BenefitMoney } from "../money/benefit-money";
import type { Plan } from "../reading/plan";
import { cellWriter } from "./cell-writer";
import { dayWriter, putField, putFigure, putPrint, putShare, putText, semicolon, type Letters } from "./letters";
import { termsPrints } from "./plan-terms";
import { figureField, keptFigure, textField } from "./record-text";
import { recordedParts } from "./recorded-review";
import { readingsNow, type ReadingsNow } from "./readings-now";
import { putValidated } from "./validated-list";

/** What this review tells of its benefits, by their place among those that it tells of. */
export interface BenefitsNow {
  readonly count: number;
  /** The place of each in the plan. */
  readonly positions: Int32Array;
  readonly ids: readonly string[];
  /** By {@link import("../parsing/text").idKey}. */
  readonly keys: readonly string[];
  readonly readings: ReadingsNow;
  readonly termsPrints: Int32Array;
  status(place: number): string;
  /** As near as the record keeps it. */
  figure(place: number, what: "forecast" | "forecastDue" | "moneyClaimed" | "moneyValidated"): number | null;
  /** The lines that keep it. */
  cells(): readonly string[];
}

/** The status columns that the record keeps, by their keys. */
const keptKeys = ["status", "plannedToDate", "deliveredToDate", "variancePercent", "attainment", "forecast", "forecastDue", "slip"] as const;

type Column = readonly (string | number | null)[];

/**
 * What a review tells of each benefit that has an ID, the first of its ID. `closedOn` is the day of the review before, by which readings
 * were closed.
 */
export function benefitsNow(plan: Plan, rollups: Rollups, metricCells: readonly MetricCells[], closedOn: Day): BenefitsNow {
  const columns = new Map(metricCells.map(({ metric, cells }) => [metric.key, cells]));
  const [status, planned, delivered, variancePercent, attainment, forecast, forecastDue, slip] = keptKeys.map((key): Column => columns.get(key) ?? []) as [
    ...(readonly [Column, Column, Column, Column]),
    ...(readonly [Column, Column, Column, Column]),
  ];
  const keys = [...plan.benefitOf.keys()];
  const positions = Int32Array.from(plan.benefitOf.values());
  const benefits = Array.from(positions, (position) => plan.benefits[position] as Plan["benefits"][number]);
  const ids = benefits.map(({ id }) => id);
  const readings = readingsNow(plan.measurements, positions, plan.statusDate, closedOn);
  const prints = termsPrints(benefits, plan);
  const kept = (value: unknown): number | null => (typeof value === "number" ? keptFigure(value) : null);
  const money = (position: number, what: keyof BenefitMoney): number | null => {
    const value = rollups.money[position]?.[what];
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  };
  const figures = {
    forecast: (position: number) => forecast[position],
    forecastDue: (position: number) => forecastDue[position],
    moneyClaimed: (position: number) => money(position, "claimed"),
    moneyValidated: (position: number) => money(position, "validated"),
  };
  return {
    count: positions.length,
    positions,
    ids,
    keys,
    readings,
    termsPrints: prints,
    status: (place) => String(status[positions[place] as number] ?? ""),
    figure: (place, what) => kept(figures[what](positions[place] as number)),
    cells() {
      const writer = cellWriter(recordedParts.Benefits);
      const { letters } = writer;
      const { starts, validated } = plan.measurements;
      const putDay = dayWriter();
      for (let place = 0; place < positions.length; place++) {
        const position = positions[place] as number;
        let at = putField(letters, writer.beginLine(), ids[place] as string);
        letters[at++] = semicolon;
        at = putText(letters, at, String(status[position] ?? ""));
        at = putNext(letters, at, putFigure, planned[position]);
        at = putNext(letters, at, putFigure, delivered[position]);
        at = putNext(letters, at, putShare, variancePercent[position]);
        at = putNext(letters, at, putShare, attainment[position]);
        at = putNext(letters, at, putFigure, forecast[position]);
        at = putNext(letters, at, putDay, forecastDue[position]);
        at = putNext(letters, at, putShare, slip[position]);
        at = putNext(letters, at, putFigure, money(position, "planned"));
        at = putNext(letters, at, putFigure, money(position, "claimed"));
        at = putNext(letters, at, putFigure, money(position, "validated"));
        at = putNext(letters, at, putPrint, readings.all[place]);
        at = putNext(letters, at, putPrint, prints[place]);
        letters[at++] = semicolon;
        writer.endLine(putValidated(letters, at, validated, starts[position] as number, readings.ends[place] as number));
      }
      return writer.cells();
    },
  };
}

/** The next field of a line; blank where there is no number. */
function putNext(letters: Letters, at: number, put: typeof putFigure, value: unknown): number {
  letters[at] = semicolon;
  return typeof value === "number" ? put(letters, at + 1, value) : at + 1;
}

/** Money by category, never added up across them. */
export const moneyLines = ({ totals }: Rollups): readonly string[] =>
  totals.map(({ category, planned, claimed, validated }) => [textField(category), ...[planned, claimed, validated].map(figureField)].join(";"));
