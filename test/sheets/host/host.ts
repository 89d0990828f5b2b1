import { overlaps, contains } from "./areas";
import type { HostSpreadsheet, HostSheet, HostRule, HostValidation, HostChart, HostProtection, HostMetadata, HostFilter, HostNamedRange, Place } from "./model";
import type { ServiceState } from "./service-state";
import type { Border, Parts } from "./strict";
import { HostError } from "./trouble";

/** What the parts of the host share: the spreadsheet, who works on it, when, and how services are made of it. */
export interface Host extends Border {
  readonly spreadsheet: HostSpreadsheet;
  readonly make: Makers;
  readonly services: ServiceState;
  /** The address of the one who runs the script. */
  user: string;
  /** Milliseconds since 1970. Sleeping and waiting for locks move it on. */
  now: number;
  authMode: AuthMode;
  /** A new execution begins: locks of the last are released, and one that was cut off is over. */
  restart(): void;
}

export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/** Makes a service object of what the host keeps. */
export interface Makers {
  range(place: Place): GoogleAppsScript.Spreadsheet.Range;
  /** The same without the border: for what one call does to several ranges. */
  members(place: Place): Parts<GoogleAppsScript.Spreadsheet.Range>;
  rangeList(places: readonly Place[]): GoogleAppsScript.Spreadsheet.RangeList;
  sheet(sheet: HostSheet): GoogleAppsScript.Spreadsheet.Sheet;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  rule(rule: HostRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
  validation(validation: HostValidation): GoogleAppsScript.Spreadsheet.DataValidation;
  chart(chart: HostChart): GoogleAppsScript.Spreadsheet.EmbeddedChart;
  filter(sheet: HostSheet, filter: HostFilter): GoogleAppsScript.Spreadsheet.Filter;
  protection(protection: HostProtection): GoogleAppsScript.Spreadsheet.Protection;
  metadata(metadata: HostMetadata): GoogleAppsScript.Spreadsheet.DeveloperMetadata;
  namedRange(named: HostNamedRange): GoogleAppsScript.Spreadsheet.NamedRange;
  user(email: string): GoogleAppsScript.Base.User;
}

/** @throws HostError where a protection keeps the user from changing any cell of the place. */
export function guardWrite({ spreadsheet, user }: Host, { sheet, area }: Place): void {
  if (spreadsheet.sheets.every((candidate) => candidate !== sheet)) throw new HostError(`Sheet ${sheet.id} not found`);
  const isRefused = spreadsheet.protections.some((protection) => {
    if (protection.sheetId !== sheet.id || protection.isWarningOnly || canEdit(spreadsheet, protection, user)) return false;
    if (protection.type === "RANGE") return overlaps(protection.area, area);
    return !protection.unprotected.some((open) => contains(open, area));
  });
  if (isRefused)
    throw new HostError("You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.");
}

/** The owner can always edit, and so can those whom the protection names. */
export const canEdit = ({ owner }: HostSpreadsheet, { editors }: HostProtection, user: string): boolean => user === owner || editors.includes(user);

export function sheetById({ sheets }: HostSpreadsheet, id: number): HostSheet {
  const sheet = sheets.find((sheet) => sheet.id === id);
  if (sheet === undefined) throw new HostError(`Sheet ${id} not found`);
  return sheet;
}
