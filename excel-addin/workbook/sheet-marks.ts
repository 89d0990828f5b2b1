import { isSameName, pointsAt, sheetMark, type StandingSheet } from "#core";
import { toCell, type ExcelGrid } from "./cell-values";
import type { SheetSeen, Surroundings } from "./look-around";

type Names = Pick<Surroundings, "names">;

const markOf = ({ names }: Names, sheet: string) => names.find(({ name }) => isSameName(name, sheetMark(sheet).name));

/** Whether the sheet of this name is the product's own. */
export const isMarked = (around: Names, sheet: string): boolean => pointsAt(markOf(around, sheet)?.formula ?? "", sheet);

/** Marks a sheet that was just made or taken over; a mark that points elsewhere, or nowhere any more, is moved. */
export function markSheet({ names }: Excel.Workbook, around: Names, sheet: string): void {
  const { name, formula } = sheetMark(sheet);
  const standing = markOf(around, sheet);
  const mark = standing === undefined ? names.add(name, `=${formula}`) : names.getItem(standing.name);
  if (standing !== undefined) mark.formula = `=${formula}`;
  mark.visible = false;
}

/** Asks of a sheet that bears the name of one of ours; the answer is good once it is there. */
export function askStanding(around: Names, worksheet: Excel.Worksheet, { name }: SheetSeen): () => StandingSheet {
  if (isMarked(around, name)) return () => ({ name, isMarked: true, isBlank: false, corner: [] });
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
