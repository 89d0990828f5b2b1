import type { Day } from "../domain/day";
import type { Finding, FoundColumn, PlanSnapshot, TableSnapshot } from "../port/workbook";
import { mappingTable } from "../register/mapping";
import { planTables } from "../tables/plan-tables";
import { findingList, type FindingList } from "./findings";
import type { OwnColumns } from "./own-columns";
import { readPlan, type ReadPlan } from "./plan";
import { readMeasurements } from "./read-measurements";
import { findTable } from "./read-table";

/** A plan as it was read, from what, and what was found in all of it but the log. */
export interface PlanRead {
  readonly snapshot: PlanSnapshot;
  readonly statusDate: Day | undefined;
  readonly own: OwnColumns;
  readonly plan: ReadPlan;
  readonly found: readonly Finding[];
  /** Whether all but the readings is that of the reading before. */
  readonly isSameButReadings: boolean;
}

/**
 * Reads a plan of which an earlier reading may be there: where nothing but cells of the log has changed since, all else is taken from
 * that, its findings too. A column has not changed where its cells are the very same list, as a host that follows edits hands them over.
 */
export function readAgain(snapshot: PlanSnapshot, statusDate: Day | undefined, findings: FindingList, own: OwnColumns, before: PlanRead | undefined): PlanRead {
  if (before !== undefined && isSameButReadings(before, snapshot, statusDate, own)) {
    for (const finding of before.found) findings.add(finding);
    return { snapshot, statusDate, own, plan: withReadings(before.plan, snapshot, own, findings), found: before.found, isSameButReadings: true };
  }
  const found: Finding[] = [];
  const noting: FindingList = {
    ...findings,
    add(finding) {
      found.push(finding);
      findings.add(finding);
    },
  };
  return { snapshot, statusDate, own, plan: readPlan(snapshot, statusDate, noting, own, findings), found, isSameButReadings: false };
}

/** The same plan with the log of a snapshot. What its headers have to tell is told already. */
function withReadings(plan: ReadPlan, snapshot: PlanSnapshot, own: OwnColumns, findings: FindingList): ReadPlan {
  const log = findTable(planTables.measurements, snapshot, own.keys, findingList([]));
  const measurements = readMeasurements(log, plan.benefitOf, plan.benefits, plan.statusDate, plan.settings, findings);
  return { ...plan, found: { ...plan.found, measurements: log }, measurements };
}

/** A register is translated anew each time, so that nothing of it is the very same. */
function isSameButReadings(before: PlanRead, { tables }: PlanSnapshot, statusDate: Day | undefined, own: OwnColumns): boolean {
  if (before.statusDate !== statusDate || before.snapshot.tables.length !== tables.length || tables.some(({ name }) => name === mappingTable)) return false;
  return isSameOwn(before.own, own) && tables.every((table, place) => isSameTable(before.snapshot.tables[place] as TableSnapshot, table));
}

const isSameOwn = (before: OwnColumns, now: OwnColumns): boolean =>
  before.keys.size === now.keys.size && [...now.keys].every((key) => before.keys.has(key)) && JSON.stringify(before.findings) === JSON.stringify(now.findings);

/** Of the log the cells may be others; how many there are, and where the sheet shows spans of time, says something of the other tables. */
function isSameTable(before: TableSnapshot, now: TableSnapshot): boolean {
  if (before === now) return true;
  const isLog = now.name === planTables.measurements.name;
  const { columns, joined, ...place } = now;
  const { columns: columnsBefore, joined: joinedBefore, ...placeBefore } = before;
  if (joined !== undefined || joinedBefore !== undefined || columns.length !== columnsBefore.length) return false;
  if (JSON.stringify(place) !== JSON.stringify(placeBefore)) return false;
  return columns.every((column, at) => isSameColumn(columnsBefore[at] as FoundColumn, column, isLog));
}

function isSameColumn(before: FoundColumn, now: FoundColumn, isLog: boolean): boolean {
  if (before.header !== now.header || before.spans !== undefined || now.spans !== undefined) return false;
  return before.cells === now.cells || (isLog && before.cells.length === now.cells.length);
}
