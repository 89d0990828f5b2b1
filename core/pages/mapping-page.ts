import { looks } from "../looks/looks";
import type { OwnedSheet } from "../port/workbook";
import { mappingHeaders, mappingSheet, mappingTable, rowsOfMapping, type MappingLine } from "../register/mapping";
import { asTypedFormat } from "../tables/column";
import { say } from "../words/say";

/**
 * The sheet that says what the headings of the user's own register stand for. It is made once, by the person's word, and read first
 * by every review; a person may change its lines, and no review writes it again.
 */
export function mappingPage(lines: readonly MappingLine[]): OwnedSheet {
  return {
    name: mappingSheet,
    widths: [22, 11, 12, 13, 15, 30, 8, 22, 9, 26, 22, 13, 60],
    blocks: [
      { row: 1, column: 1, cells: [[say`Register mapping`]], styles: [looks.title], height: 28 },
      {
        row: 2,
        column: 1,
        cells: [[say`What the headings of your register stand for. The review reads this and leaves your register as it is. Change a line where it is wrong.`]],
        styles: [looks.subtitle],
      },
      {
        row: 4,
        column: 1,
        cells: [mappingHeaders, ...rowsOfMapping(lines)],
        styles: [
          looks.text,
          looks.word,
          looks.word,
          looks.text,
          looks.text,
          looks.wrapped,
          looks.word,
          looks.text,
          { ...looks.number, format: asTypedFormat },
          looks.wrapped,
          looks.text,
          looks.date,
          looks.quiet,
        ],
        headerStyle: looks.tableHead,
        table: mappingTable,
      },
    ],
    charts: [],
    frozenRows: 4,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "last",
  };
}
