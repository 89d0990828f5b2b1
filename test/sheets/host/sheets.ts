import { newSheet, type HostSheet, type HostSpreadsheet } from "./model";
import { refuseTooManyCells } from "./structure";
import { HostError } from "./trouble";

/* Putting sheets in, taking them out, naming and moving them. */

export const visibleSheets = ({ sheets }: HostSpreadsheet): readonly HostSheet[] => sheets.filter(({ isHidden }) => !isHidden);

/** Sheet names are compared without case. */
export const sheetNamed = ({ sheets }: HostSpreadsheet, name: string): HostSheet | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export function addSheet(spreadsheet: HostSpreadsheet, name: string | undefined, index: number, rows?: number, columns?: number): HostSheet {
  const wanted = name ?? freeName(spreadsheet);
  refuseName(spreadsheet, wanted);
  const sheet = newSheet(spreadsheet.nextId++, wanted, rows, columns);
  refuseTooManyCells(spreadsheet, sheet.maxRows * sheet.maxColumns);
  spreadsheet.sheets.splice(Math.min(index, spreadsheet.sheets.length), 0, sheet);
  return sheet;
}

export function renameSheet(spreadsheet: HostSpreadsheet, sheet: HostSheet, name: string): void {
  if (sheet.name === name) return;
  refuseName(spreadsheet, name, sheet);
  sheet.name = name;
}

export function removeSheet(spreadsheet: HostSpreadsheet, sheet: HostSheet): void {
  if (spreadsheet.sheets.length === 1) throw new HostError("You can't remove all the sheets in a document.");
  const others = visibleSheets(spreadsheet).filter((visibleSheet) => visibleSheet !== sheet);
  if (others.length === 0) throw new HostError("You can't remove all the visible sheets in a document.");
  spreadsheet.sheets = spreadsheet.sheets.filter((candidate) => candidate !== sheet);
  const isElsewhere = ({ sheetId }: { readonly sheetId?: number }): boolean => sheetId !== sheet.id;
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter(isElsewhere);
  spreadsheet.protections = spreadsheet.protections.filter(isElsewhere);
  spreadsheet.metadata = spreadsheet.metadata.filter(({ location }) => isElsewhere(location));
  for (const one of spreadsheet.sheets) one.charts = one.charts.map((chart) => ({ ...chart, ranges: chart.ranges.filter(isElsewhere) }));
  if (spreadsheet.activeSheetId === sheet.id) spreadsheet.activeSheetId = others[0]?.id ?? 0;
}

export function moveSheet(spreadsheet: HostSpreadsheet, sheet: HostSheet, position: number): void {
  if (position < 1 || position > spreadsheet.sheets.length) throw new HostError("Sheet position is out of bounds.");
  spreadsheet.sheets = spreadsheet.sheets.filter((candidate) => candidate !== sheet);
  spreadsheet.sheets.splice(position - 1, 0, sheet);
}

function refuseName(spreadsheet: HostSpreadsheet, name: string, self?: HostSheet): void {
  const other = sheetNamed(spreadsheet, name);
  if (other !== undefined && other !== self) throw new HostError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  if (name === "" || name.length > 100) throw new HostError("Sheet names must be between 1 and 100 characters long.");
}

function freeName(spreadsheet: HostSpreadsheet): string {
  for (let number = spreadsheet.sheets.length + 1; ; number++) if (sheetNamed(spreadsheet, `Sheet${number}`) === undefined) return `Sheet${number}`;
}
