import { ownedColumnsTable, type PlanUpdate } from "#core";
import { writeAppended } from "./append-rows";
import type { Checked } from "./check-update";
import type { Home } from "./look-around";
import { rangeAt } from "./places";
import { keepRecord, type PlanRecord } from "./record";
import { removeColumns } from "./remove-columns";
import { removeSheets } from "./remove-sheets";
import type { SheetsServices } from "./services";
import { writeHighlights, writeStatus } from "./status-columns";
import { writeSheets } from "./write-sheets";

/** A named range takes in the rows directly below it that belong to it. */
function stretchName(home: Home | undefined): void {
  if (home?.named?.area === undefined || home.rowsBelow === 0) return;
  home.named.range.setRange(rangeAt(home.at.sheet, { ...home.named.area, bottom: home.area.bottom }));
}

/** Carries the update out: the user's tables first, then the product's own sheets. */
export function write(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, services: SheetsServices, checked: Checked, update: PlanUpdate): void {
  const { surroundings, status, appended, removed, sizes } = checked;
  const { homes } = surroundings;
  // The list of written columns is written anew under its name, so that a copy of it which was found elsewhere counts no more.
  // Where a register stands its mapping says, as long as there is one.
  const marks = Object.fromEntries(
    homes.filter(({ kind, table, isMapped }) => kind !== "name" && table !== ownedColumnsTable && !isMapped).map(({ table, at }) => [table, at.id]),
  );
  const noted: PlanRecord = { ...surroundings.kept.record, tables: { ...surroundings.kept.record.tables, ...marks } };
  for (const table of update.stretchedTables ?? []) stretchName(homes.find((home) => home.table === table));
  for (const rows of appended) writeAppended(rows, sizes);
  for (const columns of status) writeStatus(services, columns, sizes);
  for (const [id, standing] of checked.rules)
    writeHighlights(
      services,
      status.filter(({ home }) => home.at.id === id),
      standing,
    );
  for (const columns of removed) removeColumns(columns);
  const written = writeSheets(spreadsheet, services, checked, noted, update);
  keepRecord(spreadsheet, services, written.kept, removeSheets(spreadsheet, surroundings, written.record, update.removedSheets ?? []));
  services.app.flush();
}
