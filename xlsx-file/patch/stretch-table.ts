import type { WorkbookPackage } from "../package/package";
import { findTables } from "../scan/find-tables";
import { openSheet } from "../scan/open-sheet";
import { openWorkbook } from "../scan/open-workbook";
import { withLongerAreas } from "./area-ends";
import { joinFrame } from "./sheet-frame";
import { isFilledByQuery, lengthenTable, moveNamedRange } from "./table-parts";

/** Makes a table or named range end with the rows directly below it, its drop-downs and conditional formats too. */
export function stretchTable(file: WorkbookPackage, name: string): void {
  const { parts, readCell } = openWorkbook(file);
  const [found] = findTables(file, parts, readCell, [name]);
  if (found === undefined || found.rowsBelow === 0) return;
  const { holder, rectangle, rowsBelow, sheet } = found;
  if (holder.kind === "table" && isFilledByQuery(file, holder.table.part)) return;
  if (holder.kind === "table") lengthenTable(file, holder.table.part, rectangle.lastRow);
  if (holder.kind === "name") moveNamedRange(file, parts.part, holder.range, { ...holder.range.rectangle, lastRow: rectangle.lastRow });
  const body = { left: rectangle.firstColumn, right: rectangle.lastColumn, bottom: rectangle.lastRow - rowsBelow };
  file.write(sheet.part, joinFrame(withLongerAreas(openSheet(file, sheet.part), body, rectangle.lastRow)));
}
