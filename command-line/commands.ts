import { explainableKeys, explainBenefit, namesOf, reviewPlan, say, told, toldAs, type PlanSnapshot } from "#core";
import { dayNamed, statusDay } from "./dates";
import { jsonText, plain, tell, type Terminal } from "./output";
import { progress } from "./progress";
import { readPlanFile } from "./read-plan-file";
import { hostMeans } from "./host-means";
import { showExplanation } from "./show-explanation";
import { showFindings, showReview, showWritten } from "./show-review";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";
import { writePlanFile, type WriteElsewhere } from "./write-plan-file";

export interface ReviewOptions extends WriteElsewhere {
  readonly asOf: string | undefined;
  readonly since: string | undefined;
  readonly voidSignature: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `benefits review FILE`: reads, reviews, writes, and prints what came out. */
export async function reviewCommand(
  terminal: Terminal,
  path: string,
  { asOf, since, out, force, voidSignature, json, quiet }: ReviewOptions,
): Promise<ExitCode> {
  const day = statusDay(asOf);
  const from = dayNamed("since", since);
  const steps = progress(terminal, quiet || json);
  steps.say(toldAs("Reading", "in progress"));
  const { workbook, snapshot } = await readPlanFile(path, { voidSignature });
  steps.say(toldAs("Reviewing", "in progress"));
  const { update, result } = reviewPlan(snapshot, day, from, hostMeans);
  steps.say(toldAs("Writing", "in progress"));
  workbook.apply(update);
  const target = await writePlanFile(workbook, path, { out, force });
  steps.done();
  if (json) terminal.out(jsonText(result));
  else if (!quiet)
    tell(
      terminal,
      `${showReview(terminal, result, sheetOfBenefits(snapshot), ["check", target, ...(asOf === undefined ? [] : ["--as-of", asOf])])}\n\n${showWritten(target, update, result)}`,
    );
  return exitCodes.fine;
}

/** `benefits check FILE`: the findings only; nothing is written. */
export async function checkCommand(terminal: Terminal, path: string, asOf: string | undefined, json: boolean): Promise<ExitCode> {
  const day = statusDay(asOf);
  const { snapshot } = await readPlanFile(path);
  const { findings } = reviewPlan(snapshot, day, undefined, hostMeans);
  if (json) terminal.out(jsonText(findings));
  else tell(terminal, showFindings(terminal, findings));
  return findings.some(({ severity }) => severity === "Stops the row") ? exitCodes.rowsStopped : exitCodes.fine;
}

export interface ExplainOptions {
  readonly asOf: string | undefined;
  /** The key or header of one figure; all when undefined. */
  readonly figure: string | undefined;
  readonly json: boolean;
}

/** `benefits explain FILE BENEFIT-ID`: the arithmetic of one benefit, rule by rule. */
export async function explainCommand(terminal: Terminal, path: string, benefitId: string, { asOf, figure, json }: ExplainOptions): Promise<ExitCode> {
  const day = statusDay(asOf);
  const { snapshot } = await readPlanFile(path);
  const explanation = explainBenefit(snapshot, benefitId, day, figure);
  if (explanation === undefined)
    throw new CommandTrouble(
      exitCodes.nothingToReview,
      say`There is no benefit "${plain(benefitId)}" in ${path}. IDs stand in the column ${plain(headerOfIds(snapshot))} of ${plain(sheetOfBenefits(snapshot))}.`,
    );
  if (explanation.steps.length === 0 && figure !== undefined)
    throw new CommandTrouble(exitCodes.usage, say`There is no figure "${plain(figure)}". Choose one of: ${explainableKeys.join(", ")}.`);
  if (json) terminal.out(jsonText(explanation));
  else tell(terminal, showExplanation(terminal, explanation));
  return exitCodes.fine;
}

const benefitsOf = ({ tables }: PlanSnapshot): PlanSnapshot["tables"][number] | undefined => tables.find(({ name }) => name === "Benefits");
const sheetOfBenefits = (snapshot: PlanSnapshot): string => benefitsOf(snapshot)?.sheet ?? told("Benefits");
const headerOfIds = (snapshot: PlanSnapshot): string => {
  const headers = (benefitsOf(snapshot)?.columns ?? []).map(({ header }) => header);
  return headers.find((header) => namesOf("Benefit ID").includes(header)) ?? told("Benefit ID");
};
