import type { Home } from "../scan/home";
import { mergedAreas, type OpenSheet } from "../scan/open-sheet";
import type { OpenWorkbook } from "../scan/open-workbook";
import { addressFrom1, overlaps, type Rectangle } from "../scan/address";
import { scanSheetData } from "../scan/sheet-scanner";
import { listObjectsOf } from "../package/workbook-parts";

/** The address of something that stands in an area which a table is to grow into: a value, a formula, a table, a joined area. */
export function firstOccupied(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
  { sheet: sheetOfTable }: Home,
  area: Rectangle,
  /** Where it is known already that none of the area's cells holds anything. */
  cellsAreBlank = false,
): string | undefined {
  let address: string | undefined;
  if (!cellsAreBlank)
    scanSheetData(sheet.bytes, sheet.dataStart, sheet.dataEnd, {
      row: ({ row }) => row <= area.lastRow && address === undefined,
      cell: (cell) => {
        if (address !== undefined || cell.row < area.firstRow || cell.row > area.lastRow || cell.column < area.firstColumn || cell.column > area.lastColumn)
          return;
        if (cell.formulaStart > 0 || workbook.readCell(sheet.bytes, cell) !== null) address = addressFrom1(cell.row, cell.column);
      },
    });
  if (address !== undefined) return address;
  const others = listObjectsOf(workbook.file, sheetOfTable).map(({ rectangle }) => rectangle);
  const hit = [...others, ...mergedAreas(sheet)].find((other) => overlaps(other, area));
  return hit === undefined ? undefined : addressFrom1(hit.firstRow, hit.firstColumn);
}
