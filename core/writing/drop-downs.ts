import { type Area, areaOfColumn } from "../parsing/area";
import type { OwnedSheet } from "../port/workbook";
import { say } from "../words/say";

/** Words to choose from at their place, which a host may let go on below. */
export interface PlacedDropDown {
  readonly area: Area;
  readonly words: readonly string[];
  /** The cells that hold the words where they are too many for the drop-down itself. */
  readonly list: { readonly sheet: string; readonly area: Area } | undefined;
  readonly strict: boolean;
}

export const dropDownsOf = ({ dropDowns = [] }: Pick<OwnedSheet, "dropDowns">): readonly PlacedDropDown[] =>
  dropDowns.map(({ words, list, strict, ...cells }) => ({
    area: areaOfColumn(cells),
    words,
    list: list && { sheet: list.sheet, area: areaOfColumn(list) },
    strict,
  }));

/** What is said where something else is entered. */
export const dropDownRefusal = (): { readonly title: string; readonly message: string } => ({
  title: say`Not in the list`,
  message: say`Please choose one of the words in the list.`,
});
