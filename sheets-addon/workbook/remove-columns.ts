import { type Area, parseAddress, placeRemoved, type RemovedColumns, standingOf } from "#core";
import type { Rule } from "./highlights";
import type { Home } from "./look-around";
import { general, plainColumnPixels } from "./looks";
import { rangeAt } from "./places";
import { asRead } from "./table-snapshot";

/** Status columns that may be taken away: all is as it was read. */
export interface CheckedRemoval {
  readonly home: Home;
  /** Their cells, headers included. */
  readonly area: Area;
}

/** Throws where the columns changed since they were read; undefined where none of them is there any more. */
export function checkRemoval(home: Home, removed: RemovedColumns): CheckedRemoval | undefined {
  const place = placeRemoved(standingOf(asRead(home)), removed);
  if (place === undefined) return undefined;
  const left = home.area.left + place;
  return { home, area: { ...home.area, left, right: left + removed.columns.length - 1 } };
}

/** Empties the columns where they stand, so that nothing right of them moves; a named range gives them back. */
export function removeColumns({ home: { at, named }, area }: CheckedRemoval): void {
  const { sheet } = at;
  const body = rangeAt(sheet, area);
  body.clearContent().clearFormat();
  body.setNumberFormat(general);
  rangeAt(sheet, { ...area, bottom: area.top }).clearNote();
  sheet.setColumnWidths(area.left + 1, area.right - area.left + 1, plainColumnPixels);
  const rules = sheet.getConditionalFormatRules();
  const kept = rules.flatMap((rule) => outside(rule, area));
  if (kept.length < rules.length || kept.some((rule, index) => rule !== rules[index])) sheet.setConditionalFormatRules([...kept]);
  if (named?.area !== undefined) named.range.setRange(rangeAt(sheet, { ...named.area, right: area.left - 1 }));
}

/** A rule as far as it stands outside of columns that go; what stands in them alone goes with them. */
function outside(rule: Rule, area: Area): readonly Rule[] {
  const ranges = rule.getRanges();
  const kept = ranges.filter((range) => {
    const place = parseAddress(range.getA1Notation());
    return place.top < area.top || place.left < area.left || place.right > area.right;
  });
  if (kept.length === ranges.length) return [rule];
  return kept.length === 0 ? [] : [rule.copy().setRanges(kept).build()];
}
