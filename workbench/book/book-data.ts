import type { IRowData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { openSheet } from "../../xlsx-file/scan/open-sheet";
import type { OpenWorkbook } from "../../xlsx-file/scan/open-workbook";
import { sheetsInOrder, type SheetInOrder } from "./sheet-order";
import { colorReader } from "./colors";
import { readConditionalFormats, type GridRule } from "./conditional-formats";
import { readDropDowns, type GridValidation } from "./drop-downs";
import { newerRules, readFilter, readGridTables, readNotes, readNotShown, type NotShown } from "./extras";
import { fittedRows } from "./fitted-rows";
import { readLooks } from "./looks";
import { readSheetCells, type CellPlace } from "./sheet-cells";
import { pageWidth } from "./page-width";
import { pixelsOfPoints, readSheetFrame } from "./sheet-frame-data";

/** A workbook as the grid takes it, with what it does not show. */
export interface BookData {
  readonly workbook: IWorkbookData;
  readonly notShown: readonly NotShown[];
  /** Of the add-ins that the plan's own formulas come from in it. */
  readonly namespaces: readonly string[];
  /** Formulas that no program has calculated, by the id of the sheet. */
  readonly uncalculated: Readonly<Record<string, readonly CellPlace[]>>;
  /** How wide the pages of the product's own lie, in pixels, by the id of the sheet. */
  readonly pageWidths: Readonly<Record<string, number>>;
}

/** Everything of a workbook that the grid can show. */
export function readBook(open: OpenWorkbook): BookData {
  const { file, parts } = open;
  const themePart = file.names().find((name) => /^xl\/theme\/theme\d*\.xml$/i.test(name));
  const colorOf = colorReader(themePart && file.text(themePart));
  const looks = readLooks(parts.stylesPart && file.text(parts.stylesPart), colorOf);
  const styles: Record<string, IStyleData> = {};
  const styleOf = (style: number): string | undefined => {
    const look = looks.cells[style];
    if (look === undefined) return undefined;
    const id = `x${style}`;
    styles[id] = look;
    return id;
  };
  const order = sheetsInOrder(file, parts);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const [rules, validations, notes, tables, filters] = [{}, {}, {}, {}, {}] as [
    Record<string, readonly GridRule[]>,
    Record<string, readonly GridValidation[]>,
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const pageWidths: Record<string, number> = {};
  const uncalculated: Record<string, readonly CellPlace[]> = {};
  const lost = { formats: false, filled: false, dropDowns: false };
  const namespaces = new Set<string>();
  for (const ordered of order) {
    const sheet = openSheet(file, ordered.part);
    const frame = readSheetFrame(sheet, colorOf);
    const read = readSheetCells(sheet, open.readCell, styleOf);
    const formats = readConditionalFormats(sheet, looks.highlights, colorOf);
    const newer = newerRules(sheet);
    lost.formats ||= formats.unknown || newer.formats;
    lost.dropDowns ||= newer.dropDowns;
    for (const namespace of read.namespaces) namespaces.add(namespace);
    if (read.uncalculated.length > 0) uncalculated[ordered.id] = read.uncalculated;
    lost.filled ||= read.filledByOne.length > 0;
    rules[ordered.id] = formats.rules;
    validations[ordered.id] = readDropDowns(sheet);
    notes[ordered.id] = readNotes(file, ordered);
    tables[ordered.id] = readGridTables(file, ordered);
    const filter = readFilter(sheet);
    if (filter !== undefined) filters[ordered.id] = filter;
    const width = pageWidth(frame);
    if (width !== undefined) pageWidths[ordered.id] = width;
    sheets[ordered.id] = sheetData(ordered, frame, read, styles);
  }
  return {
    workbook: {
      id: "plan",
      name: "plan",
      appVersion: "0.25.1",
      locale: "enUS" as LocaleType,
      styles,
      defaultStyle: looks.cells[0] ?? {},
      sheetOrder: order.map(({ id }) => id),
      sheets,
      resources: Object.entries({
        SHEET_CONDITIONAL_FORMATTING_PLUGIN: rules,
        SHEET_DATA_VALIDATION_PLUGIN: validations,
        SHEET_NOTE_PLUGIN: notes,
        SHEET_TABLE_PLUGIN: tables,
        SHEET_FILTER_PLUGIN: filters,
      }).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
    },
    namespaces: [...namespaces],
    uncalculated,
    pageWidths,
    notShown: [
      ...readNotShown(file, parts),
      ...(lost.formats ? [{ kind: "conditional formats", count: 1 } as const] : []),
      ...(lost.dropDowns ? [{ kind: "drop-downs", count: 1 } as const] : []),
      ...(lost.filled ? [{ kind: "filled cells", count: 1 } as const] : []),
    ],
  };
}

const [spareRows, spareColumns] = [100, 8];

function sheetData(
  { id, name, isHidden }: SheetInOrder,
  frame: ReturnType<typeof readSheetFrame>,
  read: ReturnType<typeof readSheetCells>,
  styles: Readonly<Record<string, IStyleData>>,
): Partial<IWorksheetData> {
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden }] of Object.entries(read.rows))
    rowData[Number(row)] = { ...(height === undefined ? {} : { h: pixelsOfPoints(height) }), ...(hidden ? { hd: 1 } : {}) };
  const widthOf = (column: number): number => frame.columns[column]?.w ?? frame.defaultColumnWidth;
  const fitted = fittedRows(read.cells, styles, widthOf, (row) => read.rows[row]?.height !== undefined);
  for (const [row, h] of Object.entries(fitted)) rowData[Number(row)] = { ...rowData[Number(row)], h };
  return {
    id,
    name,
    hidden: isHidden ? 1 : 0,
    rowCount: Math.max(100, read.rowCount + spareRows),
    columnCount: Math.max(26, read.columnCount + spareColumns),
    defaultColumnWidth: frame.defaultColumnWidth,
    defaultRowHeight: frame.defaultRowHeight,
    cellData: read.cells,
    rowData,
    columnData: frame.columns,
    mergeData: frame.merges,
    showGridlines: frame.gridlines ? 1 : 0,
    rightToLeft: frame.rightToLeft ? 1 : 0,
    ...(frame.tabColor === undefined ? {} : { tabColor: frame.tabColor }),
    ...(frame.zoom === undefined ? {} : { zoomRatio: frame.zoom }),
    ...(frame.freeze === undefined ? {} : { freeze: frame.freeze }),
  };
}
