import { areaAddress, cellAddress, type Area } from "../parsing/area";
import type { Highlight } from "../port/workbook";
import { conditionOf } from "./highlight-condition";

/** Cells of a column and the rules that they are to have. */
export interface HighlightedCells {
  readonly area: Area;
  readonly rules: readonly Highlight[];
}

/** Cells that have the same rules, in the order that the rules are to have. */
export interface SharedHighlights {
  readonly areas: readonly Area[];
  readonly rules: readonly Highlight[];
}

/** Cells with the same list of rules share them. A rule by formula counts from its own first cell and is never shared. */
export function sharedHighlights(columns: readonly HighlightedCells[]): readonly SharedHighlights[] {
  const groups = new Map<string, { readonly areas: Area[]; readonly rules: readonly Highlight[] }>();
  for (const { area, rules } of columns) {
    const isByFormula = rules.some((rule) => conditionOf(rule, cellAddress(area.top, area.left)).kind === "formula");
    const key = isByFormula ? areaAddress(area) : JSON.stringify(rules);
    const group = groups.get(key) ?? { areas: [], rules };
    groups.set(key, group);
    group.areas.push(area);
  }
  return Array.from(groups.values());
}

/** Neighbours with the same rules as one: first those side by side, then those below each other. */
export const joinedHighlights = (columns: readonly HighlightedCells[]): readonly HighlightedCells[] => joinedBy(joinedBy(columns, beside), below);

const beside = (left: Area, right: Area): boolean => left.top === right.top && left.bottom === right.bottom && left.right + 1 === right.left;
const below = (upper: Area, lower: Area): boolean => upper.left === lower.left && upper.right === lower.right && upper.bottom + 1 === lower.top;

function joinedBy(columns: readonly HighlightedCells[], isNext: (before: Area, after: Area) => boolean): readonly HighlightedCells[] {
  const joined: HighlightedCells[] = [];
  for (const column of columns) {
    const rules = JSON.stringify(column.rules);
    const before = joined.findIndex((other) => isNext(other.area, column.area) && JSON.stringify(other.rules) === rules);
    const other = joined[before];
    if (other === undefined) joined.push(column);
    else joined[before] = { ...other, area: { ...other.area, bottom: column.area.bottom, right: column.area.right } };
  }
  return joined;
}

/** All rules of a sheet: the user's in their order, and ours at the place that ours had, or first, since the first rule wins. */
export function withOurRules<Rule>(standing: readonly Rule[], isOurs: readonly boolean[], ours: readonly Rule[]): readonly Rule[] {
  const users = standing.filter((_, index) => isOurs[index] !== true);
  const before = Math.max(0, isOurs.indexOf(true));
  return [...users.slice(0, before), ...ours, ...users.slice(before)];
}
