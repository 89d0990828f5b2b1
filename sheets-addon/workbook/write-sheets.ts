import { freeSheetName, layoutOf, missingTables, placeOfSheet, type PlanUpdate, sheetsOfTable } from "#core";
import type { Checked } from "./check-update";
import { writeLinks } from "./cell-links";
import { writeCharts, type ChartIds } from "./charts";
import { unfinishedName, type SheetSeen } from "./look-around";
import { fillNew, ownSheet, writeOwned } from "./owned-sheets";
import { keepRecord, type KeptRecord, type PlanRecord } from "./record";
import type { SheetsServices } from "./services";
import { writeSparklines } from "./sparklines";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** As many words as a drop-down holds itself. */
const mostWords = 500;

/**
 * Sets up the plan tables that are missing and writes the product's own sheets. A new sheet bears a name of its own until
 * the last of it is written, so that after a fault it is found and finished, and never taken for the user's. Gives the
 * record that is kept and the one that is to be.
 */
export function writeSheets(
  spreadsheet: Spreadsheet,
  services: SheetsServices,
  checked: Checked,
  noted: PlanRecord,
  update: PlanUpdate,
): { readonly kept: KeptRecord; readonly record: PlanRecord } {
  const { surroundings, names, sizes } = checked;
  const missing = missingTables(update, surroundings.homes);
  // A new sheet becomes the active one, which nobody asked for.
  const isGrowing = missing.length > 0 || checked.owned.some(({ name }) => ownSheet(surroundings.sheets, name) === undefined);
  const active = isGrowing ? spreadsheet.getActiveSheet() : undefined;
  const order = [...surroundings.sheets];
  const begun = missing.map((table) => ({ table, at: unfinished(order, table.sheet) ?? insert(spreadsheet, order, table.sheet, order.length) }));
  const ownSheets = checked.owned.map((owned) => ({
    owned,
    at:
      ownSheet(order, owned.name) ??
      insert(
        spreadsheet,
        order,
        owned.name,
        placeOfSheet(
          owned,
          checked.owned,
          order.map((sheet) => sheet.madeAs ?? ""),
        ) ?? order.length,
      ),
  }));
  const made: PlanRecord = {
    ...noted,
    names: { ...noted.names, ...names },
    tables: { ...noted.tables, ...Object.fromEntries(begun.map(({ table, at }) => [table.name, at.id])) },
    sheets: { ...noted.sheets, ...Object.fromEntries(ownSheets.map(({ owned, at }) => [owned.name, at.id])) },
  };
  const kept = keepRecord(spreadsheet, services, surroundings.kept, made);
  for (const { table, at } of begun) {
    if (at.isBlank || at.sheet.getLastRow() === 0) {
      const [sheet, list] = sheetsOfTable(table, [], (words) => words.length <= mostWords);
      const names = order.map(({ name }) => name);
      const lists = list && listSheet(spreadsheet, list.name, names);
      if (list !== undefined && lists !== undefined) fillNew(services, { sheet: lists, id: lists.getSheetId() }, list, sizes, undefined);
      fillNew(services, at, sheet, sizes, lists);
    }
    finish(order, at, table.sheet);
  }
  const isStale = (name: string): boolean => names[name] === undefined && surroundings.names.some((seen) => seen.name === name);
  for (const { owned, at } of ownSheets) {
    writeOwned(
      services,
      spreadsheet,
      at,
      owned,
      sizes,
      Object.keys(made.names).filter((name) => made.names[name] === owned.name && isStale(name)),
    );
  }
  const charts: Record<string, ChartIds> = { ...made.charts };
  const sheetNamed = (name: string): Sheet => ownSheets.find(({ owned }) => owned.name === name)?.at.sheet ?? sheetOf(order, name);
  for (const { owned, at } of ownSheets) {
    const ids = writeCharts(services, at.sheet, owned, sheetNamed, checked.charts.get(at.id) ?? [], made.charts[owned.name] ?? {});
    if (owned.charts.length > 0 || made.charts[owned.name] !== undefined) charts[owned.name] = ids;
  }
  for (const { owned, at } of ownSheets) writeLinks(services, at.sheet, owned, layoutOf(owned), order);
  for (const { owned, at } of ownSheets) {
    if (!at.isUnfinished) continue;
    finish(order, at, owned.name);
    if (owned.isHidden === true) at.sheet.hideSheet();
  }
  // Their formulas name sheets, which bear their names only now.
  for (const { owned, at } of ownSheets) writeSparklines(at.sheet, owned, (name) => sheetNamed(name).getName());
  if (active !== undefined) spreadsheet.setActiveSheet(active);
  return { kept, record: { ...made, charts } };
}

function sheetOf(order: readonly SheetSeen[], name: string): Sheet {
  const seen = ownSheet(order, name) ?? order.find((sheet) => sheet.name === name);
  if (seen === undefined) throw new Error(`A chart looks at the sheet "${name}", which is not there.`);
  return seen.sheet;
}

function insert(spreadsheet: Spreadsheet, order: SheetSeen[], name: string, place: number): SheetSeen {
  const sheet = spreadsheet.insertSheet(unfinishedName(name), place);
  const seen: SheetSeen = { sheet, id: sheet.getSheetId(), name: unfinishedName(name), isGrid: true, madeAs: name, isUnfinished: true, isBlank: true };
  order.splice(place, 0, seen);
  return seen;
}

/** Gives a finished sheet its name, or one with a number where the user has a sheet of that name. */
function finish(order: SheetSeen[], seen: SheetSeen, wanted: string): void {
  const name = freeSheetName(
    order.map((sheet) => sheet.name),
    wanted,
  );
  seen.sheet.setName(name);
  order.splice(order.indexOf(seen), 1, { ...seen, name, isUnfinished: false });
}

const unfinished = (order: readonly SheetSeen[], name: string): SheetSeen | undefined =>
  order.find(({ madeAs, isUnfinished }) => isUnfinished && madeAs === name);

/** One that a fault left blank is filled again. */
function listSheet(spreadsheet: Spreadsheet, name: string, sheetNames: readonly string[]): Sheet {
  const standing = spreadsheet.getSheetByName(name);
  if (standing !== null && standing.getLastRow() === 0) return standing;
  return spreadsheet.insertSheet(freeSheetName(sheetNames, name), spreadsheet.getNumSheets());
}
