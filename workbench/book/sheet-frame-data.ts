import type { IColumnData, IFreeze, IObjectArrayPrimitiveType, IRange } from "@univerjs/core";
import { attribute, children, isOn, type Element } from "../../xlsx-file/package/xml-part";
import { frameElement, parseElement } from "../../xlsx-file/patch/frame-elements";
import { parseRectangle, type Rectangle } from "../../xlsx-file/scan/address";
import { mergedAreas, type OpenSheet } from "../../xlsx-file/scan/open-sheet";
import type { ReadColor } from "./colors";

/** What stands around the cells of a sheet, as the grid takes it. */
export interface SheetFrameData {
  readonly columns: IObjectArrayPrimitiveType<Partial<IColumnData>>;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly merges: IRange[];
  readonly freeze: IFreeze | undefined;
  readonly gridlines: boolean;
  readonly rightToLeft: boolean;
  readonly tabColor: string | undefined;
  /** How large it was shown when it was saved, 1 for 100%; undefined where the file does not say. */
  readonly zoom: number | undefined;
  readonly isProtected: boolean;
}

/** A width as a file stores it: in characters of the standard font, of 7 pixels each, the padding among them (ECMA-376 part 1, 18.3.1.13). */
export const pixelsOfWidth = (stored: number): number => Math.round(stored * 7);
/** What Excel gives a column of which the file says nothing: 8 characters, their padding, and what is left to a multiple of 8. */
const standardWidth = 64;

export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);

/** A rectangle as the grid counts: from 0, both ends belonging. */
export const rangeOf = ({ firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right }: Rectangle): IRange => ({
  startRow: top - 1,
  endRow: bottom - 1,
  startColumn: left - 1,
  endColumn: right - 1,
});

/** No more columns than this are listed one by one: some files say one width for all 16,384. */
const mostColumns = 1000;

export function readSheetFrame(sheet: OpenSheet, colorOf: ReadColor): SheetFrameData {
  const part = (name: string): Element | undefined => {
    const found = frameElement(sheet, name);
    return found && parseElement(sheet, found.xml);
  };
  const format = part("sheetFormatPr");
  const stored = format && attribute(format, "defaultColWidth");
  const properties = part("sheetPr");
  const [view] = children(part("sheetViews") ?? emptyElement(sheet));
  const [pane] = view === undefined ? [] : children(view).filter(({ localName }) => localName === "pane");
  const tab = properties && children(properties).find(({ localName }) => localName === "tabColor");
  const protection = part("sheetProtection");
  const zoom = Number((view && attribute(view, "zoomScale")) ?? "");
  return {
    columns: columnsOf(part("cols")),
    defaultColumnWidth: stored === undefined ? standardWidth : pixelsOfWidth(Number(stored)),
    defaultRowHeight: pixelsOfPoints(Number((format && attribute(format, "defaultRowHeight")) ?? "15")),
    merges: mergedAreas(sheet).map(rangeOf),
    freeze: freezeOf(pane),
    gridlines: view === undefined || attribute(view, "showGridLines") === undefined || isOn(view, "showGridLines"),
    rightToLeft: view !== undefined && isOn(view, "rightToLeft"),
    tabColor: colorOf(tab),
    zoom: zoom > 0 ? zoom / 100 : undefined,
    isProtected: protection !== undefined && isOn(protection, "sheet"),
  };
}

const emptyElement = (sheet: OpenSheet): Element => parseElement(sheet, `<${sheet.prefix}sheetViews/>`);

function columnsOf(list: Element | undefined): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const column of list === undefined ? [] : children(list)) {
    const [from, to] = ["min", "max"].map((name) => Number(attribute(column, name) ?? "0"));
    const width = Number(attribute(column, "width") ?? "0");
    // The grid has no outlines, so that nothing could open a column that is folded away in one: it stands in sight here, and folded in the file.
    const isHidden = isOn(column, "hidden") && attribute(column, "outlineLevel") === undefined;
    const data: Partial<IColumnData> = { ...(width > 0 ? { w: pixelsOfWidth(width) } : {}), ...(isHidden ? { hd: 1 } : {}) };
    for (let at = from ?? 0; at <= Math.min(to ?? 0, mostColumns); at++) columns[at - 1] = data;
  }
  return columns;
}

function freezeOf(pane: Element | undefined): IFreeze | undefined {
  if (pane === undefined || !(attribute(pane, "state") ?? "").startsWith("frozen")) return undefined;
  const [xSplit, ySplit] = ["xSplit", "ySplit"].map((name) => Number(attribute(pane, name) ?? "0")) as [number, number];
  const corner = parseRectangle(attribute(pane, "topLeftCell") ?? "");
  return {
    xSplit,
    ySplit,
    startColumn: xSplit === 0 ? -1 : Math.max(xSplit, (corner?.firstColumn ?? 0) - 1),
    startRow: ySplit === 0 ? -1 : Math.max(ySplit, (corner?.firstRow ?? 0) - 1),
  };
}
