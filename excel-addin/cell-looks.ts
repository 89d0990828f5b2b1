import type { CellStyle } from "#core";
import { alignments, verticals } from "./looks";

/** Gives a range a look; what the look leaves out stays. */
export function paintLook(range: Excel.Range, look: CellStyle, rows: number): void {
  const { format } = range;
  if (look.format !== undefined) range.numberFormat = [[look.format]];
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = alignments[look.align];
  if (look.vertical !== undefined) format.verticalAlignment = verticals[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.lineBelow !== undefined) lines(format, "EdgeBottom", look.lineBelow, rows);
  if (look.lineAbove !== undefined) lines(format, "EdgeTop", look.lineAbove, rows);
}

/** A line at the edge of each row: that of the range and those between its rows. */
function lines(format: Excel.RangeFormat, edge: "EdgeTop" | "EdgeBottom", color: string, rows: number): void {
  for (const side of rows > 1 ? ([edge, "InsideHorizontal"] as const) : ([edge] as const)) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.weight = "Hairline";
    border.color = color;
  }
}

/** Neighbours with the same look, so that they are painted at once. */
export function runsOfLooks(looks: readonly CellStyle[]): readonly { readonly from: number; readonly count: number; readonly look: CellStyle }[] {
  const runs: { from: number; count: number; look: CellStyle; readonly key: string }[] = [];
  looks.forEach((look, index) => {
    const key = JSON.stringify(look);
    const run = runs[runs.length - 1];
    if (run?.key === key) run.count++;
    else runs.push({ from: index, count: 1, look, key });
  });
  return runs;
}
