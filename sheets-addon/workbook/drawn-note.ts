import type { DrawnSheet } from "#core";
import type { SheetSeen } from "./look-around";
import { objectIn } from "./record";

/**
 * What was drawn on the product's own sheets, by sheet id. It is kept as the note of a cell of one of them, so that whoever undoes a
 * review, or brings an older version back, undoes it with the looks that it tells of.
 */
export type Drawn = Readonly<Record<string, DrawnSheet>>;

const before = "What the last review drew on its sheets: ";

export function readDrawn({ sheet }: SheetSeen): Drawn {
  const note = sheet.getRange(1, 1).getNote();
  return note.startsWith(before) ? (objectIn(note.slice(before.length)) as Drawn) : {};
}

export function keepDrawn({ sheet }: SheetSeen, drawn: Drawn): void {
  sheet.getRange(1, 1).setNote(before + JSON.stringify(drawn));
}
