import { freeSheetName, newTableHeaderRow, sheetOfTable, type NewColumn, type NewTable } from "#core";
import type { WorkbookPackage } from "../package/package";
import { readWorkbookParts } from "../package/workbook-parts";
import { withElement } from "../patch/frame-elements";
import { withNotes } from "../patch/notes";
import { joinFrame, splitFrame } from "../patch/sheet-frame";
import { addSheet, sheetNames } from "../package/sheets";
import type { WorkbookParts } from "../package/workbook-parts";
import { cellXml } from "./cells";
import { dataValidationXml, fitsInLiteral } from "./data-validation";
import { writeOwnedSheet } from "./owned-sheets";
import type { StyleBook } from "./styles";
import { absoluteAddress, areaAddress, quotedSheet } from "./xml";
import { declaration } from "../package/xml-part";

/** Drop-downs go on this many rows below the data. To the end of the sheet, some programs hold each cell in memory. */
const spareRows = 1000;

/** Sets up a plan table on a sheet of its own: its blocks, the notes of its headers and its drop-downs. */
export function addTable(file: WorkbookPackage, parts: WorkbookParts, table: NewTable, styles: StyleBook): void {
  const taken = sheetNames(file, parts.part);
  const sheetName = freeSheetName(taken, table.sheet);
  const lists = listsOf(table, freeSheetName([...taken, sheetName], `${table.name} lists`));
  const owned = sheetOfTable(table, sheetName);
  writeOwnedSheet(file, parts, owned, [owned], styles);
  const part = readWorkbookParts(file).sheets.find(({ name }) => name === sheetName)?.part;
  if (part === undefined) throw new Error(`The sheet "${sheetName}" was not written.`);
  const frame = splitFrame(file.read(part) ?? new Uint8Array(), part);
  const notes = table.columns.flatMap(({ note }, index) => (note === "" ? [] : [{ row: newTableHeaderRow, column: index + 1, text: note }]));
  const rows = Math.max(...owned.blocks.map(({ row, cells }) => row + cells.length - 1 - newTableHeaderRow));
  const validations = validationsXml(table, rows + spareRows, lists.references);
  const validated = validations === "" ? frame : withElement(frame, "dataValidations", validations);
  file.write(part, joinFrame(withNotes(file, part, validated, notes)));
  if (lists.xml !== undefined) addSheet(file, parts.part, lists.sheet, lists.xml);
}

function validationsXml({ columns }: NewTable, rowCount: number, references: ReadonlyMap<NewColumn, string>): string {
  const all = columns.flatMap((column, index) => {
    if (column.choices === undefined || column.choices.length === 0) return [];
    const area = areaAddress(newTableHeaderRow + 1, index + 1, rowCount, 1);
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
