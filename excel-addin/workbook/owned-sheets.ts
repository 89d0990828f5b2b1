import {
  say,
  absoluteReference,
  type Area,
  dropDownRefusal,
  dropDownsOf,
  isSameName,
  stayingTables,
  layoutOf,
  linkAddress,
  type OwnedSheet,
  pageSetup,
  refuseTakenNames,
  type SheetLayout,
  type StandingSheet,
  tableStyle,
  without,
} from "#core";
import { askCharts, writeCharts, type ChartQuestions } from "./charts";
import type { ExcelDoor } from "./door";
import type { SheetSeen, Surroundings } from "./look-around";
import { notePrompt } from "./looks";
import { printContent } from "./print-content";
import { bytesOfCommand, type RequestBudget } from "./payload";
import { areaOf, lastColumnFrom0, lastRowFrom0, placeOfRange, rangeAt } from "./places";
import { writeContent } from "./sheet-content";
import { askStanding } from "./sheet-marks";

/** What is asked before a sheet of the product's own is written; undefined for one that is not there yet. */
export interface OwnedQuestions {
  readonly seen: SheetSeen;
  readonly standing: () => StandingSheet;
  readonly charts: ChartQuestions;
  readonly tables: readonly { readonly id: string; readonly name: string; readonly range: Excel.Range }[];
}

export function askOwned({ workbook }: Excel.RequestContext, surroundings: Surroundings, { name }: OwnedSheet): OwnedQuestions | undefined {
  const seen = surroundings.sheets.find((sheet) => isSameName(sheet.name, name));
  if (seen === undefined) return undefined;
  const sheet = workbook.worksheets.getItem(seen.id);
  const tables = surroundings.tables.filter(({ sheetId }) => sheetId === seen.id);
  return {
    seen,
    standing: askStanding(surroundings, sheet, seen),
    charts: askCharts(sheet),
    tables: tables.map((table) => ({ ...table, range: workbook.tables.getItem(table.id).getRange().load(placeOfRange) })),
  };
}

/** A table of the product's own name elsewhere in the workbook is the user's. */
export function refuseNames({ tables, names }: Surroundings, sheet: OwnedSheet, questions: OwnedQuestions | undefined): void {
  const idsOnSheet = new Set((questions?.tables ?? []).map(({ id }) => id));
  const others = [...tables.filter(({ id }) => !idsOnSheet.has(id)), ...names];
  refuseTakenNames(
    sheet,
    say`a table or a name`,
    others.map(({ name }) => name),
  );
}

const wholeSheet: Area = { top: 0, left: 0, bottom: lastRowFrom0, right: lastColumnFrom0 };

/** Writes a sheet of the product's own whole: cleared and filled where it is, so that what points at it still does. */
export async function writeOwned(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  owned: OwnedSheet,
  questions: OwnedQuestions | undefined,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(questions?.seen.id ?? owned.name);
  const layout = layoutOf(owned);
  const kept = questions === undefined ? [] : clear(context, door, sheet, layout, questions);
  // Before the content: a link brings a look and words of its own.
  for (const { row, column, to } of owned.links ?? []) {
    await budget.spend(bytesOfCommand);
    sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).untrack().hyperlink = { documentReference: linkAddress(to) };
  }
  await writeContent(budget, sheet, owned.widths, layout);
  for (const { table, area } of layout.tables) {
    if (kept.includes(table)) continue;
    const added = context.workbook.tables.add(rangeAt(sheet, area).untrack(), true);
    added.name = table;
    added.style = tableStyle;
  }
  writeCharts(context, sheet, owned, questions?.charts);
  for (const { row, column, title, text } of owned.notes ?? []) notePrompt(sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).untrack(), title, text);
  addDropDowns(sheet, owned);
  sheet.showGridlines = owned.gridlines;
  freeze(sheet, owned);
  if (owned.place === "first") printContent(sheet, owned);
  if (questions?.standing().isMarked === true) return;
  if (owned.tabColor !== undefined) sheet.tabColor = owned.tabColor;
  if (owned.isHidden === true) sheet.visibility = "Hidden";
  setUpPages(sheet, owned);
}

function addDropDowns(sheet: Excel.Worksheet, owned: OwnedSheet): void {
  for (const { area, words, list, strict } of dropDownsOf(owned)) {
    const { dataValidation } = rangeAt(sheet, area).untrack();
    const source = list === undefined ? words.join(",") : `=${absoluteReference(list.sheet, list.area)}`;
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = { showAlert: strict, style: "Stop", ...dropDownRefusal() };
  }
}

/** Fit to so many pages, where 0 tall means as many as it takes. */
function setUpPages({ pageLayout }: Excel.Worksheet, { landscape, fit }: OwnedSheet): void {
  const { margins, footer } = pageSetup;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  if (fit !== undefined) pageLayout.zoom = { horizontalFitToPages: fit.wide, ...(fit.tall === 0 ? {} : { verticalFitToPages: fit.tall }) };
  pageLayout.setPrintMargins("Inches", margins);
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footer.left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = footer.right;
}

function freeze(sheet: Excel.Worksheet, { frozenRows = 0, frozenColumns = 0 }: OwnedSheet): void {
  if (frozenRows > 0 && frozenColumns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns).untrack());
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Takes the old content away. Gives the tables that stay, resized, because formulas of the user's may name them. */
function clear(
  { workbook }: Excel.RequestContext,
  door: ExcelDoor,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  { tables }: OwnedQuestions,
): readonly string[] {
  const old = tables.map(({ id, name, range }) => ({ id, name, area: areaOf(range) }));
  const staying = door.supports("1.13") ? stayingTables(old, layout) : [];
  for (const { id } of old) if (!staying.some((table) => table.id === id)) workbook.tables.getItem(id).convertToRange().untrack();
  for (const { id, area } of staying) workbook.tables.getItem(id).resize(rangeAt(sheet, area).untrack());
  const whole = sheet.getRange().untrack();
  whole.conditionalFormats.clearAll();
  whole.unmerge();
  const around = staying.reduce((areas: readonly Area[], { area }) => areas.flatMap((part) => without(part, area)), [wholeSheet]);
  for (const part of around) rangeAt(sheet, part).untrack().clear();
  for (const { area } of staying) for (const what of ["Hyperlinks", "Formats"] as const) rangeAt(sheet, area).untrack().clear(what);
  whole.format.useStandardHeight = true;
  return staying.map(({ table }) => table);
}
