import { isSameName } from "./same-name";

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
  return isSameName(quoted?.replace(/''/g, "'") ?? plain, sheet);
}

/** The name among those of a workbook that marks the sheet of this name, wherever it points. */
export const markOf = <Name extends SheetMark>(names: readonly Name[], sheet: string): Name | undefined =>
  names.find(({ name }) => isSameName(name, sheetMark(sheet).name));

/** Whether the sheet of this name is the product's own. */
export const isMarked = (names: readonly SheetMark[], sheet: string): boolean => pointsAt(markOf(names, sheet)?.formula ?? "", sheet);

/** Those of the sheets that are to be removed: they bear one of the wanted names and are the product's own. */
export const markedSheets = <Sheet extends { readonly name: string }>(
  sheets: readonly Sheet[],
  names: readonly SheetMark[],
  wanted: readonly string[],
): readonly Sheet[] => sheets.filter(({ name }) => wanted.some((other) => isSameName(other, name)) && isMarked(names, name));
