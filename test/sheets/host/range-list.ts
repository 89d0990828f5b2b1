import type { Host } from "./host";
import type { Place } from "./model";
import { finder, strict, type Members } from "./strict";

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** What a list does, each of its ranges does. */
const inTurn = [
  "setBackground",
  "setFontColor",
  "setFontFamily",
  "setFontLine",
  "setFontSize",
  "setFontStyle",
  "setFontWeight",
  "setFormula",
  "setHorizontalAlignment",
  "setVerticalAlignment",
  "setNote",
  "setNumberFormat",
  "setValue",
  "setWrap",
  "setWrapStrategy",
  "setBorder",
  "clear",
  "clearContent",
  "clearFormat",
  "clearNote",
  "clearDataValidations",
  "breakApart",
] as const satisfies readonly (keyof RangeList & keyof GoogleAppsScript.Spreadsheet.Range)[];

/** Several ranges of one sheet, changed by one call. */
export function rangeListService(host: Host, places: readonly Place[]): RangeList {
  const ranges = places.map((place) => finder(host.make.members(place)));
  const members = Object.fromEntries(
    inTurn.map((name) => [
      name,
      function (this: RangeList, ...given: readonly unknown[]): RangeList {
        for (const find of ranges) find(name)?.apply(this, [...given]);
        return this;
      },
    ]),
  );
  const getRanges: Members<RangeList> = { getRanges: () => places.map(host.make.range) };
  return strict<RangeList>(host, "Spreadsheet.RangeList", { ...(members as Members<RangeList>), ...getRanges }, places);
}
