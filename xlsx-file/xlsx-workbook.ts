import type { PlanSnapshot, PlanUpdate, PlanWorkbook } from "#core";
import { applyUpdate } from "./apply-update";
import { findTables } from "./find-tables";
import { openSheet } from "./open-sheet";
import { openWorkbook } from "./open-workbook";
import { openPackage } from "./package";
import { readTableCells, snapshotOf } from "./read-table";
import { readWorkbookParts } from "./workbook-parts";

/** The port over the bytes of an .xlsx file. */
export interface XlsxWorkbook extends PlanWorkbook {
  read(tables: readonly string[]): PlanSnapshot;
  /** Throws a WorkbookError and changes nothing when the update cannot be carried out whole. */
  apply(update: PlanUpdate): void;
  /** The file as it is now; the very bytes it was opened from when nothing changed. */
  toBytes(): Promise<Uint8Array>;
}

/** Opens a workbook's bytes. Throws a WorkbookError whose message says how to mend it. */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const file = await openPackage(bytes);
  readWorkbookParts(file);

  return {
    read(tables) {
      const { parts, readCell } = openWorkbook(file);
      const found = findTables(file, parts, readCell, tables);
      return {
        tables: found.map((table) =>
          snapshotOf(table, readTableCells(openSheet(file, table.sheet.part), table, readCell)),
        ),
      };
    },
    apply(update) {
      const undo = file.checkpoint();
      try {
        applyUpdate(file, update);
      } catch (error) {
        undo();
        throw error;
      }
    },
    toBytes: () => file.toBytes(),
  };
}
