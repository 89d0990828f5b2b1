import { placeRemoved, type RemovedColumns, standingOf } from "#core";
import type { Rectangle } from "../scan/address";
import type { Home } from "../scan/home";
import { openSheet } from "../scan/open-sheet";
import type { OpenWorkbook } from "../scan/open-workbook";
import { readTableCells } from "../scan/read-table";
import type { ColumnEdit } from "./column-edit";
import { withoutColumnWidths } from "./column-widths";
import { withoutHighlights } from "./highlights";
import { patchCells } from "./patch-cells";
import { withoutNotes } from "./remove-notes";
import { joinFrame } from "./sheet-frame";
import type { StatusWritten } from "./status-columns";
import { moveNamedRange, shrinkTable } from "./table-parts";

/** Takes status columns away that stand right of all others of their table, with their looks, their notes and their conditional formats. */
export function removeStatusColumns(workbook: OpenWorkbook, home: Home, removed: RemovedColumns): StatusWritten {
  const { file, parts } = workbook;
  const sheet = openSheet(file, home.sheet.part);
  const cells = readTableCells(sheet, home, workbook.readCell);
  const place = placeRemoved(standingOf(cells, cells.end), removed);
  if (place === undefined) return { changed: false, formulasGone: false };
  const { firstRow: top, firstColumn: left, lastRow: bottom } = home.rectangle;
  const totals = home.holder.kind === "table" ? home.holder.table.totalsRows : 0;
  const rows = home.holder.kind === "table" ? bottom + totals : top + cells.rowCount;
  const area: Rectangle = { firstRow: top, firstColumn: left + place, lastRow: rows, lastColumn: left + place + removed.columns.length - 1 };
  if (home.holder.kind === "table") shrinkTable(file, home.holder.table.part, removed.columns.length);
  if (home.holder.kind === "name") moveNamedRange(file, parts.part, home.holder.range, { ...home.holder.range.rectangle, lastColumn: area.firstColumn - 1 });
  const patched = patchCells(sheet, blanks(area), workbook.readCell);
  const plain = withoutHighlights(withoutColumnWidths(sheet, area.firstColumn, area.lastColumn), area);
  const frame = withoutNotes(file, home.sheet.part, plain, area);
  return { changed: file.write(home.sheet.part, joinFrame(frame, patched.rows)), formulasGone: patched.formulasGone };
}

const blanks = ({ firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right }: Rectangle): readonly ColumnEdit[] =>
  Array.from({ length: right - left + 1 }, (_, index) => ({
    column: left + index,
    firstRow: top,
    cells: new Array<null>(bottom - top + 1).fill(null),
    style: () => 0,
    stored: () => null,
  }));
