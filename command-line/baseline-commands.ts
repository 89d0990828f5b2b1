import {
  baselinesResult,
  fixedText,
  FreezeImpossible,
  freezeBaseline,
  isoDate,
  percentText,
  withPlus,
  type BaselinesResult,
  type ComparedBenefit,
  type Freeze,
} from "#core";
import { statusDay } from "./dates";
import { writePlanFile } from "./write-plan-file";
import { jsonText, paint, plain, say, type Paint, type Terminal } from "./output";
import { readPlanFile } from "./read-plan-file";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";
import { textTable } from "./text-table";
import { nextStep } from "./words";

export interface FreezeOptions {
  readonly name: string | undefined;
  readonly approvedBy: string | undefined;
  readonly reason: string | undefined;
  readonly asOf: string | undefined;
  readonly out: string | undefined;
  readonly voidSignature: boolean;
}

/** `benefits freeze FILE --name NAME --approved-by WHO`: appends the plan as it is to Baselines. */
export async function freezeCommand(
  terminal: Terminal,
  path: string,
  { name, approvedBy, reason, asOf, out, voidSignature }: FreezeOptions,
): Promise<ExitCode> {
  if (name === undefined) throw new CommandTrouble(exitCodes.usage, 'Name the baseline: --name "Business case".');
  if (approvedBy === undefined) throw new CommandTrouble(exitCodes.usage, 'Say who approved it: --approved-by "Investment board".');
  const takenOn = statusDay(asOf);
  const { workbook, snapshot } = await readPlanFile(path, { voidSignature });
  const { update, message, frozenCount } = frozen(() => freezeBaseline(snapshot, { name, takenOn, approvedBy, reason }));
  if (frozenCount === 0) {
    say(terminal, plain(message));
    return exitCodes.fine;
  }
  workbook.apply(update);
  const target = await writePlanFile(workbook, path, out);
  say(terminal, `${plain(message)}\nWritten to ${target}: the sheet Baselines.`);
  return exitCodes.fine;
}

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
      nextStep(`No baseline "${plain(against)}" was frozen${day === undefined ? "" : ` by ${isoDate(day)}`}. List them with:`, "baselines", path),
    );
  if (json) terminal.out(jsonText(result));
  else say(terminal, showBaselines(terminal, path, result));
  return exitCodes.fine;
}

function showBaselines(terminal: Terminal, path: string, result: BaselinesResult): string {
  const { baselines, benefits, against, statusDate } = result;
  if (baselines.length === 0) return nextStep("No baseline is frozen. Freeze the plan with:", "freeze", path, "--name", "NAME", "--approved-by", "WHO");
  const list = textTable(
    terminal,
    [
      { header: "Baseline", most: 36 },
      { header: "Taken on" },
      { header: "Benefits", align: "right" },
      { header: "Approved by", most: 30 },
      { header: "Reason", below: true },
    ],
    baselines.map(({ name, takenOn, benefitCount, approvedBy, reason }) => [name, takenOn, String(benefitCount), approvedBy ?? "–", reason ?? "–"]),
  );
  const off = benefits.filter(({ verdict }) => verdict !== "As approved" && verdict !== "Drop approved");
  const title = paint(
    terminal,
    "bold",
    `The plan on ${statusDate} against ${against === "first" || against === "latest" ? `what was ${against === "first" ? "first" : "last"} approved` : `"${plain(against)}"`}`,
  );
  const others = `${benefits.length - off.length} of ${benefits.length} benefits are as approved.`;
  return [list, title, ...(off.length === 0 ? [] : [comparisonTable(terminal, off)]), others].join("\n\n");
}

const verdictPaint: Readonly<Record<string, Paint>> = { Dropped: "red", "Less and later": "red", "Promises less": "red", Later: "yellow", Changed: "yellow" };

function comparisonTable(terminal: Terminal, benefits: readonly ComparedBenefit[]): string {
  return textTable(
    terminal,
    [
      { header: "ID", most: 14 },
      { header: "Benefit", most: 44 },
      { header: "Against it", paint: (cell) => verdictPaint[cell] },
      { header: "Promise", align: "right" },
      { header: "Due, months", align: "right" },
      { header: "Money", align: "right" },
      { header: "What changed", below: true },
    ],
    benefits.map(({ id, name, verdict, promiseShare, dueMonths, money, changes }) => [
      id,
      name,
      verdict,
      signed(promiseShare, (share) => percentText(share, 1)),
      signed(dueMonths, (months) => fixedText(months, 1)),
      signed(money, (amount) => fixedText(amount, 0)),
      changes.map(({ field, then, now }) => `${field} ${then ?? "blank"} → ${now ?? "blank"}`).join(", "),
    ]),
  );
}

const signed = (value: number | string | null, show: (value: number) => string): string => {
  if (typeof value !== "number") return "–";
  return withPlus(show(value));
};
