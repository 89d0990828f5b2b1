import { judgedChange } from "../domain/judged-change";
import type { Observed } from "../domain/kpi-control";
import type { PlannedChange } from "../domain/planned-change";
import { profileTable, type ProfileTable } from "../domain/profile-table";
import type { Tolerances } from "../domain/status";
import { weightWhereBlank } from "../domain/weights";
import { idKey } from "../parsing/text";
import { say } from "../words/say";
import type { Benefit, BenefitRow, ProfileRow } from "./benefit";
import type { UnreadCells } from "./unread-cells";

/** The Profile table's rows by benefit but those that are left out. Two rows of one period: the later one wins (and is a finding of the checks). */
export function groupProfiles(
  rows: readonly ProfileRow[],
  benefitOf: ReadonlyMap<string, number>,
  leftOut: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, ProfileTable> {
  const periods = new Map<number, Map<number, number>>();
  for (const { benefitId, periodEnd, planned } of rows) {
    const benefit = benefitId === undefined ? undefined : benefitOf.get(idKey(benefitId));
    if (benefit === undefined || periodEnd === undefined || planned === undefined || leftOut.has(benefit)) continue;
    const byEnd = periods.get(benefit) ?? new Map<number, number>();
    byEnd.set(periodEnd, planned);
    periods.set(benefit, byEnd);
  }
  return new Map([...periods].map(([benefit, byEnd]) => [benefit, profileTable([...byEnd].map(([end, planned]) => ({ end, planned })))]));
}

/** The benefits of the rows: each in its place among the others, and with what it plans. */
export function resolveBenefits(
  rows: readonly BenefitRow[],
  benefitOf: ReadonlyMap<string, number>,
  profiles: ReadonlyMap<number, ProfileTable>,
  tolerances: Tolerances,
  unread: UnreadCells,
): readonly Benefit[] {
  const childless: readonly number[] = [];
  const childrenOf = new Map<number, number[]>();
  const parents: (number | undefined)[] = [];
  for (const { parent: id } of rows) {
    const position = parents.length;
    const parent = id === undefined ? undefined : benefitOf.get(idKey(id));
    const isOwn = parent === position;
    parents.push(isOwn ? undefined : parent);
    if (parent === undefined || isOwn) continue;
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [position]);
    else siblings.push(position);
  }
  const weights: (number | undefined)[] = [];
  for (let position = 0; position < rows.length; position++) if (!childrenOf.has(position)) weights.push(rows[position]?.weight);
  const blankWeight = weightWhereBlank(weights);
  const benefits: Benefit[] = [];
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position] as BenefitRow;
    const children = childrenOf.get(position) ?? childless;
    const isCategoryUnread = row.category === undefined && hasUnreadCategory(rows, parents, position, unread);
    benefits.push({
      row,
      id: row.id ?? say`row ${String(row.sheetRow)}`,
      name: row.name ?? row.id ?? say`row ${String(row.sheetRow)}`,
      parent: parents[position],
      owner: row.owner ?? inherited(rows, parents, position, "owner"),
      objective: row.objective ?? inherited(rows, parents, position, "objective"),
      category: isCategoryUnread ? undefined : (row.category ?? inherited(rows, parents, position, "category")),
      validator: row.validator ?? inherited(rows, parents, position, "validator"),
      children: children,
      change: children.length > 0 ? undefined : plannedChange(row, profiles.get(position)),
      observed: children.length > 0 ? undefined : observedOf(row),
      tolerances: tolerancesOf(row, tolerances, children.length > 0),
      unreadFactor: children.length > 0 ? undefined : isCategoryUnread ? "category" : unread.moneyFactorOf(row),
      unreadTrigger: children.length > 0 ? undefined : unread.triggerCellOf(row),
      weight: row.weight ?? blankWeight,
    });
  }
  return benefits;
}

/**
 * The tolerances of a row: its own beat the Settings. In Units both are the row's own, a blank amber being 0 and a blank red
 * the amber one; with neither, and for a parent, whose index has no unit, they are shares.
 */
function tolerancesOf({ amberTolerance, redTolerance, toleranceBasis }: BenefitRow, settings: Tolerances, isParent: boolean): Tolerances {
  if (amberTolerance === undefined && redTolerance === undefined) return settings;
  const { tooEarly, milestoneGrace } = settings;
  if (toleranceBasis === "Units" && !isParent) {
    const amber = amberTolerance ?? 0;
    return { amber, red: redTolerance ?? amber, basis: "Units", tooEarly, milestoneGrace };
  }
  const amber = shareOr(amberTolerance, settings.amber);
  const red = shareOr(redTolerance, settings.red);
  return { amber, red, basis: "Share", tooEarly, milestoneGrace };
}

/** A tolerance above 100% is no share of a plan; the checks say so, and the setting counts. */
export const isShare = (tolerance: number): boolean => tolerance <= 1;
const shareOr = (tolerance: number | undefined, setting: number): number => (tolerance !== undefined && isShare(tolerance) ? tolerance : setting);

/** Whether the cell that says the category of a row, its own or that of the nearest ancestor with one, cannot be read. */
function hasUnreadCategory(rows: readonly BenefitRow[], parents: readonly (number | undefined)[], position: number, unread: UnreadCells): boolean {
  let at: number | undefined = position;
  for (let steps = 0; at !== undefined && steps <= parents.length; steps++) {
    const row = rows[at] as BenefitRow;
    if (row.category !== undefined) return false;
    if (unread.moneyFactorOf(row) === "category") return true;
    at = parents[at];
  }
  return false;
}

/** The word of the nearest ancestor that has one; a cycle of parents ends the search. */
function inherited<K extends "owner" | "objective" | "category" | "validator">(
  rows: readonly BenefitRow[],
  parents: readonly (number | undefined)[],
  position: number,
  name: K,
): BenefitRow[K] {
  let at = parents[position];
  for (let steps = 0; at !== undefined && steps <= parents.length; steps++) {
    const value = rows[at]?.[name];
    if (value !== undefined) return value;
    at = parents[at];
  }
  return undefined;
}

/** The cells of Benefits without which most rows plan nothing. */
export const neededCells = ["kind", "direction", "target", "start", "due"] as const;
export type NeededCell = (typeof neededCells)[number];

/**
 * The cells that are missing, by kind: a milestone needs no figures, a flow takes a blank baseline as 0, and a level without
 * one has no change to promise but a level to keep.
 */
export const missingCells = (row: BenefitRow): readonly NeededCell[] => neededCells.filter((name) => isMissing(row, name));

/** Whether a row lacks a cell that it needs. */
export function isMissing(row: BenefitRow, name: NeededCell): boolean {
  if (row[name] !== undefined) return false;
  if (name === "kind" || name === "start" || name === "due") return true;
  return row.kind !== undefined && row.kind !== "Milestone";
}

function plannedChange(row: BenefitRow, table: ProfileTable | undefined): PlannedChange | undefined {
  const { kind, start, due } = row;
  if (kind === undefined || start === undefined || due === undefined) return undefined;
  if (isMissing(row, "direction") || isMissing(row, "target")) return undefined;
  const { nature = "Benefit", direction = "Increase", baseline, target = 1 } = row;
  return judgedChange({ nature, kind, direction, baseline, target, start, due, end: row.end, profile: row.profile ?? "Linear", table });
}

/** What needs no promise: which readings count, and which way is good. */
function observedOf({ nature = "Benefit", kind, direction, baseline = 0, target, start, due, end }: BenefitRow): Observed | undefined {
  if (target !== undefined || kind === undefined || kind === "Milestone" || direction === undefined || start === undefined || due === undefined)
    return undefined;
  return { nature, kind, direction, baseline, start, due, end };
}
