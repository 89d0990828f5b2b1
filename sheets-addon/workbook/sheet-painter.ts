import type { CellStyle } from "#core";
import { areaAddress, rowsOf, type Area } from "./places";
import type { SheetsServices } from "./services";

/** Gathers what is to be painted on a sheet, so that cells far apart that look alike are painted at once. */
export interface SheetPainter {
  look(area: Area, look: CellStyle): void;
  format(area: Area, format: string): void;
  /** Paints it all: two calls for each value that some look has, however many cells have it. */
  finish(): void;
}

type Stroke = (cells: GoogleAppsScript.Spreadsheet.RangeList) => void;

export function sheetPainter(sheet: GoogleAppsScript.Spreadsheet.Sheet, services: SheetsServices): SheetPainter {
  const strokes = new Map<string, { readonly stroke: Stroke; readonly addresses: string[] }>();
  const add = (area: Area, what: string, stroke: Stroke): void => {
    const known = strokes.get(what) ?? { stroke, addresses: [] };
    strokes.set(what, known);
    known.addresses.push(areaAddress(area));
  };
  const format = (area: Area, text: string): void => add(area, `format ${text}`, (cells) => void cells.setNumberFormat(text));
  return {
    look(area, look) {
      if (look.format !== undefined) format(area, look.format);
      for (const [what, stroke] of strokesOf(look, rowsOf(area) > 1, services)) add(area, what, stroke);
    },
    format,
    finish() {
      for (const { stroke, addresses } of strokes.values()) stroke(sheet.getRangeList(addresses));
    },
  };
}

/** A look taken apart, each part with what tells it from others. */
function strokesOf(look: CellStyle, severalRows: boolean, services: SheetsServices): readonly (readonly [what: string, stroke: Stroke])[] {
  const { bold, italic, size, color, fill, align, vertical, wrap } = look;
  const strokes: (readonly [string, Stroke] | undefined)[] = [
    bold === undefined ? undefined : [`bold ${bold}`, (cells) => void cells.setFontWeight(bold ? "bold" : "normal")],
    italic === undefined ? undefined : [`italic ${italic}`, (cells) => void cells.setFontStyle(italic ? "italic" : "normal")],
    size === undefined ? undefined : [`size ${size}`, (cells) => void cells.setFontSize(size)],
    color === undefined ? undefined : [`color ${color}`, (cells) => void cells.setFontColor(color)],
    fill === undefined ? undefined : [`fill ${fill}`, (cells) => void cells.setBackground(fill)],
    align === undefined ? undefined : [`align ${align}`, (cells) => void cells.setHorizontalAlignment(align)],
    vertical === undefined ? undefined : [`vertical ${vertical}`, (cells) => void cells.setVerticalAlignment(vertical)],
    wrap === undefined ? undefined : [`wrap ${wrap}`, (cells) => void cells.setWrap(wrap)],
    ...linesOf(look, severalRows, services),
  ];
  return strokes.filter((stroke): stroke is readonly [string, Stroke] => stroke !== undefined);
}

/** Thin lines under or above each row: that at the edge of the area and those between its rows. */
export function linesOf(
  { lineBelow, lineAbove }: CellStyle,
  severalRows: boolean,
  { app }: SheetsServices,
): readonly (readonly [what: string, stroke: Stroke])[] {
  const between = severalRows ? true : null;
  const thin = app.BorderStyle.SOLID;
  return [
    ...(lineBelow === undefined
      ? []
      : [
          [`below ${lineBelow} ${severalRows}`, (cells) => void cells.setBorder(null, null, true, null, null, between, lineBelow, thin)] as readonly [
            string,
            Stroke,
          ],
        ]),
    ...(lineAbove === undefined
      ? []
      : [
          [`above ${lineAbove} ${severalRows}`, (cells) => void cells.setBorder(true, null, null, null, null, between, lineAbove, thin)] as readonly [
            string,
            Stroke,
          ],
        ]),
  ];
}
