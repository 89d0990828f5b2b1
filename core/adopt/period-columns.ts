import { rowFields } from "../register/fields";
import type { Cell } from "../port/workbook";
import type { ColumnContent } from "./content";
import { daysAmong, periodsOfDays } from "./day-headings";
import { readHeading } from "./heading";
import type { HeadRows } from "./head-rows";
import { canBeToldApart, isTitleOfRunningFigures, isUnderRunning, runningWords, type DatedColumn } from "./running";
import { partialPeriod, periodOf, plannedOrActual, withoutSays, type PartialPeriod, type PeriodHeading } from "./periods";
import { say } from "../words/say";

interface Column {
  readonly column: number;
  readonly heading: string;
  readonly content: ColumnContent;
}

/** A column of the figures of one period. */
export interface PeriodColumn {
  /** Undefined where it is left to its owner. */
  readonly field: string | undefined;
  /** What it may stand for as well as a column before it, as a forecast beside a budget: a question. */
  readonly rival?: string;
  readonly why: string;
  readonly period?: PeriodHeading | undefined;
  readonly partial?: PartialPeriod | undefined;
}

/** Columns of periods: at least three of one kind, two halves of a year, or two pairs. One alone is a target or a reading with its date. */
export function periodColumns(columns: readonly Column[], head: HeadRows, fiscalStart: number, rows: readonly (readonly Cell[])[]): Map<number, PeriodColumn> {
  const [above, body] = [rows.slice(0, head.row), rows.slice(head.row + head.lines)];
  const allRunUp = above.some(isTitleOfRunningFigures);
  const blocks = above[above.length - 1] ?? [];
  const ofFigures = columns.filter(({ content }) => content.filled === 0 || content.figures + content.years >= 0.5);
  const dayPeriods = periodsOfDayHeadings(ofFigures, head, fiscalStart);
  const dated = ofFigures.flatMap((source) => {
    const cell = head.cells[source.column] ?? null;
    const heading = source.heading.replace(runningWords, " ");
    const bare = typeof cell === "string" ? cell.replace(runningWords, " ") : cell;
    const period = dayPeriods.get(source.column) ?? periodOf(heading, fiscalStart) ?? periodOf(bare, fiscalStart);
    const partial = period === undefined ? (partialPeriod(heading) ?? partialPeriod(bare)) : undefined;
    if (period === undefined && partial === undefined) return [];
    return [
      {
        source,
        period,
        partial,
        says: period?.says ?? partial?.says ?? plannedOrActual(source.heading),
        runsUp: allRunUp || heading !== source.heading || isUnderRunning(blocks, source.column),
      },
    ];
  });
  const found = new Map<number, PeriodColumn>();
  const running = dated.filter(({ runsUp }) => runsUp);
  for (const sum of running) dated.splice(dated.indexOf(sum), 1);
  // One alone is a reading or a plan up to its day, as other headings are.
  if (new Set(running.map(keyOf)).size > 1)
    for (const sum of running) {
      const field = runningField(sum, running, dated, (columns) => canBeToldApart(columns, body, fiscalStart));
      found.set(sum.source.column, { field, why: field === undefined ? runsUpSo() : addsToThoseBefore(), period: sum.period, partial: sum.partial });
    }
  const sums = dated.filter((candidate) => addsUp(candidate, dated));
  for (const sum of sums) dated.splice(dated.indexOf(sum), 1);
  const planned = dated.filter(({ says }) => says === "planned");
  // One plan beside periods of actuals is what they are to reach: a target with its date, and no profile.
  if (planned.length === 1 && dated.length > 2) dated.splice(dated.indexOf(planned[0] as (typeof dated)[number]), 1);
  const goal = goalAmong(dated);
  if (goal !== undefined) dated.splice(dated.indexOf(goal), 1);
  const distinct = new Set(dated.map(keyOf));
  const areAllStated = dated.every(({ period, partial, says }) => says !== undefined || (period ?? partial)?.length === "Half-year");
  if (dated.length < 3 && !(dated.length >= 2 && distinct.size >= 2 && areAllStated)) return found;
  // What is planned for the whole of them is a target, as other headings are; an actual of the whole says nothing new.
  for (const { source, period, says } of sums)
    if (says !== "planned") found.set(source.column, { field: undefined, why: say`it says again what the columns of its periods say`, period });
  const seen = new Map<number | string, number>();
  const fields = new Set<string>();
  const repeats = distinct.size * 2 === dated.length && dated.every(({ says }) => says === undefined);
  for (const { source, period, partial, says } of dated) {
    const key = keyOf({ period, partial });
    const time = (seen.get(key) ?? 0) + 1;
    seen.set(key, time);
    const isPlanned = says === "planned" || (repeats && time === 1);
    const field = isPlanned ? rowFields.periodPlanned : rowFields.periodActual;
    const isRival = fields.has(`${field} ${key}`);
    fields.add(`${field} ${key}`);
    found.set(source.column, {
      ...(isRival ? { field: undefined, rival: field } : { field }),
      why:
        says === undefined
          ? repeats
            ? isPlanned
              ? say`its periods stand twice: the first are taken as planned`
              : say`its periods stand twice: the second are taken as actual`
            : say`the heading is a period, and nothing says that it is planned`
          : isPlanned
            ? say`the heading is a period, planned`
            : say`the heading is a period, actual`,
      period,
      partial,
    });
  }
  return found;
}

/** The periods of the headings that are days, by column: alone, or with a word for planned or actual. */
function periodsOfDayHeadings(columns: readonly Column[], { cells }: HeadRows, fiscalStart: number): ReadonlyMap<number, PeriodHeading> {
  const days = daysAmong(columns.map(({ column, heading }) => (typeof cells[column] === "number" ? (cells[column] ?? null) : withoutSays(heading))));
  const isAmongMonths = columns.some(({ heading }, place) => !days.has(place) && periodOf(heading, fiscalStart)?.length === "Month");
  const periodOfDay = periodsOfDays([...days.values()], isAmongMonths);
  return new Map(
    [...days].map(([place, day]) => [(columns[place] as Column).column, { ...periodOfDay(day), says: plannedOrActual((columns[place] as Column).heading) }]),
  );
}

const runsUpSo = (): string => say`its figures run up from period to period; added up they would count the first ones again and again`;
const addsToThoseBefore = (): string => say`its figures run up from period to period; each counts as what it adds to those before`;

/** What a column of figures that run up is taken for; undefined where others tell its periods alone or twice, or where they cannot be told apart. */
function runningField(sum: DatedHeading, running: readonly DatedHeading[], alone: readonly DatedHeading[], isClear: (of: readonly DatedColumn[]) => boolean) {
  const isPlanned = (heading: DatedHeading): boolean => heading.says === "planned";
  const alike = running.filter((other) => isPlanned(other) === isPlanned(sum));
  const isOnce = new Set(alike.map(keyOf)).size === alike.length && alike.length > 1;
  if (!isOnce || alone.some((other) => isPlanned(other) === isPlanned(sum))) return undefined;
  if (!isClear(alike.map(({ source: { column }, period }) => ({ column, end: period?.end })))) return undefined;
  return isPlanned(sum) ? rowFields.plannedUpTo : rowFields.actualUpTo;
}

const keyOf = ({ period, partial }: Pick<DatedHeading, "period" | "partial">): number | string => period?.end ?? `part ${partial?.part}`;

/** "Target (2027)" behind the planned and the actual figures of years before it: what they are to reach in the end, and no period among them. */
function goalAmong<D extends Dated & { readonly source: Column }>(dated: readonly D[]): D | undefined {
  const goals = dated.filter(({ source, says }) => says === "planned" && goalWords.test(readHeading(source.heading).words));
  const [goal, ...more] = goals;
  const end = goal?.period?.end;
  if (end === undefined || more.length > 0 || dated.length < 4) return undefined;
  return dated.every((other) => other === goal || (other.period !== undefined && other.period.end < end)) ? goal : undefined;
}

const goalWords = /^(?:(?:end|final|overall) )?(?:target|goal|cible|ziel|zielwert|meta|streefwaarde|doel)$/u;

interface DatedHeading extends Dated {
  readonly source: Column;
  readonly partial: PartialPeriod | undefined;
}

interface Dated {
  readonly period: PeriodHeading | undefined;
  readonly says: PeriodHeading["says"];
}

/** Whether a column of a quarter or a year stands among those of its months or quarters, whose sum or last figure it repeats. */
const addsUp = ({ period, says }: Dated, all: readonly Dated[]): boolean =>
  period !== undefined &&
  all.some(
    ({ period: other, says: otherSays }) =>
      other !== undefined &&
      otherSays === says &&
      days[other.length] < days[period.length] &&
      other.end <= period.end &&
      other.end > period.end - days[period.length] + 1,
  );

/** The fewest days of such a period. */
const days: Readonly<Record<PeriodHeading["length"], number>> = { Week: 7, Month: 28, Quarter: 90, "Half-year": 181, Year: 365 };
