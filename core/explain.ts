import { assess } from "./assess";
import { benefitMoney } from "./money/benefit-money";
import { valuationOf } from "./money/benefit-valuation";
import { isoDate, type Day } from "./domain/day";
import { isKnown, type Figure } from "./domain/figure";
import { measuredNetShare, plannedNetShare } from "./domain/money/valuation";
import { natureSign, type PlannedChange } from "./domain/planned-change";
import { attainment, realizationRate, variance, variancePercent, type Progress } from "./domain/progress";
import { elapsedShare } from "./domain/ramp";
import { countedReadings } from "./domain/readings";
import type { Standing } from "./metrics/standing";
import { headerOf } from "./tables/read-table";
import { idKey } from "./tables/text";
import type { Plan } from "./tables/plan";
import type { PlanSnapshot } from "./workbook";

/** One step of the arithmetic of a benefit: the rule, what went into it with its place, and what came out. */
export interface ExplainedStep {
  readonly figure: string;
  readonly rule: string;
  readonly inputs: readonly string[];
  readonly result: string;
}

export interface Explanation {
  readonly title: string;
  readonly steps: readonly ExplainedStep[];
}

/** The arithmetic of one benefit in words and figures, rule by rule, or undefined where there is no such benefit. */
export function explainBenefit(snapshot: PlanSnapshot, benefitId: string, statusDate?: Day): Explanation | undefined {
  const { plan, standings } = assess(snapshot, statusDate);
  const position = plan.benefitOf.get(idKey(benefitId));
  const standing = position === undefined ? undefined : standings[position];
  if (standing === undefined) return undefined;
  const title = `${standing.benefit.id} ${standing.benefit.name}, status on ${isoDate(plan.statusDate)}`;
  if (standing.progress === undefined) return { title, steps: [statusStep(standing)] };
  return { title, steps: [...planSteps(standing.progress, plan, standing), ...deliverySteps(standing.progress, plan, standing), ...moneySteps(standing, plan), statusStep(standing)] };
}

function planSteps(progress: Progress, plan: Plan, standing: Standing): readonly ExplainedStep[] {
  const { change, day, share } = progress;
  const cell = cellOf(plan, standing);
  const elapsed = elapsedShare(day, change.start, change.due);
  return [
    {
      figure: "Planned share",
      rule: change.direction === "Maintain" ? "a value to maintain is expected from Start on" : change.kind === "Milestone" ? "0 before Due, 1 from Due" : `${change.profile} of the elapsed share (status date − Start)/(Due − Start), between 0 and 1`,
      inputs: [cell("start", isoDate(change.start)), cell("due", isoDate(change.due)), `elapsed share ${number(elapsed)}`],
      result: number(share),
    },
    {
      figure: "Planned to date",
      rule: planRule(change),
      inputs: change.kind === "Milestone" ? [] : [cell("baseline", number(change.baseline)), cell("target", number(change.target))],
      result: number(progress.planned),
    },
    {
      figure: "Planned benefit",
      rule: `${signWords(change)} × (Target − Baseline) × planned share`,
      inputs: [`promised by Due ${number(progress.promised)}`],
      result: number(progress.plannedBenefit),
    },
  ];
}

function planRule({ kind, direction }: PlannedChange): string {
  if (kind === "Milestone") return "0 before Due, 1 from Due";
  if (direction === "Maintain") return kind === "Flow" ? "Target × elapsed share" : "Target";
  return kind === "Flow" ? "Baseline × elapsed share + (Target − Baseline) × planned share" : "Baseline + (Target − Baseline) × planned share";
}

function deliverySteps(progress: Progress, plan: Plan, standing: Standing): readonly ExplainedStep[] {
  const { change } = progress;
  const rule: Readonly<Record<PlannedChange["kind"], string>> = {
    Flow: "the sum of the measurements that count up to the status date",
    Level: "the latest reading on or before the status date",
    Scale: "the latest reading on or before the status date",
    Milestone: "1 from the first reading of 1 or more",
  };
  return [
    { figure: "Actual to date", rule: rule[change.kind], inputs: readingInputs(progress, plan, standing), result: shown(progress.actual) },
    {
      figure: "Delivered to date",
      rule: change.kind === "Milestone" ? "1 once reached" : change.kind === "Flow" ? `${signWords(change)} × (Actual − Baseline × elapsed share)` : `${signWords(change)} × (Actual − Baseline)`,
      inputs: [],
      result: shown(progress.delivered),
    },
    { figure: "Variance", rule: change.direction === "Maintain" ? "−|Actual − planned|" : "Delivered − planned benefit; positive is favourable", inputs: [], result: shown(variance(progress)) },
    { figure: "Variance %", rule: "Variance as a share of the size of what was planned", inputs: [], result: percent(variancePercent(progress)) },
    { figure: "Attainment", rule: "Delivered as a share of the whole promise", inputs: [`promised ${number(progress.promised)}`], result: percent(attainment(progress)) },
    { figure: "Realization rate", rule: "Delivered as a share of the planned benefit", inputs: [], result: percent(realizationRate(progress)) },
  ];
}

/** The readings that count, with their rows: all of a short list, the ends of a long one. */
function readingInputs({ change, day }: Progress, plan: Plan, { readings }: Standing): readonly string[] {
  const { from, to } = countedReadings(change, readings, day);
  const log = plan.measurements;
  const one = (position: number): string =>
    `${isoDate(log.days[position] as number)}: ${number(log.actuals[position] as number)} (Measurements row ${log.sheetRow(log.rows[position] as number)}${log.validated[position] === 1 ? ", validated" : ""})`;
  if (change.kind !== "Flow") return to > from ? [one(to - 1)] : [];
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  return all.length <= 6 ? all.map(one) : [...all.slice(0, 3).map(one), `… ${all.length - 5} more …`, ...all.slice(-2).map(one)];
}

function moneySteps(standing: Standing, plan: Plan): readonly ExplainedStep[] {
  const { currency } = plan.settings;
  const money = benefitMoney(standing, currency);
  const valuation = valuationOf(standing.benefit, currency);
  if (money === undefined || valuation === undefined) return [];
  const unit = `unit value ${number(valuation.unitValue)}`;
  const level = standing.progress?.change.kind === "Level" ? ", per year held" : "";
  return [
    { figure: "Money planned to date", rule: `planned benefit × unit value${level}, net of deadweight, attribution, optimism bias and confidence`, inputs: [unit, `net share ${percent(plannedNetShare(valuation))}`], result: shown(money.planned) },
    { figure: "Money claimed to date", rule: `delivered × unit value${level}, net of deadweight and attribution`, inputs: [unit, `net share ${percent(measuredNetShare(valuation))}`], result: shown(money.claimed) },
    { figure: "Money validated to date", rule: "as claimed, from validated readings only", inputs: [], result: shown(money.validated) },
  ];
}

function statusStep({ benefit, stop, status, rollup }: Standing): ExplainedStep {
  const { amber, red } = benefit.tolerances;
  if (rollup !== undefined) {
    return { figure: "Status", rule: "a parent follows the capped index of its children", inputs: [`capped index ${percent(rollup.cappedIndex)}`], result: status };
  }
  return {
    figure: "Status",
    rule: stop === undefined ? "Green down to the amber tolerance, Amber down to the red one, Red beyond; Realized at Due with a validated reading" : "nothing is computed while a finding stops the row",
    inputs: stop === undefined ? [`amber tolerance ${percent(amber)}`, `red tolerance ${percent(red)}`] : [stop],
    result: status,
  };
}

const cellOf = (plan: Plan, { benefit }: Standing) => (name: "start" | "due" | "baseline" | "target", value: string): string =>
  plan.found.benefits === undefined ? value : `${headerOf(plan.found.benefits, name)} ${value} (Benefits row ${benefit.row.sheetRow})`;

const signWords = (change: PlannedChange): string => {
  const direction = change.direction === "Decrease" ? "−1 (Decrease)" : change.direction === "Increase" ? "+1 (Increase)" : "0 (Maintain)";
  return natureSign(change) === 1 ? direction : `−1 (Dis-benefit) × ${direction}`;
};

const shown = (figure: Figure): string => (isKnown(figure) ? number(figure) : `unknown: ${figure.because}`);
const percent = (figure: Figure): string => (isKnown(figure) ? `${number(figure * 100)} %` : `unknown: ${figure.because}`);
/** Up to 4 decimals, thousands in groups; beyond what a spreadsheet counts exactly in powers of ten. */
const number = (value: number): string => {
  if (!Number.isFinite(value)) return "unknown: the figures are too large to calculate with";
  if (Math.abs(value) > 1e15) return value.toExponential();
  const [whole = "", fraction] = String(Math.round(value * 1e4) / 1e4).split(".");
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
};
