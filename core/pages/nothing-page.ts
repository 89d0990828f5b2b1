import { looks } from "../looks/looks";
import type { OwnedSheet } from "../port/workbook";
import { told } from "../words/say";

/**
 * What a page says that has nothing to show: why, and when it is back. It takes the place of old figures, and is no reason
 * to make a sheet.
 */
export const nothingPage = (name: string, why: string, tab: Pick<OwnedSheet, "tabColor"> = {}): OwnedSheet => ({
  ...tab,
  name,
  widths: [2, 110],
  blocks: [
    { row: 1, column: 2, cells: [[told(name)]], styles: [looks.title], height: 30 },
    { row: 2, column: 2, cells: [[told(why)]], styles: [looks.wrapped], height: 32 },
  ],
  charts: [],
  gridlines: false,
  landscape: true,
  fit: { wide: 1, tall: 0 },
  place: "first",
  onlyWhereItStands: true,
});
