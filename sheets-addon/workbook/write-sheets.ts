import { freeSheetName, insertedSheets, missingTables, type PlanUpdate, sheetsOfTable } from "#core";
import type { Checked } from "./check-update";
import { writeLinks } from "./cell-links";
import { writeCharts, type ChartIds } from "./charts";
import { keepDrawn, type Drawn } from "./drawn-note";
import { ownedSheet, unfinishedName, type SheetSeen } from "./look-around";
import { drawnHome, type PlacedWork } from "./sheet-work";
import { fillNew, writeOwned } from "./owned-sheets";
import { rangesOn, type SheetRanges } from "./places";
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
  const isGrowing = missing.length > 0 || checked.owned.some(({ at }) => at === undefined);
  const active = isGrowing ? spreadsheet.getActiveSheet() : undefined;
  const order = [...surroundings.sheets];
  const begun = missing.map((table) => ({ table, at: unfinished(order, table.sheet) ?? insert(spreadsheet, order, table.sheet, order.length) }));
  const all = checked.owned.map(({ owned }) => owned);
  const lacking = all.filter(({ name }) => ownedSheet(order, name) === undefined);
  const standingNames = order.map(({ madeAs }) => madeAs ?? "");
  for (const { sheet, place } of insertedSheets(lacking, all, standingNames)) insert(spreadsheet, order, sheet.name, place);
  const owned = checked.owned.map((work): PlacedWork => {
    const at = ownedSheet(order, work.owned.name) as SheetSeen;
    return { work, at, ranges: work.ranges ?? rangesOn(at.sheet) };
  });
  const made: PlanRecord = {
    ...noted,
    names: { ...noted.names, ...names },
    tables: { ...noted.tables, ...Object.fromEntries(begun.map(({ table, at }) => [table.name, at.id])) },
    sheets: { ...noted.sheets, ...Object.fromEntries(owned.map(({ work, at }) => [work.owned.name, at.id])) },
  };
  const recorded = keepRecord(spreadsheet, services, surroundings.kept, made);
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
  const home = drawnHome(order, made.names);
  const kept = forgetDrawn(home, checked);
  const standing = new Map(surroundings.names.map((named) => [named.name, named] as const));
  const isStale = (name: string): boolean => names[name] === undefined && standing.has(name);
  for (const placed of owned) {
    const { work } = placed;
    const stale = Object.keys(made.names).filter((name) => made.names[name] === work.owned.name && isStale(name));
    writeOwned(services, spreadsheet, placed, sizes, { standing, stale });
  }
  const charts: Record<string, ChartIds> = { ...made.charts };
  const rangesOf = (name: string): SheetRanges => owned.find(({ work }) => work.owned.name === name)?.ranges ?? rangesOn(sheetOf(order, name));
  for (const placed of owned) {
    const { work } = placed;
    const { name } = work.owned;
    const ids = writeCharts(services, placed, rangesOf, made.charts[name] ?? {});
    if (work.owned.charts.length > 0 || made.charts[name] !== undefined) charts[name] = ids;
  }
  for (const placed of owned) writeLinks(services, placed, order);
  for (const { work, at } of owned) {
    if (!at.isUnfinished) continue;
    finish(order, at, work.owned.name);
    if (work.owned.isHidden === true) at.sheet.hideSheet();
  }
  // Their formulas name sheets, which bear their names only now.
  for (const { work, ranges } of owned) writeSparklines(ranges, work.owned, (name) => rangesOf(name).sheet.getName());
  if (home !== undefined && owned.length > 0) {
    const now: Drawn = { ...kept, ...Object.fromEntries(owned.map(({ work, at }) => [at.id, work.drawn])) };
    if (JSON.stringify(now) !== JSON.stringify(kept)) keepDrawn(home, now);
  }
  if (active !== undefined) spreadsheet.setActiveSheet(active);
  return { kept: recorded, record: { ...made, charts } };
}

/** Takes down what is going to be drawn anew, so that after a fault none of it counts as drawn. Gives what is kept then. */
function forgetDrawn(home: SheetSeen | undefined, { owned, drawn }: Checked): Drawn {
  const changing = owned.flatMap(({ at, hasLooks, hasFrame, hasHeights, charts }) =>
    at === undefined || (hasLooks && hasFrame && hasHeights && charts === undefined) ? [] : [String(at.id)],
  );
  const kept = Object.fromEntries(Object.entries(drawn).filter(([id]) => !changing.includes(id)));
  if (home !== undefined && Object.keys(kept).length < Object.keys(drawn).length) keepDrawn(home, kept);
  return kept;
}

function sheetOf(order: readonly SheetSeen[], name: string): Sheet {
  const seen = ownedSheet(order, name) ?? order.find((sheet) => sheet.name === name);
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
