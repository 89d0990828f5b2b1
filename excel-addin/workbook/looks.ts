import type { Brushes, CellStyle } from "#core";

/** Points of so many pixels, of which 96 make 72 points. */
export const points = (pixels: number): number => pixels * 0.75;

/** The note of a header, shown while its cell is selected. Excel keeps 255 characters of it and 32 of its title. */
export function notePrompt(header: Excel.Range, title: string, note: string): void {
  header.dataValidation.prompt = { showPrompt: true, title: shortened(title, 32), message: shortened(note, 255) };
}

export const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** Alignments by their names in Office.js. */
export const alignments = { left: "Left", center: "Center", right: "Right" } as const;
export const verticals = { top: "Top", middle: "Center", bottom: "Bottom" } as const satisfies Record<NonNullable<CellStyle["vertical"]>, string>;

/** The number format is not among them: it goes with the cells. */
export const brushes: Brushes<Excel.RangeFormat, Exclude<keyof CellStyle, "format">> = {
  bold: ({ font }, bold) => void (font.bold = bold),
  italic: ({ font }, italic) => void (font.italic = italic),
  size: ({ font }, size) => void (font.size = size),
  color: ({ font }, color) => void (font.color = color),
  fill: (format, fill) => void (format.fill.color = fill),
  align: (format, align) => void (format.horizontalAlignment = alignments[align]),
  vertical: (format, vertical) => void (format.verticalAlignment = verticals[vertical]),
  wrap: (format, wrap) => void (format.wrapText = wrap),
  indent: (format, indent) => void (format.indentLevel = indent),
  lineBelow: (format, color, isTall) => drawLine(format, "EdgeBottom", color, isTall),
  lineAbove: (format, color, isTall) => drawLine(format, "EdgeTop", color, isTall),
};

/** A line at the edge of each row: that of the area and those between its rows. */
function drawLine({ borders }: Excel.RangeFormat, edge: "EdgeTop" | "EdgeBottom", color: string, isTall: boolean): void {
  for (const side of isTall ? ([edge, "InsideHorizontal"] as const) : ([edge] as const)) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    border.weight = "Hairline";
    border.color = color;
  }
}
