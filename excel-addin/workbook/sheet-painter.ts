import type { CellStyle } from "#core";
import { alignments, verticals } from "./looks";
import { areaAddress, columnsOf, letters, rowsOf, type Area } from "./places";

/** Gathers what is to be painted on a sheet, so that cells far apart that look alike are painted at once. */
export interface SheetPainter {
  look(area: Area, look: CellStyle): void;
  columnWidth(column: number, points: number): void;
  rowHeight(row: number, points: number): void;
  /** Queues it all. */
  finish(): void;
}

type Stroke = (format: Excel.RangeFormat) => void;

export function sheetPainter(sheet: Excel.Worksheet): SheetPainter {
  const strokes = new Map<string, { readonly stroke: Stroke; readonly addresses: string[] }>();
  const add = (what: string, address: string, stroke: Stroke): void => {
    const known = strokes.get(what) ?? { stroke, addresses: [] };
    strokes.set(what, known);
    known.addresses.push(address);
  };
  return {
    look(area, look) {
      for (const [what, stroke] of strokesOf(look, rowsOf(area) > 1)) add(what, address(area), stroke);
    },
    columnWidth: (column, points) => add(`width ${points}`, `${letters(column)}:${letters(column)}`, (format) => void (format.columnWidth = points)),
    rowHeight: (row, points) => add(`height ${points}`, `${row + 1}:${row + 1}`, (format) => void (format.rowHeight = points)),
    finish() {
      for (const { stroke, addresses } of strokes.values()) for (const list of lists(addresses)) stroke(sheet.getRanges(list).untrack().format);
    },
  };
}

const address = (area: Area): string => (rowsOf(area) === 1 && columnsOf(area) === 1 ? `${letters(area.left)}${area.top + 1}` : areaAddress(area));

/** Lists of addresses that a range of several areas takes: Excel itself takes 255 characters. */
function lists(addresses: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const own of addresses) {
    const last = found[found.length - 1];
    if (last !== undefined && last.length + own.length < 250) found[found.length - 1] = `${last},${own}`;
    else found.push(own);
  }
  return found;
}

/** A look taken apart, each part with what tells it from others. The number format is not among them. */
export function strokesOf(look: CellStyle, severalRows: boolean): readonly (readonly [what: string, stroke: Stroke])[] {
  const { bold, italic, size, color, fill, align, vertical, wrap, indent, lineBelow, lineAbove } = look;
  const strokes: (readonly [string, Stroke] | undefined)[] = [
    bold === undefined ? undefined : [`bold ${bold}`, ({ font }) => void (font.bold = bold)],
    italic === undefined ? undefined : [`italic ${italic}`, ({ font }) => void (font.italic = italic)],
    size === undefined ? undefined : [`size ${size}`, ({ font }) => void (font.size = size)],
    color === undefined ? undefined : [`color ${color}`, ({ font }) => void (font.color = color)],
    fill === undefined ? undefined : [`fill ${fill}`, (format) => void (format.fill.color = fill)],
    align === undefined ? undefined : [`align ${align}`, (format) => void (format.horizontalAlignment = alignments[align])],
    vertical === undefined ? undefined : [`vertical ${vertical}`, (format) => void (format.verticalAlignment = verticals[vertical])],
    wrap === undefined ? undefined : [`wrap ${wrap}`, (format) => void (format.wrapText = wrap)],
    indent === undefined ? undefined : [`indent ${indent}`, (format) => void (format.indentLevel = indent)],
    ...lines("EdgeBottom", lineBelow, severalRows),
    ...lines("EdgeTop", lineAbove, severalRows),
  ];
  return strokes.filter((stroke): stroke is readonly [string, Stroke] => stroke !== undefined);
}

/** A line at the edge of each row: that of the area and those between its rows. */
function lines(edge: "EdgeTop" | "EdgeBottom", color: string | undefined, severalRows: boolean): readonly (readonly [string, Stroke])[] {
  if (color === undefined) return [];
  return (severalRows ? ([edge, "InsideHorizontal"] as const) : ([edge] as const)).map((side) => [
    `${side} ${color}`,
    (format) => {
      const border = format.borders.getItem(side);
      border.style = "Continuous";
      border.weight = "Hairline";
      border.color = color;
    },
  ]);
}
