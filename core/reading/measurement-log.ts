import type { Day } from "../domain/day";
import { mergeDays } from "../domain/one-reading-a-day";
import type { PlannedChange } from "../domain/planned-change";
import type { Readings } from "../domain/readings";
import { headerScale } from "../parsing/header-keys";
import { justBeforeMidnight } from "../parsing/parse-date";
import { idKey, isBlankWord, isTotalWord, tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { cellError, readCell, Unreadable, type ReadingRules, type Remark, type Understood } from "../tables/column";
import { measurements } from "../tables/measurements";
import { dateOrders } from "./date-order";
import type { FindingList } from "./findings";
import { inItsRow, scaled, scaleRemark, type MeasuredBenefit } from "./in-its-row";
import { passedOver, type PassedOver } from "./passed-over";
import { isMixedScale, percentAsPlanned, percentScale } from "./percent-scale";
import { headerOf, type FoundTable } from "./found-table";
import { remarksOn, type Remarks } from "./remarks";
import { cellText } from "../wording/cell-text";

/**
 * The measurements of all benefits, grouped once: columns in which each benefit's readings stand together, sorted by day
 * and then by row. No row objects, since the log is the one long table of a plan.
 */
export interface MeasurementLog {
  readonly days: Float64Array;
  readonly actuals: Float64Array;
  readonly validated: Uint8Array;
  /** The position in the snapshot's columns, from 0. */
  readonly rows: Int32Array;
  /** The benefit of each row; −1 where the row is no reading. */
  readonly owners: Int32Array;
  /** Benefit i's readings are those from starts[i] up to, not with, starts[i + 1]. */
  readonly starts: Int32Array;
  /** Two rows of one benefit on one day, of which the earlier is replaced or, of a flow, added to; in the order of the log. */
  readonly doubled: readonly DoubledReading[];
  /** The raw cells of the Source column, by row. */
  readonly sources: readonly Cell[];
  /** Readings that are left out because they count a percentage in another scale than their benefit's plan. */
  readonly mixed: readonly MixedReading[];
  sheetRow(row: number): number;
  header(name: "benefitId" | "date" | "actual" | "source" | "validatedBy" | "validatedOn"): string;
}

export interface MixedReading {
  /** As in {@link MeasurementLog.rows}. */
  readonly row: number;
  readonly benefit: number;
  readonly day: number;
  readonly value: number;
}

export interface DoubledReading {
  readonly benefit: number;
  readonly day: number;
  /** The later row, which stands for the day, and the earlier one. */
  readonly row: number;
  readonly before: number;
}

/** The readings of one benefit. */
export const readingsOf = (log: MeasurementLog, benefit: number): Readings => ({
  days: log.days,
  actuals: log.actuals,
  validated: log.validated,
  from: log.starts[benefit] as number,
  to: log.starts[benefit + 1] as number,
});

type Found = FoundTable<typeof measurements>;

/** Reads and groups the log as it stands at the status date. One pass to read, one to group. */
export function readMeasurements(
  found: Found | undefined,
  benefitOf: ReadonlyMap<string, number>,
  benefits: readonly MeasuredBenefit[],
  statusDate: Day | undefined,
  rules: ReadingRules,
  findings: FindingList,
): MeasurementLog {
  const rowCount = found?.rowCount ?? 0;
  const owner = new Int32Array(rowCount).fill(-1);
  const days = new Float64Array(rowCount);
  const actuals = new Float64Array(rowCount);
  const validated = new Uint8Array(rowCount);
  let mixed: readonly MixedReading[] = [];
  if (found !== undefined) {
    const remarks = remarksOn(found.table.name, findings);
    const orders = dateOrders(found, rules, remarks);
    const reading = (name: "date" | "actual" | "validatedOn"): LogReading => ({
      found,
      benefits,
      rules: { ...rules, dateOrder: orders.get(name) ?? rules.dateOrder },
      findings,
      remarks,
    });
    const passed = passedOver(found, () => false);
    readOwners(found, benefitOf, benefits, owner, passed, findings);
    readDates(reading("date"), owner, days);
    const sure = readActuals(reading("actual"), owner, actuals);
    readValidated(found, validated, statusDate ?? Infinity, reading("validatedOn").rules, findings);
    mixed = setAsideMixed(benefits, owner, days, actuals, sure);
    passed.tell(findings);
    remarks.tell();
  }
  return { ...group(found, owner, days, actuals, validated, benefits.length, (benefit) => benefits[benefit]?.row.kind === "Flow"), mixed };
}

/** Fills in whose reading each row is; −1 for blank rows and rows that cannot be used. */
function readOwners(
  found: Found,
  benefitOf: ReadonlyMap<string, number>,
  benefits: readonly MeasuredBenefit[],
  owner: Int32Array,
  passed: PassedOver,
  findings: FindingList,
): void {
  if (!found.columns.byName.has("benefitId")) return;
  const ids = found.cells("benefitId");
  const dates = found.cells("date");
  const actuals = found.cells("actual");
  const byCell = new Map<Cell, number>();
  // A log repeats itself, month by month in the order of the month before: what followed the benefit of the last row when it
  // was there before is most often what follows it now, and one comparison tells that sooner than the map.
  const lastRows = new Int32Array(benefits.length).fill(-1);
  let previous = -1;
  for (let row = 0; row < owner.length; row++) {
    const cell = ids[row] ?? null;
    const guess = previous < 0 ? -1 : (lastRows[previous] as number) + 1;
    if (previous >= 0) lastRows[previous] = row - 1;
    if (guess > 0 && (owner[guess] as number) >= 0 && ids[guess] === cell) {
      previous = owner[guess] as number;
      owner[row] = previous;
      continue;
    }
    let benefit = byCell.get(cell);
    if (benefit === undefined) {
      benefit = resolve(found, cell, benefitOf, row, dates[row] ?? null, actuals[row] ?? null, passed, findings);
      if (benefit >= 0) checkSpelling(found, cellText(cell), (benefits[benefit] as MeasuredBenefit).id, row, findings);
      if (cell !== null && typeof cell !== "object" && benefit !== -2) byCell.set(cell, benefit);
    } else if (benefit === -1) unknownId(found, cell, row, findings);
    previous = benefit < 0 ? -1 : benefit;
    owner[row] = previous;
  }
}

function resolve(
  found: Found,
  cell: Cell,
  benefitOf: ReadonlyMap<string, number>,
  row: number,
  day: Cell,
  actual: Cell,
  passed: PassedOver,
  findings: FindingList,
): number {
  const place = { table: found.table.name, row: found.sheetRow(row), column: headerOf(found, "benefitId") };
  if (cell === null || typeof cell === "object" || tidy(String(cell)) === "") {
    if ((cell === null && day === null && actual === null) || passed.has(row)) return -2;
    const trouble =
      cell !== null && typeof cell === "object"
        ? cellError(cell.error)
        : new Unreadable("id-missing", "This measurement names no benefit", "Enter the Benefit ID");
    const { rule, what, mend } = trouble;
    findings.add({ ...place, rule, severity: "Stops the row", subject: null, what, mend });
    return -2;
  }
  const written = String(cell);
  const benefit = benefitOf.get(idKey(written));
  if (benefit === undefined) {
    if (passed.has(row)) return -2;
    if (isTotalWord(written)) {
      findings.add({
        ...place,
        rule: "total-row",
        severity: "Advice",
        subject: written,
        what: "This looks like a total row, so it is left out",
        mend: "Move totals off the table, or turn on the table's own total row",
      });
      return -2;
    }
    unknownId(found, cell, row, findings);
    return -1;
  }
  return benefit;
}

function unknownId(found: Found, cell: Cell, row: number, findings: FindingList): void {
  findings.add({
    rule: "unknown-benefit",
    severity: "Stops the row",
    table: found.table.name,
    row: found.sheetRow(row),
    column: headerOf(found, "benefitId"),
    subject: cellText(cell),
    what: `There is no benefit "${cellText(cell)}"`,
    mend: "Correct the Benefit ID, or add the benefit to Benefits",
  });
}

/** An ID that differs by case or spaces is understood, and said once. */
function checkSpelling(found: Found, written: string, id: string, row: number, findings: FindingList): void {
  if (written === id) return;
  findings.add({
    rule: "id-spelling",
    severity: "Advice",
    table: found.table.name,
    row: found.sheetRow(row),
    column: headerOf(found, "benefitId"),
    subject: id,
    what: `"${written}" is read as ${id}, from which it differs by case or spaces`,
    mend: `Write ${id} everywhere`,
  });
}

/** What the columns of the log are read with. */
interface LogReading {
  readonly found: Found;
  readonly benefits: readonly MeasuredBenefit[];
  readonly rules: ReadingRules;
  readonly findings: FindingList;
  readonly remarks: Remarks;
}

/** Reads the days; a row whose cell is blank or unreadable loses its owner. They lose the time of day. */
function readDates(reading: LogReading, owner: Int32Array, into: Float64Array): void {
  const cells = reading.found.cells("date");
  for (let row = 0; row < owner.length; row++) {
    if (owner[row] === -1) continue;
    const cell = cells[row] ?? null;
    if (typeof cell === "number" && cell >= 2200 && cell < 2958466) {
      const day = Math.floor(cell);
      if (cell - day < justBeforeMidnight) {
        into[row] = day;
        continue;
      }
    }
    takeValue(reading, "date", row, cell, readCell<number>(measurements.columns.date, cell, reading.rules, noting(reading, "date", row)), owner, into);
  }
}

/** Reads the figures likewise. Gives the rows whose cell says itself in which scale it counts. */
function readActuals(reading: LogReading, owner: Int32Array, into: Float64Array): ReadonlySet<number> {
  const { found, benefits, rules, remarks } = reading;
  const cells = found.cells("actual");
  const header = headerOf(found, "actual");
  const scale = headerScale(header);
  const sure = new Set<number>();
  for (let row = 0; row < owner.length; row++) {
    const position = owner[row] as number;
    if (position === -1) continue;
    const cell = cells[row] ?? null;
    if (typeof cell === "number" && scale === undefined) {
      into[row] = cell;
      continue;
    }
    const benefit = benefits[position] as MeasuredBenefit;
    const percent = typeof cell === "string" ? asPlanned(benefit, cell, rules) : undefined;
    if (percent !== undefined) {
      sure.add(row);
      into[row] = percent;
      remarks.add(percentRemark(cellText(cell), percent), found.sheetRow(row), header, benefit.id);
      continue;
    }
    const value = readCell<number>(measurements.columns.actual, cell, rules, (understood) => {
      const inRow = inItsRow(understood, cell, benefit.row);
      if (!(inRow instanceof Unreadable)) noting(reading, "actual", row)(understood);
      return inRow;
    });
    takeValue(reading, "actual", row, cell, value, owner, into);
    if (scale === undefined || typeof value !== "number") continue;
    into[row] = scaled(value, cell, scale, benefit.row.unit);
    if (into[row] !== value || scale.factor === 1) remarks.add(scaleRemark(header, scale), found.sheetRow(row), header, benefit.id);
  }
  return sure;
}

function asPlanned(benefit: MeasuredBenefit, text: string, { decimalMark }: ReadingRules): number | undefined {
  if (!text.includes("%")) return undefined;
  const scale = percentScale(benefit);
  return scale === undefined ? undefined : percentAsPlanned(text, scale, decimalMark);
}

const percentRemark = (text: string, value: number): Remark => ({
  rule: "percent-as-planned",
  severity: "Advice",
  what: `"${tidy(text)}" is read as ${value}, as its benefit's Baseline and Target count`,
  mend: "Write Baseline, Target and Actual the same way: all as 43% or all as 43",
});

/** Notes what took understanding, and lets it stand. */
const noting =
  ({ found, remarks }: LogReading, name: "date" | "actual", row: number) =>
  ({ remark }: Understood<number>): undefined => {
    if (remark !== undefined) remarks.add(remark, found.sheetRow(row), headerOf(found, name), cellText(found.cells("benefitId")[row]));
  };

/** Takes a value, or takes the row's owner away and says why; of a column that is not there nothing is said here. */
function takeValue(
  { found, findings }: LogReading,
  name: "date" | "actual",
  row: number,
  cell: Cell,
  value: number | undefined | Unreadable,
  owner: Int32Array,
  into: Float64Array,
): void {
  if (typeof value === "number") {
    into[row] = value;
    return;
  }
  owner[row] = -1;
  if (!found.columns.byName.has(name) || (value === undefined && typeof cell === "string" && isReasonTold(cell))) return;
  const { header } = measurements.columns[name];
  const trouble = value ?? new Unreadable(`${name}-missing`, `This measurement has no ${header}`, `Enter the ${header}, or remove the row`);
  findings.add({
    rule: trouble.rule,
    severity: "Stops the row",
    table: found.table.name,
    row: found.sheetRow(row),
    column: headerOf(found, name),
    subject: cellText(found.cells("benefitId")[row]),
    what: trouble.what,
    mend: trouble.mend,
  });
}

/** A blank text of words is a reason, which a remark has told; a word for blank ("n/a") is not. */
const isReasonTold = (text: string): boolean => !isBlankWord(text);

/** Takes readings in the other percent scale out of the log: what they were read as would be a hundred times wrong. */
function setAsideMixed(
  benefits: readonly MeasuredBenefit[],
  owner: Int32Array,
  days: Float64Array,
  actuals: Float64Array,
  sure: ReadonlySet<number>,
): readonly MixedReading[] {
  const scales = benefits.map(percentScale);
  if (scales.every((scale) => scale === undefined)) return [];
  const mixed: MixedReading[] = [];
  for (let row = 0; row < owner.length; row++) {
    const position = owner[row] as number;
    const scale = position < 0 ? undefined : scales[position];
    if (scale === undefined || sure.has(row)) continue;
    const change = (benefits[position] as MeasuredBenefit).change as PlannedChange;
    const [value, day] = [actuals[row] as number, days[row] as number];
    if (!isMixedScale(value, scale, change, day)) continue;
    mixed.push({ row, benefit: position, day, value });
    owner[row] = -1;
  }
  return mixed;
}

/**
 * A reading is validated where Validated by is there and a readable Validated on that is not after the status date: what is
 * dated later has not happened yet.
 */
function readValidated(found: Found, validated: Uint8Array, statusDate: Day, rules: ReadingRules, findings: FindingList): void {
  const by = found.cells("validatedBy");
  const on = found.cells("validatedOn");
  const isName = new Map<string, boolean>();
  for (let row = 0; row < validated.length; row++) {
    const who = by[row] ?? null;
    const when = on[row] ?? null;
    if (when === null || who === null || typeof who === "object") continue;
    if (typeof who === "string") {
      let names = isName.get(who);
      if (names === undefined) {
        names = measurements.columns.validatedBy.parse(who, rules) !== undefined;
        isName.set(who, names);
      }
      if (!names) continue;
    }
    if (typeof when === "number" && when >= 2200 && when < 2958466) {
      validated[row] = Math.floor(when) <= statusDate ? 1 : 0;
      continue;
    }
    const day = readCell<number>(measurements.columns.validatedOn, when, rules);
    if (typeof day === "number") validated[row] = day <= statusDate ? 1 : 0;
    else if (day instanceof Unreadable) {
      findings.add({
        rule: day.rule,
        severity: "Needs attention",
        table: found.table.name,
        row: found.sheetRow(row),
        column: headerOf(found, "validatedOn"),
        subject: null,
        what: day.what,
        mend: day.mend,
      });
    }
  }
}

/** A counting sort by benefit, then each stretch sorted by day where it is not already, and one reading a day. */
function group(
  found: Found | undefined,
  owner: Int32Array,
  days: Float64Array,
  actuals: Float64Array,
  validated: Uint8Array,
  benefitCount: number,
  isFlow: (benefit: number) => boolean,
): Omit<MeasurementLog, "mixed"> {
  const starts = new Int32Array(benefitCount + 1);
  for (let row = 0; row < owner.length; row++) if ((owner[row] as number) >= 0) (starts[(owner[row] as number) + 1] as number)++;
  for (let benefit = 0; benefit < benefitCount; benefit++) (starts[benefit + 1] as number) += starts[benefit] as number;
  const total = starts[benefitCount] as number;
  const next = starts.slice();
  const rows = new Int32Array(total);
  const sortedDays = new Float64Array(total);
  const sortedActuals = new Float64Array(total);
  const sortedValidated = new Uint8Array(total);
  for (let row = 0; row < owner.length; row++) {
    const benefit = owner[row] as number;
    if (benefit < 0) continue;
    const position = (next[benefit] as number)++;
    rows[position] = row;
    sortedDays[position] = days[row] as number;
    sortedActuals[position] = actuals[row] as number;
    sortedValidated[position] = validated[row] as number;
  }
  for (let benefit = 0; benefit < benefitCount; benefit++) {
    const from = starts[benefit] as number;
    const to = starts[benefit + 1] as number;
    if (isSorted(sortedDays, from, to)) continue;
    rows.subarray(from, to).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
    for (let position = from; position < to; position++) {
      const row = rows[position] as number;
      sortedDays[position] = days[row] as number;
      sortedActuals[position] = actuals[row] as number;
      sortedValidated[position] = validated[row] as number;
    }
  }
  const columns = { days: sortedDays, actuals: sortedActuals, validated: sortedValidated, rows };
  const doubled: DoubledReading[] = [];
  let end = 0;
  for (let benefit = 0; benefit < benefitCount; benefit++) {
    const [from, to] = [starts[benefit] as number, starts[benefit + 1] as number];
    starts[benefit] = end;
    end = mergeDays(columns, from, to, end, isFlow(benefit), (position, row, before) =>
      doubled.push({ benefit, day: sortedDays[position] as number, row, before }),
    );
  }
  starts[benefitCount] = end;
  return {
    doubled,
    days: sortedDays.subarray(0, end),
    actuals: sortedActuals.subarray(0, end),
    validated: sortedValidated.subarray(0, end),
    rows: rows.subarray(0, end),
    owners: owner,
    starts,
    sources: found?.cells("source") ?? [],
    sheetRow: (row) => found?.sheetRow(row) ?? 0,
    header: (name) => (found === undefined ? measurements.columns[name].header : headerOf(found, name)),
  };
}

function isSorted(days: Float64Array, from: number, to: number): boolean {
  for (let position = from + 1; position < to; position++) {
    if ((days[position] as number) < (days[position - 1] as number)) return false;
  }
  return true;
}
