import { addressFrom1 } from "../scan/address";
import { absoluteReference, areaOfRow, type Sparklines } from "#core";
import { argb } from "./style-parts";
import { escapeText } from "./xml";

/**
 * Small lines in cells, as the extension of a sheet that Excel keeps them in ([MS-XLSX] 2.6.6, CT_SparklineGroups), with a mark on each
 * point. Programs that do not know them leave the cells blank.
 */
export function sparklinesXml(sparklines: Sparklines | undefined): string {
  if (sparklines === undefined || sparklines.lines.length === 0) return "";
  const { lines, color } = sparklines;
  const colors = ["Series", "Negative", "Axis", "Markers", "First", "Last", "High", "Low"].map((name) => `<x14:color${name} rgb="${argb(color)}"/>`).join("");
  const all = lines.map(
    ({ row, column, values }) =>
      `<x14:sparkline><xm:f>${escapeText(absoluteReference(values.sheet, areaOfRow(values)))}</xm:f><xm:sqref>${addressFrom1(row, column)}</xm:sqref></x14:sparkline>`,
  );
  return (
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">' +
    '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:sparklineGroup lineWeight="1.5" displayEmptyCellsAs="gap" markers="1" displayHidden="1">${colors}<x14:sparklines>${all.join("")}</x14:sparklines></x14:sparklineGroup>` +
    "</x14:sparklineGroups></ext></extLst>"
  );
}
