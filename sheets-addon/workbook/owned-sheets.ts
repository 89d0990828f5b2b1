import {
  say,
  type Area,
  areaAddress,
  dropDownRefusal,
  dropDownsOf,
  joinedHighlights,
  isSameName,
  layoutOf,
  type OwnedSheet,
  refuseTakenNames,
  sheetsOfOurs,
  type StandingSheet,
  WorkbookTrouble,
} from "#core";
import { toCell } from "./cell-values";
import { builtRules } from "./highlights";
import { ownedSheet, unfinishedName, type SheetSeen, type Surroundings } from "./look-around";
import type { NameSeen } from "./names";
import { rangeAt, rangesOn } from "./places";
import type { SheetsServices } from "./services";
import type { PlacedWork } from "./sheet-work";
import { writeLooks, writeHeights, writeNotes, writeValues, writeWidths } from "./sheet-content";
import { noSize, type Sized, type SheetSizes } from "./sheet-sizes";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The sheets, with those known as the product's own that have lost their record, as in a workbook that was uploaded: by their first
 * cells. Cells are read only of sheets that bear the name of one of ours and are in no record.
 */
export function knownByCells(sheets: readonly SheetSeen[], owned: readonly OwnedSheet[]): readonly SheetSeen[] {
  const bearing = (name: string): SheetSeen | undefined =>
    ownedSheet(sheets, name) === undefined ? sheets.find((seen) => seen.isGrid && isSameName(seen.name, name)) : undefined;
  const standing = new Map(owned.flatMap(({ name }) => standingAs(name, bearing(name))));
  const ours = sheetsOfOurs(owned, (name) => standing.get(name));
  return sheets.map((seen) => {
    const known = ours.find(({ name }) => bearing(name) === seen);
    return known === undefined ? seen : { ...seen, madeAs: known.name };
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
    Object.keys(kept.record.names).includes(name) || (sheetId !== undefined && sheetId === ownedSheet(seen, sheet)?.id);
  for (const sheet of sheets)
    refuseTakenNames(
      sheet,
      say`a named range`,
      names.flatMap((named) => (isOurs(named, sheet.name) ? [] : [named.name])),
    );
  return Object.fromEntries(sheets.flatMap((sheet) => layoutOf(sheet).tables.map(({ table }) => [table, sheet.name] as const)));
}

/** Throws where the user has a sheet of the very name that a new one bears until it is finished. */
export function refuseTakenSheets({ sheets }: Surroundings, names: readonly string[]): void {
  const taken = sheets.find(
    (sheet) => !sheet.isUnfinished && names.some((name) => isSameName(sheet.name, unfinishedName(name)) && ownedSheet(sheets, name) === undefined),
  );
  if (taken !== undefined)
    throw new WorkbookTrouble(
      "cannot write",
      say`The sheet "${taken.name}" bears the name that a new sheet needs while it is set up. Rename it and try again.`,
    );
}

/**
 * Writes a sheet of the product's own: cleared and filled where it is, so that what points at it still does; its values alone where its
 * looks stand already. Not here, since the service has no say in it: how the sheet is printed (orientation, pages), and indents of cells.
 */
export function writeOwned(services: SheetsServices, spreadsheet: Spreadsheet, { work, at, ranges }: PlacedWork, sizes: SheetSizes, names: NamesOfSheet): void {
  const { owned, layout, box, drawn, hasLooks, hasFrame, hasHeights, standingTables } = work;
  const { sheet, isUnfinished, isBlank } = at;
  if (!hasFrame) {
    // A new sheet has gridlines, and no rows that stay in sight.
    if (!isBlank || owned.frozenRows !== undefined) sheet.setFrozenRows(owned.frozenRows ?? 0);
    if (!isBlank || !owned.gridlines) sheet.setHiddenGridlines(!owned.gridlines);
  }
  if (hasLooks) sheet.clearContents();
  else {
    sizes.makeRoom(at, { needed: { rows: box.bottom + 1, columns: box.right + 1 }, least: noSize });
    if (!isBlank) {
      // Cells that are joined refuse some of what follows.
      sheet.getRange(1, 1, sizes.rows(at), sizes.columns(at)).breakApart().clearDataValidations();
      sheet.clear();
      sheet.clearNotes();
    }
    writeLooks(services, ranges, sizes.rows(at), owned, layout);
    sheet.setConditionalFormatRules(builtRules(services, ranges, joinedHighlights(layout.highlights)));
  }
  if (!hasFrame) writeWidths(sheet, owned);
  if (!hasHeights) writeHeights(sheet, layout);
  writeValues(ranges, layout, box);
  for (const { table, area } of layout.tables) {
    if (standingTables[table] !== drawn.tables[table] || !isNamed(names.standing.get(table), at, area)) spreadsheet.setNamedRange(table, ranges.at(area));
  }
  for (const name of names.stale) spreadsheet.removeNamedRange(name);
  if (isUnfinished && owned.tabColor !== undefined) sheet.setTabColor(owned.tabColor);
}

/** The named ranges of the spreadsheet, and those of a sheet of ours that it needs no longer. */
interface NamesOfSheet {
  readonly standing: ReadonlyMap<string, NameSeen>;
  readonly stale: readonly string[];
}

/** Whether a name stands for these cells, as far as is known of it. */
const isNamed = (seen: NameSeen | undefined, at: SheetSeen, area: Area): boolean =>
  seen !== undefined && seen.isLost !== true && (seen.area === undefined || (seen.sheetId === at.id && areaAddress(seen.area) === areaAddress(area)));

/** Fills a new sheet that is the user's from then on: a plan table, or the words of its drop-downs. Its values go last. */
export function fillNew(services: SheetsServices, at: Sized, owned: OwnedSheet, sizes: SheetSizes, listSheet: Sheet | undefined): void {
  const { sheet } = at;
  const layout = layoutOf(owned);
  const used = layout.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  sizes.makeRoom(at, { needed: { rows: used.bottom + 1, columns: Math.max(owned.widths.length, used.right + 1) }, least: noSize });
  const rows = sizes.rows(at);
  const ranges = rangesOn(sheet);
  writeNotes(ranges, owned.notes ?? []);
  for (const { area, words, list, strict } of dropDownsOf(owned)) {
    const builder = services.app.newDataValidation().setAllowInvalid(!strict).setHelpText(dropDownRefusal().message);
    if (list !== undefined && listSheet !== undefined) builder.requireValueInRange(rangeAt(listSheet, list.area), true);
    else builder.requireValueInList([...words], true);
    ranges.at({ ...area, bottom: rows - 1 }).setDataValidation(builder.build());
  }
  if (owned.frozenRows !== undefined) sheet.setFrozenRows(owned.frozenRows);
  if (owned.frozenColumns !== undefined) sheet.setFrozenColumns(owned.frozenColumns);
  writeLooks(services, ranges, rows, owned, layout);
  writeWidths(sheet, owned);
  writeHeights(sheet, layout);
  writeValues(ranges, layout, { ...used, top: 0, left: 0 });
}
