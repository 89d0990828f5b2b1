import { freeSheetName, tableHeaders, type Cell, type CellStyle, type NewColumn, type NewTable } from "#core";
import type { WorkbookPackage } from "../package/package";
import { freePartName, partTypes } from "../package/part-names";
import { withNotes } from "../patch/notes";
import { storedWidth } from "../patch/column-widths";
import { joinFrame, splitFrame } from "../patch/sheet-frame";
import { days1904, isDateFormat } from "../scan/dates";
import { addSheet, sheetNames } from "../package/sheets";
import { highestTableId, tableIdentities } from "../package/table-ids";
import type { WorkbookParts } from "../package/workbook-parts";
import { cellXml } from "./cells";
import { dataValidationXml, fitsInLiteral } from "./data-validation";
import type { StyleBook } from "./styles";
import { tableXml } from "./table";
import { absoluteAddress, areaAddress, cellAddress, quotedSheet } from "./xml";
import { declaration } from "../package/xml-part";

const headerRow = 3;
/** Drop-downs go on this many rows below the data. To the end of the sheet, some programs hold each cell in memory. */
const spareRows = 1000;
const title: CellStyle = { size: 12, color: "#404040" };
const header: CellStyle = { bold: true, wrap: true, vertical: "middle", fill: "#D9E1F2", color: "#1F2937" };
const requiredHeader: CellStyle = { ...header, fill: "#1F3864", color: "#FFFFFF" };

/** Sets up a plan table on a sheet of its own: title, header with notes, formats and drop-downs. */
export function addTable(file: WorkbookPackage, parts: WorkbookParts, table: NewTable, styles: StyleBook): void {
  const taken = sheetNames(file, parts.part);
  const sheetName = freeSheetName(taken, table.sheet);
  const lists = listsOf(table, freeSheetName([...taken, sheetName], `${table.name} lists`));
  const rows = table.rows.length === 0 ? [table.columns.map(() => null)] : table.rows;
  const stored = rows.map((row) => row.map((cell, index) => storedCell(parts, table.columns[index], cell)));

  const part = addSheet(file, parts.part, sheetName, sheetXml(table, stored, lists.references, styles));
  const tablePart = freePartName(file, "xl/tables/table", ".xml");
  const id = highestTableId(tableIdentities(file)) + 1;
  const ref = areaAddress(headerRow, 1, rows.length + 1, table.columns.length);
  const headers = table.columns.map((column) => column.header);
  file.write(tablePart, tableXml({ id, name: table.name, ref, headers, style: "TableStyleLight1" }));
  file.addContentType(tablePart, partTypes.table);
  const tableId = file.addRelationship(part, "table", tablePart);

  const framed = splitFrame(file.read(part) ?? new Uint8Array(), part);
  const notes = table.columns.flatMap(({ note }, index) => (note === "" ? [] : [{ row: headerRow, column: index + 1, text: note }]));
  const noted = withNotes(file, part, framed, notes);
  const tableParts = { name: "tableParts", xml: `<tableParts count="1"><tablePart r:id="${tableId}"/></tableParts>` };
  file.write(part, joinFrame({ ...noted, after: [...noted.after, tableParts] }));
  if (lists.xml !== undefined) addSheet(file, parts.part, lists.sheet, lists.xml);
}

function storedCell({ from1904 }: WorkbookParts, column: NewColumn | undefined, cell: Cell): Cell {
  const isDate = from1904 && column?.format !== undefined && isDateFormat(column.format);
  return isDate && typeof cell === "number" ? cell - days1904 : cell;
}

/** A header stands over its column's cells; one that is needed is dark. */
const headerStyle = (column: NewColumn | undefined): CellStyle => ({
  ...(column?.required === true ? requiredHeader : header),
  ...(column?.align === undefined ? {} : { align: column.align }),
});

function columnStyle({ format, align, wrap }: NewColumn): CellStyle {
  return {
    ...(format === undefined ? {} : { format }),
    ...(align === undefined ? {} : { align }),
    ...(wrap === undefined ? {} : { wrap }),
    vertical: "top",
  };
}

function sheetXml(table: NewTable, rows: readonly (readonly Cell[])[], references: ReadonlyMap<NewColumn, string>, styles: StyleBook): string {
  const looks = table.columns.map((column) => styles.cellStyle(columnStyle(column)));
  const columns = table.columns.map(({ width }, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`;
    return `<col ${place} width="${storedWidth(width)}" style="${looks[index] ?? 0}" customWidth="1"/>`;
  });
  const headers = tableHeaders(table.columns.map((column) => column.header)).map((text, index) =>
    cellXml(headerRow, index + 1, text, styles.cellStyle(headerStyle(table.columns[index]))),
  );
  const body = rows.map((cells, rowIndex) => {
    const row = headerRow + 1 + rowIndex;
    const formats = table.formats?.[rowIndex];
    const xml = table.columns.map((column, index) => {
      const format = formats?.[index] ?? null;
      const look = format === null ? looks[index] : styles.cellStyle(columnStyle({ ...column, format }));
      return cellXml(row, index + 1, cells[index] ?? null, look);
    });
    return `<row r="${row}"${rowHeight(table.columns, cells)}>${xml.join("")}</row>`;
  });
  const frozen = Math.min(table.frozenColumns ?? 0, table.columns.length - 1);
  const corner = cellAddress(headerRow + 1, frozen + 1);
  const split = frozen > 0 ? `xSplit="${frozen}" ySplit="${headerRow}"` : `ySplit="${headerRow}"`;
  const active = frozen > 0 ? "bottomRight" : "bottomLeft";
  const pane = `<pane ${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
  return (
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${areaAddress(1, 1, headerRow + rows.length, table.columns.length)}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="${active}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>` +
    `<row r="1" ht="21" customHeight="1">${cellXml(1, 1, table.about, styles.cellStyle(title))}</row>` +
    `<row r="${headerRow}" ht="33" customHeight="1">${headers.join("")}</row>${body.join("")}</sheetData>` +
    validationsXml(table, rows.length + spareRows, references) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/></worksheet>'
  );
}

const lineHeight = 15;

/**
 * Room for the longest wrapped text of a row, by its letters, since not every program makes it on opening. It is not a
 * fixed height: a program fits the row anew once the text changes.
 */
function rowHeight(columns: readonly NewColumn[], cells: readonly Cell[]): string {
  const lines = columns.map(({ wrap, width }, index) => {
    const text = cells[index];
    if (wrap !== true || typeof text !== "string") return 1;
    return text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / (width - 2))), 0);
  });
  const most = Math.min(Math.max(1, ...lines), 8);
  return most === 1 ? "" : ` ht="${most * lineHeight}"`;
}

function validationsXml({ columns }: NewTable, rowCount: number, references: ReadonlyMap<NewColumn, string>): string {
  const all = columns.flatMap((column, index) => {
    if (column.choices === undefined || column.choices.length === 0) return [];
    const area = areaAddress(headerRow + 1, index + 1, rowCount, 1);
    return [dataValidationXml(area, references.get(column) ?? column.choices, column.strict ?? false)];
  });
  return all.length === 0 ? "" : `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

interface ChoiceLists {
  readonly sheet: string;
  readonly references: ReadonlyMap<NewColumn, string>;
  readonly xml: string | undefined;
}

/** Choices too long for a drop-down's own text stand on a sheet of their own, in plain sight. */
function listsOf({ columns }: NewTable, sheet: string): ChoiceLists {
  const long = columns.filter(({ choices }) => choices !== undefined && choices.length > 0 && !fitsInLiteral(choices));
  if (long.length === 0) return { sheet, references: new Map(), xml: undefined };
  const references = long.map((column, index): [NewColumn, string] => {
    const last = (column.choices?.length ?? 0) + 1;
    return [column, `${quotedSheet(sheet)}!${absoluteAddress(2, index + 1)}:${absoluteAddress(last, index + 1)}`];
  });
  const longest = Math.max(...long.map(({ choices }) => choices?.length ?? 0));
  const rows = Array.from({ length: longest + 1 }, (_, row) => {
    const texts = long.map((column) => (row === 0 ? column.header : (column.choices?.[row - 1] ?? null)));
    return `<row r="${row + 1}">${texts.map((text, index) => cellXml(row + 1, index + 1, text)).join("")}</row>`;
  });
  const xml =
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetFormatPr defaultColWidth="30" defaultRowHeight="15"/><sheetData>${rows.join("")}</sheetData></worksheet>`;
  return { sheet, references: new Map(references), xml };
}
