import type { Day } from "../domain/day";
import type { Finding, FoundColumn, PlanSnapshot, TableSnapshot } from "../port/workbook";
import { mappingTable } from "../register/mapping";
import { planTables } from "../tables/plan-tables";
import { withChangedFigures } from "./changed-figures";
import { findingList, type FindingList } from "./findings";
import type { WrittenColumns } from "./written-columns";
import { readPlan, withMeasurements, type ReadPlan } from "./plan";
import { spokenLanguage } from "../words/speaking";
import { readMeasurements } from "./read-measurements";
import { findTable } from "./read-table";
import type { measurements } from "../tables/measurements";
import type { FoundTable } from "./found-table";

/** A plan as it was read, from what, and what was found in all of it but the log, and in the log. */
export interface PlanRead {
  readonly snapshot: PlanSnapshot;
  readonly statusDate: Day | undefined;
  readonly writtenColumns: WrittenColumns;
  readonly plan: ReadPlan;
  readonly found: readonly Finding[];
  readonly foundInLog: readonly Finding[];
  /** Whether all but the readings is that of the reading before. */
  readonly isSameButReadings: boolean;
  /** Whether of the readings too only figures are others: there are as many of each benefit, of the same days and sources. */
  readonly isSameButFigures: boolean;
}

/**
 * Reads a plan of which an earlier reading may be there: where nothing but cells of the log has changed since, all else is taken from
 * that, its findings too. A column has not changed where its cells are the very same list, as a host that follows edits hands them over.
 */
export function readAgain(
  snapshot: PlanSnapshot,
  statusDate: Day | undefined,
  findings: FindingList,
  writtenColumns: WrittenColumns,
  before: PlanRead | undefined,
): PlanRead {
  const known = before !== undefined && isSameButReadings(before, snapshot, statusDate, writtenColumns) ? before : undefined;
  if (known === undefined) {
    const [found, foundInLog] = [noting(findings), noting(findings)];
    const plan = readPlan(snapshot, statusDate, found.list, writtenColumns, foundInLog.list, spokenLanguage());
    return { snapshot, statusDate, writtenColumns, plan, found: found.noted, foundInLog: foundInLog.noted, isSameButReadings: false, isSameButFigures: false };
  }
  // What its headers have to tell is told already.
  const table = findTable(planTables.measurements, snapshot, writtenColumns.keys, findingList([]));
  const { log, foundInLog, isSameButFigures } = logAgain(known, table, findings);
  const plan = withMeasurements(known.plan, table, log);
  return { snapshot, statusDate, writtenColumns, plan, found: known.found, foundInLog, isSameButReadings: true, isSameButFigures };
}

/** The log of another snapshot of the plan, with what was found in it. */
function logAgain({ plan, snapshot, found, foundInLog }: PlanRead, table: FoundTable<typeof measurements> | undefined, findings: FindingList) {
  const before = snapshot.tables.find(({ name }) => name === planTables.measurements.name);
  const log = withChangedFigures(plan.measurements, before, table, plan.benefits);
  for (const finding of log === undefined ? found : [...found, ...foundInLog]) findings.add(finding);
  if (log !== undefined) return { log, foundInLog, isSameButFigures: true };
  const { list, noted } = noting(findings);
  return { log: readMeasurements(table, plan.benefitOf, plan.benefits, plan.statusDate, plan.settings, list), foundInLog: noted, isSameButFigures: false };
}

/** A list of findings that notes what is added to it. */
function noting(findings: FindingList): { readonly list: FindingList; readonly noted: readonly Finding[] } {
  const noted: Finding[] = [];
  const add = (finding: Finding): void => {
    noted.push(finding);
    findings.add(finding);
  };
  return { list: { ...findings, add }, noted };
}

/** A register is translated anew each time, so that nothing of it is the very same. */
function isSameButReadings(before: PlanRead, { tables }: PlanSnapshot, statusDate: Day | undefined, writtenColumns: WrittenColumns): boolean {
  if (before.statusDate !== statusDate || before.snapshot.tables.length !== tables.length || tables.some(({ name }) => name === mappingTable)) return false;
  return (
    isSameWritten(before.writtenColumns, writtenColumns) && tables.every((table, place) => isSameTable(before.snapshot.tables[place] as TableSnapshot, table))
  );
}

const isSameWritten = (before: WrittenColumns, now: WrittenColumns): boolean =>
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
