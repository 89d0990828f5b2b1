import { say, type Area, contains, overlap, parseAddress, WorkbookTrouble } from "#core";
import type { SheetsServices } from "./services";
import type { SheetSeen } from "./look-around";

/** A part of the spreadsheet that is to be written; without an area it is the whole sheet. */
export interface Touched {
  readonly at: SheetSeen;
  readonly area?: Area;
}

/** Throws where somebody protected a part that is to be written against this user, before anything is. */
export function refuseProtected(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, { app }: SheetsServices, touched: readonly Touched[]): void {
  if (touched.length === 0) return;
  for (const isSheet of [true, false]) {
    for (const protection of spreadsheet.getProtections(isSheet ? app.ProtectionType.SHEET : app.ProtectionType.RANGE)) {
      if (protection.canEdit()) continue;
      const range = protection.getRange();
      const [id, address] = [range.getGridId(), range.getA1Notation()];
      const open = isSheet ? protection.getUnprotectedRanges().map((part) => parseAddress(part.getA1Notation())) : [];
      const isHit = ({ at, area }: Touched): boolean =>
        at.id === id && (area === undefined || ((isSheet || overlap(area, parseAddress(address))) && !open.some((hole) => contains(hole, area))));
      const hit = touched.find(isHit);
      if (hit === undefined) continue;
      const what = isSheet ? say`The sheet "${hit.at.name}"` : say`The range ${address} on "${hit.at.name}"`;
      throw new WorkbookTrouble(
        "protected",
        say`${what} is protected against your changes${described(protection)}. Ask its owner to let you edit it (Data > Protect sheets and ranges), then review again.`,
      );
    }
  }
}

const described = (protection: GoogleAppsScript.Spreadsheet.Protection): string => {
  const description = protection.getDescription();
  return description === "" ? "" : ` ("${description.slice(0, 80)}")`;
};
