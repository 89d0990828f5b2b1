import {
  asAdopted,
  chaseResult,
  findingCounts,
  freezeBaseline,
  markDone,
  parseDateInWords,
  reviewBenefit,
  reviewPlan,
  sinceDigest,
  type ChaseResult,
  type PlanSnapshot,
  type PlanUpdate,
  type Review,
  type ReviewResult,
  type TableSnapshot,
} from "#core";
import { curveOf } from "./benefit-curve";
import { statusDateOf } from "./plan-summary";
import { statusChanges, undoOf } from "./review-history";
import {
  SessionTrouble,
  type BenefitPage,
  type CellEntry,
  type CellPlace,
  type DoneWords,
  type FreezeWords,
  type Reviewed,
  type SheetPlace,
  type ShownResult,
} from "./session";
import { say, told } from "./wording";

/*
 * What the pane's verbs do, without a host and without waiting: a snapshot and what is asked for in, the answer and what is to
 * be written out. Whoever has the workbook reads before and writes after. Trouble is thrown as it is: troubleOf tells it.
 */

/** A review with what is to be written for it and what takes it back. */
export interface ReviewVerb {
  readonly reviewed: Reviewed;
  readonly update: PlanUpdate;
  readonly undo: PlanUpdate;
}

/** Reviews at a day ("2026-10-31"), or at the status date of the Settings. `earlier` is what the session's review before wrote. */
export function reviewVerb(snapshot: PlanSnapshot, day: string | undefined, earlier?: PlanUpdate): ReviewVerb {
  const review = reviewPlan(snapshot, dayOfText(day));
  return { reviewed: reviewedOf(snapshot, review, true), update: review.update, undo: undoOf(snapshot, review.update, earlier) };
}

/** The same where nothing is to be written yet: what a review would write is worked out once it is asked for. `reviewOf` may follow a plan. */
export function lookVerb(snapshot: PlanSnapshot, day: string | undefined, reviewOf = reviewPlan): Omit<ReviewVerb, "undo"> {
  const review = reviewOf(snapshot, dayOfText(day));
  return {
    reviewed: reviewedOf(snapshot, review, false),
    get update() {
      return review.update;
    },
  };
}

const reviewedOf = (snapshot: PlanSnapshot, review: Review, isWritten: boolean): Reviewed => ({
  result: shownOf(review.result, isWritten),
  findings: review.findings,
  findingCounts: findingCounts(review.findings),
  changes: statusChanges(snapshot, review),
  curve: curveOf(review.curve),
});

/** What a pane shows of the result, plain; the seal of a review that is not written would be worked out for nobody. */
function shownOf({ statusDate, currency, plan, totals, benefits, board, businessCase, since, record }: ReviewResult, isWritten: boolean): ShownResult {
  const shown = { statusDate, currency, plan, totals, benefits, board, businessCase, since };
  if (record === null || isWritten) return { ...shown, record: record && { ...record } };
  const { reviews, statusDate: lastOn, correctionsWanted } = record;
  return { ...shown, record: { reviews, statusDate: lastOn, correctionsWanted } };
}

/** One benefit with how its figures came about, at the day of the last review or at the status date of the Settings. */
export function benefitVerb(snapshot: PlanSnapshot, id: string, day: string | undefined): BenefitPage {
  const on = dayOfText(day);
  const found = reviewBenefit(snapshot, id, on ?? statusDateOf(snapshot));
  if (found === undefined) throw new SessionTrouble("moved", say`There is no benefit ${id} in the plan any more. Review the plan again.`);
  const { result, explanation, curve } = found;
  return { id, result, explanation, curve: curveOf(curve) };
}

export const chaseVerb = (snapshot: PlanSnapshot, day: string | undefined): ChaseResult => chaseResult(snapshot, dayOfText(day));

/** What moved since the last review of the record, in at most two lines for a mail; none where there is no earlier review. */
export const digestVerb = (snapshot: PlanSnapshot, day: string | undefined): readonly string[] => sinceDigest(snapshot, dayOfText(day));

/** The sentence that says what is frozen, and what is to be written; undefined where nothing changed. */
export function freezeVerb(
  snapshot: PlanSnapshot,
  { name, day, approvedBy, reason }: FreezeWords,
): { readonly message: string; readonly update: PlanUpdate | undefined } {
  const { update, message, frozenCount } = freezeBaseline(snapshot, { name, takenOn: dayOfText(day), approvedBy, reason: reason === "" ? undefined : reason });
  return { message, update: frozenCount > 0 ? update : undefined };
}

/** The sentence that says which review is marked done, and the cells that are to be filled for it. */
export function markDoneVerb(
  snapshot: PlanSnapshot,
  { review, day, by, outcome }: DoneWords,
): { readonly message: string; readonly entries: readonly CellEntry[] } {
  const { table, beside, entries, message } = markDone(snapshot, { review, doneOn: dayOfText(day), by, outcome });
  return {
    message,
    entries: entries.map(({ row, header, cell, format }) => ({
      place: sheetPlace(snapshot, { table, row, column: header }),
      cell,
      ...(format === undefined ? {} : { format }),
      beside: { place: sheetPlace(snapshot, { table, row, column: beside.header }), text: beside.text },
    })),
  };
}

/** Where a host finds a place of the plan. */
export function sheetPlace(snapshot: PlanSnapshot, { table, row, column }: CellPlace): SheetPlace {
  const found = snapshot.tables.find(({ name, sheet }) => name === table || sheet === table) ?? registerOf(snapshot, table);
  if (found === undefined) throw new SessionTrouble("moved", say`The workbook has no table ${told(table)} any more. Review the plan again.`);
  const at = column === null ? 0 : found.columns.findIndex(({ header }) => header === column);
  return { sheet: found.sheet, row: row ?? found.headerRow, column: found.firstColumn + Math.max(0, at) };
}

/** The register of the user's own of which a mapping makes this plan table. */
function registerOf(snapshot: PlanSnapshot, table: string): TableSnapshot | undefined {
  const made = asAdopted(snapshot).tables.find(({ name }) => name === table);
  return snapshot.tables.find(({ sheet }) => sheet === made?.sheet);
}

export function dayOfText(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const read = parseDateInWords(text, undefined);
  if (!("day" in read)) throw new SessionTrouble("plan", say`"${text}" is not a date. Enter it as 2026-10-31.`);
  return read.day;
}
