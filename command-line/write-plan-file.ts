import { say } from "#core";
import { extname } from "node:path";
import { workbookEndings } from "../xlsx-file/package/workbook-kind";
import type { XlsxWorkbook } from "../xlsx-file/xlsx-workbook";
import { writeWorkbookFile } from "./files";
import { CommandTrouble, exitCodes } from "./trouble";

/** Writes a plan back to its file, or to another one that is named; gives the one written. */
export async function writePlanFile(workbook: XlsxWorkbook, path: string, out: string | undefined): Promise<string> {
  const target = out ?? path;
  if (out !== undefined) refuseOtherEnding(out, workbook.ending);
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
