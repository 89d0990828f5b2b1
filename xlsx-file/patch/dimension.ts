import { parseRectangle, rectangleAddress } from "../scan/address";
import { attributesOf } from "../scan/xml-bytes";
import { frameElement, withElement } from "./frame-elements";
import type { ColumnEdit } from "./column-edit";
import type { SheetFrame } from "./sheet-frame";

/** The sheet with its `dimension` hint widened to the cells that are written; a sheet without the hint needs none. */
export function withDimension(frame: SheetFrame, edits: readonly ColumnEdit[]): SheetFrame {
  const hint = frameElement(frame, "dimension")?.xml;
  if (hint === undefined) return frame;
  const bytes = Buffer.from(hint, "utf8");
  const area = parseRectangle(attributesOf(bytes, 0, bytes.length)["ref"] ?? "");
  if (area === undefined) return frame;
  const wider = edits.reduce(
    (sum, { column, firstRow, cells }) => ({
      firstRow: Math.min(sum.firstRow, firstRow),
      firstColumn: Math.min(sum.firstColumn, column),
      lastRow: Math.max(sum.lastRow, firstRow + cells.length - 1),
      lastColumn: Math.max(sum.lastColumn, column),
    }),
    area,
  );
  if (rectangleAddress(wider) === rectangleAddress(area)) return frame;
  return withElement(frame, "dimension", `<dimension ref="${rectangleAddress(wider)}"/>`);
}
