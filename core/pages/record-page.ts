import { looks } from "../looks/looks";
import type { CellStyle, OwnedSheet } from "../port/workbook";
import { recordSheet, recordTable } from "../reading/record-list";
import { recordRows } from "../record/record-table";
import type { RecordedReview } from "../record/recorded-review";

/** The hidden sheet that keeps what each review told, one row each, so that a person can read it and a later review hold the plan against it. */
export function recordPage(reviews: readonly RecordedReview[]): OwnedSheet {
  const rows = recordRows(reviews);
  const styles: readonly CellStyle[] = [looks.date, looks.text, whole, share, share, share, share, looks.quiet, looks.quiet];
  const lineCount = (rows[0]?.length ?? 0) - styles.length;
  return {
    name: recordSheet,
    widths: [12, 18, 10, 10, 10, 10, 10, 14, 14, ...new Array<number>(lineCount).fill(40)],
    blocks: [
      { row: 1, column: 1, cells: [["Review record"]], styles: [looks.title], height: 28 },
      {
        row: 2,
        column: 1,
        cells: [
          ["What each review told, one row each, sealed. Reviews add to it and never change what stands there; an edit by hand breaks the seal and is named."],
        ],
        styles: [looks.subtitle],
      },
      {
        row: 4,
        column: 1,
        cells: rows,
        styles: [...styles, ...new Array<CellStyle>(lineCount).fill(looks.text)],
        headerStyle: looks.tableHead,
        table: recordTable,
        height: 15,
      },
    ],
    charts: [],
    frozenRows: 4,
    gridlines: true,
    landscape: true,
    place: "last",
    isHidden: true,
  };
}

const whole: CellStyle = { ...looks.number, format: "0" };
const share: CellStyle = { ...looks.percent, format: "0.0%" };
