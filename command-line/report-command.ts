import { moneyFormat, reviewForReport, say, scoreColors, statusColors } from "#core";
import { basename } from "node:path";
import { reportHtml } from "./report/report";
import { statusDay } from "./dates";
import { refuseToReplace, writeWorkbookFile } from "./files";
import { tell, type Terminal } from "./output";
import { readPlanFile } from "./read-plan-file";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";

export interface ReportOptions {
  readonly asOf: string | undefined;
  readonly out: string | undefined;
  readonly force: boolean;
  /** Of the product. */
  readonly version: string;
}

/** `benefits report FILE --out report.html`: the review as one page that needs nothing else. The workbook stays as it is. */
export async function reportCommand(terminal: Terminal, path: string, { asOf, out, force, version }: ReportOptions): Promise<ExitCode> {
  const day = statusDay(asOf);
  const target = out ?? `${path.replace(/\.xlsx$/i, "")}.html`;
  if (!/\.html?$/i.test(target))
    throw new CommandTrouble(exitCodes.usage, say`${target} does not end in .html. Name the page to make, for instance --out report.html.`);
  refuseToReplace(target, force);
  const { snapshot } = await readPlanFile(path);
  const { review, details } = reviewForReport(snapshot, day);
  const { result, update } = review;
  const html = reportHtml({
    result,
    sheets: update.sheets,
    details,
    statusColors,
    scoreColors,
    moneyFormat: moneyFormat(result.currency ?? ""),
    version,
    fileName: basename(path).replace(/\.xlsx$/i, ""),
  });
  await writeWorkbookFile(target, new TextEncoder().encode(html));
  tell(terminal, say`${target} is ready. It is one file that needs nothing else, and prints on A4 landscape.`);
  return exitCodes.fine;
}
