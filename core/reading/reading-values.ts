import { isBlankWord, tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { readPlainly, Understood, Unreadable, type ReadingRules, type Remark } from "../tables/column";
import { measurements } from "../tables/measurements";
import { cellText } from "../wording/cell-text";
import { figureText } from "../wording/figures";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";
import { figureScale, inItsRow, scaled, scaleRemark, type FigureScale, type MeasuredBenefit } from "./in-its-row";
import { readWord } from "../tables/read-word";
import { sayingPercent } from "./said-percent";
import { percentAsPlanned, percentScale, plannedFigures } from "./percent-scale";
import type { Remarks } from "./remarks";
import { say } from "../words/say";

/** What the columns of the log are read with. */
export interface LogReading {
  readonly found: FoundTable<typeof measurements>;
  readonly benefits: readonly MeasuredBenefit[];
  readonly rules: ReadingRules;
  readonly findings: FindingList;
  readonly remarks: Remarks;
}

/** Reads the days of rows that say them otherwise than by a plain number; a row whose cell is blank or unreadable loses its owner. They lose the time of day. */
export function readOddDates(reading: LogReading, rows: readonly number[], owner: Int32Array, into: Int32Array): void {
  const cells = reading.found.cells("date");
  for (const row of rows) {
    const cell = cells[row] ?? null;
    const day = readWord<number>(measurements.columns.date, cell, reading.rules);
    if (day instanceof Understood) noting(reading, "date", row)(day);
    takeValue(reading, "date", row, cell, day instanceof Understood ? day.value : day, owner, into);
  }
}

/** What the figures of the log are multiplied by. */
export const scaleOfFigures = (found: LogReading["found"]): FigureScale | undefined =>
  figureScale(headerOf(found, "actual"), found.columns.byName.get("actual"));

/** Reads the figures likewise. Gives the rows whose cell says per cent: whether by that it is told in which scale it counts. */
export function readOddActuals(log: LogReading, rows: readonly number[], owner: Int32Array, into: Float64Array): ReadonlyMap<number, boolean> {
  const { found, benefits, rules, remarks } = log;
  const cells = found.cells("actual");
  const header = headerOf(found, "actual");
  const scale = scaleOfFigures(found);
  const isSure = new Map<number, boolean>();
  for (const row of rows) {
    const position = owner[row] as number;
    if (position === -1) continue;
    const cell = cells[row] ?? null;
    const benefit = benefits[position] as MeasuredBenefit;
    const percent = typeof cell === "string" ? asPlanned(benefit, cell, rules) : undefined;
    if (percent === "unclear") {
      isSure.set(row, false);
    } else if (percent !== undefined) {
      isSure.set(row, true);
      into[row] = percent;
      remarks.add(percentRemark(cellText(cell), percent), found.sheetRow(row), header, benefit.id);
      continue;
    }
    let reading: Understood<number> | undefined;
    const value = readFigure(cell, rules, (understood) => {
      reading = understood;
      const inRow = inItsRow(understood, cell, benefit.row, rules.currency ?? "");
      if (!(inRow instanceof Unreadable)) noting(log, "actual", row)(understood);
      return inRow;
    });
    const whole = scale === undefined || typeof value !== "number" ? value : scaled(value, reading, cell, scale, benefit.row.unit);
    takeValue(log, "actual", row, cell, whole, owner, into);
    if (scale === undefined || scale.isTaken === true || typeof value !== "number" || typeof whole !== "number") continue;
    if (whole !== value || scale.factor === 1) remarks.add(scaleRemark(header, scale), found.sheetRow(row), header, benefit.id);
  }
  return isSure;
}

/** What a cell says in Actual, with what took understanding, as a text that says per cent, put into its row. */
function readFigure(
  cell: Cell,
  rules: ReadingRules,
  understood: (reading: Understood<number>) => number | Unreadable | undefined,
): number | Unreadable | undefined {
  const reading = sayingPercent(readPlainly<number>(measurements.columns.actual, cell, rules), cell) as ReturnType<typeof readPlainly<number>>;
  return reading instanceof Understood ? (understood(reading) ?? reading.value) : reading;
}

function asPlanned(benefit: MeasuredBenefit, text: string, { decimalMark }: ReadingRules): number | "unclear" | undefined {
  const scale = percentScale(benefit);
  return scale === undefined ? undefined : percentAsPlanned(text, scale, plannedFigures(benefit), decimalMark);
}

const percentRemark = (text: string, value: number): Remark => ({
  rule: "percent-as-planned",
  severity: "Advice",
  what: say`"${tidy(text)}" is read as ${figureText(value)}, as its benefit's Baseline and Target count`,
  mend: say`Write Baseline, Target and Actual the same way: all as 43% or all as 43`,
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
  into: Float64Array | Int32Array,
): void {
  if (typeof value === "number") {
    into[row] = value;
    return;
  }
  owner[row] = -1;
  if (!found.columns.byName.has(name) || (value === undefined && typeof cell === "string" && isReasonGiven(cell))) return;
  const trouble = value ?? missing[name]();
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

const missing = {
  date: () => new Unreadable("date-missing", say`This measurement has no Date`, say`Enter the Date, or remove the row`),
  actual: () => new Unreadable("actual-missing", say`This measurement has no Actual`, say`Enter the Actual, or remove the row`),
};

/** A blank text of words is a reason, which a remark has told; a word for blank ("n/a") is not. */
const isReasonGiven = (text: string): boolean => !isBlankWord(text);
