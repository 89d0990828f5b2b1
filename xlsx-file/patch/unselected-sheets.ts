import type { WorkbookPackage } from "../package/package";
import type { SheetPart } from "../package/workbook-parts";
import { openSheet } from "../scan/open-sheet";
import { joinFrame } from "./sheet-frame";

/** Takes the mark of the chosen tab off the sheets: two chosen tabs are a group, where a program enters into both what is typed into one. */
export function unselectSheets(file: WorkbookPackage, sheets: readonly SheetPart[]): void {
  for (const { part } of sheets) {
    if (file.large(part) === undefined && file.read(part) === undefined) continue;
    const frame = openSheet(file, part);
    const views = frame.before.find(({ name }) => name === "sheetViews");
    const unselected = views?.xml.replace(/\s+tabSelected="(?:1|true)"/g, "");
    if (views === undefined || unselected === undefined || unselected === views.xml) continue;
    const kept = frame.before.map((element) => (element.name === "sheetViews" ? { ...element, xml: unselected } : element));
    file.write(part, joinFrame({ ...frame, before: kept }));
  }
}
