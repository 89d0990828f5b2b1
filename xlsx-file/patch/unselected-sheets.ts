import type { WorkbookPackage } from "../package/package";
import type { SheetPart } from "../package/workbook-parts";
import { frameElement } from "./frame-elements";
import { joinFrame, splitFrame } from "./sheet-frame";

/** Takes the mark of the chosen tab off the sheets: two chosen tabs are a group, where a program enters into both what is typed into one. */
export function unselectSheets(file: WorkbookPackage, sheets: readonly SheetPart[]): void {
  for (const { part } of sheets) {
    const bytes = file.read(part);
    if (bytes === undefined) continue;
    const frame = splitFrame(bytes, part);
    const views = frameElement(frame, "sheetViews");
    const unselected = views?.xml.replace(/\s+tabSelected="(?:1|true)"/g, "");
    if (views === undefined || unselected === undefined || unselected === views.xml) continue;
    const kept = frame.before.map((element) => (element.name === "sheetViews" ? { ...element, xml: unselected } : element));
    file.write(part, joinFrame({ ...frame, before: kept }));
  }
}
