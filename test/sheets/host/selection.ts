import { sheetById, type Host } from "./host";
import { stateOf } from "./kinds";
import type { HostSheet, Place } from "./model";
import { HostError } from "./trouble";

type Range = GoogleAppsScript.Spreadsheet.Range;

/* What is selected: one sheet of the spreadsheet, and on each sheet an area. */

export const activeSheet = ({ spreadsheet }: Host): HostSheet => sheetById(spreadsheet, spreadsheet.activeSheetId);
export const activePlace = (host: Host): Place => ({ sheet: activeSheet(host), area: activeSheet(host).selection });

/** The first cell of what is selected on a sheet. */
export const currentCell = (sheet: HostSheet): Place => ({ sheet, area: { ...sheet.selection, bottom: sheet.selection.top, right: sheet.selection.left } });

export function selectSheet({ spreadsheet }: Host, sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Sheet {
  const wanted = sheetById(spreadsheet, stateOf("Spreadsheet.Sheet", sheet).id);
  if (wanted.isHidden) throw new HostError(`Cannot activate the hidden sheet ${wanted.name}.`);
  spreadsheet.activeSheetId = wanted.id;
  return sheet;
}

export function selectPlace({ spreadsheet }: Host, { sheet, area }: Place): void {
  sheet.selection = area;
  spreadsheet.activeSheetId = sheet.id;
}

export function selectRange(host: Host, range: Range): Range {
  selectPlace(host, stateOf("Spreadsheet.Range", range));
  return range;
}

export function selectCell(host: Host, cell: Range): Range {
  const { area } = stateOf("Spreadsheet.Range", cell);
  if (area.top !== area.bottom || area.left !== area.right) throw new HostError("The range must be a single cell.");
  return selectRange(host, cell);
}
