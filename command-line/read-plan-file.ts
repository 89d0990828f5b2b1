import { readTables, say, type PlanSnapshot } from "#core";
import { extname } from "node:path";
import { openXlsx, type XlsxOptions, type XlsxWorkbook } from "../xlsx-file/xlsx-workbook";
import { readWorkbookFile } from "./files";
import { speakAsPlan } from "./language";
import { CommandTrouble, exitCodes } from "./trouble";
import { nextStep } from "./words";

/** Opens the workbook of a plan and reads the plan's tables. From there on it is told of in the plan's language, unless another was asked for. */
export async function readPlanFile(path: string, options: XlsxOptions = {}): Promise<{ readonly workbook: XlsxWorkbook; readonly snapshot: PlanSnapshot }> {
  const bytes = await readWorkbookFile(path);
  if (extname(path).toLowerCase() === ".csv" && !isZip(bytes))
    throw new CommandTrouble(
      exitCodes.notAWorkbook,
      nextStep(say`${path} is a list in a text file, not a workbook. See what it is taken for, and make a workbook of it, with:`, "adopt", path),
    );
  const workbook = await openXlsx(bytes, options);
  const snapshot = workbook.read(readTables);
  await speakAsPlan(snapshot);
  return { workbook, snapshot };
}

/** Whether a file is a workbook under a name of another kind. */
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;
