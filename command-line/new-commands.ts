import { allOf, newPlan, planKinds, proposedPlanId, readTables, say, told, type PlanKind } from "#core";
import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { writeWorkbookFile } from "./files";
import { speakAsPlan } from "./language";
import { plain, tell, type Terminal } from "./output";
import { readPlanFile } from "./read-plan-file";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";
import { nextStep } from "./words";
import { writePlanFile, type WriteElsewhere } from "./write-plan-file";

export interface NewOptions {
  readonly example: string | undefined;
  readonly force: boolean;
}

/** `benefits new FILE`: a plan to fill in, or a full example. */
export async function newCommand(terminal: Terminal, path: string, { example, force }: NewOptions): Promise<ExitCode> {
  const kind = example ?? "blank";
  if (!isPlanKind(kind)) throw new CommandTrouble(exitCodes.usage, say`There is no example "${plain(kind)}". Choose one of: ${planKinds.join(", ")}.`);
  if (!/\.xlsx$/i.test(path)) throw new CommandTrouble(exitCodes.usage, say`${path} does not end in .xlsx. Name the file to make, for instance plan.xlsx.`);
  if (existsSync(path) && !force)
    throw new CommandTrouble(
      exitCodes.cannotWrite,
      nextStep(say`${path} is there already and is left alone. Choose another name for a new plan, or add the plan's tables to it with:`, "set-up", path),
    );
  const workbook = await openXlsx(await emptyWorkbook());
  workbook.apply(newPlan(kind, planIdFor(path)));
  await speakAsPlan(workbook.read(readTables));
  await writeWorkbookFile(path, await workbook.toBytes());
  tell(terminal, nextStep(say`${path} is ready. Review it with:`, "review", path));
  return exitCodes.fine;
}

const planIdFor = (path: string): string => proposedPlanId(basename(path, extname(path)), Math.random);

const isPlanKind = (text: string): text is PlanKind => (planKinds as readonly string[]).includes(text);

const toldNames = (names: readonly string[]): string => allOf(names.map(told));

export interface SetUpOptions extends WriteElsewhere {
  readonly voidSignature: boolean;
}

/** `benefits set-up FILE`: the plan's missing tables, on sheets of their own, in a workbook that is there already. */
export async function setUpCommand(terminal: Terminal, path: string, { out, force, voidSignature }: SetUpOptions): Promise<ExitCode> {
  const { workbook } = await readPlanFile(path, { voidSignature });
  const plan = newPlan("blank", planIdFor(path));
  const names = plan.newTables.map(({ name }) => name);
  const there = new Set(workbook.read(names).tables.map(({ name }) => name));
  const missing = names.filter((name) => !there.has(name));
  if (missing.length === 0) {
    tell(terminal, nextStep(say`${path} has every table of a plan. Nothing was written. Review it with:`, "review", path));
    return exitCodes.fine;
  }
  workbook.apply(plan);
  await speakAsPlan(workbook.read(readTables));
  const target = await writePlanFile(workbook, path, { out, force });
  const kept = there.size === 0 ? "" : ` ${say`Your own are used as they are: ${toldNames(names.filter((name) => there.has(name)))}.`}`;
  tell(terminal, nextStep(`${say`Added to ${target}: the tables ${toldNames(missing)}.`}${kept}\n${say`Fill them in, then review with:`}`, "review", target));
  return exitCodes.fine;
}
