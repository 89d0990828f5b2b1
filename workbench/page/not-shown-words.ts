import { plural, say } from "../../session/wording";
import type { NotShown } from "../book/extras";

/** What a workbook holds that the page does not show, in a sentence; none where there is nothing such. */
export function notShownWords(parts: readonly NotShown[]): readonly string[] {
  const list = parts.map(({ kind, count }) => kinds[kind](count)).join(", ");
  return list === "" ? [] : [say`Not shown here, and kept in the file: ${list}.`];
}

const kinds: Readonly<Record<NotShown["kind"], (count: number) => string>> = {
  pictures: (count) => say`${plural(count, "# picture", "# pictures")}`,
  charts: (count) => say`${plural(count, "# chart", "# charts")}`,
  "pivot tables": (count) => say`${plural(count, "# pivot table", "# pivot tables")}`,
  "chart sheets": (count) => say`${plural(count, "# chart sheet", "# chart sheets")}`,
  slicers: (count) => say`${plural(count, "# set of slicers", "# sets of slicers")}`,
  macros: () => say`macros`,
  "comment threads": (count) => say`${plural(count, "# sheet of comment threads", "# sheets of comment threads")}`,
  links: (count) => say`${plural(count, "# link to another workbook", "# links to other workbooks")}`,
  "conditional formats": () => say`some conditional formats`,
  "drop-downs": () => say`some drop-downs`,
  "filled cells": () => say`formulas that fill several cells, of which you see the last results`,
};
