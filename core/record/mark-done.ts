import { assessWorkbook } from "../assessment/assess-workbook";
import { ReviewImpossible } from "../assessment/review-impossible";
import { isoDate, type Day } from "../domain/day";
import { nearestWords } from "../parsing/nearest-words";
import { idKey, tidy } from "../parsing/text";
import type { Cell, NumberFormat, PlanSnapshot } from "../port/workbook";
import { headerOf, type FoundTable } from "../reading/found-table";
import type { Plan } from "../reading/plan";
import { reviews } from "../tables/reviews";
import { longDate } from "../wording/days";
import { plainWords } from "../wording/plain-words";
import { doneNote, sealNote, shownSeal } from "./seal";
import { lastReviewBy } from "./record-table";
import { say, told } from "../words/say";
import { anyOf } from "../wording/counts";

/** Which review of the calendar was held, when, by whose word and with what outcome. */
export interface DoneRequest {
  readonly review: string;
  /** Undefined takes the status date of the Settings. */
  readonly doneOn: Day | undefined;
  readonly by: string;
  readonly outcome: string | undefined;
}

/** A blank cell of Reviews that is to be filled. Rows count from 1. */
interface DoneEntry {
  readonly row: number;
  readonly header: string;
  readonly cell: Exclude<Cell, object>;
  readonly format?: NumberFormat;
}

export interface MarkedDone {
  readonly table: "Reviews";
  /** The header of the column that names the reviews, and the name as it stands there. */
  readonly beside: { readonly header: string; readonly text: string };
  readonly entries: readonly DoneEntry[];
  readonly message: string;
}

/**
 * Marks a review of the table Reviews as done: when in Done on, and in Outcome what came of it, who says so and the seal of the record
 * that lay before them. Only blank cells are filled. Throws a ReviewImpossible where that is not possible.
 */
export function markDone(snapshot: PlanSnapshot, { review, doneOn, by, outcome }: DoneRequest): MarkedDone {
  const { plan } = assessWorkbook(snapshot, doneOn);
  const found = plan.found.reviews;
  if (found === undefined || snapshot.tables.every(({ name }) => name !== reviews.name))
    throw new ReviewImpossible(say`The workbook has no table Reviews in which a review could be marked done.`);
  const who = plainWords(by);
  if (who === "") throw new ReviewImpossible(say`Say who held the review: one that nobody held is not done.`);
  const row = openReview(plan, review);
  const [name, doneCell, outcomeCell] = cellsAt(found, row.sheetRow);
  if (typeof name !== "string" || !isBlank(doneCell))
    throw new ReviewImpossible(say`"${row.name ?? review}" cannot be marked in row ${String(row.sheetRow)} of Reviews. Enter the day there.`);
  if (!isBlank(outcomeCell))
    throw new ReviewImpossible(
      say`The Outcome of "${name}" says something already and is left alone. Enter the day in Done on yourself, or clear the Outcome and try again.`,
    );
  const last = lastReviewBy(snapshot, plan.statusDate);
  const result = plainWords(outcome ?? "");
  const words = [
    ...(result === "" ? [] : [result.replace(/\.?$/, ".")]),
    `${doneNote(who)}.`,
    ...(last === undefined ? [] : [`${sealNote(shownSeal(last.seal))}.`]),
  ];
  return {
    table: "Reviews",
    beside: { header: headerOf(found, "name"), text: name },
    entries: [
      { row: row.sheetRow, header: headerOf(found, "doneOn"), cell: plan.statusDate, format: "yyyy-mm-dd" },
      { row: row.sheetRow, header: headerOf(found, "outcome"), cell: words.join(" ") },
    ],
    message:
      last === undefined
        ? say`"${name}" is marked done on ${longDate(plan.statusDate)} by ${who}.`
        : say`"${name}" is marked done on ${longDate(plan.statusDate)} by ${who}, with the record sealed ${shownSeal(last.seal)}.`,
  };
}

/** The review of that name that is not done yet; of several the earliest. */
function openReview(plan: Plan, wanted: string): Plan["reviews"][number] {
  const named = plan.reviews.filter(({ name }) => name !== undefined && idKey(name) === idKey(wanted));
  const [open] = named.filter(({ doneOn }) => doneOn === undefined).sort((a, b) => (a.date ?? Infinity) - (b.date ?? Infinity));
  if (open !== undefined) return open;
  const done = named[named.length - 1]?.doneOn;
  if (done !== undefined) throw new ReviewImpossible(say`"${tidy(wanted)}" was done on ${isoDate(done)} already.`);
  const near = nearestWords(
    wanted,
    plan.reviews.flatMap(({ name, doneOn }) => (name === undefined || doneOn !== undefined ? [] : [name])),
  ).map((name) => `"${name}"`);
  throw new ReviewImpossible(
    near.length === 0 ? say`Reviews has none called "${tidy(wanted)}"` : say`Reviews has none called "${tidy(wanted)}". Did you mean ${anyOf(near)}?`,
  );
}

/** The name, Done on and Outcome of a row as they stand there. */
function cellsAt(found: FoundTable<typeof reviews>, sheetRow: number): readonly (Cell | undefined)[] {
  const place = Array.from({ length: found.rowCount }, (_, index) => index).find((index) => found.sheetRow(index) === sheetRow) ?? -1;
  return (["name", "doneOn", "outcome"] as const).map((column) => {
    const cells = found.asRead(column);
    if (cells === undefined)
      throw new ReviewImpossible(
        say`The Reviews table has no column "${told(reviews.columns[column].header)}". Add it, so that nothing is lost, and try again.`,
      );
    return cells.cells[place] ?? null;
  });
}

const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === "";
