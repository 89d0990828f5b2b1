import type { Cell, OwnedSheet } from "../port/workbook";
import { WorkbookTrouble } from "../port/trouble";
import { cellOfBlocks } from "./placed-cells";
import { isSameName } from "./same-name";
import { layoutOf } from "./sheet-layout";
import { allOf } from "../wording/counts";
import { say } from "../words/say";

/** A sheet of the workbook that bears the name of one of ours. */
export interface StandingSheet {
  /** As it is spelt there. */
  readonly name: string;
  readonly isMarked: boolean;
  /** Nothing at all stands on it. */
  readonly isBlank: boolean;
  /** Its cells A1:B2, row by row; asked only where it is not marked. */
  readonly corner: readonly (readonly Cell[])[];
}

/**
 * Those of an update's sheets that the workbook has already as ours. A sheet is ours by its mark. Other programs drop marks, all of
 * them at once: then one sheet that begins word for word as ours would (Review data) tells that a review was here, and every sheet
 * that bears our name and our title is ours again.
 */
export function sheetsOfOurs(sheets: readonly OwnedSheet[], standing: (name: string) => StandingSheet | undefined): readonly OwnedSheet[] {
  const asked = sheets.map((sheet) => ({ sheet, stands: standing(sheet.name) }));
  const marksAreLost = asked.some(({ sheet, stands }) => stands?.isMarked === false && agreesIn(stands, sheet) >= 2);
  return asked
    .filter(({ sheet, stands }) => stands !== undefined && (stands.isMarked || (marksAreLost && agreesIn(stands, sheet) >= 1)))
    .map(({ sheet }) => sheet);
}

/**
 * Those of an update's sheets that are to be written; `standing` gives the sheet of that name that the workbook has. All that are
 * not ours are the user's, and are named in one refusal.
 */
export function sheetsToWrite(sheets: readonly OwnedSheet[], standing: (name: string) => StandingSheet | undefined): readonly OwnedSheet[] {
  const ours = sheetsOfOurs(sheets, standing);
  const wanted = sheets.filter((sheet) => sheet.onlyWhereItStands !== true || ours.includes(sheet));
  const taken = wanted.flatMap((sheet) => {
    const stands = standing(sheet.name);
    return stands === undefined || stands.isBlank || ours.includes(sheet) ? [] : [{ sheet, name: stands.name }];
  });
  const refused = taken.filter(({ sheet }) => sheet.isLeftToTheUser !== true).map(({ name }) => name);
  if (refused.length > 0) throw new WorkbookTrouble("cannot write", sheetsTaken(refused), { place: { sheet: refused[0] as string } });
  return wanted.filter((sheet) => taken.every((left) => left.sheet !== sheet));
}

/** How many texts of a sheet's corner are those that ours would have there: 0 where its first text is another. */
function agreesIn({ corner }: StandingSheet, sheet: OwnedSheet): number {
  const { blocks } = layoutOf(sheet);
  const texts = [0, 1].flatMap((row) => [0, 1].map((column) => ({ ours: cellOfBlocks(blocks, row, column), theirs: corner[row]?.[column] ?? null })));
  const [first, ...others] = texts.filter(({ ours }) => typeof ours === "string" && ours !== "");
  if (first === undefined || first.ours !== first.theirs) return 0;
  return 1 + others.filter(({ ours, theirs }) => ours === theirs).length;
}

function sheetsTaken(names: readonly string[]): string {
  const [first = "", ...others] = names.map((name) => `"${name}"`);
  if (others.length === 0) return say`The workbook has a sheet ${first} of its own, where the review wants to write. Rename that sheet and review again.`;
  return say`The workbook has the sheets ${allOf([first, ...others])} of its own, where the review wants to write. Rename those that are yours, delete those that an earlier review left, and review again.`;
}

/**
 * Where a new sheet of ours goes, counted from 0: first ones before the user's, in the order of the update; last ones, undefined,
 * behind all. `order` gives the names of the sheets that stand there.
 */
export function placeOfSheet(sheet: OwnedSheet, all: readonly OwnedSheet[], order: readonly string[]): number | undefined {
  if (sheet.place === "last") return undefined;
  const earlier = all.slice(0, all.indexOf(sheet)).filter(({ place }) => place === "first");
  return 1 + Math.max(-1, ...earlier.map(({ name }) => order.findIndex((other) => isSameName(other, name))));
}

/** Those of an update's sheets that are made now, in their order, each where it is put in ({@link placeOfSheet}), counted from 0. */
export function insertedSheets(
  made: readonly OwnedSheet[],
  all: readonly OwnedSheet[],
  standing: readonly string[],
): readonly { readonly sheet: OwnedSheet; readonly place: number }[] {
  const order = [...standing];
  return made.map((sheet) => {
    const place = placeOfSheet(sheet, all, order) ?? order.length;
    order.splice(place, 0, sheet.name);
    return { sheet, place };
  });
}

/** Throws where a table of ours needs a name that something of the user's bears; `what` says what bears one of the names. */
export function refuseTakenNames(sheet: OwnedSheet, what: string, names: readonly string[]): void {
  const taken = layoutOf(sheet).tables.find(({ table }) => names.some((name) => isSameName(name, table)));
  if (taken === undefined) return;
  const message = say`The workbook has ${what} "${taken.table}" of its own, which the sheet "${sheet.name}" needs. If it stands on that sheet of ours under a new name, call the sheet "${sheet.name}" again; else rename it. Then try again.`;
  throw new WorkbookTrouble("cannot write", message, { place: { sheet: sheet.name } });
}
