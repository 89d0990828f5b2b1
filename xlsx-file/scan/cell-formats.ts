import type { FormatQuestion } from "#core";
import type { WorkbookPackage } from "../package/package";
import type { WorkbookParts } from "../package/workbook-parts";
import { rectangleOf } from "./address";
import { styleFormats } from "./dates";
import type { Home } from "./home";
import { openSheet, scanRows } from "./open-sheet";

/** The number formats of the cells that are asked for, question by question; undefined where a cell has none of its own. */
export function readFormats(
  file: WorkbookPackage,
  { stylesPart }: WorkbookParts,
  tables: readonly Home[],
  questions: readonly FormatQuestion[],
): readonly (readonly (string | undefined)[])[] {
  if (questions.length === 0) return [];
  const formatOf = styleFormats(stylesPart === undefined ? undefined : file.read(stylesPart));
  return questions.map(({ table, area }) => {
    const { firstRow: top, firstColumn: column, lastRow: bottom } = rectangleOf(area);
    const formats = new Array<string | undefined>(bottom - top + 1).fill(undefined);
    const home = tables.find((candidate) => candidate.table === table);
    if (home === undefined) return formats;
    scanRows(openSheet(file, home.sheet.part), {
      row: (spot) => spot.row <= bottom,
      cell: (spot) => {
        if (spot.column === column && spot.row >= top) formats[spot.row - top] = formatOf(spot.style);
      },
    });
    return formats;
  });
}
