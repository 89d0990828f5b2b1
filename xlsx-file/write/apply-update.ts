import { fitsInDropDown, goneTable, homeOf, isSameName, type PlanUpdate, refuseUnwritable, sheetsOfTable, sheetsToWrite } from "#core";
import { plainStyles } from "../package/empty-workbook";
import { findTables } from "../scan/find-tables";
import type { Home } from "../scan/home";
import { openWorkbook, type OpenWorkbook } from "../scan/open-workbook";
import { removeOwnedSheet, writeOwnedSheet } from "./owned-sheets";
import type { WorkbookPackage } from "../package/package";
import { partTypes } from "../package/part-names";
import { openOn } from "../package/opening-sheet";
import { appendRows } from "../patch/append-rows";
import { stretchTable } from "../patch/stretch-table";
import { removeStatusColumns } from "../patch/remove-columns";
import { unselectSheets } from "../patch/unselected-sheets";
import { writeStatusColumns, type StatusWritten } from "../patch/status-columns";
import { dropCalculationChain, recalculateOnLoad } from "../package/recalculation";
import { sheetNames } from "../package/sheets";
import { writePrintNames } from "./print-names";
import { markSheets, standingSheets, unmarkedSheets } from "./sheet-marks";
import { readWorkbookParts, refuseStrict } from "../package/workbook-parts";
import { openStyles, type StyleBook } from "./styles";

/** Carries an update out on a package. What it throws leaves the package half written: the caller undoes it. */
export function applyUpdate(file: WorkbookPackage, update: PlanUpdate): void {
  refuseUnwritable(update);
  const parts = readWorkbookParts(file);
  refuseStrict(file, parts);
  const sheets = sheetsToWrite(update.sheets, standingSheets(file, parts));
  const writtenNames = sheets.map(({ name }) => name);
  const stylesPart = parts.stylesPart ?? "xl/styles.xml";
  if (file.read(stylesPart) === undefined) addStyles(file, parts.part, stylesPart);
  const styles = openStyles(file.text(stylesPart) ?? "");

  addMissingTables(file, update, styles);
  for (const table of update.stretchedTables ?? []) stretchTable(file, table);
  const rowsAdded = appendAll(file, update, styles);
  const statusChanged = writeStatus(file, update, styles);
  const statusRemoved = removeStatus(file, update);
  const opening = sheets.find(({ name, opensFile }) => opensFile === true && !parts.sheets.some((standing) => isSameName(standing.name, name)));
  const sheetsChanged = sheets.map((sheet) => writeOwnedSheet(file, readWorkbookParts(file), sheet, sheets, styles));
  markSheets(file, parts, writtenNames);
  writePrintNames(file, parts.part, sheets);
  if (opening !== undefined) {
    unselectSheets(file, parts.sheets);
    openOn(file, parts.part, opening.name);
  }
  for (const sheet of unmarkedSheets(file, readWorkbookParts(file), update.removedSheets ?? [])) removeOwnedSheet(file, parts.part, sheet);
  file.write(stylesPart, styles.toXml());
  if (rowsAdded || statusChanged || statusRemoved || sheetsChanged.includes(true)) recalculateOnLoad(file, readWorkbookParts(file));
}

function addStyles(file: WorkbookPackage, workbookPart: string, name: string): void {
  file.write(name, plainStyles);
  file.addContentType(name, partTypes.styles);
  file.addRelationship(workbookPart, "styles", name);
}

function addMissingTables(file: WorkbookPackage, { newTables }: PlanUpdate, styles: StyleBook): void {
  if (newTables.length === 0) return;
  const { parts, readCell } = openWorkbook(file);
  const found = findTables(
    file,
    parts,
    readCell,
    newTables.map(({ name }) => name),
  );
  for (const table of newTables) {
    if (found.some((existing) => existing.table === table.name)) continue;
    const sheets = sheetsOfTable(table, sheetNames(file, parts.part), fitsInDropDown);
    for (const sheet of sheets) writeOwnedSheet(file, readWorkbookParts(file), sheet, sheets, styles);
  }
}

/** One table at a time, each opened anew, since two may stand on one sheet. Gives whether a cell changed. */
function appendAll(file: WorkbookPackage, { appendedRows = [] }: PlanUpdate, styles: StyleBook): boolean {
  const results = appendedRows.map((rows) => {
    const workbook = openWorkbook(file);
    const home = homeOf(findTables(file, workbook.parts, workbook.readCell, [rows.table]), rows.table);
    return appendRows(workbook, home, rows, styles);
  });
  return results.includes(true);
}

/** Gives whether a cell changed. */
const writeStatus = (file: WorkbookPackage, { tables }: PlanUpdate, styles: StyleBook): boolean =>
  inTables(file, tables, (workbook, home, update) => {
    if (home !== undefined) return writeStatusColumns(workbook, home, update, styles);
    throw goneTable(update.table);
  });

/** Gives whether a cell changed. A table that is gone has no columns to take away. */
const removeStatus = (file: WorkbookPackage, { removedColumns = [] }: PlanUpdate): boolean =>
  inTables(file, removedColumns, (workbook, home, removed) => home !== undefined && removeStatusColumns(workbook, home, removed));

function inTables<Change extends { readonly table: string }>(
  file: WorkbookPackage,
  changes: readonly Change[],
  carryOut: (workbook: OpenWorkbook, home: Home | undefined, change: Change) => StatusWritten | false,
): boolean {
  if (changes.length === 0) return false;
  const workbook = openWorkbook(file);
  const found = findTables(
    file,
    workbook.parts,
    workbook.readCell,
    changes.map(({ table }) => table),
  );
  const results = changes.flatMap((change) => {
    const done = carryOut(
      workbook,
      found.find(({ table }) => table === change.table),
      change,
    );
    return done === false ? [] : [done];
  });
  if (results.some(({ formulasGone }) => formulasGone)) dropCalculationChain(file, workbook.parts);
  return results.some(({ changed }) => changed);
}
