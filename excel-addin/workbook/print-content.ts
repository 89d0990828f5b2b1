import { around, areaAddress, chartDrawing, layoutOf, type OwnedSheet } from "#core";

/** What of a sheet is printed, which rows are repeated on each page, and where a new page begins: as its content is now. */
export function printContent(sheet: Excel.Worksheet, owned: OwnedSheet): void {
  const { used } = layoutOf(owned);
  const area = around([...(used === undefined ? [] : [used]), ...owned.charts.map((chart) => chartDrawing(chart).area)]);
  if (area !== undefined) sheet.pageLayout.setPrintArea(areaAddress(area));
  const { frozenRows = 0, fit, pageBreaks = [] } = owned;
  if (frozenRows > 0 && fit?.tall === 0) sheet.pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
  if (fit?.tall !== 0) return;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${row}`);
}
