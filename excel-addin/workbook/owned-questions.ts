import { say, isSameName, type OwnedSheet, refuseTakenNames, type StandingSheet } from "#core";
import type { SheetSeen, Surroundings } from "./look-around";
import { placeOfRange } from "./places";
import { askStanding } from "./sheet-marks";

/** What is asked before a sheet of the product's own is written; undefined for one that is not there yet. */
export interface OwnedQuestions {
  readonly seen: SheetSeen;
  readonly standing: () => StandingSheet;
  /** With their series. */
  readonly charts: Excel.ChartCollection;
  readonly tables: readonly { readonly id: string; readonly name: string; readonly range: Excel.Range }[];
}

export function askOwned({ workbook }: Excel.RequestContext, surroundings: Surroundings, { name }: OwnedSheet): OwnedQuestions | undefined {
  const seen = surroundings.sheets.find((sheet) => isSameName(sheet.name, name));
  if (seen === undefined) return undefined;
  const sheet = workbook.worksheets.getItem(seen.id);
  const tables = surroundings.tables.filter(({ sheetId }) => sheetId === seen.id);
  return {
    seen,
    standing: askStanding(surroundings, sheet, seen),
    charts: sheet.charts.load("items/name,items/series/items/name"),
    tables: tables.map((table) => ({ ...table, range: workbook.tables.getItem(table.id).getRange().load(placeOfRange) })),
  };
}

/** A table of the product's own name elsewhere in the workbook is the user's. */
export function refuseNames({ tables, names }: Surroundings, sheet: OwnedSheet, questions: OwnedQuestions | undefined): void {
  const idsOnSheet = new Set((questions?.tables ?? []).map(({ id }) => id));
  const others = [...tables.filter(({ id }) => !idsOnSheet.has(id)), ...names];
  refuseTakenNames(
    sheet,
    say`a table or a name`,
    others.map(({ name }) => name),
  );
}
