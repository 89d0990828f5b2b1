import type { Readings } from "../domain/readings";
import type { Cell } from "../port/workbook";
import { cellError, readCell, Unreadable, type Column, type ReadingRules } from "../tables/column";
import type { FindingList } from "./findings";
import { measurements } from "../tables/measurements";
import { headerOf, type FoundTable } from "./read-table";
import { idKey, tidy } from "../parsing/text";

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
  /** The raw cells of the Source column, by row. */
  readonly sources: readonly Cell[];
  sheetRow(row: number): number;
  header(name: "benefitId" | "date" | "actual" | "source" | "validatedBy" | "validatedOn"): string;
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

/** Reads and groups the log; `benefitOf` gives a benefit's position by its ID key. One pass to read, one to group. */
export function readMeasurements(
  found: Found | undefined,
  benefitOf: ReadonlyMap<string, number>,
  benefitIds: readonly string[],
  rules: ReadingRules,
  findings: FindingList,
): MeasurementLog {
  const rowCount = found?.rowCount ?? 0;
  const owner = new Int32Array(rowCount).fill(-1);
  const days = new Float64Array(rowCount);
  const actuals = new Float64Array(rowCount);
  const validated = new Uint8Array(rowCount);
  if (found !== undefined) {
    readOwners(found, benefitOf, benefitIds, owner, findings);
    readNumbers(found, "date", owner, days, rules, findings);
    readNumbers(found, "actual", owner, actuals, rules, findings);
    readValidated(found, validated, rules, findings);
  }
  return group(found, owner, days, actuals, validated, benefitIds.length);
}

/** Fills in whose reading each row is; −1 for blank rows and rows that cannot be used. */
function readOwners(found: Found, benefitOf: ReadonlyMap<string, number>, benefitIds: readonly string[], owner: Int32Array, findings: FindingList): void {
  const ids = found.cells("benefitId");
  const dates = found.cells("date");
  const actuals = found.cells("actual");
  const byCell = new Map<Cell, number>();
  // A log repeats itself, month by month in the order of the month before: what followed the benefit of the last row when it
  // was there before is most often what follows it now, and one comparison tells that sooner than the map.
  const lastRows = new Int32Array(benefitIds.length).fill(-1);
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
      benefit = resolve(found, cell, benefitOf, row, dates[row] ?? null, actuals[row] ?? null, findings);
      if (benefit >= 0) checkSpelling(found, String(cell), benefitIds[benefit] as string, row, findings);
      if (cell !== null && typeof cell !== "object" && benefit !== -2) byCell.set(cell, benefit);
    } else if (benefit === -1) unknownId(found, cell, row, findings);
    previous = benefit < 0 ? -1 : benefit;
    owner[row] = previous;
  }
}

function resolve(found: Found, cell: Cell, benefitOf: ReadonlyMap<string, number>, row: number, day: Cell, actual: Cell, findings: FindingList): number {
  const place = { table: found.table.name, row: found.sheetRow(row), column: headerOf(found, "benefitId") };
  if (cell === null || typeof cell === "object" || tidy(String(cell)) === "") {
    if (cell === null && day === null && actual === null) return -2;
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
    if (/^(grand |sub)?-?totals?:?$/i.test(tidy(written))) {
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
    subject: String(cell),
    what: `There is no benefit "${String(cell)}"`,
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

/** Reads a needed number or date; a row whose cell is blank or unreadable loses its owner. Dates lose the time of day. */
function readNumbers(found: Found, name: "date" | "actual", owner: Int32Array, into: Float64Array, rules: ReadingRules, findings: FindingList): void {
  const cells = found.cells(name);
  const column: Column<number> = measurements.columns[name];
  for (let row = 0; row < owner.length; row++) {
    if (owner[row] === -1) continue;
    const cell = cells[row] ?? null;
    if (typeof cell === "number" && (name === "actual" || (cell >= 2200 && cell < 2958466))) {
      into[row] = name === "date" ? Math.floor(cell) : cell;
      continue;
    }
    const value = readCell(column, cell, rules);
    if (typeof value === "number") {
      into[row] = value;
      continue;
    }
    owner[row] = -1;
    const trouble = value ?? new Unreadable(`${name}-missing`, `This measurement has no ${column.header}`, `Enter the ${column.header}, or remove the row`);
    findings.add({
      rule: trouble.rule,
      severity: "Stops the row",
      table: found.table.name,
      row: found.sheetRow(row),
      column: headerOf(found, name),
      subject: String(found.cells("benefitId")[row] ?? ""),
      what: trouble.what,
      mend: trouble.mend,
    });
  }
}

/** A reading is validated where both Validated by and a readable Validated on are there. */
function readValidated(found: Found, validated: Uint8Array, rules: ReadingRules, findings: FindingList): void {
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
      validated[row] = 1;
      continue;
    }
    const day = readCell<number>(measurements.columns.validatedOn, when, rules);
    if (typeof day === "number") validated[row] = 1;
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

/** A counting sort by benefit, then each stretch sorted by day where it is not already. */
function group(
  found: Found | undefined,
  owner: Int32Array,
  days: Float64Array,
  actuals: Float64Array,
  validated: Uint8Array,
  benefitCount: number,
): MeasurementLog {
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
  return {
    days: sortedDays,
    actuals: sortedActuals,
    validated: sortedValidated,
    rows,
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
