import { isMarked, markedSheets, markOf, sheetMark, type StandingSheet } from "#core";
import { toCell, type ExcelGrid } from "./cell-values";
import type { SheetSeen, Surroundings } from "./look-around";

type Names = Pick<Surroundings, "names">;

/** Marks a sheet that was just made or taken over; a mark that points elsewhere, or nowhere any more, is moved. */
export function markSheet({ names }: Excel.Workbook, around: Names, sheet: string): void {
  const { name, formula } = sheetMark(sheet);
  const standing = markOf(around.names, sheet);
  const mark = standing === undefined ? names.add(name, `=${formula}`) : names.getItem(standing.name);
  if (standing !== undefined) mark.formula = `=${formula}`;
  mark.visible = false;
}

/** Takes those of the product's own sheets away that are marked as such, with their marks. */
export function removeSheets({ workbook }: Excel.RequestContext, { sheets, names }: Pick<Surroundings, "sheets" | "names">, removed: readonly string[]): void {
  for (const { id, name } of markedSheets(sheets, names, removed)) {
    workbook.names.getItem(markOf(names, name)?.name ?? "").delete();
    workbook.worksheets.getItem(id).delete();
  }
}

/** Asks of a sheet that bears the name of one of ours; the answer is good once it is there. */
export function askStanding(around: Names, worksheet: Excel.Worksheet, { name }: SheetSeen): () => StandingSheet {
  if (isMarked(around.names, name)) return () => ({ name, isMarked: true, isBlank: false, corner: [] });
  const used = worksheet.getUsedRangeOrNullObject().load("address");
  const corner = worksheet.getRange("A1:B2").load("values");
  const [charts, shapes] = [worksheet.charts.load("count"), worksheet.shapes.getCount()];
  return () => ({
    name,
    isMarked: false,
    isBlank: used.isNullObject && charts.count === 0 && shapes.value === 0,
    corner: (corner.values as ExcelGrid).map((row) => row.map((value) => toCell(value, () => false))),
  });
}
