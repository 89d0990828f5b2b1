import { isoDate, type Day } from "../domain/day";
import { leastInterval } from "../domain/reading-interval";
import { inItsUnit } from "../checks/place";
import { idKey } from "../parsing/text";
import { figureText } from "../wording/figures";
import { quantityText } from "../wording/quantity";
import type { TextOf } from "../port/host-means";
import type { Plan } from "../reading/plan";
import type { Standing } from "../standing/standing";
import { baselineDifference, baselineMoves, baselineRows, baselineText, goneBaseline, recordedBaselines, type KeptBaseline } from "./baseline-rows";
import type { Change } from "./change-lines";
import { changedReadings, isOfValidation } from "./changed-readings";
import { cellsOf, cellWriter, type CellWriter } from "./cell-writer";
import { monthsAsTold } from "./left-out-readings";
import { addMonths, addReadings } from "./month-lines";
import { isSameMonth, monthLog, monthOf, monthOfDay, monthsOf, type MonthLog, type MonthReadings } from "./month-readings";
import { recordedUnits } from "./plan-terms";
import { recordedMonths, recordedTerms } from "./recorded-lines";
import { fieldDay, linesInCells } from "./record-text";
import { recordedParts, type RecordedReview } from "./recorded-review";
import type { BenefitsNow } from "./benefits-now";
import type { BenefitsThen } from "./benefits-then";
import { firstNotValidatedNow, firstValidatedAnew } from "./validated-list";

/** What a plan holds now beside what the reviews before have told of it. */
export interface Against {
  readonly plan: Plan;
  readonly standings: readonly Standing[];
  /** The reviews before this one, oldest first. */
  readonly before: readonly RecordedReview[];
  readonly benefits: BenefitsNow;
  /** What the last of them told, and the line of each there. */
  readonly then: BenefitsThen;
  readonly lines: Int32Array;
}

/** What was changed behind the record, and the lines in cells by which the next review knows what there is now. */
export interface Kept {
  readonly changes: readonly Change[];
  readonly cells: readonly string[];
}

/** Readings up to the last review that are others than it told, and the months that the record does not have so. */
export function keptReadings(against: Against, textOf?: TextOf): Kept {
  const { plan, before } = against;
  const work: Keeping = {
    ...against,
    closedOn: before[before.length - 1]?.statusDate,
    recorded: recordedMonths(before),
    log: monthLog(plan),
    writer: cellWriter(recordedParts.Readings, textOf),
    changes: [],
    writerThen: writersThen(plan, before),
  };
  keepAll(work);
  return { changes: work.changes, cells: cellsOf(work.writer) };
}

/** What the benefits of one review are kept by, one after the other. */
interface Keeping extends Against {
  readonly closedOn: Day | undefined;
  readonly recorded: ReturnType<typeof recordedMonths>;
  readonly log: MonthLog;
  readonly writer: CellWriter;
  readonly changes: Change[];
  readonly writerThen: ReturnType<typeof writersThen>;
}

/** Functions of their own, for what is compiled for the benefits of one review holds for those of the next. */
function keepAll(work: Keeping): void {
  for (let place = 0; place < work.benefits.count; place++) keepReadings(work, place);
}

/** Keeps what is new of the readings of a benefit. */
function keepReadings(work: Keeping, place: number): void {
  const { plan, benefits, then, closedOn, log, writer } = work;
  const { days, validated, starts } = plan.measurements;
  // What cannot be read for want of a heading is neither changed nor gone, and stays as it was told.
  if (log.isUnreadable) return;
  const { closed, closedEnds, ends } = benefits.readings;
  const position = benefits.positions[place] as number;
  const line = work.lines[place] as number;
  const [from, end] = [starts[position] as number, ends[place] as number];
  // Nothing up to the last review was touched: only what came since is new, and whom it says to have validated something.
  if (closedOn !== undefined && then.isPrint(line, "readingsPrint", closed[place] as number)) {
    const closedEnd = closedEnds[place] as number;
    const list = then.text(line, "validated");
    const anew = firstValidatedAnew(list, validated, from, closedEnd);
    if (anew >= 0 && firstNotValidatedNow(list, validated, from, closedEnd) >= 0)
      compareReadings(work, place, closedOn, work.recorded(benefits.keys[place] as string));
    const firstDay = Math.min(end > closedEnd ? closedOn : Infinity, anew < 0 ? Infinity : (days[anew] as number));
    if (firstDay < Infinity) addReadings(writer, log, benefits.ids[place] as string, firstSince(days, monthOf(log, firstDay).firstDay, from, end), end);
    return;
  }
  const known = closedOn === undefined ? nothingRecorded : work.recorded(benefits.keys[place] as string);
  // What is back among the benefits is held against what was told of it before it went.
  if (closedOn !== undefined && (line >= 0 || known.size > 0)) compareReadings(work, place, closedOn, known);
  if (known.size === 0) addReadings(writer, log, benefits.ids[place] as string, from, end);
  else addMonths(writer, benefits.ids[place] as string, differing(known, monthsAsTold(log, position, plan.statusDate, known)));
}

const nothingRecorded: ReadonlyMap<string, MonthReadings> = new Map();

function compareReadings(
  { plan, standings, benefits, log, changes, writerThen }: Keeping,
  place: number,
  closedOn: Day,
  known: ReadonlyMap<string, MonthReadings>,
): void {
  const position = benefits.positions[place] as number;
  const { progress, benefit } = standings[position] as Standing;
  changes.push(
    ...changedReadings({
      id: benefits.ids[place] as string,
      then: upTo(known, closedOn),
      now: monthsAsTold(log, position, closedOn, known),
      closedOn,
      interval: progress?.interval ?? benefit.row.frequency ?? leastInterval,
      writeThen: writerThen(benefits.keys[place] as string),
      writeNow: (value) => inItsUnit(plan, benefit, value),
    }),
  );
}

/** Whether what somebody had validated, and then was said to be validated no more or by another, is as it was. */
export function isValidatedAgain(plan: Plan, { rule, id, of, now, validatedBy }: Change): boolean {
  const position = plan.benefitOf.get(idKey(id)) ?? -1;
  if (rule !== "validated-reading-changed" || !isOfValidation(now) || position < 0) return false;
  return monthsOf(monthLog(plan), position, plan.statusDate).some((month) => month.month === of && month.validatedBy === validatedBy);
}

/** How figures of a benefit were written at the last review, by its ID key: in the unit of the plan that it told, else in that of today. */
function writersThen(plan: Plan, before: readonly RecordedReview[]): (key: string) => (value: number) => string {
  const terms = recordedTerms(before);
  const { currency } = plan.settings;
  return (key) => {
    const units = recordedUnits(terms(key), currency);
    const benefit = plan.benefits[plan.benefitOf.get(key) ?? -1];
    return (value) => (units !== undefined ? quantityText(value, units) : benefit === undefined ? figureText(value) : inItsUnit(plan, benefit, value));
  };
}

/** How figures of the benefit of a row were written at the last review, and are now. */
type Writers = { readonly [Time in "then" | "now"]: (row: KeptBaseline) => (value: number) => string };

/** Rows of Baselines that are others than a review told: rows are added, never edited (method §1). */
export function keptBaselines({ plan, before }: Pick<Against, "plan" | "before">): Kept {
  const closedOn = before[before.length - 1]?.statusDate;
  const [then, now] = [recordedBaselines(before), baselineRows(plan.baselines, plan.statusDate)];
  const changes: Change[] = [];
  const lines: string[] = [];
  const writerNow = ({ id }: KeptBaseline) => {
    const benefit = plan.benefits[plan.benefitOf.get(idKey(id)) ?? -1];
    return (value: number): string => (benefit === undefined ? figureText(value) : inItsUnit(plan, benefit, value));
  };
  const frequencyOf = ({ id }: KeptBaseline): number => plan.benefits[plan.benefitOf.get(idKey(id)) ?? -1]?.row.frequency ?? leastInterval;
  const writerThenOf = writersThen(plan, before);
  const writers: Writers = { then: ({ id }) => writerThenOf(idKey(id)), now: writerNow };
  for (const key of new Set([...now.keys(), ...then.keys()])) {
    const [rowsThen, rowsNow] = [then.get(key) ?? [], now.get(key) ?? []];
    if (rowsThen.length === rowsNow.length && rowsThen.every(({ values }, place) => values === rowsNow[place]?.values)) continue;
    lines.push(...(rowsNow.length === 0 ? rowsThen.slice(0, 1).map(goneBaseline) : rowsNow.map(({ line }) => line)));
    changes.push(...baselineMoves(rowsThen, rowsNow).flatMap((move) => baselineChanges(move, closedOn, frequencyOf, writers)));
  }
  return { changes, cells: linesInCells(recordedParts.Baselines, lines) };
}

/** The place of the first reading from a day on: among the last ones, mostly. */
function firstSince(days: Float64Array, day: Day, from: number, end: number): number {
  let place = end;
  while (place > from && (days[place - 1] as number) >= day) place--;
  return place;
}

/** Which benefits were frozen anew since a review, by ID key. */
export function frozenSince({ baselines, statusDate }: Plan, since: Day): ReadonlySet<string> {
  const frozen = new Set<string>();
  for (const { benefitId, takenOn } of baselines) {
    if (benefitId !== undefined && takenOn !== undefined && takenOn > since && takenOn <= statusDate) frozen.add(idKey(benefitId));
  }
  return frozen;
}

/** A row that is another or gone; one that is new only where it says that it was taken before the last review: within one Frequency that is Advice. */
function baselineChanges(
  { then, now }: ReturnType<typeof baselineMoves>[number],
  closedOn: Day | undefined,
  frequencyOf: (row: KeptBaseline) => number,
  writers: Writers,
): readonly Change[] {
  const figures = { figuresThen: then?.values ?? "", figuresNow: now?.values ?? "" };
  if (now === undefined) return then === undefined ? [] : [baselineChange(then, { then: baselineText(then, writers.then(then)), now: "none", ...figures })];
  if (then !== undefined) return [baselineChange(now, { ...baselineDifference(then, now, writers.then(then), writers.now(now)), ...figures })];
  if (closedOn === undefined || now.takenOn >= isoDate(closedOn)) return [];
  const isSoon = closedOn - (fieldDay(now.takenOn) ?? 0) <= frequencyOf(now);
  const change = baselineChange(now, { then: "none", now: baselineText(now, writers.now(now)), ...figures });
  return [{ ...change, severity: isSoon ? "Advice" : "Needs attention" }];
}

const baselineChange = ({ id, baseline }: KeptBaseline, states: Pick<Change, "then" | "now" | "figuresThen" | "figuresNow">): Change => ({
  rule: "baseline-edited",
  id,
  of: baseline,
  ...states,
  validatedBy: "",
  severity: "Needs attention",
  reason: "",
  reasonBy: "",
});

/** A benefit's own months, without those after a day. */
function upTo(months: ReadonlyMap<string, MonthReadings>, day: Day): ReadonlyMap<string, MonthReadings> {
  const last = monthOfDay(day);
  return new Map([...months].filter(([month]) => month <= last));
}

function differing(known: ReadonlyMap<string, MonthReadings>, now: readonly MonthReadings[]): readonly MonthReadings[] {
  const left = new Map(known);
  const others = now.filter((month) => {
    const recorded = left.get(month.month);
    left.delete(month.month);
    return recorded === undefined || !isSameMonth(recorded, month) || recorded.validatedBy !== month.validatedBy;
  });
  const gone = [...left.values()].map((month): MonthReadings => ({ ...month, count: 0, validatedBy: "" }));
  return [...others, ...gone];
}
