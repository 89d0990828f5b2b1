import { say } from "#core";
import { damaged } from "../package/errors";
import { keptByBytes } from "../package/kept-results";
import type { WorkbookPackage } from "../package/package";
import { splitFrame, type SheetFrame } from "../patch/sheet-frame";
import { parseRectangle, type Rectangle } from "./address";
import { asUtf8 } from "./xml-bytes";

export type OpenSheet = SheetFrame;

/** A sheet's part, taken apart; the very same as long as the part is as it was. */
export function openSheet(file: WorkbookPackage, part: string): OpenSheet {
  const bytes = file.read(part);
  if (bytes === undefined) throw damaged(say`${part} is missing`);
  return takenApart(bytes, part);
}

const takenApart = keptByBytes((bytes, part) => splitFrame(asUtf8(bytes, part), part));

/** The areas of a sheet whose cells are joined into one. */
export function mergedAreas(sheet: OpenSheet): readonly Rectangle[] {
  const element = sheet.after.find(({ name }) => name === "mergeCells");
  const references = element?.xml.matchAll(/\bref\s*=\s*["']([^"']+)["']/g) ?? [];
  return Array.from(references).flatMap(([, reference = ""]) => parseRectangle(reference) ?? []);
}
