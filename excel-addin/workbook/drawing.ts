import { type Area, areaAddress, ownedColumnsTable, parseAddress } from "#core";
import { rangeAt } from "./places";

/** What a review left on a sheet of ours, in a few letters each. */
export interface SheetDrawn {
  /** How its cells look but for their number formats, and all that goes with it: where they are, what is joined, noted, highlighted. */
  readonly looks: string;
  readonly formats: string;
  /** Where each of its links leads, by its cell. */
  readonly links: Readonly<Record<string, string>>;
  readonly frame: string;
  readonly print: string;
  readonly charts: Readonly<Record<string, string>>;
  /** Where each of its tables stands. */
  readonly tables: Readonly<Record<string, string>>;
  /** Where its cells are, what they say, and what they weigh when they are read. */
  readonly area: string;
  readonly cells: string;
  readonly bytes: number;
}

/** What is kept of the last review: the number of the drawing and what it left, by sheet. */
export interface Drawing {
  readonly count: number;
  readonly sheets: Readonly<Record<string, SheetDrawn>>;
}

/**
 * What is kept stands in a setting of the workbook, and the number of the drawing a second time in a cell of the sheet that has this
 * table. Undoing a review, or a part of it, takes the cell back and not the setting: then nothing is known of what stands on the sheets.
 */
const setting = "BenefitsDrawing";
export const homeTable = ownedColumnsTable;
export const countAt: Area = { top: 0, left: 25, bottom: 0, right: 25 };

/** What is kept; of what does not read as it was written, nothing. */
export function askDrawing({ workbook }: Excel.RequestContext): () => Drawing {
  const item = workbook.settings.getItemOrNullObject(setting).load("value");
  return () => {
    const value: unknown = item.isNullObject ? undefined : item.value;
    if (!isRecord(value) || typeof value["count"] !== "number" || !isRecord(value["sheets"])) return { count: 0, sheets: {} };
    const sheets = Object.entries(value["sheets"]).flatMap(([name, sheet]) => (isWhole(sheet) ? [[name, sheet] as const] : []));
    return { count: value["count"], sheets: Object.fromEntries(sheets) };
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

function isWhole(sheet: unknown): sheet is SheetDrawn {
  if (!isRecord(sheet) || typeof sheet["bytes"] !== "number" || ![sheet["links"], sheet["charts"], sheet["tables"]].every(isRecord)) return false;
  const { area } = sheet;
  return (
    typeof area === "string" &&
    /^[A-Z]{1,2}[1-9]\d{0,5}(:[A-Z]{1,2}[1-9]\d{0,5})?$/.test(area) &&
    areaAddress(parseAddress(area)) === area &&
    isUpright(parseAddress(area))
  );
}

const isUpright = ({ top, left, bottom, right }: Area): boolean => top <= bottom && left <= right;

/** Before anything is drawn, so that after a fault nothing counts as drawn. */
export function forgetDrawing(context: Excel.RequestContext, { count }: Drawing): void {
  if (count > 0) keepSetting(context, { count, sheets: {} });
}

/** After all is drawn. The sheet with the figures behind the charts has the number too. */
export function keepDrawing(context: Excel.RequestContext, drawing: Drawing, home: Excel.Worksheet): void {
  keepSetting(context, drawing);
  const cell = rangeAt(home, countAt).untrack();
  // A number that nobody needs to see.
  cell.numberFormat = [[";;;"]];
  cell.values = [[drawing.count]];
}

const keepSetting = ({ workbook }: Excel.RequestContext, drawing: Drawing): void => void workbook.settings.add(setting, drawing);
