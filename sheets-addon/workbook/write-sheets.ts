import { freeSheetName, type NewTable, type PlanUpdate } from "#core";
import { type ChartIds } from "./charts";
import { unfinishedName, type SheetSeen, type Surroundings } from "./look-around";
import { fillTable } from "./new-tables";
import { drawOwned, ownSheet, placeOf, writeOwned } from "./owned-sheets";
import { keepRecord, type KeptRecord, type PlanRecord } from "./record";
import type { SheetsServices } from "./services";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheets of the spreadsheet in their order, while more are made. */
interface Order {
  readonly sheets: SheetSeen[];
}

/**
 * Sets up the plan tables that are missing and writes the product's own sheets. A new sheet bears a name of its own until
 * the last of it is written, so that after a fault it is found and finished, and never taken for the user's.
 */
export function writeSheets(spreadsheet: Spreadsheet, services: SheetsServices, surroundings: Surroundings, noted: PlanRecord, names: Readonly<Record<string, string>>, update: PlanUpdate): { readonly kept: KeptRecord; readonly record: PlanRecord } {
  const order: Order = { sheets: [...surroundings.sheets] };
  const before = order.sheets.length;
  const active = spreadsheet.getActiveSheet();
  const tables = { ...noted.tables };
  for (const table of update.newTables) {
    if (!surroundings.homes.some((home) => home.table === table.name)) tables[table.name] = setUpTable(spreadsheet, services, order, table);
  }
  const own = update.sheets.map((owned) => ({
    owned, seen: ownSheet(order.sheets, owned.name) ?? insert(spreadsheet, order, owned.name, placeOf(owned, update.sheets, order.sheets.map((sheet) => sheet.own))),
  }));
  const isStale = (name: string): boolean => !(name in names) && surroundings.names.some((seen) => seen.name === name);
  const made: PlanRecord = { ...noted, tables, sheets: { ...noted.sheets, ...Object.fromEntries(own.map(({ owned, seen }) => [owned.name, seen.id])) }, names: { ...noted.names, ...names } };
  const kept = keepRecord(spreadsheet, services, surroundings.kept, made);
  for (const { owned, seen } of own) {
    writeOwned(services, spreadsheet, seen.sheet, owned, seen.isUnfinished, Object.keys(made.names).filter((name) => made.names[name] === owned.name && isStale(name)));
  }
  const charts: Record<string, ChartIds> = { ...made.charts };
  const sheetNamed = (name: string): GoogleAppsScript.Spreadsheet.Sheet => own.find(({ owned }) => owned.name === name)?.seen.sheet ?? sheetOf(order, name);
  for (const { owned, seen } of own) charts[owned.name] = drawOwned(services, seen.sheet, owned, sheetNamed, made.charts[owned.name]);
  for (const { owned, seen } of own) if (seen.isUnfinished) finish(order, seen, owned.name);
  if (order.sheets.length > before) spreadsheet.setActiveSheet(active);
  return { kept, record: { ...made, charts } };
}

function sheetOf({ sheets }: Order, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const seen = ownSheet(sheets, name) ?? sheets.find((sheet) => sheet.name === name);
  if (seen === undefined) throw new Error(`A chart looks at the sheet "${name}", which is not there.`);
  return seen.sheet;
}

function insert(spreadsheet: Spreadsheet, order: Order, name: string, place: number): SheetSeen {
  const sheet = spreadsheet.insertSheet(unfinishedName(name), place);
  const seen: SheetSeen = { sheet, id: sheet.getSheetId(), name: unfinishedName(name), isGrid: true, own: name, isUnfinished: true };
  order.sheets.splice(place, 0, seen);
  return seen;
}

/** Gives a finished sheet its name, or one with a number where the user has a sheet of that name. */
function finish(order: Order, seen: SheetSeen, wanted: string): void {
  const name = freeSheetName(order.sheets.map((sheet) => sheet.name), wanted);
  seen.sheet.setName(name);
  order.sheets.splice(order.sheets.indexOf(seen), 1, { ...seen, name, isUnfinished: false });
}

/** Sets up a table, or finishes it where a fault cut its making short. Gives the id of its sheet. */
function setUpTable(spreadsheet: Spreadsheet, services: SheetsServices, order: Order, table: NewTable): number {
  const seen = ownSheet(order.sheets, table.sheet) ?? insert(spreadsheet, order, table.sheet, order.sheets.length);
  const isWhole = seen.sheet.getLastRow() > 0;
  if (!isWhole) fillTable(services, spreadsheet, seen.sheet, table, order.sheets.map(({ name }) => name));
  finish(order, seen, table.sheet);
  return seen.id;
}
