import { areaOf } from "./areas";
import { sheetById } from "./host";
import type { HostSheet, HostSpreadsheet, Place } from "./model";
import { namedRange } from "./named-ranges";
import { within } from "./range";
import { sheetNamed } from "./sheets";
import { HostError } from "./trouble";

/** The place that a text names: `A1:C9`, `'My plan'!A:A`, or a named range. @throws HostError "Range not found". */
export function placeOf(spreadsheet: HostSpreadsheet, text: string, on: HostSheet): Place {
  const named = namedRange(spreadsheet.namedRanges, text);
  if (named?.area !== undefined) return { sheet: sheetById(spreadsheet, named.sheetId), area: named.area };
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const sheet = match === null ? on : sheetNamed(spreadsheet, match[1]?.replaceAll("''", "'") ?? match[2] ?? "");
  const area = sheet === undefined ? undefined : areaOf(match?.[3] ?? text, sheet.maxRows, sheet.maxColumns);
  if (sheet === undefined || area === undefined) throw new HostError("Range not found");
  return { sheet, area: within(sheet, area) };
}
