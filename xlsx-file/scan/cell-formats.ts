import type { FormatQuestion } from "#core";
import type { WorkbookPackage } from "../package/package";
import type { WorkbookParts } from "../package/workbook-parts";
import { styleFormats } from "./dates";
import type { Home } from "./find-tables";
import { openSheet } from "./open-sheet";
import type { TableCells } from "./read-table";
import { scanSheetData } from "./sheet-scanner";

/** The number formats of the cells that are asked for, question by question; undefined where a cell has none of its own. */
export function readFormats(
  file: WorkbookPackage,
  { stylesPart }: WorkbookParts,
  tables: readonly { readonly found: Home; readonly cells: TableCells }[],
  questions: readonly FormatQuestion[],
): readonly (readonly (string | undefined)[])[] {
  if (questions.length === 0) return [];
  const formatOf = styleFormats(stylesPart && file.text(stylesPart));
  return questions.map(({ table, column, row, rows }) => {
    const read = tables.find(({ found }) => found.table === table);
    const formats = new Array<string | undefined>(rows).fill(undefined);
    const place = read?.cells.columns[column]?.column;
    if (read === undefined || place === undefined) return formats;
    const { bytes, dataStart, dataEnd } = openSheet(file, read.found.sheet.part);
    const first = read.found.rectangle.top + 1 + row;
    scanSheetData(bytes, dataStart, dataEnd, {
      row: (spot) => spot.row < first + rows,
      cell: (spot) => {
        if (spot.column === place && spot.row >= first) formats[spot.row - first] = formatOf(spot.style);
      },
    });
    return formats;
  });
}
