import { addressFrom1 } from "../scan/address";
import {
  areaAddress,
  type Cell,
  type ChartRange,
  chartValuesOf,
  fittedHeights,
  isSameName,
  layoutOf,
  linkAddress,
  type OwnedSheet,
  pageSetup,
  placedCells,
  rowsOf,
  type SheetLayout,
  tableStyle,
} from "#core";
import type { Stretch } from "../package/stretches";
import { storedWidth } from "../patch/column-widths";
import { cellXml } from "./cells";
import { chartXml } from "./charts/chart";
import { drawingXml } from "./charts/drawing";
import { conditionalFormatXml } from "./conditional-formats";
import { dataValidationsXml } from "./data-validation";
import { isLong, piecesOf, type LongCell } from "./long-cells";
import { withRuns } from "./row-runs";
import { sparklinesXml } from "./sparklines";
import { rowXml, type StandingRows } from "./standing-rows";
import { argb } from "./style-parts";
import type { StyleBook } from "./styles";
import { tableXml } from "./table";
import { escapeAttribute, escapeText } from "./xml";

/**
 * The parts of a sheet of the product's own. Their relationships have fixed ids:
 *
 * - of the sheet: `rId1` is the drawing (there is none without charts), `rId2`, `rId3` … are the tables in their order;
 * - of the drawing: `rId1`, `rId2` … are the charts in their order.
 */
export interface OwnedSheetParts {
  /** The sheet's XML, one piece behind the other: texts, the bytes of rows that stand already as they are to be, and runs of long texts. */
  readonly sheet: SheetPieces;
  readonly drawingXml?: string;
  readonly charts: readonly { readonly xml: string }[];
  readonly tables: readonly { readonly xml: string; readonly name: string }[];
}

export type SheetPieces = readonly (string | Uint8Array | Stretch)[];

/**
 * Writes a sheet. Table ids count up from `firstTableId`. Charts take their values from the sheet itself; `elsewhere`
 * gives those of other sheets, for instance `chartValuesOf(update.sheets)`. `standing` gives rows as they stand in the workbook.
 *
 * Throws a RangeError for blocks that overlap and for what the writers of the parts refuse.
 */
export function ownedSheetParts(
  sheet: OwnedSheet,
  styles: StyleBook,
  firstTableId: number,
  elsewhere: (range: ChartRange) => readonly Cell[] = chartValuesOf([]),
  standing: StandingRows = () => undefined,
): OwnedSheetParts {
  const layout = layoutOf(sheet);
  const tables = layout.tables.map(({ table: name, area, headers }, index) => {
    const part = { id: firstTableId + index, name, ref: areaAddress(area), headers, style: tableStyle };
    return { name, xml: tableXml(part) };
  });
  const valuesHere = chartValuesOf(sheet.charts.length > 0 ? [sheet] : []);
  const isHere = (range: ChartRange): boolean => isSameName(range.sheet, sheet.name);
  const charts = sheet.charts.map((spec) => ({
    xml: chartXml(spec, (range) => (isHere(range) ? valuesHere(range) : elsewhere(range)), styles.normalFont()),
  }));
  return {
    sheet: sheetXml(sheet, layout, styles, tables.length, standing),
    ...(charts.length > 0 ? { drawingXml: drawingXml(sheet.charts) } : {}),
    charts,
    tables,
  };
}

/** The footer of a sheet, as XML, with this on its left. */
export const footerXml = (left: string): string => `<oddFooter>${escapeText(`&L${left}&R${pageSetup.footer.right}`)}</oddFooter>`;

const margins = Object.entries(pageSetup.margins).map(([side, inches]) => `${side}="${inches}"`);

/** The elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
function sheetXml(sheet: OwnedSheet, layout: SheetLayout, styles: StyleBook, tableCount: number, standing: StandingRows): OwnedSheetParts["sheet"] {
  const tableIds = Array.from({ length: tableCount }, (_, index) => `<tablePart r:id="rId${index + 2}"/>`);
  const fit = sheet.fit;
  const before =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    propertiesXml(sheet, layout, styles);
  const behind =
    mergesXml(layout) +
    highlightsXml(layout, styles) +
    dataValidationsXml(sheet) +
    linksXml(sheet) +
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins ${margins.join(" ")}/>` +
    `<pageSetup paperSize="9"${fit === undefined ? "" : ` fitToWidth="${fit.wide}" fitToHeight="${fit.tall}"`}` +
    ` orientation="${sheet.landscape ? "landscape" : "portrait"}"/>` +
    `<headerFooter>${footerXml(pageSetup.footer.left)}</headerFooter>` +
    breaksXml(sheet) +
    (sheet.charts.length > 0 ? '<drawing r:id="rId1"/>' : "") +
    (tableCount > 0 ? `<tableParts count="${tableCount}">${tableIds.join("")}</tableParts>` : "") +
    sparklinesXml(sheet.sparklines) +
    "</worksheet>";
  return inLongPieces([before, ...dataXml(sheet, layout, styles, standing), behind]);
}

function propertiesXml(sheet: OwnedSheet, { used }: SheetLayout, styles: StyleBook): string {
  const tab = sheet.tabColor === undefined ? "" : `<tabColor rgb="${argb(sheet.tabColor)}"/>`;
  const fit = sheet.fit === undefined ? "" : '<pageSetUpPr fitToPage="1"/>';
  const [frozen, left] = [sheet.frozenRows ?? 0, sheet.frozenColumns ?? 0];
  const split = `${left === 0 ? "" : `xSplit="${left}" `}ySplit="${frozen}" topLeftCell="${addressFrom1(frozen + 1, left + 1)}"`;
  const active = left === 0 ? "bottomLeft" : "bottomRight";
  const pane = `<pane ${split} activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
  const view = `showGridLines="${sheet.gridlines ? 1 : 0}" workbookViewId="0"`;
  const columns = sheet.widths.map((width, index) => {
    const look = sheet.columnStyles?.[index];
    const style = look === undefined ? "" : ` style="${styles.cellStyle(look)}"`;
    return `<col min="${index + 1}" max="${index + 1}" width="${storedWidth(width)}"${style} customWidth="1"/>`;
  });
  return (
    (tab === "" && fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`) +
    `<dimension ref="${used === undefined ? "A1" : areaAddress(used)}"/>` +
    `<sheetViews><sheetView ${view}>${frozen === 0 ? "" : pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}`
  );
}

function dataXml(sheet: OwnedSheet, layout: SheetLayout, styles: StyleBook, standing: StandingRows): SheetPieces {
  const rows = new Map(layout.heights.flatMap((height, row) => (height === undefined ? [] : [[row, ""]])));
  // Of rows with long texts what stands up to the last of those.
  const upToLong = new Map<number, (string | LongCell)[]>();
  const placed = placedCells(sheet.name, layout);
  for (const { row, column, cell, look } of placed) {
    const index = Object.keys(look).length === 0 ? 0 : styles.cellStyle(look);
    const xml = rows.get(row) ?? "";
    if (isLong(cell)) {
      upToLong.set(row, [...(upToLong.get(row) ?? []), ...(xml === "" ? [] : [xml]), { row: row + 1, column: column + 1, style: index, cell }]);
      rows.set(row, "");
    } else rows.set(row, xml + cellXml(row + 1, column + 1, cell, index));
  }
  const fitted = fittedHeights(sheet.widths, placed, layout);
  const body = Array.from(rows)
    .sort(([above], [below]) => above - below)
    .flatMap(([row, cells]): SheetPieces => {
      const [height, fit] = [layout.heights[row], fitted.get(row)];
      const fittedHeight = fit === undefined ? "" : ` ht="${fit}"`;
      const start = `<row r="${row + 1}"${height === undefined ? fittedHeight : ` ht="${height}" customHeight="1"`}>`;
      const long = upToLong.get(row);
      if (long === undefined) return [`${start}${cells}</row>`];
      const parts = [start, ...long, `${cells}</row>`];
      const runs = withRuns(parts);
      if (runs !== undefined) return runs;
      const pieces = piecesOf(parts);
      return [standing(row + 1, pieces) ?? rowXml(pieces)];
    });
  return ["<sheetData>", ...body, "</sheetData>"];
}

/** The same with texts that stand one behind the other as one. */
function inLongPieces(pieces: SheetPieces): SheetPieces {
  const long: (string | Uint8Array | Stretch)[] = [];
  let texts: string[] = [];
  const close = (): void => {
    if (texts.length > 0) long.push(texts.join(""));
    texts = [];
  };
  for (const piece of pieces) {
    if (typeof piece === "string") texts.push(piece);
    else {
      close();
      long.push(piece);
    }
  }
  close();
  return long;
}

/** A break is known by the row above it (ECMA-376 part 1, 18.3.1.3). */
function breaksXml({ pageBreaks = [] }: OwnedSheet): string {
  const all = pageBreaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  return all.length === 0 ? "" : `<rowBreaks count="${all.length}" manualBreakCount="${all.length}">${all.join("")}</rowBreaks>`;
}

function mergesXml({ joined }: SheetLayout): string {
  const rows = joined.flatMap((area) => Array.from({ length: rowsOf(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })));
  const merges = rows.map((row) => `<mergeCell ref="${areaAddress(row)}"/>`);
  return merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
}

/** Links within the workbook need no relationship. */
function linksXml({ links = [] }: OwnedSheet): string {
  const all = links.map(({ row, column, to }) => `<hyperlink ref="${addressFrom1(row, column)}" location="${escapeAttribute(linkAddress(to))}"/>`);
  return all.length === 0 ? "" : `<hyperlinks>${all.join("")}</hyperlinks>`;
}

function highlightsXml({ highlights }: SheetLayout, styles: StyleBook): string {
  let priority = 1;
  return highlights
    .map(({ area, rules }) => {
      const xml = conditionalFormatXml(areaAddress(area), rules, styles, priority);
      priority += rules.length;
      return xml;
    })
    .join("");
}
