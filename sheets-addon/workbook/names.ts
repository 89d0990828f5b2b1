import { type Area, parseAddress, WorkbookTrouble } from "#core";
import { inWords } from "./trouble";

/** A named range; where it lies is known of those that were asked for, unless their cells were deleted: it is lost then. */
export interface NameSeen {
  readonly range: GoogleAppsScript.Spreadsheet.NamedRange;
  readonly name: string;
  readonly sheetId?: number;
  readonly area?: Area;
  readonly isLost?: true;
}

export function nameSeen(range: GoogleAppsScript.Spreadsheet.NamedRange, isAskedFor: (name: string) => boolean): NameSeen {
  const name = range.getName();
  if (!isAskedFor(name)) return { range, name };
  try {
    const cells = range.getRange();
    return { range, name, sheetId: cells.getGridId(), area: parseAddress(cells.getA1Notation()) };
  } catch (error) {
    // A name whose cells were deleted refers to nothing, which is the user's to keep.
    const trouble = inWords(error);
    if (trouble instanceof WorkbookTrouble && trouble.kind !== "gone") throw trouble;
    return { range, name, isLost: true };
  }
}
