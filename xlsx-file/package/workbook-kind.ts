import { workbookPartOf, type WorkbookPackage } from "./package";

/** How the content type of each kind of workbook ends its file's name. Excel opens none under the name of another. */
const endings = [
  ["sheet.macroEnabled", ".xlsm"],
  ["template.macroEnabled", ".xltm"],
  ["addin.macroEnabled", ".xlam"],
  ["template.main", ".xltx"],
  ["sheet.main", ".xlsx"],
] as const;

export const workbookEndings: readonly string[] = endings.map(([, ending]) => ending);

/** The ending that a workbook's name must have. */
export function endingOf(file: WorkbookPackage): string {
  const type = file.contentType(workbookPartOf(file)) ?? "";
  return endings.find(([kind]) => type.includes(kind))?.[1] ?? ".xlsx";
}
