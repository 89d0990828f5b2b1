import { readTables, type PlanSnapshot } from "#core";
import { openXlsx, type XlsxOptions, type XlsxWorkbook } from "../xlsx-file/xlsx-workbook";
import { readWorkbookFile } from "./files";
import { speakAsPlan } from "./language";

/** Opens the workbook of a plan and reads the plan's tables. From there on it is told of in the plan's language, unless another was asked for. */
export async function readPlanFile(path: string, options: XlsxOptions = {}): Promise<{ readonly workbook: XlsxWorkbook; readonly snapshot: PlanSnapshot }> {
  const workbook = await openXlsx(await readWorkbookFile(path), options);
  const snapshot = workbook.read(readTables);
  await speakAsPlan(snapshot);
  return { workbook, snapshot };
}
