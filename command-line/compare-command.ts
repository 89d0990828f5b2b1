import { comparePlans, say, statusColors, toldAs } from "#core";
import { basename, resolve } from "node:path";
import { comparisonHtml } from "./report/comparison";
import { statusDay } from "./dates";
import { refuseToReplace, writeWorkbookFile } from "./files";
import { jsonText, tell, type Terminal } from "./output";
import { progress } from "./progress";
import { readPlanFile } from "./read-plan-file";
import { showComparison } from "./show-comparison";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";

export interface CompareOptions {
  readonly asOf: string | undefined;
  readonly out: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
  /** Of the product. */
  readonly version: string;
}

/** `benefits compare A B`: how two copies of a plan differ, by what their rows say. Neither is changed. */
export async function compareCommand(
  terminal: Terminal,
  [then, now]: readonly [string, string],
  { asOf, out, force, json, version }: CompareOptions,
): Promise<ExitCode> {
  const day = statusDay(asOf);
  if (out !== undefined) refuseTarget(out, [then, now], force);
  const steps = progress(terminal, json);
  steps.say(toldAs("Reading", "in progress"));
  const [before, after] = [(await readPlanFile(then)).snapshot, (await readPlanFile(now)).snapshot];
  steps.say(toldAs("Comparing", "in progress"));
  const comparison = comparePlans(before, after, day);
  steps.done();
  if (out !== undefined) {
    const html = comparisonHtml({ comparison, then: basename(then), now: basename(now), statusColors, version });
    await writeWorkbookFile(out, new TextEncoder().encode(html));
  }
  if (json) terminal.out(jsonText(comparison));
  else
    tell(
      terminal,
      [showComparison(terminal, comparison, then, now), ...(out === undefined ? [] : [say`${out} is ready. It is one file that needs nothing else.`])].join(
        "\n\n",
      ),
    );
  return exitCodes.fine;
}

function refuseTarget(out: string, inputs: readonly string[], force: boolean): void {
  if (!/\.html?$/i.test(out))
    throw new CommandTrouble(exitCodes.usage, say`${out} does not end in .html. Name the page to make, for instance --out changes.html.`);
  if (inputs.some((input) => resolve(input) === resolve(out)))
    throw new CommandTrouble(exitCodes.usage, say`${out} is one of the two copies. Name another file with --out.`);
  refuseToReplace(out, force);
}
