import type { OwnedSheet } from "../port/workbook";

/** Those of an update's sheets that a host is to write; `stands` tells whether a sheet of ours of that name is there. */
export const sheetsToWrite = (sheets: readonly OwnedSheet[], stands: (name: string) => boolean): readonly OwnedSheet[] =>
  sheets.filter(({ name, onlyWhereItStands }) => onlyWhereItStands !== true || stands(name));

/**
 * How a host whose sheets have no lasting ids knows the product's own sheets from the user's: a hidden name of the
 * workbook points at the first cell of each. It follows a sheet that is renamed or moved, and breaks when it is deleted.
 */
export interface SheetMark {
  readonly name: string;
  /** Without an equals sign, for instance `'Board pack'!$A$1`. */
  readonly formula: string;
}

/** The mark of the product's own sheet of this name. */
export const sheetMark = (sheet: string): SheetMark => ({
  name: `_BenefitsReview.${sheet.replace(/[^A-Za-z0-9]/g, "_")}`,
  formula: `'${sheet.replace(/'/g, "''")}'!$A$1`,
});

/** Whether the formula of a mark points at the sheet of this name, even where the cell itself was deleted (`'Findings'!#REF!`). */
export function pointsAt(formula: string, sheet: string): boolean {
  const [, quoted, plain = ""] = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(formula.trim()) ?? [];
  return (quoted?.replace(/''/g, "'") ?? plain).toLowerCase() === sheet.toLowerCase();
}

/** What a host says that finds a sheet of the user's where the product's own is to stand. */
export const sheetTaken = (sheet: string): string =>
  `The workbook has a sheet "${sheet}" of its own, where the review wants to write. Rename that sheet and review again.`;
