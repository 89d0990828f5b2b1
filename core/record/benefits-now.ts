import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import type { Figure } from "../domain/figure";
import type { MetricCells } from "../metrics/metric-cells";
import type { TextOf } from "../port/host-means";
import type { MeasurementLog } from "../reading/measurement-log";
import type { Plan } from "../reading/plan";
import { beginLine, cellsOf, cellWriter, endLine, type CellWriter } from "./cell-writer";
import { putField, putNumber, putPrint, putText, semicolon, type Letters, type Written } from "./letters";
import { termsPrints } from "./plan-terms";
import { figureField, keptFigure, textField } from "./record-text";
import { recordedParts } from "./recorded-review";
import { readingsNow, type ReadingsNow } from "./readings-now";
import { putValidated } from "./validated-list";

type Column = readonly (string | number | null)[];

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
  /** The status columns that the record keeps, and the money, by place in the plan. */
  readonly columns: { readonly [Key in KeptKey]: Column };
  readonly money: Rollups["money"];
}

type KeptKey = "status" | "plannedToDate" | "deliveredToDate" | "variancePercent" | "attainment" | "forecast" | "forecastDue" | "slip";

/**
 * What a review tells of each benefit that has an ID, the first of its ID. `closedOn` is the day of the review before, by which readings
 * were closed.
 */
export function benefitsNow(plan: Plan, { money }: Rollups, metricCells: readonly MetricCells[], closedOn: Day): BenefitsNow {
  const cellsOfKey = (key: KeptKey): Column => metricCells.find(({ metric }) => metric.key === key)?.cells ?? [];
  const positions = new Int32Array(plan.benefitOf.size);
  const [ids, keys]: [string[], string[]] = [[], []];
  plan.benefitOf.forEach((position, key) => {
    positions[keys.length] = position;
    keys.push(key);
    ids.push((plan.benefits[position] as Plan["benefits"][number]).id);
  });
  return {
    count: keys.length,
    positions,
    ids,
    keys,
    readings: readingsNow(plan.measurements, positions, plan.statusDate, closedOn),
    termsPrints: termsPrints(positions, plan),
    columns: {
      status: cellsOfKey("status"),
      plannedToDate: cellsOfKey("plannedToDate"),
      deliveredToDate: cellsOfKey("deliveredToDate"),
      variancePercent: cellsOfKey("variancePercent"),
      attainment: cellsOfKey("attainment"),
      forecast: cellsOfKey("forecast"),
      forecastDue: cellsOfKey("forecastDue"),
      slip: cellsOfKey("slip"),
    },
    money,
  };
}

export const statusNow = ({ columns, positions }: BenefitsNow, place: number): string => String(columns.status[positions[place] as number] ?? "");

export type MovingFigure = "forecast" | "forecastDue" | "moneyClaimed" | "moneyValidated";

/** A figure as near as the record keeps it. */
export function figureNow({ columns, money, positions }: BenefitsNow, place: number, what: MovingFigure): number | null {
  const position = positions[place] as number;
  const value =
    what === "moneyClaimed" ? figureOf(money[position]?.claimed) : what === "moneyValidated" ? figureOf(money[position]?.validated) : columns[what][position];
  return typeof value === "number" ? keptFigure(value) : null;
}

const figureOf = (value: Figure | undefined): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);

/** The lines that keep what is told of the benefits, in cells. */
export function benefitCells(benefits: BenefitsNow, log: MeasurementLog, textOf?: TextOf): readonly string[] {
  const writer = cellWriter(recordedParts.Benefits, textOf);
  const figures = figuresOfLine.map(([key]) => benefits.columns[key]);
  for (let place = 0; place < benefits.count; place++) putBenefit(writer, benefits, figures, place, log);
  return cellsOf(writer);
}

/** The figures of a line in their order, as they are written. */
const figuresOfLine = [
  ["plannedToDate", "figure"],
  ["deliveredToDate", "figure"],
  ["variancePercent", "share"],
  ["attainment", "share"],
  ["forecast", "figure"],
  ["forecastDue", "day"],
  ["slip", "share"],
] as const satisfies readonly (readonly [KeptKey, Written])[];
const writtenAs: readonly Written[] = figuresOfLine.map(([, written]) => written);

function putBenefit(writer: CellWriter, benefits: BenefitsNow, figures: readonly Column[], place: number, log: MeasurementLog): void {
  const { letters } = writer;
  const { readings } = benefits;
  const position = benefits.positions[place] as number;
  let at = putField(letters, beginLine(writer), benefits.ids[place] as string);
  letters.bytes[at++] = semicolon;
  at = putText(letters, at, statusNow(benefits, place));
  for (let which = 0; which < figures.length; which++) at = putNext(letters, at, (figures[which] as Column)[position], writtenAs[which] as Written);
  at = putMoney(letters, at, benefits.money[position]);
  letters.bytes[at] = semicolon;
  at = putPrint(letters, at + 1, readings.all[place] as number);
  letters.bytes[at] = semicolon;
  at = putPrint(letters, at + 1, benefits.termsPrints[place] as number);
  letters.bytes[at++] = semicolon;
  endLine(writer, putValidated(letters, at, log.validated, log.starts[position] as number, readings.ends[place] as number));
}

function putMoney(letters: Letters, at: number, money: Rollups["money"][number] | undefined): number {
  const planned = putNext(letters, at, figureOf(money?.planned), "figure");
  const claimed = putNext(letters, planned, figureOf(money?.claimed), "figure");
  return putNext(letters, claimed, figureOf(money?.validated), "figure");
}

/** The next field of a line; blank where there is no number. */
function putNext(letters: Letters, at: number, value: unknown, what: Written): number {
  letters.bytes[at] = semicolon;
  return typeof value === "number" ? putNumber(letters, at + 1, value, what) : at + 1;
}

/** Money by category, never added up across them. */
export const moneyLines = ({ totals }: Rollups): readonly string[] =>
  totals.map(({ category, planned, claimed, validated }) => [textField(category), ...[planned, claimed, validated].map(figureField)].join(";"));
