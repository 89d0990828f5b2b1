import { say } from "#core";
import { damaged } from "../package/errors";
import { keptByBytes } from "../package/kept-results";
import type { WorkbookPackage } from "../package/package";
import { splitFrame, type SheetFrame } from "../patch/sheet-frame";
import { parseRectangle, type Rectangle } from "./address";
import { sheetOfRuns, type UnreadCells } from "./cell-runs";
import { largeSheet, type LargeRows } from "./large-sheet";
import { beforeRows, scanSheetData, type SheetVisitor } from "./sheet-scanner";
import { asUtf8 } from "./xml-bytes";

/** A sheet's part, taken apart. Of a large one the bytes are inflated when they are first asked for. */
export type OpenSheet = SheetFrame & { readonly large?: LargeRows; readonly unread?: UnreadCells };

/** The same to be read alone: where a part has runs of long texts, an ellipsis stands for each. */
export function openToRead(file: WorkbookPackage, part: string): OpenSheet {
  const stretches = file.stretches(part);
  return (stretches && sheetOfRuns(stretches, part)) ?? openSheet(file, part);
}

/** A sheet's part, taken apart; the very same as long as the part is as it was. */
export function openSheet(file: WorkbookPackage, part: string): OpenSheet {
  const large = file.large(part);
  const sheet = large && largeSheet(large, part);
  if (sheet !== undefined) return sheet;
  const bytes = file.read(part);
  if (bytes === undefined) throw damaged(say`${part} is missing`);
  return takenApart(bytes, part);
}

const takenApart = keptByBytes((bytes, part) => splitFrame(asUtf8(bytes, part), part));

/** One pass over the rows of a sheet, for visitors that mostly end it soon: a large one is inflated only where they go on. */
export function scanRows(sheet: OpenSheet, visitor: SheetVisitor): void {
  if (sheet.large === undefined) return void scanSheetData(sheet.bytes, sheet.dataStart, sheet.dataEnd, visitor);
  const { bytes, end } = sheet.large;
  const row = beforeRows();
  if (scanSheetData(bytes, sheet.dataStart, end, visitor, row) >= 0) scanSheetData(sheet.bytes, end, sheet.dataEnd, visitor, row);
}

/** The areas of a sheet whose cells are joined into one. */
export function mergedAreas(sheet: OpenSheet): readonly Rectangle[] {
  const element = sheet.after.find(({ name }) => name === "mergeCells");
  const references = element?.xml.matchAll(/\bref\s*=\s*["']([^"']+)["']/g) ?? [];
  return Array.from(references).flatMap(([, reference = ""]) => parseRectangle(reference) ?? []);
}
