import { bearsTable, type Block, blockWidth, type Cell, type ChartRange, headersOfBlock, heightsOfRows, type OwnedSheet } from "#core";
import { storedWidth } from "../patch/column-widths";
import { chartValuesOf, placedCells } from "./block-cells";
import { cellXml } from "./cells";
import { chartXml } from "./charts/chart";
import { drawingXml } from "./charts/drawing";
import { conditionalFormatXml } from "./conditional-formats";
import { fittedHeights } from "./fitted-heights";
import { argb } from "./style-parts";
import type { StyleBook } from "./styles";
import { tableXml } from "./table";
import { areaAddress, cellAddress, escapeText } from "./xml";

/**
 * The parts of a sheet of the product's own. Their relationships have fixed ids:
 *
 * - of the sheet: `rId1` is the drawing (there is none without charts), `rId2`, `rId3` … are the tables in their order;
 * - of the drawing: `rId1`, `rId2` … are the charts in their order.
 */
export interface OwnedSheetParts {
  readonly sheetXml: string;
  readonly drawingXml?: string;
  readonly charts: readonly { readonly xml: string }[];
  readonly tables: readonly { readonly xml: string; readonly name: string }[];
}

/**
 * Writes a sheet. Table ids count up from `firstTableId`. Charts take their values from the sheet itself; `elsewhere`
 * gives those of other sheets, for instance `chartValuesOf(update.sheets)`.
 *
 * Throws a RangeError for blocks that overlap and for what the writers of the parts refuse.
 */
export function ownedSheetParts(
  sheet: OwnedSheet,
  styles: StyleBook,
  firstTableId: number,
  elsewhere: (range: ChartRange) => readonly Cell[] = chartValuesOf([]),
): OwnedSheetParts {
  const tableBlocks = sheet.blocks.filter(bearsTable);
  const tables = tableBlocks.map((block, index) => {
    const name = block.table;
    const part = { id: firstTableId + index, name, ref: blockArea(block), headers: headersOfBlock(block) };
    return { name, xml: tableXml({ ...part, style: "TableStyleLight1" }) };
  });
  const ownValues = chartValuesOf(sheet.charts.length > 0 ? [sheet] : []);
  const isOwn = (range: ChartRange): boolean => range.sheet.toLowerCase() === sheet.name.toLowerCase();
  const charts = sheet.charts.map((spec) => ({
    xml: chartXml(spec, (range) => (isOwn(range) ? ownValues(range) : elsewhere(range))),
  }));
  return {
    sheetXml: sheetXml(sheet, styles, tables.length),
    ...(charts.length > 0 ? { drawingXml: drawingXml(sheet.charts) } : {}),
    charts,
    tables,
  };
}

/** The sheet's name on the left and the page on the right, in 8-point grey. */
const footer = "&L&8&K7F7F7F&A&R&8&K7F7F7FPage &P of &N";

/** The elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
function sheetXml(sheet: OwnedSheet, styles: StyleBook, tableCount: number): string {
  const tableIds = Array.from({ length: tableCount }, (_, index) => `<tablePart r:id="rId${index + 2}"/>`);
  const fit = sheet.fit;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    propertiesXml(sheet, styles) +
    dataXml(sheet, styles) +
    mergesXml(sheet.blocks) +
    highlightsXml(sheet.blocks, styles) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9"${fit === undefined ? "" : ` fitToWidth="${fit.wide}" fitToHeight="${fit.tall}"`}` +
    ` orientation="${sheet.landscape ? "landscape" : "portrait"}"/>` +
    `<headerFooter><oddFooter>${escapeText(footer)}</oddFooter></headerFooter>` +
    (sheet.charts.length > 0 ? '<drawing r:id="rId1"/>' : "") +
    (tableCount > 0 ? `<tableParts count="${tableCount}">${tableIds.join("")}</tableParts>` : "") +
    "</worksheet>"
  );
}

function propertiesXml(sheet: OwnedSheet, styles: StyleBook): string {
  const tab = sheet.tabColor === undefined ? "" : `<tabColor rgb="${argb(sheet.tabColor)}"/>`;
  const fit = sheet.fit === undefined ? "" : '<pageSetUpPr fitToPage="1"/>';
  const [frozen, left] = [sheet.frozenRows ?? 0, sheet.frozenColumns ?? 0];
  const split = `${left === 0 ? "" : `xSplit="${left}" `}ySplit="${frozen}" topLeftCell="${cellAddress(frozen + 1, left + 1)}"`;
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
    `<dimension ref="${dimension(sheet.blocks)}"/>` +
    `<sheetViews><sheetView ${view}>${frozen === 0 ? "" : pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}`
  );
}

function dataXml(sheet: OwnedSheet, styles: StyleBook): string {
  const heights = rowHeights(sheet.blocks);
  const rows = new Map(Array.from(heights.keys(), (row) => [row, ""]));
  for (const { row, column, cell, style } of placedCells(sheet)) {
    const index = Object.keys(style).length === 0 ? 0 : styles.cellStyle(style);
    rows.set(row, (rows.get(row) ?? "") + cellXml(row, column, cell, index));
  }
  const fitted = sheet.columnStyles === undefined ? noHeights : fittedHeights(sheet);
  const body = Array.from(rows)
    .sort(([above], [below]) => above - below)
    .map(([row, cells]) => {
      const [height, fit] = [heights.get(row), fitted.get(row)];
      const fittedHeight = fit === undefined ? "" : ` ht="${fit}"`;
      return `<row r="${row}"${height === undefined ? fittedHeight : ` ht="${height}" customHeight="1"`}>${cells}</row>`;
    });
  return `<sheetData>${body.join("")}</sheetData>`;
}

const noHeights: ReadonlyMap<number, number> = new Map();

/** Points by row. Where blocks stand side by side, the tallest decides. */
function rowHeights(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const block of blocks) {
    heightsOfRows(block).forEach((height, index) => {
      const row = block.row + index;
      if (height !== undefined) heights.set(row, Math.max(height, heights.get(row) ?? 0));
    });
  }
  return heights;
}

function mergesXml(blocks: readonly Block[]): string {
  const merges = blocks
    .filter((block) => block.merge && blockWidth(block) > 1)
    .flatMap((block) => {
      const width = blockWidth(block);
      return block.cells.map((_, index) => areaAddress(block.row + index, block.column, 1, width));
    })
    .map((ref) => `<mergeCell ref="${ref}"/>`);
  return merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
}

/** A highlight names a column of its block, counted from 1. */
function highlightsXml(blocks: readonly Block[], styles: StyleBook): string {
  let priority = 1;
  return blocks
    .flatMap((block) => (block.highlights ?? []).map((highlight) => ({ block, ...highlight })))
    .map(({ block, column, rules }) => {
      const header = block.table === undefined ? 0 : 1;
      if (block.cells.length <= header) return "";
      const area = areaAddress(block.row + header, block.column + column - 1, block.cells.length - header, 1);
      const xml = conditionalFormatXml(area, rules, styles, priority);
      priority += rules.length;
      return xml;
    })
    .join("");
}

function dimension(blocks: readonly Block[]): string {
  const filled = blocks.filter((block) => block.cells.length > 0 && blockWidth(block) > 0);
  if (filled.length === 0) return "A1";
  const first = (of: (block: Block) => number): number => Math.min(...filled.map(of));
  const last = (of: (block: Block) => number): number => Math.max(...filled.map(of));
  const row = first((block) => block.row);
  const column = first((block) => block.column);
  const rows = last((block) => block.row + block.cells.length) - row;
  return areaAddress(row, column, rows, last((block) => block.column + blockWidth(block)) - column);
}

function blockArea(block: Block): string {
  return areaAddress(block.row, block.column, block.cells.length, blockWidth(block));
}
