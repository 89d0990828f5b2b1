import { pointsAt, sheetMark, sheetTaken, WorkbookTrouble } from "#core";
import type { SheetSeen, Surroundings } from "./look-around";

type Names = Pick<Surroundings, "names">;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const markOf = ({ names }: Names, sheet: string) => names.find(({ name }) => same(name, sheetMark(sheet).name));

/** Whether the sheet of this name is the product's own. */
export const isMarked = (around: Names, sheet: string): boolean => pointsAt(markOf(around, sheet)?.formula ?? "", sheet);

/** Tells whether a sheet of the product's own of some name stands in the workbook. */
export const standingSheets =
  (around: Pick<Surroundings, "names" | "sheets">) =>
  (name: string): boolean =>
    around.sheets.some((sheet) => same(sheet.name, name)) && isMarked(around, name);

/** Marks a sheet that was just made or taken over; a mark that points elsewhere, or nowhere any more, is moved. */
export function markSheet({ names }: Excel.Workbook, around: Names, sheet: string): void {
  const { name, formula } = sheetMark(sheet);
  const standing = markOf(around, sheet);
  const mark = standing === undefined ? names.add(name, `=${formula}`) : names.getItem(standing.name);
  if (standing !== undefined) mark.formula = `=${formula}`;
  mark.visible = false;
}

/** Asks what stands on a sheet that is not marked. Throws, once there is an answer, where it is anything at all. */
export function askBlank(sheet: Excel.Worksheet, { name }: SheetSeen): () => void {
  const used = sheet.getUsedRangeOrNullObject().load("address");
  const [charts, shapes] = [sheet.charts.load("count"), sheet.shapes.getCount()];
  return () => {
    if (!used.isNullObject || charts.count > 0 || shapes.value > 0) throw new WorkbookTrouble("cannot write", sheetTaken(name));
  };
}
