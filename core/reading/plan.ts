import type { Day } from "../domain/day";
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
import { unreadCells, unreadFrozen } from "./unread-cells";
import type { Benefit, BenefitRow, ProfileRow } from "./benefit";
import { benefitRow } from "./benefit-row";
import { groupProfiles, isMissing, neededCells, resolveBenefits, type NeededCell } from "./resolve-benefits";
import { reportMissingColumns } from "./missing-columns";
import type { FoundTable } from "./found-table";
import { findTable, readRows } from "./read-table";
import { withRegister } from "./with-register";
import type { Row, Table } from "../tables/table";
import { idKey } from "../parsing/text";
import { withSpanUnits } from "./span-units";
import { unitCurrency } from "./unit-currency";

export type { Benefit, BenefitRow, ProfileRow } from "./benefit";
export type ActivityRow = Row<PlanTables["activities"]>;

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
