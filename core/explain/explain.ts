import { assessWorkbook } from "../assessment/assess-workbook";
import { isoDate, type Day } from "../domain/day";
import { moneyFigures, plannedShareFigure, type Explainable } from "./more-figures";
import { unitsOf } from "../reading/percent-scale";
import { resultWords } from "./figure-words";
import { inputWords } from "./input-words";
import { metrics } from "../metrics/benefits/index";
import type { Standing } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { headerKey, idKey } from "../parsing/text";
import type { PlanSnapshot } from "../port/workbook";
import { say, told } from "../words/say";

/** One step of the arithmetic of a benefit: the rule, what went into it with its place, and what came out. */
export interface ExplainedStep {
  /** The figure's key in the machine-readable result. */
  readonly key: string;
  /** The header of its status column. */
  readonly figure: string;
  readonly rule: string;
  readonly inputs: readonly string[];
  readonly result: string;
}

export interface Explanation {
  readonly title: string;
  readonly steps: readonly ExplainedStep[];
}

/**
 * The arithmetic of one benefit in words and figures, rule by rule, or undefined where there is no such benefit. A `figure`, by its
 * key or its header, gives that step alone (none where there is no such figure); otherwise all that are not blank without a reason.
 */
export function explainBenefit(snapshot: PlanSnapshot, benefitId: string, statusDate?: Day, figure?: string): Explanation | undefined {
  const { plan, standings } = assessWorkbook(snapshot, statusDate);
  const position = plan.benefitOf.get(idKey(benefitId));
  const standing = position === undefined ? undefined : standings[position];
  return standing === undefined ? undefined : explainStanding(plan, standing, figure);
}

/** The same for a benefit of a plan that is assessed already, so that many can be explained from one assessment. */
export function explainStanding(plan: Plan, standing: Standing, figure?: string): Explanation {
  const title = say`${standing.benefit.id} ${standing.benefit.name}, status on ${isoDate(plan.statusDate)}`;
  const all = explainableFigures(plan.settings.currency);
  const asked =
    figure === undefined
      ? all.filter((explainable) => isWorthTelling(explainable, standing))
      : all.filter(({ key, header }) => [key, header].some((name) => headerKey(name) === headerKey(figure)));
  return { title, steps: asked.map((explainable) => stepOf(explainable, plan, standing)) };
}

/** Every figure of a benefit that can be explained: its keys and headers, in the order of the columns. */
export const explainableKeys: readonly string[] = explainableFigures("").map(({ key }) => key);

function explainableFigures(currency: string): readonly Explainable[] {
  const columns = metrics.filter(({ key }) => key !== "reason");
  const planned = columns.findIndex(({ key }) => key === "plannedToDate");
  return [...columns.slice(0, planned), plannedShareFigure, ...columns.slice(planned), ...moneyFigures(currency)];
}

/** A row that is not computed tells its status and what it has; the others all that is not simply blank. */
function isWorthTelling(explainable: Explainable, standing: Standing): boolean {
  const value = explainable.of(standing);
  if (value === undefined) return false;
  return standing.progress !== undefined || typeof value !== "object";
}

function stepOf(explainable: Explainable, plan: Plan, standing: Standing): ExplainedStep {
  const { rule, inputs } = explainable.help.explain?.(standing) ?? { rule: told(explainable.help.meaning).replace(/\.$/, ""), inputs: [] };
  return {
    key: explainable.key,
    figure: told(explainable.header),
    rule: told(rule),
    inputs: inputs.flatMap((input) => inputWords(input, plan, standing)),
    result: resultWords(explainable.of(standing), explainable, unitsOf(standing.benefit.row, plan.settings.currency)),
  };
}
