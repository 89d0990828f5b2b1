import { readTables, type PlanSnapshot } from "#core";
import { openXlsx, type XlsxOptions, type XlsxWorkbook } from "../xlsx-file/xlsx-workbook";
import { readWorkbookFile } from "./files";

/** Opens the workbook of a plan and reads the plan's tables. */
export async function readPlanFile(path: string, options: XlsxOptions = {}): Promise<{ readonly workbook: XlsxWorkbook; readonly snapshot: PlanSnapshot }> {
  const workbook = await openXlsx(await readWorkbookFile(path), options);
  return { workbook, snapshot: workbook.read(readTables) };
}
