import { homeOf, missingTables, sheetsToWrite, type PlanUpdate } from "#core";
import { appendedArea, checkAppend, refuseInTheWay, type CheckedRows } from "./append-rows";
import { readDrawn, type Drawn } from "./drawn-note";
import type { Rule } from "./highlights";
import { ownedSheet, type Surroundings } from "./look-around";
import { drawnHome, sheetWork, type SheetWork } from "./sheet-work";
import { knownByCells, namesOf, refuseTakenSheets } from "./owned-sheets";
import { checkRemoval, type CheckedRemoval } from "./remove-columns";
import { refuseProtected, type Touched } from "./protections";
import type { SheetsServices } from "./services";
import { sheetSizes, type SheetSizes } from "./sheet-sizes";
import { checkStatus, refuseOccupied, roomOf, statusAreas, type CheckedStatus } from "./status-columns";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** All that is known right before writing. Everything that may refuse has been asked. */
export interface Checked {
  readonly surroundings: Surroundings;
  readonly status: readonly CheckedStatus[];
  readonly appended: readonly CheckedRows[];
  readonly removed: readonly CheckedRemoval[];
  /** Those of the update's own sheets that are to be written. */
  readonly owned: readonly SheetWork[];
  /** What was drawn on them before. */
  readonly drawn: Drawn;
  readonly names: Readonly<Record<string, string>>;
  readonly sizes: SheetSizes;
  /** The conditional formats of sheets that get status columns, by sheet id. */
  readonly rules: ReadonlyMap<number, readonly Rule[]>;
}

/** Refuses whatever no longer fits. Throws before anything is written. */
export function check(spreadsheet: Spreadsheet, services: SheetsServices, seen: Surroundings, update: PlanUpdate): Checked {
  const surroundings = { ...seen, sheets: knownByCells(seen.sheets, update.sheets) };
  const { homes, sheets } = surroundings;
  const sizes = sheetSizes();
  const status = update.tables.map((table) => checkStatus(homeOf(homes, table.table), table, sizes));
  const appended = (update.appendedRows ?? []).flatMap((rows) => checkAppend(homeOf(homes, rows.table), rows) ?? []);
  const removed = (update.removedColumns ?? []).flatMap((columns) => {
    const home = homes.find(({ table }) => table === columns.table);
    return (home && checkRemoval(home, columns)) ?? [];
  });
  const owned = sheetsToWrite(update.sheets, (name) => {
    const seen = ownedSheet(sheets, name);
    return seen && { name: seen.name, isMarked: true, isBlank: false, corner: [] };
  });
  const names = namesOf(surroundings, owned);
  refuseTakenSheets(surroundings, [...missingTables(update, homes).map(({ sheet }) => sheet), ...owned.map(({ name }) => name)]);
  const touched: readonly Touched[] = [
    ...status.flatMap((checked) => statusAreas(checked).map((area) => ({ at: checked.home.at, area }))),
    ...appended.map((checked) => ({ at: checked.home.at, area: appendedArea(checked) })),
    ...removed.map(({ home: { at }, area }) => ({ at, area })),
  ];
  const home = owned.length === 0 ? undefined : drawnHome(sheets, { ...seen.kept.record.names, ...names });
  const drawn = home === undefined ? {} : readDrawn(home);
  const work = sheetWork(surroundings, owned, drawn);
  const written = [...work.map(({ at }) => at), home].flatMap((at) => at ?? []);
  refuseProtected(spreadsheet, services, [...touched, ...written.map((at) => ({ at }))]);
  for (const checked of status) sizes.ask(checked.home.at, roomOf(checked));
  for (const { home } of appended) sizes.rows(home.at);
  for (const { at, hasLooks } of work) {
    if (at === undefined || hasLooks) continue;
    sizes.rows(at);
    sizes.columns(at);
  }
  for (const checked of status) refuseOccupied(checked, sizes);
  for (const checked of appended) refuseInTheWay(checked, sizes);
  const rules = new Map(status.map(({ home: { at } }) => [at.id, at] as const));
  return {
    surroundings,
    status,
    appended,
    removed,
    owned: work,
    names,
    sizes,
    rules: new Map(Array.from(rules, ([id, { sheet }]) => [id, sheet.getConditionalFormatRules()])),
    drawn,
  };
}
