import { say } from "#core";
import { extname, resolve } from "node:path";
import { workbookEndings } from "../xlsx-file/package/workbook-kind";
import type { XlsxWorkbook } from "../xlsx-file/xlsx-workbook";
import { refuseToReplace, writeWorkbookFile } from "./files";
import { CommandTrouble, exitCodes } from "./trouble";

/** Where a plan is written that is not written back to its file. */
export interface WriteElsewhere {
  readonly out: string | undefined;
  /** A file of that name is replaced. */
  readonly force: boolean;
}

/** Writes a plan back to its file, or to another one that is named; gives the one written. */
export async function writePlanFile(workbook: XlsxWorkbook, path: string, { out, force }: WriteElsewhere): Promise<string> {
  const target = out ?? path;
  if (out !== undefined) {
    refuseOtherEnding(out, workbook.ending);
    if (resolve(out) !== resolve(path)) refuseToReplace(out, force);
  }
  await writeWorkbookFile(target, await workbook.toBytes());
  return target;
}

function refuseOtherEnding(out: string, ending: string): void {
  const asked = extname(out).toLowerCase();
  if (asked === ending || !workbookEndings.includes(asked)) return;
  throw new CommandTrouble(
    exitCodes.usage,
    say`${out} ends in ${asked}, but this workbook is one of those that end in ${ending}, and Excel would not open it under that name. Name a file that ends in ${ending}.`,
  );
}
