import { isPlainFormat, WorkbookTrouble, type NumberFormat, say } from "#core";
import { plainStyles } from "../package/empty-workbook";
import type { WorkbookPackage } from "../package/package";
import { partTypes } from "../package/part-names";
import { dropCalculationChain, hasSameFormulas, recalculateOnLoad } from "../package/recalculation";
import { isOfType } from "../package/relationships";
import { listObjectsOf, readWorkbookParts, refuseStrict, type ListObject, type SheetPart } from "../package/workbook-parts";
import { attribute, children, elements, isOn, parseXml, serializeXml } from "../package/xml-part";
import { addressFrom1, contains, parseRectangle } from "../scan/address";
import { days1904, isDateFormat } from "../scan/dates";
import { openSheet, type OpenSheet } from "../scan/open-sheet";
import { openWorkbook } from "../scan/open-workbook";
import { openStyles, type StyleBook } from "../write/styles";
import { withDimension } from "./dimension";
import { enterCells, type EnteredCell } from "./enter-cells";
import { frameElement, parseElement } from "./frame-elements";
import { joinFrame } from "./sheet-frame";

/** What a user entered into a cell, with the number format that it then has; left out: the cell keeps its own. */
export interface UserCell extends EnteredCell {
  readonly format?: NumberFormat;
  /** The format of a cell that has none of its own yet. */
  readonly plainFormat?: NumberFormat;
}

export interface SheetEntries {
  readonly sheet: string;
  /** By row and then by column. */
  readonly cells: readonly UserCell[];
}

/** Writes what a user entered, and nothing else; gives whether a cell changed. What it throws leaves the package half written: the caller undoes it. */
export function enterInWorkbook(file: WorkbookPackage, entries: readonly SheetEntries[]): boolean {
  const workbook = openWorkbook(file);
  const { parts } = workbook;
  refuseStrict(file, parts);
  const stylesPart = parts.stylesPart ?? "xl/styles.xml";
  if (file.read(stylesPart) === undefined) {
    file.write(stylesPart, plainStyles);
    file.addContentType(stylesPart, partTypes.styles);
    file.addRelationship(parts.part, "styles", stylesPart);
  }
  const styles = openStyles(file.text(stylesPart) ?? "");
  let [changed, formulasChanged] = [false, false];
  for (const { sheet: name, cells } of entries) {
    const part = parts.sheets.find((candidate) => candidate.name === name);
    if (part === undefined) throw new WorkbookTrouble("gone", say`The workbook has no sheet "${name}" any more.`);
    const before = file.read(part.part);
    const sheet = openSheet(file, part.part);
    refuseGuarded(file, part, sheet, cells);
    const entered = enterCells(sheet, cells, workbook.readCell, styleOf(styles), (cell, style) =>
      parts.from1904 && typeof cell === "number" && isDateFormat(styles.formatOf(style)) ? cell - days1904 : cell,
    );
    const edits = cells.map(({ row, column, cell }) => ({ column, firstRow: row, cells: [cell], style: () => 0, stored: () => cell }));
    if (!file.write(part.part, joinFrame(withDimension(sheet, edits), entered.rows))) continue;
    changed = true;
    formulasChanged ||= entered.formulasChanged;
    if (!entered.formulasChanged) hasSameFormulas(before, file.read(part.part));
    for (const table of listObjectsOf(file, part)) renameHeaders(file, table, cells);
  }
  file.write(stylesPart, styles.toXml());
  if (formulasChanged) dropCalculationChain(file, parts);
  if (changed) recalculateOnLoad(file, readWorkbookParts(file));
  return changed;
}

const styleOf =
  (styles: StyleBook) =>
  ({ format, plainFormat, isResult }: UserCell, existing = 0): number => {
    const standing = styles.formatOf(existing);
    const wanted = format ?? (isPlainFormat(standing) ? plainFormat : undefined);
    return wanted === undefined || isResult === true || standing === wanted ? existing : styles.cellStyle({ format: wanted }, existing);
  };

/** What Excel itself would not let a user change. */
function refuseGuarded(file: WorkbookPackage, { name, part }: SheetPart, sheet: OpenSheet, cells: readonly UserCell[]): void {
  const changed = cells.filter(({ isResult }) => isResult !== true);
  const [first] = changed;
  const protection = frameElement(sheet, "sheetProtection");
  if (first !== undefined && protection !== undefined && isOn(parseElement(sheet, protection.xml), "sheet"))
    throw new WorkbookTrouble(
      "protected",
      say`The sheet "${name}" is protected. Take the protection off in Excel (Review > Unprotect Sheet) and open the file again.`,
      {
        place: { sheet: name, address: addressFrom1(first.row, first.column) },
      },
    );
  for (const relationship of file.relationships(part)) {
    if (!isOfType(relationship, "pivotTable")) continue;
    const [location] = elements(parseXml(file.text(relationship.target) ?? "", relationship.target), "location");
    const area = location && parseRectangle(attribute(location, "ref") ?? "");
    const hit = area && changed.find((cell) => contains(area, cell));
    if (hit !== undefined)
      throw new WorkbookTrouble(
        "cannot write",
        say`${addressFrom1(hit.row, hit.column)} belongs to a pivot table, which fills its cells by itself. Change what it counts instead.`,
      );
  }
}

/** A table names its columns as its header cells do, or Excel repairs the file. */
function renameHeaders(file: WorkbookPackage, { part, rectangle, name: tableName, totalsRows }: ListObject, cells: readonly UserCell[]): void {
  const { firstRow: top, firstColumn: left, lastColumn: right, lastRow: bottom } = rectangle;
  const inside = cells.filter(({ column, isResult }) => column >= left && column <= right && isResult !== true);
  const totals = inside.find(({ row }) => totalsRows > 0 && row > bottom - totalsRows && row <= bottom);
  if (totals !== undefined)
    throw new WorkbookTrouble(
      "cannot write",
      say`${addressFrom1(totals.row, totals.column)} stands in the total row of the table "${tableName}". Change it in Excel.`,
    );
  const renamed = inside.filter(({ row }) => row === top);
  if (renamed.length === 0) return;
  const document = parseXml(file.text(part) ?? "", part);
  const [list] = elements(document, "tableColumns");
  const columns = list === undefined ? [] : children(list);
  for (const { row, column, cell } of renamed) {
    const heading = columns[column - left];
    const old = heading && attribute(heading, "name");
    const text = typeof cell === "string" || typeof cell === "number" ? String(cell).replace(/\r\n?|\n/g, "_x000a_") : "";
    if (heading === undefined || old === undefined || text === old) continue;
    const at = addressFrom1(row, column);
    if (text === "") throw new WorkbookTrouble("cannot write", say`${at} is a heading of the table "${tableName}", which cannot be blank.`);
    if (columns.some((other) => other !== heading && attribute(other, "name")?.toLowerCase() === text.toLowerCase()))
      throw new WorkbookTrouble("cannot write", say`${at}: the table "${tableName}" has a column "${text}" already. Choose another heading.`);
    if (isReferredTo(file, old))
      throw new WorkbookTrouble(
        "cannot write",
        say`${at}: formulas refer to the column "${old}" by its name. Rename it in Excel, which changes those formulas too.`,
      );
    heading.setAttribute("name", text);
  }
  file.write(part, serializeXml(document));
}

const isReferredTo = (file: WorkbookPackage, column: string): boolean =>
  file
    .names()
    .some((part) => /^xl\/(?:worksheets|tables|charts)\/[^/]+\.xml$|^xl\/workbook\.xml$/i.test(part) && (file.text(part) ?? "").includes(`[${column}]`));
