import { bearsTable, type Block, isSameName, nameTaken, type OwnedSheet, type StandingSheet } from "#core";
import { blockArea, writeBlocks } from "./blocks";
import { askCharts, writeCharts, type ChartQuestions } from "./charts";
import type { ExcelDoor } from "./door";
import type { SheetSeen, Surroundings } from "./look-around";
import { pageSetup } from "./page-setup";
import type { RequestBudget } from "./payload";
import { lastColumn, lastRow, overlap, rangeAt, without, type Area } from "./places";
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
    tables: tables.map((table) => ({ ...table, range: workbook.tables.getItem(table.id).getRange().load("rowIndex,columnIndex,rowCount,columnCount") })),
  };
}

/** A table of the product's own name elsewhere in the workbook is the user's. */
export function refuseTakenNames({ tables, names }: Surroundings, { name, blocks }: OwnedSheet, questions: OwnedQuestions | undefined): void {
  const own = new Set((questions?.tables ?? []).map(({ id }) => id));
  const others = [...tables.filter(({ id }) => !own.has(id)).map((table) => table.name), ...names.map(({ name: taken }) => taken)];
  const taken = tableBlocks(blocks).find(({ table }) => others.some((other) => isSameName(other, table)));
  if (taken !== undefined) throw nameTaken("a table or a name", taken.table, name);
}

const tableBlocks = (blocks: readonly Block[]) => blocks.filter(bearsTable).map((block) => ({ table: block.table, area: blockArea(block) }));

const wholeSheet: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

/** Writes a sheet of the product's own whole: cleared and filled where it is, so that what points at it still does. */
export async function writeOwned(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  owned: OwnedSheet,
  questions: OwnedQuestions | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(questions?.seen.id ?? owned.name);
  const kept = questions === undefined ? [] : clear(context, door, sheet, owned, questions);
  await writeBlocks(budget, sheet, owned);
  for (const { table, area } of tableBlocks(owned.blocks)) {
    if (kept.includes(table)) continue;
    const added = context.workbook.tables.add(rangeAt(sheet, area).untrack(), true);
    added.name = table;
    added.style = "TableStyleLight1";
  }
  writeCharts(context, sheet, owned, questions?.charts);
  sheet.showGridlines = owned.gridlines;
  freeze(sheet, owned);
  if (questions?.standing().isMarked === true) return;
  if (owned.tabColor !== undefined) sheet.tabColor = owned.tabColor;
  pageSetup(sheet, owned);
}

function freeze(sheet: Excel.Worksheet, { frozenRows = 0, frozenColumns = 0 }: OwnedSheet): void {
  if (frozenRows > 0 && frozenColumns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns).untrack());
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Takes the old content away. Gives the tables that stay, resized, because formulas of the user's may name them. */
function clear({ workbook }: Excel.RequestContext, door: ExcelDoor, sheet: Excel.Worksheet, owned: OwnedSheet, { tables }: OwnedQuestions): readonly string[] {
  const wanted = tableBlocks(owned.blocks);
  const old = tables.map(({ id, name, range }) => ({
    id,
    name,
    area: { top: range.rowIndex, left: range.columnIndex, bottom: range.rowIndex + range.rowCount - 1, right: range.columnIndex + range.columnCount - 1 },
  }));
  const staying = old.flatMap(({ id, name, area }) => {
    const next = wanted.find(({ table }) => isSameName(table, name));
    if (next === undefined || !door.supports("1.13") || next.area.top !== area.top || !overlap(next.area, area)) return [];
    const isFree = old.every((other) => other.id === id || !overlap(other.area, next.area));
    return isFree ? [{ id, table: next.table, area: next.area }] : [];
  });
  for (const { id } of old) if (!staying.some((table) => table.id === id)) workbook.tables.getItem(id).convertToRange().untrack();
  for (const { id, area } of staying) workbook.tables.getItem(id).resize(rangeAt(sheet, area).untrack());
  const whole = sheet.getRange().untrack();
  whole.conditionalFormats.clearAll();
  whole.unmerge();
  const around = staying.reduce((areas: readonly Area[], { area }) => areas.flatMap((part) => without(part, area)), [wholeSheet]);
  for (const part of around) rangeAt(sheet, part).untrack().clear();
  for (const { area } of staying) rangeAt(sheet, area).untrack().clear("Formats");
  whole.format.useStandardHeight = true;
  return staying.map(({ table }) => table);
}
