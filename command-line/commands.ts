import { explainableKeys, explainBenefit, newPlan, planKinds, reviewPlan, type PlanKind, type PlanUpdate } from "#core";
import { existsSync } from "node:fs";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { statusDay } from "./dates";
import { writeWorkbookFile } from "./files";
import { jsonText, plain, type Terminal } from "./output";
import { progress } from "./progress";
import { readPlanFile } from "./read-plan-file";
import { writePlanFile } from "./write-plan-file";
import { showExplanation } from "./show-explanation";
import { showFindings, showReview } from "./show-review";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";

export interface NewOptions {
  readonly example: string | undefined;
  readonly force: boolean;
}

/** `benefits new FILE`: a plan to fill in, or a full example. */
export async function newCommand(terminal: Terminal, path: string, { example, force }: NewOptions): Promise<ExitCode> {
  const kind = example ?? "blank";
  if (!isPlanKind(kind)) throw new CommandTrouble(exitCodes.usage, `There is no example "${plain(kind)}". Choose one of: ${planKinds.join(", ")}.`);
  if (!/\.xlsx$/i.test(path)) throw new CommandTrouble(exitCodes.usage, `${path} does not end in .xlsx. Name the file to make, for instance plan.xlsx.`);
  if (existsSync(path) && !force)
    throw new CommandTrouble(exitCodes.cannotWrite, `${path} is there already and is left alone. Choose another name, or say --force to replace it.`);
  const workbook = await openXlsx(await emptyWorkbook());
  workbook.apply(newPlan(kind));
  await writeWorkbookFile(path, await workbook.toBytes());
  terminal.out(`${path} is ready. Review it with: benefits review ${path}`);
  return exitCodes.fine;
}

const isPlanKind = (text: string): text is PlanKind => (planKinds as readonly string[]).includes(text);

export interface ReviewOptions {
  readonly asOf: string | undefined;
  readonly out: string | undefined;
  readonly voidSignature: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `benefits review FILE`: reads, reviews, writes, and prints what came out. */
export async function reviewCommand(terminal: Terminal, path: string, { asOf, out, voidSignature, json, quiet }: ReviewOptions): Promise<ExitCode> {
  const day = statusDay(asOf);
  const steps = progress(terminal, quiet || json);
  steps.say("Reading");
  const { workbook, snapshot } = await readPlanFile(path, { voidSignature });
  steps.say("Reviewing");
  const { update, result } = reviewPlan(snapshot, day);
  steps.say("Writing");
  workbook.apply(update);
  const target = await writePlanFile(workbook, path, out);
  steps.done();
  if (json) terminal.out(jsonText(result));
  else if (!quiet) terminal.out(`${showReview(terminal, result)}\n\nWritten to ${target}: the status columns and the sheets ${sheetsOf(update)}.`);
  return exitCodes.fine;
}

/** The sheets that have something to say, as a list in words. */
function sheetsOf({ sheets }: PlanUpdate): string {
  const names = sheets.filter(({ onlyWhereItStands }) => onlyWhereItStands !== true).map(({ name }) => name);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** `benefits check FILE`: the findings only; nothing is written. */
export async function checkCommand(terminal: Terminal, path: string, asOf: string | undefined, json: boolean): Promise<ExitCode> {
  const day = statusDay(asOf);
  const { snapshot } = await readPlanFile(path);
  const { findings } = reviewPlan(snapshot, day);
  terminal.out(json ? jsonText(findings) : showFindings(terminal, findings));
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
      `There is no benefit "${plain(benefitId)}" in ${path}. Benefit IDs stand in the first column of Benefits.`,
    );
  if (explanation.steps.length === 0 && figure !== undefined)
    throw new CommandTrouble(exitCodes.usage, `There is no figure "${plain(figure)}". Choose one of: ${explainableKeys.join(", ")}.`);
  terminal.out(json ? jsonText(explanation) : showExplanation(terminal, explanation));
  return exitCodes.fine;
}
