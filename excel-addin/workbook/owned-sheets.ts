import {
  absoluteReference,
  type Area,
  dropDownRefusal,
  dropDownsOf,
  stayingTables,
  type OwnedSheet,
  pageSetup,
  type SheetLayout,
  tableStyle,
  without,
} from "#core";
import { writeCharts } from "./charts";
import type { ExcelDoor } from "./door";
import { notePrompt } from "./looks";
import type { OwnedQuestions } from "./owned-questions";
import { printContent } from "./print-content";
import type { RequestBudget } from "./payload";
import { areaOf, lastColumnFrom0, lastRowFrom0, rangeAt } from "./places";
import { writeChanges } from "./sheet-changes";
import { writeContent, writeLinks } from "./sheet-content";
import type { SheetWork } from "./sheet-work";

const wholeSheet: Area = { top: 0, left: 0, bottom: lastRowFrom0, right: lastColumnFrom0 };

export const sheetOf = ({ workbook }: Excel.RequestContext, { owned, questions }: Pick<SheetWork, "owned" | "questions">): Excel.Worksheet =>
  workbook.worksheets.getItem(questions?.seen.id ?? owned.name);

/**
 * Writes a sheet of the product's own: cleared and filled where it is, so that what points at it still does; no more than what became
 * another where it is known what stands there.
 */
export async function writeOwned(context: Excel.RequestContext, door: ExcelDoor, budget: RequestBudget, work: SheetWork): Promise<void> {
  const { owned, questions, drawn, known, hasLooks } = work;
  const sheet = sheetOf(context, work);
  if (hasLooks && known !== undefined) await writeChanges(budget, sheet, work, known);
  else await draw(context, door, budget, sheet, work);
  writeCharts(context, sheet, work);
  if (owned.place === "first" && drawn.print !== known?.drawn.print) printContent(sheet, owned);
  if (questions?.standing().isMarked === true) return;
  if (owned.tabColor !== undefined) sheet.tabColor = owned.tabColor;
  if (owned.isHidden === true) sheet.visibility = "Hidden";
  setUpPages(sheet, owned);
}

async function draw(context: Excel.RequestContext, door: ExcelDoor, budget: RequestBudget, sheet: Excel.Worksheet, work: SheetWork): Promise<void> {
  const { owned, questions, layout, drawn, known } = work;
  const hasFrame = drawn.frame === known?.drawn.frame;
  const kept = questions === undefined ? [] : clear(context, door, sheet, layout, questions);
  if (questions !== undefined && !hasFrame) sheet.getRange().untrack().format.useStandardWidth = true;
  // Before the content: a link brings a look and words of its own.
  await writeLinks(budget, sheet, owned.links ?? []);
  await writeContent(budget, sheet, hasFrame ? [] : owned.widths, layout);
  for (const { table, area } of layout.tables) {
    if (kept.includes(table)) continue;
    const added = context.workbook.tables.add(rangeAt(sheet, area).untrack(), true);
    added.name = table;
    added.style = tableStyle;
  }
  for (const { row, column, title, text } of owned.notes ?? []) notePrompt(sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).untrack(), title, text);
  addDropDowns(sheet, owned);
  if (hasFrame) return;
  sheet.showGridlines = owned.gridlines;
  freeze(sheet, owned);
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
