import { say } from "../words/say";
import type { Day } from "../domain/day";
import type { Category } from "../domain/kind";
import { profileTable, type ProfileTable } from "../domain/profile-table";
import type { Observed } from "../domain/kpi-control";
import type { PlannedChange } from "../domain/planned-change";
import { judgedChange } from "../domain/judged-change";
import { weightWhereBlank } from "../domain/weights";
import type { Tolerances } from "../domain/status";
import type { PlanSnapshot } from "../port/workbook";
import type { ReadingRules } from "../tables/column";
import type { FindingList } from "./findings";
import type { MeasurementLog } from "./measurement-log";
import { readMeasurements } from "./read-measurements";
import { percentsAlike, profilesInOtherScale } from "./percent-alike";
import { noWrittenColumns, type WrittenColumns } from "./written-columns";
import { planTables, type PlanTables } from "../tables/plan-tables";
import { markOfPlan } from "./decimal-marks";
import { reviewedLanguage } from "./plan-language";
import type { Language } from "../words/words";
import { readSettings, type PlanSettings } from "./plan-settings";
import { unreadCells, unreadFrozen, type MoneyFactor, type TriggerCell, type UnreadCells } from "./unread-cells";
import { benefitRow } from "./benefit-row";
import { reportMissingColumns } from "./missing-columns";
import type { FoundTable } from "./found-table";
import { findTable, readRows } from "./read-table";
import { withRegister } from "./with-register";
import type { Row, Table } from "../tables/table";
import { idKey } from "../parsing/text";
import { withSpanUnits } from "./span-units";
import { unitCurrency } from "./unit-currency";

export type BenefitRow = Row<PlanTables["benefits"]>;
export type ActivityRow = Row<PlanTables["activities"]>;
export type ProfileRow = Row<PlanTables["profile"]>;

/** A benefit of the plan: its row, its place among the others, and what it plans, where that can be read. */
export interface Benefit {
  readonly row: BenefitRow;
  /** The ID as written; "row 12" where there is none. */
  readonly id: string;
  readonly name: string;
  /** The position of the parent among the benefits. */
  readonly parent: number | undefined;
  /** Of the row itself or, where blank, of the nearest row above it in the tree: a parent speaks for its KPIs. */
  readonly owner: string | undefined;
  readonly objective: string | undefined;
  readonly category: Category | undefined;
  readonly validator: string | undefined;
  /** Positions of the children; a benefit with children is a parent row and takes its figures from them. */
  readonly children: readonly number[];
  /** What the row plans; undefined for a parent row, or where a needed cell is missing. */
  readonly change: PlannedChange | undefined;
  /** What can be watched of a row that lacks nothing but its Target; else undefined. */
  readonly observed: Observed | undefined;
  readonly tolerances: Tolerances;
  /** The factor of its money that cannot be read, so that nobody knows what the money comes to. */
  readonly unreadFactor: MoneyFactor | undefined;
  /** What cannot be read of what it waits for, so that nobody knows when it starts. */
  readonly unreadTrigger: TriggerCell | undefined;
  /** 0 takes it out of the index; blank counts as the mean of the weights that are given, as 1 where none is. */
  readonly weight: number;
}

type Rows = { readonly [K in Exclude<keyof PlanTables, "benefits" | "measurements" | "settings">]: readonly Row<PlanTables[K]>[] };

/** The plan as it was read: every table's rows, the long log grouped, references resolved by ID. */
export interface Plan extends Rows {
  readonly statusDate: Day;
  /** With the currency that the units show, where the Settings name none. */
  readonly settings: PlanSettings;
  /** Whether it is the units that name the currency. */
  readonly isCurrencyFromUnits: boolean;
  readonly benefits: readonly Benefit[];
  /** The benefits, by position, whose Profile counts in the other percent scale than their own row and is left out, with its first row. */
  readonly profilesLeftOut: ReadonlyMap<number, ProfileRow>;
  /** The rows of Baselines, by index, of which a cell cannot be read, so that they do not count. */
  readonly frozenLeftOut: ReadonlySet<number>;
  readonly measurements: MeasurementLog;
  readonly found: { readonly [K in keyof PlanTables]: FoundTable<PlanTables[K]> | undefined };
  /** The columns that an earlier review wrote, as {@link WrittenColumns} has them. */
  readonly owned: ReadonlySet<string>;
  /** Positions by ID key. The first row of an ID counts. */
  readonly benefitOf: ReadonlyMap<string, number>;
  readonly activityOf: ReadonlyMap<string, number>;
  readonly objectiveOf: ReadonlyMap<string, number>;
}

/** A plan as it was read; its status date may be named nowhere. */
export type ReadPlan = Omit<Plan, "statusDate"> & { readonly statusDate: Day | undefined };

/** Whether there is a day at which the plan can be looked at. */
export const isDated = (plan: ReadPlan): plan is Plan => plan.statusDate !== undefined;

/** A literal with every key, so that all plans have one shape in memory, however they come about. */
const planOf = (plan: ReadPlan): ReadPlan => ({
  profile: plan.profile,
  activities: plan.activities,
  roles: plan.roles,
  resources: plan.resources,
  objectives: plan.objectives,
  alignment: plan.alignment,
  sustainment: plan.sustainment,
  reviews: plan.reviews,
  baselines: plan.baselines,
  statusDate: plan.statusDate,
  settings: plan.settings,
  isCurrencyFromUnits: plan.isCurrencyFromUnits,
  benefits: plan.benefits,
  profilesLeftOut: plan.profilesLeftOut,
  frozenLeftOut: plan.frozenLeftOut,
  measurements: plan.measurements,
  found: plan.found,
  owned: plan.owned,
  benefitOf: plan.benefitOf,
  activityOf: plan.activityOf,
  objectiveOf: plan.objectiveOf,
});

/** The plan with another log. */
export const withMeasurements = (plan: ReadPlan, found: FoundTable<PlanTables["measurements"]> | undefined, measurements: MeasurementLog): ReadPlan =>
  planOf({ ...plan, measurements, found: { ...plan.found, measurements: found } });

/**
 * Reads a snapshot into a plan; all that cannot be read goes to the findings, what cannot be read of the log, which comes last, to `ofLog`.
 * `statusDate` undefined takes the Setting's; `language` is the one of a plan that nobody chose one for.
 */
export function readPlan(
  read: PlanSnapshot,
  statusDate: Day | undefined,
  findings: FindingList,
  written: WrittenColumns = noWrittenColumns,
  ofLog: FindingList = findings,
  language?: Language,
): ReadPlan {
  for (const finding of written.findings) findings.add(finding);
  const snapshot = withRegister(read, written.keys, findings, language);
  const find = <T extends Table>(table: T): FoundTable<T> | undefined => findTable(table, snapshot, written.keys, findings);
  const found: Plan["found"] = {
    benefits: find(planTables.benefits),
    measurements: find(planTables.measurements),
    profile: find(planTables.profile),
    activities: find(planTables.activities),
    roles: find(planTables.roles),
    resources: find(planTables.resources),
    objectives: find(planTables.objectives),
    alignment: find(planTables.alignment),
    sustainment: find(planTables.sustainment),
    reviews: find(planTables.reviews),
    baselines: find(planTables.baselines),
    settings: find(planTables.settings),
  };
  const settings = readSettings(found.settings, findings, {
    language: reviewedLanguage(read) ?? language,
    markShown: () => markOfPlan(Object.values(found)),
  });
  const isCurrencyFromUnits = settings.currency === "";
  const isParent = namedAsParent(found.benefits);
  const unread = unreadCells(isParent);
  const typedRows = withSpanUnits(
    readRows(found.benefits, settings, findings, { isReferred: isParent, unread, rowOf: benefitRow }),
    found.benefits,
    found.measurements,
  );
  const benefitRows = percentsAlike(typedRows, found.benefits, settings, findings);
  if (isCurrencyFromUnits) settings.currency = unitCurrency(benefitRows) ?? "";
  const benefitOf = positions(benefitRows);
  const frozenLeftOut = new Set<number>();
  const tables = readOtherTables(
    found,
    settings,
    findings,
    frozenLeftOut,
    ({ benefitId }) => benefitRows[benefitOf.get(idKey(typeof benefitId === "string" ? benefitId : "")) ?? -1]?.unit,
  );
  const profilesLeftOut = profilesInOtherScale(tables.profile, benefitOf, benefitRows);
  const benefits = resolveBenefits(benefitRows, benefitOf, groupProfiles(tables.profile, benefitOf, profilesLeftOut), settings.tolerances, unread);
  reportMissing(found, benefits, tables, findings);
  return planOf({
    ...tables,
    statusDate: statusDate ?? settings.statusDate,
    settings,
    isCurrencyFromUnits: isCurrencyFromUnits && settings.currency !== "",
    benefits,
    profilesLeftOut,
    frozenLeftOut,
    measurements: readMeasurements(found.measurements, benefitOf, benefits, statusDate ?? settings.statusDate, settings, ofLog),
    found,
    owned: written.keys,
    benefitOf,
    activityOf: positions(tables.activities),
    objectiveOf: positions(tables.objectives),
  });
}

type UnitOf = (row: Readonly<Record<string, unknown>>) => string | undefined;

function readOtherTables(found: Plan["found"], rules: ReadingRules, findings: FindingList, frozenLeftOut: Set<number>, unitOf: UnitOf): Rows {
  return {
    profile: readRows(found.profile, rules, findings, { unitOf }),
    activities: readRows(found.activities, rules, findings),
    roles: readRows(found.roles, rules, findings),
    resources: readRows(found.resources, rules, findings),
    objectives: readRows(found.objectives, rules, findings),
    alignment: readRows(found.alignment, rules, findings),
    sustainment: readRows(found.sustainment, rules, findings, { unitOf }),
    reviews: readRows(found.reviews, rules, findings),
    baselines: readRows(found.baselines, rules, findings, { unitOf, unread: unreadFrozen(frozenLeftOut) }),
  };
}

/** Which texts the column Parent holds, by ID key. */
function namedAsParent(found: Plan["found"]["benefits"]): (id: string) => boolean {
  const parents = new Set((found?.cells("parent") ?? []).map((cell) => (typeof cell === "string" ? idKey(cell) : "")));
  return (id) => parents.has(idKey(id));
}

/** Tells needed columns that are not there: of Benefits with the rows that lack the cell, of the others with all their rows. */
function reportMissing(found: Plan["found"], benefits: readonly Benefit[], tables: Rows, findings: FindingList): void {
  for (const [key, table] of Object.entries(found) as [keyof PlanTables, FoundTable<Table> | undefined][]) {
    if (key === "benefits") {
      const leaves = benefits.filter(({ children }) => children.length === 0);
      const lacks = (row: BenefitRow, name: string): boolean =>
        // Without a Baseline a flow starts at 0 and a level is one to keep: no row needs it.
        name !== "baseline" &&
        ((neededCells as readonly string[]).includes(name)
          ? isMissing(row, name as NeededCell) || (row.kind === undefined && row[name as NeededCell] === undefined)
          : row[name as "id"] === undefined);
      reportMissingColumns(table, findings, (name) => leaves.filter(({ row }) => lacks(row, name)).length);
    } else reportMissingColumns(table, findings, () => (key === "measurements" || key === "settings" ? (table?.rowCount ?? 0) : tables[key].length));
  }
}

function positions(rows: readonly { readonly id: string | undefined }[]): ReadonlyMap<string, number> {
  const byId = new Map<string, number>();
  for (let position = 0; position < rows.length; position++) {
    const id = rows[position]?.id;
    const key = id === undefined ? undefined : idKey(id);
    if (key !== undefined && !byId.has(key)) byId.set(key, position);
  }
  return byId;
}

/** The Profile table's rows by benefit but those that are left out. Two rows of one period: the later one wins (and is a finding of the checks). */
function groupProfiles(
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

function resolveBenefits(
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

const neededCells = ["kind", "direction", "target", "start", "due"] as const;
type NeededCell = (typeof neededCells)[number];

/**
 * The cells that are missing, by kind: a milestone needs no figures, a flow takes a blank baseline as 0, and a level without
 * one has no change to promise but a level to keep.
 */
export const missingCells = (row: BenefitRow): readonly NeededCell[] => neededCells.filter((name) => isMissing(row, name));

function isMissing(row: BenefitRow, name: NeededCell): boolean {
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
