import {
  baselinesResult,
  figureText,
  fixedText,
  FreezeImpossible,
  freezeBaseline,
  isoDate,
  lastDay,
  percentText,
  plural,
  say,
  shownId,
  termChangeText,
  told,
  toldAs,
  withPlus,
  type BaselinesResult,
  type ComparedBenefit,
  type Freeze,
  type PlanSnapshot,
} from "#core";
import { statusDay } from "./dates";
import { writePlanFile, type WriteElsewhere } from "./write-plan-file";
import { jsonText, paint, plain, tell, type Paint, type Terminal } from "./output";
import { readPlanFile } from "./read-plan-file";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";
import { textTable } from "./text-table";
import { nextStep } from "./words";

export interface FreezeOptions extends WriteElsewhere {
  readonly name: string | undefined;
  readonly approvedBy: string | undefined;
  readonly reason: string | undefined;
  readonly asOf: string | undefined;
  readonly voidSignature: boolean;
}

/** `benefits freeze FILE --name NAME --approved-by WHO`: appends the plan as it is to Baselines. */
export async function freezeCommand(
  terminal: Terminal,
  path: string,
  { name, approvedBy, reason, asOf, out, force, voidSignature }: FreezeOptions,
): Promise<ExitCode> {
  if (name === undefined) throw new CommandTrouble(exitCodes.usage, say`Name the baseline: --name "Business case".`);
  if (approvedBy === undefined) throw new CommandTrouble(exitCodes.usage, say`Say who approved it: --approved-by "Investment board".`);
  const takenOn = statusDay(asOf);
  const { workbook, snapshot } = await readPlanFile(path, { voidSignature });
  const { update, message, frozenCount } = frozen(() => freezeBaseline(snapshot, { name, takenOn, approvedBy, reason }));
  if (frozenCount === 0) {
    tell(terminal, plain(message));
    return exitCodes.fine;
  }
  const { sheet } = snapshot.tables.find(isBaselines) ?? update.newTables.find(isBaselines) ?? { sheet: told("Baselines") };
  workbook.apply(update);
  const target = await writePlanFile(workbook, path, { out, force });
  tell(terminal, `${plain(message)}\n${say`Written to ${target}: the sheet ${plain(sheet)}.`}`);
  return exitCodes.fine;
}

const isBaselines = ({ name }: { readonly name: string }): boolean => name === "Baselines";

function frozen(freeze: () => Freeze): Freeze {
  try {
    return freeze();
  } catch (error) {
    if (error instanceof FreezeImpossible) throw new CommandTrouble(exitCodes.cannotWrite, plain(error.message));
    throw error;
  }
}

export interface BaselinesOptions {
  readonly against: string | undefined;
  readonly asOf: string | undefined;
  readonly json: boolean;
}

/** `benefits baselines FILE`: what was frozen, and the plan beside it. */
export async function baselinesCommand(terminal: Terminal, path: string, { against = "first", asOf, json }: BaselinesOptions): Promise<ExitCode> {
  const day = statusDay(asOf);
  const { snapshot } = await readPlanFile(path);
  const result = baselinesResult(snapshot, against, day);
  if (result === undefined)
    throw new CommandTrouble(
      exitCodes.nothingToReview,
      nextStep(
        day === undefined
          ? say`No baseline "${plain(against)}" was frozen. List them with:`
          : say`No baseline "${plain(against)}" was frozen by ${isoDate(day)}. List them with:`,
        "baselines",
        path,
      ),
    );
  if (json) terminal.out(jsonText(result));
  else tell(terminal, result.baselines.length === 0 ? noneYet(snapshot, path, result) : showBaselines(terminal, result));
  return exitCodes.fine;
}

function noneYet(snapshot: PlanSnapshot, path: string, { statusDate }: BaselinesResult): string {
  const [first] = baselinesResult(snapshot, "first", lastDay)?.baselines ?? [];
  return first === undefined
    ? nextStep(say`No baseline is frozen. Freeze the plan with:`, "freeze", path, "--name", "NAME", "--approved-by", "WHO")
    : say`No baseline was frozen by ${statusDate}. The first is "${plain(first.name)}", of ${first.takenOn}.`;
}

function showBaselines(terminal: Terminal, result: BaselinesResult): string {
  const { baselines, benefits, against, statusDate } = result;
  const list = textTable(
    terminal,
    [
      { header: toldAs("Baseline", "of a plan"), most: 36 },
      { header: told("Taken on") },
      { header: told("Benefits"), align: "right" },
      { header: told("Approved by"), most: 30 },
      { header: told("Reason"), below: true },
    ],
    baselines.map(({ name, takenOn, benefitCount, approvedBy, reason }) => [name, takenOn, String(benefitCount), approvedBy ?? "–", reason ?? "–"]),
  );
  const off = benefits.filter(({ verdict }) => verdict !== "As approved" && verdict !== "Drop approved");
  const title = paint(
    terminal,
    "bold",
    against === "first"
      ? say`The plan on ${statusDate} against what was first approved`
      : against === "latest"
        ? say`The plan on ${statusDate} against what was last approved`
        : say`The plan on ${statusDate} against "${plain(against)}"`,
  );
  const others = say`${figureText(benefits.length - off.length)} of ${plural(benefits.length, "# benefit", "# benefits")} are as approved.`;
  return [list, title, ...(off.length === 0 ? [] : [comparisonTable(terminal, off)]), others].join("\n\n");
}

const verdictPaint: Readonly<Record<string, Paint>> = { Dropped: "red", "Less and later": "red", "Promises less": "red", Later: "yellow", Changed: "yellow" };

function comparisonTable(terminal: Terminal, benefits: readonly ComparedBenefit[]): string {
  const paintOf = Object.fromEntries(Object.entries(verdictPaint).map(([verdict, color]) => [told(verdict), color]));
  return textTable(
    terminal,
    [
      { header: "ID", most: 14 },
      { header: told("Benefit"), most: 44 },
      { header: say`Against it`, paint: (cell) => paintOf[cell] },
      { header: say`Promise`, align: "right" },
      { header: say`Due, months`, align: "right" },
      { header: say`Money`, align: "right" },
      { header: say`What changed`, below: true },
    ],
    benefits.map(({ id, row, name, verdict, promiseShare, dueMonths, money, changes }) => [
      shownId(id, row ?? undefined),
      name,
      told(verdict),
      signed(promiseShare, (share) => percentText(share, 1)),
      signed(dueMonths, (months) => fixedText(months, 1)),
      signed(money, (amount) => fixedText(amount, 0)),
      changes.map(({ field, then, now }) => termChangeText({ field, then: String(then ?? ""), now: String(now ?? "") })).join(", "),
    ]),
  );
}

const signed = (value: number | string | null, show: (value: number) => string): string => {
  if (typeof value !== "number") return "–";
  return withPlus(show(value));
};
