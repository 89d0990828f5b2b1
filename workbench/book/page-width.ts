import { gridWidths } from "#core";
import { storedWidth } from "../../xlsx-file/patch/column-widths";
import { pixelsOfWidth, type SheetFrameData } from "./sheet-frame-data";

const pages = (["portrait", "landscape"] as const).map((paper) => gridWidths(paper).map((width) => pixelsOfWidth(storedWidth(width))));

/** How wide a page of the product's own lies, in pixels; undefined for every other sheet, and for one that was saved in a size of the user's. */
export function pageWidth({ columns, zoom }: Pick<SheetFrameData, "columns" | "zoom">): number | undefined {
  if (zoom !== undefined) return undefined;
  return pages.find((widths) => widths.every((width, column) => columns[column]?.w === width))?.reduce((sum, width) => sum + width, 0);
}
