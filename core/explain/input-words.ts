import { oncePerPlan } from "../checks/once-per-plan";
import { isoDate } from "../domain/day";
import type { ExplainedInput } from "../metrics/metric";
import type { Standing } from "../standing/standing";
import { approvedPlans, recordsDrop, type BaselineRow } from "../reading/approved-plans";
import type { Benefit, Plan } from "../reading/plan";
import { headerOf } from "../reading/found-table";
import { allOf, counted } from "../wording/counts";
import { figureText, shareText } from "../wording/figures";
import { moneyText } from "../wording/money";
import { quantityText, type Units } from "../wording/quantity";
import { unitsOf } from "../reading/percent-scale";
import { figureWords } from "./figure-words";
import { say, told } from "../words/say";

/** What goes into a figure in words, each with its table, row and column where it has one. Long stretches of readings show their ends. */
export function inputWords(input: ExplainedInput, plan: Plan, standing: Standing): readonly string[] {
  const units = unitsOf(standing.benefit.row, plan.settings.currency);
  if ("from" in input) return readingsWords(input.from, input.to, plan, units);
  if ("activity" in input) return [activityWords(plan, input.activity)];
  if ("approved" in input) return [approvedWords(input, plan, standing, units)];
  if ("cell" in input) return [cellWords(input.cell, plan, standing, units)];
  return [`${told(input.name)} ${figureWords(input.value, input.as, units)}`];
}

type Cell = Extract<ExplainedInput, { readonly cell: unknown }>;
type RowCell = Exclude<Cell, { readonly approved: unknown }>["cell"];
type FrozenCell = Extract<Cell, { readonly approved: unknown }>;

/** "Start 2026-01-01 (Benefits row 2)"; an owner of the row above stands for a blank one. */
function cellWords(name: RowCell, plan: Plan, { benefit }: Standing, units: Units): string {
  const { benefits } = plan.found;
  const value = name === "owner" ? (benefit.owner ?? benefit.row.owner) : benefit.row[name];
  const header = benefits === undefined ? name : headerOf(benefits, name);
  const blank = name === "baseline" && benefit.change?.kind === "Flow" ? say`blank, so 0` : say`blank`;
  const isInUnits = benefit.tolerances.basis === "Units" && (name === "amberTolerance" || name === "redTolerance");
  const words = isInUnits && typeof value === "number" ? quantityText(value, units) : valueWords(name, value, units);
  return say`${header} ${value === undefined ? blank : words} (Benefits row ${String(benefit.row.sheetRow)})`;
}

/** The frozen rows of each benefit, oldest first, without those that record a drop. */
const frozenRows = oncePerPlan((plan: Plan): ReadonlyMap<Benefit, readonly BaselineRow[]> => {
  const { byBenefit } = approvedPlans(plan);
  return new Map(plan.benefits.map((benefit, position) => [benefit, (byBenefit[position] ?? []).filter((row) => !recordsDrop(row))]));
});

function approvedWords({ approved, cell }: FrozenCell, plan: Plan, { benefit }: Standing, units: Units): string {
  const rows = frozenRows(plan).get(benefit) ?? [];
  const row = approved === "first" ? rows[0] : rows[rows.length - 1];
  const { baselines } = plan.found;
  if (row === undefined || baselines === undefined) return say`${cell} blank`;
  const [header, words] = [headerOf(baselines, cell), valueWords(cell === "baselineValue" ? "baseline" : cell, row[cell], units)];
  return say`${header} ${words} (Baselines row ${String(row.sheetRow)}, "${row.name ?? say`no name`}")`;
}

const shareColumns: readonly string[] = ["deadweight", "attribution", "optimismBias", "confidence", "amberTolerance", "redTolerance"];
const dateColumns: readonly string[] = ["start", "due", "end", "baselineDate", "limitsFrom", "takenOn"];

function valueWords(name: string, value: unknown, units: Units): string {
  if (value === undefined || value === null) return say`blank`;
  if (typeof value === "string") return value;
  if (typeof value !== "number") return Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
  if (dateColumns.includes(name)) return isoDate(value);
  if (shareColumns.includes(name)) return shareText(value);
  if (name === "baseline" || name === "target") return quantityText(value, units);
  if (name === "unitValue") return moneyText(value, units.currency);
  return name === "frequency" || name === "triggerLag" ? counted(value, "day") : figureText(value);
}

/** "row 5", or "rows 5 and 7" where a flow's reading of a day is the sum of both. */
function rowsWords(log: Plan["measurements"], row: number, plan: Plan): string {
  const added = log.doubled.filter((twice) => twice.row === row && plan.benefits[twice.benefit]?.row.kind === "Flow").map(({ before }) => before);
  const rows = [...added, row].map((each) => log.sheetRow(each)).sort((a, b) => a - b);
  return rows.length === 1 ? say`row ${String(rows[0])}` : say`rows ${allOf(rows.map(String))}`;
}

/** All of a short list, the ends of a long one. */
function readingsWords(from: number, to: number, plan: Plan, units: Units): readonly string[] {
  const log = plan.measurements;
  const readingText = (position: number): string => {
    const [day, quantity] = [isoDate(log.days[position] as number), quantityText(log.actuals[position] as number, units)];
    const rows = rowsWords(log, log.rows[position] as number, plan);
    return log.validated[position] === 1 ? say`${day}: ${quantity} (Measurements ${rows}, validated)` : say`${day}: ${quantity} (Measurements ${rows})`;
  };
  if (to <= from) return [say`no measurement counts`];
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  return all.length <= 6 ? all.map(readingText) : [...all.slice(0, 3).map(readingText), say`… ${all.length - 5} more …`, ...all.slice(-2).map(readingText)];
}

/** "A-03 Roll-out: forecast finish 2026-05-31 (Activities row 5)". */
function activityWords(plan: Plan, position: number): string {
  const row = plan.activities[position];
  if (row === undefined) return say`no activity`;
  const activity = [row.id, row.name].filter((part) => part !== undefined).join(" ");
  const dayWords = (day: number | undefined): string => (day === undefined ? say`blank` : isoDate(day));
  const sheetRow = String(row.sheetRow);
  if (row.actualFinish !== undefined) return say`${activity}: finished on ${dayWords(row.actualFinish)} (Activities row ${sheetRow})`;
  return row.forecastFinish !== undefined
    ? say`${activity}: forecast finish ${dayWords(row.forecastFinish)} (Activities row ${sheetRow})`
    : say`${activity}: approved finish ${dayWords(row.baselineFinish)} (Activities row ${sheetRow})`;
}
