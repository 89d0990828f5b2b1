import {
  type PlanSnapshot,
  type PlanUpdate,
  type PlanWorkbook,
  refuseUnwritable,
  type SheetLook,
  type SnapshotColumn,
  tablesOfUpdate,
  WorkbookTrouble,
} from "#core";
import { refuseLong, toCell } from "./workbook/cell-values";
import { stands } from "./workbook/check-table";
import { check, type Checked } from "./workbook/check-update";
import { lookAround, type Surroundings } from "./workbook/look-around";
import { lookAtSheets } from "./workbook/look-at-sheets";
import { googleServices, type SheetsServices } from "./workbook/services";
import { snapshotsOf } from "./workbook/table-snapshot";
import { inWords } from "./workbook/trouble";
import { write } from "./workbook/write-update";

/** The port over a Google spreadsheet. Nothing waits in Apps Script, so reading and writing give plain values. */
export interface SheetsWorkbook extends PlanWorkbook {
  look(): readonly SheetLook[];
  read(tables: readonly string[]): PlanSnapshot;
  /** Throws a WorkbookTrouble whose message says what to do; what can be known before is refused before anything is written. */
  apply(update: PlanUpdate): void;
}

/**
 * The port over SpreadsheetApp: one read per sheet that may hold a plan table, one write per table, and a number of service
 * calls that depends on the tables, their columns and the product's own sheets, and not on the rows.
 */
export function sheetsWorkbook(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, services: SheetsServices = googleServices()): SheetsWorkbook {
  /** What the last look around found, so that writing need not look again; it is checked before it is relied on. */
  let seen: Surroundings | undefined;

  function inSheets<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      seen = undefined;
      throw inWords(error);
    }
  }

  return {
    look: () => inSheets(() => lookAtSheets(spreadsheet)),
    read: (tables) =>
      inSheets(() => {
        seen = lookAround(spreadsheet, tables);
        return { tables: snapshotsOf(seen.homes) };
      }),
    apply: (update) =>
      inSheets(() => {
        refuseUnwritable(update, refuseLong);
        const known = seen;
        seen = undefined;
        write(spreadsheet, services, checkTwice(spreadsheet, services, known, update), update);
      }),
  };
}

/** Where the spreadsheet is not what was known of it, it is looked over once more before that is said. */
function checkTwice(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  services: SheetsServices,
  known: Surroundings | undefined,
  update: PlanUpdate,
): Checked {
  const keys = [...update.tables, ...(update.appendedRows ?? [])];
  if (known !== undefined && update.newTables.length === 0 && update.removedColumns === undefined) {
    try {
      if (allStand(known, keys)) return check(spreadsheet, services, known, update);
    } catch (error) {
      const trouble = inWords(error);
      if (!(trouble instanceof WorkbookTrouble) || (trouble.kind !== "moved" && trouble.kind !== "gone")) throw error;
    }
  }
  return check(spreadsheet, services, lookAround(spreadsheet, tablesOfUpdate(update)), update);
}

function allStand({ homes, dayNumber }: Surroundings, keys: readonly { readonly table: string; readonly key: SnapshotColumn }[]): boolean {
  return keys.every(({ table, key }) => {
    const home = homes.find((candidate) => candidate.table === table);
    return home !== undefined && stands(home, key, (values) => values.map((row) => row.map((value) => toCell(value, dayNumber))));
  });
}
