import { readTables } from "#core";
import type { WorkbookPackage } from "../package/package";
import type { WorkbookParts } from "../package/workbook-parts";
import { uncalculated, type CellReader, type ReadCell } from "./cell-value";
import { findTables } from "./find-tables";
import type { Home } from "./home";
import { openSheet } from "./open-sheet";
import { scanSheetData } from "./sheet-scanner";

/**
 * The reader for a workbook that asks to be calculated. Some programs put a 0 under every formula that they write, which
 * cannot be told from a measured 0: where no formula of the plan shows anything else, none of them was calculated.
 */
export function doubtingReader(file: WorkbookPackage, parts: WorkbookParts, readCell: CellReader): CellReader {
  const isCalculated = findTables(file, parts, readCell, readTables).some((found) => showsResult(file, found, readCell));
  if (isCalculated) return readCell;
  const doubting: ReadCell = (bytes, cell) => {
    const value = readCell(bytes, cell);
    return value === 0 && cell.formulaStart > 0 ? uncalculated : value;
  };
  return Object.assign(doubting, { textsOf: readCell.textsOf, sharedTexts: readCell.sharedTexts, doubtsZeros: true });
}

/** Whether a formula of the table shows anything but a 0. */
function showsResult(file: WorkbookPackage, { sheet, rectangle }: Home, readCell: CellReader): boolean {
  const { bytes, dataStart, dataEnd } = openSheet(file, sheet.part);
  const { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right } = rectangle;
  let found = false;
  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row }) => row <= bottom && !found,
    cell: (cell) => {
      if (cell.formulaStart === 0 || cell.row <= top || cell.column < left || cell.column > right) return;
      const value = readCell(bytes, cell);
      found ||= value !== 0 && value !== uncalculated;
    },
  });
  return found;
}
