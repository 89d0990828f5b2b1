import { isSameName, sheetMark } from "#core";
import type { Surroundings } from "./look-around";
import { isMarked } from "./sheet-marks";

/** Takes those of the product's own sheets away that are marked as such, with their marks. */
export function removeSheets({ workbook }: Excel.RequestContext, around: Pick<Surroundings, "sheets" | "names">, names: readonly string[]): void {
  for (const { id, name } of around.sheets) {
    if (!names.some((removed) => isSameName(removed, name)) || !isMarked(around, name)) continue;
    const mark = around.names.find((one) => isSameName(one.name, sheetMark(name).name));
    if (mark !== undefined) workbook.names.getItem(mark.name).delete();
    workbook.worksheets.getItem(id).delete();
  }
}
