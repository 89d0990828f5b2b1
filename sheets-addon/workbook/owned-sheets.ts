import { bearsTable, isSameName, nameTaken, type OwnedSheet, sheetsOfOurs, type StandingSheet, WorkbookTrouble } from "#core";
import { blockArea } from "./block-layout";
import { writeBlocks } from "./blocks";
import { toCell } from "./cell-values";
import { builtRules, type HighlightedCells } from "./highlights";
import { unfinishedName, type SheetSeen, type Surroundings } from "./look-around";
import { rangeAt, type Area } from "./places";
import type { SheetsServices } from "./services";
import type { SheetSizes } from "./sheet-sizes";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheet that the product made under this name, whatever it is called by now; a user's of that name is another. */
export const ownSheet = (sheets: readonly SheetSeen[], name: string): SheetSeen | undefined =>
  sheets.find(({ ownName, isUnfinished }) => ownName === name && !isUnfinished) ?? sheets.find(({ ownName }) => ownName === name);

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
    return own === undefined ? seen : { ...seen, own: own.name };
  });
}

function standingAs(name: string, seen: SheetSeen | undefined): readonly (readonly [string, StandingSheet])[] {
  if (seen === undefined) return [];
  const { sheet } = seen;
  const corner = sheet.getRange(1, 1, Math.min(2, sheet.getMaxRows()), Math.min(2, sheet.getMaxColumns())).getValues();
  return [[name, { name: seen.name, isMarked: false, isBlank: false, corner: corner.map((row) => row.map((value) => toCell(value, () => 0))) }]];
}

/** The blocks that are tables: they bear a named range. */
const tableBlocks = ({ blocks }: OwnedSheet): readonly { readonly table: string; readonly area: Area }[] =>
  blocks.filter(bearsTable).map((block) => ({ table: block.table, area: blockArea(block) }));

/**
 * The names that the sheets need, with the sheet of each. A named range of the same name refuses where it is the user's: it is in no
 * record, and lies elsewhere.
 */
export function namesOf({ names, kept, sheets: seen }: Surroundings, sheets: readonly OwnedSheet[]): Readonly<Record<string, string>> {
  const wanted = sheets.flatMap((sheet) => tableBlocks(sheet).map(({ table }) => [table, sheet.name] as const));
  const isOurs = (name: string, sheetId: number | undefined, sheet: string): boolean =>
    Object.keys(kept.record.names).includes(name) || (sheetId !== undefined && sheetId === ownSheet(seen, sheet)?.id);
  const taken = wanted.find(([table, sheet]) => names.some(({ name, sheetId }) => isSameName(name, table) && !isOurs(name, sheetId, sheet)));
  if (taken !== undefined) throw nameTaken("a named range", taken[0], taken[1]);
  return Object.fromEntries(wanted);
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
  owned: OwnedSheet,
  sizes: SheetSizes,
  stale: readonly string[],
): void {
  const { sheet, isUnfinished, isBlank } = at;
  const areas = owned.blocks.map(blockArea);
  const charts = owned.charts.map(({ at }) => ({ bottom: at.row + at.rows - 2, right: at.column + at.columns - 2 }));
  const bottom = Math.max(0, ...areas.map((area) => area.bottom), ...charts.map((area) => area.bottom));
  const right = Math.max(owned.widths.length - 1, 0, ...areas.map((area) => area.right), ...charts.map((area) => area.right));
  const size = sizes.makeRoom(at, bottom + 1, right + 1);
  if (!isBlank) {
    // Cells that are joined refuse some of what follows.
    sheet.getRange(1, 1, size.rows, size.columns).breakApart().clearDataValidations();
    sheet.clear();
    sheet.clearNotes();
  }
  sheet.setFrozenRows(owned.frozenRows ?? 0);
  writeBlocks(services, sheet, size.rows, owned);
  sheet.setConditionalFormatRules(builtRules(services, sheet, highlightedCells(owned)));
  for (const { table, area } of tableBlocks(owned)) spreadsheet.setNamedRange(table, rangeAt(sheet, area));
  for (const name of stale) spreadsheet.removeNamedRange(name);
  sheet.setHiddenGridlines(!owned.gridlines);
  if (isUnfinished && owned.tabColor !== undefined) sheet.setTabColor(owned.tabColor);
}

function highlightedCells({ blocks }: OwnedSheet): readonly HighlightedCells[] {
  return blocks.flatMap((block) => {
    const area = blockArea(block);
    const top = area.top + (block.table === undefined ? 0 : 1);
    if (top > area.bottom) return [];
    return (block.highlights ?? []).map(({ column, rules }) => ({
      area: { top, bottom: area.bottom, left: area.left + column - 1, right: area.left + column - 1 },
      rules,
    }));
  });
}
