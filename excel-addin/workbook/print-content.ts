import { areaAddress, layoutOf, type OwnedSheet, printedPart, type PrintedReferences } from "#core";

/** What of a sheet is printed, which rows are repeated on each page, and where a new page begins: as its content is now. */
export function printContent(sheet: Excel.Worksheet, owned: OwnedSheet): void {
  const { area, titleRows, isLong } = printedPart(owned, layoutOf(owned));
  if (area !== undefined) sheet.pageLayout.setPrintArea(areaAddress(area));
  if (titleRows !== undefined) sheet.pageLayout.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
  if (!isLong) return;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of owned.pageBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
}

/** Says what of a sheet of the user's is printed. */
export function printColumns({ pageLayout }: Excel.Worksheet, { area, titleColumns, titleRows }: PrintedReferences): void {
  pageLayout.setPrintArea(area.replace(/\$/g, ""));
  pageLayout.setPrintTitleColumns(titleColumns);
  pageLayout.setPrintTitleRows(titleRows);
}
