import { parseRectangle, rectangleAddress } from "../scan/address";
import type { FrameElement, SheetFrame } from "./sheet-frame";

/** The columns of a table and the last row of its body, before rows were added. */
interface BodyEnd {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** The sheet with drop-downs and conditional formats that reached the end of a table's body going on to its new last row. */
export function withLongerAreas(frame: SheetFrame, body: BodyEnd, last: number): SheetFrame {
  if (last <= body.bottom) return frame;
  const longer = (areas: string): string =>
    areas
      .split(" ")
      .map((area) => longerArea(area, body, last))
      .join(" ");
  const after = frame.after.map((element): FrameElement => {
    if (!["conditionalFormatting", "dataValidations", "extLst"].includes(element.name)) return element;
    const xml = element.xml
      .replace(/(\ssqref\s*=\s*)(["'])([^"']*)\2/g, (_, start: string, quote: string, areas: string) => `${start}${quote}${longer(areas)}${quote}`)
      .replace(/(<xm:sqref>)([^<]*)(?=<)/g, (_, start: string, areas: string) => start + longer(areas));
    return { ...element, xml };
  });
  return { ...frame, after };
}

/** An area of the columns of a table that ended with it, or not far below. */
function longerArea(reference: string, { left, right, bottom }: BodyEnd, last: number): string {
  const area = parseRectangle(reference);
  const isOfBody = area !== undefined && area.lastRow >= bottom && area.lastRow < last && area.firstColumn >= left && area.lastColumn <= right;
  return isOfBody ? rectangleAddress({ ...area, lastRow: last }) : reference;
}
