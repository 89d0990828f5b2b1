import { explainableKeys, explainBenefit, reviewPlan, type PlanUpdate, type ReviewResult } from "#core";
import { dayNamed, statusDay } from "./dates";
import { jsonText, plain, say, type Terminal } from "./output";
import { progress } from "./progress";
import { readPlanFile } from "./read-plan-file";
import { sha256 } from "./sha256";
import { showExplanation } from "./show-explanation";
import { showFindings, showReview } from "./show-review";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";
import { listed } from "./words";
import { writePlanFile } from "./write-plan-file";

export interface ReviewOptions {
  readonly asOf: string | undefined;
  readonly since: string | undefined;
  readonly out: string | undefined;
  readonly voidSignature: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `benefits review FILE`: reads, reviews, writes, and prints what came out. */
export async function reviewCommand(terminal: Terminal, path: string, { asOf, since, out, voidSignature, json, quiet }: ReviewOptions): Promise<ExitCode> {
  const day = statusDay(asOf);
  const from = dayNamed("since", since);
  const steps = progress(terminal, quiet || json);
  steps.say("Reading");
  const { workbook, snapshot } = await readPlanFile(path, { voidSignature });
  steps.say("Reviewing");
  const { update, result } = reviewPlan(snapshot, day, from, sha256);
  steps.say("Writing");
  workbook.apply(update);
  const target = await writePlanFile(workbook, path, out);
  steps.done();
  if (json) terminal.out(jsonText(result));
  else if (!quiet)
    say(terminal, `${showReview(terminal, result, ["check", target, ...(asOf === undefined ? [] : ["--as-of", asOf])])}\n\n${written(target, update, result)}`);
  return exitCodes.fine;
}

/** What was written: status columns where a table has what they hang on, and the sheets that have something to say. */
function written(target: string, { tables, sheets }: PlanUpdate, result: ReviewResult): string {
  const names = listed(sheets.filter(({ onlyWhereItStands, isHidden }) => onlyWhereItStands !== true && isHidden !== true).map(({ name }) => name));
  const columns = tables.some(({ table }) => table === "Benefits");
  return columns
    ? `Written to ${target}: the status columns and the sheets ${names}.`
    : `Written to ${target}: the sheets ${names}. No status columns: ${whyNoColumns(result)}.`;
}

function whyNoColumns({ findings, plan }: ReviewResult): string {
  if (findings.some(({ rule }) => rule === "register-on-its-side")) return "on your sheet each benefit is a column";
  if (plan.benefitCount === 0) return "Benefits has no benefit yet";
  return "Benefits has no column Benefit ID, by which they find their rows";
}

/** `benefits check FILE`: the findings only; nothing is written. */
export async function checkCommand(terminal: Terminal, path: string, asOf: string | undefined, json: boolean): Promise<ExitCode> {
  const day = statusDay(asOf);
  const { snapshot } = await readPlanFile(path);
  const { findings } = reviewPlan(snapshot, day, undefined, sha256);
  if (json) terminal.out(jsonText(findings));
  else say(terminal, showFindings(terminal, findings));
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
      `There is no benefit "${plain(benefitId)}" in ${path}. IDs stand in the column Benefit ID of Benefits.`,
    );
  if (explanation.steps.length === 0 && figure !== undefined)
    throw new CommandTrouble(exitCodes.usage, `There is no figure "${plain(figure)}". Choose one of: ${explainableKeys.join(", ")}.`);
  if (json) terminal.out(jsonText(explanation));
  else say(terminal, showExplanation(terminal, explanation));
  return exitCodes.fine;
}
