import {
  type Area,
  around,
  type CellNote,
  chartDrawing,
  dropDownRefusal,
  dropDownsOf,
  gridOf,
  isSameName,
  layoutOf,
  type OwnedSheet,
  refuseTakenNames,
  sheetsOfOurs,
  type SheetLayout,
  type StandingSheet,
  withSparklines,
  WorkbookTrouble,
} from "#core";
import { toCell } from "./cell-values";
import { builtRules } from "./highlights";
import { unfinishedName, type SheetSeen, type Surroundings } from "./look-around";
import type { NameSeen } from "./names";
import { rangeAt, rowsOfGrid } from "./places";
import type { SheetsServices } from "./services";
import { writeContent } from "./sheet-content";
import type { Sized, SheetSize, SheetSizes } from "./sheet-sizes";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheet that the product made under this name, whatever it is called by now; a user's of that name is another. */
export const ownSheet = (sheets: readonly SheetSeen[], name: string): SheetSeen | undefined =>
  sheets.find(({ madeAs, isUnfinished }) => madeAs === name && !isUnfinished) ?? sheets.find(({ madeAs }) => madeAs === name);

/**
 * The sheets, with those known as the product's own that have lost their record, as in a workbook that was uploaded: by their first
 * cells. Cells are read only of sheets that bear the name of one of ours and are in no record.
 */
export function knownByCells(sheets: readonly SheetSeen[], owned: readonly OwnedSheet[]): readonly SheetSeen[] {
  const bearing = (name: string): SheetSeen | undefined =>
    ownSheet(sheets, name) === undefined ? sheets.find((seen) => seen.isGrid && isSameName(seen.name, name)) : undefined;
  const standing = new Map(owned.flatMap(({ name }) => standingAs(name, bearing(name))));
  const ours = sheetsOfOurs(owned, (name) => standing.get(name));
  return sheets.map((seen) => {
    const own = ours.find(({ name }) => bearing(name) === seen);
    return own === undefined ? seen : { ...seen, madeAs: own.name };
  });
}

function standingAs(name: string, seen: SheetSeen | undefined): readonly (readonly [string, StandingSheet])[] {
  if (seen === undefined) return [];
  const { sheet } = seen;
  const corner = sheet.getRange(1, 1, Math.min(2, sheet.getMaxRows()), Math.min(2, sheet.getMaxColumns())).getValues();
  return [[name, { name: seen.name, isMarked: false, isBlank: false, corner: corner.map((row) => row.map((value) => toCell(value, () => 0))) }]];
}

/**
 * The names that the sheets need, with the sheet of each. A named range of the same name refuses where it is the user's: it is in no
 * record, and lies elsewhere.
 */
export function namesOf({ names, kept, sheets: seen }: Surroundings, sheets: readonly OwnedSheet[]): Readonly<Record<string, string>> {
  const isOurs = ({ name, sheetId }: NameSeen, sheet: string): boolean =>
    Object.keys(kept.record.names).includes(name) || (sheetId !== undefined && sheetId === ownSheet(seen, sheet)?.id);
  for (const sheet of sheets)
    refuseTakenNames(
      sheet,
      "a named range",
      names.flatMap((named) => (isOurs(named, sheet.name) ? [] : [named.name])),
    );
  return Object.fromEntries(sheets.flatMap((sheet) => layoutOf(sheet).tables.map(({ table }) => [table, sheet.name] as const)));
}

/** Throws where the user has a sheet of the very name that a new one bears until it is finished. */
export function refuseTakenSheets({ sheets }: Surroundings, names: readonly string[]): void {
  const taken = sheets.find(
    (sheet) => !sheet.isUnfinished && names.some((name) => isSameName(sheet.name, unfinishedName(name)) && ownSheet(sheets, name) === undefined),
  );
  if (taken !== undefined)
    throw new WorkbookTrouble("cannot write", `The sheet "${taken.name}" bears the name that a new sheet needs while it is set up. Rename it and try again.`);
}

/**
 * Writes a sheet of the product's own whole: cleared and filled where it is, so that what points at it still does. Not here,
 * since the service has no say in it: how the sheet is printed (orientation, pages), and indents of cells.
 */
export function writeOwned(
  services: SheetsServices,
  spreadsheet: Spreadsheet,
  at: SheetSeen,
  told: OwnedSheet,
  sizes: SheetSizes,
  stale: readonly string[],
): void {
  const owned = withSparklines(told);
  const { sheet, isUnfinished, isBlank } = at;
  const layout = layoutOf(owned);
  const charts = owned.charts.map((spec) => chartDrawing(spec).area);
  const size = roomFor(at, owned, layout, charts, sizes);
  if (!isBlank) {
    // Cells that are joined refuse some of what follows.
    sheet.getRange(1, 1, size.rows, size.columns).breakApart().clearDataValidations();
    sheet.clear();
    sheet.clearNotes();
  }
  sheet.setFrozenRows(owned.frozenRows ?? 0);
  writeContent(services, sheet, size.rows, owned, layout);
  sheet.setConditionalFormatRules(builtRules(services, sheet, layout.highlights));
  for (const { table, area } of layout.tables) spreadsheet.setNamedRange(table, rangeAt(sheet, area));
  for (const name of stale) spreadsheet.removeNamedRange(name);
  sheet.setHiddenGridlines(!owned.gridlines);
  if (isUnfinished && owned.tabColor !== undefined) sheet.setTabColor(owned.tabColor);
}

/** Fills a new sheet that is the user's from then on: a plan table, or the words of its drop-downs. Its values go last. */
export function fillNew(services: SheetsServices, at: Sized, owned: OwnedSheet, sizes: SheetSizes, listSheet: Sheet | undefined): void {
  const { sheet } = at;
  const layout = layoutOf(owned);
  const size = roomFor(at, owned, layout, [], sizes);
  writeNotes(sheet, owned.notes ?? []);
  for (const { area, words, list, strict } of dropDownsOf(owned)) {
    const builder = services.app.newDataValidation().setAllowInvalid(!strict).setHelpText(dropDownRefusal.message);
    if (list !== undefined && listSheet !== undefined) builder.requireValueInRange(rangeAt(listSheet, list.area), true);
    else builder.requireValueInList([...words], true);
    rangeAt(sheet, { ...area, bottom: size.rows - 1 }).setDataValidation(builder.build());
  }
  if (owned.frozenRows !== undefined) sheet.setFrozenRows(owned.frozenRows);
  if (owned.frozenColumns !== undefined) sheet.setFrozenColumns(owned.frozenColumns);
  writeContent(services, sheet, size.rows, owned, layout);
}

/** Notes of cells in one call, with nothing on the cells between them. */
export function writeNotes(sheet: Sheet, notes: readonly Omit<CellNote, "title">[]): void {
  const placed = notes.map(({ row, column, text }) => ({ area: { top: row - 1, bottom: row - 1, left: column - 1, right: column - 1 }, cells: [[text]] }));
  const area = around(placed.map((note) => note.area));
  if (area === undefined) return;
  rangeAt(sheet, area).setNotes(rowsOfGrid(gridOf(area, "", placed)));
}

function roomFor(at: Sized, { widths }: OwnedSheet, { used }: SheetLayout, others: readonly Pick<Area, "bottom" | "right">[], sizes: SheetSizes): SheetSize {
  const all = [used ?? { bottom: 0, right: 0 }, ...others];
  return sizes.makeRoom(at, Math.max(...all.map(({ bottom }) => bottom)) + 1, Math.max(widths.length - 1, ...all.map(({ right }) => right)) + 1);
}
